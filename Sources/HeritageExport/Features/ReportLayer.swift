import HeritageAssessment
import HeritageDocuments
import HeritageModel

extension ExportRecords {
  /// Claims as points at what they are about.
  var reportLayer: FeatureLayer {
    let known = known
    return FeatureLayer(
      .reports, "Reports",
      of: reports.inOrder(\.report.id) { known.place(of: $0.report.subject) != nil },
      row: { ReportRow($0.report, $0.standing, known) }, ReportRow.columns
    ) { row, values in
      Feature(
        id: row.report.reference.description, values: values, shape: row.place?.shape,
        state: StateClass(row.report.grade, upTo: row.report.gradeUpper),
        title: "\(row.subjectName), \(row.report.assessor)",
        account: { row.report.account(siteName: row.siteName) + (row.place?.account ?? []) })
    }
  }
}

/// What is told of a claim.
private struct ReportRow: Sendable {
  let report: Report
  let standing: Verdict?
  /// What it counts for.
  let subject: Subject
  let subjectName: String
  let siteName: String
  let place: PlaceFacts?

  init(_ report: Report, _ standing: Verdict?, _ known: KnownRecords) {
    self.report = report
    self.standing = standing
    subject = known.claims.successor(of: report.subject)
    subjectName = known.title(of: subject)
    siteName = known.title(of: Subject(site: subject.site))
    place = known.place(of: report.subject)
  }

  static var columns: [ColumnOf<ReportRow>] {
    let english = English()
    let identity: [ColumnOf<ReportRow>] = [
      .text("id", "the record; it stays the same") { $0.report.reference.description },
      .text("report", "the report's identifier") { $0.report.id.text },
      .text("site", "the identifier of the site") { $0.report.site.text },
      .text("monument", "the identifier of the monument; empty for the site as a whole") {
        $0.report.monument?.text
      },
      .text("counts_for", "the record whose state it counts for") {
        $0.subject.reference.description
      },
      .text("subject_name", "what it is about", \.subjectName),
      .text("site_name", "the site's name", \.siteName),
    ]
    let claim: [ColumnOf<ReportRow>] = [
      .text("state", "what maps are coloured by; see the sites") {
        StateClass($0.report.grade, upTo: $0.report.gradeUpper).rawValue
      },
      .text("state_text", "the grade in words") {
        english.grade($0.report.grade, upTo: $0.report.gradeUpper)
      },
      .text("grade", "the grade that is claimed", \.report.grade.rawValue),
      .text("grade_upper", "the other end of the range, where one is claimed") {
        $0.report.gradeUpper?.rawValue
      },
      .text("grade_certainty", "how sure the assessor is of the grade") {
        $0.report.gradeCertainty?.rawValue
      },
      .text("standing", "what reviews and later reports made of it; empty where it stands") {
        $0.standing?.rawValue
      },
      .text("assessor", "who makes the claim", \.report.assessor),
      .text("method", "how it was found", \.report.method?.rawValue),
      .text("source_scale", "the scale of the source", \.report.sourceScale),
      .text("source_class", "the class in the source's own words", \.report.sourceClass),
      .text("cause", "what it is put down to", \.report.cause?.rawValue),
      .text("scope", "which part is meant", \.report.scope),
    ]
    let dates =
      ColumnOf<ReportRow>.date("event", "when it happened, by the claim") {
        $0.report.event.map { SpokenDate($0) }
      }
      + ColumnOf<ReportRow>.date("assessed", "when somebody looked") {
        $0.report.assessed.map { SpokenDate($0) }
      }
      + ColumnOf<ReportRow>.date("published", "when it was made public") {
        $0.report.published.map { SpokenDate($0) }
      }
    let rest: [ColumnOf<ReportRow>] = [
      .text("recorded", "when it came into the registry", \.report.recorded.description),
      .text("supersedes", "the report whose place it takes", \.report.supersedes?.text),
      .integer("evidence_count", "how many items of evidence it names", \.report.evidence.count),
      .text("evidence", "their identifiers, divided by spaces") {
        $0.report.evidence.map(\.text).joined(separator: " ")
      },
      .text("narrative", "the report's words in English, or else the first") {
        $0.report.narrative.shown
      },
    ]
    return Array(
      [
        identity, ColumnOf.place.map { $0.of(\.place) }, claim, dates, rest,
      ].joined())
  }
}
