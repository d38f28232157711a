public import HeritageAssessment
public import HeritageModel

/// A grade with what hedges it, of a state or of one event.
protocol ToldGrade {
  var grade: DamageGrade { get }
  var gradeUpper: DamageGrade? { get }
  var sides: [AssessmentSide] { get }
  var contestedRange: GradeSpan? { get }
  var basis: [RecordID] { get }
  var status: AssessmentStatus { get }
  var verification: Verdict? { get }
  var isVerified: Bool { get }
  var isCorroborated: Bool { get }
  var grounds: Grounds? { get }
  var restsOnlyOnWithdrawn: Bool { get }
}

extension IncidentSummary: ToldGrade {
  var basis: [RecordID] { Array(reports.prefix(1)) }

  /// The grade of the event in words, hedged as a state is.
  public var phrase: String { phraseLine.plainText }

  var phraseLine: Line { gradePhrase }
}

extension Assessment: ToldGrade {
  /// Whether independent items carry the grade.
  public var isCorroborated: Bool { corroboration != nil }

  /// The state in words: the grade, what it rests on, who contests it, and what was done since.
  public var phrase: String { phraseLine.plainText }

  var phraseLine: Line {
    switch status {
    case .undecided: return possiblyAlready ?? "state on the day not known"
    case .withdrawn:
      let verdicts = Set(ended.map(\.verdict))
      if verdicts == [.superseded] { return "not assessed; earlier claims superseded" }
      let isBoth = verdicts.contains(.superseded)
      return .own("not assessed; earlier claims withdrawn\(isBoth ? " or superseded" : "")")
    case .unassessed: return unassessedPhrase
    case .refuted: return "not assessed; the claim was refuted"
    default:
      var parts = [gradePhrase]
      parts += works.compactMap(\.phrase)
      parts += inconclusive.filter(\.isLater).suffix(1).map(\.phrase)
      parts += allegedDamage.map(\.allegedPhrase)
      if let possiblyAlready { parts.append(possiblyAlready) }
      return parts.joined("; ")
    }
  }

  /// That nothing is known for the day asked about, with what is known of later.
  private var unassessedPhrase: Line {
    guard !later.isEmpty else { return "not assessed" }
    let known: Line =
      intactImage.map { "intact on \(SpokenDate($0.acquired).line)" }
      ?? "no damage known for that day"
    return known + .own("; later: \(counted(later.count, "claim"))")
  }

  /// The worst that may have happened by the day asked about, or `nil` if nothing may have.
  private var possiblyAlready: Line? {
    let worst = undecided.filter(\.grade.isDamage)
      .max { ($0.grade.rank ?? -1) < ($1.grade.rank ?? -1) }
    return worst.map { "possibly already \($0.grade.phraseLine(upTo: $0.gradeUpper))" }
  }

  /// The mildest and the worst grade that the state is told with, or `nil` if none is known.
  ///
  /// They differ from the grade where the deciding report gives a range or the state is contested.
  public var reported: (lower: DamageGrade, upper: DamageGrade)? {
    guard grade.rank != nil else { return nil }
    if let contestedRange { return (contestedRange.lower, contestedRange.upper) }
    return (grade, gradeUpper ?? grade)
  }
}

extension ToldGrade {
  /// The grade in words, with what it rests on, or both sides where it is contested.
  fileprivate var gradePhrase: Line {
    guard status == .contested else { return hedged }
    guard let floor = contestedRange?.lower, let least = sides.first?.grade,
      (floor.rank ?? 0) > (least.rank ?? 0)
    else { return "contested: " + sidesLine }
    return "contested: \(sidesLine); at least \(floor.phraseLine) by what stands beside it"
  }

  /// What each side of a contested state says, the deciding one first.
  var sidesLine: Line {
    let deciding = sides.firstIndex { side in basis.contains(where: side.reports.contains) } ?? 0
    let others = sides.indices.filter { $0 != deciding }
    return ([deciding] + others).filter(sides.indices.contains).map { sides[$0].line }
      .joined(" or ")
  }

  private var hedged: Line {
    let words = grade.phraseLine(upTo: gradeUpper)
    // No report on record could tell the state, so there is nothing to hedge.
    if grade == .unknown { return words }
    if restsOnlyOnWithdrawn { return "alleged \(words); all its evidence was withdrawn" }
    guard let grounds, grounds.kind != .nothing else {
      let shown = grounds?.contrary.map { "its own evidence shows \($0.inClause)" }
      let held =
        grounds?.hasEvidence == true ? "its evidence does not show that" : "no evidence on record"
      return "alleged \(words); \(own: shown ?? held)"
    }
    var marks = grounds.kind == .statement ? [] : [grounds.kind.phrase]
    if status == .disputed { marks.append("disputed by a review") }
    if isVerified { marks.append("verified") }
    if !isVerified, verification == .partiallyVerified { marks.append("partly verified") }
    if isCorroborated { marks.append("corroborated") }
    let said: Line = grounds.kind == .statement ? "reportedly \(words)" : words
    return marks.isEmpty ? said : "\(said) (\(own: marks.joined(separator: ", ")))"
  }
}

