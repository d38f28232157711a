import ByteStreams
import CanonicalJSON

/// The place of a reader in JSON that comes in pieces.
///
/// Every step checks what it passes by RFC 8259. What is read is not copied: a token is a range of
/// bytes, counted from the last ``keep()``, that stays there until ``forget()``.
struct JSONCursor {
  /// How much a document may ask for.
  struct Limits {
    /// Arrays and objects that are open at one time.
    var depth = 100
    /// Bytes that are kept at one time.
    var recordBytes = 16 << 20
    var textBytes = 8 << 20
  }

  /// A text or number as it is written, without quotation marks.
  struct Token {
    let start: Int
    let end: Int
    /// Whether there is an escape in it.
    var hasEscapes = false
  }

  /// A place to come back to.
  struct Place {
    fileprivate let offset: Int
    let line: Int
    fileprivate let depth: Int
  }

  let limits: Limits
  private(set) var line = 1
  /// What is wrong with a text since the last ``keep()``, though what follows can be read.
  private(set) var flaw: (line: Int, fault: JSONFault)?

  private let stream: any ByteStream
  /// What is kept, and what was read but not passed yet.
  private(set) var bytes: [UInt8] = []
  /// Where the next byte is.
  var index = 0
  /// Where the bytes end that may be read.
  private(set) var end = 0
  /// Where the bytes begin that are kept, if any are.
  var kept: Int?
  private var depth = 0
  /// Whether the bytes that may be read end before those that are there.
  private var isBounded = false
  private var isEnded = false

