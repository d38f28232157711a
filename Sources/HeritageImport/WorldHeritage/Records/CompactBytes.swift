import CanonicalJSON

/// Canonical compact JSON written member by member, without building a value first.
///
/// The writer of records keeps the keys in order itself; tests hold its bytes against those of
/// the record's own JSON.
struct CompactBytes {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  mutating func open(_ bracket: UInt8 = UInt8(ascii: "{")) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    bytes.append(bracket)
    needsComma = false
  }

  mutating func close(_ bracket: UInt8 = UInt8(ascii: "}")) {
    bytes.append(bracket)
    needsComma = true
  }

  mutating func openList(_ key: String) {
    self.key(key)
    open(UInt8(ascii: "["))
  }

  mutating func closeList() { close(UInt8(ascii: "]")) }

  /// Writes a member's key, which needs no escapes.
  mutating func key(_ key: String) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: key.utf8)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a key that comes from outside and may need escapes.
  mutating func foreignKey(_ key: String) {
    value(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func member(_ key: String, _ text: String?) {
    guard let text else { return }
    self.key(key)
    value(text)
  }

  mutating func member(_ key: String, _ number: Int?) {
    guard let number else { return }
    self.key(key)
    value(number)
  }

  mutating func member(_ key: String, _ flag: Bool?) {
    guard let flag else { return }
    self.key(key)
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    needsComma = true
  }

  mutating func member(_ key: String, _ number: Double) {
    self.key(key)
    bytes.append(contentsOf: JSONValue.number(number).bytes(.compact))
    needsComma = true
  }

  /// Writes a member whose value is a list of texts, unless that is empty.
  mutating func member(_ key: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    openList(key)
    for text in texts { value(text) }
    closeList()
  }

  mutating func value(_ number: Int) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    bytes.append(contentsOf: number.description.utf8)
    needsComma = true
  }

  mutating func value(_ text: String) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
    let span = text.utf8Span.span
    guard Self.needsEscapes(span) else {
      bytes.append(UInt8(ascii: "\""))
      unsafe span.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
      bytes.append(UInt8(ascii: "\""))
      return
    }
    // Escapes are rare here, and one writer knows them all.
    bytes.append(contentsOf: JSONValue.string(text).bytes(.compact))
  }

  /// Looks for controls, quotation marks and backslashes, eight bytes at a time.
  private static func needsEscapes(_ text: Span<UInt8>) -> Bool {
    let raw = unsafe text.bytes
    let tops: UInt64 = 0x8080_8080_8080_8080
    let ones: UInt64 = 0x0101_0101_0101_0101
    var found: UInt64 = 0
    var index = 0
    while index + 8 <= raw.byteCount {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      let quotes = word ^ 0x2222_2222_2222_2222
      let slashes = word ^ 0x5C5C_5C5C_5C5C_5C5C
      found |=
        ((word &- 0x2020_2020_2020_2020) & ~word) | ((quotes &- ones) & ~quotes)
        | ((slashes &- ones) & ~slashes)
      index += 8
    }
    if found & tops != 0 { return true }
    while index < text.count {
      let byte = text[index]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C { return true }
      index += 1
    }
    return false
  }
}
