extension JSONParser {
  /// Returns the line on which a member of a document begins, counted from 1.
  ///
  /// For telling a person where in a file to look: the document is read once more for it.
  ///
  /// - Parameters:
  ///   - keys: The keys that lead to the member, from the outermost object.
  ///   - bytes: The document in UTF-8.
  /// - Returns: The line, or `nil` if the member is not there or the document is no JSON.
  public static func line(of keys: [String], in bytes: [UInt8]) -> Int? {
    var reader = JSONReader(depthLimit: JSONLimits().depth)
    do throws(JSONError) {
      reader.skipSpace(bytes.span)
      return try reader.line(of: keys[...], in: bytes.span)
    } catch {
      return nil
    }
  }
}

extension JSONReader {
  fileprivate mutating func line(
    of keys: ArraySlice<String>, in bytes: Span<UInt8>
  ) throws(JSONError) -> Int? {
    guard let wanted = keys.first, index < bytes.count, bytes[index] == UInt8(ascii: "{") else {
      return nil
    }
    try open(bytes)
    while index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
      let start = index
      let key = try string(bytes)
      skipSpace(bytes)
      guard next(is: UInt8(ascii: ":"), in: bytes) else { return nil }
      skipSpace(bytes)
      if key == wanted {
        if keys.count > 1 { return try line(of: keys.dropFirst(), in: bytes) }
        return 1 + (0..<start).count { bytes[$0] == UInt8(ascii: "\n") }
      }
      _ = try value(bytes)
      skipSpace(bytes)
      guard next(is: UInt8(ascii: ","), in: bytes) else { return nil }
      skipSpace(bytes)
    }
    return nil
  }
}
