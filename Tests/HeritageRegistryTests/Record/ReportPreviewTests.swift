import CanonicalJSON
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct ReportPreviewTests {
  init() throws { try Sample.make() }

  private static let claim: JSONObject = [
    "assessed": "2017-02", "assessor": "DGAM", "evidence": ["0B1C2D3E4F5G"], "grade": "severe",
    "mechanisms": ["explosive-demolition"], "monument": "tetrapylon",
    "narrative": [["language": "en", "text": "Columns are down."]], "site": "palmyra",
  ]

  @Test func `shows the claim and where it leads, and writes nothing`() throws {
    let before = try bytes(below: "Registry")
    let preview = try Sample.on { try $0.previewReport(Self.claim, &$1) }
    #expect(
      preview.document.text == """
        DGAM on Tetrapylon (monument/palmyra/tetrapylon): severe.

        Event       undated
        Assessed    2017-02
        Grade       severe
        Cause       by explosive demolition
        Account     Columns are down.
        Evidence    0B1C2D3E4F5G news, AFP: Arch blown up; published 2015-10-05; shows the subject
                    destroyed; no file
        Standing    decides the state
        State now   not assessed
        State then  reportedly severely damaged

        """)
    #expect(try bytes(below: "Registry") == before)
  }

  @Test(arguments: [nil, "9"])
  func `recording it next gives the identifiers that its remarks name`(_ seed: String?) throws {
    var claim = Self.claim
    claim["evidence"] = nil
    var context = Sample.work()
    context.identifiers = IdentifierSource(seed: seed)
    let registry = try Sample.open()
    _ = try registry.previewReport(claim, &context)
    let preview = try registry.previewReport(claim, &context)
    let recorded = try registry.addReports([claim], &context)
    #expect(preview.remarks == recorded.remarks)
    #expect(preview.remarks.contains { $0.text.hasPrefix("report/") })
    let others = try registry.addReports([claim], &context)
    #expect(others.entries[0].id != recorded.entries[0].id)
    #expect(others.operation?.id != recorded.operation?.id)
  }

  @Test func `what would not be recorded is refused in the same words`() throws {
    var claim = Self.claim
    claim["grade"] = "destroid"
    let preview = #expect(throws: RegistryError.self) {
      try Sample.on { try $0.previewReport(claim, &$1) }
    }
    let recording = #expect(throws: RegistryError.self) {
      try Sample.on { try $0.addReports([claim], &$1) }
    }
    #expect(preview == recording)
  }
}
