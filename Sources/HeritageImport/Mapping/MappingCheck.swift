import HeritageText

/// What a check of a mapping found.
public struct MappingFinding: Hashable, Sendable {
  public let fault: MappingFault
  /// Whether the mapping cannot be used so.
  public let isError: Bool
}

extension Mapping {
  /// Whether it comes with the program, and so names columns of several editions of a list, of which
  /// a table need not have all.
  private var isBuiltIn: Bool { BuiltInMappings.files.contains { $0.name == name } }

  /// Compares the mapping with the columns of a table.
  ///
  /// - Parameter columns: All columns of the table.
  /// - Returns: What was found, by line; what does not keep the mapping from being used too.
  func check(against columns: ColumnTable) -> [MappingFinding] {
    var findings = remarks.map { MappingFinding(fault: $0, isError: false) }
    do throws(MappingError) {
      let bound = try BoundMapping(self, to: columns)
      if !isBuiltIn { findings += bound.gaps.map { MappingFinding(fault: $0, isError: false) } }
      for column in dropped where columns.known(column).map(bound.usedColumns.contains) ?? false {
        findings.append(
          MappingFinding(
            fault: MappingFault(
              lines[column] ?? 1, "drop",
              "the column '\(column)' is dropped and used, so that what is used of it is kept",
              suggestion: "take it out of 'drop', or out of the rest of the mapping",
              code: ImportCode.looksPersonal), isError: false))
      }
    } catch {
      findings += error.faults.map { MappingFinding(fault: $0, isError: true) }
    }
    for column in dropped where columns.known(column) == nil && !isBuiltIn {
      let near = NearestWord.to(column, among: columns.names)
      findings.append(
        MappingFinding(
          fault: MappingFault(
            lines[column] ?? 1, "drop",
            "'drop' names the column '\(column)', which the table does not have",
            suggestion: near.map { "did you mean '\($0)'?" }, code: ImportCode.unknownColumn),
          isError: false))
    }
    return findings.sorted { ($0.fault.line, $0.fault.path) < ($1.fault.line, $1.fault.path) }
  }
}
