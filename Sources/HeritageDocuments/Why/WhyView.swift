public import HeritageAssessment
public import HeritageModel

/// Why a subject is told to be in a state: the reasoning step by step, down to the evidence.
public struct WhyView: Sendable {
  public let subject: Subject
  public let reasoning: Reasoning
  let records: KnownRecords
  /// All reports about the subject, also those that were not known, by identifier.
  let reports: [RecordID: Report]

  /// Creates the reasoning about a subject from records among which those of its site are.
  public init(
    about subject: Subject, records: ReportRecords, viewpoint: Viewpoint = .latest
  ) {
    self.subject = subject
    let known = KnownRecords(records.about(site: subject.site), viewpoint: viewpoint)
    self.records = known
    reports = Dictionary(
      records.reports.filter { $0.subject == subject }.map { ($0.id, $0) }
    ) { first, _ in first }
    reasoning = Assessor.reasoning(about: subject, claims: known.claims, from: viewpoint)
  }

  var state: Assessment { reasoning.assessment }

  /// The items that the reports which count name, by date, then identifier.
  var evidence: [Evidence] {
    records.evidence(of: reasoning.counted.compactMap { reports[$0] })
  }
}

extension WhyView: PagedDocument {
  var accessLevels: [Access?] {
    let known = reasoning.counted.compactMap { reports[$0] }
    return known.map(\.access) + evidence.map(\.access)
  }

  var page: Page {
    var page = Page()
    page.heading(1, "Why \(records.title(of: subject)): \(own: state.phrase)")
    let known = reasoning.counted.compactMap { reports[$0] }
    page.paragraph("\(code: subject.reference.description), \(records.asOf(known)).")
    if let notice = AccessNotice.line(accessLevels) { page.paragraph(notice) }
    if subject.monument == nil, !records.monuments.isEmpty {
      let names = records.monuments.map { Line.code("\($0.site)/\($0.id)") }.joined()
      page.paragraph(
        "This is about the site as a whole. Its monuments have states of their own: \(names).")
    }
    addReports(to: &page)
    addEvents(to: &page)
    addDisagreements(to: &page)
    addStatus(to: &page)
    addInterventions(to: &page)
    addEvidence(to: &page)
    page.heading(2, "Result")
    page.facts(state.stateFacts)
    page.paragraph(.own("Rule: \(state.rule)."))
    return page
  }

  private func addReports(to page: inout Page) {
    page.heading(2, "Reports that count")
    if reasoning.counted.isEmpty { page.paragraph("None.") }
    page.bullets(reasoning.counted.map { reportLine($0) })
    if !reasoning.leftOut.isEmpty {
      page.heading(2, "Reports left out")
      page.bullets(
        reasoning.leftOut.map { "\(reportLine($0.report)) – \(reason(of: $0))" })
    }
    if !state.weakened.isEmpty {
      page.heading(2, "Withdrawn evidence")
      page.bullets(state.weakened.map(\.line))
    }
  }

  /// The report in one line: who says what of when, made public and recorded when.
  private func reportLine(_ id: RecordID) -> Line {
    guard let report = reports[id] else { return .code(id.text) }
    var line: Line =
      "\(code: id.text) \(report.assessor): \(own: report.gradeWords)\(report.access.mark)"
    line += report.event.map { "; event \($0.line)" } ?? "; undated"
    if let published = report.published { line += "; published \(published.line)" }
    return line + .own("; recorded \(report.recorded.day)")
  }

  private func reason(of leftOut: LeftOutReport) -> Line {
    switch leftOut.reason {
    case .ended(let verdict, let by?): "\(own: verdict.words) by \(code: by.text)"
    case .ended(let verdict, nil): .own(verdict.words)
    case .knownLater(let day):
      .own("known only since \(day), after the day up to which records count")
    case .happenedLater(let day): .own("its event began on \(day), after the day asked about")
    case .mayBeLater: "its event may have happened by the day asked about or after it"
    }
  }

  private func addInterventions(to page: inout Page) {
    guard !reasoning.interventions.isEmpty else { return }
    page.heading(2, "Interventions")
    page.paragraph(
      "They stand beside the grade. Only a restoration or a rebuilding between two events lets a later event do the same damage again."
    )
    page.bullets(
      reasoning.interventions.map { intervention in
        let mends = intervention.type.mendsDamage ? "; can part two events" : ""
        return "\(code: intervention.id.text) \(intervention.line)\(own: mends)"
      })
  }

  private func addEvidence(to page: inout Page) {
    page.heading(2, "Evidence")
    guard !evidence.isEmpty else {
      page.paragraph("No evidence is on record.")
      return
    }
    page.bullets(
      evidence.map { item in
        guard let retraction = records.retraction(of: item.id) else { return item.line }
        return item.line + " – " + retraction.line
      })
  }
}
