import HeritageRegistry
import CanonicalJSON
import HeritageModel
import HeritageDocuments
import HeritageText
import HeritageValidation

/// What a check found, and beside it what somebody set aside.
struct CheckReport {
  private let findings: FindingsReport
  private let aside: [FindingSetAside]

  init(findings: [Finding], setAside aside: [FindingSetAside], records: Int) {
    self.findings = FindingsReport(findings: findings, records: records)
    self.aside = aside.sorted { $0.finding < $1.finding }
  }

  func rendered(_ format: OutputFormat) -> String {
    switch format {
    case .json: json.text(.pretty)
    case .markdown: markdown
    // A spreadsheet is a list of what to mend.
    case .csv: findings.csv
    case .text: text
    }
  }

  /// The findings' lines, those set aside as `set aside: …`, then the summary.
  private var text: String {
    guard !aside.isEmpty else { return findings.text }
    let lines = aside.map { item in
      SafeText.terminal(
        "set aside: \(item.finding.path): \(item.finding.message) [\(item.finding.code)], "
          + "because \(item.decision.because), by \(item.decision.by)")
    }
    return findings.text.dropLast(findings.summary.count + 1)
      + (lines + ["\(findings.summary), \(aside.count) set aside"]).joined(separator: "\n")
  }

  private var json: JSONObject {
    var json = findings.json.objectValue ?? JSONObject()
    json["setAside"] = .array(
      aside.map { item in
        var entry: JSONObject = [
          "because": .string(item.decision.because), "by": .string(item.decision.by),
          "code": .string(item.finding.code), "id": .string(item.decision.id.text),
          "message": .string(item.finding.message), "path": .string(item.finding.path),
          "record": .string(item.finding.record),
          "recorded": .string(item.decision.recorded.description),
          "severity": .string(item.finding.severity.rawValue),
        ]
        entry["field"] = item.finding.field.map(JSONValue.string)
        return .object(entry)
      })
    return json
  }

  private var markdown: String {
    guard !aside.isEmpty else { return findings.markdown }
    let table = PlainTable(
      columns: ["Code", "Record", "What was found", "Because", "By"],
      rows: aside.map { item in
        [
          item.finding.code, item.finding.record, item.finding.message, item.decision.because,
          item.decision.by,
        ]
      })
    return findings.markdown + "\n## Set aside\n\n" + table.markdown
  }
}
