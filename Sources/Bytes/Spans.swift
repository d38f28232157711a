import Glibc

/// Compares bytes: negative, zero or positive.
package func order(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Int {
  let shared = min(left.count, right.count)
  let result = unsafe left.withUnsafeBytes { left in
    unsafe right.withUnsafeBytes { right in
      guard shared > 0, let left = left.baseAddress, let right = right.baseAddress else {
        return 0
      }
      return Int(unsafe memcmp(left, right, shared))
    }
  }
  return result != 0 ? result : left.count - right.count
}

/// The text of some bytes; those that are not UTF-8 become replacement characters.
package func text(_ bytes: Span<UInt8>) -> String {
  unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
}

package func array(_ bytes: Span<UInt8>) -> [UInt8] {
  unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
}

/// A hash of some bytes for tables that live no longer than the process.
///
/// It is another in each process, so that no input can be made to have many of one hash; whoever
/// looks something up by it compares the bytes all the same.
package func tableHash(_ bytes: Span<UInt8>) -> UInt64 {
  var hasher = Hasher()
  unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
  return UInt64(truncatingIfNeeded: hasher.finalize())
}

extension Span<UInt8> {
  /// Whether some bytes stand somewhere in these.
  package func contains(_ other: Span<UInt8>) -> Bool {
    guard !other.isEmpty else { return true }
    let last = count - other.count
    var start = 0
    while start <= last, let found = firstIndex(of: other[0], in: start..<(last + 1)) {
      if order(extracting(found..<(found + other.count)), other) == 0 { return true }
      start = found + 1
    }
    return false
  }

  /// The index of the first of some bytes that are alike, in a range.
  private func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    unsafe withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, range.upperBound <= bytes.count,
        let found = unsafe memchr(base + range.lowerBound, Int32(byte), range.count)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// The index of the first line end from an index on.
  package func firstNewline(from start: Int) -> Int? {
    start < count ? firstIndex(of: 10, in: start..<count) : nil
  }
}

extension [UInt8] {
  package mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// Moves the bytes of a range to the start.
  package mutating func moveToStart(_ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    unsafe withUnsafeMutableBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      unsafe memmove(base, base + range.lowerBound, range.count)
    }
  }
}
