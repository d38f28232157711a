import Bytes

/// Writes lines to a file through a buffer, with the hashes that the journal wants.
final class PackWriter {
  let file: SharedFile
  private(set) var size = 0
  private(set) var lines = 0
  private var buffer: [UInt8] = []
  /// Nothing is hashed once it is known that the file will not become a pack.
  private var hashing: PackHashes? = PackHashes()

  private static let bufferSize = 1 << 20

  init(_ file: SharedFile) {
    self.file = file
    buffer.reserveCapacity(Self.bufferSize + 4096)
  }

  /// Appends a line, given with its line end.
  func append(_ line: Span<UInt8>) throws(StoreError) {
    buffer.append(line)
    size += line.count
    lines += 1
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Gives up the hashes, because the file will only be read again.
  func stopHashing() { hashing = nil }

  /// The hash of all that was flushed, and the first eight bytes of each line's.
  func hashes() -> (hash: ContentHash, digests: [UInt64])? {
    hashing?.result()
  }

  func flush() throws(StoreError) {
    if buffer.isEmpty { return }
    let bytes = buffer
    buffer = []
    buffer.reserveCapacity(Self.bufferSize + 4096)
    hashing?.add(bytes)
    try file.file.write(bytes.span)
  }
}
