import ArgumentParser
import CanonicalJSON
import Foundation
import HeritageRegistry
import HeritageTestSupport
import Testing

@testable import HeritageCommands

/// The examples of the help, which people copy.
@Suite(.temporaryFolder)
struct ExampleTests {
  /// The lines below each command's examples, and those of the program itself.
  private static func examples() throws -> [(command: String, lines: [String])] {
    let help = try JSONParser.parse(Array(heritage("--experimental-dump-help").output.utf8))
    let commands =
      [help["command"]].compactMap(\.self) + (help["command", "subcommands"]?.arrayValue ?? [])
    return commands.map { command in
      let text = command["discussion"]?.stringValue ?? ""
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        .drop { $0 != "EXAMPLES" }.dropFirst().prefix { $0.hasPrefix("  ") }
      return (command["commandName"]?.stringValue ?? "", lines.map(String.init))
    }.filter { $0.command != "help" }
  }

  @Test func `every example fits on a line of 80 columns as it is printed`() throws {
    for (command, lines) in try Self.examples() {
      #expect(!lines.isEmpty, "\(command)")
      let name = command == "heritage" ? [] : [command]
      let help = try heritage(name + ["--help"]).output.split(separator: "\n")
      for line in lines {
        #expect(line.count <= 80, "\(line)")
        #expect(help.contains(line[...]), "\(line)")
      }
    }
  }

  @Test func `no line of the help is wider than 80 columns`() throws {
    for (command, _) in try Self.examples() where command != "heritage" {
      for line in try heritage(command, "--help").output.split(separator: "\n") {
        #expect(line.count <= 80, "\(command): \(line)")
      }
    }
    #expect(
      try heritage("report", "--help").output.contains(
        """
        USAGE: heritage report <id> [--audience <audience>] [--registry <folder>]
               [-C <folder>] [--format <format>] [--force] [--output <file>] [--quiet]
               [--color <when>] [--no-pager]
        """))
  }

  @Test func `every example is a command line that can be given`() throws {
    var count = 0
    for words in try Self.commandLines() {
      let arguments = CommandLineForm(words).arguments
      #expect(throws: Never.self, "\(words)") {
        _ = try Heritage.parseAsRoot(arguments)
        try GivenOptions(arguments).check()
      }
      count += 1
    }
    #expect(count > 50)
  }

  @Test func `what the examples ask for is shown from the registry that is shipped`() throws {
    try FileManager.default.copyItem(
      at: URL(filePath: Repository.path("Registry")), to: url("Registry"))
    let reading: Set<String> = [
      "check", "date", "evidence", "list", "log", "monument", "report", "schema", "search", "site",
      "summary", "vocabulary", "why",
    ]
    for words in try Self.commandLines() where reading.contains(words[0]) {
      let run = try heritage(words)
      #expect(run.exitCode == 0 || words[0] == "check" && run.exitCode == 2, "\(words)")
    }
  }

  /// The words of each example, as a shell takes them, without the program's name.
  private static func commandLines() throws -> [[String]] {
    let script = """
      heritage() { printf '%s\\x1f' "$@" >&3; printf '\\n' >&3; }
      touch whc-en.xml
      exec 3> words
      \(try examples().flatMap(\.lines).joined(separator: "\n"))
      """
    try #require(try shell(script).errors == "")
    return try contents(of: "words").split(separator: "\n").map {
      $0.split(separator: "\u{1F}", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
  }
}
