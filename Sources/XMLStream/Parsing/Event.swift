/// One step through a document, with what belongs to it as positions in the parser's buffers.
@usableFromInline struct Event: BitwiseCopyable {
  @usableFromInline var kind: XMLReader.Kind
  @usableFromInline var depth: UInt16
  /// The number of the element's name; for text, that of the element around it.
  @usableFromInline var name: UInt32
  /// The number of the element's namespace plus one, or 0 for none.
  var namespace: UInt32
  /// Where the text begins in the bytes, or the attributes in their list.
  @usableFromInline var start: UInt32
  /// How many bytes of text, or how many attributes.
  @usableFromInline var count: UInt32
  @usableFromInline var line: UInt32
}

/// One attribute of an element whose start is in the event buffer.
@safe @usableFromInline struct AttributeEntry: BitwiseCopyable {
  /// The local name, which libxml2 keeps until the parser goes.
  let name: UnsafePointer<UInt8>
  /// The name's number, or ``unnumbered`` if it had none when the element was met.
  @usableFromInline let number: UInt32
  @usableFromInline let hasPrefix: Bool
  @usableFromInline let valueStart: UInt32
  @usableFromInline let valueCount: UInt32

  @usableFromInline static var unnumbered: UInt32 { .max }
}

/// What an end tag takes over from its start tag.
struct OpenElement: BitwiseCopyable {
  let name: UInt32
  let namespace: UInt32
}

/// What is parsed and not yet read, with the buffers that its positions are in.
///
/// It is good until the parser is given more. The reader's module and those that use it see it all,
/// so that a step to the next event costs them no call.
@safe @usableFromInline struct ReadyEvents {
  @usableFromInline let events: UnsafeBufferPointer<Event>
  @usableFromInline let attributes: UnsafeBufferPointer<AttributeEntry>
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
  /// The place of the next event to read.
  @usableFromInline var next = 0

  /// Nothing, as before the first chunk.
  init() {
    unsafe events = UnsafeBufferPointer(start: nil, count: 0)
    unsafe attributes = UnsafeBufferPointer(start: nil, count: 0)
    unsafe bytes = UnsafeBufferPointer(start: nil, count: 0)
  }

  init(
    _ events: UnsafeBufferPointer<Event>, _ attributes: UnsafeBufferPointer<AttributeEntry>,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    unsafe self.events = events
    unsafe self.attributes = attributes
    unsafe self.bytes = bytes
  }

  @inlinable var count: Int { unsafe events.count }

  @inlinable subscript(place: Int) -> Event {
    unsafe precondition(place >= 0 && place < events.count)
    return unsafe events[place]
  }

  @inlinable func attribute(_ place: Int) -> AttributeEntry {
    unsafe precondition(place >= 0 && place < attributes.count)
    return unsafe attributes[place]
  }

  /// Lends bytes that an event or an attribute points to.
  @inlinable func lend<Result, Failure: Error>(
    _ start: UInt32, _ count: UInt32, to use: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let (start, end) = (Int(start), Int(start) + Int(count))
    unsafe precondition(end <= bytes.count)
    return try unsafe use(
      Span(_unsafeElements: UnsafeBufferPointer(rebasing: bytes[start..<end])))
  }
}
