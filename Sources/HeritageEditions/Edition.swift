public import HeritageModel

/// The records as an audience may have them.
///
/// Whatever is written for the audience is made of these records, so that no form of writing has to
/// hide anything.
public struct Edition: Sendable {
  public let audience: Audience
  public let records: Records
  public let withheld: Withheld
  /// The items that stand-ins stand for, by the identifiers of the stand-ins.
  package private(set) var itemsStoodFor: [RecordID: RecordID] = [:]

  /// Makes an edition.
  ///
  /// - Parameters:
  ///   - audience: Whom it is for; the team gets the records as they are.
  ///   - records: All records of the registry, as those that are not told decide about others.
  public init(_ audience: Audience, of records: Records) {
    self.audience = audience
    guard audience != .internal else {
      self.records = records
      withheld = Withheld()
      return
    }
    let users = EvidenceUsers(records)
    let hidden = HiddenRecords(in: records, users, for: audience)
    var making = EditionInTheMaking(records, hidden, users, for: audience)
    making.addPlaces()
    making.addReports()
    making.addEvidence()
    making.addEvents()
    making.addReviews()
    making.noteHidden()
    var standIns = StandIns(for: making.told, of: records, users)
    self.records = standIns.edition()
    withheld = making.withheld
    for (item, standIn) in standIns.identifiers { itemsStoodFor[standIn] = item }
  }
}

/// An edition before stand-ins take the places of the items that it does not tell.
private struct EditionInTheMaking {
  private let records: Records
  private let hidden: HiddenRecords
  private let audience: Audience
  private let places: PlaceTelling
  private let users: EvidenceUsers
  private(set) var told = Records()
  private(set) var withheld = Withheld()

  init(
    _ records: Records, _ hidden: HiddenRecords, _ users: EvidenceUsers, for audience: Audience
  ) {
    self.records = records
    self.hidden = hidden
    self.audience = audience
    places = PlaceTelling(records, users)
    self.users = users
  }

  private func sifted<Record: HeritageRecord & FieldHolder>(_ record: Record) -> Record? {
    FieldSieve(Record.kind.fieldsTold, for: audience, without: hidden.names).sifted(record)
  }

  mutating func addPlaces() {
    for site in records.sites where !hidden.sites.contains(site.id) {
      guard let sifted = sifted(site) else { continue }
      var (told, category) = places.told(sifted)
      told.replaces.removeAll { hidden.holds(Subject(site: $0)) }
      self.told.sites.insert(told)
      withheld.note(site.reference, told: category, at: [site.id])
    }
    for monument in records.monuments where !hidden.holds(monument.subject) {
      guard let sifted = sifted(monument) else { continue }
      let (told, category) = places.told(sifted)
      self.told.monuments.insert(told)
      withheld.note(monument.reference, told: category, at: [monument.site])
    }
    for source in records.sources where !hidden.sources.contains(source.id) {
      guard var told = sifted(source) else { continue }
      // A body's address is its site; a person's is where the person can be found.
      if told.kind == .person { told.url = nil }
      self.told.sources.insert(told)
    }
  }

  mutating func addReports() {
    for report in records.reports where !hidden.reports.contains(report.id) {
      guard var told = sifted(report) else { continue }
      told.supersedes = told.supersedes.flatMap { hidden.holds(report: $0) ? nil : $0 }
      told.reassesses = told.reassesses.flatMap { hidden.holds(report: $0) ? nil : $0 }
      self.told.reports.insert(told)
    }
  }

  mutating func addEvidence() {
    for item in records.evidence where !hidden.evidence.contains(item.id) {
      guard let sifted = sifted(item) else { continue }
      let (told, category) = places.told(sifted, camera: item.camera)
      self.told.evidence.insert(told)
      withheld.note(item.reference, told: category, at: users.sites(of: item.id))
    }
  }

  /// Adds incidents and interventions.
  ///
  /// An incident that a told report names stays, as it may date it, without the monuments that are
  /// not told.
  mutating func addEvents() {
    let named = Set(told.reports.compactMap(\.incident))
    let namedByHidden = Set(
      records.reports.filter { hidden.reports.contains($0.id) }.compactMap(\.incident))
    for incident in records.incidents where !hidden.holds(Subject(site: incident.site)) {
      let shown = incident.monuments.filter {
        !hidden.holds(Subject(site: incident.site, monument: $0))
      }
      let isAboutHidden =
        shown.count < incident.monuments.count || namedByHidden.contains(incident.id)
      guard named.contains(incident.id) || !isAboutHidden, var told = sifted(incident) else {
        continue
      }
      told.monuments = shown
      self.told.incidents.insert(told)
    }
    told.reports = RecordTable(
      told.reports.map { report in
        var report = report
        if let id = report.incident, !told.incidents.contains(.incident(id)) {
          report.incident = nil
        }
        return report
      })
    for intervention in records.interventions where !hidden.holds(intervention.subject) {
      if let told = sifted(intervention) { self.told.interventions.insert(told) }
    }
  }

  /// Adds what was judged: reviews of what is told, and retractions.
  ///
  /// A review that says which report took another's place keeps that word of its note, unless the
  /// report is not told.
  mutating func addReviews() {
    let reviews = records.reviews.filter { review in
      !hidden.holds(report: review.report)
        && !(review.namedSuccessor.map(hidden.reports.contains) ?? false)
    }
    let retractions = records.retractions.filter {
      records.evidence.contains(.evidence($0.evidence))
    }
    let reviewers = Reviewers(
      told, of: records, reviews, retractions, hiddenNames: hidden.names)
    for review in reviews {
      guard var told = sifted(review) else { continue }
      told.by = reviewers.name(
        of: review.reviewer, judging: records.reports[review.report]?.assessor)
      told.note = review.namedSuccessor.flatMap {
        hidden.holds(report: $0) ? nil : Review.successionNote($0)
      }
      self.told.reviews.insert(told)
    }
    for retraction in retractions {
      guard var told = sifted(retraction) else { continue }
      told.by = reviewers.name(of: retraction.by)
      self.told.retractions.insert(told)
    }
    told.interventions = RecordTable(
      told.interventions.map { intervention in
        var intervention = intervention
        if intervention.actor.map(reviewers.isOnlyUser) == true { intervention.actor = nil }
        return intervention
      })
  }

  mutating func noteHidden() {
    for site in records.sites where hidden.sites.contains(site.id) { withheld.note(site) }
    for monument in records.monuments where hidden.holds(monument.subject) {
      withheld.note(monument)
    }
    for report in records.reports where hidden.reports.contains(report.id) {
      withheld.note(report)
    }
    for item in records.evidence where hidden.evidence.contains(item.id) {
      withheld.note(item, at: users.sites(of: item.id))
    }
  }
}
