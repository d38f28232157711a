public import HeritageAssessment
public import HeritageModel

/// A grade with what hedges it, of a state or of one event.
protocol ToldGrade {
  var grade: DamageGrade { get }
  var gradeUpper: DamageGrade? { get }
  var status: AssessmentStatus { get }
  var verification: Verdict? { get }
  var dissent: [Dissent] { get }
  var restsOnlyOnWithdrawn: Bool { get }
}

extension IncidentSummary: ToldGrade {
  /// The grade of the event in words, hedged as a state is.
  public var phrase: String { gradePhrase }
}

extension Assessment: ToldGrade {
  /// The state in words, hedged by its status and by who disagrees.
  ///
  /// A review that verified the deciding report settles the grade; otherwise grades of damage that
  /// live reports disagree about are named side by side. A claim without evidence that contradicts
  /// one with evidence is named beside the grade and never widens it.
  public var phrase: String {
    switch status {
    case .undecided: return possiblyAlready ?? "state on the day not known"
    case .withdrawn:
      let verdicts = Set(ended.map(\.verdict))
      if verdicts == [.superseded] { return "not assessed; earlier claims superseded" }
      let isBoth = verdicts.contains(.superseded)
      return "not assessed; earlier claims withdrawn\(isBoth ? " or superseded" : "")"
    case .unassessed: return "not assessed"
    case .refuted: return "not assessed; the claim was refuted"
    default: return gradePhrase + (possiblyAlready.map { "; " + $0 } ?? "")
    }
  }

  /// The worst that may have happened by the day asked about, or `nil` if nothing may have.
  private var possiblyAlready: String? {
    let worst = undecided.filter(\.grade.isDamage)
      .max { ($0.grade.rank ?? -1) < ($1.grade.rank ?? -1) }
    return worst.map { "possibly already \($0.grade.phrase(upTo: $0.gradeUpper))" }
  }

  /// The mildest and the worst grade that the state is told with, or `nil` if none is known.
  ///
  /// They differ from the grade where the deciding report gives a range or where reports that
  /// disagree are told side by side.
  public var reported: (lower: DamageGrade, upper: DamageGrade)? {
    guard grade.rank != nil else { return nil }
    guard let rivals else { return (grade, gradeUpper ?? grade) }
    return (rivals.mildest, rivals.worst)
  }
}

extension ToldGrade {
  /// The grade in words, hedged by status and with what others say.
  fileprivate var gradePhrase: String {
    if dissent.isEmpty { return hedged }
    if dissent.allSatisfy(\.isWeak) { return hedged + weakDissent }
    guard let (mildest, worst, isPair) = rivals else { return hedged + "; reports disagree" }
    return DamageGrade.phrase(mildest, worst, isPair: isPair) + "; reports disagree"
  }

  /// What claims without evidence say against a grade that has some.
  private var weakDissent: String {
    let said = Set(dissent.map { $0.grade.code(upTo: $0.gradeUpper) })
    guard said.count == 1, let only = said.first else {
      return "; claims without evidence disagree"
    }
    return "; a claim without evidence says \(only)"
  }

  private var hedged: String {
    let words = grade.phrase(upTo: gradeUpper)
    // No report on record could tell the state, so there is nothing to hedge.
    if grade == .unknown { return words }
    if restsOnlyOnWithdrawn { return "said to be \(words); rests only on withdrawn evidence" }
    return switch (verification, status) {
    case (.verified, _): "\(words) (verified)"
    case (.partiallyVerified, _): "\(words) (partly verified)"
    case (.disputed, _): "\(words) (disputed)"
    case (_, .fieldVerified): "\(words) (inspected on the place)"
    case (_, .corroborated): "\(words) (corroborated)"
    case (_, .observedRemotely): "\(words) (seen in imagery)"
    case (_, .reported): "reportedly \(words)"
    case (_, .alert): "said to be \(words), no evidence on record"
    default: words
    }
  }

