/// Values one behind the other in memory that grows as they need.
///
/// An array would ask for each value whether anybody shares its memory, and be kept alive for each
/// look into it; that took as long as all the rest of a callback.
@safe struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
  private var room: UnsafeMutableBufferPointer<Element>
  private(set) var count = 0

  init(capacity: Int = 256) {
    unsafe room = .allocate(capacity: capacity)
  }

  init(repeating value: Element, count: Int) {
    unsafe room = .allocate(capacity: count)
    unsafe room.initialize(repeating: value)
    self.count = count
  }

  deinit { unsafe room.deallocate() }

  var isEmpty: Bool { count == 0 }

  /// The values, until one is added.
  var values: UnsafeBufferPointer<Element> {
    unsafe UnsafeBufferPointer(rebasing: room[..<count])
  }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(index >= 0 && index < count)
      return unsafe room[index]
    }
    @inline(__always) set {
      precondition(index >= 0 && index < count)
      unsafe room[index] = newValue
    }
  }

  var last: Element? {
    @inline(__always) get { count > 0 ? unsafe room[count - 1] : nil }
  }

  @inline(__always)
  mutating func append(_ value: Element) {
    if unsafe count == room.count { grow(toHold: count + 1) }
    unsafe room.initializeElement(at: count, to: value)
    count += 1
  }

  @inline(__always)
  mutating func append(_ values: UnsafeBufferPointer<Element>) {
    if unsafe values.count > room.count - count { grow(toHold: count + values.count) }
    _ = unsafe UnsafeMutableBufferPointer(rebasing: room[count...]).initialize(
      fromContentsOf: values)
    count += values.count
  }

  @inline(__always)
  mutating func popLast() -> Element? {
    guard let last else { return nil }
    count -= 1
    return last
  }

  mutating func removeAll() { count = 0 }

  /// Drops all values before one, which becomes the first.
  mutating func removeAll(before index: Int) {
    precondition(index >= 0 && index <= count)
    count -= index
    _ = unsafe room.update(fromContentsOf: room[index..<index + count])
  }

  private mutating func grow(toHold count: Int) {
    let capacity = unsafe max(count, 2 * room.count)
    let larger = UnsafeMutableBufferPointer<Element>.allocate(capacity: capacity)
    _ = unsafe larger.initialize(fromContentsOf: values)
    unsafe room.deallocate()
    unsafe room = larger
  }
}
