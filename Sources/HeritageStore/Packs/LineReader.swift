import Bytes

/// Reads the lines of a part of a file one after the other, through one buffer.
///
/// With a limit, a line that is longer is cut to a start that is longer than the limit, so that a
/// file without line ends takes no more memory than one with them.
final class LineReader {
  let source: SharedFile
  /// Where the part ends in the file.
  private let end: Int
  private let chunk: Int
  /// How much the next reading takes: little at first, as often one line is all that is wanted.
  private var piece: Int
  /// The most bytes of a line that need to be there; of a longer one only the start is kept.
  private let limit: Int
  private var buffer: [UInt8] = []
  /// The place in the file of the buffer's first byte.
  private var bufferStart: Int
  private var filled = 0
  private var nextLine = 0

  /// The current line's bytes in ``buffer``, without the line end.
  private(set) var line: Range<Int> = 0..<0
  /// The current line's place in the file.
  private(set) var offset = 0
  /// Whether a carriage return, which is no part of ``line``, came before the current line's end.
  private(set) var hasCarriageReturn = false
  /// Whether the current line ended with a line end and not with the file.
  private(set) var isComplete = true
  /// The current line's number in the part, counted from 1.
  private(set) var number = 0

  init(
    _ source: SharedFile, from start: Int = 0, to end: Int? = nil, chunk: Int = 1 << 18,
    limit: Int = .max
  ) {
    self.source = source
    self.end = end ?? source.file.size
    self.chunk = chunk
    piece = min(chunk, Self.firstPiece)
    self.limit = limit
    bufferStart = start
  }

  private static let firstPiece = 1 << 14

  /// Lends the current line's bytes.
  func withBytes<Result, Failure>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let buffer = buffer
    return try body(buffer.span.extracting(line))
  }

  /// The table hash of the path in the current line, or `nil` if it is not a pack's line.
  var pathHash: UInt64? {
    withBytes { line in PackLine.path(in: line).map { tableHash(line.extracting($0)) } }
  }

  /// Moves to the next line; returns `false` at the end.
  func next() throws(StoreError) -> Bool {
    var searched = nextLine
    while true {
      if let newline = firstNewline(from: searched) {
        // No line of the format ends with one, but git may have put it there.
        hasCarriageReturn = newline > nextLine && buffer[newline - 1] == LineEnds.carriageReturn
        take(nextLine..<(hasCarriageReturn ? newline - 1 : newline))
        nextLine = newline + 1
        isComplete = true
        return true
      }
      if filled - nextLine > limit {
        try takeStart()
        return true
      }
      searched = filled - nextLine
      guard try fill() else { break }
    }
    take(nextLine..<filled)
    nextLine = filled
    isComplete = false
    return !line.isEmpty
  }

  private func take(_ range: Range<Int>) {
    line = range
    offset = bufferStart + range.lowerBound
    number += 1
  }

  /// Takes what is there of a line that is too long, and steps over the rest of it.
  private func takeStart() throws(StoreError) {
    take(nextLine..<filled)
    isComplete = false
    var rest = [UInt8](repeating: 0, count: chunk)
    var position = bufferStart + filled
    while !isComplete, position < end {
      let wanted = min(chunk, end - position)
      let got = try source.file.read(into: &rest, at: 0, count: wanted, from: position)
      if got == 0 { break }
      let newline = rest.span.extracting(0..<got).firstNewline(from: 0)
      position += newline.map { $0 + 1 } ?? got
      isComplete = newline != nil
    }
    // The buffer keeps the start; the next filling goes on behind the line.
    bufferStart = position - filled
    nextLine = filled
  }

  private func firstNewline(from start: Int) -> Int? {
    let buffer = buffer
    return buffer.span.extracting(0..<filled).firstNewline(from: start)
  }

  /// Moves the rest of the buffer to its start and reads more behind it.
  private func fill() throws(StoreError) -> Bool {
    let rest = filled - nextLine
    let position = bufferStart + filled
    guard position < end else { return false }
    // A line longer than the buffer makes it grow, each time by as much as there is.
    let wanted = min(max(piece, rest), end - position)
    piece = min(chunk, 4 * piece)
    if buffer.count < rest + wanted {
      var larger = [UInt8](repeating: 0, count: rest + wanted)
      larger.replaceSubrange(0..<rest, with: buffer[nextLine..<filled])
      buffer = larger
    } else if nextLine > 0 {
      buffer.moveToStart(nextLine..<filled)
    }
    bufferStart += nextLine
    nextLine = 0
    filled = rest
    let got = try source.file.read(into: &buffer, at: rest, count: wanted, from: position)
    filled = rest + got
    return got > 0
  }
}
