package import HeritageAssessment
package import HeritageModel

extension Records {
  /// The records of one site and of those that gave way to it, with all evidence and sources.
  func about(site: Slug) -> Records {
    let claims = Claims(self)
    let last = claims.successor(of: Subject(site: site)).site
    let wanted = Set(
      ([Subject(site: site)] + claims.subjects(countingFor: Subject(site: last))).map(\.site))
    var own = self
    own.sites = RecordTable(sites.filter { wanted.contains($0.id) })
    own.monuments = RecordTable(monuments.filter { wanted.contains($0.site) })
    own.reports = RecordTable(reports.filter { wanted.contains($0.site) })
    own.incidents = RecordTable(incidents.filter { wanted.contains($0.site) })
    own.interventions = RecordTable(interventions.filter { wanted.contains($0.site) })
    return own
  }
}

/// The records known at a viewpoint, in an order of their own and with what joins them.
package struct KnownRecords: Sendable {
  package let viewpoint: Viewpoint
  package let claims: Claims
  /// By identifier.
  let sites: [Site]
  /// By site, then identifier.
  let monuments: [Monument]
  /// By event, then publication, then identifier.
  let reports: [Report]
  /// Under the subject for which each report counts.
  let reportsBySubject: [Subject: [Report]]
  /// The reviews of each report, oldest first.
  let reviewsByReport: [RecordID: [Review]]
  let evidenceByID: RecordTable<Evidence>
  let titles: [Subject: String]
  /// The names that the people of places use, beside the titles.
  private let localNames: [Subject: String]
  /// The decisions on findings that were known, by record, then code.
  let setAsides: [SetAside]

  package init(_ records: Records, viewpoint: Viewpoint) {
    self.viewpoint = viewpoint
    let claims = Claims(records)
    self.claims = claims
    sites = records.sites.sorted { NaturalOrder.precedes($0.id.text, $1.id.text) }
    monuments = records.monuments.sorted {
      $0.site == $1.site
        ? NaturalOrder.precedes($0.id.text, $1.id.text)
        : NaturalOrder.precedes($0.site.text, $1.site.text)
    }
    reports = records.reports.filter { viewpoint.knows($0) && viewpoint.reaches($0.event) }
      .sorted { $0.chronology < $1.chronology }
    reportsBySubject = Dictionary(grouping: reports) { claims.successor(of: $0.subject) }
    reviewsByReport = Dictionary(
      grouping: records.reviews.filter { viewpoint.knows($0) }
        .sorted { ($0.recorded, $0.id) < ($1.recorded, $1.id) }, by: \.report)
    evidenceByID = records.evidence
    setAsides = records.setAsides.filter { viewpoint.knows($0) }
      .sorted { ($0.record, $0.code, $0.id) < ($1.record, $1.code, $1.id) }
    titles = Dictionary(
      records.sites.map { (Subject(site: $0.id), $0.title) }
        + records.monuments.map { ($0.subject, $0.title) }
    ) { first, _ in first }
    localNames = Dictionary(
      records.sites.compactMap { site in site.localName.map { (Subject(site: site.id), $0) } }
        + records.monuments.compactMap { monument in
          let countries = records.sites[monument.site]?.countries ?? []
          return monument.names.local(in: countries).map { (monument.subject, $0.text) }
        }
    ) { first, _ in first }
  }

  func state(of subject: Subject) -> Assessment {
    Assessor.assess(subject, claims: claims, from: viewpoint)
  }

  /// Returns the monuments that belong to a site: its own and those of sites that gave way to it,
  /// but for those whose place another one took.
  func monuments(of site: Slug) -> [Monument] {
    monuments.filter {
      isCounted($0) && claims.successor(of: Subject(site: $0.site)).site == site
    }
  }

  /// Whether a monument stands for itself and for no other.
  func isCounted(_ monument: Monument) -> Bool {
    monument.supersededBy == nil && claims.successor(of: monument.subject) == monument.subject
  }

  /// Whether a monument was divided and claims stay with it.
  func isDividedWithClaims(_ monument: Monument) -> Bool {
    monument.supersededBy?.reason == .split && reportsBySubject[monument.subject] != nil
  }

  func state(of site: Site) -> SiteState {
    let counted = monuments(of: site.id)
    return SiteState(
      own: state(of: Subject(site: site.id)), monuments: counted.map { state(of: $0.subject) },
      parts: counted.count { $0.partOf != nil },
      divided: monuments.filter { $0.site == site.id && isDividedWithClaims($0) }.map {
        state(of: $0.subject)
      })
  }

  package func title(of subject: Subject) -> String {
    titles[subject] ?? subject.monument?.text ?? subject.site.text
  }

  /// The title of a subject with its local name beside it.
  func titleLine(of subject: Subject) -> Line {
    let title = title(of: subject)
    return localNames[subject].map { "\(title) \($0)" } ?? .record(title)
  }

  /// Returns what a report leaned on and does no more, with the reasons.
  func withdrawals(of report: Report) -> [Withdrawal] {
    report.evidence.compactMap { id in
      claims.retraction(of: id, weighedFor: report, from: viewpoint)
        .map { Withdrawal(item: id, $0) }
    }
  }

  /// Returns what was said against the evidence of reports, by identifier.
  func retractions(of reports: [Report]) -> [Retraction] {
    let found = reports.flatMap { withdrawals(of: $0).map(\.retraction) }
    return Set(found.map(\.id)).sorted().compactMap { id in found.first { $0.id == id } }
  }

  func retraction(of item: RecordID) -> Retraction? {
    claims.retraction(of: item, from: viewpoint)
  }

  /// Whether a report had evidence, and all of it was withdrawn.
  func restsOnlyOnWithdrawn(_ report: Report) -> Bool {
    let gone = withdrawals(of: report)
    guard !gone.isEmpty else { return false }
    let items = Set(gone.map(\.item))
    return !report.evidence.contains { !items.contains($0) && evidenceByID[$0] != nil }
  }

  /// Returns the items that reports and their reviews rest on, by date, then identifier.
  func evidence(of reports: [Report]) -> [Evidence] {
    var ids = Set(reports.flatMap(\.evidence))
    for report in reports { ids.formUnion((reviewsByReport[report.id] ?? []).flatMap(\.evidence)) }
    return ids.compactMap { evidenceByID[$0] }.sorted { $0.chronology < $1.chronology }
  }

  /// The records of some places with all that is told by reports: themselves, their reviews and
  /// evidence, and what was done at the places.
  package func told(
    by reports: [Report], sites: [Site], monuments: [Monument]
  ) -> Records {
    var told = Records()
    told.sites = RecordTable(sites)
    told.monuments = RecordTable(monuments)
    told.reports = RecordTable(reports)
    told.reviews = RecordTable(reports.flatMap { reviewsByReport[$0.id] ?? [] })
    told.evidence = RecordTable(evidence(of: reports))
    told.retractions = RecordTable(retractions(of: reports))
    told.incidents = RecordTable(
      reports.compactMap { $0.incident.flatMap { claims.records.incidents[$0] } })
    told.interventions = RecordTable(
      claims.records.interventions.filter { told.contains($0.subject.reference) })
    return told
  }

  /// The records of a subject's site and, where it is one, of the monument with all that is told by
  /// reports.
  func told(by reports: [Report], about subject: Subject) -> Records {
    told(
      by: reports, sites: [claims.records.sites[subject.site]].compactMap(\.self),
      monuments: [claims.records.monuments[subject]].compactMap(\.self))
  }

  /// The instant at which the newest of the reports and their reviews was recorded.
  package func newest(of reports: [Report]) -> Instant? {
    (reports.map(\.recorded)
      + reports.flatMap { (reviewsByReport[$0.id] ?? []).map(\.recorded) }).max()
  }
}

extension StatedDate? {
  /// The first and last known day as numbers, what has none after all others.
  var order: (Int, Int) {
    let lower = self?.lower.knownDay?.number
    let upper = self?.upper.knownDay?.number
    return (lower ?? upper ?? .max, upper ?? lower ?? .max)
  }
}

/// Places a record among others by up to two dates and its identifier.
struct Chronology: Comparable {
  let first: (Int, Int)
  let second: (Int, Int)
  let id: RecordID

  static func == (left: Chronology, right: Chronology) -> Bool { left.id == right.id }

  static func < (left: Chronology, right: Chronology) -> Bool {
    if left.first != right.first { return left.first < right.first }
    if left.second != right.second { return left.second < right.second }
    return left.id < right.id
  }
}

extension Report {
  var chronology: Chronology {
    Chronology(first: event.order, second: (published ?? assessed).order, id: id)
  }
}

extension Evidence {
  var chronology: Chronology {
    Chronology(first: (acquired ?? published).order, second: published.order, id: id)
  }
}
