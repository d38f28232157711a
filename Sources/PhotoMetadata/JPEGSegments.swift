/// The segments of a JPEG file that come before its picture.
enum JPEGSegments {
  /// Finds the block in which the camera wrote its data.
  ///
  /// - Parameter bytes: The first bytes of a file, which may be cut off anywhere.
  /// - Returns: The block from its mark `Exif` on, of at most 64 KiB, or `nil` if the file is no
  ///   JPEG or has none so early.
  static func exif(in bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var place = 2
    // Each turn goes on by a byte at least.
    while place + 4 <= bytes.count, bytes[place] == 0xFF {
      switch bytes[place + 1] {
      // A filling byte; marks without a segment.
      case 0xFF: place += 1
      case 0x01, 0xD0...0xD7: place += 2
      // The picture begins, or the file ends.
      case 0xD9, 0xDA: return nil
      case let mark:
        let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
        guard length >= 2 else { return nil }
        let segment = bytes[(place + 4)..<min(place + 2 + length, bytes.count)]
        if mark == 0xE1, segment.starts(with: opening) { return segment }
        place += 2 + length
      }
    }
    return nil
  }

  /// `Exif` and two zeros.
  private static let opening: [UInt8] = [0x45, 0x78, 0x69, 0x66, 0, 0]
}
