import Glibc

/// Converts text of one encoding to UTF-8, by the C library's tables.
@safe final class TextConverter {
  /// What ended a conversion.
  enum End {
    /// All was converted.
    case input
    /// The last bytes begin a character that more bytes may complete.
    case cutCharacter
    /// The next bytes are no character of the encoding.
    case invalidByte
  }

  private let handle: iconv_t

  /// Makes a converter, or returns `nil` if there is no such encoding.
  init?(from encoding: String) {
    // What `iconv` would read as more than a name, such as `//IGNORE`, which swallows bytes.
    guard !encoding.isEmpty, encoding.utf8.count <= 64,
      encoding.utf8.allSatisfy(Self.isOfName)
    else { return nil }
    let handle = unsafe iconv_open("UTF-8", encoding)
    guard Int(bitPattern: handle) != -1, let handle = unsafe handle else { return nil }
    unsafe self.handle = handle
  }

  deinit { unsafe iconv_close(handle) }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: ":"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Converts as much as there is.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - output: Where the UTF-8 is appended.
  /// - Returns: How many bytes were converted, and what ended it.
  func convert(_ bytes: [UInt8], into output: inout [UInt8]) -> (consumed: Int, end: End) {
    var consumed = 0
    while true {
      let code = step(bytes, &consumed, into: &output)
      switch code {
      case E2BIG: continue
      case EINVAL: return (consumed, .cutCharacter)
      case 0: return (consumed, .input)
      default: return (consumed, .invalidByte)
      }
    }
  }

  /// Converts until the input or the room for the output is used up; returns `errno`.
  private func step(_ bytes: [UInt8], _ consumed: inout Int, into output: inout [UInt8]) -> Int32 {
    var code: Int32 = 0
    let rest = bytes.count - consumed
    output += unsafe [UInt8](unsafeUninitializedCapacity: rest * 2 + 64) { room, filled in
      unsafe bytes.withUnsafeBytes { input in
        var source = unsafe UnsafeMutablePointer(
          mutating: input.baseAddress?.assumingMemoryBound(to: CChar.self))
        unsafe source = source.map { unsafe $0 + consumed }
        var sourceLeft = rest
        unsafe UnsafeMutableRawBufferPointer(room).withMemoryRebound(to: CChar.self) { target in
          var place = target.baseAddress
          var placeLeft = target.count
          let result = unsafe iconv(handle, &source, &sourceLeft, &place, &placeLeft)
          if result == Int(bitPattern: UInt.max) { code = errno }
          filled = target.count - placeLeft
        }
        consumed += rest - sourceLeft
      }
    }
    return code
  }
}
