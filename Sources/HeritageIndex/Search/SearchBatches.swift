import HeritageModel
import HeritageStore
import Synchronization

/// What a look into a record came to, if it came to anything.
enum SearchLook: Sendable {
  case found(StoredRecord, FoundPlace)
  case damaged(DamagedRecord)
}

/// Looks into records, as many at a time as there is work for; see ``OrderedWork``.
struct SearchBatches {
  /// Keeps buffers that are worth using again.
  private final class Searches: Sendable {
    let words: [SearchWord]
    private let idle = Mutex<[RecordSearch]>([])

    init(_ words: [SearchWord]) { self.words = words }

    func look(into items: [StoredItem]) -> [SearchLook] {
      var search = idle.withLock { $0.popLast() } ?? RecordSearch(for: words)
      let looks = items.compactMap { search.look(into: $0) }
      idle.withLock { [search] in $0.append(search) }
      return looks
    }
  }

  /// A batch is full with as many bytes as take some hundred microseconds.
  private static let size = 1 << 19

  private let work: OrderedWork<[StoredItem], [SearchLook]>
  private var items: [StoredItem] = []
  private var bytes = 0

  init(of words: [SearchWord]) {
    let searches = Searches(words)
    work = OrderedWork(named: "search") { searches.look(into: $0) }
  }

  /// Adds what comes next, and hands on what has been found so far.
  mutating func add(_ item: StoredItem, _ take: (SearchLook) -> Void) {
    items.append(item)
    if case .record(let stored) = item { bytes += stored.bytes.count }
    guard bytes >= Self.size else { return }
    work.add(items) { $0.forEach(take) }
    items = []
    bytes = 0
  }

  /// Looks into the rest, and hands on what is left.
  func finish(_ take: (SearchLook) -> Void) {
    work.finish(items) { $0.forEach(take) }
  }
}
