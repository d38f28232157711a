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
