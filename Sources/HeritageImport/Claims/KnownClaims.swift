import Bytes
import HeritageModel

/// The claims that a list has brought into a registry, by their slots.
///
/// Each takes some 70 bytes and its path; nothing of what it says is kept but two numbers that are
/// equal for equal claims.
struct KnownClaims {
  /// A claim that is in the registry.
  struct Claim {
    let id: RecordID
    let path: String
    /// What ``ClaimIdentity/fingerprint(of:)`` makes of it.
    let fingerprint: UInt64
    /// The same of the items that it names.
    let evidence: UInt64
    /// The edition of the list that brought it.
    let edition: StatedDate?
    /// Whether it was withdrawn, or another claim took its place.
    let hasEnded: Bool
  }

  private struct Entry {
    let slot: Int
    let key: Int
    let id: RecordID
    let fingerprint: UInt64
    let evidence: UInt64
    let edition: Int
    var hasEnded = false
  }

  private var entries: [Entry] = []
  private var paths = TextList()
  /// The place of each entry's path.
  private var pathPlaces: [Int] = []
  private var editions: [StatedDate] = []

  /// Reads the claims of a list.
  ///
  /// - Throws: An error of the target's own if a record cannot be read that may be one of them.
  init(of source: Slug, from target: some ImportTarget) throws {
    // A list whose source the registry does not have has brought nothing.
    guard try target.source(source) != nil else { return }
    var found: [(entry: Entry, path: Int)] = []
    var editionPlaces: [StatedDate: Int] = [:]
    var replaced: Set<RecordID> = []
    try target.forEachReport { report in
      if let former = report.supersedes { replaced.insert(former) }
      guard let origin = report.origin, origin.source == source.text else { return }
      var edition = -1
      if let stated = origin.edition {
        edition = editionPlaces[stated] ?? editions.count
        if edition == editions.count {
          editions.append(stated)
          editionPlaces[stated] = edition
        }
      }
      let entry = Entry(
        slot: ClaimSlot(origin).hashValue, key: origin.key.hashValue, id: report.id,
        fingerprint: ClaimIdentity.fingerprint(of: report),
        evidence: Self.fingerprint(of: report.evidence), edition: edition)
      found.append((entry, paths.count))
      paths.append(report.path)
    }
    if found.isEmpty { return }
    try target.forEachReview { review in
      if review.verdict == .withdrawn || review.verdict == .superseded {
        replaced.insert(review.report)
      }
    }
    found.sort { ($0.entry.slot, $0.entry.id) < ($1.entry.slot, $1.entry.id) }
    entries = found.map { found in
      var entry = found.entry
      entry.hasEnded = replaced.contains(entry.id)
      return entry
    }
    pathPlaces = found.map(\.path)
  }

  var isEmpty: Bool { entries.isEmpty }

  /// Returns the claims that were made in a slot, in the order of their identifiers.
  func claims(at slot: ClaimSlot) -> [Claim] {
    let hash = slot.hashValue
    let first = entries.firstPlace { $0.slot >= hash }
    return entries[first...].indices.prefix { entries[$0].slot == hash }.map(claim)
  }

  private func claim(_ place: Int) -> Claim {
    let entry = entries[place]
    return Claim(
      id: entry.id, path: paths[pathPlaces[place]], fingerprint: entry.fingerprint,
      evidence: entry.evidence, edition: entry.edition < 0 ? nil : editions[entry.edition],
      hasEnded: entry.hasEnded)
  }

  /// The paths of claims whose rows a document does not have, one for each such row.
  func missing(from rows: KnownRows) -> [String] {
    var seen: Set<Int> = []
    return entries.indices.filter { place in
      let key = entries[place].key
      return !rows.has(hash: key) && seen.insert(key).inserted
    }.map { paths[pathPlaces[$0]] }
  }

  /// A number that is equal for the same items of evidence.
  static func fingerprint(of evidence: [RecordID]) -> UInt64 {
    RunningHash.prefix(of: Array(evidence.map(\.text).sorted().joined(separator: "\n").utf8).span)
  }
}
