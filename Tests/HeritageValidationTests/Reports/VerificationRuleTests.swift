import HeritageModel
import HeritageValidation
import Testing

private let report = "report/7K3M9XQ2PD4T"

@Test(arguments: [
  RuleCase(
    "VER-01", on: report, "the report is verified but names no evidence",
    breaks: { $0.report.evidence = [] },
    keeps: { sample in
      sample.report.evidence = []
      sample.review = try Sample.verdict("2N5VJ8G0C4XA", .disputed, on: sample.report.id)
    }),
  RuleCase(
    "VER-02", on: report, "verified, but nobody is named as verifier",
    breaks: { sample in
      sample.review.by = nil
      sample.review.recordedBy = "desk-2"
    },
    keeps: { sample in
      sample.review.by = nil
      sample.more = [try Sample.verdict("3N5VJ8G0C4XA", .verified, on: sample.report.id)]
    }),
  RuleCase(
    "VER-02", on: report, "verified by 'desk-2' alone, who made the report",
    breaks: { $0.report.recordedBy = "desk-2" },
    keeps: { $0.report.recordedBy = "desk-1" }),
  RuleCase(
    "VER-03", on: report,
    "evidence '9FQ2X6D3HWKE' is rated 1, confirmed by other sources, "
      + "but all evidence comes from 'UNITAR-UNOSAT'",
    breaks: { $0.after.credibility = .confirmed },
    keeps: { sample in
      sample.after.credibility = .confirmed
      sample.before.sourceGroup = "airbus"
    }),
  RuleCase(
    "VER-04", on: report, "verified, though every source is rated E or F, or 4 to 6",
    breaks: { sample in
      sample.before.reliability = .f
      sample.after.credibility = .doubtful
    },
    keeps: { sample in
      sample.before.reliability = .f
      sample.after.credibility = .possible
    }),
  RuleCase(
    "VER-05", on: report, "the grade is 'definite' but the report is 'refuted'",
    breaks: { sample in
      sample.report.gradeCertainty = .definite
      try sample.refute()
    },
    keeps: { sample in
      sample.report.gradeCertainty = .high
      try sample.refute()
    }),
  RuleCase(
    "VER-06", on: report, "report '8K3M9XQ2PD4T' takes its place, but the report is 'verified'",
    breaks: { sample in
      var successor = try sample.successor()
      successor.supersedes = sample.report.id
      sample.more = [successor]
    },
    keeps: { sample in
      var successor = try sample.successor()
      successor.supersedes = sample.report.id
      sample.more = [successor]
      sample.review = try Sample.verdict("2N5VJ8G0C4XA", .superseded, on: sample.report.id)
    }),
  // What another edition of one list says needs no review.
  RuleCase(
    "VER-06", on: report, "report '8K3M9XQ2PD4T' takes its place, but the report is 'verified'",
    breaks: { sample in
      var successor = try sample.successor()
      successor.supersedes = sample.report.id
      sample.report.origin = RowOrigin(source: "list", key: "1", template: 0)
      successor.origin = RowOrigin(source: "list", key: "1", template: 0, star: "_2")
      sample.more = [successor]
    },
    keeps: { sample in
      var successor = try sample.successor()
      successor.supersedes = sample.report.id
      sample.report.origin = RowOrigin(source: "list", key: "1", template: 0)
      successor.origin = RowOrigin(source: "list", key: "1", template: 0)
      sample.more = [successor]
    }),
  RuleCase(
    "VER-06", on: report,
    "review '2N5VJ8G0C4XA' calls the report superseded, but no report takes its place",
    breaks: { sample in
      sample.review = try Sample.verdict("2N5VJ8G0C4XA", .superseded, on: sample.report.id)
      sample.review.note = "superseded by report 8K3M9XQ2PD4T"
    },
    keeps: { sample in
      sample.review = try Sample.verdict("2N5VJ8G0C4XA", .superseded, on: sample.report.id)
      sample.review.note = "superseded by report 8K3M9XQ2PD4T: better image"
      sample.more = [try sample.successor()]
    }),
  RuleCase(
    "VER-06", on: report,
    "'reassesses' names report '8K3M9XQ2PD4T', which is about 'monument/palmyra/tetrapylon', "
      + "not 'monument/palmyra/temple-of-bel'",
    breaks: { sample in
      let other = try Sample.claim(
        "8K3M9XQ2PD4T", .severe, event: "2015-08-30", on: "tetrapylon")
      sample.report.reassesses = other.id
      sample.more = [other]
    },
    keeps: { sample in
      let other = try Sample.claim("8K3M9XQ2PD4T", .destroyed, event: "2015-08-30")
      sample.report.reassesses = other.id
      sample.more = [other]
    }),
  RuleCase(
    "VER-07", on: report, "review '2N5VJ8G0C4XA' refutes the report without a note or evidence",
    breaks: { sample in
      sample.review = try Sample.verdict("2N5VJ8G0C4XA", .refuted, on: sample.report.id)
      sample.review.note = nil
    },
    keeps: { sample in
      sample.review = try Sample.verdict("2N5VJ8G0C4XA", .refuted, on: sample.report.id)
      sample.review.note = nil
      sample.review.evidence = [sample.after.id]
    }),
])
func `verification rules`(rule: RuleCase) throws {
  try rule.check()
}

