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
    let start = bytes.count
    var isPlain = true
    bytes.append(addingCapacity: span.count + 2) { output in
      output.append(UInt8(ascii: "\""))
      var index = 0
      while index < span.count {
        let byte = span[index]
        if byte < 0x20 || byte == 0x22 || byte == 0x5C {
          isPlain = false
          return
        }
        output.append(byte)
        index &+= 1
      }
      output.append(UInt8(ascii: "\""))
    }
    if isPlain { return }
    // Escapes are rare here, and one writer knows them all.
    bytes.removeSubrange(start...)
    bytes.append(contentsOf: JSONValue.string(text).bytes(.compact))
  }
}
