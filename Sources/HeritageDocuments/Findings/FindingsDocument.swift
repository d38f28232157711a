public import CanonicalJSON
import HeritageModel
import HeritageText
public import HeritageValidation

/// What a check found, and beside it what somebody set aside.
public struct FindingsDocument: TabularDocument {
  /// In the order of records, then codes.
  public let findings: [Finding]
  /// The findings that need no mending, with the decisions that say so.
  public let setAside: [FindingSetAside]
  /// The number of records checked.
  public let records: Int

  public init(
    findings: [Finding], setAside: [FindingSetAside] = [], records: Int
  ) {
    self.findings = findings.sorted()
    self.setAside = setAside.sorted { $0.finding < $1.finding }
    self.records = records
  }

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

  /// A line a finding as `path: severity: message [CODE]` with its hint below, those set aside as
  /// `set aside: …`, then the summary.
  public var text: String {
    let open = findings.flatMap { finding in
      let line =
        "\(SafeText.terminal(finding.path)): \(finding.severity.rawValue): "
        + "\(SafeText.terminal(finding.message)) [\(finding.code)]"
      return [line] + (finding.hint.map { ["  hint: \(SafeText.terminal($0))"] } ?? [])
    }
    let decided = setAside.map { item in
      SafeText.terminal(
        "set aside: \(item.finding.path): \(item.finding.message) [\(item.finding.code)], "
          + "because \(item.decision.because), by \(item.decision.by)")
    }
    let closing = setAside.isEmpty ? summary : "\(summary), \(setAside.count) set aside"
    return (open + decided + [closing]).joined(separator: "\n") + "\n"
  }

  public var markdown: String {
    var page = Page()
    page.heading(1, "Check of the registry")
    page.paragraph(.own(summary.capitalizedFirst + "."))
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
      "findings": .list(findings) {
        [
          "code": .string($0.code), "severity": .text($0.severity), "record": .string($0.record),
          "path": .string($0.path), "field": .text($0.field), "message": .string($0.message),
          "hint": .text($0.hint), "suggestion": .text($0.suggestion),
        ]
      },
      "setAside": .list(setAside) { Self.json(of: $0.finding, $0.decision) },
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
  public var csv: String {
    Table(
      ["code", "severity", "record", "path", "field", "message", "hint", "suggestion"],
      texts: findings.map {
        [
          $0.code, $0.severity.rawValue, $0.record, $0.path, $0.field ?? "", $0.message,
          $0.hint ?? "", $0.suggestion ?? "",
        ]
      }
    ).csv
  }
}
