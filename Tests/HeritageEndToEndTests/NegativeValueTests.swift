import CanonicalJSON
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct NegativeValueTests {
  @Test func `places in the south and the west can be given and looked for`() throws {
    #expect(try heritage("init", "R").exitCode == 0)
    let added = try heritage(
      "add-site", "--registry", "R", "--name", "Valparaiso", "--country", "CL", "--latitude",
      "-33.04", "--longitude", "-71.62", seed: 10)
    #expect(added.exitCode == 0)
    let listed = try heritage(
      "list", "sites", "--registry", "R", "--bbox", "-75,-35,-70,-30", "--format", "json")
    #expect(try listed.json().arrayValue?.first?.objectValue?["id"] == "valparaiso")
  }

  @Test(arguments: [
    ["date", "-0044"], ["date", "--quiet", "-0044"], ["date", "-0044", "--quiet"],
    ["date", "--format", "text", "-0044"], ["date", "--format=text", "-0044", "--quiet"],
    ["date", "--", "-0044"], ["date", "--quiet", "--", "-0044"], ["--quiet", "date", "-0044"],
    ["--format", "text", "date", "-0044"],
  ])
  func `a year before the common era can be asked about`(arguments: [String]) throws {
    try heritage(arguments).expect(
      output: """
        earliest -0044-01-01
        latest   -0044-12-31
        """)
  }

  @Test(arguments: ["- as told by a neighbour", "-5 °C that night", "--- see the map", "-تدمر"])
  func `a text that begins with a minus sign is a text`(text: String) throws {
    #expect(try heritage("init", "R").exitCode == 0)
    let added = try heritage(
      "--registry", "R", "add-site", "--name", "Palmyra", "--country", "SY", "--place", text,
      "--quiet", seed: 10)
    try #require(added.exitCode == 0, "\(added.errors)")
    let shown = try heritage("site", "palmyra", "--registry", "R", "--format", "json")
    #expect(try shown.json()["site", "place"]?.stringValue == text)
    #expect(try heritage("search", "--registry", "R", "--limit", "5", text).exitCode == 0)
  }

  @Test func `arguments keep their order`() throws {
    try heritage("vocabulary", "-1", "-2", "--quiet").expect(
      exit: 64,
      errors: """
        error: '-1 -2' is not the name of a list
        hint: name one list, or write 'scale' and the name of a scale
        """)
    try heritage("vocabulary", "scale", "-2", "--format", "csv").expect(
      exit: 64,
      errors: """
        error: no damage scale is called '-2'
        hint: known scales: canonical, unosat, cems, ems98, en16096, eamena-severity, eamena-condition, \
        her-condition, xbd, fema-pda, iom-dtm, atc20, core-data-std
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
          let errors = try heritage(command, "--\(name)", "-33").errors
          #expect(!errors.contains("does not take any value"), "\(command) --\(name)")
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
