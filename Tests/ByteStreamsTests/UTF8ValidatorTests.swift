import ByteStreams
import Testing

struct UTF8ValidatorTests {
  /// The first fault and its line, with the bytes fed in pieces.
  private func fault(_ bytes: [UInt8], by count: Int) -> String? {
    var validator = UTF8Validator()
    for start in stride(from: 0, to: bytes.count, by: count) {
      if let offset = validator.feed(Array(bytes[start..<min(bytes.count, start + count)])) {
        return "\(offset) on line \(validator.line)"
      }
    }
    return validator.finish().map { "\($0) on line \(validator.line), cut" }
  }

  @Test(
    arguments: [
      (Array("".utf8), nil),
      (Array("Crac des Chevaliers, قلعة الحصن, 𐎠𐎼𐎫, 中\n".utf8), nil),
      (Array("long enough for steps of eight\n\nbytes ".utf8) + [0xE9], "38 on line 3, cut"),
      (Array("a\rb\r".utf8) + [0xFF], "4 on line 3"),
      (Array("a\r\nb\r\n".utf8) + [0xFF], "6 on line 3"),
      (Array("12345678".utf8) + [0xE9, 0x20], "8 on line 1"),
      ([0xC0, 0x80], "0 on line 1"),
      ([0xE0, 0x9F, 0xBF], "0 on line 1"),
      ([0xED, 0xA0, 0x80], "0 on line 1"),
      ([0xF0, 0x8F, 0xBF, 0xBF], "0 on line 1"),
      ([0xF4, 0x90, 0x80, 0x80], "0 on line 1"),
      ([0xF5, 0x80, 0x80, 0x80], "0 on line 1"),
      ([0x41, 0x80], "1 on line 1"),
      ([0x41, 0xE2, 0x82], "1 on line 1, cut"),
      ([0xE2, 0x0A, 0x82], "0 on line 1"),
    ] as [([UInt8], String?)], [1, 3, 1000])
  func `finds the first byte that is not UTF-8`(
    sample: (bytes: [UInt8], expected: String?), count: Int
  ) {
    #expect(fault(sample.bytes, by: count) == sample.expected)
  }

  @Test func `agrees with the standard library on every two and three bytes`() {
    for first in UInt8(0x7F)...0xFF {
      for second in stride(from: UInt8(0x40), through: 0xF0, by: 3) {
        for third in [UInt8(0x7F), 0x80, 0xBF, 0xC0] {
          let bytes = [first, second, third]
          let isValid = String(validating: bytes, as: UTF8.self) != nil
          #expect((fault(bytes, by: 2) == nil) == isValid, "\(bytes)")
        }
      }
    }
  }
}
