import CZlib

/// Unpacks what the method "deflate" has packed.
@safe final class Inflater {
  enum Framing: Int32 {
    /// Nothing but the packed bytes, as in a ZIP archive.
    case none = -15
    /// A member of a gzip file, whose checksum is compared.
    case gzip = 31
  }

  /// What ended a step.
  enum End {
    /// All input is used up, or the step has given as much as it may.
    case piece
    /// The packed bytes end here.
    case content
    /// The bytes are not as they were packed; the text says how.
    case damage(String)
  }

  // The library remembers the address.
  private let stream: UnsafeMutablePointer<z_stream>

  /// Makes one, or returns `nil` if there is no memory for it.
  init?(_ framing: Framing) {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: unsafe z_stream())
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    guard unsafe inflateInit2_(stream, framing.rawValue, ZLIB_VERSION, size) == Z_OK else {
      unsafe stream.deallocate()
      return nil
    }
    unsafe self.stream = stream
  }

  deinit {
    _ = unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Begins anew for a further member.
  func reset() { _ = unsafe inflateReset(stream) }

  /// Unpacks the next bytes.
  ///
  /// - Parameters:
  ///   - input: A piece of the packed bytes.
  ///   - start: Where in it to go on; moved behind what was used.
  ///   - limit: The most bytes to give.
  /// - Returns: The bytes, and what ended the step.
  func step(
    _ input: [UInt8], from start: inout Int, limit: Int = 1 << 17
  ) -> (bytes: [UInt8], end: End) {
    var code = Z_OK
    var used = 0
    let first = start
    let output = unsafe [UInt8](unsafeUninitializedCapacity: limit) { room, filled in
      unsafe input.withUnsafeBufferPointer { input in
        // The library does not write to its input; its header only does not say so.
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress).map {
          unsafe $0 + first
        }
        unsafe stream.pointee.avail_in = UInt32(input.count - first)
        unsafe stream.pointee.next_out = room.baseAddress
        unsafe stream.pointee.avail_out = UInt32(limit)
        code = unsafe inflate(stream, Z_NO_FLUSH)
        used = unsafe input.count - first - Int(stream.pointee.avail_in)
        filled = unsafe limit - Int(stream.pointee.avail_out)
      }
    }
    start += used
    switch code {
    // A step that could do nothing only lacks input.
    case Z_OK, Z_BUF_ERROR: return (output, .piece)
    case Z_STREAM_END: return (output, .content)
    case Z_MEM_ERROR: return (output, .damage("no memory to unpack it"))
    default: return unsafe (output, .damage(Self.words(for: stream.pointee.msg)))
    }
  }

  private static func words(for message: UnsafeMutablePointer<CChar>?) -> String {
    let detail = unsafe message.map { unsafe String(cString: $0) } ?? "unknown method"
    return "the packed bytes are damaged (\(detail))"
  }
}

/// How much a packed document may unpack to.
public struct UnpackingLimits: Hashable, Sendable {
  /// Bytes in all.
  public var bytes: Int
  /// How many times its size it may unpack to, beyond ``freeBytes``.
  public var ratio: Int
  /// Bytes up to which the ratio does not matter.
  public var freeBytes: Int

  public init(bytes: Int, ratio: Int = 1000, freeBytes: Int = 64 << 20) {
    self.bytes = bytes
    self.ratio = ratio
    self.freeBytes = freeBytes
  }

  /// Says which limit is passed, if one is.
  func fault(unpacked: Int, packed: Int) -> InputError.Reason? {
    if unpacked > bytes { return .unpacksTooLarge(limit: bytes) }
    if unpacked > freeBytes, unpacked / ratio >= max(1, packed) {
      return .unpacksTooFar(ratio: ratio)
    }
    return nil
  }
}
