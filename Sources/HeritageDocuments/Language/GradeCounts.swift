import HeritageAssessment
import HeritageModel

/// How many subjects have each grade; the counts add up to the subjects counted.
struct GradeCounts {
  let byGrade: [DamageGrade: Int]
  let total: Int
  /// Those among `unknown` about which no report is known.
  let unassessed: Int

  /// The order for readers: the worst first, what is not known last.
  static let order: [DamageGrade] = [
    .destroyed, .severe, .moderate, .slight, .possible, .none, .unknown,
  ]

  init(_ states: [Assessment]) {
    byGrade = Dictionary(states.map { ($0.grade, 1) }, uniquingKeysWith: +)
    total = states.count
    unassessed = states.count { $0.status == .unassessed }
  }

  /// The total and the counts in one sentence, such as `13 monuments: 4 destroyed, 9 not known.`.
  func sentence(_ noun: String) -> String {
    let parts = Self.order.compactMap { grade -> String? in
      guard let count = byGrade[grade], count > 0 else { return nil }
      guard grade == .unknown else {
        return "\(count) \(grade == .none ? "without visible damage" : grade.phrase)"
      }
      return "\(count) not known\(unassessed > 0 ? " (\(unassessed) without a report)" : "")"
    }
    return "\(counted(total, noun)): \(parts.joined(separator: ", "))."
  }

  /// A row for each grade and one for the total.
  func table(_ noun: String) -> Table {
    var table = Table(["Grade", .number(noun.capitalizedFirst)])
    for grade in Self.order {
      let note = grade == .unknown && unassessed > 0 ? " (\(unassessed) without a report)" : ""
      table.rows.append([.own(grade.rawValue + note), "\(byGrade[grade] ?? 0)"])
    }
    table.rows.append([.strong("total"), .strong(String(total))])
    return table
  }
}
