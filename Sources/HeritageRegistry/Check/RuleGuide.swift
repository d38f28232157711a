import HeritageDocuments
import HeritageStore
import HeritageText
package import HeritageValidation

/// Every code that a check can print, with its explanation.
package enum RuleGuide {
  /// The codes of the rules, then those of the files.
  package static let all = RuleCatalogue.all + IntegrityCode.allCases.map(\.explanation)

  /// The titles of the rules, by code.
  static let titles = Dictionary(all.map { ($0.code, $0.title) }) { first, _ in first }

  /// Looks a code up, in either case.
  ///
  /// - Throws: ``RegistryError`` with what comes close, if no rule has it.
  package static func named(_ text: String) throws(RegistryError) -> RuleExplanation {
    let code = text.uppercased()
    if let found = all.first(where: { $0.code == code }) { return found }
    let near = NearestWord.to(code, among: all.map(\.code), atMost: 2)
    throw RegistryError(
      .notThere, "no rule has the code '\(code)'",
      hint: near.map { "did you mean '\($0)'?" }
        ?? "codes look like 'GEO-02'; 'heritage check --explain all' lists them")
  }

  /// Refuses what no code begins with, in either case.
  package static func checkStart(_ text: String) throws(RegistryError) {
    guard !text.isEmpty, all.contains(where: { $0.code.hasPrefix(text.uppercased()) }) else {
      let near = NearestWord.to(
        text.uppercased(), among: RulesDocument.subjects.map(\.code), atMost: 1)
      throw .usage(
        "no rule has a code that begins with '\(text)'",
        hint: near.map { "did you mean '\($0)'?" }
          ?? "'heritage check --explain all' lists the codes")
    }
  }
}

extension IntegrityCode {
  fileprivate var explanation: RuleExplanation {
    RuleExplanation(
      rawValue, Severity(rawValue: severity.rawValue) ?? .error, meaning,
      meaning: meaning.prefix(1).uppercased() + meaning.dropFirst() + ".", reason: reason,
      mend: hint, source: "the journal of the registry, 'docs/registry-format.md', section 9")
  }

  private var reason: String {
    switch self {
    case .operationDamaged, .operationMissing, .chainBroken, .headNotHeld:
      "Who did what and when can no longer be proved from there on."
    case .fileEdited, .fileLost, .fileNotJournaled, .packEdited, .lineEdited, .lineLost,
      .lineAdded, .lineMoved:
      "Nobody answers for the change: it may be a mistake, a damaged disk or a forgery."
    case .fileUnreadable, .fileNotCanonical:
      "The record is left out of every answer until it can be read."
    case .lineEndsChanged:
      "Every hash is of the bytes with their line ends, so that nothing else can be told from them, "
        + "and nothing is recorded until the true bytes are back."
    case .lineEndsMayChange:
      "Where git changes line ends, a clone is not the registry that was recorded."
    case .versionLost: "What one of two teams recorded would be gone without a word."
    case .evidenceEdited: "What reports rest on is not what is there now."
    case .evidenceAbsent: "The item cannot be looked at here, nor its bytes checked."
    case .historyEdited, .historyLost:
      "What was known on an earlier day can no longer be shown, and an undo may be refused."
    case .unknownFile: "It is not part of the registry, and a copy may carry it on unseen."
    case .interrupted: "What the operation recorded counts, but its files are not in place yet."
    }
  }
}
