public import ByteStreams

/// A forward-only cursor over an XML document.
///
/// The reader holds one chunk of the document at a time, so a document of any size is read in
/// constant memory. It loads nothing besides the document, refuses every DOCTYPE, and ends at the
/// first thing that exceeds its ``XMLLimits``. Comments and processing instructions are skipped.
///
/// ```swift
/// var reader = try XMLReader(path: "sites.xml")
/// let row = reader.intern("row")
/// while try reader.advance() {
///   if reader.kind == .start, reader.nameIndex == row { … }
/// }
/// ```
///
/// Names are local names; ``namespaceURI`` tells them apart where that matters.
@safe public struct XMLReader: ~Copyable {
  /// What the cursor is on.
  public enum Kind: UInt8, BitwiseCopyable, Equatable, Sendable {
    /// The start tag of an element; an empty element such as `<notes/>` has an end too.
    case start
    /// The end of an element.
    case end
    /// All text between two tags, CDATA included, blank or not.
    case text
  }

  /// The document's name as the user gave it.
  public let source: String

  let parser: PushParser
  private var input: DocumentInput
  private var current = Event(
    kind: .start, depth: 0, name: 0, namespace: 0, start: 0, count: 0, line: 0)
  private var hasCurrent = false
  /// The number of the next one of the parser's events.
  private var next = 0

  /// Opens an XML file.
  ///
  /// - Parameters:
  ///   - path: A path to a regular file, never read as a URL. A link at its end is not followed.
  ///   - limits: How much the document may ask for.
  /// - Throws: ``XMLParseError`` if the file cannot be opened, is no regular file, or is too large.
  public init(path: String, limits: XMLLimits = .standard) throws(XMLParseError) {
    let file: InputFile
    do throws(InputError) {
      file = try InputFile(path: path, limit: limits.fileBytes)
    } catch {
      throw XMLParseError(reason: XMLParseError.Reason(error), source: path, line: 0)
    }
    try self.init(stream: file.stream(), limits: limits)
  }

  /// Reads XML from an open descriptor, such as 0 for the standard input.
  ///
  /// - Parameters:
  ///   - descriptor: A descriptor that is read to its end and left open.
  ///   - source: The name that errors give the document.
  ///   - limits: How much the document may ask for.
  /// - Throws: ``XMLParseError`` if there is no memory for a parser.
  public init(
    descriptor: Int32, source: String, limits: XMLLimits = .standard
  ) throws(XMLParseError) {
    let stream = DescriptorStream(descriptor: descriptor, source: source)
    try self.init(stream: stream, limits: limits)
  }

  /// Reads XML that is already in memory.
  ///
  /// - Parameters:
  ///   - bytes: The document, in any encoding that a file may have.
  ///   - source: The name that errors give the document.
  ///   - limits: How much the document may ask for.
  ///   - chunkBytes: How much of it the parser is given at a time.
  /// - Throws: ``XMLParseError`` if there is no memory for a parser.
  public init(
    bytes: [UInt8], source: String = "<memory>", limits: XMLLimits = .standard,
    chunkBytes: Int = standardChunkBytes
  ) throws(XMLParseError) {
    let file = InputFile(bytes: bytes, source: source)
    try self.init(stream: file.stream(), limits: limits, chunkBytes: chunkBytes)
  }

  /// Reads XML that is already in memory as text; a declared encoding is taken at its word.
  public init(xml: String, source: String = "<memory>") throws(XMLParseError) {
    try self.init(bytes: Array(xml.utf8), source: source)
  }

  /// Reads XML that comes in pieces, such as from an archive.
  ///
  /// - Parameters:
  ///   - stream: The document, in any encoding that a file may have.
  ///   - limits: How much the document may ask for.
  ///   - chunkBytes: How much of it the parser is given at a time.
  /// - Throws: ``XMLParseError`` if there is no memory for a parser.
  public init(
    stream: any ByteStream, limits: XMLLimits = .standard, chunkBytes: Int = standardChunkBytes
  ) throws(XMLParseError) {
    source = stream.source
    guard let parser = PushParser(limits: limits) else {
      throw XMLParseError(reason: .unreadable("no memory for a parser"), source: source, line: 0)
    }
    self.parser = parser
    input = DocumentInput(stream, limit: limits.fileBytes, chunkBytes: chunkBytes)
  }

  /// Large enough to make a chunk's fixed cost small, small enough to stay in a core's own cache.
  public static let standardChunkBytes = 32_768

  /// Bytes of the file read so far, for showing progress.
  public var bytesRead: Int { input.bytesRead }

