import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct UsageTests {
  static let commands = [
    "init", "import", "add-site", "add-monument", "add-evidence", "add-report", "review",
    "supersede", "withdraw", "site", "monument", "report", "evidence", "list", "search",
    "summary", "check", "log", "undo", "accept", "vocabulary", "date",
  ]

  @Test(arguments: commands)
  func `every command explains itself with examples`(command: String) throws {
    let run = try heritage(command, "--help")
    run.expectQuiet()
    #expect(run.output.hasPrefix("OVERVIEW: "))
    #expect(run.output.contains("\nEXAMPLES\n  heritage "))
    #expect(run.output.contains("\n  heritage \(command)"))
    #expect(run.output.contains("\nUSAGE: heritage \(command)"))
  }

  @Test func `the program names its commands and its exit codes`() throws {
    let run = try heritage("--help")
    run.expectQuiet()
    for command in Self.commands { #expect(run.output.contains("\n  \(command)")) }
    #expect(
      run.output.contains(
        """
        Exit codes: 0 done; 1 failed, nothing changed; 2 done, and errors were found or
        rows rejected; 64 wrong usage; 75 locked by another writer.
        """))
    try heritage("--version").expect(output: "0.1.0")
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
      ["--registry", "R", "lst", "sites"],
      "error: 'lst' is not a heritage command\nhint: did you mean 'list'?"
    ),
  ])
  func `a mistyped command line is told with what comes close`(
    arguments: [String], errors: String
  ) throws {
    try heritage(arguments).expect(exit: 64, errors: errors)
  }
}

@Suite(.temporaryFolder)
struct RegistryChoiceTests {
  private static let none = csv(
    "id,name,countries,place,latitude,longitude,unesco,inscribed,inDanger,grade,state,status")

  @Test func `an option before or after the command names the registry`() throws {
    try #require(try heritage("init", "R").exitCode == 0)
    try heritage("--registry", "R", "--format=csv", "list", "sites").expect(output: Self.none)
    try heritage("list", "sites", "--registry", "R", "--format", "csv").expect(output: Self.none)
    try heritage("list", "sites", "--registry", "S").expect(
      exit: 1,
      errors: """
        error: no registry at 'S'
        hint: run 'heritage init' there first, or name another folder with --registry
        """)
  }

  @Test func `the environment names it, and the option goes before`() throws {
    try #require(try heritage("init", "R").exitCode == 0)
    let environment = ["HERITAGE_REGISTRY": "R"]
    try heritage("list", "sites", "--format", "csv", environment: environment).expect(
      output: Self.none)
    try heritage("list", "sites", "--registry", "S", environment: environment).expect(
      exit: 1,
      errors: """
        error: no registry at 'S'
        hint: run 'heritage init' there first, or name another folder with --registry
        """)
  }

  @Test func `the nearest registry upwards is found, from inside it too`() throws {
    try #require(try heritage("init").exitCode == 0)
    for folder in ["Registry/journal", "deep/below"] {
      try FileManager.default.createDirectory(
        at: url(folder), withIntermediateDirectories: true)
      let run = try CommandRun.heritage(
        ["list", "sites", "--format", "csv"], in: url(folder).path)
      run.expect(output: Self.none)
    }
    let run = try CommandRun.heritage(["list", "sites"], in: "/")
    run.expect(
      exit: 1,
      errors: """
        error: no registry here or in any folder above '/'
        hint: run 'heritage init' to make one, or name one with --registry
        """)
  }

  @Test func `the answer goes to a file, or to standard output by a hyphen`() throws {
    try #require(try heritage("init").exitCode == 0)
    try heritage("list", "sites", "--format", "csv", "--output", "sites.csv").expect()
    #expect(try contents(of: "sites.csv") == Self.none + "\n")
    try heritage("list", "sites", "--format", "csv", "--output", "-").expect(output: Self.none)
    try heritage("list", "sites", "--output", "no/such/folder.csv").expect(
      exit: 1, errors: "error: cannot write 'no/such/folder.csv': No such file or directory")
  }

  @Test func `a lost answer is no success`() throws {
    try #require(try heritage("init").exitCode == 0)
    try shell(#""$heritage" list sites > /dev/full"#).expect(
      exit: 1,
      errors: "error: cannot write to standard output: No space left on device")
  }
}
