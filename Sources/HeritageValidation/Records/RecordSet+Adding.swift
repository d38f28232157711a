public import HeritageModel

extension RecordSet {
  /// Adds a record.
  ///
  /// - Parameters:
  ///   - record: The record; one whose identifier is taken is noted and kept out.
  ///   - path: Its file below the registry's folder, where it is not the usual one.
  public mutating func add(_ record: any HeritageRecord, path: String? = nil) {
    let reference = record.reference
    guard insert(record) else {
      duplicates.append(DuplicateRecord(reference: reference, path: path ?? ""))
      return
    }
    if let path { paths[reference] = path }
    index(record)
  }

  /// Returns the set with a record in the place of the one with its identifier, if there is one.
  func replacing(with record: any HeritageRecord) -> RecordSet {
    var set = self
    switch record {
    case let site as Site: set.siteTable.put(site, site.id)
    case let monument as Monument: set.monumentTable.put(monument, monument.subject)
    case let report as Report: set.reportTable.put(report, report.id)
    case let review as Review: set.reviewTable.put(review, review.id)
    case let item as Evidence: set.evidenceTable.put(item, item.id)
    case let incident as Incident: set.incidentTable.put(incident, incident.id)
    case let intervention as Intervention: set.interventionTable.put(intervention, intervention.id)
    case let source as Source: set.sourceTable.put(source, source.id)
    case let retraction as Retraction: set.retractionTable.put(retraction, retraction.id)
    case let decision as SetAside: set.setAsideTable.put(decision, decision.id)
    default: return self
    }
    set.index(record)
    return set
  }

  private mutating func insert(_ record: any HeritageRecord) -> Bool {
    switch record {
    case let site as Site: siteTable.insert(site, site.id)
    case let monument as Monument: monumentTable.insert(monument, monument.subject)
    case let report as Report: reportTable.insert(report, report.id)
    case let review as Review: reviewTable.insert(review, review.id)
    case let item as Evidence: evidenceTable.insert(item, item.id)
    case let incident as Incident: incidentTable.insert(incident, incident.id)
    case let intervention as Intervention: interventionTable.insert(intervention, intervention.id)
    case let source as Source: sourceTable.insert(source, source.id)
    case let retraction as Retraction: retractionTable.insert(retraction, retraction.id)
    case let decision as SetAside: setAsideTable.insert(decision, decision.id)
    // No other type is a record.
    default: true
    }
  }

  private mutating func index(_ record: any HeritageRecord) {
    switch record {
    case let site as Site where site.supersededBy == nil:
      index(site.externalIDs, of: site.reference)
    case let monument as Monument where monument.supersededBy == nil:
      index(monument.externalIDs, of: monument.reference)
    case let report as Report: index(report)
    case let review as Review:
      reviewsByReport[review.report, default: []].noting(review.id)
      otherEvidenceInUse.formUnion(review.evidence)
    case let item as Evidence: index(item)
    case let intervention as Intervention:
      interventionsBySubject[intervention.subject, default: []].noting(intervention.id)
      otherEvidenceInUse.formUnion(intervention.evidence)
    case let retraction as Retraction:
      retractionsByEvidence[retraction.evidence, default: []].noting(retraction.id)
    default: break
    }
  }

  private mutating func index(_ report: Report) {
    reportsBySubject[report.subject, default: []].noting(report.id)
    for item in report.evidence { reportsByEvidence[item, default: []].noting(report.id) }
    if let earlier = report.supersedes { successors[earlier, default: []].noting(report.id) }
  }

  private mutating func index(_ item: Evidence) {
    if let original = item.derivedFrom { copiesByOriginal[original, default: []].noting(item.id) }
    if let digest = item.file?.sha256 { evidenceByDigest[digest, default: []].noting(item.id) }
    if let pair = item.pair { pairPartners[pair.with, default: []].noting(item.id) }
  }

  private mutating func index(_ identifiers: [String: String], of reference: RecordReference) {
    for (scheme, value) in identifiers {
      let identifier = ExternalID(kind: reference.kind, scheme: scheme, value: value)
      holdersByExternalID[identifier, default: []].noting(reference)
    }
  }
}

extension Array where Element: Equatable {
  /// Appends an element unless it was the last one appended.
  fileprivate mutating func noting(_ element: Element) {
    if last != element { append(element) }
  }
}
