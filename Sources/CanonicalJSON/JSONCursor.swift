/// A place in a document whose members are met in the order in which they are expected.
///
/// For reading records without a tree of values in between. It knows the one written form, keys in
/// the order of their bytes and each once; for anything else it gives up without a word on what or
/// where, which ``JSONParser`` then tells.
package struct JSONCursor: Sendable {
  private let bytes: [UInt8]
  private var reader: JSONReader

  /// Where the text of the next key lies; empty where no key follows or it is empty itself.
  private var key = 0..<0

  /// Whether a member follows in the object that was opened last.
  package private(set) var hasMember = false

  /// Stands before the value of a document.
  package init(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(NotPlain) {
    guard bytes.count <= limits.bytes else { throw NotPlain() }
    self.bytes = bytes
    var reader = JSONReader(depthLimit: limits.depth)
    reader.skipSpace(bytes.span)
    self.reader = reader
  }

  /// Stands in no document, until another cursor takes its place.
  package init() {
    bytes = []
    reader = JSONReader(depthLimit: 0)
  }

  /// Checks that nothing follows the value that was read.
  package mutating func end() throws(NotPlain) {
    try step { (reader, bytes) throws(NotPlain) in
      reader.skipSpace(bytes)
      guard reader.index == bytes.count else { throw NotPlain() }
    }
  }

  /// Steps into an object, to the first key.
  package mutating func openObject() throws(NotPlain) {
    let isEmpty = try open(UInt8(ascii: "{"), to: UInt8(ascii: "}"))
    if isEmpty { hasMember = false } else { try findKey() }
  }

  /// Steps over the next key to its value if it is the given one, which has no escapes.
  package mutating func stepOver(key wanted: String) throws(NotPlain) -> Bool {
    guard hasMember, wanted.utf8.count == key.count else { return false }
    var place = key.lowerBound
    for byte in wanted.utf8 {
      if bytes[place] != byte { return false }
      place &+= 1
    }
    // What ends the key may be an escape, and then it is another one.
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { throw NotPlain() }
    reader.index = place + 1
    try stepOverColon()
    return true
  }

  /// Steps over the next key, whichever it is, to its value.
  package mutating func anyKey() throws(NotPlain) -> String {
    let key = try string()
    try stepOverColon()
    return key
  }

  /// Steps from the end of a member's value to the next key, or out of the object.
  package mutating func closeMember() throws(NotPlain) {
    hasMember = try close(UInt8(ascii: "}"))
    if hasMember { try findKey() }
  }

  /// Steps into a list.
  ///
  /// - Returns: Whether an item follows; if not, the cursor is behind the list.
  package mutating func openList() throws(NotPlain) -> Bool {
    try !open(UInt8(ascii: "["), to: UInt8(ascii: "]"))
  }

  /// Steps from the end of an item to the next one, or out of the list.
  ///
  /// - Returns: Whether an item follows.
  package mutating func closeItem() throws(NotPlain) -> Bool { try close(UInt8(ascii: "]")) }

  /// Reads a text.
  package mutating func string() throws(NotPlain) -> String {
    guard isAt(UInt8(ascii: "\"")) else { throw NotPlain() }
    return try step { (reader, bytes) throws(NotPlain) in
      do throws(JSONError) {
        return try reader.string(bytes)
      } catch {
        throw NotPlain()
      }
    }
  }

  /// Reads a value of any kind.
  package mutating func value() throws(NotPlain) -> JSONValue {
    try step { (reader, bytes) throws(NotPlain) in
      do throws(JSONError) {
        return try reader.value(bytes)
      } catch {
        throw NotPlain()
      }
    }
  }

  private func isAt(_ byte: UInt8) -> Bool {
    reader.index < bytes.count && bytes[reader.index] == byte
  }

  /// Steps over an opening bracket, and the closing one if it follows at once.
  ///
  /// - Returns: Whether it does.
  private mutating func open(_ bracket: UInt8, to closing: UInt8) throws(NotPlain) -> Bool {
    guard isAt(bracket) else { throw NotPlain() }
    return try step { (reader, bytes) throws(NotPlain) in
      do throws(JSONError) {
        try reader.open(bytes)
      } catch {
        throw NotPlain()
      }
      guard reader.next(is: closing, in: bytes) else { return false }
      reader.close()
      return true
    }
  }

  /// Steps over a comma, or over the closing bracket.
  ///
  /// - Returns: Whether it was a comma.
  private mutating func close(_ bracket: UInt8) throws(NotPlain) -> Bool {
    try step { (reader, bytes) throws(NotPlain) in
      reader.skipSpace(bytes)
      if reader.next(is: UInt8(ascii: ","), in: bytes) {
        reader.skipSpace(bytes)
        return true
      }
      guard reader.next(is: bracket, in: bytes) else { throw NotPlain() }
      reader.close()
      return false
    }
  }

  private mutating func findKey() throws(NotPlain) {
    guard isAt(UInt8(ascii: "\"")) else { throw NotPlain() }
    let start = reader.index + 1
    var end = start
    while end < bytes.count, !bytes[end].endsCleanRun { end &+= 1 }
    key = start..<end
    hasMember = true
  }

  private mutating func stepOverColon() throws(NotPlain) {
    try step { (reader, bytes) throws(NotPlain) in
      reader.skipSpace(bytes)
      guard reader.next(is: UInt8(ascii: ":"), in: bytes) else { throw NotPlain() }
      reader.skipSpace(bytes)
    }
  }

  /// Moves the reader, as a copy: the bytes are lent to it for as long as it moves.
  ///
  /// After a failure the cursor stands where it stood.
  @inline(__always)
  private mutating func step<Result>(
    _ move: (inout JSONReader, Span<UInt8>) throws(NotPlain) -> Result
  ) throws(NotPlain) -> Result {
    var moved = reader
    let result = try move(&moved, bytes.span)
    reader = moved
    return result
  }
}

/// A document is not in the one written form, or not what it was read as.
package struct NotPlain: Error {
  package init() {}
}