  /// Moves to the next event; the first is the start of the root element.
  ///
  /// - Returns: `false` once the document has ended.
  /// - Throws: ``XMLParseError`` if the document is damaged, not accepted or over a limit. Every
  ///   tag before the place of the error has been given by then.
  public mutating func advance() throws(XMLParseError) -> Bool {
    while next == parser.state.readyCount {
      if let failure = parser.state.failure {
        throw XMLParseError(reason: failure, source: source, line: parser.state.failureLine)
      }
      if input.hasEnded { return false }
      parser.state.removeReadyEvents()
      next = 0
      input.feedNextChunk(to: parser)
    }
    hasCurrent = true
    current = parser.state.events[next]
    next += 1
    return true
  }
}

extension XMLReader {
  /// What the cursor is on.
  public var kind: Kind { current.kind }

  /// The line the current tag ends on, or the current text begins on, counting from 1; 0 before the
  /// first event.
  public var line: Int { Int(current.line) }

  /// How many elements are around the current event; 0 for the tags of the root element.
  public var depth: Int { Int(current.depth) }

  /// The local name of the current element; for text, of the element around it.
  public var name: String {
    hasCurrent ? parser.state.names.names[nameIndex] : ""
  }

  /// The number of the current element's local name, equal for equal names.
  ///
  /// Numbers count up from 0 in the order of ``intern(_:)``, then of the document. Before the first
  /// event it means nothing.
  public var nameIndex: Int { Int(current.name) }

  /// The namespace of the current element, or `nil` if it is in none.
  public var namespaceURI: String? {
    current.namespace == 0 ? nil : parser.state.namespaces.names[Int(current.namespace) - 1]
  }

  /// Gives a name its number ahead of the document, so that ``nameIndex`` can be compared with it.
  ///
  /// - Parameter name: A local name.
  /// - Returns: The same number every time for the same name, or -1 if there is no memory left.
  public mutating func intern(_ name: String) -> Int {
    parser.state.intern(name).map(Int.init) ?? -1
  }

  /// The value of an attribute of the element whose start the cursor is on.
  ///
  /// - Parameter name: The attribute's local name. One without a prefix goes before one with.
  /// - Returns: The value, or `nil` if there is no such attribute.
  public func attribute(_ name: String) -> String? {
    guard hasCurrent, current.kind == .start else { return nil }
    var found: AttributeEntry?
    let first = Int(current.start)
    for index in first..<first + Int(current.count) {
      let entry = parser.state.attributes[index]
      guard unsafe String(cString: entry.name).utf8.elementsEqual(name.utf8) else { continue }
      if found == nil || !entry.hasPrefix { found = entry }
      if !entry.hasPrefix { break }
    }
    return found.map {
      String(decoding: text(Int($0.valueStart), count: Int($0.valueCount)), as: UTF8.self)
    }
  }

  /// The value of an attribute of the element whose start the cursor is on, as UTF-8.
  ///
  /// - Parameter nameIndex: The number that ``intern(_:)`` gave the attribute's local name.
  /// - Returns: The value of the first such attribute, or `nil` if there is none.
  public func attributeBytes(_ nameIndex: Int) -> ArraySlice<UInt8>? {
    guard hasCurrent, current.kind == .start else { return nil }
    let first = Int(current.start)
    for index in first..<first + Int(current.count) {
      let entry = parser.state.attributes[index]
      // The parser keeps one copy of each name, be it an element's or an attribute's.
      if let number = unsafe parser.state.names.number(of: entry.name), Int(number) == nameIndex {
        return text(Int(entry.valueStart), count: Int(entry.valueCount))
      }
    }
    return nil
  }
}

extension XMLReader {
  /// The text the cursor is on, empty elsewhere.
  public var text: String {
    guard current.kind == .text else { return "" }
    return String(decoding: text(Int(current.start), count: Int(current.count)), as: UTF8.self)
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
      bytes += text(Int(field.start), count: Int(field.count))
      return true
    }
    while try advance() {
      guard current.kind == .text else { return current.kind == .end && self.depth == depth }
      bytes += text(Int(current.start), count: Int(current.count))
    }
    return true
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
    guard parser.state.readyCount - next >= 2, parser.state.events[next].kind == .text,
      parser.state.events[next + 1].kind == .end
    else { return nil }
    next += 2
    current = parser.state.events[next - 1]
    return parser.state.events[next - 2]
  }

  private func text(_ start: Int, count: Int) -> ArraySlice<UInt8> {
    parser.state.bytes[start..<start + count]
  }
}
