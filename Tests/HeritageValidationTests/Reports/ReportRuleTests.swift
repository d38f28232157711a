import HeritageModel
import HeritageValidation
import Testing

private let report = "report/7K3M9XQ2PD4T"

@Test(arguments: [
  RuleCase(
    "RPT-01", on: report, "the event '1979-12' comes before the inscription in 1980",
    breaks: { $0.report.event = try StatedDate("1979-12") },
    keeps: { $0.report.event = try StatedDate("1979/1980") }),
  RuleCase(
    "RPT-02", on: report, "the event '2015-08-30' comes before the monument was built, '2020'",
    breaks: { sample in
      sample.monument.built = try StatedDate("2020")
      sample.report.event = try StatedDate("2015-08-30")
    },
    keeps: { sample in
      sample.monument.built = try StatedDate("2015-08-31")
      sample.report.event = try StatedDate("2015-08-30")
    }),
  RuleCase(
    "RPT-03", on: report, "assessed '2015-08-25', before the event '2015-08-27/2015-08-31'",
    breaks: { $0.report.assessed = try StatedDate("2015-08-25") },
    keeps: { $0.report.assessed = try StatedDate("2015-08-26") }),
  RuleCase(
    "RPT-04", on: report, "published '2015-08-31', before it was assessed '2015-09-02'",
    breaks: { $0.report.assessed = try StatedDate("2015-09-02") },
    keeps: { $0.report.assessed = try StatedDate("2015-09-01") }),
  RuleCase(
    "RPT-05", on: report,
    "published '2015-08-31' on evidence '9FQ2X6D3HWKE', acquired '2015-09-02'",
    breaks: { $0.after.acquired = try StatedDate("2015-09-02") },
    keeps: { $0.after.acquired = try StatedDate("2015-09-01") }),
  RuleCase(
    "RPT-06", on: report, "all evidence was acquired before the event '2015-09-03'",
    breaks: { sample in
      sample.report.event = try StatedDate("2015-09-03")
      sample.after.shows = .unclear
    },
    keeps: { sample in
      sample.report.event = try StatedDate("2015-09-03")
      sample.after.shows = .unclear
      sample.after.acquired = nil
    }),
  RuleCase(
    "RPT-06", on: report, "all evidence was acquired before the event '2015-09-03'",
    breaks: { sample in
      sample.report.event = try StatedDate("2015-09-03")
      sample.after.shows = .unclear
    },
    // An image that shows the damage before the event is EVD-13's.
    keeps: { $0.report.event = try StatedDate("2015-09-03") }),
  RuleCase(
    "RPT-07", on: report, "'destroyed' without a date of the event",
    breaks: { $0.report.event = nil },
    keeps: { sample in
      var incident = Incident(id: try RecordID("5D2R8V0JTC6H"), site: sample.site.id)
      incident.event = try StatedDate("2015-08")
      sample.report.event = nil
      sample.report.incident = incident.id
      sample.more = [incident]
    }),
])
func `report rules`(rule: RuleCase) throws {
  try rule.check()
}

