import CanonicalJSON
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct UsageTests {
  static let commands = [
    "init", "config", "import", "mappings", "add-site", "add-monument", "add-evidence",
    "add-report",
    "add-intervention", "review", "edit", "supersede", "withdraw", "site", "monument", "report",
    "evidence", "list", "search", "summary", "why", "export", "publish", "check", "set-aside",
    "duplicates", "keep-apart",
    "log", "undo",
    "accept", "pack",
    "doctor", "vocabulary", "date", "schema",
  ]

  @Test func `every command explains itself with examples`() throws {
    let help = try JSONParser.parse(Array(heritage("--experimental-dump-help").output.utf8))
    let commands = help["command", "subcommands"]?.arrayValue ?? []
    #expect(
      JSONValue.array(commands).column("commandName").filter { $0 != "help" } == Self.commands)
    for command in commands where command["commandName"] != "help" {
      let name = command["commandName"]?.stringValue ?? ""
      let text = command["discussion"]?.stringValue ?? ""
      #expect(command["abstract"]?.stringValue?.isEmpty == false, "\(name)")
      #expect(text.contains("EXAMPLES\n  heritage "), "\(name)")
      #expect(text.contains("\n  heritage \(name)"), "\(name)")
    }
    let run = try heritage("add-report", "--help")
    run.expectQuiet()
    #expect(run.output.hasPrefix("OVERVIEW: Record a claim about damage\n"))
    #expect(run.output.contains("\nEXAMPLES\n  heritage add-report\n"))
    #expect(run.output.contains("\nUSAGE: heritage add-report"))
  }

  @Test func `the program names its commands and its exit codes`() throws {
    let run = try heritage("--help")
    run.expectQuiet()
    for command in Self.commands { #expect(run.output.contains("\n  \(command)")) }
    #expect(
      run.output.contains(
        """
        Exit codes: 0 done; 1 failed, nothing changed unless the error names an
        operation as recorded; 2 done, and errors were found or rows rejected; 64 wrong
        usage; 66 what was asked for is not there; 75 locked by another writer; 130,
        143 interrupted.
        """))
    try heritage("--version").expect(output: "0.1.0")
  }

  @Test(arguments: [["--version", "--format", "json"], ["--format=json", "--version"]])
  func `the version is there for programs too`(arguments: [String]) throws {
    let answer = try heritage(arguments).json()
    #expect(answer["program"] == "heritage")
    #expect(answer["schemaVersion"] == 1)
    #expect(answer["version"] == "0.1.0")
    #expect(answer["format", "heritage-registry"] == 1)
    // The tests are built without being told of a commit.
    #expect(answer["commit"] == .null)
    #expect(answer["libxml2"]?.stringValue?.contains(".") == true)
  }

  @Test(arguments: [
    (["chek"], "error: 'chek' is not a heritage command\nhint: did you mean 'check'?"),
    (
      ["frobnicate"],
      """
      error: 'frobnicate' is not a heritage command
      hint: run 'heritage --help' to see them all
      """
    ),
    (["log", "--limt", "3"], "error: unknown option '--limt'\nhint: did you mean '--limit'?"),
    (
      ["log", "--limit"],
      """
      error: missing value for '--limit <limit>'
      hint: run 'heritage log --help' to see how it is used
      """
    ),
    (
      ["site", "palmyra", "now"],
      """
      error: unexpected argument 'now'
      hint: run 'heritage site --help' to see how it is used
      """
    ),
    (
      ["-0044"],
      "error: '-0044' is not a heritage command\nhint: run 'heritage --help' to see them all"
    ),
    (
      ["--registry", "R", "lst", "sites"],
      "error: 'lst' is not a heritage command\nhint: did you mean 'list'?"
    ),
  ])
  func `a mistyped command line is told with what comes close`(
    arguments: [String], errors: String
  ) throws {
    try heritage(arguments).expect(exit: 64, errors: errors)
  }

  @Test(arguments: ["999999999999", "soon"])
  func `a time that no record could be read with is refused`(time: String) throws {
    try heritage("init", environment: ["SOURCE_DATE_EPOCH": time]).expect(
      exit: 64,
      errors: """
        error: '\(time)' in SOURCE_DATE_EPOCH is no time of the years 0 to 9999
        hint: set it to whole seconds since 1970
        """)
    #expect(try files(below: ".") == [])
  }

  @Test(arguments: [
    ["add-report", "palmyra", "--language", "x y!!"],
    ["import", "list.xml", "--language", "x y!!"],
  ])
  func `a language is a tag`(arguments: [String]) throws {
    try heritage(arguments).expect(
      exit: 64,
      errors: """
        error: 'x y!!' is not a language tag
        hint: write it like 'en', 'ar' or 'ar-Latn'
        """)
  }
}
