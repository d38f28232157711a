import CanonicalJSON
import HeritageImport
import HeritageRegistry

/// What an import says beside its counts: refused rows and warnings, the first of each.
struct ImportNotes {
  private static let shown = 20

  let lines: [String]

  init(_ result: ImportResult) {
    var lines = result.rejections.prefix(Self.shown).map {
      Self.line($0, of: result.source, as: "rejected")
    }
    if result.rejected > lines.count {
      lines.append("and \(result.rejected - lines.count) more refused rows")
    }
    // An old or partial listing lacks many properties, which one line tells as well.
    let missing = result.warningCounts[ImportCode.missing] ?? 0
    let isGrouped = missing > 1
    let dropped = result.columns.filter { $0.isDropped && $0.filled > 0 }
    if !dropped.isEmpty {
      let named = dropped.prefix(Self.shown).map { "'\($0.name)' (\($0.filled))" }
      lines.append(
        "\(result.source): not kept, as the mapping says or as they may tell of persons: "
          + named.joined(separator: ", ")
          + (dropped.count > named.count ? " and \(dropped.count - named.count) more" : ""))
    }
    let unmapped = Set(result.columns.filter(\.isKeptAsItIs).map(\.name))
    let groupsColumns = unmapped.count > 3
    let others = result.warnings.filter { warning in
      !(isGrouped && warning.code == ImportCode.missing)
        && !(groupsColumns && warning.line == 0 && unmapped.contains(warning.field))
    }
    let warnings = others.prefix(Self.shown)
    if groupsColumns {
      let named = result.columns.filter(\.isKeptAsItIs).prefix(Self.shown)
        .map { "'\($0.name)'" }.joined(separator: ", ")
      let rest = unmapped.count - Self.shown
      lines.append(
        "\(result.source): warning: \(unmapped.count) columns are not in the mapping, and their "
          + "texts are kept word for word: \(named)\(rest > 0 ? " and \(rest) more" : "") [IMP-01]")
    }
    lines += warnings.map { Self.line($0, of: result.source, as: "warning") }
    if isGrouped {
      lines.append(
        "\(result.source): warning: \(missing) properties of the registry are not in this listing; "
          + (result.noted.isEmpty
            ? "they stay as they are" : "\(result.noted.count) of their records say so now")
          + ": \(Self.list(of: result.missing, in: result.scheme)) [\(ImportCode.missing)]")
    }
    let more =
      result.warningCounts.values.reduce(0, +) - warnings.count - (isGrouped ? missing : 0)
      - (groupsColumns ? unmapped.count : 0)
    if more > 0 {
      lines.append("and \(more) more warnings; '--format json' lists them all")
    }
    self.lines = lines
  }

  /// The first of many properties, with the scheme of their numbers.
  static func list(of properties: [String], in scheme: String) -> String {
    let named = properties.prefix(shown)
      .map { "\(scheme):\($0.replacing("\u{1F}", with: " | "))" }.joined(separator: ", ")
    return properties.count > shown ? "\(named) and \(properties.count - shown) more" : named
  }

  /// An issue behind the document's name, in the form that editors can follow.
  private static func line(_ issue: ImportIssue, of source: String, as kind: String) -> String {
    let place = issue.line > 0 ? "\(source):\(issue.line): \(kind): " : "\(source): \(kind): "
    let subject = issue.record == source ? "" : "\(issue.subject): "
    let suggestion = issue.suggestion.map { " (\($0))" } ?? ""
    return "\(place)\(subject)\(issue.message)\(suggestion) [\(issue.code)]"
  }
}

extension ImportResult {
  /// The counts in one line, and what changed where.
  func line(operation: String?, isDryRun: Bool) -> String {
    let joined =
      read - skipped - passed - held - rejected - created - updated - unchanged
    let others = [("skipped", skipped), ("passed", passed), ("held", held)]
      .filter { $0.1 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
    var lines = [
      "read \(read): created \(created), updated \(updated), unchanged \(unchanged), "
        + "rejected \(rejected)\(others)"
        + (joined > 0 ? "; \(joined) more rows are of keys counted already" : "")
    ]
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
    if isDryRun {
      lines.append("dry run: nothing was written")
    } else if let operation {
      lines.append("operation \(operation)")
    } else {
      lines.append("nothing changed")
    }
    return lines.joined(separator: "\n")
  }
}

/// An import that came to its end, with the files that it left beside the document.
struct FinishedImport {
  let result: ImportResult
  let operation: String?
  private let rejectedFile: String?
  private let matchesFile: String?

  init(_ imported: Imported, _ files: SideFiles) {
    result = imported.result
    operation = imported.operation
    rejectedFile = files.path(of: .rejected)
    matchesFile = files.path(of: .matches)
  }

  var json: JSONObject {
    var json = result.json(operation: operation)
    json["rejectedFile"] = rejectedFile.map(JSONValue.string)
    json["matchesFile"] = matchesFile.map(JSONValue.string)
    return json
  }

  func text(isDryRun: Bool) -> String {
    var lines = [result.line(operation: operation, isDryRun: isDryRun)]
    if isDryRun { lines = result.samples.flatMap(Self.lines) + columnLines + lines }
    if let rejectedFile {
      lines.append("refused rows, to mend and import: \(rejectedFile)")
    }
    if let matchesFile {
      lines.append("held rows, to decide on: \(matchesFile)")
    }
    return lines.joined(separator: "\n")
  }

  /// A record as it would be, a value a line.
  private static func lines(of record: JSONObject) -> [String] {
    var record = record
    let id = record["id"]?.stringValue ?? ""
    let kind = record["site"] == nil ? "site" : "monument"
    for name in ["id", "origins"] { record[name] = nil }
    let values = values(of: .object(record), at: "")
    let width = min(values.map(\.path.count).max() ?? 0, 40)
    return ["\(kind) \(id)"]
      + values.map { value in
        let gap = String(repeating: " ", count: max(0, width - value.path.count) + 2)
        let text = value.text.count > 200 ? value.text.prefix(200) + "…" : value.text
        return "  \(value.path)\(gap)\(text.replacing("\n", with: " "))"
      } + [""]
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
    guard !result.columns.isEmpty else { return [] }
    let width = min(result.columns.map(\.name.count).max() ?? 0, 40)
    return ["columns"]
      + result.columns.map { column in
        let gap = String(repeating: " ", count: max(0, width - column.name.count) + 2)
        let fate =
          if column.isDropped {
            "dropped"
          } else if !column.isUsed {
            "kept word for word"
          } else if column.failed > 0 {
            "read; \(column.failed) did not fit"
          } else {
            "read"
          }
        return "  \(column.name)\(gap)\(column.filled) filled, \(fate)"
      } + [""]
  }
}
