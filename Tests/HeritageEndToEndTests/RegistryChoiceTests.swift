import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct RegistryChoiceTests {
  private static let none = csv(
    "id,name,localName,countries,place,latitude,longitude,point,unesco,inscribed,inDanger,grade,state,status,"
      + "ownGrade,worstOfMonuments,monuments,parts,destroyed,severe,moderate,slight,possible,none,unknown,"
      + "contested,notAssessed")

  @Test func `an option before or after the command names the registry`() throws {
    try #require(try heritage("init", "R").exitCode == 0)
    try heritage("--registry", "R", "--format=csv", "list", "sites").expect(output: Self.none)
    try heritage("list", "sites", "--registry", "R", "--format", "csv").expect(output: Self.none)
    try heritage("list", "sites", "--registry", "S").expect(
      exit: 66,
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
      exit: 66,
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
      exit: 66,
      errors: """
        error: no registry here or in any folder above '/'
        hint: run 'heritage init' to make one, or name one with --registry
        """)
  }

  @Test(arguments: [
    ["-C", "deep", "log", "--format", "csv", "--output", "log.csv"],
    ["log", "-C", "deep", "--format", "csv", "--output", "log.csv"],
    ["-C", "deep/below", "log", "-C", "..", "--output", "log.csv"],
    ["-C", "deep", "--registry", "../Registry", "log", "--output", "log.csv"],
  ])
  func `a command can start in another folder`(arguments: [String]) throws {
    try #require(try heritage("init").exitCode == 0)
    try FileManager.default.createDirectory(
      at: url("deep/below"), withIntermediateDirectories: true)
    try heritage(arguments).expect()
    #expect(try contents(of: "deep/log.csv").hasPrefix("operation,time,who,command,what\r\n"))
  }

  @Test func `a folder to start in must be there`() throws {
    let run = try heritage("log", "-C", "nowhere")
    #expect(run.exitCode != 0)
    #expect(
      run.errors == """
        error: cannot go to the folder 'nowhere': No such file or directory
        hint: name a folder after -C

        """)
    try heritage("log", "-C").expect(
      exit: 64,
      errors: """
        error: missing value for '-C <folder>'
        hint: run 'heritage log --help' to see how it is used
        """)
  }

  @Test func `the answer goes to a file, or to standard output by a hyphen`() throws {
    try #require(try heritage("init").exitCode == 0)
    try heritage("list", "sites", "--format", "csv", "--output", "sites.csv").expect()
    #expect(try contents(of: "sites.csv") == Self.none + "\n")
    try heritage("list", "sites", "--format", "csv", "--output", "-").expect(output: Self.none)
    try heritage("list", "sites", "--output", "no/such/folder.csv").expect(
      exit: 1,
      errors: """
        error: cannot write 'no/such/folder.csv': No such file or directory
        hint: make the folder 'no/such' first, or name another
        """)
  }

  @Test func `a lost answer is no success`() throws {
    try #require(try heritage("init").exitCode == 0)
    try shell(#""$heritage" list sites > /dev/full"#).expect(
      exit: 1,
      errors: "error: cannot write to standard output: No space left on device")
  }
}
