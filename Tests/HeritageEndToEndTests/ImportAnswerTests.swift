import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

/// What an import of tables tells, and the files that it leaves beside them.
@Suite(.temporaryFolder)
struct ImportAnswerTests {
  init() throws { try EmptyRegistry.make() }

  private static let mapping = """
    {"heritageMapping": 1, "source": {"id": "dgam", "name": "Directorate"}, "key": "No",
     "site": {"names": [{"text": "Name", "language": "=en"}], "kind": {"column": "Class",
      "map": {"house": "monument"}}}}
    """

  private static let table = "No,Name,Class\n1,Tell Brak,house\n,Bait Ghazaleh,house\n"

  private func importing(_ arguments: String..., seed: Int = 9) throws -> CommandRun {
    try write(Self.mapping, to: "m.json")
    return try heritage(["import"] + arguments + ["--mapping", "m.json"], seed: seed)
  }

  @Test func `of several files each line tells which it is of`() throws {
    try write(Self.table, to: "a.csv")
    try write("No,Name,Class\n1,Tell Brak,tell\n", to: "b.csv")
    try importing("a.csv", "b.csv", seed: 2).expect(
      exit: 2,
      output: """
        a.csv: read 2: created 1, updated 0, unchanged 0, rejected 1
        a.csv: operation DWYF9NK8Q855
        a.csv: refused rows, to mend and import: a.csv.rejected.csv
        b.csv: read 1: created 0, updated 1, unchanged 0, rejected 0
        b.csv: changed fields: unmapped 1
        b.csv: operation Q957ND2D3VE5
        """,
      errors: """
        a.csv:3: rejected: row 2: the row has no key (fill the column, or choose another key in \
        the mapping) [REC-01]
        b.csv:2: warning: 1 Tell Brak: 'tell' is not in the map of 'site.kind'; it is kept \
        verbatim [REC-03]
        """)
  }

