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
    try self.init(OpenFile.outside(path), opening: limit)
  }

  /// Reads bytes that come one piece after the other, with none at the end.
  ///
  /// - Parameters:
  ///   - next: Gives the next piece.
  ///   - limit: How much of the start to keep, in bytes.
  /// - Throws: What `next` throws.
  public init(pieces next: () throws -> [UInt8], opening limit: Int = 0) throws {
    var content = RunningContent(opening: limit)
    while true {
      let piece = try next()
      if piece.isEmpty { break }
      content.add(piece.span)
    }
    self.init(content)
  }

  /// Reads a file.
  init(_ file: borrowing OpenFile, opening limit: Int) throws(StoreError) {
    var content = RunningContent(opening: limit)
    try file.forEachPiece { (piece) throws(StoreError) in content.add(piece) }
    self.init(content)
  }

  init(_ content: RunningContent) {
    hash = ContentHash(content.hash)
    bytes = content.bytes
    opening = content.opening
  }
}

/// What is known of a file as far as it was read.
struct RunningContent {
  private(set) var hash = RunningHash()
  private(set) var bytes = 0
  private(set) var opening: [UInt8] = []
  private let limit: Int

  init(opening limit: Int = 0) { self.limit = limit }

  mutating func add(_ piece: Span<UInt8>) {
    hash.update(piece)
    bytes += piece.count
    guard opening.count < limit else { return }
    opening.append(piece.extracting(0..<min(piece.count, limit - opening.count)))
  }
}
