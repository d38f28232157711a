/// The attributes of the element whose start the cursor is on.
extension XMLReader {
  /// The value of an attribute of the element whose start the cursor is on.
  ///
  /// - Parameter name: The attribute's local name. One without a prefix goes before one with.
  /// - Returns: The value, or `nil` if there is no such attribute.
  public func attribute(_ name: String) -> String? {
    var found: AttributeEntry?
    for place in 0..<attributeCount {
      let entry = entry(place)
      guard unsafe String(cString: entry.name).utf8.elementsEqual(name.utf8) else { continue }
      if found == nil || !entry.hasPrefix { found = entry }
      if !entry.hasPrefix { break }
    }
    return found.map { string($0.valueStart, $0.valueCount) }
  }

  /// Reads the value of an attribute of the element whose start the cursor is on, as UTF-8.
  ///
  /// - Parameters:
  ///   - nameIndex: The number that ``intern(_:)`` gave the attribute's local name.
  ///   - read: Takes the value of the first such attribute.
  /// - Returns: What was read, or `nil` if there is no such attribute.
  /// - Throws: What `read` throws.
  @inlinable
  public func withAttribute<Result, Failure: Error>(
    _ nameIndex: Int, _ read: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    for place in 0..<attributeCount {
      let entry = entry(place)
      let isSought =
        entry.number == AttributeEntry.unnumbered
        ? isNumbered(entry, nameIndex) : Int(entry.number) == nameIndex
      if isSought { return try ready.lend(entry.valueStart, entry.valueCount, to: read) }
    }
    return nil
  }

  /// Whether the name of an attribute got a number after the attribute was parsed.
  @usableFromInline
  func isNumbered(_ entry: AttributeEntry, _ nameIndex: Int) -> Bool {
    // The parser keeps one copy of each name, be it an element's or an attribute's.
    unsafe parser.state.names.number(of: entry.name).map(Int.init) == nameIndex
  }
}

// What a reader of any vocabulary needs, which knows no names ahead.
extension XMLReader {
  /// How many attributes the element has whose start the cursor is on; 0 elsewhere.
  @inlinable public var attributeCount: Int { current.kind == .start ? Int(current.count) : 0 }

  /// The number of an attribute's local name, from the same numbers as ``nameIndex``.
  ///
  /// - Parameter place: The attribute's place in the element, less than ``attributeCount``.
  /// - Returns: The number, or -1 if the document has more names than its limits allow, at which
  ///   it ends.
  public func attributeNameIndex(at place: Int) -> Int {
    let name = unsafe entry(place).name
    return unsafe parser.state.number(ofName: name).map(Int.init) ?? -1
  }

  /// Whether an attribute's name has a prefix, such as `xsi:nil`.
  @inlinable public func attributeHasPrefix(at place: Int) -> Bool { entry(place).hasPrefix }

  /// Reads the value of an attribute as UTF-8.
  ///
  /// - Parameters:
  ///   - place: The attribute's place in the element, less than ``attributeCount``.
  ///   - read: Takes the value.
  /// - Returns: What was read.
  /// - Throws: What `read` throws.
  @inlinable
  public func withAttribute<Result, Failure: Error>(
    at place: Int, _ read: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let entry = entry(place)
    return try ready.lend(entry.valueStart, entry.valueCount, to: read)
  }

  @inlinable
  func entry(_ place: Int) -> AttributeEntry { ready.attribute(Int(current.start) + place) }

  /// Bytes that an event or an attribute points to, as a string.
  func string(_ start: UInt32, _ count: UInt32) -> String {
    ready.lend(start, count) { bytes in
      unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
  }
}
