/// The start of a document, before any of it is parsed.
///
/// XML's own detection is not used: what a document may be is decided here, from a short list.
struct Prolog: Equatable {
  enum Encoding: Equatable {
    case utf8
    case ascii
    case latin1

    /// Matches the declared names without regard to case, as XML says.
    init?(declared name: String) {
      switch name.uppercased() {
      case "UTF-8": self = .utf8
      case "US-ASCII", "ASCII": self = .ascii
      case "ISO-8859-1": self = .latin1
      default: return nil
      }
    }
  }

  /// The longest XML declaration that is read, in bytes.
  static let declarationBytes = 1024

  let encoding: Encoding
  /// Bytes of the byte order mark, 0 or 3.
  let markBytes: Int

  /// Tells whether the bytes are enough to judge the document by.
  static func isComplete(_ head: [UInt8]) -> Bool {
    // The longest signature has eight bytes: a byte order mark and `<?xml`.
    if head.count < 8 { return false }
    guard let declaration = declaration(in: head), head.count < declarationBytes else {
      return true
    }
    return end(of: declaration) != nil
  }

  init(_ head: [UInt8]) throws(XMLParseError.Reason) {
    if head.isEmpty { throw .empty }
    for (bytes, format) in Self.packedFormats where head.starts(with: bytes) {
      throw .compressed(format)
    }
    for (bytes, encoding) in Self.wideEncodings where head.starts(with: bytes) {
      throw .encodingNotAccepted(encoding)
    }
    markBytes = Self.markBytes(of: head)
    if head.count == markBytes { throw .empty }
    guard let text = Self.declaration(in: head) else {
      encoding = .utf8
      return
    }
    guard let end = Self.end(of: text), let declaration = XMLDeclaration(text[..<end]) else {
      throw .malformed("the XML declaration cannot be read")
    }
    if declaration.version != "1.0" { throw .versionNotAccepted(declaration.version) }
    let name = declaration.encoding ?? "UTF-8"
    guard let encoding = Encoding(declared: name) else { throw .encodingNotAccepted(name) }
    if markBytes > 0, encoding != .utf8 { throw .encodingMismatch(declared: name) }
    self.encoding = encoding
  }

  private static let packedFormats: [([UInt8], String)] = [
    ([0x1F, 0x8B], "gzip"), ([0x50, 0x4B, 0x03, 0x04], "zip"), ([0x50, 0x4B, 0x05, 0x06], "zip"),
    ([0x42, 0x5A, 0x68], "bzip2"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz"),
    ([0x28, 0xB5, 0x2F, 0xFD], "zstd"),
  ]

  /// Byte order marks, and how `<` and `<?` look without one, from XML 1.0 appendix F.
  private static let wideEncodings: [([UInt8], String)] = [
    ([0xFF, 0xFE, 0x00, 0x00], "UTF-32"), ([0x00, 0x00, 0xFE, 0xFF], "UTF-32"),
    ([0x3C, 0x00, 0x00, 0x00], "UTF-32"), ([0x00, 0x00, 0x00, 0x3C], "UTF-32"),
    ([0xFF, 0xFE], "UTF-16"), ([0xFE, 0xFF], "UTF-16"),
    ([0x3C, 0x00], "UTF-16"), ([0x00, 0x3C], "UTF-16"),
  ]

  private static func markBytes(of head: [UInt8]) -> Int {
    head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// What follows `<?xml`, or `nil` when the document has no declaration.
  private static func declaration(in head: [UInt8]) -> ArraySlice<UInt8>? {
    let text = head.prefix(declarationBytes).dropFirst(markBytes(of: head))
    let rest = text.dropFirst(5)
    guard text.starts(with: "<?xml".utf8), let next = rest.first, XMLDeclaration.isSpace(next)
    else { return nil }
    return rest
  }

  private static func end(of declaration: ArraySlice<UInt8>) -> Int? {
    declaration.indices.first { declaration[$0...].starts(with: "?>".utf8) }
  }
}

/// What stands between `<?xml` and `?>`.
struct XMLDeclaration: Equatable {
  let version: String
  let encoding: String?

  /// Reads the pairs of the declaration, or returns `nil` if they are not as XML writes them.
  init?(_ text: ArraySlice<UInt8>) {
    var rest = text
    var pairs: [String: String] = [:]
    while true {
      let spaces = rest.prefix(while: Self.isSpace).count
      rest = rest.dropFirst(spaces)
      if rest.isEmpty { break }
      guard spaces > 0, let (name, value) = Self.pair(&rest), pairs[name] == nil else {
        return nil
      }
      pairs[name] = value
    }
    guard let version = pairs["version"],
      pairs.keys.allSatisfy(["version", "encoding", "standalone"].contains)
    else { return nil }
    self.version = version
    encoding = pairs["encoding"]
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func pair(_ rest: inout ArraySlice<UInt8>) -> (name: String, value: String)? {
    let name = rest.prefix { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
    rest = rest.dropFirst(name.count).drop(while: isSpace)
    guard !name.isEmpty, rest.popFirst() == UInt8(ascii: "=") else { return nil }
    rest = rest.drop(while: isSpace)
    guard let quote = rest.popFirst(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let end = rest.firstIndex(of: quote)
    else { return nil }
    let value = rest[..<end]
    rest = rest[(end + 1)...]
    return (String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self))
  }
}
