import CanonicalJSON
import HeritageAssessment
import HeritageDocuments
import HeritageModel

extension ExportRecords {
  /// The areas of sites and monuments, apart from the points.
  var footprintLayer: FeatureLayer {
    let known = known
    let rows =
      sites.compactMap { entry in
        FootprintRow(Subject(site: entry.site.id), entry.site.footprint, entry.state.own)
      }
      + monuments.compactMap { entry in
        FootprintRow(entry.monument.subject, entry.monument.footprint, entry.state)
      }
    return FeatureLayer(
      .footprints, "Footprints", .area, of: rows.sorted { $0.subject < $1.subject },
      row: { row in (row: row, facts: SubjectFacts(row.subject, state: row.state, known)) },
      FootprintRow.columns
    ) { told, values in
      Feature(
        id: told.row.subject.reference.description, values: values, shape: told.row.area,
        state: told.facts.stateClass, title: told.facts.title.text,
        account: { told.facts.account() })
    }
  }
}

/// The area of a subject.
private struct FootprintRow: Sendable {
  let subject: Subject
  let area: Geometry
  let state: Assessment

  /// Takes the polygons of a footprint; `nil` if it has none that can be drawn.
  init?(_ subject: Subject, _ footprint: JSONValue?, _ state: Assessment) {
    guard let area = footprint.flatMap({ Geometry(areaOf: $0) }) else { return nil }
    self.subject = subject
    self.area = area
    self.state = state
  }

  static var columns: [ColumnOf<(row: FootprintRow, facts: SubjectFacts)>] {
    let identity: [ColumnOf<(row: FootprintRow, facts: SubjectFacts)>] = [
      .text("id", "the record; it stays the same") { $0.facts.subject.reference.description },
      .text("site", "the identifier of the site") { $0.facts.subject.site.text },
      .text("monument", "the identifier of the monument; empty for the site as a whole") {
        $0.facts.subject.monument?.text
      },
      .text("name", "the name in English, or else the first that is preferred") {
        $0.facts.title.text
      },
      .text("site_name", "the site's name", \.facts.siteTitle.text),
    ]
    return Array(
      [
        identity, ColumnOf.state.map { $0.of { StatedSubject($0.facts) } },
      ].joined())
  }
}
