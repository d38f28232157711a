import Synchronization
import Testing

@testable import HeritageImport

struct WorkAheadTests {
  /// Counts up when it goes away.
  private final class Witness: Sendable {
    private let freed: Counter

    init(_ freed: Counter) {
      self.freed = freed
    }

    deinit { _ = freed.next() }
  }

  @Test func `values come in the order in which they were made`() {
    let work = WorkAhead<Int>(ahead: 2)
    let counter = Counter()
    work.start(named: "numbers") {
      let number = counter.next()
      return (number, number == 100)
    }
    #expect((1...100).map { _ in work.next() } == Array(1...100))
  }

  @Test func `no more values are kept for being freed than a few`() {
    let freed = Counter()
    let work = WorkAhead<Witness>(ahead: 1)
    for _ in 0..<10 { work.giveBack(Witness(freed)) }
    #expect(freed.next() == 9)
  }

  private final class Counter: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
      count.withLock {
        $0 += 1
        return $0
      }
    }
  }
}
