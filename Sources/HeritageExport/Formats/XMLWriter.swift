/// XML 1.0 in UTF-8 that is written from front to back.
///
/// It is well-formed by construction: an element ends where the closure that fills it does, and what
/// is written into it is escaped here and nowhere else.
package struct XMLWriter {
  package typealias Attributes = KeyValuePairs<String, String?>
  package typealias Content = (inout XMLWriter) throws -> Void

  private var buffer: ByteBuffer

  private init(_ buffer: ByteBuffer) { self.buffer = buffer }

  /// Writes a document.
  ///
  /// - Parameters:
  ///   - sink: Gets the bytes in pieces, in their order.
  ///   - root: The name of the outermost element.
  ///   - attributes: Its attributes; one whose value is `nil` is not written.
  ///   - content: Writes what is in it.
  /// - Throws: What the sink or the content throws.
  package static func write(
    to sink: @escaping ByteSink, _ root: String, _ attributes: Attributes = [:],
    _ content: Content
  ) throws {
    var xml = XMLWriter(ByteBuffer(sink))
    try xml.buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    try xml.element(root, attributes, content)
    try xml.buffer.append("\n")
    try xml.buffer.flush()
  }

  /// Returns elements as a text, such as one that goes into a document as words.
  package static func fragment(_ content: Content) throws -> String {
    final class Written {
      var bytes: [UInt8] = []
    }
    let written = Written()
    var xml = XMLWriter(ByteBuffer { written.bytes += $0 })
    try content(&xml)
    try xml.buffer.flush()
    return String(decoding: written.bytes, as: UTF8.self)
  }

  /// Writes an element with others in it.
  package mutating func element(
    _ name: String, _ attributes: Attributes = [:], _ content: Content
  ) throws {
    try open(name, attributes)
    try buffer.append(">")
    try content(&self)
    try buffer.append("</")
    try buffer.append(name)
    try buffer.append(">")
  }

  /// Writes an element with a text in it.
  package mutating func element(_ name: String, _ attributes: Attributes, _ text: String) throws {
    try element(name, attributes) { try $0.text(text) }
  }

  /// Writes an element with a text and without attributes.
  package mutating func element(_ name: String, _ text: String) throws {
    try element(name, [:], text)
  }

  /// Writes an element with nothing in it.
  package mutating func element(_ name: String, _ attributes: Attributes = [:]) throws {
    try open(name, attributes)
    try buffer.append("/>")
  }

  package mutating func text(_ text: String) throws {
    try buffer.append(XMLText.escaped(text))
  }

  /// Writes a text between the marks of a section whose letters mean nothing, which some readers of
  /// HTML in XML expect.
  package mutating func section(_ text: String) throws {
    try buffer.append("<![CDATA[")
    try buffer.append(XMLText.allowed(text).replacing("]]>", with: "]]]]><![CDATA[>"))
    try buffer.append("]]>")
  }

  /// Begins a line, where people look at the file.
  package mutating func line() throws { try buffer.append("\n") }

  private mutating func open(_ name: String, _ attributes: Attributes) throws {
    try buffer.append("<")
    try buffer.append(name)
    for (key, value) in attributes {
      guard let value else { continue }
      try buffer.append(" ")
      try buffer.append(key)
      try buffer.append("=\"")
      try buffer.append(XMLText.escaped(value))
      try buffer.append("\"")
    }
  }
}
