extension DamageScale {
  static let en16096 = DamageScale(
    "en16096", title: "EN 16096:2012, condition survey of built heritage", measures: .condition,
    note: "archaeological sites and cultural landscapes are out of its scope",
    classes: [
      ScaleClass("CC0", .none, number: 0, note: "no symptoms", basis: .unchecked),
      ScaleClass("CC1", .slight, number: 1, note: "minor symptoms", basis: .unchecked),
      ScaleClass("CC2", .moderate, number: 2, note: "moderately strong", basis: .unchecked),
      ScaleClass("CC3", .severe, .destroyed, number: 3, note: "major", basis: .unchecked),
    ])

  static let eamenaSeverity = DamageScale(
    "eamena-severity", title: "EAMENA, severity of damage", measures: .damage,
    note: "possible damage is told by EAMENA's certainty, not by the severity",
    classes: [
      ScaleClass("Intact/No Damage", .none),
      ScaleClass("Slight Damage", .slight),
      ScaleClass("Moderate Damage", .moderate),
      ScaleClass("Severe Damage", .severe),
      ScaleClass("Destroyed", .destroyed),
      ScaleClass(
        "No Visible/Accessible/Known", .unknown,
        note: "takes no damage and not seen for the same"),
    ])

  static let eamenaCondition = DamageScale(
    "eamena-condition", title: "EAMENA, overall condition", measures: .condition,
    note: "a state, which wear alone can bring about",
    classes: [
      ScaleClass("Good", .none, .slight),
      ScaleClass("Fair", .slight, .moderate),
      ScaleClass("Poor", .moderate, .severe),
      ScaleClass("Very Bad", .severe),
      ScaleClass("Destroyed", .destroyed),
      ScaleClass("Unknown", .unknown),
    ])

  static let herCondition = DamageScale(
    "her-condition", title: "Historic environment records, condition on survey",
    measures: .condition, note: "a state, which wear alone can bring about",
    classes: [
      ScaleClass("Good", .none, .slight),
      ScaleClass("Fair", .slight, .moderate),
      ScaleClass("Poor", .moderate, .severe),
      ScaleClass("Very Bad", .severe),
      ScaleClass("Destroyed", .destroyed),
      ScaleClass("Infilled", noGrade: "not a grade; record the mechanism 'infilling'"),
      ScaleClass("Uncertain", .unknown),
    ])

  static let coreDataStandard = DamageScale(
    "core-data-std", title: "Core Data Standard for archaeological sites, physical condition",
    measures: .condition, note: "of the Council of Europe and CIDOC",
    classes: [
      ScaleClass("intact", .none),
      ScaleClass("destroyed", .destroyed),
      ScaleClass("restored", noGrade: "an intervention, not a grade"),
      ScaleClass("unknown", .unknown),
    ])
}
