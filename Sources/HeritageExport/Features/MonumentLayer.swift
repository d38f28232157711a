import HeritageAssessment
import HeritageDocuments
import HeritageModel

extension ExportRecords {
  /// Monuments as points with their states; one without a point of its own stands at its site's.
  var monumentLayer: FeatureLayer {
    let known = known
    return FeatureLayer(
      .monuments, "Monuments",
      of: monuments.inOrder(\.monument.subject) { known.place(of: $0.monument.subject) != nil },
      row: { MonumentRow($0.monument, $0.state, known) }, MonumentRow.columns
    ) { row, values in
      Feature(
        id: row.monument.reference.description, values: values, shape: row.place?.shape,
        state: row.subject.state, title: row.names.title.text, account: { row.account })
    }
  }
}

/// What is told of a monument.
private struct MonumentRow: Sendable {
  let monument: Monument
  let names: NamesTold
  let place: PlaceFacts?
  let subject: StatedSubject

  init(_ monument: Monument, _ state: Assessment, _ known: KnownRecords) {
    self.monument = monument
    let facts = SubjectFacts(monument.subject, state: state, known)
    names = NamesTold(title: facts.title, local: facts.localName, all: monument.names)
    place = known.place(of: monument.subject)
    subject = StatedSubject(facts)
  }

  var account: [AccountLine] {
    subject.facts.account() + [AccountLine("Site", subject.facts.siteTitle.text)]
      + (place?.account ?? []) + monument.description.account
  }

  static var columns: [ColumnOf<MonumentRow>] {
    let identity: [ColumnOf<MonumentRow>] = [
      .text("id", "the record; it stays the same") { $0.monument.reference.description },
      .text("site", "the identifier of its site") { $0.monument.site.text },
      .text("monument", "the monument's identifier, within its site") { $0.monument.id.text },
      .text("site_name", "the site's name in English, or else the first that is preferred") {
        $0.subject.facts.siteTitle.text
      },
    ]
    let kind: [ColumnOf<MonumentRow>] = [
      .text("type", "what it is; see 'heritage vocabulary monument-types'") {
        $0.monument.type?.rawValue
      }.returning(.field("type")),
      .text("type_group", "what it is counted with in totals") {
        $0.subject.facts.group.rawValue
      },
      .text("part_of", "the monument that it is a part of, by identifier") {
        $0.monument.partOf?.text
      }.returning(.field("partOf")),
      .flag("movable", "whether it can be carried away", \.monument.isMovable)
        .returning(.field("movable")),
      .text("countries", "the site's countries as ISO 3166-1 codes, divided by spaces") {
        $0.subject.facts.site?.countries.joined(separator: " ")
      },
      .text("administrative_area", "the region, governorate or district of the site") {
        $0.subject.facts.region
      },
      .text("built_text", "when it was built, in EDTF as the source gave it") {
        $0.monument.built?.text
      }.returning(.field("built")),
    ]
    let rest: [ColumnOf<MonumentRow>] = [
      .text("superseded_by", "the monument that took its place, by identifier") {
        $0.monument.supersededBy?.by.text
      },
      .text("description", "the description in English, or else the first") {
        $0.monument.description.shown
      }.returning(.description),
    ]
    return Array(
      [
        identity, ColumnOf.names.map { $0.of(\.names) }, kind,
        ColumnOf.place.map { $0.of(\.place) }, ColumnOf.state.map { $0.of(\.subject) }, rest,
      ].joined())
  }
}
