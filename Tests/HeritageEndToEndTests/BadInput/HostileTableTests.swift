import Foundation
import HeritageTestSupport
import Testing

/// Tables that were made to harm: each is refused with what is wrong, or comes in harmlessly.
@Suite(.temporaryFolder)
struct HostileTableTests {
  init() throws { try EmptyRegistry.make() }

  @Test(arguments: [
    (
      "deep.json", Data(String(repeating: "[", count: 100_000).utf8),
      """
      error: deep.json:1: the document nests deeper than 100 levels
      hint: mend it in a text editor, or write the file anew with the program it is from
      """
    ),
    (
      "nan.json", Data(#"[{"id":"1","name":"a","lat":NaN,"lon":2}]"#.utf8),
      """
      error: nan.json:1: 'NaN' is no JSON
      hint: write null where there is no number
      """
    ),
    (
      "bomb.kml",
      Data(#"<!DOCTYPE k [<!ENTITY a "aa">]><kml><Placemark>&a;</Placemark></kml>"#.utf8),
      """
      error: bomb.kml:1: a DOCTYPE is not accepted
      hint: remove the '<!DOCTYPE …>' declaration from the file
      """
    ),
    (
      "wide.csv", Data("id,name,lat,lon\n1,a,1,2\n".utf8.flatMap { [$0, 0] }),
      """
      error: wide.csv: the file is text in UTF-16LE without a mark that says so, which cannot be \
      imported
      hint: name the encoding, as in '--encoding utf-16le'
      """
    ),
    (
      "long.csv", Data("id,name,lat,lon\n1,\(String(repeating: "a", count: 17_000_000))".utf8),
      """
      error: long.csv:2: a row longer than 16777216 bytes
      hint: look for a quotation mark before it that is not closed, or for line ends that are missing
      """
    ),
  ])
  func `what no table can be is refused, and nothing is written`(
    name: String, document: Data, errors: String
  ) throws {
    let before = try bytes(below: "Registry")
    try document.write(to: url(name))
    try heritage("import", name, seed: 2).expect(exit: 1, errors: errors)
    #expect(try bytes(below: "Registry") == before)
  }

  @Test func `a path in a key and a name stays inside the registry`() throws {
    try write(
      "id,name,lat,lon\n../../etc/passwd,../../../out,1,2\n2,a\u{202E}b,3,4\n", to: "list.csv")
    try heritage("import", "list.csv", seed: 2).expect(
      output: """
        read 2: created 2, updated 0, unchanged 0, rejected 0
        operation DWYF9NK8Q855
        """)
    #expect(!FileManager.default.fileExists(atPath: url("out").path))
    let list = try heritage("list", "sites")
    #expect(list.exitCode == 0)
    #expect(!list.output.unicodeScalars.contains("\u{202E}"))
    #expect(try heritage("check").exitCode == 0)
  }

  @Test func `a member that comes twice costs its row alone`() throws {
    try write(
      #"[{"id":"1","name":"a","name":"b","lat":1,"lon":2},{"id":"2","name":"c","lat":3,"lon":4}]"#,
      to: "twice.json")
    try heritage("import", "twice.json", seed: 2).expect(
      exit: 2,
      output: """
        read 2: created 1, updated 0, unchanged 0, rejected 1
        operation DWYF9NK8Q855
        refused rows, to mend and import: twice.json.rejected.csv
        """,
      errors: """
        twice.json:1: rejected: 1: duplicate key 'name' (keep one of the two) [IMP-13]
        """)
  }
}
