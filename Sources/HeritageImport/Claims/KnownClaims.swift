import Bytes
import HeritageModel

/// The claims that a list has brought into a registry, by their slots.
///
/// Each takes some 70 bytes, and the path of a place with claims on one day takes its text and 25 more;
/// nothing of what a claim says is kept but two numbers that are equal for equal claims.
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
    let subject: Int
    let id: RecordID
    let fingerprint: UInt64
    let evidence: UInt64
    let edition: Int32
    var hasEnded = false
    /// The place of what its path begins with.
    let pathStart: Int32
  }

  /// In the order of their keys' hashes, then of their identifiers.
  private var entries: [Entry] = []
  /// What paths have before the identifier, which the claims about one place on one day share.
  private var pathStarts = TextTable()
  private var editions: [StatedDate] = []
  /// The live claims of rows that the document does not have, by what they are about.
  private var gone: [Int: [Int]] = [:]

  /// Reads the claims of a list.
  ///
  /// - Parameters:
  ///   - source: Whose list it is.
  ///   - rows: The rows of the document that is imported.
  ///   - target: The registry.
  /// - Throws: An error of the target's own if a record cannot be read that may be one of them.
  init(of source: Slug, _ rows: KnownRows, from target: some ImportTarget) throws {
    // A list whose source the registry does not have has brought nothing.
    guard try target.source(source) != nil else { return }
    var editionPlaces: [StatedDate: Int32] = [:]
    var replaced: Set<RecordID> = []
    try target.forEachReport { report in
      if let former = report.supersedes { replaced.insert(former) }
      guard let origin = report.origin, origin.source == source.text else { return }
      var edition: Int32 = -1
      if let stated = origin.edition {
        edition = editionPlaces[stated] ?? Int32(clamping: editions.count)
        if edition == editions.count {
          editions.append(stated)
          editionPlaces[stated] = edition
        }
      }
      let pathStart = pathStarts.add(String(report.path.dropLast(Self.pathEnd(report.id).count)))
      entries.append(
        Entry(
          slot: ClaimSlot(origin).hashValue, key: origin.key.hashValue,
          subject: report.subject.hashValue, id: report.id,
          fingerprint: ClaimIdentity.fingerprint(of: report),
          evidence: Self.fingerprint(of: report.evidence), edition: edition,
          pathStart: Int32(clamping: pathStart.place)))
    }
    if entries.isEmpty { return }
    try target.forEachReview { review in
      if review.verdict == .withdrawn || review.verdict == .superseded {
        replaced.insert(review.report)
      }
    }
    entries.sort { ($0.key, $0.id) < ($1.key, $1.id) }
    for place in entries.indices { entries[place].hasEnded = replaced.contains(entries[place].id) }
    for (place, entry) in entries.enumerated() where !entry.hasEnded && rows.isGone(hash: entry.key)
    {
      gone[entry.subject, default: []].append(place)
    }
  }

  var isEmpty: Bool { entries.isEmpty }

  private func path(of entry: Entry) -> String {
    pathStarts[Int(entry.pathStart)] + Self.pathEnd(entry.id)
  }

  private static func pathEnd(_ id: RecordID) -> String { "\(id).json" }

  /// Tells whether a row with a key has made a claim.
  func has(_ key: String) -> Bool { !places(ofKey: key).isEmpty }

  private func places(ofKey key: String) -> [Int] {
    let hash = key.hashValue
    let first = entries.firstPlace { $0.key >= hash }
    return Array(entries.indices[first...].prefix { entries[$0].key == hash })
  }

  /// Returns the claims that were made in a slot, in the order of their identifiers.
  func claims(at slot: ClaimSlot) -> [Claim] {
    let hash = slot.hashValue
    return places(ofKey: slot.key).filter { entries[$0].slot == hash }.map(claim)
  }

  /// How many claims about one subject are looked at for the same under another key.
  private static let mostLookedAt = 20

  /// Returns the paths of claims that say the same of the same, under keys that the list no longer
  /// has.
  func paths(of subject: Subject, _ fingerprint: UInt64) -> [String] {
    gone[subject.hashValue, default: []].lazy
      .filter { entries[$0].fingerprint == fingerprint }.prefix(Self.mostLookedAt)
      .map { path(of: entries[$0]) }
  }

  private func claim(_ place: Int) -> Claim {
    let entry = entries[place]
    return Claim(
      id: entry.id, path: path(of: entry), fingerprint: entry.fingerprint,
      evidence: entry.evidence, edition: entry.edition < 0 ? nil : editions[Int(entry.edition)],
      hasEnded: entry.hasEnded)
  }

  /// The paths of live claims whose rows a document does not have, one for each such row, but for
  /// keys that rows are known to have had before.
  func missing(besides former: Set<String>) -> [String] {
    var seen = Set(former.map(\.hashValue))
    return gone.values.joined().filter { seen.insert(entries[$0].key).inserted }
      .map { path(of: entries[$0]) }
  }

  /// A number that is equal for the same items of evidence.
  static func fingerprint(of evidence: [RecordID]) -> UInt64 {
    RunningHash.prefix(of: Array(evidence.map(\.text).sorted().joined(separator: "\n").utf8).span)
  }
}
