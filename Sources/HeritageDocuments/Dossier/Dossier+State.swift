import HeritageAssessment
import HeritageModel

extension Dossier {
  func addKeyPoints(to page: inout Page) {
    let points = KeyPoints(
      told: zip(monuments, state.monuments).filter { $0.0.supersededBy == nil }.map {
        KeyPoints.Told(title: $0.title, state: $1)
      }, noun: "monument", records: records)
    guard !points.lines.isEmpty else { return }
    page.heading(2, "Key points")
    page.bullets(points.lines)
  }

  func addState(to page: inout Page) {
    page.heading(2, "State")
    if state.own.status != .unassessed {
      page.paragraph("The site as a whole: \(.strong(state.own.phrase)).")
    }
    guard !monuments.isEmpty else {
      page.paragraph("No monuments are recorded.")
      return
    }
    let counted = zip(monuments, state.monuments).filter { $0.0.supersededBy == nil }.map(\.1)
    page.paragraph(.own(GradeCounts(counted).sentence("monument")))
    var table = Page.Table([
      "Monument", "State", "Event", .number("Reports"), .number("Dissent"),
    ])
    for (monument, assessment) in zip(monuments, state.monuments) {
      table.rows.append([
        monument.names.shownLine(or: monument.id.text) + monument.access.mark,
        monument.supersededBy.map { "superseded by \(code: $0.by.text), not counted" }
          ?? .own(assessment.phrase),
        assessment.event.map(\.line) ?? "–",
        .own(String(assessment.liveReports)), .own(String(assessment.dissent.count)),
      ])
    }
    page.table(table)
  }

  func addClaims(to page: inout Page) {
    page.heading(2, "Claims")
    let told = ([Subject(site: site.id)] + monuments.map(\.subject)).filter {
      records.reportsBySubject[$0] != nil
    }
    guard !told.isEmpty else {
      page.paragraph("No claim about damage is on record.")
      return
    }
    let bySubject = Dictionary(states.map { ($0.subject, $0) }) { first, _ in first }
    for subject in told {
      guard let assessment = bySubject[subject] else { continue }
      page.heading(
        3, subject.monument == nil ? "The site as a whole" : .record(records.title(of: subject)))
      page.facts(assessment.stateFacts)
      for report in records.reportsBySubject[subject] ?? [] {
        page.claim(report, state: assessment, records: records, headingLevel: 4)
      }
    }
  }

  func addDisagreements(to page: inout Page) {
    page.heading(2, "Where claims disagree")
    let lines = states.flatMap { state in
      state.disagreements.map {
        "\(.strongRecord(records.title(of: state.subject))): \($0)" as Line
      }
    }
    if lines.isEmpty {
      page.paragraph("No live claims disagree.")
    } else {
      page.bullets(lines)
    }
  }

  func addEvidence(to page: inout Page) {
    guard !evidence.isEmpty else { return }
    page.heading(2, "Evidence")
    page.table(EvidenceRegister.table(evidence, records))
  }

  func addMethod(to page: inout Page) {
    page.heading(2, "Method")
    page.bullets(MethodWords.lines(for: states))
  }
}