  /// The mildest and the worst grade that reports disagree about and whether there are no others,
  /// or `nil` unless two or more are grades of damage and no review settled it.
  fileprivate var rivals: (mildest: DamageGrade, worst: DamageGrade, isPair: Bool)? {
    let others = dissent.filter { !$0.isWeak }
    guard verification != .verified, grade.isDamage, !others.isEmpty else { return nil }
    var stated: Set = [grade, gradeUpper ?? grade]
    for other in others { stated.formUnion([other.grade, other.gradeUpper ?? other.grade]) }
    let damage = stated.filter(\.isDamage).sorted { ($0.rank ?? -1) < ($1.rank ?? -1) }
    guard damage.count >= 2, let mildest = damage.first, let worst = damage.last else { return nil }
    return (mildest, worst, damage.count == 2)
  }
}

extension DamageGrade {
  /// The grade as it stands in a sentence about a state.
  var phrase: String {
    switch self {
    case .unknown: "state not known"
    case .none: "no damage seen"
    case .possible: "possibly damaged"
    case .slight: "slightly damaged"
    case .moderate: "moderately damaged"
    case .severe: "severely damaged"
    case .destroyed: "destroyed"
    }
  }

  /// The grade or a range of grades in words.
  func phrase(upTo upper: DamageGrade?) -> String {
    guard let upper, upper != self else { return phrase }
    return Self.phrase(self, upper, isPair: (upper.rank ?? 0) - (rank ?? 0) == 1)
  }

  /// Two neighbouring grades or the ends of a range, where "damaged" is said once.
  fileprivate static func phrase(_ lower: DamageGrade, _ upper: DamageGrade, isPair: Bool) -> String
  {
    let ending = " damaged"
    let isShared = lower.phrase.hasSuffix(ending) && upper.phrase.hasSuffix(ending)
    let first = isShared ? String(lower.phrase.dropLast(ending.count)) : lower.phrase
    return "\(first) \(isPair ? "or" : "to") \(upper.phrase)"
  }

  /// The grade or both ends of a range, each by its code.
  func code(upTo upper: DamageGrade?) -> String {
    guard let upper, upper != self else { return rawValue }
    return "\(rawValue) to \(upper.rawValue)"
  }
}

extension Dissent {
  /// Why the report does not decide, on what each side rests.
  public var reason: String {
    var words =
      "says \(grade.code(upTo: gradeUpper)) instead of \(instead.code(upTo: insteadUpper))"
    let against = ": \(grounds.words) against \(insteadGrounds.words)"
    switch relation {
    case .destroyedEarlier(let event):
      let which = event.map { "the event of \($0)" } ?? "an earlier event"
      words += ": destroyed in \(which), and nothing rebuilt since"
    case .sameEvent: words += against
    case .laterWithoutSupport: words += against + "; it tells of a later event"
    case .laterAndLesser:
      words += against + "; it tells of a later event, and nothing was rebuilt since"
    }
    if grounds.standing != insteadGrounds.standing {
      words += " (\(grounds.standingWords), against \(insteadGrounds.standingWords))"
    }
    return words
  }
}

extension Grounds {
  /// What a claim rests on, with its date.
  var words: String {
    if isWithdrawn { return "claim of \(date) whose evidence was withdrawn" }
    return switch kind {
    case .inspection: "inspection on the place of \(date)"
    case .imagery: "imagery of \(date)"
    case .statement: "\(evidenceType?.statementWords ?? "statement") of \(date)"
    case .nothing: "claim of \(date) without evidence on record"
    }
  }

  fileprivate var standingWords: String {
    switch standing {
    case nil, .underReview: "not reviewed"
    case .verified: "verified"
    case .partiallyVerified: "partly verified"
    case .disputed: "disputed"
    default: ""
    }
  }
}

extension EvidenceType {
  /// What an item of a type is called where a claim rests on what somebody says.
  fileprivate var statementWords: String? {
    switch self {
    case .audio: "sound recording"
    case .eyewitness: "eyewitness account"
    case .news: "news report"
    case .socialMedia: "social media post"
    case .officialStatement: "official statement"
    case .ngoReport: "report by an organisation"
    case .scholarly: "research publication"
    case .map: "map"
    case .legal: "court document"
    case .other: "other evidence"
    default: nil
    }
  }
}
