import Foundation
import HeritageAssessment
import HeritageDocuments
import HeritageExport
import HeritageModel
import Testing

@Test func `the columns of exports in the manual are those of this program`() throws {
  let text = try String(
    contentsOf: URL(filePath: Repository.path("docs/exporting.md")), encoding: .utf8)
  let export = ExportRecords(
    KnownRecords(Records(), viewpoint: .latest), of: RegistryDescription(), id: "")
  let tables = ExportLayer.allCases.map { name in
    let rows = export.layer(name).columns.map {
      "| `\($0.name)` | \($0.type.rawValue) | \($0.meaning) |"
    }
    return (["### `\(name.rawValue)`", "", "| column | type | holds |", "|---|---|---|"] + rows)
      .joined(separator: "\n")
  }
  let expected = tables.joined(separator: "\n\n") + "\n"
  let start = try #require(text.range(of: "## The columns\n\n"))
  #expect(text[start.upperBound...] == expected, "\(expected)")
}
