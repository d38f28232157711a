import CanonicalJSON
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageTestSupport
import HeritageValidation
import Testing

/// What is recorded never changes, whatever identifier comes out of a seed or a file.
@Suite(.temporaryFolder)
struct IdentifierTests {
  private static let site = #"{"id": "bosra", "names": [{"language": "en", "text": "Bosra"}]}"#

  init() throws { try Sample.make() }

  private static func taken(_ id: String, _ request: @escaping Refusal.Request) -> Refusal {
    Refusal(
      .refused, "'\(id)' is taken already",
      hint: "leave 'id' out to get a new one; what is recorded never changes", request)
  }

  private static func report(_ members: JSONObject) -> JSONObject {
    var json: JSONObject = [
      "assessor": "UNITAR-UNOSAT", "event": "2015-08-27/2015-08-31", "evidence": ["0B1C2D3E4F5G"],
      "grade": "severe", "id": .string(Sample.bel), "monument": "temple-of-bel", "site": "palmyra",
    ]
    for (key, value) in members { json[key] = value }
    return json
  }

  @Test(arguments: [
    taken(Sample.bel) { _ = try $0.addReports([report([:])], &$1) },
    taken(Sample.bel) { _ = try $0.addReports([report(["event": "2016"])], &$1) },
    taken(Sample.bel) { _ = try $0.addReports([report(["monument": "tetrapylon"])], &$1) },
    taken(Sample.article) {
      let item = #"{"id": "0B1C2D3E4F5G", "source": "AFP", "title": "Other", "type": "news"}"#
      _ = try $0.addEvidence(drafts(item), &$1)
    },
  ])
  func `a report or an item of another path has no identifier of an earlier one`(
    refusal: Refusal
  ) throws {
    try refusal.expect()
  }

  @Test func `a report of another site has no identifier of an earlier one`() throws {
    try Sample.on(seed: 6) { _ = try $0.addSites(drafts(Self.site), &$1) }
    try Self.taken(Sample.bel) {
      var elsewhere = Self.report(["site": "bosra"])
      elsewhere["monument"] = nil
      _ = try $0.addReports([elsewhere], &$1)
    }.expect()
  }

  @Test func `an intervention has no identifier of an earlier one`() throws {
    func intervention(_ monument: String) throws -> JSONObject {
      try draft(
        #"{"id": "3P4Q5R6S7T8V", "monument": "\#(monument)", "site": "palmyra", "type": "demining"}"#
      )
    }
    let first = try intervention("temple-of-bel")
    try Sample.on(seed: 6) { _ = try $0.addInterventions([first], &$1) }
    for monument in ["temple-of-bel", "tetrapylon"] {
      let second = try intervention(monument)
      try Self.taken("3P4Q5R6S7T8V") { _ = try $0.addInterventions([second], &$1) }.expect()
    }
  }

  @Test func `a review has no identifier of an earlier one, of another report neither`() throws {
    let review: JSONObject = ["by": "desk-2", "id": "9A8B7C6D5E4F", "verdict": "disputed"]
    try Sample.on(seed: 6) { _ = try $0.review(RecordID(Sample.bel), review, &$1) }
    for report in [Sample.bel, Sample.arch] {
      try Self.taken("9A8B7C6D5E4F") { _ = try $0.review(RecordID(report), review, &$1) }.expect()
    }
  }

  @Test func `a retraction has no identifier of an earlier one`() throws {
    let retraction: JSONObject = [
      "because": "a hoax", "by": "desk", "date": "2026-11-22", "id": "9A8B7C6D5E4F",
    ]
    try Sample.on(seed: 6) {
      _ = try $0.withdraw(.evidence(RecordID(Sample.image)), retraction, &$1)
    }
    try Refusal(.refused, "'9FQ2X6D3HWKE' is withdrawn already: a hoax") {
      _ = try $0.withdraw(.evidence(RecordID(Sample.image)), retraction, &$1)
    }.expect()
    try Self.taken("9A8B7C6D5E4F") {
      _ = try $0.withdraw(.evidence(RecordID(Sample.article)), retraction, &$1)
    }.expect()
  }

  @Test func `a review of another site has no identifier of an earlier one`() throws {
    let bosra = """
      {"assessor": "A", "event": "2015", "evidence": ["0B1C2D3E4F5G"], "grade": "severe",
       "id": "5D2R8V0JTC6H", "site": "bosra"}
      """
    let review: JSONObject = ["by": "desk-2", "id": "9A8B7C6D5E4F", "verdict": "disputed"]
    try Sample.on(seed: 6) { _ = try $0.addSites(drafts(Self.site), &$1) }
    try Sample.on(seed: 7) { _ = try $0.addReports(drafts(bosra), &$1) }
    try Sample.on(seed: 8) { _ = try $0.review(RecordID(Sample.bel), review, &$1) }
    try Self.taken("9A8B7C6D5E4F") { _ = try $0.review(RecordID("5D2R8V0JTC6H"), review, &$1) }
      .expect()
  }

  @Test func `an intervention of another site has no identifier of an earlier one`() throws {
    let first: JSONObject = ["id": "3P4Q5R6S7T8V", "site": "palmyra", "type": "demining"]
    let second: JSONObject = ["id": "3P4Q5R6S7T8V", "site": "bosra", "type": "demining"]
    try Sample.on(seed: 6) { _ = try $0.addSites(drafts(Self.site), &$1) }
    try Sample.on(seed: 7) { _ = try $0.addInterventions([first], &$1) }
    try Self.taken("3P4Q5R6S7T8V") { _ = try $0.addInterventions([second], &$1) }.expect()
  }

  /// Two records of one operation.
  @Test(arguments: [
    [report(["id": "9A8B7C6D5E4F"]), report(["id": "9A8B7C6D5E4F"])],
    [report(["id": "9A8B7C6D5E4F"]), report(["event": "2016", "id": "9A8B7C6D5E4F"])],
  ])
  func `two reports of one list have two identifiers`(reports: [JSONObject]) throws {
    let before = try bytes(below: "Registry")
    let error = #expect(throws: RegistryError.self) {
      try Sample.on { try $0.addReports(reports, &$1) }
    }
    #expect(error?.kind == .refused)
    #expect(try bytes(below: "Registry") == before)
  }

  @Test(arguments: ["2015-08-27/2015-08-31", "2016"])
  func `identifiers that come again are refused`(event: String) throws {
    var first = Self.report([:])
    first["id"] = nil
    var second = Self.report(["event": .string(event), "grade": "destroyed"])
    second["id"] = nil
    let (earlier, later) = (first, second)
    try Sample.on { _ = try $0.addReports([earlier], &$1) }
    let before = try bytes(below: "Registry")
    let error = #expect(throws: RegistryError.self) {
      try Sample.on { try $0.addReports([later], &$1) }
    }
    #expect(error?.kind == .refused)
    #expect(
      error?.hint == "nothing was recorded; if HERITAGE_ID_SEED is set, set another one or none")
    #expect(try bytes(below: "Registry") == before)
    #expect(
      try Registry.check(
        at: Sample.path, where: FindingFilter(minimumSeverity: .error), today: Sample.now.day
      ).findings == [])
  }
}
