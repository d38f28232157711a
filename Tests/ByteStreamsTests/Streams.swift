import ByteStreams

/// Everything that a stream gives.
func everything(of stream: any ByteStream) throws(InputError) -> [UInt8] {
  var bytes: [UInt8] = []
  while true {
    let piece = try stream.next()
    if piece.isEmpty { return bytes }
    bytes += piece
  }
}

/// The words for why something cannot be read, or `nil` if it can.
func failure(_ work: () throws(InputError) -> Void) -> String? {
  do throws(InputError) {
    try work()
    return nil
  } catch {
    return error.description
  }
}

/// Gives bytes in pieces of a few.
final class PieceStream: ByteStream {
  let source = "list.csv"
  private(set) var bytesRead = 0
  private let bytes: [UInt8]
  private let count: Int

  init(_ bytes: [UInt8], by count: Int) {
    self.bytes = bytes
    self.count = count
  }

  func next() throws(InputError) -> [UInt8] {
    let end = min(bytes.count, bytesRead + count)
    defer { bytesRead = end }
    return Array(bytes[bytesRead..<end])
  }
}
