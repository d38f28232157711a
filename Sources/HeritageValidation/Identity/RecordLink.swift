import HeritageModel

/// A field of a record that names another record.
struct RecordLink: Hashable, Sendable {
  let field: String
  let target: RecordReference
}

extension HeritageRecord {
  /// The records that the record names.
  var links: [RecordLink] {
    switch self {
    case let site as Site: Array(site.supersededBy.map { .init("supersededBy.by", .site($0.by)) })
    case let monument as Monument: monument.namedRecords
    case let report as Report: report.namedRecords
    case let review as Review:
      [.init("report", .report(review.report))] + items(review.evidence)
    case let item as Evidence:
      Array(item.pair.map { .init("pair.with", .evidence($0.with)) })
        + Array(item.derivedFrom.map { .init("derivedFrom", .evidence($0)) })
    case let incident as Incident:
      [.init("site", .site(incident.site))]
        + incident.monuments.enumerated().map { index, id in
          .init("monuments[\(index)]", .monument(id, of: incident.site))
        }
    case let intervention as Intervention:
      subject(intervention.subject) + items(intervention.evidence)
    default: []
    }
  }
}

extension Monument {
  fileprivate var namedRecords: [RecordLink] {
    [.init("site", .site(site))]
      + Array(partOf.map { .init("partOf", .monument($0, of: site)) })
      + Array(supersededBy.map { .init("supersededBy.by", .monument($0.by, of: site)) })
  }
}

extension Report {
  fileprivate var namedRecords: [RecordLink] {
    HeritageValidation.subject(subject) + items(evidence)
      + Array(incident.map { .init("incident", .incident($0)) })
      + Array(supersedes.map { .init("supersedes", .report($0)) })
      + Array(reassesses.map { .init("reassesses", .report($0)) })
  }
}

extension RecordLink {
  fileprivate init(_ field: String, _ target: RecordReference) {
    self.field = field
    self.target = target
  }
}

private func subject(_ subject: Subject) -> [RecordLink] {
  guard let monument = subject.monument else { return [.init("site", .site(subject.site))] }
  return [
    .init("site", .site(subject.site)), .init("monument", .monument(monument, of: subject.site)),
  ]
}

private func items(_ ids: [RecordID]) -> [RecordLink] {
  ids.enumerated().map { index, id in .init("evidence[\(index)]", .evidence(id)) }
}

extension Array {
  /// Creates an array of one element, or of none.
  fileprivate init(_ element: Element?) {
    self = element.map { [$0] } ?? []
  }
}