  @Test func `what is said a thousand times is told once and counted`() throws {
    let rows = (1...1000).map { "\($0),Place \($0),tell\n" } + ["1001,Last,\n,Lost,\n"]
    try write("No,Name,Class\n" + rows.joined(), to: "a.csv")
    let run = try importing("a.csv", "--dry-run")
    #expect(
      run.errors == """
        a.csv:1003: rejected: row 1002: the row has no key (fill the column, or choose another \
        key in the mapping) [REC-01]
        a.csv:2: warning: 'tell' is not in the map of 'site.kind'; it is kept verbatim, here and 999 \
        times more [REC-03]

        """)
    let answer = try importing("a.csv", "--dry-run", "--format", "json").json()
    #expect(answer["warnings"]?.arrayValue?.count == 20)
    #expect(answer["unlistedWarnings"] == 980)
    #expect(answer["warningCounts"] == [["code": "REC-03", "count": 1000, "field": "Class"]])
  }

  @Test func `what a later edition lacks is told in one line, of whatever kind`() throws {
    try write(
      """
      {"heritageMapping": 1, "source": {"id": "dgam", "name": "Directorate"}, "key": "No",
       "site": {"names": [{"text": "Site"}]},
       "monument": {"of": "Of", "names": [{"text": "Name"}]}}
      """, to: "m.json")
    let rows = "No,Of,Site,Name\n1,,Palmyra,\n2,1,,Arch of Triumph\n"
    try write(rows + "3,1,,Temple of Bel\n4,,Bosra,\n", to: "a.csv")
    try write(rows, to: "b.csv")
    try #require(heritage("import", "a.csv", "--mapping", "m.json", seed: 2).exitCode == 0)
    try heritage("import", "b.csv", "--mapping", "m.json", seed: 3).expect(
      output: """
        read 2: created 0, updated 0, unchanged 2, rejected 0
        sites: unchanged 1 · monuments: unchanged 1
        2 not in this listing, kept: dgam:4, dgam:3
        nothing changed
        """,
      errors: """
        b.csv: warning: 1 site and 1 monument of the registry are not in this listing; they stay \
        as they are: dgam:4, dgam:3 [IMP-03]
        """)
  }

  @Test func `what is said in different words is shown twice and counted`() throws {
    let rows = (1...1000).map { "\($0),Place \($0),tell \($0 % 2)\n" }
    try write("No,Name,Class\n" + rows.joined(), to: "a.csv")
    #expect(
      try importing("a.csv", "--dry-run").errors == """
        a.csv:2: warning: 1 Place 1: 'tell 1' is not in the map of 'site.kind'; it is kept \
        verbatim [REC-03]
        a.csv:3: warning: 2 Place 2: 'tell 0' is not in the map of 'site.kind'; it is kept \
        verbatim [REC-03]
        a.csv: warning: … and 998 more like it: 'Class' [REC-03]

        """)
  }

  private static let damage = """
    {"heritageMapping": 1, "source": {"id": "office", "name": "Office"}, "key": "No",
     "site": {"names": [{"text": "Name"}]},
     "report": {"assessor": "=Office", "event": "Day", "grade": "=severe",
      "narrative": [{"text": "What", "language": "=en"}]},
     "evidence": [{"type": "=map", "title": {"column": "Maps", "split": ";"}, "licence": "=CC0-1.0"}]}
    """

  @Test func `a trial shows the first records of each kind, and counts them`() throws {
    try write(Self.damage, to: "m.json")
    let rows = (2...5).map { "\($0),Place \($0),2016,,\n" }.joined()
    try write("No,Name,Day,What,Maps\n1,Alpha,2016,Hit,A;B;C;D\n" + rows, to: "a.csv")
    let run = try heritage("import", "a.csv", "--mapping", "m.json", "--dry-run")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(
      lines.filter { !$0.hasPrefix(" ") } == [
        "site alpha", "site place-2", "site place-3", "evidence XKJ60CJWBG8N",
        "evidence Y2KH0W1FN2HX", "evidence BC7PH00B0E2Y", "report ERST5B05G7R7",
        "report RYNVGJVK3WG4", "report Z319ESEVKX20", "columns",
        "read 5: created 5, updated 0, unchanged 0, rejected 0",
        "sites: created 5 · reports: created 5 · evidence: created 4",
        "dry run: nothing was written",
      ])
    #expect(
      run.output.contains(
        """
        report ERST5B05G7R7
          assessor               Office
          event                  2016
          evidence[0]            XKJ60CJWBG8N
        """))
    #expect(run.errors == "")
    let answer = try heritage(
      "import", "a.csv", "--mapping", "m.json", "--dry-run", "--format", "json"
    ).json()
    #expect(answer["kinds", "evidence"] == ["created": 4, "unchanged": 0, "updated": 0])
    #expect(answer["kinds", "report"] == ["created": 5, "unchanged": 0, "updated": 0])
  }

  @Test func `what several rows say in the same words is told once, one row's repeats too`() throws
  {
    try write(Self.damage.replacing(#", "licence": "=CC0-1.0""#, with: ""), to: "m.json")
    try write("No,Name,Day,What,Maps\n1,Alpha,2016,,A;B\n", to: "a.csv")
    #expect(
      try heritage("import", "a.csv", "--mapping", "m.json", "--dry-run").errors == """
        a.csv:2: warning: 1 Alpha: no licence is given (give an SPDX identifier, or 'other' with \
        the address of the terms) [EVD-18]

        """)
    try write("No,Name,Day,What,Maps\n1,Alpha,2016,,A;B\n2,Beta,2016,,C\n", to: "a.csv")
    #expect(
      try heritage("import", "a.csv", "--mapping", "m.json", "--dry-run").errors == """
        a.csv:2: warning: no licence is given, here and 2 times more (give an SPDX identifier, or \
        'other' with the address of the terms) [EVD-18]

        """)
  }

  @Test func `a claim that a rule refuses comes back mended, and tells where it stood`() throws {
    try write(
      Self.damage.replacing(#""event": "Day""#, with: #""event": "Day", "assessed": "What""#)
        .replacing(
          #""narrative": [{"text": "What", "language": "=en"}]"#, with: #""trend": "=new""#),
      to: "m.json")
    try write("No,Name,Day,What,Maps\n1,Alpha,2016,2017,A\n2,Beta,2016,2015,B\n", to: "a.csv")
    #expect(try heritage("import", "a.csv", "--mapping", "m.json", seed: 2).exitCode == 2)
    let refused = try contents(of: "a.csv.rejected.csv")
    #expect(
      refused.contains(
        "a.csv,3,RPT-03,What,,\"assessed '2015', before the event '2016'\",check which of the two "
          + "dates the source gives for what,2,Beta,2016,2015,B"))
    try write(refused.replacing("Beta,2016,2015", with: "Beta,2014,2015"), to: "mended.csv")
    try heritage("import", "mended.csv", "--mapping", "m.json", seed: 3).expect(
      output: """
        read 1: created 1, updated 0, unchanged 0, rejected 0
        sites: created 1 · reports: created 1 · evidence: created 1
        operation KV8GJCR27R4B
        """)
    let report = try heritage("list", "reports", "--site", "beta", "--format", "json").json()
    #expect(report["0", "origin", "file"] == "a.csv")
    #expect(report["0", "origin", "line"] == 3)
    #expect(
      try heritage("log", "--limit", "1").output.contains(
        "\tmended.csv, created 1, updated 0, unchanged 0, rejected 0, reports 1, evidence 1\n"))
  }

  @Test func `a trial and the import leave one table of refused rows`() throws {
    try write(Self.table, to: "a.csv")
    let trial = try importing("a.csv", "--dry-run")
    #expect(trial.output.hasSuffix("refused rows, to mend and import: a.csv.rejected.csv\n"))
    let again = try importing("a.csv", "--rejected", "a.csv.rejected.csv")
    #expect(again.output.hasSuffix("refused rows, to mend and import: a.csv.rejected.csv\n"))
    #expect(try files(below: ".").filter { $0.contains("rejected") } == ["a.csv.rejected.csv"])
    try write(Self.table + ",Third,\n", to: "a.csv")
    let other = try importing("a.csv", seed: 4)
    #expect(other.output.hasSuffix("refused rows, to mend and import: a.csv.rejected-2.csv\n"))
  }

  @Test func `no table goes into a registry`() throws {
    try write(Self.table, to: "Registry/a.csv")
    let run = try importing("Registry/a.csv", "--dry-run")
    #expect(run.output.hasSuffix("refused rows, to mend and import: a.csv.rejected.csv\n"))
    try importing("Registry/a.csv", "--rejected", "Registry/r.csv").expect(
      exit: 1,
      errors: """
        error: 'Registry/r.csv' lies inside the registry '\(TemporaryFolder.path)/Registry'
        hint: name a file outside of it
        """)
    try heritage("import", "a.csv", "--mapping", "../m.json", "-C", "Registry").expect(
      exit: 1,
      errors: """
        error: cannot write 'a.csv.rejected.csv', which is to hold the rows that are not brought \
        in: it would lie in the registry's folder
        hint: name another place, as in '--rejected /tmp/rows.csv'; nothing was imported
        """)
  }

  @Test func `the same file again is nothing to do, in all members of the answer`() throws {
    try write("No,Name,Class\n1,Tell Brak,house\n", to: "a.csv")
    let first = try importing("a.csv", "--format", "json", seed: 2).json()
    let again = try importing("a.csv", "--format", "json", seed: 3).json()
    let names = first.objectValue?.keys ?? []
    #expect(Set(again.objectValue?.keys ?? []) == Set(names + ["repeats"]))
    #expect(again["repeats"] == first["operation"])
    #expect(again["kinds", "site"] == ["created": 0, "unchanged": 1, "updated": 0])
    #expect(again["columns"] == first["columns"])
    try importing("a.csv", seed: 4).expect(
      output: """
        read 1: created 0, updated 0, unchanged 1, rejected 0
        nothing to do: operation DWYF9NK8Q855 brought the same file in
        """)
  }

  @Test func `decisions that no row waited for are told`() throws {
    try write("No,Name,Class\n1,Tell Brak,house\n", to: "a.csv")
    try write("match,decision\nm0123456789abcdef,new\n", to: "d.csv")
    let run = try importing("a.csv", "--matches", "d.csv", "--dry-run")
    #expect(run.errors == "a.csv: note: no row waited for a decision of 'd.csv'\n")
  }
}
