import Dispatch
import Synchronization

/// Makes values on a thread of its own, a few ahead of who takes them.
final class WorkAhead<Value: Sendable>: Sendable {
  private struct State {
    var ready: [Value] = []
    var isCancelled = false
  }

  private let state = Mutex(State())
  private let readyCount = DispatchSemaphore(value: 0)
  private let room = DispatchSemaphore(value: 0)

  /// Prepares the work.
  ///
  /// - Parameter ahead: How many values may wait to be taken.
  init(ahead: Int) {
    // A semaphore must not go away below the value it began with, as it does when values are left.
    for _ in 0..<ahead { room.signal() }
  }

  /// Starts the thread, which ends with the last value or with ``cancel()``.
  func start(
    named name: String, _ make: @escaping @Sendable () -> (value: Value, isLast: Bool)
  ) {
    DispatchQueue(label: name).async { [self] in
      while true {
        room.wait()
        guard !state.withLock({ $0.isCancelled }) else { return }
        let (value, isLast) = make()
        state.withLock { $0.ready.append(value) }
        readyCount.signal()
        if isLast { return }
      }
    }
  }

  /// Waits for the next value, of which there must be one.
  func next() -> Value {
    readyCount.wait()
    defer { room.signal() }
    return state.withLock { $0.ready.removeFirst() }
  }

  /// Makes the thread end soon, for when no more values are wanted.
  func cancel() {
    state.withLock { $0.isCancelled = true }
    room.signal()
  }
}
