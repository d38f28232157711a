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

  @Test func `what is said a thousand times is shown twice and counted`() throws {
    let rows = (1...1000).map { "\($0),Place \($0),tell\n" } + ["1001,Last,\n,Lost,\n"]
    try write("No,Name,Class\n" + rows.joined(), to: "a.csv")
    let run = try importing("a.csv", "--dry-run")
    #expect(
      run.errors == """
        a.csv:1003: rejected: row 1002: the row has no key (fill the column, or choose another \
        key in the mapping) [REC-01]
        a.csv:2: warning: 1 Place 1: 'tell' is not in the map of 'site.kind'; it is kept \
        verbatim [REC-03]
        a.csv:3: warning: 2 Place 2: 'tell' is not in the map of 'site.kind'; it is kept \
        verbatim [REC-03]
        a.csv: warning: … and 998 more like it: 'Class' [REC-03]

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
        2 not in this listing, kept: dgam:4, dgam:3
        nothing changed
        """,
      errors: """
        b.csv: warning: 1 site and 1 monument of the registry are not in this listing; they stay \
        as they are: dgam:4, dgam:3 [IMP-03]
        """)
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
