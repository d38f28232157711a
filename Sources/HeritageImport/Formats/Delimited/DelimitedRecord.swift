/// One record of a table in text form, by the places of its cells in a buffer.
struct DelimitedRecord {
  /// A cell that is not empty.
  struct Cell {
    /// Its place in the record, counting from 0.
    let column: Int
    let start: Int
    let end: Int
    /// Whether quotation marks in it are doubled.
    let isDoubled: Bool
  }

  /// How the search for the end of a record ended.
  enum Outcome: Equatable {
    /// The record ends before a place in the buffer.
    case complete(end: Int)
    /// It goes on behind the buffer.
    case cutOff
    /// A text that began so many lines below the record's first does not end in the document.
    case unclosedQuote(linesBelow: Int)
    /// There is text beyond the last column that is read.
    case tooManyColumns
  }

  /// The cells that are not empty.
  private(set) var cells: [Cell] = []
  /// How many cells there are, the empty ones among them.
  private(set) var width = 0
  /// The line ends inside its texts.
  private(set) var innerLineEnds = 0
  /// The first cell that has text behind its closing quotation mark, which is kept as it is written.
  private(set) var brokenCell: Int?

  /// Reads the record that begins at a place in a buffer.
  ///
  /// - Parameters:
  ///   - bytes: The buffer.
  ///   - start: Where the record begins.
  ///   - isLast: Whether the document ends with the buffer.
  ///   - separator: The byte between cells.
  ///   - limit: The most columns that are read.
  /// - Returns: Where it ends, or why it has no end.
  mutating func scan(
    _ bytes: Span<UInt8>, from start: Int, isLast: Bool, separator: UInt8, limit: Int
  ) -> Outcome {
    cells.removeAll(keepingCapacity: true)
    (width, innerLineEnds, brokenCell) = (0, 0, nil)
    let count = bytes.count
    var at = start
    guard at < count else { return isLast ? .complete(end: at) : .cutOff }
    while true {
      var (first, end, isDoubled) = (at, at, false)
      if at < count, bytes[at] == DelimitedByte.quotationMark {
        guard let close = Self.close(bytes, from: at + 1, isLast, &isDoubled) else {
          return isLast ? .unclosedQuote(linesBelow: innerLineEnds) : .cutOff
        }
        innerLineEnds += Self.lineEnds(in: bytes.extracting(at..<close))
        (first, end, at) = (at + 1, close, close + 1)
        var isBroken = false
        while at < count, bytes[at] != separator, !bytes[at].endsLine {
          if !bytes[at].isBlank { isBroken = true }
          at += 1
        }
        if isBroken {
          brokenCell = brokenCell ?? width
          (first, end, isDoubled) = (first - 1, at, false)
        }
      } else {
        while at < count, bytes[at] != separator, !bytes[at].endsLine { at += 1 }
        end = at
      }
      while first < end, bytes[first].isBlank { first += 1 }
      if first < end {
        guard width < limit else { return .tooManyColumns }
        cells.append(Cell(column: width, start: first, end: end, isDoubled: isDoubled))
      }
      width += 1
      guard at < count else { return isLast ? .complete(end: at) : .cutOff }
      if bytes[at] == separator {
        at += 1
      } else if bytes[at] == DelimitedByte.lineFeed {
        return .complete(end: at + 1)
      } else {
        guard at + 1 < count || isLast else { return .cutOff }
        let isPair = at + 1 < count && bytes[at + 1] == DelimitedByte.lineFeed
        return .complete(end: at + (isPair ? 2 : 1))
      }
    }
  }

  /// The place of the quotation mark that closes a text; `nil` if the bytes do not tell.
  private static func close(
    _ bytes: Span<UInt8>, from start: Int, _ isLast: Bool, _ isDoubled: inout Bool
  ) -> Int? {
    let count = bytes.count
    var at = start
    while true {
      while at < count, bytes[at] != DelimitedByte.quotationMark { at += 1 }
      guard at < count, at + 1 < count || isLast else { return nil }
      guard at + 1 < count, bytes[at + 1] == DelimitedByte.quotationMark else { return at }
      isDoubled = true
      at += 2
    }
  }

  /// How many lines end in a text, whichever way they end.
  static func lineEnds(in bytes: Span<UInt8>) -> Int {
    var count = 0
    for index in bytes.indices where bytes[index].endsLine {
      let isPair =
        bytes[index] == DelimitedByte.carriageReturn && index + 1 < bytes.count
        && bytes[index + 1] == DelimitedByte.lineFeed
      if !isPair { count += 1 }
    }
    return count
  }
}

/// The bytes that have a meaning in a table in text form.
enum DelimitedByte {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quotationMark = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
  static let verticalBar = UInt8(ascii: "|")
}

extension UInt8 {
  fileprivate var endsLine: Bool {
    self == DelimitedByte.lineFeed || self == DelimitedByte.carriageReturn
  }

  fileprivate var isBlank: Bool { self == DelimitedByte.space || (0x09...0x0D).contains(self) }
}
