import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct EvidenceTests {
  init() throws { try Sample.make() }

  @Test func `shows the item and the reports that rest on it`() throws {
    try heritage("evidence", "0B1C2D3E4F5G").expect(
      output: """
        Arch blown up
        =============

        Evidence 0B1C2D3E4F5G, news by AFP.

        Source group  afp
        Published     2015-10-05
        Recorded      2026-11-22T10:00:00Z
        Shows         the subject is gone
        Address       https://example.org/arch
        Archived      https://web.archive.org/web/2016/https://example.org/arch
        Licence       other
        Access        public
        SHA-256       no file

        Reports that rest on it
        -----------------------

        - 2N5VJ8G0C4XA AFP on Monumental Arch: severe
        """)
  }

  @Test func `answers in JSON with the record`() throws {
    let answer = try heritage("evidence", "9FQ2X6D3HWKE", "--format", "json").json()
    #expect(answer["evidence", "gsdMetres"] == 0.5)
    #expect(answer["reports"]?.column("id") == ["7K3M9XQ2PD4T"])
  }

  @Test func `an identifier that names none is told`() throws {
    try heritage("evidence", "ZZZZZZZZZZZZ").expect(
      exit: 66,
      errors: """
        error: the registry has no evidence 'ZZZZZZZZZZZZ'
        hint: run 'heritage list evidence' to see them
        """)
  }

  @Test func `a record of another kind is told`() throws {
    try heritage("evidence", "report/7K3M9XQ2PD4T").expect(
      exit: 64,
      errors: """
        error: 'report/7K3M9XQ2PD4T' is a record of the kind 'report', not an item of evidence
        hint: write the identifier, or 'evidence/' and the identifier
        """)
    #expect(
      try heritage("report", "report/7k3m9xq2pd4t", "--format", "json").json()["report", "id"]
        == "7K3M9XQ2PD4T")
  }
}
