/// Writes lines to a file through a buffer, with the hashes that the journal wants.
final class PackWriter {
  let file: SharedFile
  private(set) var size = 0
  /// The first eight bytes of each line's SHA-256.
  private(set) var digests: [UInt64] = []
  private var hash = RunningHash()
  private var buffer: [UInt8] = []
  /// Whether the file may become a pack, so that its hashes are needed.
  private var isHashing = true

  private static let bufferSize = 1 << 20

  init(_ file: SharedFile) {
    self.file = file
    buffer.reserveCapacity(Self.bufferSize + 4096)
  }

  /// The hash of all that was flushed.
  var contentHash: ContentHash { hash.finish() }

  /// Appends a line, given with its line end.
  func append(_ line: Span<UInt8>) throws(StoreError) {
    unsafe line.withUnsafeBufferPointer { unsafe buffer.append(contentsOf: $0) }
    size += line.count
    if isHashing { digests.append(RunningHash.prefix(of: line.extracting(droppingLast: 1))) }
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Gives up the hashes, because the file will only be read again.
  func stopHashing() {
    isHashing = false
    digests = []
  }

  func flush() throws(StoreError) {
    do {
      // A second reference that ends here, so that the buffer below is emptied in place.
      let bytes = buffer
      try file.file.write(bytes.span)
      if isHashing { hash.update(bytes.span) }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
