import HeritageModel
import HeritageValidation
import Testing

private let after = "evidence/9FQ2X6D3HWKE"
private let report = "report/7K3M9XQ2PD4T"
private let digest = String(repeating: "a", count: 64)

@Test(arguments: [
  RuleCase(
    "EVD-03", on: after, "the file 'bel.jpg' has no SHA-256",
    breaks: { $0.after.file = EvidenceFile(sha256: nil, bytes: 10, name: "bel.jpg") },
    keeps: { $0.after.file = EvidenceFile(sha256: digest, bytes: 10) }),
  RuleCase(
    "EVD-04", on: after, "'news' evidence without an archived copy",
    breaks: { $0.after.type = .news },
    keeps: { sample in
      sample.after.type = .news
      sample.after.archivedURL = "https://web.archive.org/web/2015/https://example.org/bel"
    }),
  RuleCase(
    "EVD-05", on: after, "the address is not one of http or https",
    breaks: { $0.after.url = "ftp://example.org/bel" },
    keeps: { $0.after.url = "HTTPS://example.org/bel?design=1#sign=2" }),
  RuleCase(
    "EVD-05", on: after, "the address carries a user name or password",
    breaks: { $0.after.url = "https://desk:pass@example.org/bel" },
    keeps: { $0.after.url = "https://example.org/@desk/bel" }),
  RuleCase(
    "EVD-05", on: after, "the address carries a secret in its parameter 'sig'",
    breaks: { $0.after.url = "https://example.org/bel?v=1&SIG=abc" },
    keeps: { $0.after.url = "https://example.org/bel?v=1&design=abc" }),
  RuleCase(
    "EVD-05", on: after, "the address carries a secret in its parameter 'access_token'",
    breaks: { $0.after.archivedURL = "https://example.org/bel?access_token=abc" },
    keeps: { $0.after.archivedURL = "https://example.org/token" }),
  RuleCase(
    "EVD-05", on: after, "the address names no host",
    breaks: { $0.after.url = "https:///bel" },
    keeps: { $0.after.url = "https://example.org" }),
  RuleCase(
    "EVD-06", on: after, "captured 2015-08-31, before it was published '2015-09-02'",
    breaks: { sample in
      sample.after.captured = try Instant("2015-08-31T12:00:00Z")
      sample.after.published = try StatedDate("2015-09-02")
    },
    keeps: { sample in
      sample.after.captured = try Instant("2015-08-31T12:00:00Z")
      sample.after.published = try StatedDate("2015-09-01")
    }),
  RuleCase(
    "EVD-07", on: after, "satellite image without the date on which it was acquired",
    breaks: { $0.after.acquired = nil },
    keeps: { sample in
      sample.after.type = .groundPhoto
      sample.after.acquired = nil
    }),
  RuleCase(
    "EVD-08", on: after,
    "the satellite image cannot be found again: 'provider', 'imageId' are missing",
    breaks: { sample in
      sample.after.provider = nil
      sample.after.imageID = nil
    },
    keeps: { sample in
      sample.after.platform = nil
      sample.after.constellation = "WorldView"
    }),
  RuleCase(
    "EVD-10", on: report, "'slight' on satellite images of 1.5 m at best",
    breaks: { sample in
      sample.report = try Sample.claim(sample.report.id.text, .slight, event: "2015-08-30")
      sample.report.evidence = [sample.after.id]
      sample.after.gsdMetres = 1.5
    },
    keeps: { sample in
      sample.report = try Sample.claim(sample.report.id.text, .slight, event: "2015-08-30")
      sample.report.evidence = [sample.after.id]
      sample.after.gsdMetres = 1
    }),
  RuleCase(
    "EVD-11", on: report, "damage to a movable object cannot be judged on images from above alone",
    breaks: { $0.monument.isMovable = true },
    keeps: { sample in
      sample.monument.isMovable = true
      sample.after.type = .drone
    }),
  RuleCase(
    "EVD-11", on: report, "class 'D2' of EMS-98 cannot be judged on images from above alone",
    breaks: { sample in
      sample.report.sourceScale = "ems98"
      sample.report.sourceClass = "D2"
    },
    keeps: { sample in
      sample.report.sourceScale = "ems98"
      sample.report.sourceClass = "D5"
    }),
  RuleCase(
    "EVD-12", on: after,
    "image '4ZC8M1T7Q0RB' of '2015-08-27' is called before but is not older than "
      + "'9FQ2X6D3HWKE' of '2015-08-27'",
    breaks: { $0.after.acquired = try StatedDate("2015-08-27") },
    keeps: { $0.after.acquired = try StatedDate("2015-08-28") }),
  RuleCase(
    "EVD-13", on: report,
    "the event '2015-09-02' comes after image '9FQ2X6D3HWKE' of '2015-08-31' "
      + "that shows its damage",
    breaks: { $0.report.event = try StatedDate("2015-09-02") },
    keeps: { $0.report.event = try StatedDate("2015-09-01") }),
  RuleCase(
    "EVD-14", on: report,
    "the event '2015-08-25' comes before image '4ZC8M1T7Q0RB' of '2015-08-27' "
      + "that shows the subject intact",
    breaks: { $0.report.event = try StatedDate("2015-08-25") },
    keeps: { $0.report.event = try StatedDate("2015-08-26") }),
  RuleCase(
    "EVD-15", on: after, "'World View 4' worked from 2016-11 to 2019-01, not on '2015-08-31'",
    breaks: { $0.after.platform = "World View 4" },
    keeps: { $0.after.platform = "World View 3" }),
  RuleCase(
    "EVD-15", on: after, "'QuickBird' worked from 2001-10 to 2015-01, not on '2015-08-31'",
    breaks: { $0.after.platform = "QuickBird" },
    keeps: { $0.after.platform = "a satellite of nobody's" }),
  RuleCase(
    "EVD-18", on: after, "no licence is given",
    breaks: { $0.after.licence = nil },
    keeps: { $0.after.licence = "CC-BY-4.0" }),
  RuleCase(
    "EVD-18", on: after,
    "the licence 'LicenseRef-all-rights-reserved' does not allow the file "
      + "in public report '7K3M9XQ2PD4T'",
    breaks: { sample in
      sample.after.licence = "LicenseRef-all-rights-reserved"
      sample.after.file = EvidenceFile(sha256: digest, bytes: 10)
    },
    keeps: { sample in
      sample.after.licence = "LicenseRef-all-rights-reserved"
    }),
])
func `evidence rules`(rule: RuleCase) throws {
  try rule.check()
}

