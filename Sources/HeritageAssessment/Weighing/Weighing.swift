import HeritageModel

/// Claims about one subject weighed against each other.
///
/// Every grade with evidence stands until something answers it, and the worst that stands decides.
/// Claims are judged pair by pair, never by way of a third.
struct Weighing {
  let claims: [Claim]
  private(set) var fates: [Fate]
  /// The position of the claim that decides, or `nil` where there is no claim.
  private(set) var decider: Int?
  /// The positions of the claims that contest the deciding one, the least first.
  private(set) var challengers: [Int] = []
  /// The positions of statements that a look answered and that it is contested by.
  private(set) var contestedStatements: [Int] = []
  /// What put the deciding claim before the next one of its grade, or before all others.
  private(set) var decision: Decision?
  /// The lesser end of what is contested.
  private var floor: DamageGrade?

  /// Weighs claims.
  ///
  /// - Parameters:
  ///   - claims: Live claims about one subject, by identifier.
  ///   - works: Dated works with evidence that can have mended it.
  init(_ claims: [Claim], works: [Works]) {
    self.claims = claims
    fates = claims.map { claim in
      claim.isKnown ? (claim.isSupported ? .stands : .alleged) : .untold
    }
    noteEarlierLooks()
    noteClosed(by: works)
    noteAnswered()
    decide()
  }

  /// The positions of the claims that stand.
  var standing: [Int] { fates.indices.filter { fates[$0] == .stands } }

  /// The positions of the claims that take part: they have evidence and are no history.
  private var taking: [Int] {
    fates.indices.filter { index in
      switch fates[index] {
      case .stands, .answered: true
      case .earlierLook, .closed, .alleged, .untold: false
      }
    }
  }
}

// MARK: - History

extension Weighing {
  /// Marks the looks whose place a later one of the same body takes.
  private mutating func noteEarlierLooks() {
    for (_, members) in Dictionary(grouping: claims.indices, by: { claims[$0].body })
    where members.count > 1 {
      // The last look first, as what has lost its place takes no other's.
      let order = members.sorted {
        (claims[$0].lookEnd, claims[$0].id) > (claims[$1].lookEnd, claims[$1].id)
      }
      var later: [Int] = []
      for index in order where fates[index] != .untold {
        if let by = later.first(where: { takesPlace(claims[$0], of: claims[index]) }) {
          fates[index] = .earlierLook(by: by)
        } else if fates[index] == .stands {
          later.append(index)
        }
      }
    }
  }

  /// The claims that works closed.
  func closed(by works: RecordID) -> [Claim] {
    claims.indices.filter { fates[$0] == .closed(by: works) }.map { claims[$0] }
  }

  private func takesPlace(_ later: Claim, of earlier: Claim) -> Bool {
    guard later.report.subject == earlier.report.subject,
      later.scopeKey == earlier.scopeKey, later.grounds.kind <= earlier.grounds.kind,
      later.report.grade != .possible || !earlier.report.grade.isDamage,
      // A range that reaches a grade does not answer it.
      later.lowestRank >= earlier.lowestRank || !later.reaches(earlier)
    else { return false }
    return later.isCertainlyLater(than: earlier) && later.meets(earlier)
  }

  /// Marks what works closed: it was before them, and somebody looked after them.
  private mutating func noteClosed(by works: [Works]) {
    for work in works.sorted(by: { $0.days.upper > $1.days.upper }) {
      let isLookedAt = taking.contains { index in
        claims[index].grounds.kind.isLook && (claims[index].seenOn?.lower ?? .min) > work.days.upper
      }
      guard isLookedAt else { continue }
      for index in claims.indices where claims[index].isCertainlyBefore(work.days) {
        switch fates[index] {
        case .stands, .alleged: fates[index] = .closed(by: work.id)
        case .earlierLook, .closed, .answered, .untold: break
        }
      }
    }
  }
}

extension Claim {
  /// The part that is meant, whatever its spelling.
  var scopeKey: String {
    (report.scope ?? "").lowercased().filter { !$0.isWhitespace }
  }

