import HeritageIndex
import HeritageModel
import HeritageValidation

/// Lets new records into the registry only when no rule finds an error in them.
struct RecordGate {
  /// From how many new records on it is cheaper to look once for what joins sites than site by site.
  private static let manyRecords = 50

  private let catalogue: Catalogue
  private let today: Day

  init(_ catalogue: Catalogue, today: Day) {
    self.catalogue = catalogue
    self.today = today
  }

  /// Checks new records beside those that the registry has.
  ///
  /// - Returns: What the rules find, none of it an error.
  /// - Throws: ``RegistryError`` with every error found, and the rest as remarks.
  func findings(in records: [NewRecord]) throws -> [Finding] {
    let neighbours = try neighbours(of: records)
    if records.contains(where: { !$0.newIdentifiers.isEmpty }) {
      // A place that cannot be read may have the identifier already.
      let unread = neighbours.damaged.first {
        RecordLayout.kind(ofPath: $0.path).map { $0 == .site || $0 == .monument } ?? true
      }
      if let unread { throw unread }
    }
    let present = RecordSet(neighbours.records, today: today)
    let findings = findings(in: records, beside: present)
    let errors = findings.filter { $0.severity == .error }
    guard let first = errors.first else { return findings }
    let names = Dictionary(
      records.map { ($0.record.reference.description, $0.nameBeforeWriting) }
    ) { first, _ in first }
    let lines = errors.prefix(20).map { error in
      "\(names[error.record] ?? "\(error.record): ")\(error.message) [\(error.code)]"
    }
    var failure = RegistryError(
      .refused, lines[0], hint: first.hint ?? "run 'heritage check --explain \(first.code)'",
      detail: .faults(Array(lines.dropFirst()), findings: errors))
    failure.remarks = findings.filter { $0.severity == .warning }.map(\.remark)
    throw failure
  }

  private func findings(in records: [NewRecord], beside present: RecordSet) -> [Finding] {
    if records.count == 1, let only = records.first {
      if let former = only.former {
        return RuleSet.findings(for: only.record, replacing: former, in: present)
      }
      return RuleSet.findings(for: only.record, in: present)
    }
    let items = records.filter { $0.record is Evidence }
    let others = records.filter { !($0.record is Evidence) }
    if others.count == 1, let only = others.first {
      // The items that come with a record are judged beside it, and it beside all the rest.
      let beside = present.adding(items)
      return
        (items.flatMap { RuleSet.findings(for: $0.record, in: beside) }
        + RuleSet.findings(for: only.record, in: beside)).sorted()
    }
    let all = present.adding(records)
    let references = records.map(\.record.reference)
    let new = Set(references.map(\.description))
    // What becomes of a report under a new verdict is told with it, but not what was so before.
    let judged = Set(
      records.compactMap { ($0.record as? Review).map { RecordReference.report($0.report) } })
    let known = judged.isEmpty ? [] : Set(RuleSet.findings(on: Array(judged), in: present))
    let reviewed = judged.subtracting(references)
    let judgedNames = Set(judged.map(\.description))
    return RuleSet.findings(on: references + reviewed, in: all).filter { finding in
      // New evidence waits for the report that will rest on it (EVD-17).
      finding.code != "EVD-17"
        && (new.contains(finding.record)
          || (judgedNames.contains(finding.record) && !known.contains(finding)))
    }
  }

  /// Reads what the rules must see beside the new records.
  private func neighbours(of records: [NewRecord]) throws -> RegistryContents {
    if records.contains(where: \.mayBeNamedAnywhere) { return try catalogue.everything() }
    var sites = Set(records.compactMap(\.site))
    for case .site(let id) in records.flatMap(\.record.links).map(\.target) { sites.insert(id) }
    let isAboutSites = records.contains { $0.record.reference.kind == .site }
    var contents = RegistryContents()
    if isAboutSites || records.count >= Self.manyRecords, !sites.isEmpty {
      var filter = PlaceFilter()
      filter.sites = sites
      contents = try catalogue.batch(of: filter).contents
    } else {
      for site in sites { contents.merge(try catalogue.contents(ofSite: site)) }
    }
    var evidence = contents.namedEvidence
    for record in records { evidence.formUnion(record.record.namedEvidence) }
    var beside = RegistryContents()
    try catalogue.addEvidence(evidence, to: &beside)
    try catalogue.addRecords(below: "sources/", to: &beside)
    try catalogue.addHolders(of: records.flatMap(\.newIdentifiers), to: &beside)
    contents.merge(beside)
    return contents
  }
}

extension RecordSet {
  /// Returns the set with what is about to be written.
  fileprivate func adding(_ records: [NewRecord]) -> RecordSet {
    var all = self
    for new in records {
      if new.replaces { all.put(new.record) } else { all.add(new.record) }
    }
    return all
  }
}

extension Finding {
  /// The finding as what a recording tells beside its result.
  var remark: Remark { Remark(.warning, "\(record): \(message) [\(code)]") }
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

  /// The identifiers of other registers that are new, which no other may have.
  fileprivate var newIdentifiers: [ExternalID] {
    guard !replaces || former != nil else { return [] }
    let (own, before): ([String: String], [String: String]?) =
      switch record {
      case let site as Site: (site.externalIDs, (former as? Site)?.externalIDs)
      case let monument as Monument: (monument.externalIDs, (former as? Monument)?.externalIDs)
      default: ([:], nil)
      }
    return own == before ? [] : Array(ExternalID.sound(in: own))
  }

  /// Whether records of any site may name the record, and what they say not fit its new version.
  fileprivate var mayBeNamedAnywhere: Bool {
    guard former != nil else { return false }
    return switch record.reference.kind {
    case .evidence, .source: true
    default: false
    }
  }

  /// The site whose folder the record goes to; `nil` for evidence and sources.
  var site: Slug? {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 3)
    guard parts.count > 2, parts[0].elementsEqual("sites".utf8) else { return nil }
    return try? Slug(String(Substring(parts[2])))
  }
}
