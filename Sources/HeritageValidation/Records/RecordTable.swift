import HeritageModel

/// The records of one kind, each found by its key at once.
struct RecordTable<Key: Hashable & Sendable, Record: HeritageRecord>: Sendable {
  private(set) var records: [Record] = []
  private var positions: [Key: Int] = [:]

  subscript(key: Key) -> Record? {
    positions[key].map { records[$0] }
  }

  func contains(_ key: Key) -> Bool { positions[key] != nil }

  /// Adds a record, or returns `false` if the key is taken.
  mutating func insert(_ record: Record, _ key: Key) -> Bool {
    guard positions[key] == nil else { return false }
    positions[key] = records.count
    records.append(record)
    return true
  }

  /// Puts a record in the place of the one with its key, or adds it.
  mutating func put(_ record: Record, _ key: Key) {
    guard let place = positions[key] else {
      _ = insert(record, key)
      return
    }
    records[place] = record
  }
}
