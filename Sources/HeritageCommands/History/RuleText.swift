import CanonicalJSON
import HeritageStore
import HeritageText
import HeritageValidation

/// What a rule means, why it matters and how to mend what it finds.
struct RuleText {
  private let parts: [(title: String, text: String)]
  private let heading: String
  private let code: String

  /// Looks a rule up.
  ///
  /// - Throws: ``CommandError`` with what comes close, if there is none by that code.
  init(code: String) throws(CommandError) {
    guard let rule = RuleCatalogue.explanation(of: code) else {
      let codes = RuleCatalogue.all.map(\.code)
      let near = codes.compactMap { known in
        NameDistance.edits(code, known, atMost: 2).map { (edits: $0, code: known) }
      }
      let best = near.min { ($0.edits, $0.code) < ($1.edits, $1.code) }
      throw CommandError(
        "no rule has the code '\(code)'",
        hint: best.map { "did you mean '\($0.code)'?" }
          ?? "codes look like 'GEO-02'; docs/rules.md lists them")
    }
    self.code = code
    heading = "\(rule.code) (\(rule.severity.rawValue)): \(rule.title)"
    parts = [
      ("Means", rule.meaning), ("Matters", rule.reason), ("Mend", rule.mend),
      ("Source", rule.source),
    ]
  }

  func rendered(_ format: OutputFormat) -> String {
    switch format {
    case .json:
      var json: JSONObject = ["code": .string(code), "title": .string(heading)]
      for part in parts { json[part.title.lowercased()] = .string(part.text) }
      return json.text(.pretty)
    case .markdown:
      return
        (["# \(SafeText.markdown(heading))"]
        + parts.map { "**\($0.title).** \(SafeText.markdown($0.text))" }).joined(separator: "\n\n")
    case .csv:
      return ([["part", "text"]] + parts.map { [$0.title, $0.text] })
        .map { $0.map(SafeText.csvCell).joined(separator: ",") + "\r\n" }.joined()
    case .text:
      return ([heading] + parts.map { SafeText.padded($0.title, toWidth: 9) + $0.text })
        .joined(separator: "\n")
    }
  }
}
