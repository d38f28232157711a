import CanonicalJSON
import HeritageModel
import HeritageReport
import HeritageStore

extension RegistryContents {
  /// The records as documents take them.
  var reportRecords: ReportRecords {
    ReportRecords(
      sites: sites, monuments: monuments, reports: reports, reviews: reviews, evidence: evidence,
      incidents: incidents, interventions: interventions, sources: sources)
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
