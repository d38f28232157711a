import HeritageModel
import Synchronization

/// One row of a document, or several that are about the same, in a buffer that the next reuses.
protocol SourceRow: Sendable {
  init()
  /// The number of the first row in the document, counting from 1.
  var number: Int { get }
  var line: Int { get }
  /// How many rows of the document it holds.
  var rowCount: Int { get }
  /// The memory that it takes, in bytes.
  var byteCount: Int { get }
  /// The places of a table's columns that have a text, once for each row.
  var filledColumns: [Int] { get }
  /// The rows as lines of a table.
  func flattened() -> [FlatRow]
}

extension SourceRow {
  var rowCount: Int { 1 }
  var filledColumns: [Int] { [] }
}

/// How often a part of a document was met, and on which line first.
struct Occurrences: Sendable {
  let line: Int
  var count: Int
}

/// Reads the rows of one document, one after the other.
protocol RowSource: ~Copyable, SendableMetatype {
  associatedtype Row: SourceRow
  /// The document's name.
  var source: String { get }
  var bytesRead: Int { get }
  /// How many rows the document says it has.
  var declaredRows: Int? { get }
  /// Parts of the document that are no rows.
  var foreign: [String: Occurrences] { get }
  /// Rows that were read and are not wanted.
  var skipped: Int { get }

  /// Reads the next row; returns `false` at the end of the document.
  mutating func next(_ row: inout Row) throws -> Bool
}

/// Makes drafts of records from the rows of one format.
protocol RowInterpreter<Row, Draft>: Sendable {
  associatedtype Row: SourceRow
  associatedtype Draft: RowDraft
  /// The language of names and texts, once rows can be interpreted.
  var language: String? { get }

  /// Looks at one of the first rows; returns whether enough was seen to interpret rows.
  ///
  /// - Throws: ``ImportError`` if the document cannot be one of the format.
  mutating func consider(_ row: Row) throws(ImportError) -> Bool

  /// Decides what depends on the first rows, before any is interpreted.
  ///
  /// - Throws: ``ImportError`` if that cannot be decided.
  mutating func settle() throws(ImportError)

  /// Reads the key that a row is known by.
  mutating func key(of row: Row) throws(ImportIssue) -> SourceKey

  /// Reads all that a row says; what is no sound value is kept in words and warned of.
  ///
  /// - Returns: The draft; `nil` if the row says nothing of a record of the draft's kind.
  /// - Throws: ``ImportIssue`` if the row must be refused, for want of identity or of what makes it
  ///   a record.
  mutating func draft(
    of row: Row, _ key: SourceKey, _ notes: inout RowNotes
  ) throws(ImportIssue) -> Draft?
}

/// What a row says of one record.
protocol RowDraft: Sendable {
  /// A name to show.
  var title: String? { get }
}

/// A row after its format was read from it.
struct InterpretedRow<Row: SourceRow, Draft: RowDraft>: Sendable {
  /// What was read, for the table of rejected rows.
  let row: Row
  let notes: RowNotes
  /// The row's key, if it has a sound one.
  let key: SourceKey?
  /// The draft; `nil` if the row says nothing of a record of its kind.
  let draft: Result<Draft?, ImportIssue>

  init(_ row: Row, by interpreter: inout some RowInterpreter<Row, Draft>) {
    var notes = RowNotes(record: "", line: row.line)
    var key: SourceKey?
    do throws(ImportIssue) {
      let found = try interpreter.key(of: row)
      key = found
      notes.record = found.shown
      let read = try interpreter.draft(of: row, found, &notes)
      notes.name = read?.title
      draft = .success(read)
    } catch {
      if key == nil { notes.record = "row \(row.number)" }
      draft = .failure(error)
    }
    self.row = row
    self.key = key
    self.notes = notes
  }
}

