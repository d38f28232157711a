public import CanonicalJSON
import HeritageText
public import HeritageValidation

/// What a check found, for a terminal, a program, a document or a spreadsheet.
public struct FindingsReport: ReportDocument {
  /// In the order of records, then codes.
  public let findings: [Finding]
  /// The number of records checked.
  public let records: Int

  public init(findings: [Finding], records: Int) {
    self.findings = findings.sorted()
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

  /// A line a finding as `path: severity: message [CODE]`, its hint below, then the summary.
  public var text: String {
    let lines = findings.flatMap { finding in
      let line =
        "\(SafeText.terminal(finding.path)): \(finding.severity.rawValue): "
        + "\(SafeText.terminal(finding.message)) [\(finding.code)]"
      return [line] + (finding.hint.map { ["  hint: \(SafeText.terminal($0))"] } ?? [])
    }
    return (lines + [summary]).joined(separator: "\n") + "\n"
  }

  public var json: JSONValue {
    [
      "records": .integer(records), "errors": .integer(errors), "warnings": .integer(warnings),
      "findings": .array(
        findings.map { finding in
          [
            "code": .string(finding.code), "severity": .string(finding.severity.rawValue),
            "record": .string(finding.record), "path": .string(finding.path),
            "field": .text(finding.field), "message": .string(finding.message),
            "hint": .text(finding.hint), "suggestion": .text(finding.suggestion),
          ]
        }),
    ]
  }

  public var markdown: String {
    var page = Page()
    page.heading(1, "Check of the registry")
    page.paragraph(.own(summary.capitalizedFirst + "."))
    page.table(
      Page.Table(
        ["Severity", "Code", "Record", "What is wrong", "What to do"],
        rows: findings.map { finding in
          [
            .own(finding.severity.rawValue), .own(finding.code), .record(finding.record),
            .record(finding.message), finding.hint.map(Line.record) ?? "–",
          ]
        }))
    return MarkdownPage.text(of: page)
  }

  public var csv: String {
    CSVText.text(
      ["code", "severity", "record", "path", "field", "message", "hint", "suggestion"],
      findings.map {
        [
          $0.code, $0.severity.rawValue, $0.record, $0.path, $0.field ?? "", $0.message,
          $0.hint ?? "", $0.suggestion ?? "",
        ]
      })
  }
}
