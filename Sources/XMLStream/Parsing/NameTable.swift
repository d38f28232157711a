/// Small numbers for the names that libxml2 keeps one copy of each, so that the pointer tells.
@safe struct NameTable: ~Copyable {
  /// The names, by number.
  private(set) var names: [String] = []

  private var slots = GrowingBuffer<NameSlot>(capacity: 0)
  private var mask: UInt = 0

  init() {
    rebuild(slotCount: 256)
  }

  /// The number of a name that is known already.
  @inline(__always)
  func index(of name: UnsafePointer<UInt8>) -> Int? {
    let key = UInt(bitPattern: name)
    var position = Self.hash(key) & mask
    while true {
      let slot = slots[Int(position)]
      if slot.key == key { return Int(slot.index) }
      if slot.key == 0 { return nil }
      position = (position + 1) & mask
    }
  }

  /// Gives a new name the next number.
  mutating func add(_ name: UnsafePointer<UInt8>) -> Int {
    let index = names.count
    unsafe names.append(String(cString: name))
    if names.count * 2 > slots.count { rebuild(slotCount: slots.count * 2) }
    insert(NameSlot(key: UInt(bitPattern: name), index: Int32(index)))
    return index
  }

  private mutating func insert(_ slot: NameSlot) {
    var position = Self.hash(slot.key) & mask
    while slots[Int(position)].key != 0 { position = (position + 1) & mask }
    slots[Int(position)] = slot
  }

  private mutating func rebuild(slotCount: Int) {
    let old = unsafe Array(slots.all)
    slots.removeAll()
    for _ in 0..<slotCount { slots.append(NameSlot(key: 0, index: 0)) }
    mask = UInt(slotCount - 1)
    for slot in old where slot.key != 0 { insert(slot) }
  }

  /// Multiplies by 2^64 divided by the golden ratio, and takes bits that all others reach.
  @inline(__always)
  private static func hash(_ key: UInt) -> UInt {
    (key &* 0x9E37_79B9_7F4A_7C15) >> 32
  }
}

/// A place in the table; a key of 0 marks a free one.
struct NameSlot: BitwiseCopyable {
  var key: UInt
  var index: Int32
}
