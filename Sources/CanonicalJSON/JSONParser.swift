/// Reads JSON strictly, so that whatever it accepts is written back without a loss.
///
/// Refused beside everything that RFC 8259 refuses: a byte order mark, duplicate keys, lone
/// surrogates, integers outside 64 bits, numbers that a double holds only as infinity or zero,
/// and documents beyond the limits.
public enum JSONParser {
  /// Reads one value that fills the whole document.
  ///
  /// - Parameters:
  ///   - bytes: the document in UTF-8.
  ///   - limits: how large and how deep it may be.
  /// - Returns: the value.
  /// - Throws: the first fault and its place.
  public static func parse(
    _ bytes: Span<UInt8>, limits: JSONLimits = JSONLimits()
  ) throws(JSONError) -> JSONValue {
    guard bytes.count <= limits.bytes else {
      throw JSONError(line: 1, column: 1, reason: .tooLarge(limit: limits.bytes))
    }
    var reader = JSONReader(depthLimit: limits.depth)
    return try reader.document(bytes)
  }

  /// Reads one value that fills the whole document.
  ///
  /// - Parameters:
  ///   - bytes: the document in UTF-8.
  ///   - limits: how large and how deep it may be.
  /// - Returns: the value.
  /// - Throws: the first fault and its place.
  public static func parse(
    _ bytes: [UInt8], limits: JSONLimits = JSONLimits()
  ) throws(JSONError) -> JSONValue {
    try parse(bytes.span, limits: limits)
  }
}

extension JSONParser {
  /// Reads some members of the one object that fills the document, and steps over all others.
  ///
  /// For looking into many records: what is not asked for costs a scan of its bytes and is checked
  /// for its quotes and brackets alone. A member that comes twice is read the first time.
  ///
  /// - Parameters:
  ///   - names: The members to read; others are not in the result.
  ///   - bytes: The document in UTF-8.
  ///   - limits: How large and how deep it may be.
  /// - Returns: The members that are there.
  /// - Throws: The first fault met, and its place.
  public static func members(
    _ names: [String], of bytes: Span<UInt8>, limits: JSONLimits = JSONLimits()
  ) throws(JSONError) -> JSONObject {
    guard bytes.count <= limits.bytes else {
      throw JSONError(line: 1, column: 1, reason: .tooLarge(limit: limits.bytes))
    }
    var reader = JSONReader(depthLimit: limits.depth)
    return try reader.members(names, of: bytes)
  }
}

extension JSONReader {
  fileprivate mutating func members(
    _ names: [String], of bytes: Span<UInt8>
  ) throws(JSONError) -> JSONObject {
    var found = JSONObject()
    skipSpace(bytes)
    guard index < bytes.count, bytes[index] == UInt8(ascii: "{") else {
      throw unexpected(insteadOf: .value, in: bytes)
    }
    try open(bytes)
    if next(is: UInt8(ascii: "}"), in: bytes) { return found }
    while true {
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        throw unexpected(insteadOf: .key, in: bytes)
      }
      let name = try wantedKey(among: names, in: bytes)
      skipSpace(bytes)
      guard next(is: UInt8(ascii: ":"), in: bytes) else {
        throw unexpected(insteadOf: .colon, in: bytes)
      }
      skipSpace(bytes)
      if let name, found[name] == nil {
        found[name] = try value(bytes)
      } else {
        try skipValue(bytes)
      }
      skipSpace(bytes)
      if next(is: UInt8(ascii: "}"), in: bytes) { return found }
      try comma(before: UInt8(ascii: "}"), or: .commaOrBrace, in: bytes)
    }
  }

  /// Steps over a key and returns it if it is one of those wanted.
  private mutating func wantedKey(
    among names: [String], in bytes: Span<UInt8>
  ) throws(JSONError) -> String? {
    let start = index
    try skipString(bytes)
    let key = bytes.extracting((start + 1)..<(index - 1))
    return names.first { name in
      let wanted = name.utf8Span.span
      guard wanted.count == key.count else { return false }
      for offset in wanted.indices where wanted[offset] != key[offset] { return false }
      return true
    }
  }

  private mutating func skipString(_ bytes: Span<UInt8>) throws(JSONError) {
    let quote = index
    index += 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return
      case UInt8(ascii: "\\"): index += 2
      default: index &+= 1
      }
    }
    throw error(.unterminatedString, at: quote, in: bytes)
  }

  /// Steps over a value of any kind.
  private mutating func skipValue(_ bytes: Span<UInt8>) throws(JSONError) {
    var opened = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""): try skipString(bytes)
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        opened += 1
        index += 1
        continue
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard opened > 0 else { throw unexpected(insteadOf: .value, in: bytes) }
        opened -= 1
        index += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"), 0x20, 0x0A, 0x0D, 0x09:
        guard opened > 0 else { throw unexpected(insteadOf: .value, in: bytes) }
        index += 1
        continue
      default:
        while index < bytes.count, !bytes[index].endsToken { index &+= 1 }
      }
      if opened == 0 { return }
    }
    throw unexpected(insteadOf: .value, in: bytes)
  }
}

extension UInt8 {
  /// Whether a number or a word ends before this byte.
  fileprivate var endsToken: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), 0x20, 0x0A, 0x0D, 0x09: true
    default: false
    }
  }
}
