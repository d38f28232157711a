import HeritageModel

/// A field of a record that names another record.
struct RecordLink: Hashable, Sendable {
  let field: String
  let target: RecordReference
}

extension [RecordLink] {
  fileprivate mutating func note(_ field: String, _ target: RecordReference?) {
    if let target { append(RecordLink(field: field, target: target)) }
  }

  fileprivate mutating func note(_ subject: Subject) {
    note("site", .site(subject.site))
    note("monument", subject.monument.map { .monument($0, of: subject.site) })
  }

  fileprivate mutating func note(evidence ids: [RecordID]) {
    for (index, id) in ids.enumerated() { note("evidence[\(index)]", .evidence(id)) }
  }
}

extension HeritageRecord {
  /// The records that the record names.
  var links: [RecordLink] {
    var links: [RecordLink] = []
    switch self {
    case let site as Site:
      links.note("supersededBy.by", site.supersededBy.map { .site($0.by) })
    case let monument as Monument:
      links.note("site", .site(monument.site))
      links.note("partOf", monument.partOf.map { .monument($0, of: monument.site) })
      links.note(
        "supersededBy.by", monument.supersededBy.map { .monument($0.by, of: monument.site) })
    case let report as Report:
      links.note(report.subject)
      links.note(evidence: report.evidence)
      links.note("incident", report.incident.map { .incident($0) })
      links.note("supersedes", report.supersedes.map { .report($0) })
      links.note("reassesses", report.reassesses.map { .report($0) })
    case let review as Review:
      links.note("report", .report(review.report))
      links.note(evidence: review.evidence)
    case let item as Evidence:
      links.note("source", item.sourceRecord.map { .source($0) })
      links.note("pair.with", item.pair.map { .evidence($0.with) })
      links.note("derivedFrom", item.derivedFrom.map { .evidence($0) })
    case let incident as Incident:
      links.note("site", .site(incident.site))
      for (index, id) in incident.monuments.enumerated() {
        links.note("monuments[\(index)]", .monument(id, of: incident.site))
      }
    case let intervention as Intervention:
      links.note(intervention.subject)
      links.note(evidence: intervention.evidence)
    case let retraction as Retraction: links.note("evidence", .evidence(retraction.evidence))
    default: break
    }
    return links
  }
}

extension Evidence {
  /// The source record that the item names as `source/unosat`, or `nil` if it names its source in
  /// plain words, such as `reuters`.
  var sourceRecord: Slug? {
    let opening = "\(RecordKind.source.rawValue)/"
    guard source.hasPrefix(opening) else { return nil }
    do {
      return try Slug(String(source.dropFirst(opening.count)))
    } catch {
      // What follows is no identifier, so the whole is a name with a slash in it.
      return nil
    }
  }
}
