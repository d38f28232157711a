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
  @usableFromInline var current = Event(
    kind: .start, depth: 0, name: 0, namespace: 0, start: 0, count: 0, line: 0)
  var hasCurrent = false
  private var input: DocumentInput
  /// The events from the next one on, which stay where they are until all have been given.
  @usableFromInline var next: UnsafePointer<Event>
  @usableFromInline var readyEnd: UnsafePointer<Event>

  /// Opens an XML file.
  ///
  /// - Parameters:
  ///   - path: A path to a regular file, never read as a URL. A link at its end is not followed.
  ///   - limits: How much the document may ask for.
  /// - Throws: ``XMLParseError`` if the file cannot be opened, is no regular file, or is too large.
  public init(path: String, limits: XMLLimits = .standard) throws(XMLParseError) {
    let bytes = try ByteSource(path: path, limit: limits.fileBytes)
    try self.init(bytes, source: path, limits: limits, chunkBytes: Self.chunkBytes)
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
    let bytes = ByteSource(descriptor: descriptor, limit: limits.fileBytes)
    try self.init(bytes, source: source, limits: limits, chunkBytes: Self.chunkBytes)
  }

  /// Reads XML that is already in memory.
  ///
  /// - Parameters:
  ///   - bytes: The document, in any encoding that a file may have.
  ///   - source: The name that errors give the document.
  ///   - limits: How much the document may ask for.
  /// - Throws: ``XMLParseError`` if there is no memory for a parser.
  public init(
    bytes: [UInt8], source: String = "<memory>", limits: XMLLimits = .standard
  ) throws(XMLParseError) {
    try self.init(bytes: bytes, source: source, limits: limits, chunkBytes: Self.chunkBytes)
  }

  /// Reads XML that is already in memory.
  ///
  /// - Parameters:
  ///   - xml: The document. A declared encoding is taken at its word, as in a file.
  ///   - source: The name that errors give the document.
  ///   - limits: How much the document may ask for.
  /// - Throws: ``XMLParseError`` if there is no memory for a parser.
  public init(
    xml: String, source: String = "<memory>", limits: XMLLimits = .standard
  ) throws(XMLParseError) {
    try self.init(bytes: Array(xml.utf8), source: source, limits: limits)
  }

  package init(
    bytes: [UInt8], source: String, limits: XMLLimits, chunkBytes: Int
  ) throws(XMLParseError) {
    let bytes = ByteSource(bytes: bytes, limit: limits.fileBytes)
    try self.init(bytes, source: source, limits: limits, chunkBytes: chunkBytes)
  }

  private init(
    _ bytes: consuming ByteSource, source: String, limits: XMLLimits, chunkBytes: Int
  ) throws(XMLParseError) {
    guard let parser = PushParser(limits: limits) else {
      throw XMLParseError(reason: .unreadable("no memory for a parser"), source: source, line: 0)
    }
    unsafe next = parser.state.events.start
    unsafe readyEnd = next
    self.parser = parser
    self.source = source
    input = DocumentInput(bytes, chunkBytes: chunkBytes)
  }

  /// Large enough to make a chunk's fixed cost small, small enough to stay in a core's own cache.
  private static let chunkBytes = 32_768

  /// Bytes of the document read so far, for showing progress.
  public var bytesRead: Int { input.bytesRead }

  /// Moves to the next event; the first is the start of the root element.
  ///
  /// - Returns: `false` once the document has ended.
  /// - Throws: ``XMLParseError`` if the document is damaged, not accepted or over a limit. Every
  ///   tag before the place of the error has been given by then.
  @inlinable
  public mutating func advance() throws(XMLParseError) -> Bool {
    if unsafe next == readyEnd, !(try refill()) { return false }
    unsafe current = next.pointee
    unsafe next += 1
    return true
  }

  /// Parses until there is an event; `false` at the end of the document.
  @usableFromInline
  mutating func refill() throws(XMLParseError) -> Bool {
    while unsafe next == readyEnd {
      if let failure = parser.state.failure {
        throw XMLParseError(reason: failure, source: source, line: parser.state.failureLine)
      }
      if input.hasEnded { return false }
      parser.state.removeReadyEvents()
      input.feedNextChunk(to: parser)
      unsafe next = parser.state.events.start
      unsafe readyEnd = next + parser.state.readyCount
    }
    hasCurrent = true
    return true
  }
}
