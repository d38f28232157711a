import HeritageModel
import Synchronization

/// The rows of a list that came in before, beside those that the document has now.
///
/// A record is missing from the document if no row of it is there, under whatever key. In a part of
/// a list nothing is missing, as nobody knows what is in the other parts. Nothing is asked of the
/// registry before it is needed.
final class KnownRows: Sendable {
  let source: Slug
  private let isPart: Bool
  /// The hashes of the document's keys, in ascending order; `nil` where no row of the list came in
  /// before, so that all keys are the document's.
  private let hashes: [Int]?
  /// The records of a kind that are missing, with the keys of their rows, once they are asked for.
  private let missing = Mutex<[RecordKind: [RecordReference: [String]]]>([:])

  /// Prepares for a document.
  ///
  /// - Parameters:
  ///   - source: The identifier of its list's source.
  ///   - hashes: The hashes of its keys in ascending order, as strings have them in this process;
  ///     `nil` if no row of the list came in before.
  ///   - isPart: Whether the list has rows beside those of the document.
  init(source: Slug, hashes: [Int]?, isPart: Bool) {
    self.source = source
    self.hashes = hashes
    self.isPart = isPart
  }

  /// Tells whether the document has a row with a key, whatever becomes of it.
  func has(_ key: String) -> Bool { has(hash: key.hashValue) }

  /// The same of a key that is known by its hash as a string has it in this process.
  func has(hash: Int) -> Bool {
    guard let hashes else { return true }
    let place = hashes.firstPlace { $0 >= hash }
    return place < hashes.count && hashes[place] == hash
  }

  /// Tells whether the list no longer has a row whose key has a hash, as far as the document shows.
  func isGone(hash: Int) -> Bool { !isPart && !has(hash: hash) }

  /// Tells whether the list has a row with a key, as far as the document shows.
  func mayHave(_ key: String) -> Bool { isPart || has(key) }

  /// The records of a kind that the list has brought, and of which the document has no row, each with
  /// the keys of its rows.
  func missing(
    _ kind: RecordKind, from target: some ImportTarget
  ) throws -> [RecordReference: [String]] {
    if isPart { return [:] }
    return try missing.withLock { known in
      if let found = known[kind] { return found }
      var found: [RecordReference: [String]] = [:]
      try target.forEachOther(of: kind, source: source.text) { other in
        guard !other.names.isEmpty, !other.names.contains(where: has),
          !other.formerNames.contains(where: has)
        else { return }
        found[other.record] = other.names
      }
      known[kind] = found
      return found
    }
  }

  /// The records whose row had a key before the list renamed it, unless the document has that row
  /// under its new key beside: then the list uses the old one for something else.
  func records(
    of kind: RecordKind, formerKey key: String, in target: some ImportTarget
  ) throws -> [RecordReference] {
    try target.records(of: kind, source: source.text, key: .former(key)).filter {
      try !target.keys(of: $0, source: source.text).contains(where: has)
    }
  }

  /// The keys of a record's rows once a row is brought into it, and those they had before.
  ///
  /// A row under a new key takes the place of those that the document does not have any more if
  /// somebody decided that it is about the record, or it had the key before: the list has renamed
  /// them. An identifier in another register does not say so, as a list may have several tables.
  ///
  /// - Parameters:
  ///   - key: The row's key.
  ///   - former: What the record says of the list.
  ///   - options: What the user says of the document and has decided of its rows.
  /// - Returns: Both, in the order in which they came.
  func keys(
    with key: String, after former: Origin?, _ options: ImportOptions
  ) -> (current: [String], former: [String]) {
    guard let former else { return ([key], []) }
    let others = former.keys.filter { $0 != key }
    if others.count < former.keys.count { return (others + [key], former.formerKeys) }
    let isFormer = former.formerKeys.contains(key)
    if isFormer, isPart || options.isOlder(than: former.edition) {
      return (former.keys, former.formerKeys)
    }
    guard isFormer || options.decisions?[key] != nil else {
      return (others + [key], former.formerKeys)
    }
    return (
      others.filter(mayHave) + [key],
      former.formerKeys.filter { $0 != key } + others.filter { !mayHave($0) }
    )
  }
}