/// Reads and interprets rows on a thread of its own, some hundred ahead of who takes the drafts.
///
/// Reading takes about as long as making records of the drafts, so two cores halve the time. Rows
/// come in the document's order, and an error comes after the rows before it. However large rows
/// are, few of them wait.
final class RowPipe<Source: RowSource & ~Copyable, Interpreter: RowInterpreter>: Sendable
where Interpreter.Row == Source.Row {
  /// Rows that are handed over together.
  struct Batch: Sendable {
    var rows: [InterpretedRow<Source.Row, Interpreter.Draft>] = []
    var language: String?
    /// Bytes of the document read by then.
    var bytesRead = 0
    /// Whether the document ends after these rows, with an error or without.
    var isLast = false
    var failure: (any Error)?
  }

  private struct Reading: ~Copyable {
    var source: Source
    var interpreter: Interpreter
    var row = Source.Row()
    var isSettled = false
  }

  /// How many rows are looked at before any is interpreted, at most.
  private static var rowsLookedAt: Int { 64 }
  private static var batches: Int { 4 }
  private static var rowsPerBatch: Int { 128 }
  /// The bytes of rows behind which a batch takes no more.
  private static var bytesPerBatch: Int { 1 << 20 }

  private let reading: Mutex<Reading>
  private let work = WorkAhead<Batch>(ahead: batches)

  /// The document's name.
  let source: String

  init(_ source: consuming sending Source, _ interpreter: Interpreter) {
    self.source = source.source
    reading = Mutex(Reading(source: source, interpreter: interpreter))
  }

  /// Starts the thread, which ends with the document or with ``cancel()``.
  func start() {
    work.start(named: "rows of \(source)") { [self] in
      let batch = readBatch()
      return (batch, batch.isLast)
    }
  }

  private func readBatch() -> Batch {
    var batch = Batch()
    do {
      try reading.withLock { reading in
        batch.isLast = try !Self.fill(&batch.rows, from: &reading)
        batch.bytesRead = reading.source.bytesRead
        batch.language = reading.interpreter.language
      }
    } catch {
      batch.failure = error
      batch.isLast = true
    }
    return batch
  }

  /// Interprets the next rows; returns whether there can be more.
  private static func fill(
    _ rows: inout [InterpretedRow<Source.Row, Interpreter.Draft>], from reading: inout Reading
  ) throws -> Bool {
    if !reading.isSettled {
      let waiting = try firstRows(&reading)
      reading.isSettled = true
      try reading.interpreter.settle()
      rows = waiting.map { InterpretedRow($0, by: &reading.interpreter) }
    }
    rows.reserveCapacity(rowsPerBatch)
    var bytes = rows.reduce(0) { $0 + $1.row.byteCount }
    while rows.count < rowsPerBatch, bytes < bytesPerBatch {
      guard try reading.source.next(&reading.row) else { return false }
      bytes += reading.row.byteCount
      rows.append(InterpretedRow(reading.row, by: &reading.interpreter))
    }
    return true
  }

  private static func firstRows(_ reading: inout Reading) throws -> [Source.Row] {
    var rows: [Source.Row] = []
    var bytes = 0
    while rows.count < rowsLookedAt, bytes < bytesPerBatch,
      try reading.source.next(&reading.row)
    {
      bytes += reading.row.byteCount
      rows.append(reading.row)
      if try reading.interpreter.consider(reading.row) { break }
    }
    return rows
  }

  /// Waits for the next batch.
  func next() -> Batch { work.next() }

  /// Gives a batch back that nobody needs any more.
  func giveBack(_ batch: Batch) { work.giveBack(batch) }

  /// Makes the thread end soon, for when no more rows are wanted.
  func cancel() { work.cancel() }

  /// How many rows the document says it has.
  var declaredRows: Int? { reading.withLock { $0.source.declaredRows } }

  /// Parts of the document that are no rows.
  var foreign: [String: Occurrences] { reading.withLock { $0.source.foreign } }

  /// Rows that were read and are not wanted.
  var skipped: Int { reading.withLock { $0.source.skipped } }
}

extension RowPipe where Source == ConsecutiveGroups {
  /// What the rows read so far show of the table.
  var survey: TableSurvey { reading.withLock { $0.source.survey } }
}
