/// Tells whether bytes that come in pieces are UTF-8, and where they first are not.
public struct UTF8Validator: Sendable {
  /// Bytes of the pieces before this one.
  private var total = 0
  private var open = OpenCharacter()
  private var lineFeeds = 0
  private var carriageReturns = 0

  /// A character that has begun and waits for more bytes.
  fileprivate struct OpenCharacter {
    var start = 0
    var missing = 0
    var lowest: UInt8 = 0x80
    var highest: UInt8 = 0xBF

    init() {}
  }

  public init() {}

  /// The line of the first invalid byte, or else of the end of what was seen, counting from 1.
  public var line: Int { 1 + (lineFeeds > 0 ? lineFeeds : carriageReturns) }

  /// Checks the next piece.
  ///
  /// - Parameter bytes: What follows the piece before; it may end inside a character.
  /// - Returns: The offset of the first byte that is not UTF-8, counted from the first piece's
  ///   beginning, or `nil` if all are.
  public mutating func feed(_ bytes: [UInt8]) -> Int? {
    let fault = unsafe bytes.withUnsafeBytes { unsafe firstFault(in: $0) }
    let sound = fault.map { min(bytes.count, max(0, $0 - total)) } ?? bytes.count
    for byte in bytes[..<sound] {
      lineFeeds &+= byte == 0x0A ? 1 : 0
      carriageReturns &+= byte == 0x0D ? 1 : 0
    }
    total += bytes.count
    return fault
  }

  /// Checks that the last piece did not end inside a character.
  ///
  /// - Returns: The offset of the character that is cut, or `nil` if none is.
  public mutating func finish() -> Int? { open.missing > 0 ? open.start : nil }

  private mutating func firstFault(in bytes: UnsafeRawBufferPointer) -> Int? {
    var open = open
    defer { self.open = open }
    var index = 0
    while index < bytes.count {
      if open.missing > 0 {
        let byte = unsafe bytes[index]
        guard open.lowest <= byte, byte <= open.highest else { return open.start }
        open.missing -= 1
        open.lowest = 0x80
        open.highest = 0xBF
        index += 1
        continue
      }
      while index + 8 <= bytes.count,
        unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          & 0x8080_8080_8080_8080 == 0
      { index += 8 }
      guard index < bytes.count else { break }
      let byte = unsafe bytes[index]
      if byte >= 0x80 {
        guard let next = OpenCharacter(leadBy: byte, at: total + index) else {
          return total + index
        }
        open = next
      }
      index += 1
    }
    return nil
  }
}

extension UTF8Validator.OpenCharacter {
  /// What must follow a byte of 0x80 or more, by table 3-7 of the Unicode standard.
  @inline(__always)
  init?(leadBy byte: UInt8, at offset: Int) {
    start = offset
    switch byte {
    case 0xC2...0xDF: missing = 1
    case 0xE0: (missing, lowest) = (2, 0xA0)
    case 0xED: (missing, highest) = (2, 0x9F)
    case 0xE1...0xEF: missing = 2
    case 0xF0: (missing, lowest) = (3, 0x90)
    case 0xF1...0xF3: missing = 3
    case 0xF4: (missing, highest) = (3, 0x8F)
    default: return nil
    }
  }
}
