import Foundation
import HeritageTestSupport
import Testing

/// Answers that are longer than the terminal.
@Suite(.temporaryFolder)
struct PagerTests {
  init() throws { try Sample.make() }

  private static let site = ["site", "palmyra", "--color", "never"]

  private func shown(
    _ environment: [String: String], _ arguments: [String] = site, rows: Int = 10
  ) throws -> CommandRun {
    try Terminal.shown(arguments, rows: rows, environment: environment)
  }

  @Test func `a long answer goes through the pager that a person chose`() throws {
    let pager = "sed -e 's/^/| /'"
    let plain = try shown(["PAGER": pager], Self.site + ["--no-pager"])
    #expect(plain.exitCode == 0)
    #expect(plain.output.hasPrefix("Palmyra تدمر\n============\n"))
    let paged = plain.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { "| \($0)\n" }.joined()
    for environment in [
      ["PAGER": pager], ["HERITAGE_PAGER": pager, "PAGER": "false"],
      ["HERITAGE_PAGER": pager, "TERM": "dumb"],
    ] {
      #expect(try shown(environment).output == paged, "\(environment)")
    }
  }

  @Test(arguments: [
    (["HERITAGE_PAGER": "", "PAGER": "sed 's/^/| /'"], 10), (["PAGER": "cat"], 10),
    (["PAGER": "no-such-pager 2> /dev/null"], 10), (["PAGER": "sed 's/^/| /'"], 500),
    (["PATH": "/nowhere"], 10), (["TERM": "dumb"], 10),
  ])
  func `without one, or where all fits, the terminal gets the answer itself`(
    environment: [String: String], rows: Int
  ) throws {
    let run = try shown(environment, rows: rows)
    #expect(run.output.hasPrefix("Palmyra تدمر\n============\n"))
    #expect(run.exitCode == 0)
  }

  @Test func `a pager that ends early is no failure, and the command's own exit code stays`() throws
  {
    let run = try shown(["PAGER": "head -n 1"])
    #expect(run.output == "Palmyra تدمر\n")
    #expect(run.exitCode == 0)
    try write("{}", to: "Registry/sites/pa/palmyra/monuments/temple-of-bel.json")
    let check = ["check", "--color", "never"]
    let found = try shown(["PAGER": "head -c 0"], check, rows: 2)
    #expect(found.exitCode == 2)
    #expect(!found.output.contains("checked"))
    // One that fails may have shown nothing.
    let failed = try shown(["PAGER": "head -c 0; exit 3"], check, rows: 2)
    #expect(failed.exitCode == 2)
    #expect(failed.output.contains("checked"))
  }

  @Test func `less shows colours unless a person set LESS`() throws {
    #expect(try shown(["PAGER": "echo $LESS"]).output == "FIRX\n")
    #expect(try shown(["PAGER": "echo $LESS", "LESS": "M"]).output == "M\n")
  }

  @Test func `what goes to a pipe or a file is never paged`() throws {
    let environment = ["PAGER": "sed 's/^/| /'", "LINES": "2"]
    #expect(try heritage(Self.site, environment: environment).output.hasPrefix("Palmyra تدمر\n"))
    let run = try shown(environment, Self.site + ["--output", "a.txt"])
    #expect(run.output == "")
    #expect(try contents(of: "a.txt").hasPrefix("Palmyra تدمر\n"))
  }
}
