import Dispatch
import Synchronization

/// Works on pieces on threads of their own, while the next ones are put together.
///
/// What comes of them is handed on in the order in which the pieces came.
package final class OrderedWork<Piece: Sendable, Outcome: Sendable> {
  /// What the threads share.
  private final class Shared: Sendable {
    /// By the numbers of the pieces.
    let done = Mutex<[Int: Outcome]>([:])
    let queue: DispatchQueue
    /// Keeps no more pieces in memory than there is work for.
    let room = DispatchSemaphore(value: 4)
    private let work: @Sendable (Piece) -> Outcome

    init(_ name: String, _ work: @escaping @Sendable (Piece) -> Outcome) {
      queue = DispatchQueue(label: name, attributes: .concurrent)
      self.work = work
    }

    func perform(on piece: Piece, number: Int) {
      let outcome = work(piece)
      done.withLock { $0[number] = outcome }
    }
  }

  private let shared: Shared
  private var started = 0
  private var handedOn = 0

  /// Prepares the work.
  ///
  /// - Parameters:
  ///   - name: What the threads are called.
  ///   - work: What is done with a piece, on several threads at a time.
  package init(named name: String, _ work: @escaping @Sendable (Piece) -> Outcome) {
    shared = Shared(name, work)
  }

  /// Adds what comes next, and hands on what has come of the pieces so far.
  package func add<Failure>(
    _ piece: Piece, _ take: (Outcome) throws(Failure) -> Void
  ) throws(Failure) {
    let number = started
    started += 1
    shared.room.wait()
    shared.queue.async { [shared] in
      shared.perform(on: piece, number: number)
      shared.room.signal()
    }
    try handOn(take)
  }

  /// Waits for all pieces, and hands on what is left.
  package func finish<Failure>(
    _ take: (Outcome) throws(Failure) -> Void
  ) throws(Failure) {
    shared.queue.sync(flags: .barrier) {}
    try handOn(take)
  }

  private func handOn<Failure>(
    _ take: (Outcome) throws(Failure) -> Void
  ) throws(Failure) {
    while let outcome = shared.done.withLock({ $0.removeValue(forKey: handedOn) }) {
      handedOn += 1
      try take(outcome)
    }
  }
}
