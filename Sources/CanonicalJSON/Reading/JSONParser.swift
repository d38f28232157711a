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
