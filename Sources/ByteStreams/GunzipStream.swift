/// The content of a gzip file, all its members one after the other.
public final class GunzipStream: ByteStream {
  private enum Place {
    case beforeMember, inMember, atEnd
  }

  private let stream: any ByteStream
  private let limits: UnpackingLimits
  private let inflater: Inflater
  private var place = Place.beforeMember
  private var hasMember = false
  private var piece: [UInt8] = []
  private var start = 0
  private var packed = 0
  private var unpacked = 0

  /// 16 GiB, and 1,000 times the file's size.
  public static let standardLimits = UnpackingLimits(bytes: InputFile.standardLimit)

  /// Unpacks a stream.
  ///
  /// - Parameters:
  ///   - stream: The bytes of a gzip file.
  ///   - limits: How much it may unpack to.
  /// - Throws: ``InputError`` if there is no memory for it.
  public init(
    _ stream: any ByteStream, limits: UnpackingLimits = standardLimits
  ) throws(InputError) {
    guard let inflater = Inflater(.gzip) else {
      throw InputError(.unreadable("no memory to unpack it"), source: stream.source)
    }
    self.stream = stream
    self.limits = limits
    self.inflater = inflater
  }

  public var source: String { stream.source }
  public var bytesRead: Int { stream.bytesRead }

  public func next() throws(InputError) -> [UInt8] {
    while true {
      if start == piece.count {
        piece = try stream.next()
        start = 0
      }
      switch place {
      case .beforeMember: try beginMember()
      case .inMember:
        let bytes = try unpack()
        if !bytes.isEmpty { return bytes }
      case .atEnd: return []
      }
    }
  }

  /// Looks whether a member follows; zeros may stand after one, to fill a block of a tape.
  private func beginMember() throws(InputError) {
    if hasMember {
      while start < piece.count, piece[start] == 0 { start += 1 }
    }
    if start < piece.count {
      if hasMember { inflater.reset() }
      hasMember = true
      place = .inMember
    } else if piece.isEmpty {
      guard hasMember else { throw failure(.damaged("the file is empty")) }
      place = .atEnd
    }
  }

  private func unpack() throws(InputError) -> [UInt8] {
    if piece.isEmpty { throw failure(.damaged("the file ends before its packed content does")) }
    let before = start
    let (bytes, end) = inflater.step(piece, from: &start)
    packed += start - before
    unpacked += bytes.count
    if let fault = limits.fault(unpacked: unpacked, packed: packed) { throw failure(fault) }
    switch end {
    case .piece: break
    case .content: place = .beforeMember
    case .damage(let text): throw failure(.damaged(text))
    }
    return bytes
  }

  private func failure(_ reason: InputError.Reason) -> InputError {
    InputError(reason, source: source)
  }
}
