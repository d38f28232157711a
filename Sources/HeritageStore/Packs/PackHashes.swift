import Bytes
import Dispatch
import Synchronization

/// Hashes a pack and each of its lines on a thread of its own, while the next lines are put together.
final class PackHashes: Sendable {
  private struct State {
    var whole = RunningHash()
    var digests: [UInt64] = []
  }

  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "hashes of a pack")
  /// Keeps no more than two pieces waiting.
  private let room = DispatchSemaphore(value: 2)

  /// Adds whole lines with their line ends.
  func add(_ lines: [UInt8]) {
    room.wait()
    queue.async { [self] in
      state.withLock { state in
        let bytes = lines.span
        state.whole.update(bytes)
        var start = 0
        for end in bytes.indices where bytes[end] == UInt8(ascii: "\n") {
          state.digests.append(RunningHash.prefix(of: bytes.extracting(start..<end)))
          start = end + 1
        }
      }
      room.signal()
    }
  }

  /// The hash of all that was added, and the first eight bytes of each line's.
  func result() -> (hash: ContentHash, digests: [UInt64]) {
    queue.sync {}
    return state.withLock { (ContentHash($0.whole), $0.digests) }
  }
}
