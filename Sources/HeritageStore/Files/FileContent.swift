import Bytes

/// What a file held when it was read from its start to its end.
public struct FileContent: Sendable {
  public let hash: ContentHash
  /// The size in bytes.
  public let bytes: Int
  /// The first bytes, up to the limit that the reader set.
  public let opening: [UInt8]

  /// Reads a file anywhere, through links if there are any.
  ///
  /// - Parameters:
  ///   - path: Its path.
  ///   - limit: How much of its start to keep, in bytes.
  /// - Throws: ``StoreError`` if it is no regular file or cannot be read.
  public init(ofFile path: String, opening limit: Int = 0) throws(StoreError) {
    try self.init(OpenFile.outside(path), opening: limit) { (_) throws(StoreError) in }
  }

  /// Reads a file and shows each piece of it.
  init(
    _ file: borrowing OpenFile, opening limit: Int,
    _ body: (Span<UInt8>) throws(StoreError) -> Void
  ) throws(StoreError) {
    var hash = RunningHash()
    var bytes = 0
    var opening: [UInt8] = []
    try file.forEachPiece { (piece) throws(StoreError) in
      hash.update(piece)
      if opening.count < limit {
        opening.append(piece.extracting(0..<min(piece.count, limit - opening.count)))
      }
      try body(piece)
      bytes += piece.count
    }
    self.hash = ContentHash(hash)
    self.bytes = bytes
    self.opening = opening
  }
}
