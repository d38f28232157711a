import HeritageAssessment
import HeritageDocuments
import HeritageModel

extension ExportRecords {
  /// Items of evidence, as points where the edition tells where they are from.
  var evidenceLayer: FeatureLayer {
    let (reports, retractions, known) = (reportsByEvidence, retractionsByEvidence, known)
    return FeatureLayer(
      .evidence, "Evidence",
      of: evidence.inOrder(\.id) { $0.location != nil },
      row: { EvidenceRow($0, reports[$0.id] ?? [], retractions[$0.id], known) },
      EvidenceRow.columns
    ) { row, values in
      Feature(
        id: row.item.reference.description, values: values, shape: row.place?.shape,
        state: row.state, title: row.item.title,
        account: { row.item.account + (row.place?.account ?? []) })
    }
  }
}

/// What is told of an item of evidence.
private struct EvidenceRow: Sendable {
  let item: Evidence
  let reports: [RecordID]
  let retraction: RecordID?
  let subjects: [Subject]
  let place: PlaceFacts?

  init(
    _ item: Evidence, _ reports: [RecordID], _ retraction: RecordID?, _ known: KnownRecords
  ) {
    self.item = item
    self.reports = reports.sorted()
    self.retraction = retraction
    subjects = Set(
      reports.compactMap { known.claims.records.reports[$0]?.subject }
    ).sorted()
    place = item.location.map { PlaceFacts($0, category: nil) }
  }

  /// What the item shows, as a map can colour it.
  var state: StateClass {
    switch item.shows {
    case .destroyed: .destroyed
    case .damaged: .damaged
    case .intact: StateClass.none
    case .unclear, nil: .unknown
    }
  }

  static var columns: [ColumnOf<EvidenceRow>] {
    let identity: [ColumnOf<EvidenceRow>] = [
      .text("id", "the record; it stays the same") { $0.item.reference.description },
      .text("evidence", "the item's identifier") { $0.item.id.text },
      .text("type", "what it is; see 'heritage vocabulary evidence-types'") {
        $0.item.type.rawValue
      },
      .text("title", "what it is called", \.item.title),
      .text("source", "who made it or published it", \.item.source),
      .text("source_group", "items of one origin, which do not confirm each other") {
        $0.item.sourceGroup
      },
      .text("author", "its author", \.item.author),
      .text("language", "its language, as a BCP 47 tag", \.item.language),
    ]
    let place = ColumnOf.place.filter { ["longitude", "latitude"].contains($0.head.name) }
      .map { $0.of { (row: EvidenceRow) in row.place } }
    let dates =
      ColumnOf<EvidenceRow>.date("acquired", "when the image was taken") { (row: EvidenceRow) in
        row.item.acquired.map { SpokenDate($0) }
      }
      + ColumnOf<EvidenceRow>.date("published", "when it was made public") { (row: EvidenceRow) in
        row.item.published.map { SpokenDate($0) }
      }
    let content: [ColumnOf<EvidenceRow>] = [
      .text("state", "what the item shows, as maps are coloured by", \.state.rawValue),
      .text("shows", "what it shows: intact, damaged, destroyed or unclear") {
        $0.item.shows?.rawValue
      },
      .text("platform", "the satellite or aircraft", \.item.platform),
      .text("image_id", "the provider's identifier of the image", \.item.imageID),
      .decimal("resolution_m", "the size of a pixel on the ground in metres", \.item.gsdMetres),
      .text("url", "where it is on the web", \.item.url),
      .text("archived_url", "a kept copy on the web", \.item.archivedURL),
      .text("licence", "under which terms it may be used", \.item.licence),
      .text("rights_holder", "whose it is", \.item.rightsHolder),
      .text("sha256", "the SHA-256 of the kept file", \.item.file?.sha256),
      .integer("bytes", "the size of the file", \.item.file?.bytes),
      .text("media_type", "the kind of file", \.item.file?.mediaType),
    ]
    let rest: [ColumnOf<EvidenceRow>] = [
      .text("reports", "the reports that name it, divided by spaces") {
        $0.reports.map(\.text).joined(separator: " ")
      },
      .text("subjects", "the records that these reports are about, divided by spaces") {
        $0.subjects.map(\.reference.description).joined(separator: " ")
      },
      .text("retraction", "what withdrew it; empty where it stands", \.retraction?.text),
    ]
    return Array(
      [
        identity, place, dates, content, rest,
      ].joined())
  }
}
