import Bytes

/// Writes lines to a file through a buffer, with the hashes that the journal wants.
final class PackWriter {
  let file: SharedFile
  private(set) var size = 0
  private(set) var lines = 0
  private var buffer: [UInt8] = []
  private var whole = RunningHash()
  /// The first eight bytes of each line's SHA-256.
  private var digests: [UInt64] = []
  /// Nothing is hashed once it is known that the file will not become a pack.
  private var isHashing = true

  private static let bufferSize = 1 << 20

  init(_ file: SharedFile) {
    self.file = file
    buffer.reserveCapacity(Self.bufferSize + 4096)
  }

  /// Appends a line, given with its line end.
  func append(_ line: Span<UInt8>) throws(StoreError) {
    buffer.append(line)
    if isHashing { digests.append(RunningHash.prefix(of: line.extracting(droppingLast: 1))) }
    size += line.count
    lines += 1
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Gives up the hashes, because the file will only be read again.
  func stopHashing() {
    isHashing = false
    digests = []
  }

  /// The hash of all that was flushed, and the first eight bytes of each line's.
  func hashes() -> (hash: ContentHash, digests: [UInt64])? {
    isHashing ? (ContentHash(whole), digests) : nil
  }

  func flush() throws(StoreError) {
    do {
      // A second reference that ends here, so that the buffer below is emptied in place.
      let bytes = buffer
      if isHashing { whole.update(bytes.span) }
      try file.file.write(bytes.span)
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
