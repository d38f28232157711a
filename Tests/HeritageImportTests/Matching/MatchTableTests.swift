import HeritageModel
@testable import HeritageImport
import Testing

/// A table in memory, whose columns are those of the matches.
private final class ListedMatches: TableReader {
  let source = "list.matches.csv"
  let bytesRead = 0
  private(set) var columns: ColumnTable
  private var rows: [[String: String]]
  private var number = 0

  init(_ rows: [[String: String]], columns: [String] = MatchTable.Column.allCases.map(\.rawValue)) {
    self.rows = rows
    self.columns = ColumnTable(columns)
  }

  func next(_ row: inout TableRow) -> Bool {
    guard number < rows.count else { return false }
    number += 1
    row.begin(number: number, line: number + 1)
    for (column, text) in rows[number - 1].sorted(by: { $0.key < $1.key }) {
      if let place = columns.known(column) { row.append(text.utf8, to: place) }
    }
    return true
  }
}

private let known: Set<String> = [
  "site/palmyra", "site/bosra", "site/new-town", "monument/palmyra/bel",
]

private func decisions(_ rows: [[String: String]]) throws -> MatchDecisions {
  try MatchDecisions(ListedMatches(rows)) { known.contains($0.description) }
}

private func row(_ key: String, _ candidate: String?, _ decision: String) -> [String: String] {
  var row = ["match": MatchTable.token(of: key), "decision": decision]
  row["candidate"] = candidate
  return row
}

@Test func `a row has a line for each candidate`() throws {
  let candidates = [
    PlaceCandidates.Candidate(
      record: .site(try Slug("palmyra")), name: "Palmyra, \"bride\"", metres: 899.6, likeness: 0.888
    ),
    PlaceCandidates.Candidate(
      record: .site(try Slug("bosra")), name: "=HYPERLINK()", metres: nil, likeness: 1),
    PlaceCandidates.Candidate(
      record: .site(try Slug("c")), name: "تدمر", metres: 0, likeness: 0.05),
    PlaceCandidates.Candidate(
      record: .monument(try Slug("bel"), of: try Slug("palmyra")), name: "Bel", metres: 0,
      likeness: 0.3, formerKey: "0001\u{1F}b"),
  ]
  #expect(
    MatchTable.heading
      == "\u{FEFF}match,line,key,name,candidate,candidateName,metres,likeness,why,decision\r\n")
  #expect(
    MatchTable.lines(line: 12, key: "0001\u{1F}a", name: "Site of Palmyra", candidates)
      == """
      mdb5efc9ef9141d12,12,0001 / a,Site of Palmyra,palmyra,"Palmyra, ""bride""\",900,0.89,,\r
      mdb5efc9ef9141d12,12,0001 / a,Site of Palmyra,bosra,'=HYPERLINK(),,1.00,,\r
      mdb5efc9ef9141d12,12,0001 / a,Site of Palmyra,c,تدمر,0,0.05,,\r
      mdb5efc9ef9141d12,12,0001 / a,Site of Palmyra,palmyra/bel,Bel,0,0.30,\
      "the same row, renamed? its key was '0001 / b'",\r

      """)
}

@Test func `decisions are read in any case, and lines without one are passed over`() throws {
  let decisions = try decisions([
    row("1", "bosra", ""), row("1", "palmyra", " Same "), row("2", "palmyra", "NEW"),
    row("2", "bosra", "new"), row("3", "palmyra", "Bosra"), row("4", "palmyra", "site/new-town"),
    row("5", "palmyra", ""), row("6", "palmyra/bel", "same"), row("7", "bosra", "Palmyra/Bel"),
    row("8", "bosra", "monument/palmyra/bel"),
  ])
  #expect(decisions["1"] == .record(.site(try Slug("palmyra"))))
  #expect(decisions["2"] == .new)
  #expect(decisions["3"] == .record(.site(try Slug("bosra"))))
  #expect(decisions["4"] == .record(.site(try Slug("new-town"))))
  #expect(decisions["5"] == nil)
  #expect(decisions["01"] == nil)
  for key in ["6", "7", "8"] {
    #expect(decisions[key] == .record(.monument(try Slug("bel"), of: try Slug("palmyra"))))
  }
  #expect(decisions.count == 7)
  #expect(decisions.byRow[MatchTable.token(of: "2")] == "new")
  #expect(decisions.byRow[MatchTable.token(of: "3")] == "site/bosra")
}

/// A table that cannot be followed, and what is told.
private let refusals: [([[String: String]], String, String?)] = [
  (
    [row("1", "palmyra", "smae")], "list.matches.csv:2: there is no site 'smae'",
    "write 'same', 'new' or the identifier of a site"
  ),
  (
    [row("1", "palmyra", "yes please")], "list.matches.csv:2: there is no site 'yes please'",
    "write 'same', 'new' or the identifier of a site"
  ),
  (
    [row("1", "Gone", "same")], "list.matches.csv:2: there is no site 'gone'",
    "write 'same', 'new' or the identifier of a site"
  ),
  (
    [row("1", "palmyra", "palmyra/nabu")],
    "list.matches.csv:2: there is no monument 'palmyra/nabu'",
    "write 'same', 'new' or the identifier of a monument"
  ),
  (
    [row("1", nil, "same")], "list.matches.csv:2: 'same' needs a candidate, and the line has none",
    nil
  ),
  (
    [row("1", "palmyra", "same"), row("1", "bosra", "same")],
    "list.matches.csv:3: 'same' contradicts the decision on line 2",
    "decide once for a row, and leave its other lines empty"
  ),
  (
    [row("1", "palmyra", "new"), row("2", "palmyra", "new"), row("1", "bosra", "bosra")],
    "list.matches.csv:4: 'bosra' contradicts the decision on line 2",
    "decide once for a row, and leave its other lines empty"
  ),
  (
    [["match": "12", "candidate": "palmyra", "decision": "same"]],
    "list.matches.csv:2: the line no longer says which row it is about",
    "import again without the table, and fill in a new one"
  ),
]

@Test(arguments: refusals)
func `a decision that cannot be followed is told with its line`(
  rows: [[String: String]], message: String, hint: String?
) {
  let error = #expect(throws: MatchTableError.self) { try decisions(rows) }
  #expect(error?.description == message)
  #expect(error?.hint == hint)
}

@Test func `all that is wrong is told at once, up to ten lines`() {
  let rows = (1...12).map { row("\($0)", "palmyra", "no\($0)") }
  let error = #expect(throws: MatchTableError.self) { try decisions(rows) }
  let lines = error?.description.split(separator: "\n") ?? []
  #expect(lines.count == 11)
  #expect(lines.first == "list.matches.csv:2: there is no site 'no1'")
  #expect(lines.last == "and 2 more")
}

@Test(arguments: [[["key": "1"]], []])
func `a table without the columns is refused`(rows: [[String: String]]) {
  let error = #expect(throws: MatchTableError.self) {
    try MatchDecisions(ListedMatches(rows, columns: ["key", "decision"])) { _ in true }
  }
  #expect(
    error?.description == "list.matches.csv:1: there are no columns 'match' and 'decision'")
  #expect(error?.hint == "give the table that the import wrote, with its headings")
}
