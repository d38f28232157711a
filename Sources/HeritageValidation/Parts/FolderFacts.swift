package import HeritageModel

/// The records of one site's folder.
package struct SiteFolder: Sendable {
  /// The folder, such as `sites/pa/palmyra/`.
  package let path: String
  package private(set) var records: [any HeritageRecord] = []

  package init(path: String) {
    self.path = path
  }

  package mutating func add(_ record: any HeritageRecord) { records.append(record) }
}

/// What the records of some folders say that must be compared with all other folders.
///
/// An identifier of twelve characters is a number of 60 bits, so that nothing is alike by chance but
/// hashes of texts.
package struct FolderFacts: Sendable {
  /// A folder whose records may speak of those of another.
  package struct Join: Sendable {
    package let folder: String
    package let other: String
  }

  /// A record in no folder that was looked at with the one that names it.
  package struct OutwardLink: Sendable {
    package let folder: String
    package let target: UInt64
  }

  /// The hashes of the identifiers that sites and monuments have in other registers.
  package private(set) var identifiers: [UInt64] = []
  /// Every record with an identifier of its own; see ``number(of:)``.
  package private(set) var references: [UInt64] = []
  /// What rests on items of evidence; see ``EvidenceUses``.
  package private(set) var uses: [UInt64] = []
  package private(set) var joins: [Join] = []
  package private(set) var outward: [OutwardLink] = []

  /// Creates the facts of one record alone, whatever it names.
  package init(of record: any HeritageRecord) { note(record) }

  init(_ folders: [SiteFolder]) {
    for folder in folders {
      var own: Set<RecordReference>?
      for record in folder.records {
        note(record)
        for target in Self.targets(of: record) {
          if case .site(let other) = target {
            let path = RecordLayout.folder(ofSite: other)
            if path != folder.path { joins.append(Join(folder: folder.path, other: path)) }
          } else if let number = Self.number(of: target) {
            let known = own ?? Set(folder.records.map(\.reference))
            own = known
            if !known.contains(target) {
              outward.append(OutwardLink(folder: folder.path, target: number))
            }
          }
        }
      }
    }
  }

  /// What a record may name beyond its own folder; other kinds name but their own site and evidence.
  private static func targets(of record: any HeritageRecord) -> [RecordReference] {
    switch record {
    case let site as Site: site.links.map(\.target)
    case let report as Report:
      // Most name nothing else, and to put links together takes long.
      report.incident == nil && report.supersedes == nil && report.reassesses == nil
        ? [] : report.links.map(\.target)
    case let review as Review:
      review.links.map(\.target) + (review.namedSuccessor.map { [.report($0)] } ?? [])
    default: []
    }
  }

  private mutating func note(_ record: any HeritageRecord) {
    if let number = Self.number(of: record.reference) { references.append(number) }
    switch record {
    case let site as Site: note(HeldIdentifiers(site))
    case let monument as Monument: note(HeldIdentifiers(monument))
    default: uses += EvidenceUses.numbers(of: record)
    }
  }

  private mutating func note(_ held: HeldIdentifiers) {
    guard !held.isSuperseded else { return }
    for identifier in ExternalID.sound(in: held.identifiers) {
      identifiers.append(Self.hash(of: identifier))
    }
  }

  package static func hash(of identifier: ExternalID) -> UInt64 {
    RepeatedHashes.hash(of: identifier.description)
  }

  /// The number of a record that lives in the folder of a site under an identifier of its own; `nil`
  /// for any other.
  package static func number(of reference: RecordReference) -> UInt64? {
    let kind: UInt64? =
      switch reference {
      case .report: 1
      case .review: 2
      case .incident: 3
      case .intervention: 4
      case .site, .monument, .evidence, .source, .retraction, .setAside: nil
      }
    return kind.flatMap { kind in reference.recordID.map { kind << 60 | $0.number } }
  }
}

/// Which items of evidence something rests on.
package struct EvidenceUses: Sendable {
  private let all: NumberList
  /// The uses by records whose identifiers are taken, which do not count.
  private let uncounted: NumberList

  /// - Parameters:
  ///   - all: The uses by all records, in order.
  ///   - uncounted: Those of them that do not count, in order.
  package init(all: NumberList, uncounted: NumberList) {
    self.all = all
    self.uncounted = uncounted
  }

  /// The uses by a record, a number each: the item, and whether a report for everybody rests on it.
  package static func numbers(of record: any HeritageRecord) -> [UInt64] {
    switch record {
    case let report as Report:
      report.evidence.map { number(of: $0, inPublic: report.access == .public) }
    case let review as Review: review.evidence.map { number(of: $0, inPublic: false) }
    case let intervention as Intervention:
      intervention.evidence.map { number(of: $0, inPublic: false) }
    default: []
    }
  }

  private static func number(of item: RecordID, inPublic isPublic: Bool) -> UInt64 {
    item.number << 4 | (isPublic ? 1 : 0)
  }

  func hasPublicReport(on item: RecordID) -> Bool {
    isCounted(Self.number(of: item, inPublic: true))
  }

  func hasAny(of item: RecordID) -> Bool {
    hasPublicReport(on: item) || isCounted(Self.number(of: item, inPublic: false))
  }

  private func isCounted(_ number: UInt64) -> Bool {
    uncounted.contains(number)
      ? all.count(of: number) > uncounted.count(of: number) : all.contains(number)
  }
}