@Test func `an open review leaves the standing as it was`() throws {
  var sample = try Sample()
  sample.report.evidence = []
  sample.more = [
    try Sample.verdict("3N5VJ8G0C4XA", .underReview, on: sample.report.id)
  ]
  #expect(sample.findings.map(\.code).contains("VER-01"))
}

@Test func `reports that take each other's place are all named`() throws {
  var sample = try Sample()
  var other = try Sample.claim("8K3M9XQ2PD4T", .destroyed, event: "2015-08-30")
  other.supersedes = sample.report.id
  sample.report.supersedes = other.id
  sample.more = [other]
  let messages = sample.findings.filter { $0.code == "VER-06" && $0.field == "supersedes" }
    .map { "\($0.record): \($0.message)" }
  #expect(
    messages == [
      "report/7K3M9XQ2PD4T: the report takes the place of '8K3M9XQ2PD4T', "
        + "which in turn takes its own",
      "report/8K3M9XQ2PD4T: the report takes the place of '7K3M9XQ2PD4T', "
        + "which in turn takes its own",
    ])
}

@Test func `reports that reviews let take each other's place are all named`() throws {
  var sample = try Sample()
  let other = try sample.successor()
  sample.review = try Sample.verdict("2N5VJ8G0C4XA", .superseded, on: sample.report.id)
  sample.review.note = "superseded by report 8K3M9XQ2PD4T"
  var back = try Sample.verdict("3N5VJ8G0C4XA", .superseded, on: other.id)
  back.note = "superseded by report 7K3M9XQ2PD4T"
  sample.more = [other, back]
  #expect(
    sample.findings.filter { $0.code == "VER-06" }.map { "\($0.record): \($0.message)" } == [
      "report/7K3M9XQ2PD4T: the report gave way to '8K3M9XQ2PD4T', which in turn gave way to it",
      "report/8K3M9XQ2PD4T: the report gave way to '7K3M9XQ2PD4T', which in turn gave way to it",
    ])
}

@Test func `the review that closes a circle is refused`() throws {
  var sample = try Sample()
  let other = try sample.successor()
  sample.review = try Sample.verdict("2N5VJ8G0C4XA", .superseded, on: sample.report.id)
  sample.review.note = "superseded by report 8K3M9XQ2PD4T"
  sample.more = [other]
  var back = try Sample.verdict("3N5VJ8G0C4XA", .superseded, on: other.id)
  back.note = "superseded by report 7K3M9XQ2PD4T"
  #expect(
    RuleSet.findings(for: back, in: sample.records).map { "\($0.code) \($0.record)" } == [
      "VER-06 report/7K3M9XQ2PD4T", "VER-06 report/8K3M9XQ2PD4T",
    ])
}

@Test func `a report whose claim has ended is not held to its content`() throws {
  var sample = try Sample()
  sample.report.gradeUpper = .moderate
  sample.report.assessed = try StatedDate("2014")
  sample.review = try Sample.verdict("2N5VJ8G0C4XA", .withdrawn, on: sample.report.id)
  #expect(sample.findings == [])
}

@Test func `sites and monuments that give way to each other are all named`() throws {
  var sample = try Sample()
  var other = Site(id: try Slug("tadmur"), names: [Name("Tadmur", language: "ar-Latn")])
  other.supersededBy = Supersession(by: sample.site.id, reason: .duplicate)
  sample.site.supersededBy = Supersession(by: other.id, reason: .duplicate)
  sample.monument.supersededBy = Supersession(by: sample.monument.id, reason: .duplicate)
  sample.more = [other]
  let messages = sample.findings.filter { $0.code == "VER-06" }
    .map { "\($0.record): \($0.message)" }
  #expect(
    messages == [
      "monument/palmyra/temple-of-bel: the monument gives way to "
        + "'monument/palmyra/temple-of-bel', which in turn gives way to it",
      "site/palmyra: the site gives way to 'site/tadmur', which in turn gives way to it",
      "site/tadmur: the site gives way to 'site/palmyra', which in turn gives way to it",
    ])
}

@Test func `a site that would close a circle is kept out`() throws {
  var sample = try Sample()
  var other = Site(id: try Slug("tadmur"), names: [Name("Tadmur", language: "ar-Latn")])
  other.supersededBy = Supersession(by: sample.site.id, reason: .duplicate)
  sample.more = [other]
  var site = sample.site
  site.supersededBy = Supersession(by: other.id, reason: .duplicate)
  #expect(
    RuleSet.findings(for: site, in: sample.records).filter { $0.code == "VER-06" }.map(\.record)
      == ["site/palmyra", "site/tadmur"])
}
