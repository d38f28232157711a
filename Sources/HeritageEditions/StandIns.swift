import Bytes
import HeritageAssessment
import HeritageModel

/// What stands in an edition for items of evidence that are not told and on which told records rest.
///
/// Without it a state would change from what images show to what somebody merely alleges. It says as
/// little as leaves the state as it is: more than the type of the item and what it shows only where
/// the assessor would otherwise find something else.
struct StandIns {
  /// How much is said of an item.
  private enum Detail: Int {
    case least
    /// Also its day.
    case dated
    /// Also which items go together.
    case joined

    var next: Detail { Detail(rawValue: rawValue + 1) ?? .joined }
  }

  /// The edition with the identifiers of the real items, none of which it has.
  private let base: Records
  private let original: Records
  private let users: EvidenceUsers
  private var details: [RecordID: Detail] = [:]
  private var groups: [RecordID: Int] = [:]
  /// The identifiers of the stand-ins, by those of the items.
  private(set) var identifiers: [RecordID: RecordID] = [:]
  /// The items that have a stand-in, in the order in which they got its identifier.
  private var items: [RecordID] = []
  private var takenIdentifiers: Set<RecordID> = []

  /// - Parameters:
  ///   - base: What the edition tells, with the retractions of all items.
  ///   - original: All records.
  ///   - users: What rests on their evidence.
  init(for base: Records, of original: Records, _ users: EvidenceUsers) {
    self.base = base
    self.original = original
    self.users = users
  }

  /// Returns the edition with stand-ins.
  mutating func edition() -> Records {
    var told = build()
    while raiseDetails(where: told) { told = build() }
    return told
  }

  private mutating func build() -> Records {
    var told = base
    nameItems()
    told.reports = RecordTable(
      base.reports.map { report in
        var report = report
        report.evidence = replaced(report.evidence, of: report.reference)
        return report
      })
    told.reviews = RecordTable(
      base.reviews.map { review in
        var review = review
        review.evidence = replaced(review.evidence, of: review.reference)
        return review
      })
    told.interventions = RecordTable(
      base.interventions.map { intervention in
        var intervention = intervention
        intervention.evidence = replaced(intervention.evidence, of: intervention.reference)
        return intervention
      })
    var evidence: [Evidence] = []
    for var item in base.evidence {
      link(&item, as: item)
      evidence.append(item)
    }
    noteGroups()
    // A stand-in may name items that need one too.
    var made = 0
    while made < items.count {
      if let item = original.evidence[items[made]] { evidence.append(standIn(for: item)) }
      made += 1
    }
    told.evidence = RecordTable(evidence)
    told.retractions = RecordTable(base.retractions.compactMap(retold))
    return told
  }

  /// Gives every item an identifier that a told record names, in an order of the records' own.
  private mutating func nameItems() {
    identifiers = [:]
    items = []
    takenIdentifiers = []
    for report in base.reports.sorted(by: { $0.id < $1.id }) {
      _ = replaced(report.evidence, of: report.reference)
    }
    for review in base.reviews.sorted(by: { $0.id < $1.id }) {
      _ = replaced(review.evidence, of: review.reference)
    }
    for intervention in base.interventions.sorted(by: { $0.id < $1.id }) {
      _ = replaced(intervention.evidence, of: intervention.reference)
    }
    for var item in base.evidence.sorted(by: { $0.id < $1.id }) { link(&item, as: item) }
  }

  /// Returns a retraction with a stand-in in the place of its item, and without the words that may
  /// tell of the item; `nil` if the item is not there at all.
  private func retold(_ retraction: Retraction) -> Retraction? {
    if base.evidence.contains(.evidence(retraction.evidence)) { return retraction }
    guard let id = identifiers[retraction.evidence] else { return nil }
    var told = Retraction(
      id: retraction.id, evidence: id, because: Evidence.notPublic, recorded: retraction.recorded)
    told.by = retraction.by
    told.date = retraction.date
    return told
  }

  private mutating func replaced(
    _ items: [RecordID], of user: RecordReference
  ) -> [RecordID] {
    items.enumerated().compactMap { place, id in identifier(of: id, "\(user)/evidence/\(place)") }
  }

  /// Puts stand-ins in the place of the items that an item names.
  private mutating func link(_ item: inout Evidence, as original: Evidence) {
    let user = item.reference
    item.pair = original.pair.flatMap { pair in
      identifier(of: pair.with, "\(user)/pair").map { ImagePair(pair.aspect, with: $0) }
    }
    item.derivedFrom = original.derivedFrom.flatMap { identifier(of: $0, "\(user)/derivedFrom") }
    item.reportsOn = original.reportsOn.flatMap { identifier(of: $0, "\(user)/reportsOn") }
  }

