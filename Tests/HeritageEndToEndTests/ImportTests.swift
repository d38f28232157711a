import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct ImportTests {
  init() throws { try EmptyRegistry.make() }

  @Test func `a file that fails does not swallow the answer for those before it`() throws {
    try write(Listing.xml(ListingRow()), to: "good.xml")
    try write("<query><row>", to: "bad.xml")
    let run = try heritage("import", "good.xml", "bad.xml", "--format", "json", seed: 2)
    #expect(run.exitCode == 1)
    #expect(run.errors.hasPrefix("error: bad.xml:"))
    let answer = try run.json()
    #expect(answer.arrayValue?.count == 1)
    #expect(answer["0", "created"] == 1)
    let newest = try heritage("log", "--limit", "1", "--format", "json").json()
    #expect(answer["0", "operation"] == newest["0", "id"])
  }

  @Test func `brings in a listing, and says so when nothing is new`() throws {
    try write(Listing.xml(ListingRow()), to: "list.xml")
    try heritage("import", "list.xml", seed: 2).expect(
      output: """
        read 1: created 1, updated 0, unchanged 0, rejected 0
        operation DWYF9NK8Q855
        """)
    let before = try files(below: "Registry")
    try heritage("import", "list.xml", seed: 3).expect(
      output: """
        read 1: created 0, updated 0, unchanged 1, rejected 0
        nothing changed
        """)
    #expect(try files(below: "Registry") == before)
  }

  @Test func `a newer edition updates fields, and what it lacks stays`() throws {
    try write(Listing.xml(ListingRow(), ListingRow(id: "20", name: "Damascus")), to: "old.xml")
    try write(Listing.xml(ListingRow(latitude: "34.5543", description: "Columns.")), to: "new.xml")
    try #require(try heritage("import", "old.xml", seed: 2).exitCode == 0)
    try heritage("import", "new.xml", seed: 3).expect(
      output: """
        read 1: created 0, updated 1, unchanged 0, rejected 0
        changed fields: description 1, location 1
        1 not in this listing, kept: unesco:20
        operation KV8GJCR27R4B
        """,
      errors: """
        new.xml: warning: 20 Damascus: the registry's site 'damascus' is not in this listing; it stays as it is \
        [IMP-03]
        """)
  }

  @Test func `properties that an older edition lacks are told in one line`() throws {
    let rows = ["20", "21", "22"].map { ListingRow(id: $0, name: "City \($0)") }
    try write(Listing.xml(rows + [ListingRow()]), to: "new.xml")
    try write(Listing.xml(ListingRow()), to: "old.xml")
    try #require(try heritage("import", "new.xml", seed: 2).exitCode == 0)
    try heritage("import", "old.xml", seed: 3).expect(
      output: """
        read 1: created 0, updated 0, unchanged 1, rejected 0
        3 not in this listing, kept: unesco:20, unesco:21, unesco:22
        nothing changed
        """,
      errors: """
        old.xml: warning: 3 sites of the registry are not in this listing; they stay as they are: \
        unesco:20, unesco:21, unesco:22 [IMP-03]
        """)
  }

  @Test func `counts reconcile in JSON, and every refused row is named`() throws {
    let rows = [ListingRow(), ListingRow(id: "24x"), ListingRow(id: "25", name: "")]
    try write(Listing.xml(rows), to: "list.xml")
    let run = try heritage("import", "list.xml", "--format", "json", seed: 2)
    #expect(run.exitCode == 2)
    let answer = try run.json()
    let contract = [
      "source": "text", "format": "text", "read": "whole", "created": "whole",
      "updated": "whole", "unchanged": "whole", "rejected": "whole", "missing": "list",
      "warnings": "list", "rejections": "list", "operation": "text", "mapping": "null",
      "sourceID": "text", "edition": "null", "skipped": "whole", "passed": "whole",
      "held": "whole", "kinds": "object", "columns": "list", "rejectedFile": "text",
      "matchesFile": "null",
    ]
    #expect(answer.kinds(of: contract.keys) == contract)
    let counts = ["read", "created", "updated", "unchanged", "rejected"]
      .map { answer[$0]?.intValue }
    #expect(counts == [3, 1, 0, 0, 2])
    let rejection = answer["rejections", "0"]
    let shape = [
      "line": "whole", "record": "text", "field": "text", "value": "text", "code": "text",
      "message": "text", "suggestion": "text",
    ]
    #expect(rejection?.kinds(of: shape.keys) == shape)
    #expect(rejection?.objectValue?.count == shape.count)
    #expect(rejection?["line"] == 4)
    #expect(rejection?["record"] == "row 2")
    #expect(rejection?["field"] == "id_number")
    #expect(rejection?["value"] == "24x")
    #expect(rejection?["code"] == "IDN-05")
    #expect(answer["rejections", "1", "field"] == "site")
  }

  @Test func `a dry run and a strict run with a bad row write nothing`() throws {
    let list = Listing.xml(ListingRow(), ListingRow(id: "24", name: ""))
    try write(list, to: "list.xml")
    let before = try files(below: "Registry")
    let dry = try heritage("import", "list.xml", "--dry-run")
    try #require(dry.errors.hasPrefix("list.xml:4: rejected: 24: the row has no name"))
    #expect(dry.exitCode == 2)
    #expect(dry.output.hasPrefix("site site-of-palmyra\n  countries[0]"))
    #expect(
      dry.output.hasSuffix(
        """

        read 2: created 1, updated 0, unchanged 0, rejected 1
        dry run: nothing was written
        refused rows, to mend and import: list.xml.rejected.csv

        """))
    try heritage("import", "list.xml", "--strict").expect(
      exit: 1,
      errors: """
        the refused rows are in 'list.xml.rejected.csv'
        \(dry.errors.dropLast())
        error: 1 row was refused, and --strict allows none
        hint: correct the file, or leave --strict out
        """)
    #expect(try files(below: "Registry") == before)
  }

  @Test func `a language that the texts do not tell is asked for at a terminal alone`() throws {
    let row = ListingRow(name: "Palmira", country: "iq", description: "Oasis.", states: "Iraq")
    try write(Listing.xml(row), to: "list.xml")
    try heritage("import", "list.xml").expect(
      exit: 1,
      errors: """
        error: list.xml: the language of the listing cannot be told from its texts
        hint: name it, as in '--language fr'; '--language und' keeps its texts without one
        """)
    let run = try Terminal.heritage(["import", "list.xml", "--quiet"], answers: ["spanish", "es"])
    run.expect(
      output: """
        read 1: created 1, updated 0, unchanged 0, rejected 0
        operation NQ08ZRPDXFCD
        """,
      errors: """
        the language of the texts of 'list.xml', such as fr, or und if nobody knows: 'spanish' is \
        not a language tag. Did you mean 'es'?
        the language of the texts of 'list.xml', such as fr, or und if nobody knows:\(" ")
        """)
    let site = try heritage("site", "unesco:23", "--format", "json").json()["site"]
    #expect(site?["names"]?.column("language") == ["es"])
  }

  @Test func `the whole list notes what left it`() throws {
    try write(Listing.xml(ListingRow(), ListingRow(id: "20", name: "Damascus")), to: "old.xml")
    try write(Listing.xml(ListingRow()), to: "new.xml")
    try #require(try heritage("import", "old.xml", seed: 2).exitCode == 0)
    try heritage("import", "new.xml", "--complete", "--edition", "2026", seed: 3).expect(
      output: """
        read 1: created 0, updated 1, unchanged 0, rejected 0
        changed fields: worldHeritage.listing 1
        1 not in this listing, kept: unesco:20
        1 noted as absent: unesco:20
        operation KV8GJCR27R4B
        """,
      errors: """
        new.xml: warning: 20 Damascus: the registry's site 'damascus' is not in this listing; its \
        record says so [IMP-03]
        """)
    let dossier = try heritage("site", "unesco:20").output
    #expect(
      dossier.contains(
        "Absent          not in the whole list of 2026; no statement that it was delisted\n"))
  }

  @Test func `reads standard input`() throws {
    try heritage("import", "-", seed: 2, input: Listing.xml(ListingRow())).expect(
      output: """
        read 1: created 1, updated 0, unchanged 0, rejected 0
        operation DWYF9NK8Q855
        """)
  }

  @Test(arguments: [
    (["nowhere.xml"], 66, "error: cannot read 'nowhere.xml': No such file or directory"),
    (["."], 1, "error: cannot read '.': it is a folder\nhint: name a regular file"),
    (
      ["list.xml", "--from", "lido"], 64,
      """
      error: '--from' takes the name of a listing, which is unesco, and not 'lido'
      hint: leave it out: the format of a table is recognised from its content
      """
    ),
    (
      ["list.xml", "--edition", "30/11/2026"], 64,
      """
      error: --edition: '30/11/2026' is not a date: a slash stands between the two dates of an \
      interval, once
      hint: write 2026-11-30
      """
    ),
    (
      [], 64,
      """
      error: missing expected argument '<files> ...'
      hint: run 'heritage import --help' to see how it is used
      """
    ),
  ])
  func `says what is wrong with the call`(
    arguments: [String], code: Int32, errors: String
  ) throws {
    try heritage(["import"] + arguments).expect(exit: code, errors: errors)
  }

  @Test func `a dry run needs no lock`() throws {
    try write(Listing.xml(ListingRow()), to: "list.xml")
    let run = try shell(
      #"""
      exec 9<> Registry/.heritage/lock
      flock 9
      "$heritage" import list.xml --dry-run --lock-timeout 0 9>&-
      """#
    )
    #expect(run.exitCode == 0)
    #expect(
      run.output.hasSuffix(
        """

        read 1: created 1, updated 0, unchanged 0, rejected 0
        dry run: nothing was written

        """))
  }

  @Test func `what comes through a pipe keeps no other writer waiting`() throws {
    try write(Listing.xml(Listing.rows(2000)), to: "list.xml")
    // The pipe takes more than it can hold only once the import reads.
    let run = try shell(
      #"""
      mkfifo pipe
      HERITAGE_ID_SEED=5 "$heritage" import - --quiet < pipe > told &
      exec 3> pipe
      head --bytes=150000 list.xml >&3
      "$heritage" add-site --name Hatra --country IQ --lock-timeout 0 --quiet 3>&-
      tail --bytes=+150001 list.xml >&3
      exec 3>&-
      wait
      cat told
      """#, seed: 6)
    #expect(run.exitCode == 0)
    #expect(run.output.hasPrefix("added hatra  "))
    #expect(
      run.output.contains("read 2000: created 2000, updated 0, unchanged 0, rejected 0\n"))
  }
}
