public import CanonicalJSON
import HeritageAssessment
public import HeritageModel

/// A claim that is about to be recorded, in the words in which it will be shown, and the state that
/// it leads to.
public struct ReportPreview: Document {
  private let report: Report
  private let records: KnownRecords
  private let before: Assessment
  private let after: Assessment

  /// - Parameters:
  ///   - report: The claim.
  ///   - present: The records that are there, among which those of its site are.
  ///   - others: What is recorded with it, such as the review of a claim that it supersedes.
  public init(_ report: Report, among present: Records, with others: [any HeritageRecord] = []) {
    self.report = report
    let former = KnownRecords(present.about(site: report.site), viewpoint: .latest)
    before = former.state(of: former.claims.successor(of: report.subject))
    var records = present
    for record in others { records.put(record) }
    records.put(report)
    self.records = KnownRecords(records.about(site: report.site), viewpoint: .latest)
    after = self.records.state(of: self.records.claims.successor(of: report.subject))
  }

  private var page: Page {
    var page = Page()
    page.paragraph(
      "\(report.assessor) on \(records.title(of: report.subject)) (\(code: report.subject.reference.description)): \(report.gradeWords.strong)."
    )
    page.facts(
      Page.facts(of: report, state: after, records: records).filter { $0.label != "Recorded" } + [
        Page.Fact("State now", before.phraseLine), Page.Fact("State then", after.phraseLine),
      ])
    return page
  }

  public func text(on screen: Screen) -> String { TerminalPage.text(of: page, on: screen) }

  public var markdown: String { MarkdownPage.text(of: page) }

  public var json: JSONValue {
    .object([
      "after": after.json, "before": before.json, "report": .object(report.json),
    ])
  }
}