extension Shows {
  /// What an item shows, as the object of a sentence.
  fileprivate var inClause: String {
    switch self {
    case .intact: "it intact"
    case .damaged: "damage"
    case .destroyed: "it destroyed"
    case .unclear: "nothing clear"
    }
  }
}

extension AssessmentSide {
  /// What the side says, who says it, and on what grounds.
  var line: Line {
    let names = assessors.map(Line.record).joined(" and ", upTo: 2)
    let verified = grounds.isVerified ? ", verified" : ""
    return
      "\(grade.phraseLine(upTo: gradeUpper)) (\(names), \(own: grounds.kind.noun(grounds.evidenceType))\(own: verified))"
  }
}

extension Grounds.Kind {
  /// How a state that rests on such grounds is known.
  var phrase: String {
    switch self {
    case .inspection: "inspected on site"
    case .record: "documented on site"
    case .imagery: "seen from above"
    case .statement: "reported"
    case .nothing: "no evidence on record"
    }
  }

  /// What one side of a disagreement rests on.
  func noun(_ type: EvidenceType?) -> String {
    switch self {
    case .inspection: "inspection"
    case .record: type == .video ? "film made there" : "photograph or scan made there"
    case .imagery: "imagery from above"
    case .statement: type?.statementWords ?? "statement"
    case .nothing: "no evidence on record"
    }
  }
}

extension DamageGrade {
  /// The grade as it stands in a sentence about a state.
  var phrase: String {
    switch self {
    case .unknown: "state not known"
    case .none: "undamaged"
    case .possible: "possibly damaged"
    case .slight: "slightly damaged"
    case .moderate: "moderately damaged"
    case .severe: "severely damaged"
    case .destroyed: "destroyed"
    }
  }

  /// The grade in words, for a screen to colour.
  var phraseLine: Line { .grade(self, phrase) }

  /// The grade or a range of grades in words.
  func phraseLine(upTo upper: DamageGrade?) -> Line {
    guard let upper, upper != self else { return phraseLine }
    let isPair = (upper.rank ?? 0) - (rank ?? 0) == 1
    let ending = " damaged"
    let isShared = phrase.hasSuffix(ending) && upper.phrase.hasSuffix(ending)
    let first = isShared ? String(phrase.dropLast(ending.count)) : phrase
    return .grade(self, first) + .own(isPair ? " or " : " to ") + upper.phraseLine
  }

  /// The code of the grade, for a screen to colour.
  var codeLine: Line { .grade(self, rawValue) }

  /// The grade or both ends of a range, each by its code.
  func codeLine(upTo upper: DamageGrade?) -> Line {
    guard let upper, upper != self else { return codeLine }
    return codeLine + " to " + upper.codeLine
  }
}

extension Dissent {
  /// How the report differs, and on what each side rests.
  public var reason: String { reasonLine.plainText }

  var reasonLine: Line {
    var line: Line =
      "says \(grade.codeLine(upTo: gradeUpper)) instead of \(instead.codeLine(upTo: insteadUpper)): \(grounds.words) against \(insteadGrounds.words)"
    if contests { line += "; it contests the state" }
    if let names { line += "; it names \(code: names.text)" }
    if grounds.isVerified != insteadGrounds.isVerified {
      line += .own(grounds.isVerified ? "; it is verified" : "; the other is verified")
    }
    return line
  }
}

extension Grounds {
  /// What a claim rests on, with the day of the look or the publication.
  var words: Line {
    let date: Line = look.map { ", \($0.line)" } ?? ""
    if isWithdrawn { return "a claim\(date) whose evidence was withdrawn" }
    if kind == .nothing {
      return contrary.map { "a claim\(date) whose own evidence shows \(own: $0.inClause)" }
        ?? (hasEvidence
          ? "a claim\(date) whose evidence does not show that"
          : "a claim\(date) without evidence on record")
    }
    return .own(kind.noun(evidenceType)) + date
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
    case .satellite, .aerial, .drone, .remoteSensingAnalysis: "imagery from above"
    default: nil
    }
  }
}
