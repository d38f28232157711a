import HeritageAssessment
import HeritageModel

/// One pass of rules over a set of records.
struct RuleRun {
  let records: RecordSet
  let filter: FindingFilter
  private let rules: ActiveRules
  private(set) var findings: [Finding] = []

  init(_ records: RecordSet, _ filter: FindingFilter) {
    self.records = records
    self.filter = filter
    rules = ActiveRules(filter)
  }

  mutating func checkAll() {
    let all = records.all
    all.forEach { check($0) }
    for subject in records.reportsBySubject.keys { checkTimeline(of: subject) }
    apply(rules.set, to: records, of: nil)
  }

  mutating func check(_ record: any HeritageRecord) {
    let reference = record.reference
    apply(rules.links, to: record.links, of: reference)
    apply(rules.languages, to: record.taggedTexts, of: reference)
    if let report = record as? Report {
      check(claim: report)
      return
    }
    for date in record.statedDates { apply(rules.dates, to: date, of: reference) }
    for point in record.points(in: records) { apply(rules.points, to: point, of: reference) }
    switch record {
    case let site as Site:
      apply(rules.sites, to: site, of: reference)
      apply(rules.names, to: site.names, of: reference)
      apply(rules.identifiers, to: HeldIdentifiers(site), of: reference)
    case let monument as Monument:
      apply(rules.monuments, to: monument, of: reference)
      apply(rules.names, to: monument.names, of: reference)
      apply(rules.identifiers, to: HeldIdentifiers(monument), of: reference)
    case let item as Evidence: apply(rules.evidence, to: item, of: reference)
    case let review as Review: apply(rules.reviews, to: review, of: reference)
    case let intervention as Intervention:
      apply(rules.interventions, to: intervention, of: reference)
    // Other kinds have no rules beside those for any record.
    default: break
    }
  }

  /// Checks a report, whose content no longer matters once its claim has ended.
  private mutating func check(claim report: Report) {
    let claim = ReportCase(report, in: records)
    apply(rules.standings, to: claim, of: report.reference)
    guard claim.standing?.endsClaim != true else { return }
    for date in report.statedDates { apply(rules.dates, to: date, of: report.reference) }
    apply(rules.reports, to: claim, of: report.reference)
  }

  /// Checks what the reports on one subject say together, which the assessment tells.
  mutating func checkTimeline(of subject: Subject) {
    guard !rules.timelines.isEmpty else { return }
    apply(
      rules.timelines, to: Assessor.contradictions(about: subject, in: records), of: nil,
      subject: subject.reference.description)
  }

  /// Checks for records that lead back to themselves.
  mutating func checkCycles() {
    apply(rules.set.filter { !($0 is DuplicateIdentifier) }, to: records, of: nil)
  }

  private mutating func apply<Checked>(
    _ rules: [any Rule<Checked>], to checked: Checked, of reference: RecordReference?,
    subject: String? = nil
  ) {
    for rule in rules {
      for violation in rule.violations(of: checked, in: records) {
        guard let record = violation.record ?? reference else { continue }
        note(violation, type(of: rule).explanation, of: record, subject)
      }
    }
  }

  private mutating func note(
    _ violation: Violation, _ rule: RuleExplanation, of record: RecordReference, _ subject: String?
  ) {
    let finding = Finding(
      code: rule.code, severity: rule.severity, record: record.description, subject: subject,
      path: records.path(of: record), field: violation.field, message: violation.message,
      hint: violation.advice(or: rule.mend), suggestion: violation.suggestion)
    if filter.admits(finding) { findings.append(finding) }
  }
}
