import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct CheckTests {
  init() throws { try Sample.make() }

  @Test func `finds nothing wrong in a good registry`() throws {
    try heritage("check").expect(output: "checked 9 records, no problems found")
    #expect(
      try heritage("check", "--format", "json").json()
        == [
          "records": 9, "errors": 0, "warnings": 0, "findings": [], "restriction": .null,
          "schemaVersion": 1, "setAside": [],
        ])
  }

  @Test func `an edited record and one that breaks a rule are named`() throws {
    let path = "sites/pa/palmyra/monuments/temple-of-bel.json"
    let edited = try contents(of: "Registry/\(path)").replacing("34.547", with: "0")
      .replacing("38.274", with: "0")
    try write(edited, to: "Registry/\(path)")
    try heritage("check").expect(
      exit: 2,
      output: """
        \(path): error: the point is 0, 0, which stands for a missing place [GEO-02]
          hint: leave the location out until it is known
        \(path): error: it is not as operation 'KV8GJCR27R4B' left it [INT-10]
          hint: restore the file from a copy, or run 'heritage accept' if the edit was meant; if \
        the journal has lost its last operations, restore those first
        checked 9 records, found 2 errors, 0 warnings
        """)
  }

  @Test func `explains a rule`() throws {
    try heritage("check", "--explain", "geo-02").expect(
      output: """
        GEO-02 (error): the point 0, 0
        Means    Latitude and longitude are both 0.
        Matters  That point lies in the Gulf of Guinea; it is what spreadsheets and programs \
        write when a place is missing.
        Mend     leave the location out until it is known
        Source   this registry's own rules
        """)
    try heritage("check", "--explain", "GEO-2").expect(
      exit: 66, errors: "error: no rule has the code 'GEO-2'\nhint: did you mean 'GEO-02'?")
  }

  @Test func `warnings alone are no failure`() throws {
    try #require(
      try heritage("add-site", "--name", "Hatra", "--country", "XX", "--quiet").exitCode == 0)
    try heritage("check").expect(
      output: """
        sites/ha/hatra/site.json: warning: 'XX' is not a country code [WHS-13]
          hint: use two capital letters of ISO 3166-1
        checked 10 records, found 0 errors, 1 warning
        """)
  }

  @Test func `an unknown severity is told`() throws {
    try heritage("check", "--min-severity", "grave").expect(
      exit: 64,
      errors: "error: 'grave' is not a severity\nhint: use info, warning or error")
  }
}
