import Glibc

/// Turns a document's bytes into the UTF-8 that the parser is fed: checked, and with `\n` for every
/// line end.
///
/// libxml2 2.9 leaves line ends inside CDATA as they are and lets some invalid sequences through.
struct ByteConversion: ~Copyable {
  private let encoding: Prolog.Encoding
  private var followsCarriageReturn = false
  private var converted = GrowingBuffer<UInt8>(capacity: 0)

  init(_ encoding: Prolog.Encoding) {
    self.encoding = encoding
  }

  /// What can be done with a run of bytes.
  enum Outcome {
    /// The first `count` are good; the rest needs the bytes that follow.
    case good(count: Int)
    /// The first `count` are good; then comes the failure.
    case failed(after: Int, XMLParseError.Reason)
  }

  /// Finds out how many bytes from the start belong to the encoding.
  func check(_ bytes: UnsafeRawBufferPointer) -> Outcome {
    let nul = unsafe bytes.offset(of: 0)
    let text = unsafe UnsafeRawBufferPointer(rebasing: bytes[..<(nul ?? bytes.count)])
    switch encoding {
    case .utf8:
      switch unsafe UTF8Check(text) {
      case .whole: break
      case .cut(let count):
        return nul == nil
          ? .good(count: count) : .failed(after: count, .invalidBytes(encoding: "UTF-8"))
      case .broken(let count): return .failed(after: count, .invalidBytes(encoding: "UTF-8"))
      }
    case .ascii:
      if let count = unsafe text.firstIndex(where: { $0 >= 0x80 }) {
        return .failed(after: count, .invalidBytes(encoding: "US-ASCII"))
      }
    case .latin1: break
    }
    if let nul { return .failed(after: nul, .nulByte) }
    return .good(count: bytes.count)
  }

  /// Hands over the bytes in the form the parser takes.
  mutating func withConverted(
    _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void
  ) {
    let hasCarriageReturn = unsafe bytes.offset(of: 0x0D) != nil
    if encoding != .latin1, !hasCarriageReturn, !followsCarriageReturn {
      unsafe body(bytes)
      return
    }
    converted.removeAll()
    for index in 0..<bytes.count {
      let byte = unsafe bytes[index]
      let completesLineEnd = followsCarriageReturn && byte == 0x0A
      followsCarriageReturn = byte == 0x0D
      if completesLineEnd { continue }
      if byte == 0x0D {
        converted.append(0x0A)
      } else if byte < 0x80 || encoding != .latin1 {
        converted.append(byte)
      } else {
        converted.append(0xC0 | byte >> 6)
        converted.append(0x80 | byte & 0x3F)
      }
    }
    unsafe body(UnsafeRawBufferPointer(converted.all))
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func offset(of byte: Int32) -> Int? {
    guard let base = baseAddress, let found = unsafe memchr(base, byte, count) else {
      return nil
    }
    return unsafe UnsafeRawPointer(found) - base
  }
}
