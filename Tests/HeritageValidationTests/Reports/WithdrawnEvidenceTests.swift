import HeritageModel
import HeritageValidation
import Testing

extension Sample {
  /// The word that an item is false.
  static func retraction(
    of item: RecordID, _ because: String = "the image is of 2010"
  ) throws -> Retraction {
    Retraction(
      id: try RecordID("6R7S8T9V0W1X"), evidence: item, because: because,
      recorded: try Instant("2026-11-24T09:00:00Z"))
  }
}

@Test(arguments: [
  RuleCase(
    "EVD-21", on: "report/7K3M9XQ2PD4T",
    "the report is 'verified' and rests on evidence '9FQ2X6D3HWKE', which was withdrawn: "
      + "the image is of 2010",
    breaks: { $0.more = [try Sample.retraction(of: $0.after.id)] },
    keeps: {
      $0.more = [
        try Sample.statement("5D2R8V0JTC6H", from: "DGAM"),
        try Sample.retraction(of: RecordID("5D2R8V0JTC6H")),
      ]
    }),
  RuleCase(
    "EVD-21", on: "report/7K3M9XQ2PD4T",
    "the report rests on evidence '9FQ2X6D3HWKE', which was withdrawn: the image is of 2010",
    breaks: {
      $0.review = try Sample.verdict("2N5VJ8G0C4XA", .underReview, on: $0.report.id)
      $0.more = [try Sample.retraction(of: $0.after.id)]
    },
    keeps: {
      $0.review = try Sample.verdict("2N5VJ8G0C4XA", .withdrawn, on: $0.report.id)
      $0.more = [try Sample.retraction(of: $0.after.id)]
    }),
  RuleCase(
    "EVD-21", on: "report/7K3M9XQ2PD4T",
    "the report is 'verified' and rests on evidence '5D2R8V0JTC6H', a copy of '3D2R8V0JTC6H', "
      + "which was withdrawn: the image is of 2010",
    breaks: {
      var copy = try Sample.statement("5D2R8V0JTC6H", from: "DGAM")
      copy.derivedFrom = try RecordID("3D2R8V0JTC6H")
      $0.report.evidence.append(copy.id)
      $0.more = [
        copy, try Sample.statement("3D2R8V0JTC6H", from: "DGAM"),
        try Sample.retraction(of: RecordID("3D2R8V0JTC6H")),
      ]
    },
    keeps: {
      var copy = try Sample.statement("5D2R8V0JTC6H", from: "DGAM")
      copy.derivedFrom = $0.after.id
      $0.more = [copy, try Sample.retraction(of: copy.id)]
    }),
  RuleCase(
    "EVD-21", on: "review/2N5VJ8G0C4XA",
    "the verdict 'verified' rests on evidence '5D2R8V0JTC6H', which was withdrawn: "
      + "the image is of 2010",
    breaks: {
      $0.review.evidence = [try RecordID("5D2R8V0JTC6H")]
      $0.more = [
        try Sample.statement("5D2R8V0JTC6H", from: "DGAM"),
        try Sample.retraction(of: RecordID("5D2R8V0JTC6H")),
      ]
    },
    keeps: {
      var earlier = Review(
        id: try RecordID("1N5VJ8G0C4XA"), report: $0.report.id, verdict: .disputed,
        recorded: try Instant("2026-11-22T10:30:00Z"))
      earlier.evidence = [try RecordID("5D2R8V0JTC6H")]
      $0.more = [
        earlier, try Sample.statement("5D2R8V0JTC6H", from: "DGAM"),
        try Sample.retraction(of: RecordID("5D2R8V0JTC6H")),
      ]
    }),
  RuleCase(
    "EVD-21", on: "intervention/3P4Q5R6S7T8V",
    "the intervention rests on evidence '5D2R8V0JTC6H', which was withdrawn: another building",
    breaks: {
      var works = try Sample.works("3P4Q5R6S7T8V", .clearance, date: "2016-04")
      works.evidence = [try RecordID("5D2R8V0JTC6H")]
      $0.more = [
        works, try Sample.statement("5D2R8V0JTC6H", from: "DGAM"),
        try Sample.retraction(of: RecordID("5D2R8V0JTC6H"), "another building"),
      ]
    },
    keeps: {
      var works = try Sample.works("3P4Q5R6S7T8V", .clearance, date: "2016-04")
      works.evidence = [try RecordID("5D2R8V0JTC6H")]
      $0.more = [works, try Sample.statement("5D2R8V0JTC6H", from: "DGAM")]
    }),
])
func `what leans on withdrawn evidence is found`(rule: RuleCase) throws {
  try rule.check()
}

@Test func `withdrawn evidence waits for no report, and is no second source`() throws {
  var sample = try Sample()
  var item = try Sample.statement("5D2R8V0JTC6H", from: "DGAM")
  item.file = EvidenceFile(sha256: String(repeating: "a", count: 64), bytes: 10)
  sample.after.file = item.file
  sample.more = [item]
  #expect(
    sample.findings.map { "\($0.code) \($0.record)" } == [
      "EVD-16 evidence/5D2R8V0JTC6H", "EVD-17 evidence/5D2R8V0JTC6H",
      "EVD-16 evidence/9FQ2X6D3HWKE",
    ])
  sample.more.append(try Sample.retraction(of: item.id))
  #expect(sample.findings == [])
}

@Test func `a retraction of nothing is refused`() throws {
  let retraction = try Sample.retraction(of: RecordID("5D2R8V0JTC6H"))
  #expect(
    RuleSet.findings(for: retraction, in: try Sample().records)
      .map { "\($0.code) \($0.record): \($0.message)" } == [
        "IDN-03 retraction/6R7S8T9V0W1X: 'evidence' names 'evidence/5D2R8V0JTC6H', "
          + "which is not in the registry"
      ])
}

@Test func `a confirmation that fell with all its evidence confirms nothing`() throws {
  var sample = try Sample()
  sample.report.perpetrator = Attribution("ISIL", status: .alleged)
  sample.report.cause = .other
  func told() -> [String] {
    sample.findings.filter { $0.record == "report/7K3M9XQ2PD4T" }
      .map { "\($0.code): \($0.message)" }
  }
  #expect(told() == ["CAU-04: verified damage with the cause 'other' and no note"])
  let second = Retraction(
    id: try RecordID("7R7S8T9V0W1X"), evidence: sample.before.id, because: "another temple",
    recorded: try Instant("2026-11-24T09:00:00Z"))
  sample.more = [try Sample.retraction(of: sample.after.id), second]
  #expect(
    told() == [
      "CAU-02: the report names 'ISIL' as perpetrator but is 'reported'",
      "EVD-21: the report rests on evidence '4ZC8M1T7Q0RB', which was withdrawn: another temple",
      "EVD-21: the report rests on evidence '9FQ2X6D3HWKE', which was withdrawn: "
        + "the image is of 2010",
    ])
  var again = try Sample.verdict("3N5VJ8G0C4XA", .verified, on: sample.report.id)
  again.evidence = [try RecordID("5D2R8V0JTC6H")]
  sample.more += [again, try Sample.statement("5D2R8V0JTC6H", from: "DGAM")]
  #expect(told().first == "CAU-04: verified damage with the cause 'other' and no note")
}
