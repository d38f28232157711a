/// Bytes of a document as somebody reads them, whatever the form that they are written in.
public enum ReadableBytes {
  /// Returns bytes without the escapes of XML and HTML, of JSON and of web addresses.
  ///
  /// What is no escape stays as it is.
  public static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "\\"),
        let escape = escape(in: bytes, at: place)
      {
        plain += escape.meaning
        place += escape.length
      } else {
        plain.append(byte)
        place += 1
      }
    }
    return plain
  }

  /// Returns the words of a text, letters and digits, with one space between two of them, folded as
  /// ``FoldedName`` folds letters, character by character.
  ///
  /// Case, accents, Arabic vowel signs, the forms of Unicode, line breaks, quotation marks and what a form
  /// puts before them make no difference then, nor what is not seen, such as a soft hyphen.
  public static func words(of bytes: [UInt8]) -> [UInt8] {
    var words: [UInt8] = []
    words.reserveCapacity(bytes.count)
    // Asking Unicode costs much, and a text has few different letters.
    var known: [Unicode.Scalar: [UInt8]] = [:]
    func separate() {
      if words.last != space, !words.isEmpty { words.append(space) }
    }
    func add(_ scalar: Unicode.Scalar) {
      if let folded = known[scalar] { return words += folded }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
        .otherNumber:
        let folded = Array(LetterFolding.letters(of: scalar).utf8)
        known[scalar] = folded
        words += folded
      case .format: return
      default: separate()
      }
    }
    let letters = asciiLetters
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte < 0x80 {
        let letter = letters[Int(byte)]
        if letter == space { separate() } else { words.append(letter) }
        place += 1
      } else {
        let start = place
        while place < bytes.count, bytes[place] >= 0x80 { place += 1 }
        for scalar in String(decoding: bytes[start..<place], as: UTF8.self).unicodeScalars {
          add(scalar)
        }
      }
    }
    if words.last == space { words.removeLast() }
    return words
  }

  /// What each byte of ASCII is in words: a small letter, a digit or a space.
  private static let asciiLetters = (UInt8(0)..<0x80).map { byte in
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    default: space
    }
  }

  /// Returns bytes with a space in the place of each tag of XML and HTML.
  public static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "<"),
        let end = bytes[place...].prefix(longestTag).firstIndex(of: UInt8(ascii: ">"))
      {
        plain.append(space)
        place = end + 1
      } else {
        plain.append(bytes[place])
        place += 1
      }
    }
    return plain
  }

  /// Returns bytes of Windows-1252, of which Latin-1 is a part, as UTF-8.
  public static func readAsLatin1(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for byte in bytes {
      switch byte {
      case 0x00...0x7F: text.append(byte)
      case 0x80...0x9F: text += String(HTMLEntity.windows1252[Int(byte - 0x80)]).utf8
      default: text += [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
      }
    }
    return text
  }

  private static let space = UInt8(ascii: " ")
  private static let longestTag = 4096

  private typealias Escape = (meaning: [UInt8], length: Int)

  private static func escape(in bytes: [UInt8], at place: Int) -> Escape? {
    switch bytes[place] {
    case UInt8(ascii: "&"): entity(bytes[place...].prefix(12))
    case UInt8(ascii: "%"):
      hexadecimal(bytes[(place + 1)...].prefix(2), of: 2).map { ([UInt8($0)], 3) }
    case UInt8(ascii: "\\"): ofJSON(bytes[(place + 1)...].prefix(11))
    default: nil
    }
  }

  private static let spaces: Set<String> = ["nbsp", "ensp", "emsp", "thinsp"]
  /// What is written and not seen.
  private static let unseen: Set<String> = ["shy", "lrm", "rlm", "zwj", "zwnj"]

  private static func entity(_ bytes: ArraySlice<UInt8>) -> Escape? {
    guard let end = bytes.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let written = bytes[(bytes.startIndex + 1)..<end]
    let name = String(decoding: written, as: UTF8.self)
    let length = end - bytes.startIndex + 1
    if spaces.contains(name) { return ([space], length) }
    if unseen.contains(name) { return ([], length) }
    return HTMLEntity.scalar(for: written).map { (Array(String($0).utf8), length) }
  }

  private static func ofJSON(_ bytes: ArraySlice<UInt8>) -> Escape? {
    guard let mark = bytes.first else { return nil }
    let space = UInt8(ascii: " ")
    switch mark {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"),
      UInt8(ascii: "f"):
      return ([space], 2)
    case UInt8(ascii: "u"):
      guard let first = hexadecimal(bytes.dropFirst().prefix(4), of: 4) else { return nil }
      if let scalar = Unicode.Scalar(first) { return (Array(String(scalar).utf8), 6) }
      let rest = bytes.dropFirst(5)
      guard rest.starts(with: Array("\\u".utf8)),
        let second = hexadecimal(rest.dropFirst(2).prefix(4), of: 4),
        (0xD800..<0xDC00).contains(first), (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      else { return nil }
      return (Array(String(scalar).utf8), 12)
    default: return nil
    }
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>, of count: Int) -> UInt32? {
    digits.count == count ? UInt32(String(decoding: digits, as: UTF8.self), radix: 16) : nil
  }
}
