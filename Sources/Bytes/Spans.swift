import CMemorySearch
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
  /// The number of eight bytes at an offset, the least first, which must be there.
  package func number(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset <= count - 8)
    return unsafe withUnsafeBytes { bytes in
      UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
  }

  /// The index of the first line end from an index on.
  package func firstNewline(from start: Int) -> Int? {
    firstIndex(of: UInt8(ascii: "\n"), from: start)
  }

  /// The first index from an index on that has a byte.
  package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    precondition(start >= 0)
    return unsafe withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = unsafe memchr(base + start, Int32(byte), bytes.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// The first index from an index on at which some bytes stand, of which there is one at least.
  package func firstPlace(of wanted: Span<UInt8>, from start: Int) -> Int? {
    precondition(start >= 0)
    return unsafe withUnsafeBytes { bytes in
      unsafe wanted.withUnsafeBytes { wanted in
        guard start < bytes.count, let base = bytes.baseAddress, let other = wanted.baseAddress,
          let found = unsafe memmem(base + start, bytes.count - start, other, wanted.count)
        else { return nil }
        return unsafe UnsafeRawPointer(found) - base
      }
    }
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
