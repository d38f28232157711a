public import CanonicalJSON
public import HeritageModel
public import HeritageValidation

/// What a check found, and beside it what somebody set aside.
public struct FindingsDocument: TableDocument {
  /// In the order of records, then codes.
  public let findings: [Finding]
  /// The findings that need no mending, with the decisions that say so.
  public let setAside: [FindingSetAside]
  /// The number of records checked.
  public let records: Int
  /// Whether the text tells each finding, also where a code has many; every other form does.
  public var tellsEach = false
  private let titles: [String: String]
  private let heading: Notices

  /// Of a code with more findings than this, the text tells so many and counts the rest.
  private static let limit = 3

  /// Creates the document of what a check found.
  ///
  /// - Parameters:
  ///   - findings: The findings that are open.
  ///   - setAside: The findings that need no mending, with the decisions that say so.
  ///   - records: The number of records checked.
  ///   - titles: The titles of rules by their codes, for the heads of groups.
  ///   - told: The records that the findings tell of, and the places that these are about.
  public init(
    findings: [Finding], setAside: [FindingSetAside] = [], records: Int,
    titles: [String: String] = [:], told: Records = Records()
  ) {
    self.titles = titles
    heading = Notices(told)
    self.findings = findings.sorted()
    self.setAside = setAside.sorted { $0.finding < $1.finding }
    self.records = records
  }

  public var notices: [String] { heading.besideTexts }

  public var errors: Int { count(.error) }

  public var warnings: Int { count(.warning) }

