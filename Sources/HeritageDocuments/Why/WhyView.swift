public import HeritageAssessment
public import HeritageModel

/// Why a subject is told to be in a state: the reasoning step by step, down to the evidence.
public struct WhyView: Sendable {
  public let subject: Subject
  public let reasoning: Reasoning
  let records: KnownRecords
  /// All reports about the subject, also those that were not known, by identifier.
  let reports: [RecordID: Report]
  public var notAsJournaled: Set<RecordReference> = []
  public var missing: Set<RecordReference> = []
  public var edition = EditionNote()

  /// Creates the reasoning about a subject from records among which those of its site are.
  public init(
    about subject: Subject, records: Records, viewpoint: Viewpoint = .latest
  ) {
    self.subject = subject
    let known = KnownRecords(records.about(site: subject.site), viewpoint: viewpoint)
    self.records = known
    reports = Dictionary(
      known.claims.reports(countingFor: subject).map { ($0.id, $0) }
    ) { first, _ in first }
    reasoning = Assessor.reasoning(about: subject, claims: known.claims, from: viewpoint)
  }

  var state: Assessment { reasoning.assessment }

  private var countedReports: [Report] { reasoning.counted.compactMap { reports[$0] } }

  /// The items that the reports which count name, by date, then identifier.
  var evidence: [Evidence] { records.evidence(of: countedReports) }
}

extension WhyView: PagedDocument {
  public var told: Records {
    records.told(by: reports.values.sorted { $0.id < $1.id }, about: subject)
  }

  var page: Page {
    var page = Page(
      "Why \(records.title(of: subject))\(own: subject.monument == nil ? " as a whole" : ""): \(state.phraseLine)",
      "\(code: subject.reference.description), \(records.asOf(countedReports)).", heading)
    if subject.monument == nil, !records.monuments.isEmpty {
      let names = records.monuments.map { Line.code("\($0.site)/\($0.id)") }.joined()
      page.paragraph(
        "This is about the site as a whole. Its monuments have states of their own: \(names).")
    }
    addReports(to: &page)
    addOutcomes(to: &page)
    addEvents(to: &page)
    page.section("What disagrees", state.disagreements, orElse: "No live claims disagree.")
    addStatus(to: &page)
    addInterventions(to: &page)
    addEvidence(to: &page)
    page.heading(2, "Result")
    page.facts(state.stateFacts)
    page.paragraph(.own("Rule: \(state.rule)."))
    return page
  }

  private func addReports(to page: inout Page) {
    page.section(
      "Reports that count", reasoning.counted.map { reportLine($0) }, orElse: "None.")
    page.section(
      "Reports left out",
      reasoning.leftOut.map { "\(reportLine($0.report)) – \(reason(of: $0))" })
    page.section("Withdrawn evidence", state.weakened.map(\.line))
  }

  /// The report in one line: who says what of when, made public and recorded when.
  private func reportLine(_ id: RecordID) -> Line {
    guard let report = reports[id] else { return .code(id.text) }
    var line: Line =
      "\(code: id.text) \(report.assessor): \(report.gradeWords)\(report.access.mark)"
    line += report.event.map { "; event \($0.line)" } ?? "; undated"
    if let published = report.published { line += "; published \(published.line)" }
    return line + .own("; recorded \(report.recorded.day)")
  }

  /// What became of each report beside the others, and by what right.
  private func addOutcomes(to page: inout Page) {
    guard !reasoning.outcomes.isEmpty else { return }
    page.heading(2, "Which report decides")
    page.paragraph(
      "Every grade with evidence stands until something answers it, and the worst that stands is the state. Reports are judged two by two."
    )
    page.bullets(
      reasoning.outcomes.map { outcome in
        "\(code: outcome.report.text) \(outcome.assessor): \(outcome.grade.phraseLine(upTo: outcome.gradeUpper)); \(outcome.grounds.words)\(own: outcome.grounds.standing.map { "; \($0.words)" } ?? "") – \(outcome.line)"
      })
    if let decision = state.decision {
      page.paragraph(.own("The deciding report stands before the next: \(decision.words)."))
    }
    if let corroboration = state.corroboration {
      page.paragraph(
        "Corroborated: \(code: corroboration.first.evidence.text) in \(code: corroboration.first.report.text) and \(code: corroboration.second.evidence.text) in \(code: corroboration.second.report.text) share no group, source or assessor."
      )
    } else if !state.basis.isEmpty {
      page.paragraph(
        "Not corroborated: no two items behind the grade come from different groups, sources and assessors."
      )
    }
    page.bullets(state.uncounted.map(\.line))
  }

  private func reason(of leftOut: LeftOutReport) -> Line {
    switch leftOut.reason {
    case .ended(let verdict, let by?): "\(own: verdict.words) by \(code: by.text)"
    case .ended(let verdict, nil): .own(verdict.words)
    case .knownLater(let day):
      .own("known only since \(day), after the day up to which records count")
    case .happenedLater:
      reports[leftOut.report]?.event.map { "its event, \($0.line), is after the day asked about" }
        ?? "its look is after the day asked about"
    case .mayBeLater: "its event may have happened by the day asked about or after it"
    }
  }

