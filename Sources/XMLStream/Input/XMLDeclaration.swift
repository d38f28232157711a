/// What stands between `<?xml` and `?>`.
struct XMLDeclaration: Equatable {
  let version: String
  let encoding: String?

  /// Reads the pairs of the declaration, or returns `nil` if they are not as XML writes them.
  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    var pairs: [String: String] = [:]
    while true {
      let spaces = rest.prefix(while: Self.isSpace).count
      rest = rest.dropFirst(spaces)
      if rest.isEmpty { break }
      guard spaces > 0, let (name, value) = Self.pair(&rest), pairs[name] == nil else {
        return nil
      }
      pairs[name] = value
    }
    guard let version = pairs["version"],
      pairs.keys.allSatisfy({ ["version", "encoding", "standalone"].contains($0) })
    else { return nil }
    self.version = version
    encoding = pairs["encoding"]
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func pair(_ rest: inout ArraySlice<UInt8>) -> (name: String, value: String)? {
    let name = rest.prefix { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
    rest = rest.dropFirst(name.count).drop(while: isSpace)
    guard !name.isEmpty, rest.popFirst() == UInt8(ascii: "=") else { return nil }
    rest = rest.drop(while: isSpace)
    guard let quote = rest.popFirst(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let end = rest.firstIndex(of: quote)
    else { return nil }
    let value = rest[..<end]
    rest = rest[(end + 1)...]
    return (String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self))
  }
}
