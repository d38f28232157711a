/// Appends canonical JSON to a buffer of bytes.
///
/// The bytes are those of Foundation's `JSONEncoder` with sorted keys and unescaped slashes, save
/// that keys are in the order of their UTF-8 bytes. No line end follows the last byte.
public struct JSONWriter: Sendable {
  /// What has been written so far, in UTF-8.
  public private(set) var bytes: [UInt8] = []

  private let layout: JSONLayout

  /// The number of arrays and objects that are open.
  private var depth = 0

  public init(layout: JSONLayout) {
    self.layout = layout
  }

  public mutating func removeAll(keepingCapacity: Bool) {
    bytes.removeAll(keepingCapacity: keepingCapacity)
  }

  /// Appends a value.
  ///
  /// - Precondition: all numbers in it are finite.
  public mutating func write(_ value: JSONValue) {
    write(value, as: .root)
  }

  /// Appends an object.
  ///
  /// - Precondition: all numbers in it are finite.
  public mutating func write(_ object: JSONObject) {
    write(object, as: .root)
  }

  /// What comes before a value or key on its way to the bytes.
  private enum Place {
    case root, first, later, member
  }

  private mutating func write(_ value: JSONValue, as place: Place) {
    switch value {
    case .null: write("null", quoted: false, as: place)
    case .bool(let flag): write(flag ? "true" : "false", quoted: false, as: place)
    case .integer(let integer): write(integer.description, quoted: false, as: place)
    case .number(let number): write(number.canonicalText, quoted: false, as: place)
    case .string(let text): write(text, quoted: true, as: place)
    case .array(let elements): write(elements, as: place)
    case .object(let object): write(object, as: place)
    }
  }

  private mutating func write(_ object: JSONObject, as place: Place) {
    write("{", quoted: false, as: place)
    depth += 1
    let members = object.members.span
    for index in members.indices {
      write(members[index].key, quoted: true, as: index == 0 ? .first : .later)
      write(members[index].value, as: .member)
    }
    close(with: "}", isEmpty: members.isEmpty)
  }

  private mutating func write(_ elements: [JSONValue], as place: Place) {
    write("[", quoted: false, as: place)
    depth += 1
    let elements = elements.span
    for index in elements.indices {
      write(elements[index], as: index == 0 ? .first : .later)
    }
    close(with: "]", isEmpty: elements.isEmpty)
  }

  private mutating func close(with bracket: String, isEmpty: Bool) {
    depth -= 1
    // Foundation leaves an empty line in what is empty.
    if isEmpty, layout == .pretty { bytes.append(UInt8(ascii: "\n")) }
    write(bracket, quoted: false, as: .first)
  }

  /// Appends a text and what separates it from the text before.
  private mutating func write(_ text: String, quoted: Bool, as place: Place) {
    let text = text.utf8Span.span
    let indentation = layout == .pretty ? 2 * depth : 0
    var cleanEnd = 0
    // A separator is three bytes at most, the quotes are two.
    bytes.append(addingCapacity: text.count + indentation + 5) { output in
      if place == .later { output.append(UInt8(ascii: ",")) }
      switch (layout, place) {
      case (_, .root): break
      case (.pretty, .member):
        output.append(UInt8(ascii: " "))
        output.append(UInt8(ascii: ":"))
        output.append(UInt8(ascii: " "))
      case (.compact, .member): output.append(UInt8(ascii: ":"))
      case (.pretty, _):
        output.append(UInt8(ascii: "\n"))
        output.append(repeating: UInt8(ascii: " "), count: indentation)
      case (.compact, _): break
      }
      if quoted { output.append(UInt8(ascii: "\"")) }
      while cleanEnd < text.count {
        let byte = text[cleanEnd]
        if quoted && byte.endsCleanRun { return }
        output.append(byte)
        cleanEnd &+= 1
      }
      if quoted { output.append(UInt8(ascii: "\"")) }
    }
    if cleanEnd < text.count { writeRest(of: text, from: cleanEnd) }
  }

  /// Appends a string from its first byte that needs an escape to its closing quote.
  private mutating func writeRest(of text: Span<UInt8>, from start: Int) {
    for index in start..<text.count {
      let byte = text[index]
      if byte.endsCleanRun { writeEscape(of: byte) } else { bytes.append(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func writeEscape(of byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(contentsOf: (byte < 0x10 ? "u000" : "u00").utf8)
      bytes.append(contentsOf: String(byte, radix: 16).utf8)
    }
  }
}

extension Double {
  /// The shortest text that is read back as this number, whole ones without a fraction.
  fileprivate var canonicalText: String {
    precondition(isFinite, "JSON has no \(self)")
    if let integer = writtenAsInteger { return integer.description }
    return self == 0 ? "-0" : description
  }
}