  private func addInterventions(to page: inout Page) {
    guard !reasoning.interventions.isEmpty else { return }
    page.heading(2, "Interventions")
    page.paragraph(
      "They stand beside the grade. A restoration or a rebuilding with a date and evidence closes what was before it once somebody has looked since."
    )
    page.bullets(
      reasoning.interventions.map { intervention in
        let note = state.works.first { $0.works.id == intervention.id }
        return "\(code: intervention.id.text) \(note?.line ?? intervention.line)"
      })
  }

  private func addEvidence(to page: inout Page) {
    page.section(
      "Evidence",
      evidence.map { item in
        let unstated: Line =
          item.shows == nil && item.pair == nil ? "; it does not say what it shows" : ""
        let gone: Line = records.retraction(of: item.id).map { " – \($0.line)" } ?? ""
        return item.line + unstated + gone
      }, orElse: "No evidence is on record.")
  }
}

extension WhyView {
  func addEvents(to page: inout Page) {
    for (number, event) in reasoning.events.enumerated() {
      let date: Line = event.summary.event.map(\.line) ?? "undated"
      let current = event.summary.isCurrent ? " – gives the state" : ""
      page.heading(2, "Event \(number + 1) of \(reasoning.events.count): \(date)\(own: current)")
      addJoining(of: event, to: &page)
      addRanking(of: event, to: &page)
      addDating(of: event, to: &page)
    }
  }

  private func addJoining(of event: EventReasoning, to page: inout Page) {
    page.heading(3, "What joins its reports")
    if let incident = event.summary.incident {
      page.paragraph("The reports name the incident \(code: incident.text).")
    }
    guard !event.links.isEmpty else {
      page.paragraph(
        "There is one report: \(event.summary.reports.codes()).")
      return
    }
    page.bullets(event.links.map(link))
  }

  private func link(_ link: IncidentLink) -> Line {
    let (one, other) = (Line.code(link.report.text), Line.code(link.other.text))
    switch link.reason {
    case .incident(let id):
      return "\(one) and \(other) name the same incident, \(code: id.text)"
    case .overlap:
      return
        "the days of \(one) (\(stated(link.report))) meet those of \(other) (\(stated(link.other)))"
    case .reassessment: return "\(one) looks again at what \(other) reports"
    case .begunByThen:
      return
        "\(one) says only that it had happened by then (\(stated(link.report))); the event of \(other) is the newest that had begun"
    case .undated: return "neither \(one) nor \(other) says when"
    case .destroyedOnce:
      return
        "\(one) and \(other) both say destroyed, and nothing was rebuilt between; a thing is destroyed once"
    }
  }

  private func stated(_ id: RecordID) -> Line {
    reports[id]?.event.map { .record($0.text) } ?? "undated"
  }

  private func addRanking(of event: EventReasoning, to page: inout Page) {
    guard event.ranking.count > 1 else { return }
    page.heading(3, "Its reports, the best first")
    page.bullets(
      event.ranking.map { rank in
        "\(code: rank.report.text) \(rank.assessor): \(rank.grade.phraseLine(upTo: rank.gradeUpper)); \(rank.grounds.words)"
      })
  }

  private func addDating(of event: EventReasoning, to page: inout Page) {
    page.heading(3, "When it happened")
    var lines: [Line] = []
    if let bracket = event.summary.bracket { lines.append("images: \(bracket.line)") }
    lines += event.dating.map { step in
      "\(code: step.report.text) states \(step.stated): \(effect(step.effect))"
    }
    page.bullets(lines, orElse: "No report and no image says when.")
    if !lines.isEmpty, let found = event.summary.event { page.paragraph("Result: \(found.line).") }
  }

  private func effect(_ effect: DatingStep.Effect) -> Line {
    switch effect {
    case .narrows(let days?): "leaves \(DateWords(days).text)"
    case .narrows(nil): "leaves what it has in common with these"
    case .agrees: "holds all these days and narrows nothing"
    case .tooVague: "approximate or uncertain, and an exact date is there"
    case .apart: "has no day in common with these and is left aside"
    case .contradicts(let code): "has no day in common with these: contradiction \(own: code)"
    }
  }

  func addStatus(to page: inout Page) {
    page.heading(2, "How well it is known")
    page.bullets(
      reasoning.supporters.map { supporter in
        let kind = supporter.grounds.words
        let items =
          supporter.evidence.isEmpty
          ? "none that counts" : supporter.evidence.codes()
        return
          "\(code: supporter.report.text) supports the grade; it rests on \(kind); evidence: \(items)"
      })
    page.bullets(
      reasoning.statusTrials.map { trial in
        let clause = trial.applies ? state.statusClause : trial.clause
        return .own("\(trial.status.rawValue) (\(clause)): \(trial.applies ? "yes" : "no")")
      })
  }
}

extension Decision {
  /// What puts a report before the next.
  var words: String {
    switch self {
    case .grade: "it is the worst that stands"
    case .uncontested: "of the same grade, nobody contests it"
    case .verification: "of the same grade, a third party verified it"
    case .evidence: "of the same grade, it has better grounds"
    case .look: "of the same grade, its look is the later one"
    case .identifier: "its identifier alone, as nothing else tells them apart"
    }
  }
}
