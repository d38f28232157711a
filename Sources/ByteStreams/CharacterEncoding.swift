/// An encoding of text that a document's first bytes tell.
public struct CharacterEncoding: Hashable, Sendable {
  /// The encoding's name, as ``TranscodedStream`` takes it.
  public let name: String
  /// Bytes of the mark that tells it.
  public let markBytes: Int

  /// Tells an encoding by the byte order mark at a document's beginning.
  ///
  /// - Parameter prefix: The first four bytes or more; fewer where the document has no more.
  /// - Returns: The encoding, or `nil` if there is no mark.
  public static func detect(_ prefix: [UInt8]) -> CharacterEncoding? {
    let mark = marks.first { prefix.starts(with: $0.bytes) }
    return mark.map { CharacterEncoding(name: $0.name, markBytes: $0.bytes.count) }
  }

  /// Whether ``TranscodedStream`` takes an encoding's name.
  public static func isKnown(_ name: String) -> Bool { TextConverter(from: name) != nil }

  // The mark of UTF-32LE begins with that of UTF-16LE.
  private static let marks: [(bytes: [UInt8], name: String)] = [
    ([0xFF, 0xFE, 0x00, 0x00], "UTF-32LE"), ([0x00, 0x00, 0xFE, 0xFF], "UTF-32BE"),
    ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"), ([0xEF, 0xBB, 0xBF], "UTF-8"),
  ]
}