@Test(arguments: [
  RuleCase(
    "EVD-22", on: report,
    "'none', though evidence '9FQ2X6D3HWKE' shows the subject damaged, "
      + "and nothing else carries the claim",
    breaks: { sample in
      try sample.claim(.none, on: [sample.after.id])
      sample.after.shows = .damaged
    },
    keeps: { sample in
      try sample.claim(.slight, on: [sample.after.id])
      sample.after.shows = .damaged
    }),
  RuleCase(
    "EVD-22", on: report,
    "'destroyed', though evidence '9FQ2X6D3HWKE' shows the subject damaged, "
      + "and nothing else carries the claim",
    breaks: { $0.after.shows = .damaged },
    keeps: { sample in
      sample.after.shows = .damaged
      try sample.claim(.severe, upTo: .destroyed, on: [sample.after.id])
    }),
  // What else carries the claim is no reason to keep silent.
  RuleCase(
    "EVD-22", on: report, "'moderate', though evidence '9FQ2X6D3HWKE' shows the subject destroyed",
    breaks: { sample in
      let visit = try Sample.visit("5D2R8V0JTC6H", by: "desk-2", shows: .damaged)
      try sample.claim(.moderate, on: [sample.after.id, visit.id])
      sample.more = [visit]
    },
    keeps: { sample in
      try sample.claim(.moderate, on: [sample.after.id])
      sample.after.shows = .unclear
    }),
  RuleCase(
    "EVD-22", on: report,
    "'severe', though evidence '5D2R8V0JTC6H' shows the subject intact, "
      + "and nothing else carries the claim",
    breaks: { sample in
      var visit = try Sample.visit("5D2R8V0JTC6H", by: "desk-2", shows: .intact)
      visit.acquired = try StatedDate("2015-08-31")
      try sample.claim(.severe, event: nil, on: [visit.id])
      sample.more = [visit]
    },
    // What was taken before somebody looked says nothing of what they saw.
    keeps: { sample in
      var visit = try Sample.visit("5D2R8V0JTC6H", by: "desk-2", shows: .intact)
      visit.acquired = try StatedDate("2015-08-20")
      try sample.claim(.severe, event: nil, on: [visit.id])
      sample.more = [visit]
    }),
])
func `evidence that shows something else is found`(rule: RuleCase) throws {
  try rule.check()
}

@Test func `two items with one file are both named`() throws {
  var sample = try Sample()
  sample.before.file = EvidenceFile(sha256: digest, bytes: 10)
  sample.after.file = EvidenceFile(sha256: digest, bytes: 10)
  #expect(
    sample.findings.map { "\($0.code) \($0.record): \($0.message)" } == [
      "EVD-16 evidence/4ZC8M1T7Q0RB: the file has the same bytes "
        + "as that of evidence '9FQ2X6D3HWKE'",
      "EVD-16 evidence/9FQ2X6D3HWKE: the file has the same bytes "
        + "as that of evidence '4ZC8M1T7Q0RB'",
    ])
}

@Test func `evidence is an orphan unless something rests on it or on its other half`() throws {
  var sample = try Sample()
  sample.more = [try Sample.statement("5D2R8V0JTC6H", from: "DGAM")]
  #expect(
    sample.findings.map { "\($0.code) \($0.record): \($0.message)" } == [
      "EVD-17 evidence/5D2R8V0JTC6H: no report rests on this item"
    ])
  sample.review.evidence = [try RecordID("5D2R8V0JTC6H")]
  sample.report.evidence = [sample.after.id]
  #expect(sample.findings == [])
}
