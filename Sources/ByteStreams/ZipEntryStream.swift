import CZlib

/// The content of one entry of a ZIP archive.
@safe final class ZipEntryStream: ByteStream {
  let source: String
  private(set) var bytesRead = 0

  private let file: InputFile
  private let entry: ZipArchive.Entry
  /// What unpacks it; nothing where it is not packed.
  private let inflater: Inflater?
  private var piece: [UInt8] = []
  private var start = 0
  private var unpacked = 0
  private var checksum: UInt = 0
  private var hasEnded = false

  init(_ entry: ZipArchive.Entry, in file: InputFile, inflater: Inflater?) throws(InputError) {
    source = "\(file.source)/\(entry.name)"
    self.file = file
    self.entry = entry
    self.inflater = inflater
  }

  func next() throws(InputError) -> [UInt8] {
    while !hasEnded {
      let bytes = try nextBytes()
      unpacked += bytes.count
      if unpacked > entry.byteCount { throw otherSize }
      checksum = unsafe bytes.withUnsafeBufferPointer {
        unsafe crc32(checksum, $0.baseAddress, UInt32($0.count))
      }
      if hasEnded { try checkEnd() }
      if !bytes.isEmpty { return bytes }
    }
    return []
  }

  private func nextBytes() throws(InputError) -> [UInt8] {
    guard let inflater else { return try read() }
    return try unpack(by: inflater)
  }

  private func unpack(by inflater: Inflater) throws(InputError) -> [UInt8] {
    if start == piece.count {
      piece = try read()
      start = 0
      // The end of the packed bytes is theirs to say.
      hasEnded = false
      if piece.isEmpty {
        throw damage("the packed content ends too early")
      }
    }
    let (bytes, end) = inflater.step(piece, from: &start)
    switch end {
    case .piece: break
    case .content: hasEnded = true
    case .damage(let text): throw damage(text)
    }
    return bytes
  }

  /// Reads the next bytes as the archive has them.
  private func read() throws(InputError) -> [UInt8] {
    let count = min(1 << 16, entry.packedBytes - bytesRead)
    let bytes = try file.bytes(at: entry.contentStart + bytesRead, count: count)
    bytesRead += bytes.count
    hasEnded = bytes.isEmpty
    return bytes
  }

  private func checkEnd() throws(InputError) {
    if unpacked != entry.byteCount { throw otherSize }
    if checksum != entry.checksum {
      throw damage("the content is not that of which the archive has the checksum")
    }
  }

  private var otherSize: InputError {
    damage("the content has another size than the \(entry.byteCount) bytes of the directory")
  }

  private func damage(_ text: String) -> InputError { InputError(.damaged(text), source: source) }
}
