/// Writes lines to a file through a buffer, with the hashes that the journal wants.
final class PackWriter {
  let file: SharedFile
  private(set) var size = 0
  private(set) var lines = 0
  private var buffer: [UInt8] = []
  /// Nothing once it is known that the file will not become a pack.
  private var hashing: LineHashing? = LineHashing()

  private static let bufferSize = 1 << 20

  init(_ file: SharedFile) {
    self.file = file
    reserve()
  }

  /// Appends a line, given with its line end.
  func append(_ line: Span<UInt8>) throws(StoreError) {
    unsafe line.withUnsafeBufferPointer { unsafe buffer.append(contentsOf: $0) }
    size += line.count
    lines += 1
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Gives up the hashes, because the file will only be read again.
  func stopHashing() { hashing = nil }

  /// The hash of all that was flushed, and the first eight bytes of each line's.
  func hashes() -> (hash: ContentHash, digests: [UInt64])? { hashing?.finish() }

  func flush() throws(StoreError) {
    do {
      // A second reference that ends here, so that the buffer below is emptied in place.
      let bytes = buffer
      try file.file.write(bytes.span)
    }
    guard let hashing else { return buffer.removeAll(keepingCapacity: true) }
    hashing.add(buffer)
    // The lines are being hashed where they are.
    buffer = []
    reserve()
  }

  private func reserve() { buffer.reserveCapacity(Self.bufferSize + 4096) }
}
