import CanonicalJSON
import HeritageAssessment
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import HeritageValidation
import Testing

@Suite(.temporaryFolder)
struct CorrectionTests {
  init() throws { try Sample.make() }

  private static func correct(
    _ id: String, _ changes: JSONObject, _ registry: Registry, _ work: inout OperationContext
  ) throws -> Correction {
    var edit = RecordEdit()
    edit.merge(changes)
    return try registry.correctReport(RecordID(id), edit, &work)
  }

  @Test func `a corrected claim takes the old one's place, with all that it says otherwise`() throws
  {
    let correction = try Sample.on {
      try Self.correct(Sample.arch, ["event": "2015-10-04", "gradeCertainty": "high"], $0, &$1)
    }
    #expect(
      correction.difference.lines == [
        "event: 2015-10-04~ → 2015-10-04", "gradeCertainty: nothing → high",
      ])
    #expect(correction.recorded.entries.map(\.reference.kind) == [.report, .review])
    #expect(correction.recorded.operation?.command == "supersede")
    let former = try record("sites/pa/palmyra/reports/2015-10-04_monumental-arch_2N5VJ8G0C4XA.json")
    var expected = former
    expected["event"] = "2015-10-04"
    expected["gradeCertainty"] = "high"
    expected["id"] = .string(correction.recorded.entries[0].id)
    expected["recordedBy"] = "desk"
    expected["supersedes"] = .string(Sample.arch)
    #expect(try record(correction.recorded.entries[0].path) == expected)
    let state = try Sample.open().assessment(ofSubjectNamed: "palmyra/monumental-arch")
    #expect(state.basis.map(\.text) == [correction.recorded.entries[0].id])
    #expect(
      try Registry.check(at: Sample.path, today: Sample.now.day).findings
        .filter { $0.severity == .error } == [])
  }

  @Test func `a corrected claim can say less`() throws {
    let correction = try Sample.on { registry, work in
      var edit = RecordEdit()
      try edit.remove("event")
      return try registry.correctReport(RecordID(Sample.arch), edit, &work)
    }
    #expect(correction.difference.lines == ["event: 2015-10-04~ → nothing"])
    #expect(try record(correction.recorded.entries[0].path)["event"] == nil)
  }

  @Test func `a corrected claim can be seen by whoever could see the old one`() throws {
    let correction = try Sample.on { registry, work in
      work.access = .restricted
      return try Self.correct(Sample.arch, ["gradeCertainty": "high"], registry, &work)
    }
    #expect(correction.difference.lines == ["gradeCertainty: nothing → high"])
    #expect(try record(correction.recorded.entries[0].path)["access"] == "public")
  }

  @Test func `a class brings its grade, and a grade that no class means stands alone`() throws {
    let byClass = try Sample.on {
      try Self.correct(Sample.bel, ["sourceClass": "Severe Damage"], $0, &$1)
    }
    #expect(
      byClass.difference.lines == [
        "grade: destroyed → severe", "sourceClass: Destroyed → Severe Damage",
      ])
    let id = byClass.recorded.entries[0].id
    let byGrade = try Sample.on(seed: 6) { try Self.correct(id, ["grade": "moderate"], $0, &$1) }
    #expect(
      byGrade.difference.lines == [
        "grade: severe → moderate", "sourceClass: Severe Damage → nothing",
        "sourceScale: unosat → nothing",
      ])
    #expect(
      byGrade.recorded.told.first
        == "note: the class 'Severe Damage' does not mean this grade and is left out; --class gives "
        + "another, --override-reason keeps it")
  }

  @Test func `a reason keeps the class, and evidence that is left out is told`() throws {
    let correction = try Sample.on {
      try Self.correct(
        Sample.bel,
        [
          "evidence": .array([.string(Sample.image)]), "grade": "severe",
          "overrideReason": "the cella stands",
        ],
        $0, &$1)
    }
    #expect(
      correction.difference.lines == [
        "evidence[0]: 4ZC8M1T7Q0RB → nothing", "grade: destroyed → severe",
        "overrideReason: nothing → the cella stands",
      ])
    #expect(
      correction.recorded.told.first
        == "note: the new claim does not rest on 4ZC8M1T7Q0RB as the old one does; to keep an item, "
        + "name it too")
  }

  @Test(arguments: [
    Refusal(
      .refused, "nothing is changed, so nothing takes the place of '2N5VJ8G0C4XA'",
      hint: "say what is to change, such as --grade; or name a report with --with"
    ) { _ = try correct(Sample.arch, ["grade": "severe"], $0, &$1) },
    Refusal(
      .usage, "'monument' is not what a corrected claim can say otherwise",
      hint: "record another one with 'heritage add-report'"
    ) { _ = try correct(Sample.arch, ["monument": "tetrapylon"], $0, &$1) },
    Refusal(
      .notThere, "the registry has no report '9A8B7C6D5E4F'",
      hint: "run 'heritage list reports' to see them"
    ) { _ = try correct("9A8B7C6D5E4F", ["grade": "severe"], $0, &$1) },
  ])
  func `says why no claim takes the place`(refusal: Refusal) throws { try refusal.expect() }

  @Test func `a claim that gave way gives way no more`() throws {
    try Sample.on(seed: 6) { _ = try Self.correct(Sample.arch, ["grade": "slight"], $0, &$1) }
    try Refusal(
      .refused, "report '2N5VJ8G0C4XA' is superseded already",
      hint: "run 'heritage report 2N5VJ8G0C4XA' to see by what"
    ) { _ = try Self.correct(Sample.arch, ["grade": "moderate"], $0, &$1) }.expect()
  }
}
