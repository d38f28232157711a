import CanonicalJSON
import HeritageIndex
import HeritageModel
import HeritageDocuments
import HeritageStore

extension RegistryContents {
  /// The records as documents take them, without decisions on findings, which only the rules can
  /// tell to hold still.
  var reportRecords: ReportRecords {
    var records = records
    records.setAsides = RecordTable()
    return ReportRecords(records)
  }
}

extension FileRegistry {
  /// Returns the digests of the evidence files that are here, of those that the items name.
  func filesPresent(of items: some Sequence<Evidence>) throws -> Set<String> {
    var present: Set<String> = []
    for digest in Set(items.compactMap { $0.file?.sha256 }) {
      guard let hash = ContentHash(digest), try evidenceFile(hash) != nil else { continue }
      present.insert(digest)
    }
    return present
  }

  /// Adds records that lie outside the folders of the sites, such as decisions on findings.
  func addRecords(below folder: String, to contents: inout RegistryContents) throws {
    try forEachRecord(below: folder) { item in
      contents.add(item)
      return true
    }
  }
}

extension OutputOptions {
  /// Writes a document in the form asked for, the first of those it has where none was.
  ///
  /// A document that is not for everybody says so beside itself too, even where it goes to a file.
  func write(_ document: some ReportDocument, among supported: [OutputFormat]) throws {
    if let restriction = document.restriction { note("warning: \(restriction)") }
    switch try format(among: supported) {
    case .json: try write(document.json.text(.pretty))
    case .markdown: try write(document.markdown)
    case .text, .csv: try write(document.text)
    }
  }
}
