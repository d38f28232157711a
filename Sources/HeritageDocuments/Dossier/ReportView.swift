public import CanonicalJSON
import HeritageAssessment
public import HeritageModel

/// One report: the claim, its evidence, its reviews, and how it stands.
public struct ReportView: Sendable {
  public let report: Report
  private let records: KnownRecords
  private let state: Assessment
  public var notAsJournaled: Set<RecordReference> = []
  public var missing: Set<RecordReference> = []
  public var edition = EditionNote()
  public var registry = RegistryDescription()
  public var whereabouts = Whereabouts()

  /// Creates the view of a report from records among which those of its site are.
  public init(_ report: Report, records: Records) {
    self.report = report
    self.records = KnownRecords(records.about(site: report.site), viewpoint: .latest)
    state = self.records.state(of: self.records.claims.successor(of: report.subject))
  }
}

extension ReportView {
  /// Who claims what of which subject, in one line.
  public var leadText: String { lead.plainText }

  fileprivate var lead: Line {
    "\(report.assessor) on \(records.title(of: report.subject)) (\(code: report.subject.reference.description)): \(report.gradeWords.strong)."
  }
}

extension ReportView: PagedDocument, LocatedDocument {
  public var itemsTold: [Evidence] { report.evidence.compactMap { records.evidenceByID[$0] } }

  public var told: Records {
    records.told(by: records.reportsBySubject[report.subject] ?? [], about: report.subject)
  }

  var page: Page {
    var page = Page(
      "Report \(code: report.id.text)",
      lead, heading)
    page.facts(Page.facts(of: report, state: state, records: records))
    page.heading(2, "State of the subject")
    page.facts(state.stateFacts)
    return page
  }

  public var json: JSONValue {
    heading.add(to: [
      "report": .object(report.json),
      "reviews": .records(records.reviewsByReport[report.id] ?? []),
      "evidence": .records(itemsTold), "registry": registryJSON, "files": filesJSON,
      "retractions": .records(records.retractions(of: [report])),
      "assessment": state.json,
    ])
  }
}
