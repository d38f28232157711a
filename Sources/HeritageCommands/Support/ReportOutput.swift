import CanonicalJSON
import HeritageModel
import HeritageReport
import HeritageStore

extension RegistryContents {
  /// The records as documents take them, without decisions on findings, which only the rules can
  /// tell to hold still.
  var reportRecords: ReportRecords {
    ReportRecords(
      sites: sites, monuments: monuments, reports: reports, reviews: reviews, evidence: evidence,
      incidents: incidents, interventions: interventions, sources: sources,
      retractions: retractions)
  }
}

extension FileRegistry {
  /// Adds records that lie outside the folders of the sites, such as decisions on findings.
  func addRecords(below folder: String, to contents: inout RegistryContents) throws {
    try forEachRecord(below: folder) { item in
      switch item {
      case .damaged(let path, let reason):
        contents.damaged.append(DamagedRecord(path: path, reason: reason))
      case .record(let stored):
        do throws(DamagedRecord) {
          contents.add(try AnyRecord(stored))
        } catch {
          contents.damaged.append(error)
        }
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
