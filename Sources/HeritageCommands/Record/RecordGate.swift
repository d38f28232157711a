import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageValidation

/// Lets new records into the registry only when no rule finds an error in them.
struct RecordGate {
  /// From how many new records on it is cheaper to read the registry once than site by site.
  private static let manyRecords = 50

  private let registry: FileRegistry
  private let catalogue: Catalogue
  private let today: Day

  init(_ registry: FileRegistry, today: Day) {
    self.registry = registry
    catalogue = Catalogue(registry)
    self.today = today
  }

  /// Checks new records beside those that the registry has.
  ///
  /// - Throws: ``CommandError`` with every error found.
  func check(_ records: [NewRecord], warn: (String) -> Void) throws {
    let present = RecordSet(try neighbours(of: records).records, today: today)
    let findings = findings(in: records, beside: present)
    for finding in findings where finding.severity == .warning {
      warn("warning: \(finding.record): \(finding.message) [\(finding.code)]")
    }
    let errors = findings.filter { $0.severity == .error }
    guard let first = errors.first else { return }
    let names = Dictionary(
      records.map { ($0.record.reference.description, $0.nameBeforeWriting) }
    ) { first, _ in first }
    let lines = errors.prefix(20).map { error in
      "\(names[error.record] ?? "\(error.record): ")\(error.message) [\(error.code)]"
    }
    throw CommandError(
      lines.joined(separator: "\nerror: "),
      hint: first.hint ?? "run 'heritage check --explain \(first.code)'")
  }

  private func findings(in records: [NewRecord], beside present: RecordSet) -> [Finding] {
    if records.count == 1, let only = records.first {
      return RuleSet.findings(for: only.record, in: present)
    }
    var all = present
    for record in records { all.add(record.record) }
    let new = Set(records.map { $0.record.reference.description })
    // New evidence waits for the report that will rest on it (EVD-17).
    return RuleSet.findings(in: all).filter { new.contains($0.record) && $0.code != "EVD-17" }
  }

  /// Reads what the rules must see beside the new records.
  private func neighbours(of records: [NewRecord]) throws -> RegistryContents {
    let needsAll = records.contains { $0.record.reference.kind == .site }
    if needsAll || records.count >= Self.manyRecords { return try catalogue.everything() }
    var contents = RegistryContents()
    var evidence: Set<RecordID> = []
    for site in Set(records.compactMap(\.site)) {
      let folder = try catalogue.contents(ofSite: site)
      evidence.formUnion(folder.namedEvidence)
      contents.merge(folder)
    }
    for record in records { evidence.formUnion(record.record.namedEvidence) }
    try catalogue.addEvidence(evidence, to: &contents)
    try registry.addRecords(below: "sources/", to: &contents)
    return contents
  }
}

extension NewRecord {
  /// How an error names the record, which has nothing yet that its author would know.
  fileprivate var nameBeforeWriting: String {
    if let place { return "record \(place): " }
    switch record.reference.kind {
    case .site, .monument: return "\(record.reference): "
    default: return ""
    }
  }

  /// The site whose folder the record goes to; `nil` for evidence and sources.
  fileprivate var site: Slug? {
    let parts = path.split(separator: "/")
    guard parts.first == "sites", parts.count > 2 else { return nil }
    return try? Slug(String(parts[2]))
  }
}
