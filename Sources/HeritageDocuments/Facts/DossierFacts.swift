package import HeritageAssessment
package import HeritageModel

/// What documents tell of one site: the site as a whole, its monuments, the evidence, what is missing.
package struct DossierFacts: Sendable {
  package let site: Site
  package let title: NameFacts
  package let localName: NameFacts?
  /// The names beside the title and the local name.
  package let otherNames: [NameFacts]
  package let countries: [Country]
  package let place: PlaceFacts?
  package let account: SiteAccount
  package let state: SiteState
  /// The site as a whole, where claims are about it.
  package let whole: SubjectFacts?
  /// The monuments that count, the worst first.
  package let monuments: [SubjectFacts]
  /// Every item that reports here rest on, by date, numbered from 1.
  package let evidence: [Evidence]
  let numbers: [RecordID: Int]
  package let withdrawn: [RecordID: Retraction]
  package let reportCount: Int
  /// When the newest record told was recorded.
  package let newest: Instant?
  package let viewpoint: Viewpoint

  /// The site as a whole if something is claimed of it, then the monuments.
  package var subjects: [SubjectFacts] { (whole.map { [$0] } ?? []) + monuments }

  /// What is missing from all this.
  package let gaps: [GapFacts]
  /// Other World Heritage sites of the registry, for orientation on a map.
  package let neighbours: [(name: NameFacts, place: PlaceFacts)]

  /// The number of an item in the register.
  package func number(of item: RecordID) -> Int? { numbers[item] }
}

extension Dossier {
  /// What this dossier tells, in English.
  package var facts: DossierFacts { facts(in: "en") }

  /// What this dossier tells, with names in a language where they have one in it.
  package func facts(in language: String) -> DossierFacts {
    let counted = monuments.filter { records.isCounted($0) }
    let states = Dictionary(
      zip(monuments, allStates).map { ($0.subject, $1) }
    ) { first, _ in first }
    let own = Subject(site: site.id)
    let title = site.names.shownName(in: language, or: site.id.text)
    let local = site.names.secondName(beside: title, of: site, in: language)
    let shown = [title.text, local?.text].compactMap(\.self)
    var others: [NameFacts] = []
    for name in site.names where !shown.contains(name.text) {
      if !others.contains(where: { $0.text == name.text }) { others.append(NameFacts(name)) }
    }
    let whole =
      records.reportsBySubject[own] == nil
      ? nil : SubjectFacts(own, state: state.own, records, in: language)
    let told = counted.compactMap { monument in
      states[monument.subject].map {
        SubjectFacts(monument.subject, state: $0, records, in: language)
      }
    }.sorted(by: SubjectFacts.precedes)
    let evidence = evidence
    return DossierFacts(
      site: site, title: title, localName: local,
      otherNames: others, countries: site.countries.compactMap { Country(code: $0) },
      place: PlaceFacts(site), account: SiteAccount(site, in: language), state: state,
      whole: whole, monuments: told,
      evidence: evidence,
      numbers: Dictionary(
        zip(evidence.map(\.id), 1...), uniquingKeysWith: { first, _ in first }),
      withdrawn: Dictionary(
        evidence.compactMap { item in records.retraction(of: item.id).map { (item.id, $0) } }
      ) { first, _ in first },
      reportCount: records.reports.count, newest: records.newest(of: records.reports),
      viewpoint: records.viewpoint,
      gaps: GapFacts.all(
        of: (whole.map { [$0] } ?? []) + told, reports: records.reports, evidence: evidence,
        records, for: edition.audience)
        + [.dangerNotKnown(of: [site], for: edition.audience, in: language)].filter { $0.count > 0 },
      neighbours: neighbours.compactMap { site in
        PlaceFacts(site).map { (site.names.shownName(in: language, or: site.id.text), $0) }
      })
  }
}
