import CZlib

/// Packs bytes by the method "deflate", without a header, as a ZIP archive has them.
@safe final class Deflater {
  // The library remembers the address.
  private let stream: UnsafeMutablePointer<z_stream>

  /// Makes one, or returns `nil` if there is no memory for it.
  init?() {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: unsafe z_stream())
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    let code = unsafe deflateInit2_(
      stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, Self.memoryLevel, Z_DEFAULT_STRATEGY,
      ZLIB_VERSION, size)
    guard code == Z_OK else {
      unsafe stream.deallocate()
      return nil
    }
    unsafe self.stream = stream
  }

  deinit {
    _ = unsafe deflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// What the library's manual calls the default.
  private static let memoryLevel: Int32 = 8
  /// The most bytes that a step takes or gives.
  private static let step = 1 << 16

  /// Packs further bytes.
  ///
  /// - Parameters:
  ///   - bytes: What comes next.
  ///   - isLast: Whether nothing comes behind it.
  ///   - output: Gets what is packed by now; the rest stays for the next call.
  func pack(_ bytes: [UInt8], isLast: Bool = false, into output: inout [UInt8]) {
    var start = 0
    repeat {
      let count = min(Self.step, bytes.count - start)
      let mode = isLast && start + count == bytes.count ? Z_FINISH : Z_NO_FLUSH
      unsafe bytes.withUnsafeBufferPointer { bytes in
        // The library does not write to its input; its header only does not say so.
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress).map {
          unsafe $0 + start
        }
        unsafe stream.pointee.avail_in = UInt32(count)
        repeat { output += packed(mode) } while unsafe stream.pointee.avail_out == 0
      }
      start += count
    } while start < bytes.count
  }

  /// What the library gives at once; it has more as long as it fills the room.
  private func packed(_ mode: Int32) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: Self.step) { room, filled in
      unsafe stream.pointee.next_out = room.baseAddress
      unsafe stream.pointee.avail_out = UInt32(Self.step)
      _ = unsafe deflate(stream, mode)
      filled = unsafe Self.step - Int(stream.pointee.avail_out)
    }
  }
}

/// The checksum of ZIP, gzip and PNG.
public struct Checksum: Sendable {
  public private(set) var value: UInt32 = 0

  public init() {}

  public mutating func add(_ bytes: [UInt8]) {
    value = unsafe bytes.withUnsafeBufferPointer {
      unsafe UInt32(truncatingIfNeeded: crc32_z(UInt(value), $0.baseAddress, $0.count))
    }
  }
}
