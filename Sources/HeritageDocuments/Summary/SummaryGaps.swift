import HeritageAssessment
import HeritageModel

extension Summary {
  /// What nobody has recorded of the scope, each kind once, without those that are none.
  func gaps(of facts: [SubjectFacts]) -> [GapFacts] {
    let items = evidence
    let missing = items.filter(lacksFile)
    return GapFacts.all(
      of: facts, reports: reports, evidence: items, records, for: edition.audience)
      + [
        .dangerNotKnown(of: sites, for: edition.audience, in: "en"),
        GapFacts(
          kind: .missingFile, records: missing.map(\.reference),
          names: missing.map { NameFacts($0.title, language: $0.language) }, total: items.count),
      ].filter { $0.count > 0 }
  }
}
