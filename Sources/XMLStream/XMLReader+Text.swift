extension XMLReader {
  /// The text the cursor is on, empty elsewhere.
  public var text: String {
    guard current.kind == .text else { return "" }
    return string(Int(current.start), count: Int(current.count))
  }

  /// Lends the UTF-8 bytes of the text the cursor is on, none elsewhere.
  public func withTextBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let isText = current.kind == .text
    let bytes = unsafe parser.state.bytes.slice(
      isText ? Int(current.start) : 0, count: isText ? Int(current.count) : 0)
    return try body(unsafe Span(_unsafeElements: bytes))
  }

  /// Reads the text inside the element whose start the cursor is on, and moves to its end.
  ///
  /// - Returns: The text, joined over CDATA, comments and child elements. Elsewhere than on a start
  ///   it is empty and the cursor stays.
  /// - Throws: ``XMLParseError`` as ``advance()`` does.
  public mutating func readText() throws(XMLParseError) -> String {
    guard hasCurrent, current.kind == .start else { return "" }
    if let field = takeSimpleField() {
      return string(Int(field.start), count: Int(field.count))
    }
    let outer = current.depth
    var text = ""
    while try advance() {
      if current.kind == .text {
        text += self.text
      } else if current.kind == .end, current.depth == outer {
        break
      }
    }
    return text
  }

  /// Reads the text inside the element whose start the cursor is on as UTF-8, and moves to its end.
  ///
  /// - Parameter bytes: Where the text is appended, joined as ``readText()`` joins it.
  /// - Throws: ``XMLParseError`` as ``advance()`` does.
  public mutating func readTextBytes(into bytes: inout [UInt8]) throws(XMLParseError) {
    guard hasCurrent, current.kind == .start else { return }
    if let field = takeSimpleField() {
      unsafe bytes.append(
        contentsOf: parser.state.bytes.slice(Int(field.start), count: Int(field.count)))
      return
    }
    let outer = current.depth
    while try advance() {
      if current.kind == .text {
        unsafe bytes.append(
          contentsOf: parser.state.bytes.slice(Int(current.start), count: Int(current.count)))
      } else if current.kind == .end, current.depth == outer {
        break
      }
    }
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
    guard unsafe readyEnd - next >= 2, unsafe next[0].kind == .text, unsafe next[1].kind == .end
    else { return nil }
    let text = unsafe next[0]
    unsafe current = next[1]
    unsafe next += 2
    return text
  }

  func string(_ start: Int, count: Int) -> String {
    unsafe String(decoding: parser.state.bytes.slice(start, count: count), as: UTF8.self)
  }
}
