import Dispatch
import Synchronization

/// Makes values on a thread of its own, a few ahead of who takes them.
final class WorkAhead<Value: Sendable>: Sendable {
  private struct State {
    var ready: [Value] = []
    /// What was taken and is done with.
    var spent: [Value] = []
    var isCancelled = false
  }

  /// How many values may wait to be freed.
  private static var mostSpent: Int { 2 }

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
        guard dropSpent() else { return }
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

  /// Gives a value back that nobody needs any more, so that the thread that made it frees it.
  ///
  /// Were it freed here, both threads would wait for each other at each piece of its memory. That
  /// thread may be busy for long, so only a few are left to it.
  func giveBack(_ value: Value) {
    state.withLock { state in
      if state.spent.count < Self.mostSpent { state.spent.append(value) }
    }
  }

  /// Frees what was given back; returns whether there is more to do.
  private func dropSpent() -> Bool {
    let spent = state.withLock { state in
      defer { state.spent = [] }
      return state.isCancelled ? nil : state.spent
    }
    return spent != nil
  }

  /// Makes the thread end soon, for when no more values are wanted.
  func cancel() {
    state.withLock { $0.isCancelled = true }
    room.signal()
  }
}
