import CanonicalJSON
import HeritageDocuments
import HeritageImport
import HeritageModel
import HeritageRegistry

/// What an import says beside its counts: refused rows and warnings, the first of each kind.
struct ImportNotes {
  /// How many kinds are shown.
  private static let shownKinds = 20
  /// How many columns or keys are named in one line.
  private static let shownNames = 20

  let lines: [String]

  init(_ result: ImportResult) {
    let kept = result.columns.filter(\.isKeptAsItIs).map(\.name)
    let grouped = Self.lineOfColumns(kept, result)
    let unmapped = grouped == nil ? [] : Set(kept)
    // An old or partial listing lacks many records, which one line tells as well.
    let isMissingGrouped = result.missing.count > 1
    let remarks = result.remarks.kinds.filter { kind in
      !(isMissingGrouped && kind.code == ImportCode.missing)
        && !(kind.code == ImportCode.notCarriedOver && unmapped.contains(kind.field)
          && kind.first.first?.line == 0)
    }
    let missing = isMissingGrouped ? Self.lineOfMissing(result) : nil
    lines =
      Self.lines(result.refusals.kinds, as: "rejected", of: result.source)
      + [Self.lineOfDropped(result), grouped].compactMap(\.self)
      + Self.lines(remarks, as: "warning", of: result.source)
      + [missing].compactMap(\.self)
  }

  /// The first issues of each kind, and how many more there are.
  private static func lines(
    _ kinds: [IssueTally.Kind], as word: String, of source: String
  ) -> [String] {
    var lines: [String] = []
    for kind in kinds.prefix(shownKinds) {
      if kind.count > IssueTally.alwaysListed, kind.isUniform, let first = kind.first.first {
        lines.append(line(first, of: source, as: word, andMore: kind.count - 1))
        continue
      }
      // A line that says there is one more is as long as that one.
      let isShort = kind.count <= IssueTally.alwaysListed + 1
      let first = kind.first.prefix(isShort ? kind.count : IssueTally.alwaysListed)
      // A row may have several values of which the same is said.
      for line in first.map({ line($0, of: source, as: word) }) where line != lines.last {
        lines.append(line)
      }
      guard kind.count > first.count else { continue }
      let column = kind.field.isEmpty ? "" : ": '\(kind.field)'"
      lines.append(
        "\(source): \(word): … and \(kind.count - first.count) more like it\(column) [\(kind.code)]"
      )
    }
    let others = kinds.dropFirst(shownKinds)
    guard !others.isEmpty else { return lines }
    let count = others.reduce(0) { $0 + $1.count }
    return lines + [
      "\(source): \(word): … and \(count) of other kinds; '--format json' lists the first of each"
    ]
  }

  private static func lineOfDropped(_ result: ImportResult) -> String? {
    let dropped = result.columns.filter { $0.isDropped && $0.filled > 0 }
    guard !dropped.isEmpty else { return nil }
    let named = list(of: dropped.map { "'\($0.name)' (\($0.filled))" })
    return
      "\(result.source): not kept, as the mapping says or as they may tell of persons: \(named)"
  }

  /// The columns that no field takes, where they are more than a few.
  private static func lineOfColumns(_ names: [String], _ result: ImportResult) -> String? {
    guard names.count > 3 else { return nil }
    return "\(result.source): warning: \(names.count) columns are not in the mapping, and their "
      + "texts are kept word for word: \(list(of: names.map { "'\($0)'" })) "
      + "[\(ImportCode.notCarriedOver)]"
  }

  private static func lineOfMissing(_ result: ImportResult) -> String {
    let fate =
      switch result.noted.count {
      case 0: "they stay as they are"
      case result.missing.count: "their records say so now"
      case 1: "1 of their records says so now"
      default: "\(result.noted.count) of their records say so now"
      }
    let (monuments, reports) = (result.missingMonuments, result.missingReports)
    let sites = result.missing.count - monuments - reports
    let records = [(sites, "site"), (monuments, "monument"), (reports, "report")]
      .filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
      .joined(separator: " and ")
    return
      "\(result.source): warning: \(records) of the registry are not in this "
      + "listing; \(fate): \(list(of: result.missing, in: result.scheme)) [\(ImportCode.missing)]"
  }