  /// Reads as far as the first byte of the text.
  ///
  /// - Throws: ``ImportError`` if it is UTF-16, and what the stream throws.
  init(_ stream: any ByteStream, limits: Limits = Limits()) throws {
    self.stream = stream
    self.limits = limits
    while bytes.count < 4, try fill() {}
    let start = bytes.prefix(4)
    if start.starts(with: [0xFE, 0xFF]) || start.starts(with: [0xFF, 0xFE])
      || start.prefix(2).contains(0)
    {
      throw error(.utf16)
    }
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  var source: String { stream.source }

  /// Bytes of the document that were read so far.
  var bytesRead: Int { stream.bytesRead }

  // MARK: What is kept

  /// Keeps all bytes from here on, as long as they are no more than a record may have.
  mutating func keep() {
    kept = index
    flaw = nil
  }

  mutating func forget() { kept = nil }

  var place: Place { Place(offset: index - (kept ?? 0), line: line, depth: depth) }

  /// Goes back, or forward again, to a place in what is kept.
  mutating func go(to place: Place) {
    index = place.offset + (kept ?? 0)
    line = place.line
    depth = place.depth
  }

  /// The bytes between two places that are kept.
  func slice(from start: Place, to end: Place) -> ArraySlice<UInt8> {
    slice(Token(start: start.offset, end: end.offset))
  }

  /// The bytes from a place to the bound.
  func rest(from start: Place) -> ArraySlice<UInt8> { bytes[(start.offset + (kept ?? 0))..<end] }

  /// Where the bytes of a token are.
  func range(_ token: Token) -> Range<Int> {
    let base = kept ?? 0
    return (base + token.start)..<(base + token.end)
  }

  /// The bytes of a token as they are written.
  func slice(_ token: Token) -> ArraySlice<UInt8> { bytes[range(token)] }

  // MARK: Pieces

  /// Gets more bytes; returns `false` if there are none.
  mutating func fill() throws -> Bool {
    guard !isBounded, !isEnded else { return false }
    let passed = kept ?? index
    guard kept == nil || bytes.count - passed <= limits.recordBytes else {
      throw error(.recordTooLong(limit: limits.recordBytes))
    }
    let piece = try stream.next()
    isEnded = piece.isEmpty
    // Nothing moves at the end, as who asked may look at what is there.
    if isEnded { return false }
    if passed > 0 {
      bytes.removeSubrange(0..<passed)
      index -= passed
      if kept != nil { kept = 0 }
    }
    if bytes.isEmpty { bytes = piece } else { bytes += piece }
    end = bytes.count
    return true
  }

  /// Lets nothing be read from the next of a byte on, until ``pass()``.
  mutating func bound(by separator: UInt8) throws {
    var place = index
    while true {
      while place < bytes.count, bytes[place] != separator { place += 1 }
      if place < bytes.count { break }
      let ahead = place - index
      guard try fill() else { break }
      place = index + ahead
    }
    end = place
    isBounded = true
  }

  /// Passes what is left before the bound, and the separator there; returns `false` at the end.
  mutating func pass() -> Bool {
    let isFollowed = end < bytes.count
    let next = end + (isFollowed ? 1 : 0)
    for byte in bytes[index..<next] where byte == 0x0A { line += 1 }
    index = next
    end = bytes.count
    isBounded = false
    depth = 0
    return isFollowed
  }

  /// Steps over a byte if it is the next one, white space left aside.
  mutating func skip(_ byte: UInt8) throws -> Bool {
    guard try peek() == byte else { return false }
    index += 1
    return true
  }

  // MARK: Structure

  /// The next byte that is no white space, which stays; `nil` at the end.
  @inline(__always)
  mutating func peek() throws -> UInt8? {
    if index < end, case let byte = bytes[index], byte > 0x20 { return byte }
    return try peekPastSpace()
  }

  private mutating func peekPastSpace() throws -> UInt8? {
    repeat {
      var place = index
      while place < end {
        switch bytes[place] {
        case 0x0A: line += 1
        case 0x20, 0x09, 0x0D: break
        case let byte:
          index = place
          return byte
        }
        place &+= 1
      }
      index = place
    } while try fill()
    return nil
  }

  /// The first byte of a value.
  @inline(__always)
  mutating func peekValue() throws -> UInt8 {
    guard let byte = try peek() else { throw error(.syntax(.unexpectedEnd(insteadOf: .value))) }
    return byte
  }

  /// Steps over an opening bracket.
  mutating func open() throws {
    guard depth < limits.depth else { throw error(.syntax(.tooDeep(limit: limits.depth))) }
    depth += 1
    index += 1
  }

  /// Steps to the next element of an array that is open.
  ///
  /// - Parameter isFirst: Whether no element was read yet, which is changed.
  /// - Returns: `false` behind the last one.
  /// - Throws: ``ImportError`` if something else follows.
  mutating func nextElement(_ isFirst: inout Bool) throws -> Bool {
    try isFollowed(UInt8(ascii: "]"), .commaOrBracket, &isFirst)
  }

  /// Steps to the value of the next member of an object that is open.
  ///
  /// - Parameter isFirst: Whether no member was read yet, which is changed.
  /// - Returns: The member's name, or `nil` behind the last one.
  /// - Throws: ``ImportError`` if something else follows.
  mutating func nextMember(_ isFirst: inout Bool) throws -> Token? {
    guard try isFollowed(UInt8(ascii: "}"), .commaOrBrace, &isFirst) else { return nil }
    guard try peek() == UInt8(ascii: "\"") else { throw unexpected(insteadOf: .key) }
    let name = try string()
    guard try peek() == UInt8(ascii: ":") else { throw unexpected(insteadOf: .colon) }
    index += 1
    return name
  }

  @inline(__always)
  private mutating func isFollowed(
    _ close: UInt8, _ expectation: JSONError.Expectation, _ isFirst: inout Bool
  ) throws -> Bool {
    let wasFirst = isFirst
    isFirst = false
    let byte = try peek()
    if byte == close {
      index += 1
      depth -= 1
      return false
    }
    if wasFirst { return true }
    guard byte == UInt8(ascii: ",") else { throw unexpected(insteadOf: expectation) }
    index += 1
    if try peek() == close { throw error(.syntax(.trailingComma)) }
    return true
  }

  /// Steps over a value of any kind.
  mutating func skipValue() throws {
    var isFirst = true
    switch try peekValue() {
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "{"):
      try open()
      while try nextMember(&isFirst) != nil { try skipValue() }
    case UInt8(ascii: "["):
      try open()
      while try nextElement(&isFirst) { try skipValue() }
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): _ = try number()
    default: _ = try word()
    }
  }

  // MARK: Faults

  /// Remembers the first thing that is wrong with a text, which can be read nonetheless.
  mutating func note(_ fault: JSONFault) { if flaw == nil { flaw = (line, fault) } }

  func error(_ fault: JSONFault) -> ImportError { .json(source: source, line: line, fault) }

  func unexpected(insteadOf expectation: JSONError.Expectation) -> ImportError {
    index < end
      ? error(.syntax(.unexpectedByte(bytes[index], insteadOf: expectation)))
      : error(.syntax(.unexpectedEnd(insteadOf: expectation)))
  }
}
