import HeritageModel
import HeritageStore
import HeritageValidation

/// How a person names a finding: its code and the record that it is about.
///
/// The record is written as in messages, `GRD-09:report/7K3M9XQ2PD4T`, or by its file, as the
/// check prints it.
struct FindingName: CustomStringConvertible {
  let code: String
  let record: String

  /// - Throws: ``CommandError`` if the text has another form, or names no rule.
  init(_ text: String) throws(CommandError) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, !parts[1].isEmpty else {
      throw .usage(
        "'\(text)' does not name a finding",
        hint: "write its code and its record, such as 'GRD-09:report/7K3M9XQ2PD4T'")
    }
    let rule = try RuleGuide.named(parts[0])
    guard RuleCatalogue.explanation(of: rule.code) != nil else {
      throw CommandError(
        "'\(rule.code)' cannot be set aside: it tells that files and journal differ",
        hint: rule.mend)
    }
    code = rule.code
    record = RecordLayout.reference(ofPath: parts[1])?.description ?? parts[1]
  }

  var description: String { "\(code):\(record)" }
}

extension FindingName {
  /// Picks the findings that the name means out of those on its record.
  ///
  /// - Throws: ``CommandError`` with what is found on the record, if it is none of those.
  func picked(
    from findings: (open: [Finding], aside: [FindingSetAside])
  ) throws(CommandError) -> [Finding] {
    let meant = findings.open.filter { $0.code == code }
    if !meant.isEmpty { return meant }
    if let earlier = findings.aside.first(where: { $0.finding.code == code }) {
      throw CommandError(
        "'\(self)' is set aside already: \(earlier.decision.because), by \(earlier.decision.by)")
    }
    var names: [String] = []
    for finding in findings.open {
      let name = "'\(finding.code):\(finding.record)'"
      if !names.contains(name) { names.append(name) }
    }
    throw CommandError(
      "the check does not find '\(code)' on '\(record)'",
      hint: names.isEmpty
        ? "it finds nothing there; run 'heritage check' to see what it finds"
        : "it finds there: \(names.joined(separator: ", "))")
  }
}
