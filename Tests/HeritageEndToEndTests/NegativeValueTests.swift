import CanonicalJSON
import HeritageTestSupport
import Testing

@testable import HeritageCommands

@Suite(.temporaryFolder)
struct NegativeValueTests {
  @Test func `places in the south and the west can be given and looked for`() throws {
    try EmptyRegistry.make()
    let added = try heritage(
      "add-site", "--name", "Valparaiso", "--country", "CL", "--latitude",
      "-33.04", "--longitude", "-71.62", seed: 10)
    #expect(added.exitCode == 0)
    let listed = try heritage(
      "list", "sites", "--bbox", "-75,-35,-70,-30", "--format", "json")
    #expect(try listed.json().arrayValue?.first?.objectValue?["id"] == "valparaiso")
  }

  @Test(arguments: [["date", "-0044"], ["--format", "text", "date", "-0044", "--quiet"]])
  func `a year before the common era can be asked about`(arguments: [String]) throws {
    try heritage(arguments).expect(
      output: """
        earliest -0044-01-01
        latest   -0044-12-31
        """)
  }

  @Test func `a text that begins with a minus sign is a text`() throws {
    let text = "- as told by a neighbour"
    try EmptyRegistry.make()
    let added = try heritage(
      "add-site", "--name", "Palmyra", "--country", "SY", "--place", text,
      "--quiet", seed: 10)
    try #require(added.exitCode == 0, "\(added.errors)")
    let record = try contents(of: "Registry/sites/pa/palmyra/site.json")
    #expect(try JSONParser.parse(Array(record.utf8))["place"]?.stringValue == text)
    #expect(try heritage("search", "--limit", "5", text).exitCode == 0)
  }

  @Test func `arguments keep their order`() throws {
    try heritage("vocabulary", "-8", "-9", "--quiet").expect(
      exit: 64,
      errors: """
        error: '-8 -9' is not the name of a list
        hint: name one list, or write 'scale' and the name of a scale
        """)
  }

  /// A value is never joined to a flag, whichever command has the flag.
  @Test func `no flag of any command takes a value`() throws {
    let help = try JSONParser.parse(Array(heritage("--experimental-dump-help").output.utf8))
    var flags: Set<String> = []
    for command in help["command", "subcommands"]?.arrayValue ?? [] {
      for argument in command["arguments"]?.arrayValue ?? []
      where argument["kind"] == "flag" {
        let names = argument["names"]?.arrayValue?.filter { $0["kind"] == "long" } ?? []
        for case let name? in names.map({ $0["name"]?.stringValue }) {
          let command = try #require(command["commandName"]?.stringValue)
          let form = CommandLineForm([command, "--\(name)", "-33"]).arguments
          #expect(form == [command, "--\(name)", "--", "-33"])
          flags.insert(name)
        }
      }
    }
    #expect(flags.isSuperset(of: ["dry-run", "in-danger", "no-input", "quiet", "strict"]))
  }

  @Test func `an option that lacks its value is told, not given the next option`() throws {
    try heritage("log", "--limit", "--quiet").expect(
      exit: 64,
      errors: """
        error: missing value for '--limit <limit>'
        hint: run 'heritage log --help' to see how it is used
        """)
  }
}
