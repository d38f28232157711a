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

  /// Each has a buffer that is worth using again.
  private final class Searches: Sendable {
    private let words: [SearchWord]
    private let idle = Mutex<[RecordSearch]>([])

    init(_ words: [SearchWord]) { self.words = words }

    func looks(into batch: Batch) -> [SearchLook] {
      var search = idle.withLock { $0.popLast() } ?? RecordSearch(for: words)
      let looks = batch.items.compactMap { search.look(into: $0) }
      idle.withLock { [search] in $0.append(search) }
      return looks
    }
  }

  /// A batch is full with as many bytes as take some hundred microseconds.
  private static let size = 1 << 19

  private let work: OrderedWork<Batch, [SearchLook]>
  private var batch = Batch()

  init(of words: [SearchWord]) {
    let searches = Searches(words)
    work = OrderedWork(named: "search") { searches.looks(into: $0) }
  }

  /// Adds what comes next, and hands on what has been found so far.
  func add(_ item: StoredItem, _ take: (SearchLook) -> Void) {
    batch.items.append(item)
    if case .record(let stored) = item { batch.bytes += stored.bytes.count }
    guard batch.bytes >= Self.size else { return }
    work.add(batch) { $0.forEach(take) }
    batch = Batch()
  }

  /// Looks into the rest, and hands on what is left.
  func finish(_ take: (SearchLook) -> Void) {
    work.add(batch) { $0.forEach(take) }
    batch = Batch()
    work.finish { $0.forEach(take) }
  }
}
