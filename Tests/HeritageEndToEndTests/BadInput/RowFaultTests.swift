import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct RowFaultTests {
  init() throws { try EmptyRegistry.make() }

  @Test func `a refused row is told with its place, its fault, advice and the code`() throws {
    try write(Listing.xml(ListingRow(id: "")), to: "list.xml")
    try heritage("import", "list.xml", seed: 2).expect(
      exit: 2,
      output: """
        read 1: created 0, updated 0, unchanged 0, rejected 1
        nothing changed
        refused rows, to mend and import: list.xml.rejected.csv
        """,
      errors: """
        list.xml:3: rejected: row 1: the row has no id_number (every property has a number on the \
        list, such as 23) [REC-01]
        """)
  }

  @Test func `controls, escapes and reversed text reach no stream`() throws {
    let evil = "Pal\u{9B}31m\u{AD}my\u{202E}ra&#x9D;"
    try write(Listing.xml(ListingRow(name: evil, description: "\u{7F}Ruins\u{85}")), to: "list.xml")
    let documents = [
      try heritage("import", "list.xml", seed: 2), try heritage("site", "unesco:23"),
      try heritage("list", "sites"), try heritage("summary"),
    ]
    let mistakes = [
      try heritage("site", "no\u{1B}]0;title\u{7}such"),
      try heritage("list", "sites", "--grade", "\u{1B}[2J"), try heritage("\u{1B}[31m"),
      try heritage("log", "--\u{1B}[31m"), try heritage("date", "\u{1B}[31m"),
      try heritage("import", "no\u{1B}[31m.xml"),
    ]
    for run in documents + mistakes {
      let controls = (run.output + run.errors).unicodeScalars.filter { scalar in
        scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
          || ("\u{202A}"..."\u{202E}").contains(scalar)
      }
      #expect(controls.isEmpty, "\(run)")
    }
    for run in documents { #expect(run.exitCode == 0) }
    mistakes[0].expect(
      exit: 66,
      errors: #"""
        error: no site is called 'no\u{1B}]0;title\u{7}such'
        hint: run 'heritage list sites' to see them all
        """#)
  }

  @Test func `a table for spreadsheets holds no control characters either`() throws {
    try write(Listing.xml(ListingRow(name: "=Pal\u{9B}31mmyra")), to: "list.xml")
    try #require(try heritage("import", "list.xml", "--quiet", seed: 2).exitCode == 0)
    try heritage("list", "sites", "--format", "csv").expect(
      output: csv(
        "id,name,localName,countries,place,latitude,longitude,point,unesco,inscribed,inDanger,grade,state,status,"
          + "ownGrade,worstOfMonuments,monuments,parts,destroyed,severe,moderate,slight,possible,none,"
          + "unknown,contested,notAssessed",
        "pal31mmyra,'=Pal31mmyra,,SY,,34.5542,38.2667,recorded,23,1980,,,not assessed,unassessed,,,0,"
          + "0,0,0,0,0,0,0,0,0,0"))
  }
}
