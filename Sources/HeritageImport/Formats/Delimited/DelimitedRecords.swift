import ByteStreams

/// Cuts a table in text form into records of cells, as RFC 4180 has them.
///
/// It holds one record at a time. Lines end in LF, CRLF or a bare CR; a text between quotation marks
/// may hold any of them.
struct DelimitedRecords {
  /// How much a document may ask for; each is the largest that is still accepted.
  struct Limits: Sendable {
    var recordBytes = 16 << 20
    var cellBytes = 8 << 20
    var columns = 10_000
  }

  let separator: UInt8
  private let stream: any ByteStream
  private let limits: Limits
  private var buffer: [UInt8]
  /// Where the record begins in the buffer.
  private var start = 0
  /// Where the next one begins.
  private var position = 0
  private var isEnded: Bool
  private var nextLine: Int

  /// The record that was read last.
  private(set) var record = DelimitedRecord()
  /// The line on which it begins, counting from 1.
  private(set) var line = 0

  /// Reads on from bytes that were taken from the stream already.
  ///
  /// - Parameters:
  ///   - stream: The document's further bytes, UTF-8 without a byte-order mark.
  ///   - bytes: Its first bytes.
  ///   - isEnded: Whether these are all.
  ///   - firstLine: The line that they begin on.
  ///   - separator: The byte between cells.
  ///   - limits: How much the document may ask for.
  init(
    _ stream: any ByteStream, after bytes: [UInt8], isEnded: Bool, firstLine: Int = 1,
    separator: UInt8, limits: Limits
  ) {
    self.stream = stream
    buffer = bytes
    self.isEnded = isEnded
    nextLine = firstLine
    self.separator = separator
    self.limits = limits
  }

  var source: String { stream.source }

  var bytesRead: Int { stream.bytesRead }

  var cells: [DelimitedRecord.Cell] { record.cells }

  /// The bytes of the record as the document has them.
  var slice: ArraySlice<UInt8> { buffer[start..<position] }

  /// The bytes of a cell as the document has them, where doubled quotation marks are still double.
  func slice(_ cell: DelimitedRecord.Cell) -> ArraySlice<UInt8> { buffer[cell.start..<cell.end] }

  /// Reads the next record, which may be an empty line; returns `false` at the end of the document.
  ///
  /// - Throws: ``ImportError`` if the document is damaged or exceeds a limit, and what the stream
  ///   throws.
  mutating func next() throws -> Bool {
    line = nextLine
    while true {
      switch scan() {
      case .complete(let end):
        guard end > position else { return false }
        if end - position > limits.recordBytes { throw rowTooLong() }
        (start, position) = (position, end)
        nextLine += record.innerLineEnds + 1
        return true
      case .cutOff: try refill()
      case .unclosedQuote(let linesBelow): throw fault(.unclosedQuote, line + linesBelow)
      case .tooManyColumns: throw fault(.tooManyColumns(limit: limits.columns), line)
      }
    }
  }

  private mutating func scan() -> DelimitedRecord.Outcome {
    // A span of the property itself would keep the record from being written.
    let bytes = buffer
    return record.scan(
      bytes.span, from: position, isLast: isEnded, separator: separator, limit: limits.columns)
  }

  /// Brings in bytes behind the record that is cut off: as many again as there are, so that looking
  /// at it from its beginning each time stays cheap.
  private mutating func refill() throws {
    buffer.removeFirst(position)
    position = 0
    guard buffer.count <= limits.recordBytes else { throw rowTooLong() }
    let wanted = max(1, 2 * buffer.count)
    repeat {
      let bytes = try stream.next()
      guard !bytes.isEmpty else {
        isEnded = true
        return
      }
      if let place = bytes.firstIndex(of: 0) {
        let before = buffer + bytes[..<place]
        throw fault(.nulByte, line + DelimitedRecord.lineEnds(in: before.span))
      }
      buffer.append(contentsOf: bytes)
    } while buffer.count < wanted
  }

  private func rowTooLong() -> ImportError {
    fault(.rowTooLong(limit: limits.recordBytes), line)
  }

  private func fault(_ fault: DelimitedFault, _ line: Int) -> ImportError {
    .delimited(source: source, line: line, fault)
  }
}
