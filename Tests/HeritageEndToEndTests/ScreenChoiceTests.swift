import HeritageDocuments
import LinuxFiles
import Testing

@testable import HeritageCommands

private struct Choice: Sendable {
  var environment: [String: String] = [:]
  var columns: Int? = 80
  var color = ColorChoice.auto
  let expected: Screen
}

private let many = ["TERM": "xterm-256color"]

private let choices = [
  Choice(columns: nil, expected: .page),
  Choice(environment: ["COLUMNS": "72"], columns: nil, expected: Screen(width: 72)),
  Choice(environment: ["COLUMNS": "0"], columns: nil, expected: .page),
  Choice(environment: ["COLUMNS": "wide"], columns: 90, expected: Screen(width: 90)),
  Choice(environment: ["COLUMNS": "120"], columns: 90, expected: Screen(width: 120)),
  Choice(columns: 0, expected: Screen(width: 80)), Choice(columns: 40, expected: Screen(width: 60)),
  Choice(columns: 300, expected: Screen(width: 200)),
  Choice(environment: many, expected: Screen(width: 80, palette: .many)),
  Choice(environment: ["TERM": "xterm"], expected: Screen(width: 80, palette: .sixteen)),
  Choice(
    environment: ["TERM": "xterm", "COLORTERM": "truecolor"],
    expected: Screen(width: 80, palette: .many)),
  Choice(environment: ["TERM": "dumb"], expected: Screen(width: 80)),
  Choice(
    environment: ["TERM": "dumb"], color: .always, expected: Screen(width: 80, palette: .sixteen)),
  Choice(
    environment: ["FORCE_COLOR": "1"], columns: nil,
    expected: Screen(width: 100, palette: .sixteen, breaksLines: false)),
  Choice(environment: ["FORCE_COLOR": "0", "TERM": "xterm"], expected: Screen(width: 80)),
  Choice(environment: ["FORCE_COLOR": "1", "NO_COLOR": "1"], expected: Screen(width: 80)),
  Choice(
    environment: ["NO_COLOR": "1"], color: .always, expected: Screen(width: 80, palette: .sixteen)),
  Choice(environment: ["FORCE_COLOR": "1"], color: .never, expected: Screen(width: 80)),
]

@Test(arguments: choices)
private func `options stand above the environment, and that above the terminal`(choice: Choice) {
  let screen = ScreenChoice(
    environment: choice.environment,
    terminal: choice.columns.map { Linux.TerminalSize(columns: $0, rows: 24) }, color: choice.color
  ).screen
  #expect(screen == choice.expected)
}
