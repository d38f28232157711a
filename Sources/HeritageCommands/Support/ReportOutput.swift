import CanonicalJSON
import HeritageModel
import HeritageReport
import HeritageStore

extension RegistryContents {
  /// The records as documents take them.
  var reportRecords: ReportRecords {
    ReportRecords(
      sites: sites, monuments: monuments, reports: reports, reviews: reviews, evidence: evidence,
      incidents: incidents, interventions: interventions, sources: sources,
      retractions: retractions, setAsides: standingSetAsides)
  }

  /// The decisions on findings whose records are still as they were.
  private var standingSetAsides: [SetAside] {
    guard !setAsides.isEmpty else { return [] }
    let wanted = Set(setAsides.map(\.record))
    var hashes: [String: ContentHash] = [:]
    func hash(_ records: [some HeritageRecord]) {
      for record in records where wanted.contains(record.reference.description) {
        let bytes = JSONValue.object(record.json).bytes(.compact)
        hashes[record.reference.description] = ContentHash(of: bytes)
      }
    }
    hash(sites)
    hash(monuments)
    hash(reports)
    hash(evidence)
    hash(incidents)
    hash(interventions)
    hash(sources)
    hash(retractions)
    hash(reviews)
    return setAsides.filter { hashes[$0.record]?.text == $0.sha256 }
  }
}

extension FileRegistry {
  /// Adds the decisions on findings, which lie outside the folders of the sites.
  func addSetAsides(to contents: inout RegistryContents) throws {
    try forEachRecord(below: "set-aside/") { item in
      guard case .record(let stored) = item else { return true }
      do throws(DamagedRecord) {
        contents.add(try AnyRecord(stored))
      } catch {
        contents.damaged.append(error)
      }
      return true
    }
  }
}

extension OutputOptions {
  /// Writes a document in the form asked for, the first of those it has where none was.
  func write(_ document: some ReportDocument, among supported: [OutputFormat]) throws {
    switch try format(among: supported) {
    case .json: try write(document.json.text(.pretty))
    case .markdown: try write(document.markdown)
    case .text, .csv: try write(document.text)
    }
  }
}
