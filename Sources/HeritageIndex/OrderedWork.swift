import Dispatch
import Synchronization

/// Works on batches on threads of their own, while the next ones are gathered.
///
/// What comes of them is handed on in the order in which the batches came.
final class OrderedWork<Batch: Sendable, Outcome: Sendable> {
  /// What the threads share.
  private final class Shared: Sendable {
    let work: @Sendable (Batch) -> Outcome
    /// By the numbers of the batches.
    let done = Mutex<[Int: Outcome]>([:])
    /// Keeps no more batches in memory than there is work for.
    let room = DispatchSemaphore(value: 4)

    init(_ work: @escaping @Sendable (Batch) -> Outcome) { self.work = work }

    func run(_ batch: Batch, number: Int) {
      let outcome = work(batch)
      done.withLock { $0[number] = outcome }
    }
  }

  private let shared: Shared
  private let queue: DispatchQueue
  private var started = 0
  private var handedOn = 0

  init(named name: String, _ work: @escaping @Sendable (Batch) -> Outcome) {
    shared = Shared(work)
    queue = DispatchQueue(label: name, attributes: .concurrent)
  }

  /// Starts the work on a batch, and hands on what has come of those before.
  func add<Failure>(
    _ batch: Batch, _ take: (Outcome) throws(Failure) -> Void
  ) throws(Failure) {
    let number = started
    started += 1
    shared.room.wait()
    queue.async { [shared] in
      shared.run(batch, number: number)
      shared.room.signal()
    }
    try handOn(take)
  }

  /// Works on the last batch here, and hands on what is left.
  func finish<Failure>(
    _ batch: Batch, _ take: (Outcome) throws(Failure) -> Void
  ) throws(Failure) {
    shared.run(batch, number: started)
    started += 1
    queue.sync(flags: .barrier) {}
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
