import CanonicalJSON
import HeritageText
import HeritageRegistry

/// The explanation of one rule, or of all, in every form a command can answer in.
enum RuleText {
  /// Explains the rule with a code; `all` stands for every rule.
  ///
  /// - Throws: ``RegistryError`` if no rule has the code.
  static func explain(_ code: String, _ format: OutputFormat) throws(RegistryError) -> String {
    code.lowercased() == "all" ? all(format) : one(try RuleGuide.named(code), format)
  }

  private static func one(_ rule: RuleGuide, _ format: OutputFormat) -> String {
    switch format {
    case .json: json(rule).text(.pretty)
    case .markdown:
      (["# \(SafeText.markdown(heading(rule)))"]
        + rule.parts.map { "**\($0.title).** \(SafeText.markdown($0.text))" })
        .joined(separator: "\n\n")
    case .csv:
      SafeText.csvForSpreadsheet([["part", "text"]] + rule.parts.map { [$0.title, $0.text] })
    case .text:
      ([heading(rule)] + rule.parts.map { SafeText.padded($0.title, toWidth: 9) + $0.text })
        .joined(separator: "\n")
    }
  }

  private static func all(_ format: OutputFormat) -> String {
    switch format {
    case .json: JSONValue.array(RuleGuide.all.map { .object(json($0)) }).text(.pretty)
    case .markdown: RulePage.text
    case .csv:
      SafeText.csvForSpreadsheet(
        [["code", "severity", "title", "meaning", "reason", "mend", "source"]]
          + RuleGuide.all.map {
            [$0.code, $0.severity, $0.title, $0.meaning, $0.reason, $0.mend, $0.source]
          })
    case .text:
      RuleSubject.allCases.map { subject in
        ([subject.title]
          + subject.rules.map { rule in
            "  \(rule.code)  \(SafeText.padded(rule.severity, toWidth: 9))\(rule.title)"
          }).joined(separator: "\n")
      }.joined(separator: "\n\n")
    }
  }

  private static func heading(_ rule: RuleGuide) -> String {
    "\(rule.code) (\(rule.severity)): \(rule.title)"
  }

  private static func json(_ rule: RuleGuide) -> JSONObject {
    var json: JSONObject = [
      "code": .string(rule.code), "severity": .string(rule.severity),
      "title": .string(rule.title),
    ]
    for part in rule.parts { json[part.title.lowercased()] = .string(part.text) }
    return json
  }
}
