import Dispatch
import Synchronization
import XMLStream

/// Reads the rows of a listing on a thread of its own, some hundred ahead of who takes them.
///
/// Parsing takes about as long as making records of the rows, so two cores halve the time. Rows
/// come in the document's order, and an error comes after the rows before it.
final class RowPipe: Sendable {
  /// Rows that are handed over together.
  struct Batch: Sendable {
    /// The rows; those from `count` on are buffers of earlier rows.
    var rows: [ListingRow] = []
    var count = 0
    /// Bytes of the document read by then.
    var bytesRead = 0
    /// Whether the document ends after these rows, with an error or without.
    var isLast = false
    var failure: XMLParseError?
  }

  private struct State {
    var full: [Batch] = []
    var empty: [Batch]
    var isCancelled = false
  }

  private static let batches = 4
  private static let rowsPerBatch = 32

  private let reader: Mutex<RowReader>
  private let state = Mutex(State(empty: Array(repeating: Batch(), count: batches)))
  private let fullCount = DispatchSemaphore(value: 0)
  private let emptyCount = DispatchSemaphore(value: 0)

  /// The document's name.
  let source: String

  init(_ reader: consuming sending XMLReader) {
    source = reader.source
    self.reader = Mutex(RowReader(reader))
    // A semaphore must not go away below the value it began with, as it does when rows are left.
    for _ in 0..<Self.batches { emptyCount.signal() }
  }

  /// Reads up to the root element.
  ///
  /// - Throws: as ``RowReader/open()`` does.
  func open() throws {
    try reader.withLock { try $0.open() }
  }

  /// Starts the thread, which ends with the document or with ``cancel()``.
  ///
  /// - Parameter makesSlugs: Whether most rows will need slugs, so that the thread makes them.
  func start(makesSlugs: Bool) {
    reader.withLock { $0.makesSlugs = makesSlugs }
    DispatchQueue(label: "rows of \(source)").async { [self] in
      while readBatch() {}
    }
  }

  /// Reads one batch; returns whether there can be more.
  private func readBatch() -> Bool {
    emptyCount.wait()
    let taken = state.withLock { state in
      state.isCancelled ? nil : state.empty.popLast()
    }
    guard var batch = taken else { return false }
    batch.count = 0
    do throws(XMLParseError) {
      try reader.withLock { reader throws(XMLParseError) in
        while batch.count < Self.rowsPerBatch {
          if batch.count == batch.rows.count { batch.rows.append(ListingRow()) }
          guard try reader.next(&batch.rows[batch.count]) else {
            batch.isLast = true
            break
          }
          batch.count += 1
        }
        batch.bytesRead = reader.bytesRead
      }
    } catch {
      batch.failure = error
      batch.isLast = true
    }
    let isLast = batch.isLast
    state.withLock { $0.full.append(batch) }
    fullCount.signal()
    return !isLast
  }

  /// Waits for the next batch.
  func next() -> Batch {
    fullCount.wait()
    return state.withLock { $0.full.removeFirst() }
  }

  /// Gives a batch's buffers back.
  func recycle(_ batch: consuming Batch) {
    var returned = Optional(batch)
    state.withLock { state in
      if let batch = returned.take() { state.empty.append(batch) }
    }
    emptyCount.signal()
  }

  /// Makes the thread end soon, for when no more rows are wanted.
  func cancel() {
    state.withLock { $0.isCancelled = true }
    emptyCount.signal()
  }

  /// How many rows the document says it has.
  var declaredRows: Int? { reader.withLock { $0.declaredRows } }

  /// Elements beside the rows, with the line each was first seen on and how often.
  var foreignElements: [String: (line: Int, count: Int)] {
    reader.withLock { $0.foreign }
  }
}
