import Foundation
import HeritageEditions
import HeritageModel
import Testing

extension FieldsTold {
  /// The rows of the table in `docs/publishing.md` for a record, and for its parts below it.
  fileprivate func rows(_ name: String) -> [String] {
    func cell(_ keys: Set<String>) -> String {
      keys.isEmpty ? "–" : keys.sorted().map { "`\($0)`" }.joined(separator: " ")
    }
    return ["| \(name) | \(cell(everybody)) | \(cell(partners)) | \(cell(team)) |"]
      + parts.sorted { $0.key < $1.key }.flatMap { key, part in part.rows("\(name) `\(key)`") }
  }
}

@Test func `the table of who sees what is that of this program`() throws {
  let text = try String(
    contentsOf: URL(filePath: Repository.path("docs/publishing.md")), encoding: .utf8)
  let rows = RecordKind.allCases.flatMap { $0.fieldsTold.rows($0.rawValue) }
  let table =
    ["| record | everybody | partners too | the team alone |", "|---|---|---|---|"] + rows
  #expect(
    text.contains("\n" + table.joined(separator: "\n") + "\n\n"), "\(rows.joined(separator: "\n"))")
}
