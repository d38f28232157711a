import Foundation
import HeritageTestSupport
import Testing

/// The chapters of `docs/importing.md` that go from an empty folder to a country's damage and back,
/// with the files, the commands and the answers that stand there.
@Suite(.temporaryFolder)
struct DocumentedImportTests {
  /// A command with the lines that follow it.
  private struct Step {
    let command: String
    var lines: [Substring] = []
  }

  @Test func `what the chapters on damage lists show is what happens`() throws {
    let document = String(
      decoding: try Data(contentsOf: Repository.root.appending(path: "docs/importing.md")),
      as: UTF8.self)
    let start = try #require(document.range(of: "\n## A country in three commands\n"))
    let end = try #require(document.range(of: "\n## What a file may be\n"))
    var steps = 0
    var name: String?
    var lines = document[start.upperBound..<end.lowerBound]
      .split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      guard line.hasPrefix("```") else {
        // A line that is a file's name and nothing else is followed by the file.
        let isName = line.hasPrefix("`") && line.hasSuffix("`") && line.contains(".")
        if isName { name = String(line.dropFirst().dropLast()) }
        continue
      }
      let block = lines.prefix { $0 != "```" }
      lines = lines.dropFirst(block.count + 1)
      if line == "```console" {
        for step in Self.steps(block) {
          steps += 1
          try expect(step, seed: steps)
        }
      } else if let file = name {
        try write(block.joined(separator: "\n") + "\n", to: file)
        name = nil
      }
    }
    #expect(steps > 8)
  }

  private static func steps(_ block: ArraySlice<Substring>) -> [Step] {
    var steps: [Step] = []
    for line in block {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
      } else if !steps.isEmpty {
        steps[steps.count - 1].lines.append(line)
      }
    }
    return steps
  }

  /// Compares what a command tells; a line `…` stands for any lines.
  private func expect(_ step: Step, seed: Int) throws {
    try #require(step.command.hasPrefix("heritage "))
    let run = try shell("\"$heritage\" \(step.command.dropFirst(9)) 2>&1", seed: seed)
    var told = run.output.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if told.last?.isEmpty == true { told.removeLast() }
    for (place, part) in step.lines.split(separator: "…", omittingEmptySubsequences: false)
      .enumerated()
    {
      let found =
        place == 0 ? told.startIndex : told.indices.first { told[$0...].starts(with: part) }
      guard let found, told[found...].starts(with: part) else {
        Issue.record(
          "\(step.command) does not tell\n\(part.joined(separator: "\n"))\nbut\n\(run.output)")
        return
      }
      told = told[(found + part.count)...]
    }
    if step.lines.last != "…" { #expect(told.isEmpty, "\(step.command) tells more") }
  }
}
