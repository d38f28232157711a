/// How far a run of bytes is UTF-8, by the table of well-formed sequences in the Unicode Standard.
enum UTF8Check: Equatable {
  /// All of it.
  case whole
  /// All but a sequence at the end that more bytes may complete; the count is of those before it.
  case cut(at: Int)
  /// The bytes from here are no UTF-8.
  case broken(at: Int)

  init(_ bytes: UnsafeRawBufferPointer) {
    let count = bytes.count
    var index = 0
    while true {
      unsafe Self.skipASCII(bytes, from: &index)
      guard index < count else {
        self = .whole
        return
      }
      let lead = unsafe bytes[index]
      let length: Int
      // What the second byte may be; the others are always 80 to BF.
      var second: ClosedRange<UInt8> = 0x80...0xBF
      switch lead {
      case 0xC2...0xDF: length = 2
      case 0xE0:
        length = 3
        second = 0xA0...0xBF
      case 0xED:
        length = 3
        second = 0x80...0x9F
      case 0xE1...0xEF: length = 3
      case 0xF0:
        length = 4
        second = 0x90...0xBF
      case 0xF1...0xF3: length = 4
      case 0xF4:
        length = 4
        second = 0x80...0x8F
      default:
        self = .broken(at: index)
        return
      }
      for offset in 1..<length {
        guard index + offset < count else {
          self = .cut(at: index)
          return
        }
        let byte = unsafe bytes[index + offset]
        guard offset == 1 ? second.contains(byte) : byte & 0xC0 == 0x80 else {
          self = .broken(at: index)
          return
        }
      }
      index += length
    }
  }

  private static func skipASCII(_ bytes: UnsafeRawBufferPointer, from index: inout Int) {
    let high: UInt64 = 0x8080_8080_8080_8080
    while index + 32 <= bytes.count {
      var block = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      unsafe block |= bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
      unsafe block |= bytes.loadUnaligned(fromByteOffset: index + 16, as: UInt64.self)
      unsafe block |= bytes.loadUnaligned(fromByteOffset: index + 24, as: UInt64.self)
      if block & high != 0 { break }
      index += 32
    }
    while index + 8 <= bytes.count {
      let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let marks = word.littleEndian & high
      index += marks == 0 ? 8 : marks.trailingZeroBitCount / 8
      if marks != 0 { return }
    }
    while index < bytes.count, unsafe bytes[index] < 0x80 { index += 1 }
  }
}