  /// The first of many records, with the scheme of their keys.
  static func list(of keys: [String], in scheme: String) -> String {
    list(of: keys.map { "\(scheme):\($0.replacing("\u{1F}", with: " | "))" })
  }

  private static func list(of names: [String]) -> String {
    let named = names.prefix(shownNames).joined(separator: ", ")
    return names.count > shownNames ? "\(named) and \(names.count - shownNames) more" : named
  }

  /// An issue behind the document's name, in the form that editors can follow.
  ///
  /// What is said of many rows is said of none by its name.
  private static func line(
    _ issue: ImportIssue, of source: String, as kind: String, andMore others: Int = 0
  ) -> String {
    let place = issue.line > 0 ? "\(source):\(issue.line): \(kind): " : "\(source): \(kind): "
    let subject = issue.record == source || others > 0 ? "" : "\(issue.subject): "
    let times = issue.line > 0 ? "here and \(counted(others, "time")) more" : "\(others + 1) times"
    let more = others > 0 ? ", \(times)" : ""
    let suggestion = issue.suggestion.map { " (\($0))" } ?? ""
    return "\(place)\(subject)\(issue.message)\(more)\(suggestion) [\(issue.code)]"
  }
}

extension ImportResult {
  /// What came in of each kind; `nil` where the line before says so.
  private var lineOfKinds: String? {
    guard !isCountedByGroups else { return nil }
    let words: [(kind: RecordKind, plural: String, updated: String, unchanged: String)] = [
      (.site, "sites", "updated", "unchanged"), (.monument, "monuments", "updated", "unchanged"),
      (.report, "reports", "superseding", "unchanged"), (.evidence, "evidence", "updated", "known"),
    ]
    let parts = words.compactMap { word -> String? in
      guard let counts = kinds[word.kind] else { return nil }
      let told = [
        ("created", counts.created), (word.updated, counts.updated),
        (word.unchanged, counts.unchanged),
      ].filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
      return told.isEmpty ? nil : "\(word.plural): " + told.joined(separator: ", ")
    }
    return parts.joined(separator: " · ")
  }

