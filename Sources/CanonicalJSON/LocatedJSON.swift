/// A JSON value with the line on which it, and each value inside it, begins.
///
/// For files that people write: what is wrong with a member can be told with its line. Members are
/// in the document's order.
public struct LocatedJSON: Hashable, Sendable {
  public struct Member: Hashable, Sendable {
    public let key: String
    /// The line of the key, counted from 1.
    public let line: Int
    public let value: LocatedJSON
  }

  public enum Content: Hashable, Sendable {
    /// A text, a number, `true`, `false` or `null`.
    case scalar(JSONValue)
    case array([LocatedJSON])
    case object([Member])
  }

  /// The line, counted from 1.
  public let line: Int
  public let content: Content

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: The document in UTF-8.
  ///   - limits: How large and how deep it may be.
  /// - Throws: The first fault and its place, as `JSONParser` finds it.
  public init(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONError) {
    // Whatever is no JSON is found here, so that what follows has to find places only.
    _ = try JSONParser.parse(bytes, limits: limits)
    var reader = LocatingReader(JSONReader(depthLimit: limits.depth))
    self = try reader.value(bytes.span)
  }

  fileprivate init(line: Int, _ content: Content) {
    self.line = line
    self.content = content
  }
}

extension LocatedJSON {
  /// The text of a string.
  public var stringValue: String? {
    if case .scalar(let value) = content { value.stringValue } else { nil }
  }

  /// The members of an object.
  public var members: [Member]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// The elements of an array.
  public var elements: [LocatedJSON]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  /// Whether the value is `null`.
  public var isNull: Bool { content == .scalar(.null) }
}

/// Reads values with their lines.
private struct LocatingReader {
  private var reader: JSONReader
  private var line = 1
  /// How far the lines were counted.
  private var counted = 0

  init(_ reader: JSONReader) {
    self.reader = reader
  }

  private mutating func currentLine(_ bytes: Span<UInt8>) -> Int {
    while counted < reader.index {
      if bytes[counted] == UInt8(ascii: "\n") { line += 1 }
      counted += 1
    }
    return line
  }

  mutating func value(_ bytes: Span<UInt8>) throws(JSONError) -> LocatedJSON {
    reader.skipSpace(bytes)
    let line = currentLine(bytes)
    switch reader.index < bytes.count ? bytes[reader.index] : 0 {
    case UInt8(ascii: "{"): return LocatedJSON(line: line, .object(try members(bytes)))
    case UInt8(ascii: "["): return LocatedJSON(line: line, .array(try elements(bytes)))
    default: return LocatedJSON(line: line, .scalar(try reader.value(bytes)))
    }
  }

  private mutating func members(_ bytes: Span<UInt8>) throws(JSONError) -> [LocatedJSON.Member] {
    var members: [LocatedJSON.Member] = []
    try reader.open(bytes)
    while !reader.next(is: UInt8(ascii: "}"), in: bytes) {
      let line = currentLine(bytes)
      let key = try reader.string(bytes)
      reader.skipSpace(bytes)
      guard reader.next(is: UInt8(ascii: ":"), in: bytes) else {
        throw reader.unexpected(insteadOf: .colon, in: bytes)
      }
      members.append(LocatedJSON.Member(key: key, line: line, value: try value(bytes)))
      try stepOverComma(bytes)
    }
    reader.close()
    return members
  }

  private mutating func elements(_ bytes: Span<UInt8>) throws(JSONError) -> [LocatedJSON] {
    var elements: [LocatedJSON] = []
    try reader.open(bytes)
    while !reader.next(is: UInt8(ascii: "]"), in: bytes) {
      elements.append(try value(bytes))
      try stepOverComma(bytes)
    }
    reader.close()
    return elements
  }

  private mutating func stepOverComma(_ bytes: Span<UInt8>) throws(JSONError) {
    reader.skipSpace(bytes)
    guard reader.index < bytes.count else {
      throw reader.unexpected(insteadOf: .end, in: bytes)
    }
    if reader.next(is: UInt8(ascii: ","), in: bytes) { reader.skipSpace(bytes) }
  }
}
