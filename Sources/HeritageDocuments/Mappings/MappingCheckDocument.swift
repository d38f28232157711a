public import CanonicalJSON

/// What a check found in a mapping, alone or against a listing.
public struct MappingCheckDocument: Document {
  public struct Fault: Hashable, Sendable {
    /// The line in the mapping, counting from 1.
    public let line: Int
    /// The member's place, such as `site.names[0].text`.
    public let path: String
    /// Whether the mapping cannot be used so.
    public let isError: Bool
    public let message: String
    public let suggestion: String?
    public let code: String?

    public init(
      line: Int, path: String, isError: Bool, message: String, suggestion: String?, code: String?
    ) {
      self.line = line
      self.path = path
      self.isError = isError
      self.message = message
      self.suggestion = suggestion
      self.code = code
    }
  }

  /// What becomes of the columns of a listing.
  public struct Columns: Hashable, Sendable {
    public let used: [String]
    public let dropped: [String]
    /// Those that are kept word for word.
    public let unplaced: [String]

    public init(used: [String], dropped: [String], unplaced: [String]) {
      self.used = used
      self.dropped = dropped
      self.unplaced = unplaced
    }
  }

  private let mapping: String
  /// The listing that it was compared with.
  private let file: String?
  private let faults: [Fault]
  private let columns: Columns?

  public init(mapping: String, file: String?, faults: [Fault], columns: Columns?) {
    self.mapping = mapping
    self.file = file
    self.faults = faults
    self.columns = columns
  }

  public var errors: Int { faults.count(where: \.isError) }

  private var warnings: Int { faults.count - errors }

  /// A line a fault as `mapping:line: severity: message [CODE]` with its hint below, then how many
  /// there are and what becomes of the columns.
  private var lines: [(lead: String, line: Line)] {
    let told = faults.flatMap { fault -> [(lead: String, line: Line)] in
      let code = fault.code.map { " [\($0)]" } ?? ""
      let severity = fault.isError ? "error" : "warning"
      let line: Line =
        "\(mapping):\(fault.line): \(own: severity): \(.literal(fault.message))\(own: code)"
      return [("", line)] + (fault.suggestion.map { [("  ", "hint: " + .literal($0))] } ?? [])
    }
    let found =
      faults.isEmpty
      ? "no problems found"
      : "found \(counted(errors, "error")), \(counted(warnings, "warning"))"
    var closing: [(lead: String, line: Line)] = [("", "checked \(mapping), " + .own(found))]
    if let columns {
      let all = columns.used.count + columns.dropped.count + columns.unplaced.count
      closing.append(
        (
          "",
          .own(
            "of \(counted(all, "column")) \(columns.used.count) used, "
              + "\(columns.dropped.count) dropped, \(columns.unplaced.count) kept as they are")
        ))
    }
    return told + closing
  }

  public func text(on screen: Screen) -> String {
    let page = TerminalPage(on: screen)
    return lines.flatMap { page.line($0.line, after: $0.lead, margin: $0.lead.count + 4) }
      .joined(separator: "\n") + "\n"
  }

  public var markdown: String {
    var page = Page()
    page.bullets(lines.map(\.line))
    return MarkdownPage.text(of: page)
  }

  public var json: JSONValue {
    var json: JSONObject = [
      "errors": .integer(errors), "file": file.map(JSONValue.string) ?? .null,
      "findings": .array(faults.map(\.json)), "mapping": .string(mapping),
      "warnings": .integer(warnings),
    ]
    json["columns"] = columns.map { columns in
      func list(_ names: [String]) -> JSONValue { .array(names.map(JSONValue.string)) }
      return .object([
        "dropped": list(columns.dropped), "unplaced": list(columns.unplaced),
        "used": list(columns.used),
      ])
    }
    return .object(json)
  }
}

extension MappingCheckDocument.Fault {
  fileprivate var json: JSONValue {
    .object([
      "code": code.map(JSONValue.string) ?? .null, "line": .integer(line),
      "message": .string(message), "path": .string(path),
      "severity": isError ? "error" : "warning",
      "suggestion": suggestion.map(JSONValue.string) ?? .null,
    ])
  }
}
