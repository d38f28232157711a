public import HeritageModel

/// Records of every kind, with those that speak about damage joined by what an assessment looks up.
///
/// They may be those of one site or of a whole registry. Adding a record takes the same time however
/// many there are, and the order in which they come does not matter. What counts, which review
/// decides and what contradicts what is said here alone.
public struct Claims: Sendable {
  public private(set) var records: Records
  private var reportsBySubject: [Subject: [RecordID]] = [:]
  private var successorsByReport: [RecordID: [RecordID]] = [:]
  private var reviewsByReport: [RecordID: [RecordID]] = [:]
  private var retractionsByEvidence: [RecordID: [RecordID]] = [:]
  private var interventionsBySubject: [Subject: [RecordID]] = [:]
  private(set) var bodies = Bodies()
  private var successions = Successions()

  public init(_ records: Records) {
    self.records = records
    records.sites.forEach { join($0) }
    records.monuments.forEach { join($0) }
    records.sources.forEach { join($0) }
    records.reports.forEach { join($0) }
    records.reviews.forEach { join($0) }
    records.retractions.forEach { join($0) }
    records.interventions.forEach { join($0) }
  }

  /// Adds a record, or returns `false` if its reference is taken.
  package mutating func add(_ record: some HeritageRecord) -> Bool {
    guard records.add(record) else { return false }
    join(record)
    return true
  }

  /// Returns what stands for the body that a name names; equal for two names of one body.
  package func body(named name: String) -> String { bodies.body(named: name) }

  /// Puts a record in the place of the one with its reference, or adds it.
  package mutating func put(_ record: some HeritageRecord) {
    records.put(record)
    join(record)
  }

  private mutating func join(_ record: some HeritageRecord) {
    switch record {
    case let site as Site: successions.note(Subject(site: site.id), site.supersededBy)
    case let monument as Monument: successions.note(monument.subject, monument.supersededBy)
    case let source as Source: bodies.note(source)
    case let report as Report:
      reportsBySubject.note(report.id, under: report.subject)
      if let older = report.supersedes, older != report.id {
        successorsByReport.note(report.id, under: older)
      }
    case let review as Review: reviewsByReport.note(review.id, under: review.report)
    case let retraction as Retraction:
      retractionsByEvidence.note(retraction.id, under: retraction.evidence)
    case let intervention as Intervention:
      interventionsBySubject.note(intervention.id, under: intervention.subject)
    // Other kinds are found by their own identifier alone.
    default: break
    }
  }
}

extension Dictionary {
  /// Adds to a key's list an element that was not the last one added.
  package mutating func note<Element: Equatable>(_ element: Element, under key: Key)
  where Value == [Element] {
    if self[key]?.last != element { self[key, default: []].append(element) }
  }
}

extension Claims {
  /// Returns the reports that name a subject as what they are about.
  public func reports(about subject: Subject) -> [Report] {
    reportsBySubject[subject, default: []].compactMap { records.reports[$0] }
  }

  /// Returns the reports that count for a subject: its own and those about what gave way to it.
  public func reports(countingFor subject: Subject) -> [Report] {
    subjects(countingFor: subject).flatMap(reports(about:))
  }

  /// Returns the subject for which the claims about one count, which is mostly that one itself.
  public func successor(of subject: Subject) -> Subject {
    successions.successor(of: subject, in: records)
  }

  /// Returns the subjects whose claims count for one, itself first; none for one that gave way.
  public func subjects(countingFor subject: Subject) -> [Subject] {
    successions.subjects(countingFor: subject, in: records)
  }

  public func reviews(of report: RecordID) -> [Review] {
    reviewsByReport[report, default: []].compactMap { records.reviews[$0] }
  }

  /// Returns the other reports that name a report as the one whose place they take.
  public func successors(of report: RecordID) -> [Report] {
    successorsByReport[report, default: []].compactMap { records.reports[$0] }
  }

  public func evidence(_ id: RecordID) -> Evidence? { records.evidence[id] }

  /// Returns what was known at a viewpoint to have been done to a subject.
  func interventions(on subject: Subject, from viewpoint: Viewpoint) -> [Intervention] {
    subjects(countingFor: subject).flatMap { interventionsBySubject[$0, default: []] }
      .compactMap { records.interventions[$0] }
      .filter { viewpoint.knows($0) && viewpoint.reaches($0.date) }
  }

  /// Returns when a report says it happened, or else when its incident did.
  public func event(of report: Report) -> StatedDate? {
    report.event ?? report.incident.flatMap { records.incidents[$0]?.event }
  }

  /// Returns what takes away the worth of an item of evidence at a viewpoint, or `nil` if nothing.
  ///
  /// A working copy falls with its original, so the retraction may name another item. Of several
  /// the first that was recorded is told.
  public func retraction(of item: RecordID, from viewpoint: Viewpoint = .latest) -> Retraction? {
    retraction(of: item, from: viewpoint) { _ in true }
  }

  /// Returns what takes away the worth of an item for a report, or `nil` if nothing does.
  ///
  /// A body that says less of the subject itself takes away no evidence of another's.
  public func retraction(
    of item: RecordID, weighedFor report: Report, from viewpoint: Viewpoint = .latest
  ) -> Retraction? {
    retraction(of: item, from: viewpoint) { weighs($0, for: report, from: viewpoint) }
  }

  private func retraction(
    of item: RecordID, from viewpoint: Viewpoint, where weighs: (Retraction) -> Bool
  ) -> Retraction? {
    // Most registries have none, so that the look-ups can be spared.
    guard !retractionsByEvidence.isEmpty else { return nil }
    var seen: Set<RecordID> = []
    var next: RecordID? = item
    while let id = next, seen.insert(id).inserted {
      let known = retractionsByEvidence[id, default: []].compactMap { records.retractions[$0] }
        .filter { viewpoint.knows($0) && weighs($0) }
      if let first = known.min(by: { ($0.recorded, $0.id) < ($1.recorded, $1.id) }) { return first }
      next = evidence(id)?.derivedFrom
    }
    return nil
  }

  private func weighs(_ retraction: Retraction, for report: Report, from viewpoint: Viewpoint)
    -> Bool
  {
    guard let body = retraction.by,
      bodies.body(named: body) != bodies.body(named: report.assessor)
    else { return true }
    return !hasLesserClaim(body, than: report, from: viewpoint)
  }

  /// Returns the reports that count for a subject and were known, those ended apart from the others.
  func known(
    _ subject: Subject, from viewpoint: Viewpoint
  ) -> (live: [Claim], ended: [(report: Report, claim: EndedClaim)]) {
    var live: [Claim] = []
    var ended: [(report: Report, claim: EndedClaim)] = []
    for report in reports(countingFor: subject) where viewpoint.knows(report) {
      var support = support(of: report, from: viewpoint)
      let standing = standing(of: report, support, from: viewpoint)
      if let verdict = standing.verdict, verdict.endsClaim {
        guard viewpoint.reaches(report.event) else { continue }
        ended.append((report, EndedClaim(report: report.id, verdict: verdict, by: standing.by)))
      } else {
        support.add(confirming: standing.confirming)
        live.append(Claim(report, standing: standing, support: support, in: self))
      }
    }
    return (live.sorted { $0.report.id < $1.report.id }, ended)
  }

  /// Tells whether what matters of a subject cannot be seen from above.
  ///
  /// A movable thing or a collection is under a roof, or small.
  func isHiddenFromAbove(_ subject: Subject) -> Bool {
    guard subject.monument != nil, let monument = records.monuments[subject] else { return false }
    return monument.isMovable == true || monument.type == .collection
  }
}
