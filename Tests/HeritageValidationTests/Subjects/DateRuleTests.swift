import HeritageModel
import HeritageValidation
import Testing

@Test(arguments: [
  RuleCase(
    "DAT-03", on: "report/7K3M9XQ2PD4T",
    "'2015-37' is a kind of date that the registry keeps but cannot place in time",
    breaks: { $0.report.assessed = try StatedDate("2015-37") },
    keeps: { $0.report.assessed = try StatedDate("2015-33") }),
  RuleCase(
    "DAT-04", on: "report/7K3M9XQ2PD4T", "'2026-11-24' lies after today, 2026-11-22",
    breaks: { $0.report.published = try StatedDate("2026-11-24") },
    keeps: { $0.report.published = try StatedDate("2026-11-23") }),
  RuleCase(
    "DAT-04", on: "evidence/9FQ2X6D3HWKE", "'2027' lies after today, 2026-11-22",
    breaks: { $0.after.acquired = try StatedDate("2027") },
    keeps: { $0.after.acquired = try StatedDate("2026") }),
  RuleCase(
    "DAT-05", on: "report/7K3M9XQ2PD4T", "the event '1799' begins before 1900",
    breaks: { $0.report.event = try StatedDate("1799") },
    keeps: { $0.report.event = try StatedDate("../1799") }),
  RuleCase(
    "DAT-05", on: "report/7K3M9XQ2PD4T", "the event '2004/2015' spans more than 10 years",
    breaks: { $0.report.event = try StatedDate("2004/2015") },
    keeps: { $0.report.event = try StatedDate("2005/2014") }),
  RuleCase(
    "DAT-06", on: "report/7K3M9XQ2PD4T",
    "'2015-22' names a season, which means other months south of the equator",
    breaks: { $0.report.event = try StatedDate("2015-22") },
    keeps: { $0.report.event = try StatedDate("2015-33") }),
  RuleCase(
    "DAT-07", on: "monument/palmyra/temple-of-bel",
    "'-0044' counts years astronomically: -0044 is 45 BCE",
    breaks: { $0.monument.built = try StatedDate("-0044") },
    keeps: { $0.monument.built = try StatedDate("00XX") }),
  RuleCase(
    "DAT-07", on: "monument/palmyra/temple-of-bel",
    "'0000/0020' counts years astronomically: 0000 is 1 BCE",
    breaks: { $0.monument.built = try StatedDate("0000/0020") },
    keeps: { $0.monument.built = try StatedDate("-0100") }),
])
func `date rules`(rule: RuleCase) throws {
  try rule.check()
}
