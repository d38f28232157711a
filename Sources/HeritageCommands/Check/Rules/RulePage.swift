import HeritageRegistry
import HeritageText

/// The document with every rule, grouped by subject, that is published as `docs/rules.md`.
enum RulePage {
  static var text: String {
    ([opening] + RuleSubject.allCases.map(section)).joined(separator: "\n\n")
  }

  private static let opening = """
    # The rules

    What `heritage check` looks for: \(RuleGuide.all.count) rules, each with a code that never changes. \
    An *error* is wrong or a danger to publish and keeps a new record out, a *warning* is probably wrong or a gap \
    that a reader should know of, an *info* is worth a look. The check exits with 2 if there are errors.

    `heritage check --explain GEO-02` prints one of these. A finding that needs no mending can be set \
    aside with a reason: `heritage set-aside GRD-09:report/7K3M9XQ2PD4T --because '…' --by NAME`; it comes back when \
    the record changes. This page is made by `make docs` from `heritage check --explain all --format markdown`.
    """

  private static func section(_ subject: RuleSubject) -> String {
    (["## \(subject.title) (\(subject.rawValue))"] + subject.rules.map(entry))
      .joined(separator: "\n\n")
  }

  private static func entry(_ rule: RuleGuide) -> String {
    // The codes of the files say all they mean in their titles.
    let isInTitle = rule.meaning.lowercased() == "\(rule.title.lowercased())."
    let meaning = isInTitle ? "" : " \(SafeText.markdown(rule.meaning))"
    return [
      "### \(rule.code): \(SafeText.markdown(rule.title))", "",
      "*\(rule.severity)*\(meaning) \(SafeText.markdown(rule.reason))", "",
      "- Mend: \(SafeText.markdown(rule.mend))",
      "- Source: \(SafeText.markdown(rule.source))",
    ].joined(separator: "\n")
  }
}
