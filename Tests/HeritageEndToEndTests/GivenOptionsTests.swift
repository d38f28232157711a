import CanonicalJSON
import HeritageRegistry
import HeritageTestSupport
import Testing

@testable import HeritageCommands

@Suite(.temporaryFolder)
struct GivenOptionsTests {
  @Test(arguments: [
    (
      "add-evidence --before 0B1C2D3E4F5G --after 9FQ2X6D3HWKE",
      "--after does not go with --before",
      "an item is one half of a pair: name its other half"
    ),
    (
      "add-report --from-json claims.json --by A --grade=severe",
      "--grade does not go with --from-json", "say it in the file, or leave --from-json out"
    ),
    (
      "add-evidence --from-json items.json --file photo.jpg", "--file does not go with --from-json",
      "say it in the file, or leave --from-json out"
    ),
    (
      "check --explain GEO-01 --only WHS", "--only does not go with --explain",
      "ask for one of the two"
    ),
    (
      "add-report palmyra --grade severe --grade=destroyed", "--grade is given twice",
      "give it once; only one value can count"
    ),
    (
      "import list.csv --mapping m.json --from unesco", "--mapping does not go with --from",
      "leave it out: UNESCO's listing says itself whose it is and what it holds"
    ),
    (
      "import list.csv --mapping m.json --language fr", "--language does not go with --mapping",
      #"say it in the mapping, for each text: "language": "=fr""#
    ),
    (
      "import list.csv --complete --mapping m.json", "--complete does not go with --mapping",
      "leave it out: what a later edition lacks is told in any case, and stays"
    ),
    (
      "log --format json --format text", "--format is given twice",
      "give it once; only one value can count"
    ),
  ])
  func `what would be dropped is refused`(line: String, message: String, hint: String) {
    let error = #expect(throws: RegistryError.self) {
      try GivenOptions(line.split(separator: " ").map(String.init)).check()
    }
    #expect(error == RegistryError(.usage, message, hint: hint))
  }

  @Test(arguments: [
    "add-report palmyra --evidence 0B1C2D3E4F5G --evidence 9FQ2X6D3HWKE --quiet --quiet",
    "list reports --grade severe --grade destroyed --site palmyra --site bosra",
    "review 7K3M9XQ2PD4T --from-json review.json --note seen",
    "withdraw 7K3M9XQ2PD4T --because --- -- --because --because",
  ])
  func `what counts together may stand together`(line: String) {
    #expect(throws: Never.self) {
      try GivenOptions(line.split(separator: " ").map(String.init)).check()
    }
  }

  @Test func `the options that may come several times are those of the commands`() throws {
    let help = try JSONParser.parse(Array(heritage("--experimental-dump-help").output.utf8))
    for command in help["command", "subcommands"]?.arrayValue ?? [] {
      let name = try #require(command["commandName"]?.stringValue)
      let repeating = (command["arguments"]?.arrayValue ?? []).filter {
        $0["kind"] == "option" && $0["isRepeating"] == true
      }
      let names = repeating.flatMap { $0["names"]?.arrayValue ?? [] }
        .compactMap { $0["name"]?.stringValue.map { "--\($0)" } }
      #expect(GivenOptions.repeatable(in: name) == Set(names), "\(name)")
    }
  }

  @Test(arguments: [
    (
      ["add-site", "--name", "Hatra", "--latitude", "35,58", "--longitude", "42.7"],
      "--latitude '35,58' is not a decimal number", "did you mean '35.58'?"
    ),
    (
      ["add-site", "--name", "Hatra", "--uncertainty", "50"],
      "--uncertainty is that of a point, and there is none",
      "give --latitude and --longitude in degrees"
    ),
    (
      ["add-evidence", "--type", "satellite", "--title", "A", "--source", "B", "--gsd", "inf"],
      "--gsd 'inf' is not a decimal number", "write a number such as 0.5"
    ),
    (
      ["list", "sites", "--bbox", "x,35,37,36"], "--bbox 'x' is not a decimal number",
      "write a number such as 35.6"
    ),
    (
      ["list", "sites", "--bbox", "36,35,37,36,"], "--bbox '36,35,37,36,' is not a box",
      "write west,south,east,north in degrees, such as 35.6,32.3,42.4,37.3"
    ),
    (
      ["summary", "--since", "2015:08:30"],
      "--since: '2015:08:30' is not a date: something follows the date", "write 2015-08-30"
    ),
    (
      ["add-report", "palmyra", "--from-json", "claims.json"],
      "'palmyra' does not go with --from-json", "name it in each record of the file"
    ),
    (
      ["supersede", "7K3M9XQ2PD4T", "--with", "4ZC8M1T7Q0RB", "--reason", "duplicate"],
      "--reason is for sites and monuments", "say why a report gives way with --note"
    ),
  ])
  func `a value that cannot be used names its option`(
    arguments: [String], message: String, hint: String
  ) throws {
    try EmptyRegistry.make()
    try heritage(arguments).expect(exit: 64, errors: "error: \(message)\nhint: \(hint)")
  }
}
