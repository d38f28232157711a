import HeritageAssessment
import HeritageModel

/// The rules that a filter lets through, by what they check.
struct ActiveRules: Sendable {
  let links: [any Rule<[RecordLink]>]
  let dates: [any Rule<DatedField>]
  let points: [any Rule<PlacedPoint>]
  let names: [any Rule<[Name]>]
  let languages: [any Rule<[TaggedText]>]
  let identifiers: [any Rule<HeldIdentifiers>]
  let sites: [any Rule<Site>]
  let monuments: [any Rule<Monument>]
  /// The rules for reports that still count.
  let reports: [any Rule<ReportCase>]
  /// The rules for any report, which ask how it came to count or not.
  let standings: [any Rule<ReportCase>]
  let evidence: [any Rule<Evidence>]
  let reviews: [any Rule<Review>]
  let interventions: [any Rule<Intervention>]
  let timelines: [any Rule<[Contradiction]>]
  let set: [any Rule<RecordSet>]

  init(_ filter: FindingFilter) {
    let rules = RuleCatalogue.rules.filter { filter.admits(code: type(of: $0).explanation.code) }
    func about<Checked>(_ checked: Checked.Type) -> [any Rule<Checked>] {
      rules.compactMap { $0 as? any Rule<Checked> }
    }
    links = about([RecordLink].self)
    dates = about(DatedField.self)
    points = about(PlacedPoint.self)
    names = about([Name].self)
    languages = about([TaggedText].self)
    identifiers = about(HeldIdentifiers.self)
    sites = about(Site.self)
    monuments = about(Monument.self)
    let claims = about(ReportCase.self)
    reports = claims.filter { !type(of: $0).asksAboutEndedClaims }
    standings = claims.filter { type(of: $0).asksAboutEndedClaims }
    evidence = about(Evidence.self)
    reviews = about(Review.self)
    interventions = about(Intervention.self)
    timelines = about([Contradiction].self)
    set = about(RecordSet.self)
  }
}
