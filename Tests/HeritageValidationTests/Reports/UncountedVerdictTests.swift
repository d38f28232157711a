import HeritageModel
import HeritageValidation
import Testing

private let report = "report/7K3M9XQ2PD4T"

/// The start of what is said of a verdict that does not count.
private func uncounted(_ verdict: Verdict, by body: String) -> String {
  "'\(verdict.rawValue)' by \(body) ('2N5VJ8G0C4XA') does not count: "
}

@Test(arguments: [
  RuleCase(
    "VER-08", on: report, uncounted(.verified, by: "'UNITAR-UNOSAT'") + "it is its own claim",
    breaks: { $0.review.by = "UNITAR-UNOSAT" }, keeps: { $0.review.by = "UNESCO" }),
  RuleCase(
    "VER-08", on: report,
    uncounted(.verified, by: "somebody who is not named") + "nobody is named who says so",
    breaks: { $0.review.by = nil },
    keeps: { sample in
      sample.review.by = nil
      sample.review.recordedBy = "desk-2"
    }),
  RuleCase(
    "VER-08", on: report,
    uncounted(.refuted, by: "'desk-2'") + "it names no evidence of its own on grounds as good",
    breaks: { sample in
      try sample.refute()
      sample.review.evidence = [sample.after.id]
    },
    keeps: { try $0.refute() }),
  RuleCase(
    "VER-08", on: report, uncounted(.refuted, by: "'desk-2'") + "the body itself claims less",
    breaks: { sample in
      try sample.refute()
      var claim = try Sample.claim("8K3M9XQ2PD4T", .slight, event: "2015-08-30")
      claim.assessor = "desk-2"
      sample.more.append(claim)
    },
    keeps: { sample in
      try sample.refute()
      sample.more.append(try Sample.claim("8K3M9XQ2PD4T", .slight, event: "2015-08-30"))
    }),
  RuleCase(
    "VER-08", on: report, uncounted(.withdrawn, by: "'DGAM'") + "the claim is another body’s",
    breaks: { sample in
      sample.review = try Sample.verdict("2N5VJ8G0C4XA", .withdrawn, on: sample.report.id)
      sample.review.by = "DGAM"
      sample.more = [try Sample.claim("8K3M9XQ2PD4T", .destroyed, event: "2015-08-30")]
    },
    keeps: { sample in
      sample.review = try Sample.verdict("2N5VJ8G0C4XA", .withdrawn, on: sample.report.id)
      sample.more = [try Sample.claim("8K3M9XQ2PD4T", .destroyed, event: "2015-08-30")]
    }),
  RuleCase(
    "VER-08", on: report,
    "'superseded' by 'UNITAR-UNOSAT' ('8K3M9XQ2PD4T') does not count: "
      + "the newer report has no evidence that carries it",
    breaks: { sample in
      var successor = try sample.successor()
      successor.supersedes = sample.report.id
      successor.evidence = []
      sample.more = [successor]
    },
    keeps: { sample in
      var successor = try sample.successor()
      successor.supersedes = sample.report.id
      sample.more = [successor]
    }),
])
func `a verdict that does not count is found`(rule: RuleCase) throws {
  try rule.check()
}

@Test func `one body's yes and another's no are both told`() throws {
  var sample = try Sample()
  let visit = try Sample.visit("5D2R8V0JTC6H", by: "ICOMOS", shows: .intact)
  var other = try Sample.verdict("3N5VJ8G0C4XA", .refuted, on: sample.report.id)
  other.by = "ICOMOS"
  other.evidence = [visit.id]
  sample.more = [other, visit]
  let clause = "does not count: one body verifies the report and another refutes it"
  #expect(
    sample.findings.map { "\($0.code): \($0.message)" } == [
      "VER-08: 'refuted' by 'ICOMOS' ('3N5VJ8G0C4XA') \(clause)",
      "VER-08: 'verified' by 'desk-2' ('2N5VJ8G0C4XA') \(clause)",
    ])
}

@Test func `a refutation without a word is unexplained and does not count`() throws {
  var sample = try Sample()
  sample.review = try Sample.verdict("2N5VJ8G0C4XA", .refuted, on: sample.report.id)
  sample.review.note = nil
  #expect(
    sample.findings.map { "\($0.code) \($0.record)" } == ["VER-07 \(report)", "VER-08 \(report)"])
}
