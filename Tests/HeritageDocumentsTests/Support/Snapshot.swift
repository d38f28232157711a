import Foundation
import Testing

/// Compares a text with the file of that name in `Snapshots`.
///
/// `RECORD_SNAPSHOTS=1` in the environment rewrites the file and fails the test, so that a
/// recording run never passes.
func expectSnapshot(
  _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Snapshots/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record(
      "recorded \(name); run again without RECORD_SNAPSHOTS", sourceLocation: sourceLocation)
    return
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  guard text != expected else { return }
  let lines = (
    text.split(separator: "\n", omittingEmptySubsequences: false),
    expected.split(separator: "\n", omittingEmptySubsequences: false)
  )
  let same = zip(lines.0, lines.1).prefix { $0 == $1 }.count
  let found = same < lines.0.count ? String(lines.0[same]) : "the end"
  let wanted = same < lines.1.count ? String(lines.1[same]) : "the end"
  Issue.record(
    "\(name), line \(same + 1): found '\(found)' instead of '\(wanted)'",
    sourceLocation: sourceLocation)
}
