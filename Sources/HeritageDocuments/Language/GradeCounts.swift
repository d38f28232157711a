import CanonicalJSON
import HeritageAssessment
import HeritageModel

/// How many subjects are counted under each grade; the counts add up to the subjects counted.
struct GradeCounts {
  let byGrade: [DamageGrade: Int]
  let total: Int
  /// Those among `unknown` about which there is no report at all.
  let silent: Int
  /// Those among `unknown` about which only later reports are known than the day asked about.
  let later: Int
  /// Those among `unknown` whose grade is only alleged.
  let alleged: Int
  /// Those of which nobody can tell whether it had happened by the day asked about.
  let undecided: Int
  /// Those whose claims were all taken back, replaced or refuted.
  let ended: Int
  /// Those at which somebody looked and could not tell.
  let untold: Int
  /// Those whose state is contested; each is counted at its worse end.
  let contested: Int
  /// Those whose deciding report is a range of more than two grades.
  let severityNotTold: Int
  /// Whom the counts are told to.
  private let edition: EditionNote

  /// The order for readers: the worst first, what is not known last.
  static let order: [DamageGrade] = [
    .destroyed, .severe, .moderate, .slight, .possible, .none, .unknown,
  ]

  init(_ states: [Assessment], edition: EditionNote = EditionNote()) {
    self.edition = edition
    byGrade = Dictionary(states.map { ($0.countedGrade, 1) }, uniquingKeysWith: +)
    total = states.count
    silent = states.count(where: \.isWithoutAnyReport)
    later = states.count { $0.status == .unassessed && !$0.later.isEmpty }
    alleged = states.count { $0.countedGrade == .unknown && $0.grade.rank != nil }
    undecided = states.count { $0.status == .undecided }
    ended = states.count { $0.status == .withdrawn || $0.status == .refuted }
    untold = states.count { $0.grade == .unknown && !$0.basis.isEmpty }
    contested = states.count(where: \.isContested)
    severityNotTold = states.count(where: \.isSeverityUntold)
  }

  /// Why the states that are not known are not.
  private var unknownNote: String {
    let notes = [
      (silent, "without a \(edition.report)"), (later, "with later reports only"),
      (alleged, "only alleged"),
      (undecided, "that may have been struck by then"), (ended, "whose claims no longer count"),
      (untold, "that could not be told"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))"
  }

  /// A row for each grade and one for the total, then what is marked among them.
  func table(_ noun: String) -> Table {
    var table = Table(["Grade", .number(noun.capitalizedFirst)])
    for grade in Self.order where (byGrade[grade] ?? 0) > 0 {
      let note = grade == .unknown ? unknownNote : ""
      table.rows.append([grade.codeLine + .own(note), "\(byGrade[grade] ?? 0)"])
    }
    table.rows.append([.strong("total"), .strong(String(total))])
    if contested > 0 { table.rows.append(["of these contested", "\(contested)"]) }
    if severityNotTold > 0 {
      table.rows.append(["of these severity not told", "\(severityNotTold)"])
    }
    return table
  }
}

extension Assessment {
  /// Whether there is no report at all, also none of a later day.
  var isWithoutAnyReport: Bool { status == .unassessed && later.isEmpty }
}

extension RollUp {
  /// The worst of a site's monuments in words, or `nil` where none has a grade.
  var phraseLine: Line? {
    let partsNote =
      parts == 0 ? "" : ", \(parts) of them \(parts == 1 ? "a part" : "parts") of others"
    return grade.map {
      .own("worst of \(counted(monuments, "monument"))\(partsNote): ") + $0.phraseLine
    }
  }

  var json: JSONValue {
    [
      "grade": .text(grade), "byGrade": .counts(byGrade), "contested": .integer(contested),
      "notAssessed": .integer(notAssessed), "monuments": .integer(monuments),
      "parts": .integer(parts),
    ]
  }
}

extension SiteState {
  /// The state of the site as a whole and the worst of its monuments, in words.
  var phraseLine: Line {
    var parts: [Line] = []
    if own.status != .unassessed || !own.later.isEmpty { parts.append(own.phraseLine) }
    if let worst = rollUp.phraseLine { parts.append(worst) }
    let later = monuments.reduce(0) { $0 + $1.later.count }
    if parts.isEmpty, later > 0 {
      parts.append(.own("no damage known for that day; later: \(counted(later, "claim"))"))
    }
    if !divided.isEmpty {
      let worst = divided.max { ($0.countedGrade.rank ?? -1) < ($1.countedGrade.rank ?? -1) }
      parts.append("not counted, as divided: " + (worst?.phraseLine ?? .empty))
    }
    if parts.isEmpty, !isNotAssessed { parts.append("state not known") }
    return parts.isEmpty ? own.phraseLine : parts.joined("; ")
  }
}
