import HeritageAssessment
import HeritageModel

/// One pass of rules over a set of records.
struct RuleRun {
  private var records: RecordSet
  private let filter: FindingFilter
  private var rules: ActiveRules
  private(set) var findings: [Finding] = []

  /// - Parameters:
  ///   - records: The records.
  ///   - filter: Which findings are wanted.
  ///   - asks: Whether a rule is asked, given its code.
  init(
    _ records: RecordSet, _ filter: FindingFilter = .everything,
    asking asks: (_ code: String) -> Bool = { _ in true }
  ) {
    self.records = records
    self.filter = filter
    rules = ActiveRules { filter.admits(code: $0) && asks($0) }
  }

  /// Begins again with other records.
  mutating func startOver(with records: RecordSet) {
    self.records = records
    findings = []
  }

  /// Returns what was found since the last call.
  mutating func takeFindings() -> [Finding] {
    defer { findings = [] }
    return findings
  }

  mutating func checkAll() {
    records.all.forEach { check($0) }
    for subject in Set(records.all.reports.map(\.subject)) { checkTimeline(of: subject) }
    checkSet()
  }

  /// Checks some records, the timelines that they are in, and what the set says together.
  mutating func check(_ references: [RecordReference]) {
    var subjects: Set<Subject> = []
    for reference in references {
      guard let record = records.all.record(reference) else { continue }
      check(record)
      guard let subject = (record as? Report)?.subject else { continue }
      subjects.formUnion([subject, records.claims.successor(of: subject)])
    }
    // Nothing is said of a subject that no report names itself.
    for subject in subjects where !records.claims.reports(about: subject).isEmpty {
      checkTimeline(of: subject)
    }
    checkSet()
  }

  /// Checks what can be told of all records together alone.
  mutating func checkSet() { apply(rules.set, to: records, of: nil) }

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
      rules.timelines, to: Assessor.contradictions(about: subject, in: records.claims), of: nil,
      subject: subject.reference.description)
  }

  /// Checks for records that lead back to themselves.
  mutating func checkCycles() {
    let duplicates = RuleCatalogue.duplicateIdentifier.explanation.code
    apply(rules.set.filter { $0.explanation.code != duplicates }, to: records, of: nil)
  }

  private mutating func apply<Checked>(
    _ rules: [Rule<Checked>], to checked: Checked, of reference: RecordReference?,
    subject: String? = nil
  ) {
    // Neither a rule nor its explanation is copied, which has a dozen references, unless it finds
    // something.
    let rules = rules.span
    for index in rules.indices {
      let violations = rules[index].violations(checked, records)
      if violations.isEmpty { continue }
      let explanation = rules[index].explanation
      for violation in violations {
        guard let record = violation.record ?? reference else { continue }
        let finding = Finding(
          code: explanation.code, severity: explanation.severity, record: record.description,
          subject: subject, path: records.path(of: record), field: violation.field,
          message: violation.message.text, values: violation.message.values,
          hint: violation.advice(or: explanation.mend),
          suggestion: violation.suggestion)
        if filter.admits(finding) { findings.append(finding) }
      }
    }
  }
}

/// The rules that a filter lets through, by what they check.
private struct ActiveRules {
  private let all: [any AnyRule]
  lazy var links: [Rule<[RecordLink]>] = about()
  lazy var dates: [Rule<DatedField>] = about()
  lazy var points: [Rule<PlacedPoint>] = about()
  lazy var names: [Rule<[Name]>] = about()
  lazy var languages: [Rule<[TaggedText]>] = about()
  lazy var identifiers: [Rule<HeldIdentifiers>] = about()
  lazy var sites: [Rule<Site>] = about()
  lazy var monuments: [Rule<Monument>] = about()
  /// The rules for reports that still count.
  lazy var reports: [Rule<ReportCase>] = about().filter { !$0.asksAboutEndedClaims }
  /// The rules for any report, which ask how it came to count or not.
  lazy var standings: [Rule<ReportCase>] = about().filter(\.asksAboutEndedClaims)
  lazy var evidence: [Rule<Evidence>] = about()
  lazy var reviews: [Rule<Review>] = about()
  lazy var interventions: [Rule<Intervention>] = about()
  lazy var timelines: [Rule<[Contradiction]>] = about()
  lazy var set: [Rule<RecordSet>] = about()

  init(where asks: (_ code: String) -> Bool) {
    all = RuleCatalogue.rules.filter { asks($0.explanation.code) }
  }

  private func about<Checked>() -> [Rule<Checked>] { all.compactMap { $0 as? Rule<Checked> } }
}
