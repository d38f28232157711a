import CanonicalJSON
import Foundation
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import HeritageValidation
import Testing

@Suite(.temporaryFolder)
struct SetAsideTests {
  private static let path = "sites/ha/hatra/site.json"
  private static let reason: JSONObject = ["because": "a disputed territory", "by": "desk"]

  /// A sound registry and a site with one finding: its country is none.
  init() throws {
    try Sample.make()
    try Sample.on(seed: 6) {
      let hatra = """
        {"countries": ["XX"], "names": [{"kind": "preferred", "language": "en", "text": "Hatra"}]}
        """
      _ = try $0.addSites(drafts(hatra), &$1)
    }
  }

  @discardableResult
  private static func setAside(
    _ finding: String, because: String = "a disputed territory", seed: Int = 9
  ) throws -> Recorded {
    try Sample.on(seed: seed) {
      try $0.setAside(FindingName(finding), ["because": .string(because), "by": "desk"], &$1)
    }
  }

  private func check(_ codes: String...) throws -> FindingsDocument {
    try Registry.check(
      at: Sample.path, where: FindingFilter(codes: codes), today: Sample.now.day)
  }

  private func add(_ report: String, seed: Int) throws {
    try Sample.on(seed: seed) { _ = try $0.addReports(drafts(report), &$1) }
  }

  @Test func `a finding set aside is told apart and not counted`() throws {
    let recorded = try Self.setAside("whs-13:site/hatra")
    #expect(recorded.paths == ["set-aside/NQ/NQ08ZRPDXFCD.json"])
    let found = try check()
    #expect(found.findings == [])
    #expect(found.warnings == 0)
    #expect(found.setAside.map(\.finding.code) == ["WHS-13"])
    #expect(found.setAside.map(\.decision.because) == ["a disputed territory"])
    #expect(found.setAside.map(\.decision.by) == ["desk"])
    #expect(try check("GEO").setAside.isEmpty)
    try Refusal(
      .refused, "'WHS-13:site/hatra' is set aside already: a disputed territory, by desk"
    ) { _ = try $0.setAside(FindingName("WHS-13:\(Self.path)"), Self.reason, &$1) }.expect()
  }

  @Test func `an error set aside is none any more`() throws {
    let fault = """
      {"assessor": "A", "event": "2015", "grade": "severe", "gradeCertainty": "definite",
       "id": "9A8B7C6D5E4F", "site": "palmyra"}
      """
    try add(fault, seed: 7)
    try Sample.on(seed: 8) {
      let refutation: JSONObject = [
        "by": "desk", "evidence": ["4ZC8M1T7Q0RB"], "note": "no trace", "verdict": "refuted",
      ]
      _ = try $0.review(RecordID("9A8B7C6D5E4F"), refutation, &$1)
    }
    #expect(try check("VER").findings.map(\.code) == ["VER-05"])
    try Self.setAside(
      "VER-05:sites/pa/palmyra/reports/2015-01-01_site_9A8B7C6D5E4F.json")
    #expect(try check("VER").errors == 0)
  }

  @Test func `it is void again when the record changes`() throws {
    try Self.setAside("WHS-13:site/hatra")
    try write(
      contents(of: "Registry/" + Self.path).replacing("Hatra", with: "Hatra city"),
      to: "Registry/" + Self.path)
    try Sample.on(seed: 10) { _ = try $0.acceptHandEdits(&$1) }
    let found = try check()
    #expect(found.findings.map(\.code) == ["WHS-13"])
    #expect(found.setAside.isEmpty)
  }

  @Test func `it is void again when the finding says something else`() throws {
    let claim = """
      {"assessor": "A", "event": "2015-08-30", "grade": "possible", "monument": "temple-of-bel",
       "site": "palmyra"}
      """
    try add(claim, seed: 7)
    try Self.setAside("GRD-09:report/7K3M9XQ2PD4T", because: "two events")
    #expect(try check("GRD-09").findings == [])
    try add(claim.replacing("\"A\"", with: "\"B\"").replacing("08-30", with: "08-29"), seed: 10)
    #expect(try check("GRD-09").findings.isEmpty == false)
  }

  @Test func `undo takes the decision back`() throws {
    try Self.setAside("WHS-13:site/hatra")
    try Sample.on(seed: 10) { _ = try $0.undo("199VP4HNCCAX", &$1) }
    #expect(try check().findings.map(\.code) == ["WHS-13"])
  }

  @Test(arguments: [[], ["palmyra"]])
  func `a summary leaves a decision out once the finding is gone`(sites: [String]) throws {
    func summary() throws -> String {
      try Sample.open().summary(ofSitesNamed: sites, today: Sample.now.day).document.markdown
    }
    try FileManager.default.createDirectory(
      at: url("Registry/sites/ta/tadmor"), withIntermediateDirectories: true)
    try write(
      """
      {"countries": ["SY"], "externalIds": {"wikidata": "Q5747"}, "id": "tadmor",
       "names": [{"kind": "preferred", "language": "en", "text": "Tadmor"}]}
      """, to: "Registry/sites/ta/tadmor/site.json")
    let twin = try Sample.on(seed: 21) { try $0.acceptHandEdits(&$1) }
    try Self.setAside("IDN-04:site/palmyra", because: "one place, two sites", seed: 22)
    #expect(try summary().contains("one place, two sites"))
    let operation = try #require(twin.operation?.id)
    try Sample.on(seed: 23) { _ = try $0.undo(operation, &$1) }
    #expect(try !summary().contains("one place, two sites"))
  }

  @Test(arguments: [
    Refusal(
      .notThere, "the check does not find 'GEO-02' on 'site/hatra'",
      hint: "it finds there: 'WHS-13:site/hatra'"
    ) { _ = try $0.setAside(FindingName("GEO-02:site/hatra"), reason, &$1) },
    Refusal(
      .notThere, "the check does not find 'GEO-02' on 'site/palmyra'",
      hint: "it finds nothing there; run 'heritage check' to see what it finds"
    ) { _ = try $0.setAside(FindingName("GEO-02:site/palmyra"), reason, &$1) },
    Refusal(
      .usage, "'WHS-13' does not name a finding",
      hint: "write its code and its record, such as 'GRD-09:report/7K3M9XQ2PD4T'"
    ) { _ = try $0.setAside(FindingName("WHS-13"), reason, &$1) },
    Refusal(.notThere, "no rule has the code 'WHS-31'", hint: "did you mean 'WHS-01'?") {
      _ = try $0.setAside(FindingName("WHS-31:site/hatra"), reason, &$1)
    },
    Refusal(
      .refused, "'INT-10' cannot be set aside: it tells that files and journal differ",
      hint: "restore the file from a copy, or run 'heritage accept' if the edit was meant"
    ) { _ = try $0.setAside(FindingName("INT-10:site/hatra"), reason, &$1) },
  ])
  func `what is not found cannot be set aside`(refusal: Refusal) throws { try refusal.expect() }
}
