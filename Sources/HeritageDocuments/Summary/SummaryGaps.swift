import HeritageAssessment
import HeritageModel

extension Summary {
  /// What nobody has recorded of the scope, each kind once, without those that are none.
  func gaps(of facts: [SubjectFacts]) -> [GapFacts] {
    let items = evidence
    let inDoubt = ofUnknownDanger
    let missing = items.filter(lacksFile)
    return GapFacts.all(
      of: facts, reports: reports, evidence: items, records, for: edition.audience)
      + [
        GapFacts(
          kind: .dangerNotKnown, records: inDoubt.map(\.reference),
          names: inDoubt.map { $0.names.shownName(in: "en", or: $0.id.text) }, total: sites.count),
        GapFacts(
          kind: .missingFile, records: missing.map(\.reference),
          names: missing.map { NameFacts($0.title, language: $0.language) }, total: items.count),
      ].filter { $0.count > 0 }
  }

  /// The listed sites about which neither a period in danger nor the listing's own field speaks.
  private var ofUnknownDanger: [Site] {
    sites.filter { $0.worldHeritage?.status == .inscribed && $0.isInDanger == nil }
  }
}
