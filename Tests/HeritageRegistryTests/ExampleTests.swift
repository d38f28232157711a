import Foundation
import HeritageTestSupport
import Testing

private let root = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

@Test func `the example in the README is the one that is built`() throws {
  let example = try String(
    contentsOf: root.appending(path: "Snippets/Embedding.swift"), encoding: .utf8)
  let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
  #expect(readme.contains("```swift\n\(example)```\n"))
}

@Test(.temporaryFolder) func `the example works on the shipped registry`() throws {
  try FileManager.default.copyItem(
    atPath: root.path + "/Registry", toPath: TemporaryFolder.path + "/Registry")
  let run = try CommandRun.program(
    CommandRun.products.appending(path: "Embedding"), [], in: TemporaryFolder.path)
  let lines = run.output.split(separator: "\n").map(String.init)
  #expect(lines.first == "destroyed, observedRemotely, by 2 reports")
  #expect(
    lines.last?.hasPrefix("would add sites/pa/palmyra/reports/2015-08-30_temple-of-bel_") == true)
  #expect(run.exitCode == 0)
}
