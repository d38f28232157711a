import Dispatch
import HeritageModel
import HeritageStore
import Synchronization

/// What a look into a record came to, if it came to anything.
enum SearchLook: Sendable {
  case found(StoredRecord, FoundPlace)
  case damaged(DamagedRecord)
}

/// Looks into batches of records on threads of their own, while the next ones are read.
///
/// What is found is handed on in the order in which the records came.
final class SearchBatches {
  private struct Batch: Sendable {
    var items: [StoredItem] = []
    var bytes = 0
  }

  /// What the threads share.
  private final class Shared: Sendable {
    struct State {
      /// Each has a buffer that is worth using again.
      var idle: [RecordSearch] = []
      /// By the numbers of the batches.
      var done: [Int: [SearchLook]] = [:]
    }

    let words: [SearchWord]
    let state = Mutex(State())
    let queue = DispatchQueue(label: "search", attributes: .concurrent)
    /// Keeps no more batches in memory than there is work for.
    let room = DispatchSemaphore(value: 4)

    init(_ words: [SearchWord]) { self.words = words }

    func look(into batch: Batch, number: Int) {
      var search = state.withLock { $0.idle.popLast() } ?? RecordSearch(for: words)
      let looks = batch.items.compactMap { search.look(into: $0) }
      state.withLock { [search] state in
        state.idle.append(search)
        state.done[number] = looks
      }
    }
  }

  /// A batch is full with as many bytes as take some hundred microseconds.
  private static let size = 1 << 19

  private let shared: Shared
  private var batch = Batch()
  private var started = 0
  private var handedOn = 0

  init(of words: [SearchWord]) { shared = Shared(words) }

  /// Adds what comes next, and hands on what has been found so far.
  func add(_ item: StoredItem, _ take: (SearchLook) -> Void) {
    batch.items.append(item)
    if case .record(let stored) = item { batch.bytes += stored.bytes.count }
    guard batch.bytes >= Self.size else { return }
    let (full, number) = next()
    shared.room.wait()
    shared.queue.async { [shared] in
      shared.look(into: full, number: number)
      shared.room.signal()
    }
    handOn(take)
  }

  /// Looks into the rest, and hands on what is left.
  func finish(_ take: (SearchLook) -> Void) {
    let (rest, number) = next()
    shared.look(into: rest, number: number)
    shared.queue.sync(flags: .barrier) {}
    handOn(take)
  }

  private func next() -> (Batch, number: Int) {
    defer {
      batch = Batch()
      started += 1
    }
    return (batch, started)
  }

  private func handOn(_ take: (SearchLook) -> Void) {
    while let looks = shared.state.withLock({ $0.done.removeValue(forKey: handedOn) }) {
      looks.forEach(take)
      handedOn += 1
    }
  }
}