  /// Tells whether event and look came before works.
  func isCertainlyBefore(_ works: DaySpan) -> Bool {
    guard let end = days?.upper ?? look?.upper, end < works.lower else { return false }
    return look.map { $0.upper < works.lower } ?? true
  }
}

// MARK: - Answers

extension Weighing {
  /// Marks what is answered, from the least grade up, as what is answered itself answers nothing.
  private mutating func noteAnswered() {
    let order = standing.sorted { left, right in
      (claims[left].lowestRank, claims[left].id) < (claims[right].lowestRank, claims[right].id)
    }
    for (place, index) in order.enumerated() {
      var found: (by: Int, answer: Answer)?
      lazy var isBacked = isBackedByAnother(index)
      for other in order[..<place] where fates[other] == .stands {
        guard let answer = answer(by: other, to: index), answer != .look || !isBacked else {
          continue
        }
        if let held = found, claims[held.by].precedence(over: claims[other]) != nil { continue }
        found = (other, answer)
      }
      if let found { fates[index] = .answered(by: found.by, found.answer) }
    }
  }

  private func answer(by one: Int, to other: Int) -> Answer? {
    let (lesser, graver) = (claims[one], claims[other])
    guard lesser.report.grade != .possible, let gap = lesser.ranksBelow(graver), gap >= 1,
      lesser.isVerified || !graver.isVerified,
      // A body answers itself by a later look alone; its word on another part says nothing of this.
      lesser.body != graver.body || lesser.scopeKey == graver.scopeKey
    else { return nil }
    let isMeeting = lesser.meets(graver)
    if isMeeting, lesser.isVerified, !graver.isVerified { return .verified }
    if isMeeting, gap == 1 {
      if lesser.grounds.kind < graver.grounds.kind { return .betterGrounds }
      if lesser.grounds.kind == graver.grounds.kind, lesser.names(graver) { return .reassessed }
    }
    guard graver.grounds.kind == .statement, lesser.looksAfterEvent(of: graver),
      lesser.grounds.kind.isOnSite
        || (lesser.grounds.kind == .imagery && graver.report.grade.isPlainFromAbove)
    else { return nil }
    return .look
  }

  /// Tells whether another body says as bad on evidence of another origin.
  private func isBackedByAnother(_ index: Int) -> Bool {
    let claim = claims[index]
    return taking.contains { other in
      other != index && claims[other].body != claim.body
        && claims[other].lowestRank >= claim.lowestRank && claims[other].isIndependent(of: claim)
    }
  }
}

extension Claim {
  /// The rank at which the claim counts, that of the lesser end of a range; below all where unknown.
  var lowestRank: Int { ranks?.lowerBound ?? -1 }
}

extension DamageGrade {
  /// Whether damage of the grade would show on an image from above.
  fileprivate var isPlainFromAbove: Bool { self == .severe || self == .destroyed }
}

// MARK: - Decision

extension Weighing {
  private mutating func decide() {
    let standing = standing
    guard let worst = standing.map({ claims[$0].lowestRank }).max() else {
      return decideAlleged()
    }
    let candidates = standing.filter { claims[$0].lowestRank == worst }
      .map { (index: $0, challengers: challengers(of: $0)) }
      .sorted { left, right in
        if left.challengers.isEmpty != right.challengers.isEmpty { return left.challengers.isEmpty }
        return claims[left.index].decides(before: claims[right.index]) != nil
      }
    guard let first = candidates.first else { return }
    decider = first.index
    challengers = first.challengers
    if candidates.count > 1 {
      decision =
        first.challengers.isEmpty != candidates[1].challengers.isEmpty
        ? .uncontested : claims[first.index].decides(before: claims[candidates[1].index])
    } else if claims.count > 1 {
      decision = .grade
    }
    contestedStatements = statementsContesting(first.index)
    // What stands uncontested beside the contested claim is the least that is so.
    let beside = standing.filter { $0 != first.index && self.challengers(of: $0).isEmpty }
      .map { claims[$0].report.grade }
    let least = challengers.map { claims[$0].report.grade }
    floor = (beside + [least.min(by: Self.isLess)].compactMap(\.self)).max(by: Self.isLess)
  }

