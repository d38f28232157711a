import Glibc

/// The bytes of an open descriptor from its own position on, which stays its owner's to close.
public final class DescriptorStream: ByteStream {
  public let source: String
  public private(set) var bytesRead = 0
  private let descriptor: Int32

  public init(descriptor: Int32, source: String) {
    self.descriptor = descriptor
    self.source = source
  }

  public func next() throws(InputError) -> [UInt8] {
    var code: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { room, filled in
      while true {
        let count = unsafe read(descriptor, room.baseAddress, room.count)
        filled = max(0, count)
        if count >= 0 { return }
        if errno != EINTR {
          code = errno
          return
        }
      }
    }
    if code != 0 { throw InputError(.unreadable(systemMessage(code)), source: source) }
    bytesRead += bytes.count
    return bytes
  }
}
