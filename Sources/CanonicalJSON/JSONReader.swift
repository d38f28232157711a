/// The place of a reader in a document.
///
/// The bytes are passed to every step: a type that held the span would need lifetime annotations,
/// which Swift does not offer outside of experiments yet.
struct JSONReader {
  /// The offset of the next byte.
  var index = 0

  /// The number of arrays and objects that are open.
  private var depth = 0

  private let depthLimit: Int

  init(depthLimit: Int) {
    self.depthLimit = depthLimit
  }

  mutating func document(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      throw error(.byteOrderMark, at: 0, in: bytes)
    }
    skipSpace(bytes)
    let value = try value(bytes)
    skipSpace(bytes)
    guard index == bytes.count else { throw unexpected(insteadOf: .end, in: bytes) }
    return value
  }

  mutating func value(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
    guard index < bytes.count else { throw unexpected(insteadOf: .value, in: bytes) }
    switch bytes[index] {
    case UInt8(ascii: "\""): return .string(try string(bytes))
    case UInt8(ascii: "{"): return .object(try object(bytes))
    case UInt8(ascii: "["): return .array(try array(bytes))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number(bytes)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
      return try word(bytes)
    default: throw unexpected(insteadOf: .value, in: bytes)
    }
  }

  private mutating func array(_ bytes: Span<UInt8>) throws(JSONError) -> [JSONValue] {
    try open(bytes)
    var elements: [JSONValue] = []
    if next(is: UInt8(ascii: "]"), in: bytes) {
      depth -= 1
      return elements
    }
    while true {
      elements.append(try value(bytes))
      skipSpace(bytes)
      if next(is: UInt8(ascii: "]"), in: bytes) {
        depth -= 1
        return elements
      }
      try comma(before: UInt8(ascii: "]"), or: .commaOrBracket, in: bytes)
    }
  }

  private mutating func object(_ bytes: Span<UInt8>) throws(JSONError) -> JSONObject {
    try open(bytes)
    var members = MemberList()
    if next(is: UInt8(ascii: "}"), in: bytes) {
      depth -= 1
      return JSONObject()
    }
    while true {
      let keyStart = index
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        throw unexpected(insteadOf: .key, in: bytes)
      }
      let key = try string(bytes)
      skipSpace(bytes)
      guard next(is: UInt8(ascii: ":"), in: bytes) else {
        throw unexpected(insteadOf: .colon, in: bytes)
      }
      skipSpace(bytes)
      members.append(key, try value(bytes), at: keyStart)
      skipSpace(bytes)
      if next(is: UInt8(ascii: "}"), in: bytes) { break }
      try comma(before: UInt8(ascii: "}"), or: .commaOrBrace, in: bytes)
    }
    depth -= 1
    if let duplicate = members.order() {
      throw error(.duplicateKey(duplicate.key), at: duplicate.offset, in: bytes)
    }
    return JSONObject(ordered: members.members)
  }

  private mutating func word(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
    let start = index
    while index < bytes.count, bytes[index].isLetterOrDigit { index += 1 }
    switch excerpt(start..<index, of: bytes) {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    case let word: throw error(.unknownWord(word), at: start, in: bytes)
    }
  }

  /// Steps over an opening bracket and the space behind it.
  mutating func open(_ bytes: Span<UInt8>) throws(JSONError) {
    guard depth < depthLimit else {
      throw error(.tooDeep(limit: depthLimit), at: index, in: bytes)
    }
    depth += 1
    index += 1
    skipSpace(bytes)
  }

  /// Counts an array or an object as closed whose last bracket was stepped over.
  mutating func close() { depth -= 1 }

  /// Steps over a comma and the space behind it.
  mutating func comma(
    before close: UInt8, or expectation: JSONError.Expectation, in bytes: Span<UInt8>
  ) throws(JSONError) {
    let start = index
    guard next(is: UInt8(ascii: ","), in: bytes) else {
      throw unexpected(insteadOf: expectation, in: bytes)
    }
    skipSpace(bytes)
    if index < bytes.count, bytes[index] == close {
      throw error(.trailingComma, at: start, in: bytes)
    }
  }

  /// Steps over the next byte if it is the given one.
  mutating func next(is byte: UInt8, in bytes: Span<UInt8>) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  mutating func skipSpace(_ bytes: Span<UInt8>) {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index &+= 1
      default: return
      }
    }
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

extension JSONReader {
  func unexpected(
    insteadOf expectation: JSONError.Expectation, in bytes: Span<UInt8>
  ) -> JSONError {
    guard index < bytes.count else {
      return error(.unexpectedEnd(insteadOf: expectation), at: index, in: bytes)
    }
    return error(.unexpectedByte(bytes[index], insteadOf: expectation), at: index, in: bytes)
  }

  func error(
    _ reason: JSONError.Reason, at offset: Int, in bytes: Span<UInt8>
  ) -> JSONError {
    var line = 1
    var column = 1
    for index in 0..<offset {
      if bytes[index] == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if bytes[index] & 0xC0 != 0x80 {
        column += 1
      }
    }
    return JSONError(line: line, column: column, reason: reason)
  }

  /// The ASCII text at some offsets, cut off where it would swamp a message.
  func excerpt(_ range: Range<Int>, of bytes: Span<UInt8>) -> String {
    let longest = 40
    var text = ""
    for index in range.prefix(longest) { text.unicodeScalars.append(Unicode.Scalar(bytes[index])) }
    return range.count > longest ? text + "…" : text
  }
}

/// The members of an object while it is being read.
struct MemberList {
  private(set) var members: [JSONObject.Member] = []

  /// The offsets of the keys from the first one that is out of order.
  private var offsets: [Int] = []

  mutating func append(_ key: String, _ value: JSONValue, at offset: Int) {
    if members.isEmpty {
      members.reserveCapacity(4)
    } else if !offsets.isEmpty || members[members.count - 1].key.compareBytes(with: key) >= 0 {
      offsets.append(offset)
    }
    members.append(JSONObject.Member(key: key, value: value))
  }

  /// Puts the members in order.
  ///
  /// Sorts once at the end, as inserting each member would let a hostile document take quadratic
  /// time.
  ///
  /// - Returns: the first key in the document that was there before, if there is one.
  mutating func order() -> (key: String, offset: Int)? {
    if offsets.isEmpty { return nil }
    let ordered = members.indices.sorted { left, right in
      let order = members[left].key.compareBytes(with: members[right].key)
      return order == 0 ? left < right : order < 0
    }
    let repeated = zip(ordered, ordered.dropFirst())
      .filter { members[$0].key.compareBytes(with: members[$1].key) == 0 }
      .map { $1 }
    // The members before the first offset ascend strictly, so none of them repeats another.
    if let first = repeated.min() {
      return (members[first].key, offsets[first - (members.count - offsets.count)])
    }
    members = ordered.map { members[$0] }
    return nil
  }
}
