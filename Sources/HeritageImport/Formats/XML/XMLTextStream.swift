import ByteStreams

/// The text of an XML document in any encoding, as the reader of XML takes it, which knows few.
///
/// The encoding is what somebody says, a byte order mark or the document's own declaration. One that
/// the reader does not know becomes UTF-8, and the declaration, which is wrong then, becomes blank.
final class XMLTextStream: ByteStream {
  private var stream: any ByteStream
  private let encoding: String?
  private var isAtStart = true

  /// Takes a document from its beginning.
  ///
  /// - Parameters:
  ///   - stream: The document.
  ///   - encoding: The encoding's name if somebody says it.
  init(_ stream: any ByteStream, encoding: String? = nil) {
    self.stream = stream
    self.encoding = encoding
  }

  var source: String { stream.source }
  var bytesRead: Int { stream.bytesRead }

  func next() throws(InputError) -> [UInt8] {
    if !isAtStart { return try stream.next() }
    isAtStart = false
    let head = try readHead()
    guard let name = encoding ?? Self.foreignEncoding(of: head) else { return head }
    stream = try TranscodedStream(ResumedStream(head, stream), from: name)
    var text = try readHead()
    if let declaration = Self.declaration(in: text) {
      // Line feeds stay, so that lines are counted as before.
      for index in declaration where text[index] != 0x0A { text[index] = 0x20 }
    }
    return text
  }

  /// The longest declaration that is read, in bytes.
  private static let declarationBytes = 1024

  private func readHead() throws(InputError) -> [UInt8] {
    var head: [UInt8] = []
    while head.count < Self.declarationBytes {
      let piece = try stream.next()
      if piece.isEmpty { break }
      head += piece
    }
    return head
  }

  /// The encoding of a document, or `nil` if the reader of XML takes it as it is.
  private static func foreignEncoding(of head: [UInt8]) -> String? {
    if let mark = CharacterEncoding.detect(head) { return mark.name == "UTF-8" ? nil : mark.name }
    for (start, name) in wideStarts where head.starts(with: start) { return name }
    guard let declaration = declaration(in: head), let name = encoding(in: head[declaration]) else {
      return nil
    }
    let known = name.uppercased()
    if ["UTF-8", "US-ASCII", "ASCII", "ISO-8859-1"].contains(known) { return nil }
    // A declaration that can be read byte by byte is not in such an encoding, whatever it says.
    let isWide = ["UTF-16", "UTF-32", "UCS-", "ISO-10646-UCS-"].contains { known.hasPrefix($0) }
    return isWide ? "UTF-8" : name
  }

  /// How `<?` looks in encodings with two bytes a character.
  private static let wideStarts: [([UInt8], String)] = [
    ([0x3C, 0x00, 0x3F, 0x00], "UTF-16LE"), ([0x00, 0x3C, 0x00, 0x3F], "UTF-16BE"),
  ]

  private static func declaration(in text: [UInt8]) -> Range<Int>? {
    guard text.starts(with: "<?xml".utf8), text.count > 6, text[5] <= 0x20 else { return nil }
    let end = (6..<min(text.count, declarationBytes)).first {
      text[$0] == UInt8(ascii: ">") && text[$0 - 1] == UInt8(ascii: "?")
    }
    return end.map { 0..<$0 + 1 }
  }

  private static func encoding(in declaration: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: declaration, as: UTF8.self)
    let parts = text.split { $0.isWhitespace || "='\"?".contains($0) }
    guard let place = parts.firstIndex(of: "encoding"), place + 1 < parts.count else { return nil }
    return String(parts[place + 1])
  }
}

/// A stream of which the beginning was read already.
private final class ResumedStream: ByteStream {
  private var head: [UInt8]
  private let stream: any ByteStream

  init(_ head: [UInt8], _ stream: any ByteStream) {
    self.head = head
    self.stream = stream
  }

  var source: String { stream.source }
  var bytesRead: Int { stream.bytesRead }

  func next() throws(InputError) -> [UInt8] {
    if head.isEmpty { return try stream.next() }
    defer { head = [] }
    return head
  }
}
