import Dispatch
import Glibc
import Synchronization

/// Hashes a pack's lines, each by itself and all together, on a thread of its own.
///
/// Hashing takes as long as writing, so the two go on side by side.
final class LineHashing: Sendable {
  private struct State {
    var whole = RunningHash()
    /// The first eight bytes of each line's SHA-256.
    var digests: [UInt64] = []

    mutating func add(_ lines: Span<UInt8>) {
      whole.update(lines)
      var start = 0
      while start < lines.count {
        let end = lines.firstNewline(from: start) ?? lines.count
        digests.append(RunningHash.prefix(of: lines.extracting(start..<end)))
        start = end + 1
      }
    }
  }

  /// Pieces that may wait to be hashed.
  private static let pieces = 2

  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "hashing")
  private let room = DispatchSemaphore(value: 0)

  init() {
    // A semaphore must not go away below the value it began with.
    for _ in 0..<Self.pieces { room.signal() }
  }

  /// Adds lines with their line ends, and waits while too many are yet to be hashed.
  func add(_ lines: [UInt8]) {
    room.wait()
    queue.async { [self] in
      state.withLock { $0.add(lines.span) }
      room.signal()
    }
  }

  /// Waits until everything added so far is hashed.
  func finish() -> (hash: ContentHash, digests: [UInt64]) {
    queue.sync {}
    return state.withLock { ($0.whole.finish(), $0.digests) }
  }
}

extension Span<UInt8> {
  /// The index of the first line end from an index on.
  func firstNewline(from start: Int) -> Int? {
    unsafe withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = unsafe memchr(base + start, 10, bytes.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }
}
