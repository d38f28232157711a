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

/// Plain values in one block of memory, kept when the values go.
@safe struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    unsafe base = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit { unsafe base.deallocate() }

  /// The values, valid until the next change.
  var all: UnsafeBufferPointer<Element> {
    unsafe UnsafeBufferPointer(start: base, count: count)
  }

  /// Where the values begin, until the next change.
  var start: UnsafePointer<Element> { unsafe UnsafePointer(base) }

  /// Some of the values, valid until the next change.
  @inline(__always)
  func slice(_ start: Int, count sliceCount: Int) -> UnsafeBufferPointer<Element> {
    precondition(start >= 0 && sliceCount >= 0 && start + sliceCount <= count)
    return unsafe UnsafeBufferPointer(start: base + start, count: sliceCount)
  }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(index >= 0 && index < count)
      return unsafe base[index]
    }
    @inline(__always) set {
      precondition(index >= 0 && index < count)
      unsafe base[index] = newValue
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: count + 1) }
    unsafe (base + count).initialize(to: element)
    count += 1
  }

  @inline(__always)
  mutating func append(_ start: UnsafePointer<Element>, count added: Int) {
    if count + added > capacity { grow(to: count + added) }
    unsafe (base + count).update(from: start, count: added)
    count += added
  }

  @inline(__always)
  mutating func removeLast() -> Element {
    precondition(count > 0)
    count -= 1
    return unsafe base[count]
  }

  mutating func removeAll() {
    count = 0
  }

  /// Keeps only the values of a range, moved to the start.
  mutating func keep(_ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    unsafe base.update(from: base + range.lowerBound, count: range.count)
    count = range.count
  }

  @inline(never)
  private mutating func grow(to least: Int) {
    let larger = max(least, capacity * 2, 64)
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    unsafe moved.update(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = moved
    capacity = larger
  }
}
