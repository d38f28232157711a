import HeritageModel

/// What claims come to together: the state of a subject, or the telling of one event.
struct Reading {
  let weighing: Weighing
  /// The claim that decides, or `nil` without any.
  let winner: Claim?
  /// The claims that say the same about the same damage, by identifier.
  let agreeing: [Claim]
  let corroboration: Corroboration?

  init(_ claims: [Claim], works: [Works]) {
    let weighing = Weighing(claims, works: works)
    self.weighing = weighing
    winner = weighing.decider.map { claims[$0] }
    agreeing = weighing.agreeing.map { claims[$0] }
    let supporters = ([winner].compactMap(\.self) + agreeing).filter(\.isSupported)
    corroboration = Corroboration(supporters)
  }

  /// The claims that give the grade, the deciding one first.
  var supporters: [Claim] { [winner].compactMap(\.self) + agreeing }

  /// The claims with evidence that tell of the same damage, whose images bound when it happened.
  var related: [Claim] {
    guard let decider = weighing.decider else { return [] }
    return weighing.claims.indices.filter { index in
      index == decider
        || (weighing.claims[index].isSupported && weighing.isSameDamage(index, decider))
    }.map { weighing.claims[$0] }
  }

  /// The claims that date it: those that give the grade or, where none of them states a date, all
  /// that tell of the same damage.
  var dating: [Claim] {
    let supporters = supporters
    return supporters.contains { $0.days != nil } ? supporters : related
  }

  /// The ends of a contested state, or `nil` for one that is not contested.
  var contestedRange: GradeSpan? {
    weighing.contestedRange.map { GradeSpan(lower: $0.lower, upper: $0.upper) }
  }

  /// Whether the claims that give the grade had evidence, and all of it was withdrawn.
  var restsOnlyOnWithdrawn: Bool {
    let supporters = supporters
    return supporters.allSatisfy { !$0.isSupported }
      && supporters.contains(where: \.grounds.isWithdrawn)
  }

  /// The claims, the deciding one first, then those that agree, then the others by their weight;
  /// those that could not tell the state come last.
  var ranked: [Claim] {
    let first = supporters
    let told = Set(first.map(\.id))
    return first
      + weighing.claims.filter { !told.contains($0.id) }.sorted { left, right in
        guard left.isKnown == right.isKnown else { return left.isKnown }
        return left.precedence(over: right) != nil
      }
  }

  /// The claims that meet the deciding one and say otherwise, and the statements that contest it,
  /// the best first.
  var dissent: [Dissent] {
    guard let decider = weighing.decider, let winner else { return [] }
    let contesting = Set(weighing.contestedStatements + weighing.challengers)
    return weighing.claims.indices.filter { index in
      let claim = weighing.claims[index]
      guard index != decider, claim.isKnown, claim.grades != winner.grades else { return false }
      switch weighing.fates[index] {
      case .earlierLook, .closed, .untold: return false
      case .answered(by: decider, _): return true
      case .stands, .answered, .alleged:
        return contesting.contains(index) || weighing.isSameDamage(index, decider)
      }
    }.sorted {
      weighing.claims[$0].precedence(over: weighing.claims[$1]) != nil
    }.map {
      Dissent(weighing.claims[$0], contests: contesting.contains($0), insteadOf: winner)
    }
  }

  /// What each side of a contested state says, the least first; none where it is not contested.
  var sides: [AssessmentSide] {
    guard weighing.isContested else { return [] }
    let others = (weighing.challengers + weighing.contestedStatements).map { weighing.claims[$0] }
    return Dictionary(grouping: others, by: \.grades).values.map(AssessmentSide.init)
      .appending(AssessmentSide(supporters)).sorted {
        ($0.order, $0.reports[0]) < ($1.order, $1.reports[0])
      }
  }

