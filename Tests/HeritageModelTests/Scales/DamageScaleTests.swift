import HeritageModel
import Testing

/// The crosswalk in short form: scale, class, lowest and highest grade, basis.
private let crosswalk = """
  canonical|unknown|||own
  unosat|No Visible Damage|none|none|published
  unosat|Possible Damage|possible|possible|published
  unosat|Moderate Damage|moderate|moderate|published
  unosat|Severe Damage|severe|severe|published
  unosat|Destroyed|destroyed|destroyed|published
  cems|No visible damage|none|none|published
  cems|Possibly damaged|possible|possible|published
  cems|Damaged|moderate|severe|published
  cems|Destroyed|destroyed|destroyed|published
  cems|Not Analysed|||published
  cems|Not Affected|none|none|published
  cems|Negligible to slight damage|none|slight|published
  cems|Moderately Damaged|moderate|moderate|published
  cems|Highly Damaged|severe|severe|published
  cems|Completely Destroyed|destroyed|destroyed|published
  ems98|D0|none|none|unchecked
  ems98|D1|slight|slight|published
  ems98|D2|slight|moderate|published
  ems98|D3|moderate|severe|published
  ems98|D4|severe|severe|published
  ems98|D5|destroyed|destroyed|published
  en16096|CC0|none|none|unchecked
  en16096|CC1|slight|slight|unchecked
  en16096|CC2|moderate|moderate|unchecked
  en16096|CC3|severe|destroyed|unchecked
  eamena-severity|Intact/No Damage|none|none|published
  eamena-severity|Slight Damage|slight|slight|published
  eamena-severity|Moderate Damage|moderate|moderate|published
  eamena-severity|Severe Damage|severe|severe|published
  eamena-severity|Destroyed|destroyed|destroyed|published
  eamena-severity|No Visible/Accessible/Known|||published
  eamena-condition|Good|none|slight|published
  eamena-condition|Fair|slight|moderate|published
  eamena-condition|Poor|moderate|severe|published
  eamena-condition|Very Bad|severe|severe|published
  eamena-condition|Destroyed|destroyed|destroyed|published
  eamena-condition|Unknown|||published
  her-condition|Good|none|slight|published
  her-condition|Fair|slight|moderate|published
  her-condition|Poor|moderate|severe|published
  her-condition|Very Bad|severe|severe|published
  her-condition|Destroyed|destroyed|destroyed|published
  her-condition|Infilled|||published
  her-condition|Uncertain|||published
  xbd|no-damage|none|none|published
  xbd|minor-damage|slight|moderate|published
  xbd|major-damage|moderate|severe|published
  xbd|destroyed|destroyed|destroyed|published
  xbd|un-classified|||unchecked
  fema-pda|Affected|slight|slight|published
  fema-pda|Minor|slight|moderate|published
  fema-pda|Major|moderate|severe|published
  fema-pda|Destroyed|destroyed|destroyed|published
  iom-dtm|undamaged|none|none|published
  iom-dtm|minor_damage|slight|slight|published
  iom-dtm|moderately_damaged|moderate|moderate|published
  iom-dtm|severely_damaged|severe|severe|published
  iom-dtm|destroyed|destroyed|destroyed|published
  atc20|INSPECTED|||published
  atc20|RESTRICTED USE|||published
  atc20|UNSAFE|||published
  core-data-std|intact|none|none|published
  core-data-std|destroyed|destroyed|destroyed|published
  core-data-std|restored|||published
  core-data-std|unknown|||published
  """

@Test func `the scales hold the crosswalk row by row`() {
  let rows = DamageScale.all.flatMap { scale in
    scale.classes.map { row in
      let grades = row.grades.map { "\($0.lower)|\($0.upper)" } ?? "|"
      return "\(scale.id)|\(row.name)|\(grades)|\(row.basis)"
    }
  }
  #expect(rows == crosswalk.split(separator: "\n").map(String.init))
  // Sixty-five classes of other scales, and our own for no grade.
  #expect(rows.count == 66)
}

@Test(arguments: [
  ("unosat", "severe_damage", "Severe Damage"),
  ("UNOSAT", "NO VISIBLE DAMAGE", "No Visible Damage"),
  ("unosat", "1", "Destroyed"),
  ("unosat", "4", "Possible Damage"),
  ("EMS-98", "d3", "D3"),
  ("ems98", "5", "D5"),
  ("eamena_severity", "intact no-damage", "Intact/No Damage"),
  ("iom dtm", "Severely Damaged", "severely_damaged"),
  ("xbd", "Unclassified", "un-classified"),
  ("canonical", "Moderate", "moderate"),
  ("canonical", "unknown", "unknown"),
])
func `finds a class however it is written`(scale: String, label: String, expected: String) throws {
  let scale = try #require(DamageScale.named(scale))
  #expect(try scale.scaleClass(label).name == expected)
}

@Test(arguments: ["5", "6", "11"])
func `refuses numbers that differ between data sets`(label: String) throws {
  let unosat = try #require(DamageScale.named("unosat"))
  let error = #expect(throws: ScaleClassError.self) { try unosat.scaleClass(label) }
  #expect(
    error?.description
      == "class number '\(label)' of 'unosat' is not stable: it differs between data sets")
  #expect(error?.hint == "give the class's label as the data set words it")
}

@Test(arguments: [
  ("unosat", "0"), ("unosat", "1.5"), ("unosat", "-1"), ("unosat", "Slight"), ("cems", "1"),
  ("ems98", "6"), ("fema-pda", ""),
])
func `refuses what is no class`(scale: String, label: String) throws {
  let scale = try #require(DamageScale.named(scale))
  #expect(throws: ScaleClassError.unknownClass(scale: scale, label: label)) {
    try scale.scaleClass(label)
  }
}

@Test func `an unknown class is refused with the classes there are`() throws {
  let scale = try #require(DamageScale.named("fema-pda"))
  let error = #expect(throws: ScaleClassError.self) { try scale.scaleClass("Total") }
  #expect(error?.description == "the scale 'fema-pda' has no class 'Total'")
  #expect(error?.hint == "the classes are 'Affected', 'Minor', 'Major', 'Destroyed'")
}

@Test func `there is no scale by an unknown name`() {
  #expect(DamageScale.named("richter") == nil)
}

@Test(arguments: [
  ("unosat", DamageScale.Measure.damage), ("en16096", .condition), ("eamena-condition", .condition),
  ("her-condition", .condition), ("core-data-std", .condition), ("atc20", .safety),
  ("eamena-severity", .damage),
])
func `tells damage from condition and safety`(id: String, measure: DamageScale.Measure) {
  #expect(DamageScale.named(id)?.measures == measure)
}

@Test func `a safety tag and a restoration mean no grade`() throws {
  let tag = try #require(DamageScale.named("atc20")).scaleClass("unsafe")
  #expect(
    tag.meaning == .noGrade(reason: "a safety tag, not damage; record it as the safety tag"))
  let restored = try #require(DamageScale.named("core-data-std")).scaleClass("restored")
  #expect(restored.meaning == .noGrade(reason: "an intervention, not a grade"))
}
