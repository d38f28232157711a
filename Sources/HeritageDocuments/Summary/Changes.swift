import CanonicalJSON
import HeritageAssessment
import HeritageModel

/// What a summary's subjects were before a period and are at its end.
struct Changes: Sendable {
  enum Basis: Sendable {
    /// By when things happened.
    case events
    /// By when reports became known.
    case knowledge
  }

  struct Row: Sendable {
    let entry: Summary.Entry
    let before: Assessment
    let after: Assessment

    /// Whether a reader would call it a change.
    var isChange: Bool {
      before.countedGrade != after.countedGrade || before.gradeUpper != after.gradeUpper
        || before.phrase != after.phrase
    }
  }

  let basis: Basis
  let first: Day
  /// The last day of the period, or `nil` for one that has not ended.
  let last: Day?
  let rows: [Row]
  /// Reports that became known in the period, where that is what is asked.
  let newReports: [Report]
  let eventsBefore: Int
  let eventsWithin: Int
  /// Events within that may have happened before the period or after it.
  let eventsUnsure: Int

  /// The days told of where only the day up to which records count was given.
  static let window = 30

  /// Compares what a summary tells of with the time before, if there is a time before.
  init?(_ summary: Summary) {
    let selection = summary.scope.selection
    var before = summary.records.viewpoint
    if let since = selection.since {
      basis = .events
      first = since
      last = selection.until
      before.asked = since.advanced(by: -1)
    } else if let known = summary.records.viewpoint.known, selection.until == nil {
      basis = .knowledge
      first = known.advanced(by: 1 - Self.window)
      last = known
      before.known = first.advanced(by: -1)
    } else {
      return nil
    }
    let claims = summary.records.claims
    // The states after are those that the totals count, so that the two always agree.
    rows = summary.all.map { entry in
      Row(
        entry: entry, before: Assessor.assess(entry.subject, claims: claims, from: before),
        after: entry.state)
    }
    let viewpoint = summary.records.viewpoint
    let start = first
    newReports =
      basis == .knowledge ? summary.reports.filter { viewpoint.knownSince($0) >= start } : []
    eventsBefore = summary.all.flatMap(\.state.incidents).count { incident in
      (incident.grade.rank ?? 0) > 0 && (incident.event?.upper.knownDay.map { $0 < start } ?? false)
    }
    let within = basis == .events ? summary.all.flatMap(\.damagingEvents) : []
    eventsWithin = within.count
    let end = last
    eventsUnsure = within.count { incident in
      let starts = incident.event?.lower.knownDay.map { $0 >= start } ?? false
      guard let end else { return !starts }
      let ends = incident.event?.upper.knownDay.map { $0 <= end } ?? false
      return !(starts && ends)
    }
  }

  /// The rows of monuments alone, which the totals count.
  var monuments: [Row] { rows.filter { $0.entry.subject.monument != nil } }

  var changed: [Row] { rows.filter(\.isChange) }
}

extension Changes {
  /// - Parameters:
  ///   - page: The page.
  ///   - name: What the page calls a subject.
  func add(to page: inout Page, calling name: (Subject) -> Line) {
    page.heading(2, basis == .events ? "Change since the time before" : "Newly known")
    page.paragraph(.own(explanation))
    if !monuments.isEmpty { page.table(table) }
    if changed.isEmpty {
      page.paragraph("No state is told differently.")
    } else {
      page.table(
        Table(
          ["Subject", "Before", "After", "Rests on"],
          rows: changed.map { row in
            [
              name(row.entry.subject), row.before.phraseLine, row.after.phraseLine,
              row.after.basis.codes(),
            ]
          }))
    }
    if !newReports.isEmpty {
      page.paragraph(
        "\(own: counted(newReports.count, "report")) became known in these days: \(newReports.map { Line.code($0.id.text) }.joined())."
      )
    }
  }

  private var scope: String {
    switch monuments.count {
    case 0: ""
    case 1:
      " Counted is the one monument of the scope, whether or not something happened to it in these days."
    default:
      " Counted are all \(counted(monuments.count, "monument")) of the scope, also those to which nothing happened in these days."
    }
  }

  private var explanation: String {
    let day = Self.words
    switch basis {
    case .events:
      let period = last.map { "\(day(first)) to \(day($0))" } ?? "\(day(first)) on"
      let unsure =
        eventsUnsure == 0
        ? "" : ", of which \(eventsUnsure) may lie outside it by what is known"
      return
        "States on the day before \(day(first)) against \(last.map { "states on \(day($0))" } ?? "the latest"), both by what is known now. The period is \(period): \(counted(eventsBefore, "event")) before it, \(eventsWithin) within it\(unsure).\(scope)"
    case .knowledge:
      return
        "What was known before \(day(first)) against what was known on \(day(last ?? first)), \(Self.window) days in all.\(scope)"
    }
  }

  private static func words(_ day: Day) -> String { English().date(SpokenDate(day)) }

  private var table: Table {
    let (before, after) = (
      GradeCounts(monuments.map(\.before)), GradeCounts(monuments.map(\.after))
    )
    var table = Table([
      "Grade", .number("Before \(Self.words(first))"),
      .number(last.map { "On \(Self.words($0))" } ?? "Latest"),
      .number("Change"),
    ])
    for grade in GradeCounts.order {
      let (old, new) = (before.byGrade[grade] ?? 0, after.byGrade[grade] ?? 0)
      if old == 0, new == 0 { continue }
      let difference = new - old
      table.rows.append([
        grade.codeLine, "\(old)", "\(new)",
        .own(difference > 0 ? "+\(difference)" : String(difference)),
      ])
    }
    table.rows.append([
      .strong("total"), .strong(String(before.total)), .strong(String(after.total)), "0",
    ])
    return table
  }

  var json: JSONValue {
    [
      "basis": .string(basis == .events ? "events" : "knowledge"),
      "first": .text(first), "last": .text(last), "counted": "monuments",
      "byGradeBefore": .counts(GradeCounts(monuments.map(\.before)).byGrade),
      "byGradeAfter": .counts(GradeCounts(monuments.map(\.after)).byGrade),
      "changed": .list(changed) {
        [
          "record": .text($0.entry.subject.reference), "basis": .ids($0.after.basis),
          "gradeBefore": .text($0.before.countedGrade),
          "gradeAfter": .text($0.after.countedGrade),
          "before": .string($0.before.phrase), "after": .string($0.after.phrase),
        ]
      },
      "eventsBefore": .integer(eventsBefore), "eventsWithin": .integer(eventsWithin),
      "eventsUnsure": .integer(eventsUnsure), "newReports": .ids(newReports.map(\.id)),
    ]
  }
}
