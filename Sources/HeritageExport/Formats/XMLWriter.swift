/// XML 1.0 in UTF-8 that is written from front to back.
///
/// It is well-formed by construction: an element ends where the closure that fills it does, and what
/// is written into it is escaped here and nowhere else. A character that XML cannot have becomes
/// visible, as in `\u{8}`.
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
    try buffer.append(Self.escaped(text, inAttribute: false))
  }

  /// Writes a text between the marks of a section whose letters mean nothing, which some readers of
  /// HTML in XML expect.
  package mutating func section(_ text: String) throws {
    try buffer.append("<![CDATA[")
    try buffer.append(Self.allowed(text).replacing("]]>", with: "]]]]><![CDATA[>"))
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
      try buffer.append(Self.escaped(value, inAttribute: true))
      try buffer.append("\"")
    }
  }

  private static func escaped(_ text: String, inAttribute isAttribute: Bool) -> String {
    guard text.utf8.contains(where: mayNeedEscape) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"" where isAttribute: escaped += "&quot;"
      // A reader would make a space or a line feed of it.
      case "\t" where isAttribute, "\n" where isAttribute, "\r": escaped += "&#\(scalar.value);"
      default: append(scalar, to: &escaped)
      }
    }
    return escaped
  }

  private static func allowed(_ text: String) -> String {
    var allowed = ""
    for scalar in text.unicodeScalars { append(scalar, to: &allowed) }
    return allowed
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    if isAllowed(scalar) {
      text.unicodeScalars.append(scalar)
    } else {
      text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }
  }

  /// Whether XML 1.0 has the character (section 2.2).
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// Whether a byte can belong to a character that is not written as it is; U+FFFE begins with EF.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      0xEF:
      true
    default: false
    }
  }
}
