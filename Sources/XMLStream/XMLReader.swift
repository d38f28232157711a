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
  @usableFromInline var ready = ReadyEvents()
  @usableFromInline var current = Event(
    kind: .start, depth: 0, name: 0, namespace: 0, start: 0, count: 0, line: 0)

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
  @inlinable
  public mutating func advance() throws(XMLParseError) -> Bool {
    if ready.next == ready.count, try !parseOn() { return false }
    current = ready[ready.next]
    ready.next += 1
    return true
  }

  /// Parses until there is an event to read; returns `false` if the document has ended.
  @usableFromInline
  mutating func parseOn() throws(XMLParseError) -> Bool {
    while ready.next == ready.count {
      if let failure = parser.state.failure {
        throw XMLParseError(reason: failure, source: source, line: parser.state.failureLine)
      }
      if input.hasEnded { return false }
      parser.state.removeReadyEvents()
      input.feedNextChunk(to: parser)
      ready = parser.state.ready
    }
    return true
  }
}

extension XMLReader {
  /// What the cursor is on.
  @inlinable public var kind: Kind { current.kind }

  /// The line the current tag ends on, or the current text begins on, counting from 1; 0 before the
  /// first event.
  @inlinable public var line: Int { Int(current.line) }

  /// How many elements are around the current event; 0 for the tags of the root element.
  @inlinable public var depth: Int { Int(current.depth) }

  /// Whether the first event was reached.
  var hasCurrent: Bool { line > 0 }

  /// The local name of the current element; for text, of the element around it.
  public var name: String {
    hasCurrent ? parser.state.names.names[nameIndex] : ""
  }

  /// The number of the current element's local name, equal for equal names.
  ///
  /// Numbers count up from 0 in the order of ``intern(_:)``, then of the document. Before the first
  /// event it means nothing.
  @inlinable public var nameIndex: Int { Int(current.name) }

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

  /// The name that a number stands for, which ``nameIndex``, ``attributeNameIndex(at:)`` or
  /// ``intern(_:)`` gave.
  public func name(numbered index: Int) -> String { parser.state.names.names[index] }
}
