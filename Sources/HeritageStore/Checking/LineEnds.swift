import Bytes

/// Undoes what git and other programs do to the line ends of files that they take for texts.
///
/// No file of a registry but evidence has a carriage return before a line feed.
enum LineEnds {
  /// Returns bytes with a line feed for each pair of carriage return and line feed, or `nil` if
  /// there is no pair.
  static func restored(_ bytes: [UInt8]) -> [UInt8]? {
    var change = Change.pairsToFeeds()
    let restored = change.apply(bytes.span) + change.end
    return restored.count < bytes.count ? restored : nil
  }

  /// Tells whether a file would have the bytes of a hash if its line ends were others.
  ///
  /// - Parameters:
  ///   - file: The file, whose bytes are not those of the hash.
  ///   - hash: What it should be.
  ///   - mayHavePairs: Whether it may have had pairs that became line feeds, as a text that came
  ///     as evidence may.
  /// - Returns: Whether nothing but its line ends was changed.
  /// - Throws: ``StoreError`` if the file cannot be read.
  static func alone(
    tell file: borrowing OpenFile, from hash: ContentHash, mayHavePairs: Bool = false
  ) throws(StoreError) -> Bool {
    if try ContentHash(of: file, after: .pairsToFeeds()) == hash { return true }
    guard mayHavePairs else { return false }
    return try ContentHash(of: file, after: .feedsToPairs) == hash
  }
}

extension LineEnds {
  /// A change of line ends in bytes that come in pieces.
  fileprivate enum Change {
    /// The value tells whether the last piece ended with a carriage return, which is held back.
    case pairsToFeeds(holdsReturn: Bool = false)
    case feedsToPairs

    mutating func apply(_ piece: Span<UInt8>) -> [UInt8] {
      var changed: [UInt8] = []
      changed.reserveCapacity(piece.count)
      for index in piece.indices {
        let byte = piece[index]
        switch self {
        case .feedsToPairs:
          if byte == LineEnds.feed { changed.append(LineEnds.carriageReturn) }
          changed.append(byte)
        case .pairsToFeeds(let holdsReturn):
          if holdsReturn, byte != LineEnds.feed { changed.append(LineEnds.carriageReturn) }
          self = .pairsToFeeds(holdsReturn: byte == LineEnds.carriageReturn)
          if byte != LineEnds.carriageReturn { changed.append(byte) }
        }
      }
      return changed
    }

    /// What is still held back at the end.
    var end: [UInt8] {
      if case .pairsToFeeds(true) = self { [LineEnds.carriageReturn] } else { [] }
    }
  }

  static let feed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}

extension ContentHash {
  /// Hashes a file's content with other line ends.
  fileprivate init(
    of file: borrowing OpenFile, after change: LineEnds.Change
  ) throws(StoreError) {
    var change = change
    var hash = RunningHash()
    try file.forEachPiece { piece in
      let changed = change.apply(piece)
      hash.update(changed.span)
    }
    let end = change.end
    hash.update(end.span)
    self.init(hash)
  }
}
