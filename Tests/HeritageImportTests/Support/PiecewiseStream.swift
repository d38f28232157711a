import ByteStreams

/// Bytes that come in pieces of a size, so that a test sees what happens where pieces meet.
final class PiecewiseStream: ByteStream {
  let source = "list.csv"
  private(set) var bytesRead = 0
  private let bytes: [UInt8]
  private let pieceBytes: Int

  init(_ bytes: [UInt8], pieceBytes: Int = 1 << 17) {
    self.bytes = bytes
    self.pieceBytes = pieceBytes
  }

  convenience init(_ text: String, pieceBytes: Int = 1 << 17) {
    self.init(Array(text.utf8), pieceBytes: pieceBytes)
  }

  func next() throws(InputError) -> [UInt8] {
    let piece = bytes[bytesRead..<min(bytes.count, bytesRead + pieceBytes)]
    bytesRead += piece.count
    return Array(piece)
  }
}

/// The same bytes again and again, for a document larger than a test wants to hold.
final class RepeatedStream: ByteStream {
  let source = "list.csv"
  private(set) var bytesRead = 0
  private let start: [UInt8]
  private let block: [UInt8]
  private let count: Int

  init(_ start: String, then block: String, upTo count: Int) {
    self.start = Array(start.utf8)
    self.block = Array(block.utf8)
    self.count = count
  }

  func next() throws(InputError) -> [UInt8] {
    guard bytesRead < count else { return [] }
    let piece = bytesRead == 0 ? start : block
    bytesRead += piece.count
    return piece
  }
}

/// A text in an encoding that a test wants.
enum Encoded {
  static func latin1(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }

  static func utf16LE(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  static func utf16BE(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  }
}
