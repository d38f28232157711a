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
      if let escape = escape(in: bytes, at: place) {
        plain += escape.meaning
        place += escape.length
      } else {
        plain.append(bytes[place])
        place += 1
      }
    }
    return plain
  }

  /// Returns the words of a text, letters and digits, with one space between two of them, in small letters
  /// where these are of ASCII.
  ///
  /// Line breaks, quotation marks and what a form puts before them make no difference then, nor what is
  /// not seen, such as a soft hyphen.
  public static func words(of bytes: [UInt8]) -> [UInt8] {
    var words: [UInt8] = []
    words.reserveCapacity(bytes.count)
    func separate() {
      if words.last != space, !words.isEmpty { words.append(space) }
    }
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "A"..."Z": words.append(UInt8(scalar.value) | 0x20)
      case "a"..."z", "0"..."9": words.append(UInt8(scalar.value))
      case "\0"..."\u{7F}": separate()
      default:
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
          .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
          .otherNumber:
          words.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
        case .format: continue
        default: separate()
        }
      }
    }
    if words.last == space { words.removeLast() }
    return words
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

  private static let named: [String: UInt8] = [
    "amp": UInt8(ascii: "&"), "lt": UInt8(ascii: "<"), "gt": UInt8(ascii: ">"),
    "quot": UInt8(ascii: "\""), "apos": UInt8(ascii: "'"), "nbsp": space, "ensp": space,
    "emsp": space, "thinsp": space,
  ]
  /// What is written and not seen.
  private static let unseen: Set<String> = ["shy", "lrm", "rlm", "zwj", "zwnj"]

  private static func entity(_ bytes: ArraySlice<UInt8>) -> Escape? {
    guard let end = bytes.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[(bytes.startIndex + 1)..<end], as: UTF8.self)
    let length = end - bytes.startIndex + 1
    if let byte = named[name] { return ([byte], length) }
    if unseen.contains(name) { return ([], length) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    return UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
      .flatMap(Unicode.Scalar.init).map { (Array(String($0).utf8), length) }
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
