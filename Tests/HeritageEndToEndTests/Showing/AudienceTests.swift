import CanonicalJSON
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct AudienceTests {
  init() throws {
    try Sample.make()
    let path = "Registry/evidence/0B/0B1C2D3E4F5G.json"
    try write(contents(of: path).replacing("public", with: "confidential"), to: path)
  }

  private let left = """
    warning: public edition: 1 item of evidence is not public
    warning: not as journaled: 1 record not told here differs from what the journal has
    """

  @Test func `a list for the public has what stands in for what is hidden`() throws {
    try heritage(
      "list", "evidence", "--evidence-type", "news", "--audience", "public", "--format", "csv"
    )
    .expect(
      output: csv(
        "id,type,title,source,sourceGroup,acquired,published,shows,url,sha256,licence,access",
        "WTZG0QTGCQJ0,news,not public,not public,,,,destroyed,,,,"), errors: left)
  }

  @Test func `a document says at its head whom it is for, and what is left out`() throws {
    let site = try heritage(
      "site", "palmyra", "--audience", "public", "--format", "markdown", "--quiet")
    #expect(
      site.output.contains(
        "\n\n**Public edition**: 1 item of evidence about the places here is not public.\n\n"))
    let json = try heritage("summary", "--audience", "partner", "--format", "json").json()
    #expect(json["audience"] == "partner")
    #expect(json["withheld"]?.objectValue?["evidence"] == 1)
    #expect(json["withheld"]?.objectValue?["reports"] == 0)
    let own = try heritage("site", "palmyra", "--format", "json").json()
    #expect(own["audience"] == "internal")
    #expect(own["withheld"] == .null)
  }

  @Test func `what an edition does not have is not found`() throws {
    try heritage("evidence", "0B1C2D3E4F5G", "--audience", "partner").expect(
      exit: 66,
      errors: """
        error: the registry has no evidence '0B1C2D3E4F5G'
        hint: run 'heritage list evidence' to see them
        """)
    try heritage("evidence", "WTZG0QTGCQJ0", "--audience", "public", "--quiet").expect(
      output: """
        not public
        ==========

        Evidence WTZG0QTGCQJ0, news that is not public.

        Public edition: 1 item of evidence about the places here is not public.

        Shows    the subject is gone
        SHA-256  not public

        Reports that rest on it
        -----------------------

        - 2N5VJ8G0C4XA AFP on Monumental Arch: severe
        """)
  }

  @Test func `an audience that is none is refused`() throws {
    try heritage("site", "palmyra", "--audience", "press").expect(
      exit: 64,
      errors: """
        error: the value 'press' is invalid for '--audience <audience>'
        hint: use one of 'public', 'partner' or 'internal'
        """)
  }
}