  /// The counts in one line, and what changed where.
  fileprivate var countLines: [String] {
    let joined =
      read - skipped - passed - held - rejected - created - updated - unchanged
    let others = [("skipped", skipped), ("passed", passed), ("held", held)]
      .filter { $0.1 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
    let more =
      joined == 1
      ? "; 1 more row is of a key counted already"
      : joined > 0 ? "; \(joined) more rows are of keys counted already" : ""
    var lines = [
      "read \(read): created \(created), updated \(updated), unchanged \(unchanged), "
        + "rejected \(rejected)\(others)\(more)"
    ]
    if let lineOfKinds { lines.append(lineOfKinds) }
    if !changedFields.isEmpty {
      let fields = changedFields.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      lines.append(
        "changed fields: " + fields.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    }
    if !missing.isEmpty {
      lines.append(
        "\(missing.count) not in this listing, kept: \(ImportNotes.list(of: missing, in: scheme))")
    }
    if !noted.isEmpty {
      lines.append(
        "\(noted.count) noted as absent: \(ImportNotes.list(of: noted, in: scheme))")
    }
    return lines
  }
}

/// An import that came to its end, with the files that it left beside the document.
struct FinishedImport {
  let result: ImportResult
  let operation: String?
  private let repeated: String?
  private let rejectedFile: String?
  private let matchesFile: String?

  init(_ imported: Imported, _ files: SideFiles) {
    result = imported.result
    operation = imported.operation
    repeated = imported.repeats
    rejectedFile = files.path(of: .rejected)
    matchesFile = files.path(of: .matches)
  }

  var json: JSONObject {
    var json = result.json(operation: operation)
    json["rejectedFile"] = rejectedFile.map(JSONValue.string) ?? .null
    json["matchesFile"] = matchesFile.map(JSONValue.string) ?? .null
    json["repeats"] = repeated.map(JSONValue.string)
    return json
  }

  /// The answer as a text.
  ///
  /// - Parameters:
  ///   - isDryRun: Whether nothing was written.
  ///   - namesFile: Whether each line tells which document it is of.
  /// - Returns: Lines without the last one's end.
  func text(isDryRun: Bool, namesFile: Bool) -> String {
    var lines = isDryRun ? result.samples.flatMap(Self.lines) + editLines + columnLines : []
    lines += result.countLines + [fate(isDryRun: isDryRun)]
    if let rejectedFile {
      lines.append("refused rows, to mend and import: \(rejectedFile)")
    }
    if let matchesFile {
      lines.append("held rows, to decide on: \(matchesFile)")
    }
    guard namesFile else { return lines.joined(separator: "\n") }
    // What is indented belongs to the line above.
    return lines.map { $0.isEmpty || $0.hasPrefix(" ") ? $0 : "\(result.source): \($0)" }
      .joined(separator: "\n")
  }

  private func fate(isDryRun: Bool) -> String {
    if let repeated { return "nothing to do: operation \(repeated) brought the same file in" }
    if isDryRun { return "dry run: nothing was written" }
    return operation.map { "operation \($0)" } ?? "nothing changed"
  }

  /// A record as it would be, a value a line, without what only tells how it came in.
  private static func lines(of sample: ImportResult.Sample) -> [String] {
    var record = sample.record
    let id = record["id"]?.stringValue ?? ""
    for name in ["id", "origin", "origins", "recorded", "recordedBy"] { record[name] = nil }
    let values = values(of: .object(record), at: "")
    let width = min(values.map(\.path.count).max() ?? 0, 40)
    return ["\(sample.kind.rawValue) \(id)"]
      + values.map { value in
        let gap = String(repeating: " ", count: max(0, width - value.path.count) + 2)
        let text = value.text.count > 200 ? value.text.prefix(200) + "…" : value.text
        return "  \(value.path)\(gap)\(text.replacing("\n", with: " "))"
      } + [""]
  }

  /// What changes in each cell of an export that comes back, behind the records.
  private var editLines: [String] {
    var record = ""
    var lines: [String] = []
    for edit in result.edits {
      if edit.record != record { lines.append("\(edit.record) (line \(edit.line))") }
      record = edit.record
      let texts = [edit.before, edit.after].map { text in
        let line = text.replacing("\n", with: " ")
        return text.isEmpty ? "nothing" : "'\(line.prefix(200))\(line.count > 200 ? "…" : "")'"
      }
      lines.append("  \(edit.column): \(texts[0]) becomes \(texts[1])")
    }
    return lines.isEmpty ? [] : lines + [""]
  }

  private static func values(
    of value: JSONValue, at path: String
  ) -> [(path: String, text: String)] {
    if let members = value.objectValue {
      let start = path.isEmpty ? "" : path + "."
      return members.flatMap { values(of: $0.value, at: start + $0.key) }
    }
    if let items = value.arrayValue {
      return items.enumerated().flatMap { values(of: $0.element, at: "\(path)[\($0.offset)]") }
    }
    return [(path, value.stringValue ?? value.text(.compact))]
  }

  /// What becomes of each column, a line each.
  private var columnLines: [String] {
    // An export has many, of which those that matter have changed.
    let columns = result.columns.filter { !result.isOfExport || !$0.isUsed }
    guard !columns.isEmpty else { return [] }
    let width = min(columns.map(\.name.count).max() ?? 0, 40)
    return ["columns"]
      + columns.map { column in
        let gap = String(repeating: " ", count: max(0, width - column.name.count) + 2)
        let fate =
          if column.isDropped {
            "dropped"
          } else if !column.isUsed {
            column.kept > 0 || column.filled == 0 ? "kept word for word" : "not kept"
          } else if column.failed > 0 {
            "read; \(column.failed) did not fit"
          } else {
            "read"
          }
        return "  \(column.name)\(gap)\(column.filled) filled, \(fate)"
      } + [""]
  }
}
