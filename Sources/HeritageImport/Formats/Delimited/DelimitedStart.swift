import ByteStreams

/// The start of a table in text form, from which its separator is told.
struct DelimitedStart {
  private(set) var bytes: [UInt8] = []
  private(set) var isEnded = false
  /// The line on which the table begins.
  private(set) var firstLine = 1
  /// The byte between cells, which is 0 where a row has one only.
  private(set) var separator: UInt8 = 0

  /// Reads the start of a document.
  ///
  /// - Parameters:
  ///   - stream: The document, UTF-8 without a byte-order mark.
  ///   - asked: The separator, if somebody said it.
  ///   - limits: How much the document may ask for.
  /// - Throws: ``ImportError`` if the separator that is asked for cannot be one, or the document has
  ///   a NUL byte, and what the stream throws.
  init(
    _ stream: any ByteStream, separator asked: Character?, limits: DelimitedRecords.Limits
  ) throws {
    while bytes.count < Self.byteCount, !isEnded {
      let piece = try stream.next()
      isEnded = piece.isEmpty
      bytes += piece
    }
    if let place = bytes.firstIndex(of: 0) {
      let before = bytes[..<place]
      let line = 1 + DelimitedRecord.lineEnds(in: before.span)
      throw ImportError.delimited(source: stream.source, line: line, .nulByte)
    }
    let stated = takeStatement()
    if let asked {
      guard let byte = asked.asciiValue, !Self.neverSeparators.contains(byte) else {
        throw ImportError.delimited(source: stream.source, line: 0, .separator(asked))
      }
      separator = byte
    } else {
      separator = stated ?? Self.likeliestSeparator(of: bytes, isWhole: isEnded)
    }
  }

  /// 1 MiB, which holds the rows that are looked at in every table but those of large areas.
  private static let byteCount = 1 << 20

  private static let candidates = [
    DelimitedByte.tab, DelimitedByte.verticalBar, DelimitedByte.semicolon, DelimitedByte.comma,
  ]

  private static let neverSeparators = [
    DelimitedByte.quotationMark, DelimitedByte.lineFeed, DelimitedByte.carriageReturn, 0,
  ]

  /// Takes away a first line such as `sep=;`, with which Excel is told the separator.
  private mutating func takeStatement() -> UInt8? {
    let end =
      bytes.firstIndex { $0 == DelimitedByte.lineFeed || $0 == DelimitedByte.carriageReturn }
      ?? bytes.count
    var text = bytes[..<end]
    if text.first == DelimitedByte.quotationMark, text.last == DelimitedByte.quotationMark,
      text.count > 2
    {
      text = text.dropFirst().dropLast()
    }
    guard text.count == 5, let byte = text.last, !Self.neverSeparators.contains(byte),
      text.prefix(4).elementsEqual("sep=".utf8, by: { $0 | 0x20 == $1 | 0x20 })
    else { return nil }
    let isPair = bytes[end...].starts(with: [DelimitedByte.carriageReturn, DelimitedByte.lineFeed])
    bytes.removeFirst(min(bytes.count, end + (isPair ? 2 : 1)))
    firstLine = 2
    return byte
  }

  /// The separator, among those that give most rows two columns or more, that gives most rows the
  /// same number; 0 if there is none.
  ///
  /// The rows decide and not the first line, which may be a title. Of two that do equally well it is
  /// the one that gives more columns.
  ///
  /// - Parameters:
  ///   - bytes: The start of a table.
  ///   - isWhole: Whether that is all of it.
  /// - Returns: The byte between cells.
  static func likeliestSeparator(of bytes: [UInt8], isWhole: Bool) -> UInt8 {
    var best: (byte: UInt8, rows: Int, width: Int) = (0, 0, 1)
    for byte in candidates {
      var rows: [Int: Int] = [:]
      for width in widths(of: bytes, isWhole, separator: byte) { rows[width, default: 0] += 1 }
      let usual = rows.max { ($0.value, $0.key) < ($1.value, $1.key) }
      guard let usual, usual.key > 1, (usual.value, usual.key) > (best.rows, best.width)
      else { continue }
      best = (byte, usual.value, usual.key)
    }
    return best.byte
  }

  /// How many cells the first 200 rows have that are not empty; the first counts also if it is cut
  /// off.
  private static func widths(of bytes: [UInt8], _ isWhole: Bool, separator: UInt8) -> [Int] {
    var record = DelimitedRecord()
    var widths: [Int] = []
    var position = 0
    while widths.count < 200 {
      let outcome = record.scan(
        bytes.span, from: position, isLast: isWhole, separator: separator, limit: .max)
      guard case .complete(let end) = outcome else {
        return widths.isEmpty && record.width > 0 ? [record.width] : widths
      }
      guard end > position else { break }
      position = end
      if !record.cells.isEmpty { widths.append(record.width) }
    }
    return widths
  }
}
