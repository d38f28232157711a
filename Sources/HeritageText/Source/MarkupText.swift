/// The text of HTML and of escapes, with its lines.
public enum MarkupText {
  /// Returns the text of HTML.
  ///
  /// Paragraphs, items, headings and line breaks begin a line each, other tags go, and so do script
  /// and style with what is in them. Entities are decoded twice, as programs that write HTML into
  /// XML escape it once more. A `<` that starts no tag stays. White space becomes single spaces.
  public static func plain(_ html: String) -> String {
    var reader = MarkupReader(Array(html.utf8), keepsLines: true)
    let text = EntityText.decoded(reader.plainText())
    var lines: [UInt8] = []
    for line in text.split(separator: UInt8(ascii: "\n")) {
      var cleaning = CharacterCleaning()
      let clean = cleaning.clean(Array(line))
      if clean.isEmpty { continue }
      if !lines.isEmpty { lines.append(UInt8(ascii: "\n")) }
      lines += clean
    }
    return String(decoding: lines, as: UTF8.self)
  }

  /// Returns a text with its entities, and with escapes such as `\u0627`, decoded once.
  public static func unescaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "\\") }) else {
      return text
    }
    var plain: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let (scalar, end) = EntityText.entity(in: bytes, at: index)
        ?? EntityText.escape(in: bytes, at: index)
      {
        plain += String(scalar).utf8
        index = end
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}

/// Characters that stand in a text by name or number.
enum EntityText {
  /// Decodes all entities of a text once.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
    var plain: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let (scalar, end) = entity(in: bytes, at: index) {
        plain += String(scalar).utf8
        index = end
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return plain
  }

  /// Reads the entity at an index; `nil` if there is none.
  static func entity(in bytes: [UInt8], at index: Int) -> (Unicode.Scalar, end: Int)? {
    guard bytes[index] == UInt8(ascii: "&") else { return nil }
    // No entity read here is longer than 12 bytes.
    let reach = min(index + 12, bytes.count)
    guard let semicolon = bytes[index..<reach].firstIndex(of: UInt8(ascii: ";")),
      let scalar = HTMLEntity.scalar(for: bytes[(index + 1)..<semicolon])
    else { return nil }
    return (scalar, semicolon + 1)
  }

  /// Reads an escape of four hexadecimal digits, or of two such that make one character.
  static func escape(in bytes: [UInt8], at index: Int) -> (Unicode.Scalar, end: Int)? {
    guard let first = unit(in: bytes, at: index) else { return nil }
    if let scalar = Unicode.Scalar(first) { return (scalar, index + 6) }
    guard (0xD800..<0xDC00).contains(first), let second = unit(in: bytes, at: index + 6),
      (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { return nil }
    return (scalar, index + 12)
  }

  private static func unit(in bytes: [UInt8], at index: Int) -> UInt32? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    var value: UInt32 = 0
    for byte in bytes[(index + 2)..<(index + 6)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 + UInt32(digit)
    }
    return value
  }
}
