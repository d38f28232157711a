import Synchronization

/// Reads a table's rows on a thread of its own, some hundred ahead of who takes them.
///
/// Reading a workbook or XML takes about as long as interpreting its rows and as recording them.
final class RowsAhead: TableReader {
  private struct Batch: Sendable {
    var rows: [TableRow] = []
    /// The names of columns that were not met before.
    var newColumns: [String] = []
    var bytesRead = 0
    var notes: [String] = []
    var isLast = false
    var failure: (any Error)?
  }

  private static let batches = 4
  private static let rowsPerBatch = 128
  /// The bytes of rows behind which a batch takes no more.
  private static let bytesPerBatch = 1 << 18

  let source: String
  private(set) var columns: ColumnTable
  private(set) var bytesRead = 0
  private(set) var notes: [String] = []
  private let work = WorkAhead<Batch>(ahead: batches)
  private var batch = Batch()
  private var taken = 0

  init(_ reader: sending any TableReader) {
    source = reader.source
    columns = reader.columns
    let name = "lines of \(reader.source)"
    let reading = Mutex(Reading(reader: reader, columnsTold: reader.columns.count))
    let shared = Shared(reading)
    work.start(named: name) {
      let batch = shared.reading.withLock { $0.nextBatch() }
      return (batch, batch.isLast)
    }
  }

  deinit { work.cancel() }

  private final class Shared: Sendable {
    let reading: Mutex<Reading>
    init(_ reading: consuming Mutex<Reading>) { self.reading = reading }
  }

  private struct Reading: ~Copyable {
    let reader: any TableReader
    var columnsTold: Int
    var row = TableRow()

    mutating func nextBatch() -> Batch {
      var batch = Batch()
      do {
        var bytes = 0
        batch.rows.reserveCapacity(RowsAhead.rowsPerBatch)
        while batch.rows.count < RowsAhead.rowsPerBatch, bytes < RowsAhead.bytesPerBatch {
          guard try reader.next(&row) else {
            batch.isLast = true
            break
          }
          bytes += row.byteCount
          batch.rows.append(row.compact)
        }
      } catch {
        batch.failure = error
        batch.isLast = true
      }
      // All columns would be copied for each batch, as the reader goes on to add to them.
      if reader.columns.count > columnsTold {
        batch.newColumns = Array(reader.columns.names[columnsTold...])
        columnsTold = reader.columns.count
      }
      batch.bytesRead = reader.bytesRead
      if batch.isLast { batch.notes = reader.notes }
      return batch
    }
  }

  func next(_ row: inout TableRow) throws -> Bool {
    while taken == batch.rows.count {
      if let failure = batch.failure { throw failure }
      if batch.isLast { return false }
      work.giveBack(batch)
      batch = work.next()
      taken = 0
      for name in batch.newColumns { _ = columns.place(of: name) }
      bytesRead = batch.bytesRead
      notes = batch.notes
    }
    // Not copied, which would be one more count of references for each buffer.
    swap(&row, &batch.rows[taken])
    taken += 1
    return true
  }
}