  private static func isLess(_ left: DamageGrade, _ right: DamageGrade) -> Bool {
    (left.rank ?? -1) < (right.rank ?? -1)
  }

  /// Where nothing has evidence the worst that is alleged is told, and else what could not tell.
  private mutating func decideAlleged() {
    let open = fates.indices.filter { fates[$0] == .alleged || fates[$0] == .untold }
    decider = open.min { left, right in
      if claims[left].lowestRank != claims[right].lowestRank {
        return claims[left].lowestRank > claims[right].lowestRank
      }
      return claims[left].precedence(over: claims[right]) != nil
    }
    guard let decider, let next = open.first(where: { $0 != decider }) else { return }
    decision =
      claims[decider].lowestRank != claims[next].lowestRank
      ? .grade : claims[decider].precedence(over: claims[next])
  }

  /// The claims of other bodies that meet a claim, weigh as much, and find two ranks less.
  private func challengers(of index: Int) -> [Int] {
    let claim = claims[index]
    return taking.filter { other in
      let challenger = claims[other]
      guard challenger.body != claim.body, challenger.report.grade != .possible,
        let gap = challenger.ranksBelow(claim), gap >= 2,
        challenger.grounds.kind <= claim.grounds.kind,
        challenger.isVerified || !claim.isVerified
      else { return false }
      return challenger.meets(claim)
    }.sorted { left, right in
      (claims[left].lowestRank, claims[left].id) < (claims[right].lowestRank, claims[right].id)
    }
  }

  /// The mere statements that a look answered and that say two ranks more than what decides.
  private func statementsContesting(_ index: Int) -> [Int] {
    fates.indices.filter { other in
      guard case .answered(_, .look) = fates[other] else { return false }
      return claims[index].ranksBelow(claims[other]).map { $0 >= 2 } ?? false
    }
  }

  /// Whether the deciding claim is contested.
  var isContested: Bool { !challengers.isEmpty || !contestedStatements.isEmpty }

  /// The mildest and the worst grade that the state is told with, or `nil` if it is not contested.
  var contestedRange: (lower: DamageGrade, upper: DamageGrade)? {
    guard let decider, isContested else { return nil }
    let own = claims[decider].grades
    let worst = contestedStatements.map { claims[$0].grades.upper }.max(by: Self.isLess)
    return (challengers.isEmpty ? own.lower : floor ?? own.lower, worst ?? own.upper)
  }

  /// The grade that the subject is counted under; `unknown` for what is only alleged.
  var countedGrade: DamageGrade {
    guard let decider, fates[decider] == .stands else { return .unknown }
    return claims[decider].report.grade
  }

  /// Whether two claims tell of the same damage: they meet and are not one body's about two parts, or
  /// both say destroyed, which a thing is once unless works closed the first.
  func isSameDamage(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (claims[one], claims[other])
    if first.body == second.body, first.scopeKey != second.scopeKey { return false }
    return first.meets(second)
      || (first.report.grade == .destroyed && second.report.grade == .destroyed)
  }

  /// The positions of the claims that say the same as the deciding one about the same damage.
  var agreeing: [Int] {
    guard let decider else { return [] }
    return claims.indices.filter { index in
      guard index != decider, claims[index].grades == claims[decider].grades else { return false }
      switch (fates[index], fates[decider]) {
      case (.stands, .stands), (.alleged, .alleged), (.untold, .untold), (.alleged, .stands):
        return isSameDamage(index, decider)
      default: return false
      }
    }
  }
}

extension Claim {
  /// Returns what makes this claim decide before another of the same rank, or `nil` if the other does.
  fileprivate func decides(before other: Claim) -> Decision? {
    if isVerified != other.isVerified { return isVerified ? .verification : nil }
    if grounds.kind != other.grounds.kind {
      return grounds.kind < other.grounds.kind ? .evidence : nil
    }
    if lookEnd != other.lookEnd { return lookEnd > other.lookEnd ? .look : nil }
    return id < other.id ? .identifier : nil
  }
}
