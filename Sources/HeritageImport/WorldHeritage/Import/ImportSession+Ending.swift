import HeritageModel

extension ImportSession {
  /// Says what concerns the listing as a whole, and returns the report.
  consuming func finish(
    declaredRows: Int?, _ foreign: [String: (line: Int, count: Int)],
    _ target: some ImportTarget
  ) throws -> ImportReport {
    noteElements(reader.unknownElements, "its text is kept verbatim")
    noteElements(foreign, "it is beside the rows and is not imported")
    if let declaredRows, declaredRows != report.read {
      report.warn(
        ImportIssue(
          line: 0, record: report.source, field: "rows", value: "\(declaredRows)",
          code: ImportCode.rowCount.rawValue,
          message: "the listing says it has \(declaredRows) rows, but \(report.read) were read"))
    }
    try noteMissing(target)
    return report
  }

  private mutating func noteElements(
    _ elements: [String: (line: Int, count: Int)], _ fate: String
  ) {
    for (name, seen) in elements.sorted(by: { $0.key < $1.key }) {
      let count = seen.count == 1 ? "once" : "\(seen.count) times"
      report.warn(
        ImportIssue(
          line: seen.line, record: report.source, field: name,
          code: ImportCode.notCarriedOver.rawValue,
          message: "the element <\(name)> has no field of its own (\(count)); \(fate)"))
    }
  }

  private mutating func noteMissing(_ target: some ImportTarget) throws {
    var missing: [(number: UInt32, value: String, site: Slug)] = []
    for (value, site) in try target.externalIDs(scheme: ListingSource.unesco) {
      let number = UInt32(value) ?? .max
      if lines[number] == nil { missing.append((number, value, site)) }
    }
    missing.sort { ($0.number, $0.value) < ($1.number, $1.value) }
    for (_, value, site) in missing {
      if try target.site(site).worldHeritage?.status == .delisted { continue }
      report.missing.append(value)
      report.warn(
        ImportIssue(
          line: 0, record: value, field: "", code: ImportCode.missing.rawValue,
          message: "the registry's site '\(site)' is not in this listing; it stays as it is"))
    }
  }
}