  private func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }

  /// What was checked and found, in one sentence without a full stop.
  public var summary: String {
    let checked = "checked \(counted(records, "record"))"
    guard !findings.isEmpty else { return "\(checked), no problems found" }
    var parts = [counted(errors, "error"), counted(warnings, "warning")]
    let notes = count(.info)
    if notes > 0 { parts.append(counted(notes, "note")) }
    return "\(checked), found \(parts.joined(separator: ", "))"
  }

  /// What is not for everybody, then a line a finding as `path: severity: message [CODE]` with its
  /// hint below, those set aside as `set aside: …`, then the summary.
  ///
  /// Unless each is told, the gravest codes come first, and of a code with many findings the first
  /// few and their number.
  public func text(on screen: Screen) -> String {
    let open =
      tellsEach
      ? findings.flatMap(lines) : groups(findings, by: \.code).flatMap { groupLines($0, $1) }
    let decided: [TextLine] =
      tellsEach
      ? setAside.map(line)
      : groups(setAside, by: \.finding.code).flatMap { code, items in
        items.count > Self.limit
          ? [
            TextLine("set aside: \(code), \(counted(items.count, "item")); \(Self.wayToEach(code))")
          ] : items.map(line)
      }
    let closing = setAside.isEmpty ? summary : "\(summary), \(setAside.count) set aside"
    let page = TerminalPage(on: screen)
    let lines = (open + decided + [TextLine(closing)]).flatMap {
      page.line(.literal($0.text), after: $0.lead, margin: $0.lead.count + 4)
    }
    return heading.text(on: screen) + lines.joined(separator: "\n") + "\n"
  }

  /// A line of the text with what stands before it.
  private struct TextLine {
    let text: String
    var lead = ""

    init(_ text: String, after lead: String = "") {
      self.text = text
      self.lead = lead
    }
  }

  private func lines(of finding: Finding) -> [TextLine] {
    let line =
      "\(finding.path): \(finding.severity.rawValue): \(finding.message) [\(finding.code)]"
    return [TextLine(line)] + hint(finding.hint)
  }

  private func hint(_ hint: String?) -> [TextLine] {
    hint.map { [TextLine("hint: \($0)", after: "  ")] } ?? []
  }

  private func line(of item: FindingSetAside) -> TextLine {
    TextLine(
      "set aside: \(item.finding.path): \(item.finding.message) [\(item.finding.code)], "
        + "because \(item.decision.because), by \(item.decision.by)")
  }

  /// Groups findings by their codes, each group in its order, the gravest first.
  private func groups<Item>(
    _ items: [Item], by code: (Item) -> String
  ) -> [(code: String, items: [Item])] {
    let severities = Dictionary(
      (findings + setAside.map(\.finding)).map { ($0.code, $0.severity) }, uniquingKeysWith: max)
    return Dictionary(grouping: items, by: code).map { (code: $0, items: $1) }.sorted {
      let (left, right) = (severities[$0.code] ?? .info, severities[$1.code] ?? .info)
      return left == right ? $0.code < $1.code : left > right
    }
  }

  /// Tells the findings of a code: each, or the first few, how many there are, and the hint that
  /// they share.
  private func groupLines(_ code: String, _ findings: [Finding]) -> [TextLine] {
    guard findings.count > Self.limit, let first = findings.first else {
      return findings.flatMap(lines)
    }
    let title = titles[code].map { ": \($0)" } ?? ""
    let examples = findings.prefix(Self.limit).map {
      TextLine("\($0.path): \($0.message)", after: "  ")
    }
    let rest = findings.count - Self.limit
    let isOneHint = findings.allSatisfy { $0.hint == first.hint }
    let head = "\(code), \(counted(findings.count, "item")): \(first.severity.rawValue)\(title)"
    return [TextLine(head)] + examples
      + [TextLine("and \(rest) more; \(Self.wayToEach(code))", after: "  ")]
      + (isOneHint ? hint(first.hint) : [])
  }

  private static func wayToEach(_ code: String) -> String {
    "'heritage check --only \(code) --all' shows each"
  }

  public var markdown: String {
    var page = Page()
    page.heading(1, "Check of the registry")
    page.paragraph(.own(summary.capitalizedFirst + "."))
    page.notices(heading)
    page.table(
      Table(
        ["Severity", "Code", "Record", "What is wrong", "What to do"],
        rows: findings.map { finding in
          [
            .own(finding.severity.rawValue), .own(finding.code), .record(finding.record),
            .record(finding.message), finding.hint.map(Line.record) ?? .empty,
          ]
        }))
    if !setAside.isEmpty {
      page.heading(2, "Set aside")
      page.table(
        Table(
          ["Code", "Record", "What was found", "Because", "By"],
          rows: setAside.map { item in
            [
              item.finding.code, item.finding.record, item.finding.message, item.decision.because,
              item.decision.by,
            ].map(Line.literal)
          }))
    }
    return MarkdownPage.text(of: page)
  }

  public var json: JSONValue {
    [
      "records": .integer(records), "errors": .integer(errors), "warnings": .integer(warnings),
      "findings": .list(findings) { Self.json(of: $0) },
      "restriction": .text(heading.restriction),
      "setAside": .list(setAside) { Self.json(of: $0.finding, $0.decision) },
    ]
  }

  /// Shows the findings that are open.
  public func forEachRow<Failure>(
    _ body: (JSONValue) throws(Failure) -> Void
  ) throws(Failure) {
    for finding in findings { try body(Self.json(of: finding)) }
  }

  private static func json(of finding: Finding) -> JSONValue {
    [
      "code": .string(finding.code), "severity": .text(finding.severity),
      "record": .string(finding.record), "path": .string(finding.path),
      "field": .text(finding.field), "message": .string(finding.message),
      "hint": .text(finding.hint), "suggestion": .text(finding.suggestion),
    ]
  }

  private static func json(of finding: Finding, _ decision: SetAside) -> JSONValue {
    var json: JSONObject = [
      "because": .string(decision.because), "by": .string(decision.by),
      "code": .string(finding.code), "id": .text(decision.id),
      "message": .string(finding.message), "path": .string(finding.path),
      "record": .string(finding.record), "recorded": .text(decision.recorded),
      "severity": .text(finding.severity),
    ]
    json["field"] = finding.field.map(JSONValue.string)
    return .object(json)
  }

  /// The findings that are open, as a spreadsheet is a list of what to mend.
  var table: Table {
    Table(
      ["code", "severity", "record", "path", "field", "message", "hint", "suggestion"],
      texts: findings.map {
        [
          $0.code, $0.severity.rawValue, $0.record, $0.path, $0.field ?? "", $0.message,
          $0.hint ?? "", $0.suggestion ?? "",
        ]
      })
  }
}
