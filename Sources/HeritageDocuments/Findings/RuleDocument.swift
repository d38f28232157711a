public import CanonicalJSON
import HeritageText
public import HeritageValidation

/// The explanation of one rule: what it means, why it matters, how to mend what it tells of.
public struct RuleDocument: TableDocument {
  private let rule: RuleExplanation

  public init(_ rule: RuleExplanation) {
    self.rule = rule
  }

  private var heading: String { "\(rule.code) (\(rule.severity.rawValue)): \(rule.title)" }

  public func text(on screen: Screen) -> String {
    let page = TerminalPage(on: screen)
    let parts = rule.parts.flatMap {
      page.line(.own($0.text), after: SafeText.padded($0.title, toWidth: 9), margin: 9)
    }
    return (page.line(.own(heading), margin: 2) + parts).joined(separator: "\n") + "\n"
  }

  public var markdown: String {
    var page = Page()
    page.heading(1, .literal(heading))
    for part in rule.parts { page.paragraph(.strong(part.title + ".") + " " + .literal(part.text)) }
    return MarkdownPage.text(of: page)
  }

  public var json: JSONValue { rule.json }

  var table: Table { Table(["part", "text"], texts: rule.parts.map { [$0.title, $0.text] }) }
}

/// Every rule, grouped by subject; the Markdown is published as `docs/rules.md`.
public struct RulesDocument: TableDocument {
  private let rules: [RuleExplanation]

  /// Creates the document of all rules, each subject's in the order given.
  public init(_ rules: [RuleExplanation]) {
    self.rules = rules
  }

  /// What rules are about, in the order in which they are shown, with how their codes begin.
  public static let subjects: [(code: String, title: String)] = [
    ("DAT", "Dates"), ("IDN", "Identifiers, names and references"), ("GEO", "Places on the map"),
    ("WHS", "World Heritage listing"), ("PRT", "Protection"), ("MON", "Monuments"),
    ("RPT", "Reports and their dates"), ("GRD", "Grades and timelines"), ("CAU", "Causes"),
    ("EVD", "Evidence and custody"), ("VER", "Verification"),
    ("SEN", "People and places at risk"), ("IMP", "Imports"), ("TXT", "Texts that come in"),
    ("REC", "Records that cannot be read"), ("INT", "Files and journal"),
  ]

  private func rules(of subject: String) -> [RuleExplanation] {
    rules.filter { $0.code.hasPrefix(subject + "-") }
  }

  public func text(on screen: Screen) -> String {
    let page = TerminalPage(on: screen)
    return Self.subjects.map { subject in
      ([subject.title]
        + rules(of: subject.code).flatMap { rule in
          page.line(
            .own(rule.title),
            after: "  \(rule.code)  \(SafeText.padded(rule.severity.rawValue, toWidth: 9))",
            margin: 19)
        }).joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  public var markdown: String {
    var page = Page()
    page.heading(1, "The rules")
    page.paragraph(
      """
      What `heritage check` looks for: \(rules.count) rules, each with a code that never changes. \
      An *error* is wrong or a danger to publish and keeps a new record out, a *warning* is probably wrong or a gap \
      that a reader should know of, an *info* is worth a look. The check exits with 2 if there are errors, \
      with `--strict` also if there are warnings.
      """)
    page.paragraph(
      """
      Codes are permanent: \(RuleCatalogue.retiredCodes.sorted().joined(separator: " and ")) belonged to rules that are \
      gone and are never used again.
      """)
    page.paragraph(
      """
      `heritage check --explain GEO-02` prints one of these. A finding that needs no mending can be set \
      aside with a reason: `heritage set-aside GRD-09:report/7K3M9XQ2PD4T --because '…' --by NAME`; it comes back when \
      the record changes. This page is made by `make docs` from `heritage check --explain all --format markdown`.
      """)
    for subject in Self.subjects {
      page.heading(2, .own("\(subject.title) (\(subject.code))"))
      for rule in rules(of: subject.code) {
        page.heading(3, .own(rule.code + ": ") + .literal(rule.title))
        // The codes of the files say all they mean in their titles.
        let isInTitle = rule.meaning.lowercased() == "\(rule.title.lowercased())."
        let meaning: Line = isInTitle ? "" : " " + .literal(rule.meaning)
        page.paragraph(
          .own("*\(rule.severity.rawValue)*") + meaning + " " + .literal(rule.reason))
        page.bullets(["Mend: " + .literal(rule.mend), "Source: " + .literal(rule.source)])
      }
    }
    return MarkdownPage.text(of: page)
  }

  public var json: JSONValue { .array(rules.map(\.json)) }

  var table: Table {
    Table(
      ["code", "severity", "title", "meaning", "reason", "mend", "source"],
      texts: rules.map {
        [$0.code, $0.severity.rawValue, $0.title, $0.meaning, $0.reason, $0.mend, $0.source]
      })
  }
}

extension RuleExplanation {
  /// The explanation in parts, each with its title.
  fileprivate var parts: [(title: String, text: String)] {
    [("Means", meaning), ("Matters", reason), ("Mend", mend), ("Source", source)]
  }

  fileprivate var json: JSONValue {
    var json: JSONObject = [
      "code": .string(code), "severity": .string(severity.rawValue), "title": .string(title),
    ]
    for part in parts { json[part.title.lowercased()] = .string(part.text) }
    return .object(json)
  }
}