  /// Returns the identifier under which an item is in the edition; `nil` if it is not there at all.
  ///
  /// That of a stand-in is made of the first place that names it, as the real one may have been made
  /// of an address that somebody could try out.
  private mutating func identifier(of item: RecordID, _ place: String) -> RecordID? {
    if base.evidence.contains(.evidence(item)) { return item }
    if let known = identifiers[item] { return known }
    guard original.evidence.contains(.evidence(item)) else { return nil }
    var text = "stand-in \(place)"
    var id = RecordID(leading: RunningHash.prefix(of: text.utf8Span.span))
    while original.evidence.contains(.evidence(id)) || takenIdentifiers.contains(id) {
      text += "+"
      id = RecordID(leading: RunningHash.prefix(of: text.utf8Span.span))
    }
    identifiers[item] = id
    items.append(item)
    takenIdentifiers.insert(id)
    return id
  }

  private mutating func standIn(for item: Evidence) -> Evidence {
    var standIn = Evidence(
      id: identifiers[item.id] ?? item.id, type: item.type, title: Evidence.notPublic,
      source: Evidence.notPublic)
    standIn.shows = item.shows ?? (item.pair?.aspect == .before ? .intact : nil)
    let detail = details[item.id] ?? .least
    if detail != .least || isDayTold(of: item) {
      standIn.acquired = item.acquired
      if detail != .least, item.acquired == nil { standIn.published = item.published }
    }
    if detail == .joined {
      link(&standIn, as: item)
      standIn.sourceGroup = groups[item.id].map { "\(Evidence.notPublic) \($0)" }
    }
    return standIn
  }

  /// Whether a told report that rests on an item gives a day as exact as the item's.
  private func isDayTold(of item: Evidence) -> Bool {
    guard let length = item.acquired?.days else { return false }
    return users.users(of: item.id).contains { user in
      guard case .report(let id) = user, let report = base.reports[id] else { return false }
      return [report.event, report.assessed, report.published].contains {
        $0?.days.map { $0 <= length } ?? false
      }
    }
  }

  /// Numbers the groups of hidden items that share a source.
  private mutating func noteGroups() {
    groups = [:]
    var numbers: [String: Int] = [:]
    var last = 0
    for id in items {
      guard let item = original.evidence[id] else { continue }
      let names = [item.source, item.sourceGroup].compactMap { $0?.bodyKey }
      let number = names.lazy.compactMap { numbers[$0] }.first ?? last + 1
      last = max(last, number)
      for name in names where numbers[name] == nil { numbers[name] = number }
      groups[id] = number
    }
  }
}

extension StandIns {
  /// Says more of the items on which a state rests that comes out otherwise than with the real ones.
  ///
  /// - Returns: Whether there was one of which more can be said.
  private mutating func raiseDetails(where told: Records) -> Bool {
    guard !identifiers.isEmpty else { return false }
    var real = base
    real.evidence = original.evidence
    let (claims, expected) = (Claims(told), Claims(real))
    let ofTold = EvidenceUsers(original, amongTold: base)
    var groupsBySubject: [Subject: Set<Int>] = [:]
    for group in Set(identifiers.keys.compactMap(ofTold.group)) {
      for subject in ofTold.subjects[group] {
        groupsBySubject[claims.successor(of: subject), default: []].insert(group)
      }
    }
    var raised: Set<Int> = []
    for (subject, groups) in groupsBySubject where !groups.isSubset(of: raised) {
      let state = StateKept(Assessor.assess(subject, claims: claims))
      if state != StateKept(Assessor.assess(subject, claims: expected)) { raised.formUnion(groups) }
    }
    var isRaised = false
    for item in raised.flatMap({ ofTold.groups[$0] }) where identifiers[item] != nil {
      guard details[item] != .joined else { continue }
      details[item] = (details[item] ?? .least).next
      isRaised = true
    }
    return isRaised
  }
}

/// What an edition leaves of a state as it is.
private struct StateKept: Equatable {
  let grade: DamageGrade
  let gradeUpper: DamageGrade?
  let countedGrade: DamageGrade
  let contestedRange: GradeSpan?
  let status: AssessmentStatus
  let isVerified: Bool
  let kind: Grounds.Kind?
  let decider: RecordID?

  init(_ state: Assessment) {
    grade = state.grade
    gradeUpper = state.gradeUpper
    countedGrade = state.countedGrade
    contestedRange = state.contestedRange
    status = state.status
    isVerified = state.isVerified
    kind = state.grounds?.kind
    decider = state.basis.first
  }
}

extension StatedDate {
  /// The number of days that it can mean, or `nil` where an end is open or unknown.
  fileprivate var days: Int? {
    guard let first = lower.knownDay, let last = upper.knownDay else { return nil }
    return last.number - first.number
  }
}
