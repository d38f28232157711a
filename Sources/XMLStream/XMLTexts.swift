extension XMLReader {
  /// The text the cursor is on, empty elsewhere.
  public var text: String {
    guard current.kind == .text else { return "" }
    return string(current.start, current.count)
  }

  /// Reads the text inside the element whose start the cursor is on, and moves to its end.
  ///
  /// - Returns: The text, joined over CDATA, comments and child elements. Elsewhere than on a start
  ///   it is empty and the cursor stays.
  /// - Throws: ``XMLParseError`` as ``advance()`` does.
  public mutating func readText() throws(XMLParseError) -> String {
    var bytes: [UInt8] = []
    try readTextBytes(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads the text inside the element whose start the cursor is on as UTF-8, and moves to its end.
  ///
  /// - Parameter bytes: Where the text is appended, joined as ``readText()`` joins it.
  /// - Throws: ``XMLParseError`` as ``advance()`` does.
  public mutating func readTextBytes(into bytes: inout [UInt8]) throws(XMLParseError) {
    guard hasCurrent, current.kind == .start else { return }
    let outer = depth
    while try !readTextBytes(endingAt: outer, into: &bytes) {}
  }

  /// Reads text as UTF-8 up to the next tag, for an element whose children matter.
  ///
  /// Called on the start of the element, and again after each tag that it stops on, it gives all
  /// text of the element in pieces.
  ///
  /// - Parameters:
  ///   - depth: The element's depth.
  ///   - bytes: Where the text is appended.
  /// - Returns: Whether the cursor is on the element's end; if not, it is on the start or the end of
  ///   an element inside.
  /// - Throws: ``XMLParseError`` as ``advance()`` does.
  public mutating func readTextBytes(
    endingAt depth: Int, into bytes: inout [UInt8]
  ) throws(XMLParseError) -> Bool {
    if current.kind == .start, self.depth == depth, let field = takeSimpleField() {
      append(field, to: &bytes)
      return true
    }
    while try advance() {
      guard current.kind == .text else { return current.kind == .end && self.depth == depth }
      append(current, to: &bytes)
    }
    return true
  }

  /// Moves to the next start of an element inside one, at any depth.
  ///
  /// - Parameter depth: The depth of the element around.
  /// - Returns: `false` if the cursor is on that element's end instead.
  /// - Throws: ``XMLParseError`` as ``advance()`` does.
  @inlinable
  public mutating func nextElement(inside depth: Int) throws(XMLParseError) -> Bool {
    while try advance() {
      if current.kind == .start { return true }
      if current.kind == .end, self.depth == depth { return false }
    }
    return false
  }

  /// Moves to the end of the element whose start the cursor is on; elsewhere it stays.
  ///
  /// - Throws: ``XMLParseError`` as ``advance()`` does.
  public mutating func skipElement() throws(XMLParseError) {
    guard hasCurrent, current.kind == .start else { return }
    let outer = current.depth
    while try advance() {
      if current.kind == .end, current.depth == outer { break }
    }
  }

  /// Moves from the start of an element to its end when one text and the end are at hand, which is
  /// nearly every field.
  @inline(__always)
  private mutating func takeSimpleField() -> Event? {
    let next = ready.next
    guard ready.count - next >= 2, ready[next].kind == .text, ready[next + 1].kind == .end
    else { return nil }
    ready.next += 2
    current = ready[next + 1]
    return ready[next]
  }

  @inline(__always)
  private func append(_ text: Event, to bytes: inout [UInt8]) {
    ready.lend(text.start, text.count) { text in
      unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }
  }
}
