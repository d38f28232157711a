import HeritageAssessment
import HeritageModel

extension Summary {
  /// Every dated event of the scope, with the subject that it struck.
  private var events: [(entry: Entry, incident: IncidentSummary, event: AssessedEvent)] {
    let found = all.flatMap { entry in
      entry.events.compactMap { incident in
        incident.event.map { (entry: entry, incident: incident, event: $0) }
      }
    }
    return found.sorted { left, right in
      let first = left.event.order
      let second = right.event.order
      return first == second ? left.entry.subject < right.entry.subject : first < second
    }
  }

  func addChronology(to page: inout Page) {
    let events = events
    guard !events.isEmpty else { return }
    page.heading(2, "Chronology")
    page.table(
      Page.Table(
        ["Earliest", "Latest", "Subject", "Grade", "Reports"],
        rows: events.map { event in
          [
            event.event.lower.cell, event.event.upper.cell, .record(event.entry.title),
            .own(Self.grade(of: event.incident, event.entry.state)),
            event.incident.reports.map { Line.code($0.text) }.joined(),
          ]
        }))
  }

  /// The grade of an event, hedged as the state that it gives.
  private static func grade(of incident: IncidentSummary, _ state: Assessment) -> String {
    incident.isCurrent ? state.phrase : AssessmentWording.english.phrase(for: incident)
  }

  func addDisagreements(to page: inout Page) {
    page.heading(2, "Contradictions")
    let lines = all.flatMap { entry in
      entry.state.disagreements.map { "\(entry.title): \($0)" as Line }
    }
    if lines.isEmpty { page.paragraph("No live claims disagree.") }
    page.bullets(lines)
  }

  func addEvidence(to page: inout Page) {
    page.heading(2, "Evidence")
    let items = evidence
    guard !items.isEmpty else {
      page.paragraph("No evidence is on record.")
      return
    }
    let missing = items.count(where: records.lacksFile)
    let withFile = items.count { $0.file?.sha256 != nil } - missing
    page.paragraph(
      "\(own: counted(items.count, "item")), \(own: withFile == 0 ? "none" : String(withFile)) with a file in the registry\(own: missing == 0 ? "" : ", \(missing) missing")."
    )
    page.table(EvidenceRegister.table(items, records))
  }

  func addSources(to page: inout Page) {
    guard !reports.isEmpty else { return }
    page.heading(2, "Sources")
    let claims = Dictionary(reports.map { ($0.assessor, 1) }, uniquingKeysWith: +)
    let items = Dictionary(evidence.map { ($0.source, 1) }, uniquingKeysWith: +)
    page.table(
      Page.Table(
        ["Source", .number("Reports"), .number("Evidence")],
        rows: Set(claims.keys).union(items.keys)
          .sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) }.map { name in
            [.record(name), .own(String(claims[name] ?? 0)), .own(String(items[name] ?? 0))]
          }))
  }
}

extension AssessedEvent {
  /// The first and last day as numbers, open ends outermost.
  fileprivate var order: (Int, Int) {
    (lower.knownDay?.number ?? .min, upper.knownDay?.number ?? .max)
  }
}
