import Glibc

extension XMLReader {
  /// What the cursor is on.
  @inlinable public var kind: Kind { current.kind }

  /// The line the current tag ends on, or the current text begins on, counting from 1; 0 before the
  /// first event.
  @inlinable public var line: Int { Int(current.line) }

  /// How many elements are around the current event; 0 for the tags of the root element.
  @inlinable public var depth: Int { Int(current.depth) }

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
  public mutating func intern(_ name: StaticString) -> Int {
    parser.state.intern(name) ?? -1
  }

  /// Tells whether the cursor is on the start of an element of that local name.
  public func isStart(of name: StaticString) -> Bool {
    current.kind == .start && isNamed(name)
  }

  /// Tells whether the cursor is on the end of an element of that local name.
  public func isEnd(of name: StaticString) -> Bool {
    current.kind == .end && isNamed(name)
  }

  private func isNamed(_ name: StaticString) -> Bool {
    hasCurrent
      && name.withUTF8Buffer { wanted in
        unsafe parser.state.names.names[nameIndex].utf8.elementsEqual(wanted)
      }
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
      guard unsafe strcmp(asCharacters(entry.name), name) == 0 else { continue }
      if found == nil || !entry.hasPrefix { found = entry }
      if !entry.hasPrefix { break }
    }
    return found.map { string(Int($0.valueStart), count: Int($0.valueCount)) }
  }

  /// How many attributes the element has whose start the cursor is on, declarations of namespaces
  /// not among them.
  public var attributeCount: Int {
    hasCurrent && current.kind == .start ? Int(current.count) : 0
  }
}

private func asCharacters(_ name: UnsafePointer<UInt8>) -> UnsafePointer<CChar> {
  unsafe UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)
}
