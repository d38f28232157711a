import HeritageModel

/// Lists of terms with their meanings.
extension PlainTable {
  /// All lists there are.
  static let lists = PlainTable(
    title: "Lists of terms", columns: ["list", "terms", "of"],
    rows: Vocabulary.all.map { [$0.name, "\($0.terms.count)", $0.singular] }
      + [["scales", "\(DamageScale.all.count)", "damage scale of others"]])

  /// The damage scales of others.
  static let scales = PlainTable(
    title: "Damage scales", columns: ["scale", "measures", "title"],
    rows: DamageScale.all.map { [$0.id, "\($0.measures)", $0.title] })

  init(_ vocabulary: Vocabulary) {
    self.init(
      title: "Terms of the list '\(vocabulary.name)'", columns: ["term", "meaning"],
      rows: vocabulary.terms.map { [$0.code, $0.definition] })
  }

  init(_ scale: DamageScale) {
    self.init(
      title: "\(scale.title): \(scale.note)", columns: ["class", "grade", "note"],
      rows: scale.classes.map { [$0.name, Self.grade(of: $0), $0.note ?? ""] })
  }

  private static func grade(of scaleClass: ScaleClass) -> String {
    switch scaleClass.meaning {
    case .grade(let grade): grade.rawValue
    case .range(let lower, let upper): "\(lower.rawValue)..\(upper.rawValue)"
    case .unknown: DamageGrade.unknown.rawValue
    case .noGrade: "no grade"
    }
  }
}
