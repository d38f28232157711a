import CanonicalJSON
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct PhotoTests {
  init() throws { try Sample.make() }

  private static let claim = [
    "add-report", "palmyra/tetrapylon", "--grade", "severe", "--assessor", "field team",
    "--event", "2026-05-03", "--licence", "CC-BY-4.0",
  ]

  private func photo(_ name: String, _ picture: String) throws {
    try write(
      MadePhoto(
        taken: "2026:05:04 10:11:12", latitude: 34.5501, longitude: 38.2667, picture: picture),
      to: name)
  }

  @Test func `a report lists its photos, of which one is here already`() throws {
    try photo("p01.jpg", "one")
    try photo("p02.jpg", "two")
    let seeded = try heritage(
      "add-evidence", "p02.jpg", "--source", "field team", "--licence", "CC-BY-4.0", "--title",
      "From the gate", seed: 6)
    let known = try #require(seeded.output.split(separator: " ").dropFirst().first)
    let run = try heritage(Self.claim + ["--photo", "p01.jpg", "--photo", "p02.jpg"])
    run.expect(
      output: """
        added NQ08ZRPDXFCD  sites/pa/palmyra/reports/2026-05-03_tetrapylon_NQ08ZRPDXFCD.json  \
        operation 199VP4HNCCAX
        added G4V3S2NCJVS9  evidence/G4/G4V3S2NCJVS9.json  operation 199VP4HNCCAX  p01.jpg
        present \(known)  evidence/\(known.prefix(2))/\(known).json  p02.jpg
        """,
      errors: """
        note: 'p02.jpg' is here already: it is evidence \(known) 'From the gate', and no second \
        item is made
        """)
    try heritage("check").expect(output: "checked 12 records, no problems found")
  }

  @Test func `answers in JSON with the report, and its files beside it`() throws {
    try photo("p01.jpg", "one")
    let answer = try heritage(Self.claim + ["--photo", "p01.jpg", "--format", "json"]).json()
    #expect(answer["id"] == "NQ08ZRPDXFCD")
    let item = try #require(answer["evidence", "0", "id"]?.stringValue)
    #expect(
      answer["evidence"] == [
        [
          "file": "p01.jpg", "id": .string(item), "operation": "199VP4HNCCAX",
          "path": .string("evidence/\(item.prefix(2))/\(item).json"),
        ]
      ])
    let shown = try heritage("evidence", item)
    #expect(
      shown.output.contains(
        """
        Camera      Canon EOS 80D; taken 2026-05-04 10:11:12; 34.5501 N, 38.2667 E; to be turned \
        right
        """))
  }

  @Test func `many files are an item each, in one operation`() throws {
    try photo("p01.jpg", "one")
    try photo("p02.jpg", "two")
    let run = try heritage(
      "add-evidence", "p01.jpg", "p02.jpg", "--source", "field team", "--licence", "CC-BY-4.0",
      "--title", "From the gate", "--format", "json")
    run.expectQuiet()
    let answer = try run.json()
    #expect(answer.column("file") == ["p01.jpg", "p02.jpg"])
    #expect(answer.column("operation") == ["199VP4HNCCAX", "199VP4HNCCAX"])
    let list = try heritage("list", "evidence", "--format", "json").json()
    #expect(list.column("title").contains("From the gate, p02.jpg"))
  }

  @Test(arguments: [
    (
      ["--photo", "gone.jpg"], 66,
      "error: cannot read 'gone.jpg': No such file or directory"
    ),
    (
      ["--photo", "Registry"], 1,
      """
      error: 'Registry' is a folder, not a file
      hint: name the files that it holds, each by itself
      """
    ),
    (
      ["--photo", "p01.jpg", "--evidence-type", "drone"], 64,
      """
      error: --evidence-type is for what --file names
      hint: a photo is a ground-photo; give an image of another sort with --file
      """
    ),
    (
      ["--photo", "p01.jpg", "--from-json", "claims.json"], 64,
      """
      error: --photo does not go with --from-json
      hint: say it in the file, or leave --from-json out
      """
    ),
  ])
  func `says what is wrong with a file before it asks for anything`(
    arguments: [String], code: Int32, errors: String
  ) throws {
    try photo("p01.jpg", "one")
    try heritage(["add-report"] + arguments).expect(exit: code, errors: errors)
  }

  @Test func `a path is an answer where evidence is asked for`() throws {
    try photo("from the gate.jpg", "one")
    let run = try Terminal.heritage(
      Self.claim + [
        "--published", "2026-05-05", "--cause", "unknown", "--scope", "all", "--method", "field",
        "--narrative", "Cracks.", "--assessed", "2026-05-04", "--mechanism", "shelling",
        "--certainty", "high",
      ], answers: ["p09.jpg", "from\\ the\\ gate.jpg", "y"])
    #expect(
      run.errors.hasPrefix(
        """
        photos or files by their paths, or evidence by identifier (empty to skip): there is no \
        file 'p09.jpg' to read
        photos or files by their paths, or evidence by identifier (empty to skip):\(" ")
        field team on Tetrapylon (monument/palmyra/tetrapylon): severe.

        """))
    #expect(run.errors.contains("ground photo, field team: Tetrapylon, photo from the gate.jpg; "))
    #expect(run.output.hasSuffix("operation 199VP4HNCCAX  from the gate.jpg\n"))
    #expect(run.exitCode == 0)
  }

  @Test(arguments: [("", true), ("n", false)])
  func `a file that is here already is offered`(answer: String, isUsed: Bool) throws {
    try photo("p01.jpg", "one")
    _ = try heritage(
      "add-evidence", "p01.jpg", "--source", "field team", "--title", "From the gate",
      "--licence", "CC-BY-4.0", seed: 6)
    let run = try Terminal.heritage(
      ["add-evidence", "p01.jpg", "--source", "field team", "--licence", "CC-BY-4.0"],
      answers: [answer])
    #expect(run.errors.hasPrefix("'p01.jpg' is here already as evidence "))
    #expect(run.errors.contains("'From the gate'; use that item, y or n (Enter for 'y'): "))
    #expect(run.output.hasPrefix("present ") == isUsed)
    #expect(run.errors.hasSuffix("error: no file is left to record\n") == !isUsed)
    #expect(run.exitCode == (isUsed ? 0 : 1))
  }
}
