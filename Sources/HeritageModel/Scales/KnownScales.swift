// The scales of emergency services first, then those of heritage surveys.

extension DamageScale {
  /// This registry's own scale, of which only the absence of a grade needs mapping.
  static let canonical = DamageScale(
    id: "canonical", title: "This registry's own grades", measures: .damage,
    note: "every grade is known by its own name",
    classes: [
      ScaleClass("unknown", .unknown, note: "not assessed or not assessable", basis: .own)
    ])

  static let unosat = DamageScale(
    id: "unosat", title: "UNOSAT satellite-based damage assessment", measures: .damage,
    note: """
      counts locations inside sites, not sites; class numbers above 4 differ between data sets, \
      so import them by label
      """,
    classes: [
      ScaleClass("No Visible Damage", .none), ScaleClass("Possible Damage", .possible, number: 4),
      ScaleClass("Moderate Damage", .moderate, number: 3),
      ScaleClass("Severe Damage", .severe, number: 2),
      ScaleClass("Destroyed", .destroyed, number: 1),
    ])

  static let cems = DamageScale(
    id: "cems", title: "Copernicus Emergency Management Service, damage grading", measures: .damage,
    note: "'Damaged' does not tell moderate from severe; older products have classes that do",
    classes: [
      ScaleClass("No visible damage", .none), ScaleClass("Possibly damaged", .possible),
      ScaleClass("Damaged", .moderate, .severe), ScaleClass("Destroyed", .destroyed),
      ScaleClass("Not Analysed", .unknown),
      ScaleClass("Not Affected", .none, note: "of older products"),
      ScaleClass("Negligible to slight damage", .none, .slight),
      ScaleClass("Moderately Damaged", .moderate, note: "of older products"),
      ScaleClass("Highly Damaged", .severe, note: "of older products"),
      ScaleClass("Completely Destroyed", .destroyed, note: "of older products"),
    ])

  static let ems98 = DamageScale(
    id: "ems98", title: "European Macroseismic Scale 1998, damage to buildings", measures: .damage,
    note: "the signs of D1 and D2, such as hairline cracks, cannot be seen from above",
    classes: [
      ScaleClass("D0", .none, number: 0, basis: .unchecked),
      ScaleClass("D1", .slight, number: 1, note: "negligible to slight"),
      ScaleClass("D2", .slight, .moderate, number: 2, note: "moderate"),
      ScaleClass("D3", .moderate, .severe, number: 3, note: "substantial to heavy"),
      ScaleClass("D4", .severe, number: 4, note: "very heavy"),
      ScaleClass("D5", .destroyed, number: 5, note: "total or near total collapse"),
    ])

  static let xbd = DamageScale(
    id: "xbd", title: "xBD and xView2, building damage from satellite images", measures: .damage,
    note: "made for buildings of every kind",
    classes: [
      ScaleClass("no-damage", .none), ScaleClass("minor-damage", .slight, .moderate),
      ScaleClass("major-damage", .moderate, .severe), ScaleClass("destroyed", .destroyed),
      ScaleClass("un-classified", .unknown, basis: .unchecked),
    ])

  static let femaPDA = DamageScale(
    id: "fema-pda", title: "FEMA preliminary damage assessment", measures: .damage,
    note: "made for dwellings",
    classes: [
      ScaleClass("Affected", .slight), ScaleClass("Minor", .slight, .moderate),
      ScaleClass("Major", .moderate, .severe), ScaleClass("Destroyed", .destroyed),
    ])

  static let iomDTM = DamageScale(
    id: "iom-dtm", title: "IOM Displacement Tracking Matrix, shelter damage", measures: .damage,
    note: "made for dwellings",
    classes: [
      ScaleClass("undamaged", .none), ScaleClass("minor_damage", .slight),
      ScaleClass("moderately_damaged", .moderate), ScaleClass("severely_damaged", .severe),
      ScaleClass("destroyed", .destroyed),
    ])

  static let atc20 = DamageScale(
    id: "atc20", title: "ATC-20, safety of buildings after an earthquake", measures: .safety,
    note: "tells whether a building may be entered: green does not mean undamaged",
    classes: ["INSPECTED", "RESTRICTED USE", "UNSAFE"].map {
      ScaleClass($0, noGrade: "a safety tag, not damage; record it as the safety tag")
    })

  static let en16096 = DamageScale(
    id: "en16096", title: "EN 16096:2012, condition survey of built heritage", measures: .condition,
    note: "archaeological sites and cultural landscapes are out of its scope",
    classes: [
      ScaleClass("CC0", .none, number: 0, note: "no symptoms", basis: .unchecked),
      ScaleClass("CC1", .slight, number: 1, note: "minor symptoms", basis: .unchecked),
      ScaleClass("CC2", .moderate, number: 2, note: "moderately strong", basis: .unchecked),
      ScaleClass("CC3", .severe, .destroyed, number: 3, note: "major", basis: .unchecked),
    ])

  static let eamenaSeverity = DamageScale(
    id: "eamena-severity", title: "EAMENA, severity of damage", measures: .damage,
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
    id: "eamena-condition", title: "EAMENA, overall condition", measures: .condition,
    note: "a state, which wear alone can bring about",
    classes: goodToDestroyed + [ScaleClass("Unknown", .unknown)])

  /// The states that surveys tell apart.
  private static let goodToDestroyed = [
    ScaleClass("Good", .none, .slight), ScaleClass("Fair", .slight, .moderate),
    ScaleClass("Poor", .moderate, .severe), ScaleClass("Very Bad", .severe),
    ScaleClass("Destroyed", .destroyed),
  ]

  static let herCondition = DamageScale(
    id: "her-condition", title: "Historic environment records, condition on survey",
    measures: .condition, note: "a state, which wear alone can bring about",
    classes: goodToDestroyed + [
      ScaleClass("Infilled", noGrade: "not a grade; record the mechanism 'infilling'"),
      ScaleClass("Uncertain", .unknown),
    ])

  static let coreDataStandard = DamageScale(
    id: "core-data-std", title: "Core Data Standard for archaeological sites, physical condition",
    measures: .condition, note: "of the Council of Europe and CIDOC",
    classes: [
      ScaleClass("intact", .none), ScaleClass("destroyed", .destroyed),
      ScaleClass("restored", noGrade: "an intervention, not a grade"),
      ScaleClass("unknown", .unknown),
    ])
}
