/// How canonical JSON is laid out.
public enum JSONLayout: Hashable, Sendable {
  /// A line an element or member, two spaces a level, for files that people read and compare.
  case pretty
  /// No space at all, for a document a line.
  case compact
}

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
  private var next = Place.root

  /// What the next text follows.
  private enum Place {
    case root, first, later, member
  }

  public init(layout: JSONLayout) {
    self.layout = layout
  }

  public mutating func removeAll(keepingCapacity: Bool) {
    bytes.removeAll(keepingCapacity: keepingCapacity)
    (depth, next) = (0, .root)
  }

  /// Takes away what has been written so far; what follows goes on behind it.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// Appends a value.
  ///
  /// - Precondition: all numbers in it are finite.
  public mutating func write(_ value: JSONValue) {
    switch value {
    case .null: put("null")
    case .bool(let flag): put(flag ? "true" : "false")
    case .integer(let integer): put(integer.description)
    case .number(let number): put(number.canonicalText)
    case .string(let text): write(text)
    case .array(let elements):
      begin("[")
      let elements = elements.span
      for index in elements.indices { write(elements[index]) }
      end("]")
    case .object(let object): write(object)
    }
  }

  /// Appends an object.
  ///
  /// - Precondition: all numbers in it are finite.
  public mutating func write(_ object: JSONObject) {
    begin("{")
    let members = object.members.span
    for index in members.indices {
      key(members[index].key)
      write(members[index].value)
    }
    end("}")
  }

  /// Opens an object, given as `{`, or an array, given as `[`.
  public mutating func begin(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    depth += 1
    next = .first
  }

  /// Closes what was opened last.
  public mutating func end(_ bracket: Unicode.Scalar) {
    depth -= 1
    // Foundation leaves an empty line in what is empty.
    if next == .first, layout == .pretty { bytes.append(UInt8(ascii: "\n")) }
    next = .first
    separate()
    bytes.append(UInt8(ascii: bracket))
  }

  /// Appends the key of a member; its value must follow, and keys must ascend.
  public mutating func key(_ key: String) {
    write(key)
    next = .member
  }

  /// Appends a text as a string.
  public mutating func write(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    if mustEscape(from: start) { escape(from: start) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a text that was appended has a byte that cannot stay as it is.
  private func mustEscape(from start: Int) -> Bool {
    let text = bytes.span.extracting(start...)
    // Without an early end, so that many bytes are looked at in one step.
    var found = false
    for index in text.indices { found = found || text[index].endsCleanRun }
    return found
  }

  private mutating func escape(from start: Int) {
    let text = Array(bytes[start...])
    bytes.removeSubrange(start...)
    for byte in text { write(byte) }
  }

  /// Appends a text as it is.
  private mutating func put(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends what stands between the text before and the next one.
  private mutating func separate() {
    if next == .later { bytes.append(UInt8(ascii: ",")) }
    switch (layout, next) {
    case (_, .root), (.compact, .first), (.compact, .later): break
    case (.pretty, .member): bytes.append(contentsOf: " : ".utf8)
    case (.compact, .member): bytes.append(UInt8(ascii: ":"))
    case (.pretty, _):
      bytes.append(UInt8(ascii: "\n"))
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }
    next = depth == 0 ? .root : .later
  }

  /// Appends a byte of a string, escaped where it has to be.
  private mutating func write(_ byte: UInt8) {
    guard byte.endsCleanRun else { return bytes.append(byte) }
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

extension JSONValue {
  /// The canonical JSON of the value in UTF-8, without a final line end.
  public func bytes(_ layout: JSONLayout) -> [UInt8] {
    var writer = JSONWriter(layout: layout)
    writer.write(self)
    return writer.bytes
  }

  /// The canonical JSON of the value, without a final line end.
  public func text(_ layout: JSONLayout) -> String {
    String(decoding: bytes(layout), as: UTF8.self)
  }
}

extension JSONObject {
  /// The canonical JSON of the object in UTF-8, without a final line end.
  public func bytes(_ layout: JSONLayout) -> [UInt8] {
    var writer = JSONWriter(layout: layout)
    writer.write(self)
    return writer.bytes
  }

  /// The canonical JSON of the object, without a final line end.
  public func text(_ layout: JSONLayout) -> String {
    String(decoding: bytes(layout), as: UTF8.self)
  }
}
