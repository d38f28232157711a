import HeritageModel
import HeritageStore
import HeritageValidation

/// Lets new records into the registry only when no rule finds an error in them.
struct RecordGate {
  /// From how many new records on it is cheaper to read the registry once than site by site.
  private static let manyRecords = 50

  let catalogue: Catalogue
  let today: Day

  /// Checks new records beside those that the registry has.
  ///
  /// - Throws: ``CommandError`` with every error found.
  func check(_ records: [NewRecord], warn: (String) -> Void) throws {
    var contents = try surroundings(of: records)
    for record in records { contents.add(record.record) }
    let new = Set(records.map { $0.record.reference.description })
    let findings = RuleSet.findings(in: RecordSet(contents, today: today)).filter {
      new.contains($0.record)
    }
    for finding in findings where finding.severity == .warning {
      warn("warning: \(finding.record): \(finding.message) [\(finding.code)]")
    }
    let errors = findings.filter { $0.severity == .error }
    guard let first = errors.first else { return }
    let lines = errors.prefix(20).map { "\($0.record): \($0.message) [\($0.code)]" }
    throw CommandError(
      lines.joined(separator: "\nerror: "),
      hint: first.hint ?? "run 'heritage check --explain \(first.code)'")
  }

  /// Reads what the rules must see beside the new records.
  private func surroundings(of records: [NewRecord]) throws -> RegistryContents {
    let needsAll = records.contains { if case .site = $0.record { true } else { false } }
    if needsAll || records.count >= Self.manyRecords { return try catalogue.everything() }
    var contents = RegistryContents()
    var evidence: Set<RecordID> = []
    for site in Set(records.compactMap(\.record.site)) {
      let folder = try catalogue.contents(ofSite: site)
      for report in folder.reports { evidence.formUnion(report.evidence) }
      contents.add(folder)
    }
    for record in records { evidence.formUnion(record.record.namedEvidence) }
    try catalogue.addEvidence(evidence, to: &contents)
    return contents
  }
}

extension AnyRecord {
  /// The site whose folder the record is in; `nil` for evidence and sources.
  var site: Slug? {
    switch self {
    case .site(let record): record.id
    case .monument(let record): record.site
    case .report(let record): record.site
    case .incident(let record): record.site
    case .intervention(let record): record.site
    case .review, .evidence, .source: nil
    }
  }

  /// The items of evidence that the record names.
  var namedEvidence: [RecordID] {
    switch self {
    case .report(let record): record.evidence
    case .review(let record): record.evidence
    case .intervention(let record): record.evidence
    case .evidence(let record): [record.pair?.with, record.derivedFrom].compactMap(\.self)
    case .site, .monument, .incident, .source: []
    }
  }
}
