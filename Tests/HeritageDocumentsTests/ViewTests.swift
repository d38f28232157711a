import CanonicalJSON
import HeritageModel
import HeritageDocuments
import Testing

@Test func `one monument, one report and one item have views of their own`() throws {
  let contents = try SmallRegistry.contents()
  let views: [(String, any Document)] = [
    ("monument", MonumentView(contents.monuments[0], records: contents)),
    ("report", ReportView(contents.reports[1], records: contents)),
    ("evidence", EvidenceView(contents.evidence[2], records: contents)),
  ]
  for (name, view) in views {
    try expectSnapshot(view.text, named: "\(name)-view.txt")
    try expectSnapshot(view.markdown, named: "\(name)-view.md")
  }
}

@Test func `views in JSON hold the whole records`() throws {
  let contents = try SmallRegistry.contents()
  let monument = try #require(
    MonumentView(contents.monuments[0], records: contents).json.objectValue)
  #expect(
    monument.keys == [
      "assessment", "audience", "damaged", "evidence", "files", "missing", "monument",
      "notAsJournaled", "registry", "reports", "restriction", "retractions", "reviews", "withheld",
    ])
  let report = try #require(ReportView(contents.reports[1], records: contents).json.objectValue)
  #expect(report["report"] == .object(contents.reports[1].json))
  #expect(report["evidence"]?.arrayValue?.count == 2)
  let item = try #require(EvidenceView(contents.evidence[2], records: contents).json.objectValue)
  #expect(item["reports"]?.arrayValue?.count == 1)
}
