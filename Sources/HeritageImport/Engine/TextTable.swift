/// Texts, each once, with the places at which they were added.
///
/// A text takes its bytes in UTF-8 and some 25 more, a fraction of what it takes as the key of a
/// dictionary. Texts are equal as strings are.
struct TextTable {
  private var texts = TextList()
  /// For each place that is taken the upper half of its text's hash, and the place plus 1 below.
  ///
  /// That half also says where the entry is to be, so that growing takes no look at the texts.
  private var slots: [UInt64] = []

  var count: Int { texts.count }

  subscript(place: Int) -> String { texts[place] }

  /// Returns the place of a text; `nil` for one that was not added.
  func place(of text: String) -> Int? {
    guard !slots.isEmpty else { return nil }
    return find(text, UInt(bitPattern: text.hashValue)).place
  }

  /// Adds a text unless it is there, and returns its place.
  mutating func add(_ text: String) -> (place: Int, isNew: Bool) {
    if (count + 1) * 3 > slots.count * 2 { grow() }
    let hash = UInt(bitPattern: text.hashValue)
    let (place, slot) = find(text, hash)
    if let place { return (place, false) }
    texts.append(text)
    slots[slot] = Self.entry(hash, count - 1)
    return (count - 1, true)
  }

  private static func entry(_ hash: UInt, _ place: Int) -> UInt64 {
    UInt64(hash) & 0xFFFF_FFFF_0000_0000 | UInt64(place + 1)
  }

  /// Returns a text's place, or the free slot that it would take.
  private func find(_ text: String, _ hash: UInt) -> (place: Int?, slot: Int) {
    let mask = slots.count - 1
    var slot = Int(hash >> 32) & mask
    while slots[slot] != 0 {
      let entry = slots[slot]
      let place = Int(entry & 0xFFFF_FFFF) - 1
      // Half a hash tells all but very few texts apart without a look at them.
      if entry == Self.entry(hash, place), texts[place] == text { return (place, slot) }
      slot = (slot + 1) & mask
    }
    return (nil, slot)
  }

  private mutating func grow() {
    let entries = slots
    let size = max(8, entries.count * 2)
    slots = Array(repeating: 0, count: size)
    for entry in entries where entry != 0 {
      var slot = Int(entry >> 32) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = entry
    }
  }
}

/// Texts one behind the other in one buffer; a text takes its bytes and 8 more.
struct TextList {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  var count: Int { ends.count }

  subscript(place: Int) -> String {
    String(decoding: bytes[(place == 0 ? 0 : ends[place - 1])..<ends[place]], as: UTF8.self)
  }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(bytes.count)
  }
}

/// The line of a document that has each key; 0 where it was rejected.
struct KeyLines {
  private var keys = TextTable()
  private var lines: [UInt32] = []

  subscript(key: SourceKey) -> UInt32? { keys.place(of: key.text).map { lines[$0] } }

  /// Notes the line of a key, in place of one that was noted before.
  mutating func note(_ line: Int, for key: SourceKey) {
    let (place, isNew) = keys.add(key.text)
    if isNew { lines.append(UInt32(clamping: line)) } else { lines[place] = UInt32(clamping: line) }
  }
}
