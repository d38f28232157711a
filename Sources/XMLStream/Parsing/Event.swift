/// One step through a document, with what belongs to it as positions in the parser's buffers.
@usableFromInline struct Event: BitwiseCopyable {
  @usableFromInline var kind: XMLReader.Kind
  @usableFromInline var depth: UInt16
  /// The number of the element's name; for text, that of the element around it.
  @usableFromInline var name: UInt32
  /// The number of the element's namespace plus one, or 0 for none.
  @usableFromInline var namespace: UInt32
  /// Where the text begins in the bytes, or the attributes in their list.
  @usableFromInline var start: UInt32
  /// How many bytes of text, or how many attributes.
  @usableFromInline var count: UInt32
  @usableFromInline var line: UInt32
}

/// One attribute of an element whose start is in the event buffer.
@safe struct AttributeEntry: BitwiseCopyable {
  /// The local name, which libxml2 keeps until the parser goes.
  let name: UnsafePointer<UInt8>
  let hasPrefix: Bool
  let valueStart: UInt32
  let valueCount: UInt32
}

/// What an end tag takes over from its start tag.
struct OpenElement: BitwiseCopyable {
  let name: UInt32
  let namespace: UInt32
}