  /// The gravest claim that was answered and says more than what decides, with what answered it.
  var lowering: Lowering? {
    guard let winner, let rank = winner.report.grade.rank, winner.isSupported else { return nil }
    let contested = Set(weighing.contestedStatements)
    let lowered = weighing.claims.indices.filter { index in
      weighing.claims[index].lowestRank > rank && weighing.claims[index].isSupported
        && !contested.contains(index)
    }
    let worst = lowered.max { left, right in
      (weighing.claims[left].lowestRank, weighing.claims[right].id)
        < (weighing.claims[right].lowestRank, weighing.claims[left].id)
    }
    return worst.flatMap { index in
      let claim = weighing.claims[index]
      switch weighing.fates[index] {
      case .earlierLook(let by): return Lowering(.laterLook, weighing.claims[by], of: claim)
      case .answered(let by, let answer):
        return Lowering(Lowering.Kind(answer), weighing.claims[by], of: claim)
      case .closed(let works): return Lowering(works, of: claim)
      case .stands, .alleged, .untold: return nil
      }
    }
  }

  /// What stands besides, about other damage than the deciding claim, oldest first.
  var furtherDamage: [FurtherDamage] { further { $0 == .stands } }

  /// What is only alleged about other damage than the deciding claim, and is graver, oldest first.
  var allegedDamage: [FurtherDamage] {
    guard let winner, winner.isSupported else { return [] }
    return further { $0 == .alleged }.filter { ($0.grade.rank ?? 0) > winner.lowestRank }
  }

  private func further(where fits: (Fate) -> Bool) -> [FurtherDamage] {
    guard let decider = weighing.decider else { return [] }
    let others = weighing.claims.indices.filter { index in
      index != decider && fits(weighing.fates[index])
        && weighing.claims[index].lowestRank > 0 && !weighing.isSameDamage(index, decider)
    }.map { weighing.claims[$0] }.sorted { $0.place < $1.place }
    var found: [FurtherDamage] = []
    for claim in others {
      let one = FurtherDamage(claim)
      if let same = found.firstIndex(where: { $0.isSameDamage(as: one) }) {
        found[same].reports.append(claim.id)
      } else {
        found.append(one)
      }
    }
    return found
  }

  /// The looks that could not tell the state, by their day.
  var inconclusive: [InconclusiveLook] {
    weighing.claims.indices.filter { weighing.fates[$0] == .untold && $0 != weighing.decider }
      .map { weighing.claims[$0] }.sorted { $0.place < $1.place }.map { claim in
        InconclusiveLook(
          report: claim.id, assessor: claim.report.assessor, look: claim.grounds.look,
          isLater: winner.map(claim.isCertainlyLater) ?? false)
      }
  }

  /// The looks whose place a later one of the same body took, ascending.
  var earlierLooks: [RecordID] {
    weighing.claims.indices.filter { index in
      if case .earlierLook = weighing.fates[index] { return true }
      return false
    }.map { weighing.claims[$0].id }
  }
}

extension Array {
  fileprivate func appending(_ element: Element) -> [Element] { self + [element] }
}

extension Lowering {
  fileprivate init(_ kind: Kind, _ answer: Claim, of claim: Claim) {
    self.init(
      kind: kind, record: answer.id, by: answer.report.assessor, look: answer.grounds.look,
      report: claim.id, assessor: claim.report.assessor, grade: claim.report.grade,
      gradeUpper: claim.report.gradeUpper)
  }

  fileprivate init(_ works: RecordID, of claim: Claim) {
    self.init(
      kind: .works, record: works, by: nil, look: nil, report: claim.id,
      assessor: claim.report.assessor, grade: claim.report.grade,
      gradeUpper: claim.report.gradeUpper)
  }
}

extension Lowering.Kind {
  init(_ answer: Answer) {
    switch answer {
    case .verified: self = .verified
    case .betterGrounds: self = .betterGrounds
    case .reassessed: self = .reassessed
    case .look: self = .look
    }
  }
}
