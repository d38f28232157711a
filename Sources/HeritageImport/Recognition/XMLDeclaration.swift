import ByteStreams

/// The declaration that an XML document may begin with.
struct XMLDeclaration {
  /// The encoding that it names.
  let encoding: String
  /// Where it says so, from the word `encoding` to the closing quotation mark.
  let place: Range<Int>

  /// Looks for the encoding that an XML document declares; `nil` if it declares none.
  ///
  /// - Parameter start: The document's first bytes.
  init?(_ start: [UInt8]) {
    guard start.starts(with: "<?xml".utf8),
      let end = start.firstIndex(of: UInt8(ascii: ">")),
      let word = start[..<end].indices.first(where: { start[$0...].starts(with: Self.word) }),
      let open = start[word..<end].firstIndex(where: Self.isQuote),
      let close = start[(open + 1)..<end].firstIndex(of: start[open])
    else { return nil }
    encoding = String(decoding: start[(open + 1)..<close], as: UTF8.self)
    place = word..<(close + 1)
  }

  private static let word = Array("encoding".utf8)

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == DelimitedByte.quotationMark || byte == UInt8(ascii: "'")
  }

  /// The encoding of a document whose declaration can be read as it stands; `nil` if it declares
  /// none that is known, or one whose bytes would look otherwise.
  static func encoding(of start: [UInt8]) -> String? {
    guard let name = Self(start)?.encoding, CharacterEncoding.isKnown(name),
      !["UTF-16", "UTF-32", "UCS-2", "UCS-4"].contains(where: name.uppercased().hasPrefix)
    else { return nil }
    return name
  }
}
