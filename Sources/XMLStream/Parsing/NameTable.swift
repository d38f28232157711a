/// Small numbers for the names that libxml2 keeps one copy of each, so that the pointer tells.
struct NameTable: ~Copyable {
  /// The names, by number.
  private(set) var names: [String] = []

  /// A place in the table; a key of 0 marks a free one.
  private struct Slot: BitwiseCopyable {
    var key: UInt = 0
    var number: UInt32 = 0
  }

  private var slots = GrowingBuffer<Slot>(repeating: Slot(), count: 256)

  /// The number of a name that is known already.
  @inline(__always)
  func number(of name: UnsafePointer<UInt8>) -> UInt32? {
    let slot = slots[place(of: UInt(bitPattern: name))]
    return slot.key == 0 ? nil : slot.number
  }

  /// Gives a new name the next number.
  mutating func add(_ name: UnsafePointer<UInt8>) -> UInt32 {
    let new = Slot(key: UInt(bitPattern: name), number: UInt32(names.count))
    unsafe names.append(String(cString: name))
    if names.count * 2 > slots.count {
      let known = unsafe Array(slots.values)
      slots = GrowingBuffer(repeating: Slot(), count: known.count * 2)
      for slot in known where slot.key != 0 { slots[place(of: slot.key)] = slot }
    }
    slots[place(of: new.key)] = new
    return new.number
  }

  /// Where a key is in the table, or else the free place for it.
  @inline(__always)
  private func place(of key: UInt) -> Int {
    // Times 2^64 divided by the golden ratio: all bits of the key reach those that are taken.
    var place = Int((key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
    while slots[place].key != key, slots[place].key != 0 { place = (place + 1) & (slots.count - 1) }
    return place
  }
}