@Test(arguments: [
  RuleCase(
    "GRD-02", on: report, "the upper grade 'moderate' is below the grade 'destroyed'",
    breaks: { $0.report.gradeUpper = .moderate },
    keeps: { $0.report.gradeUpper = .destroyed }),
  RuleCase(
    "GRD-03", on: report,
    "the grade is 'destroyed' but 'severe damage' of 'unosat' means 'severe'",
    breaks: { $0.report.sourceClass = "severe damage" },
    keeps: { sample in
      sample.report.sourceClass = "severe damage"
      sample.report.overrideReason = "the tower that stood then has fallen"
    }),
  RuleCase(
    "GRD-03", on: report,
    "the grade is 'destroyed' but 'Damaged' of 'cems' means 'moderate to severe'",
    breaks: { sample in
      sample.report.sourceScale = "cems"
      sample.report.sourceClass = "Damaged"
    },
    keeps: { sample in
      sample.report.sourceScale = "cems"
      sample.report.sourceClass = "DESTROYED"
    }),
  RuleCase(
    "GRD-03", on: report,
    "the grade is 'destroyed' but 'Not Analysed' of 'cems' means that it was not assessed",
    breaks: { sample in
      sample.report.sourceScale = "cems"
      sample.report.sourceClass = "Not Analysed"
    },
    keeps: { $0.report.sourceClass = "a class of nobody's" }),
  RuleCase(
    "GRD-04", on: report, "the grade is 'none' but 1-10 percent are affected",
    breaks: { sample in
      sample.report = try Sample.claim(sample.report.id.text, .none, event: nil)
      sample.report.extent = .to110
    },
    keeps: { sample in
      sample.report = try Sample.claim(sample.report.id.text, .none, event: nil)
      sample.report.extent = Extent.none
    }),
  RuleCase(
    "GRD-04", on: report, "the grade is 'none' but 1-10 percent are affected",
    breaks: { sample in
      sample.report = try Sample.claim(sample.report.id.text, .none, event: nil)
      sample.report.gradeUpper = DamageGrade.none
      sample.report.extent = .to110
    },
    keeps: { $0.report.gradeUpper = .slight }),
  RuleCase(
    "GRD-05", on: report, "the grade is 'destroyed' but only 31-60 percent are affected",
    breaks: { $0.report.extent = .to3160 },
    keeps: { $0.report.extent = .to6190 }),
  RuleCase(
    "GRD-10", on: report, "EN 16096 does not cover archaeological sites",
    breaks: { sample in
      sample.report.monument = nil
      sample.report.sourceScale = "EN 16096"
      sample.report.sourceClass = "CC3"
    },
    keeps: { sample in
      sample.report.sourceScale = "EN 16096"
      sample.report.sourceClass = "CC3"
    }),
  RuleCase(
    "GRD-11", on: report,
    "the grade 'destroyed' comes from 'atc20', a tag for entry and not for damage",
    breaks: { sample in
      sample.report.sourceScale = "atc20"
      sample.report.sourceClass = "UNSAFE"
    },
    keeps: { sample in
      sample.report = try Sample.claim(sample.report.id.text, .unknown, event: nil)
      sample.report.sourceScale = "atc20"
      sample.report.sourceClass = "UNSAFE"
    }),
])
func `grade rules`(rule: RuleCase) throws {
  try rule.check()
}

@Test(arguments: [
  RuleCase(
    "CAU-01", on: report, "the cause 'earthquake' is natural but the report names an intent",
    breaks: { $0.report.cause = .earthquake },
    keeps: { sample in
      sample.report.cause = .earthquake
      sample.report.intent = .natural
    }),
  RuleCase(
    "CAU-01", on: report, "the cause 'flood' is natural but the report names a perpetrator",
    breaks: { sample in
      sample.report.cause = .flood
      sample.report.intent = nil
      sample.report.perpetrator = Attribution("the water board", status: .alleged)
    },
    keeps: { sample in
      sample.report.perpetrator = Attribution("the water board", status: .alleged)
    }),
  RuleCase(
    "CAU-02", on: report, "the report names 'ISIS' as perpetrator but is 'disputed'",
    breaks: { sample in
      sample.report.perpetrator = Attribution("ISIS", status: .claimed)
      sample.review = try Sample.verdict("2N5VJ8G0C4XA", .disputed, on: sample.report.id)
    },
    keeps: { sample in
      sample.report.perpetrator = Attribution("ISIS", status: .claimed)
      sample.review = try Sample.verdict("2N5VJ8G0C4XA", .partiallyVerified, on: sample.report.id)
    }),
  RuleCase(
    "CAU-03", on: report, "the cause is 'deliberate-destruction' but the intent is 'collateral'",
    breaks: { $0.report.intent = .collateral },
    keeps: { sample in
      sample.report.cause = .armedConflict
      sample.report.intent = .collateral
    }),
  RuleCase(
    "CAU-03", on: report, "the cause is 'deliberate-destruction' but no intent is given",
    breaks: { $0.report.intent = nil },
    keeps: { $0.report.intent = .deliberate }),
  RuleCase(
    "CAU-04", on: report, "verified damage with the cause 'unknown' and no note",
    breaks: { $0.report.cause = nil },
    keeps: { sample in
      sample.report.cause = .unknown
      sample.report.note = "the blast came from within"
    }),
])
func `cause rules`(rule: RuleCase) throws {
  try rule.check()
}
