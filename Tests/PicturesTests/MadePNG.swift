/// A PNG that is made for a test.
struct MadePNG {
  var width: Int
  var height: Int
  var depth: UInt8
  /// As PNG counts them: 0 grey, 2 colours, 3 a palette, 4 grey and opacity, 6 colours and opacity.
  var kind: UInt8
  var isInterlaced = false
  /// Chunks between the head and the pixels.
  var chunks: [UInt8] = []
  /// The lines as they are packed, each with the number of its filter in front.
  var lines: [UInt8]

  var bytes: [UInt8] {
    let head =
      Self.number(width) + Self.number(height) + [depth, kind, 0, 0, isInterlaced ? 1 : 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Self.chunk("IHDR", head) + chunks
      + Self.chunk("IDAT", Self.zlib(lines)) + Self.chunk("IEND", [])
  }

  static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + content
    return number(content.count) + named + number(Int(crc(named)))
  }

  private static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// One block that is stored as it is.
  static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    let count = UInt16(bytes.count)
    let sizes = [count, ~count].flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    var low = 1
    var high = 0
    for byte in bytes {
      low = (low + Int(byte)) % 65521
      high = (high + low) % 65521
    }
    return [0x78, 0x01, 0x01] + sizes + bytes + number(high << 16 | low)
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0 as UInt32) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { part, _ in
        part & 1 == 1 ? part >> 1 ^ 0xEDB8_8320 : part >> 1
      }
    }
  }
}
