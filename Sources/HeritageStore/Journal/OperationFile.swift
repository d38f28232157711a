import Bytes
import CanonicalJSON

/// An operation's file: a line for the operation, one for each pack's digests, one for a check sum.
struct OperationFile {
  let operation: Operation
  /// The hash of the whole file; `nil` where only its ends were read.
  let hash: ContentHash?

  /// Writes a file.
  ///
  /// - Parameters:
  ///   - operation: the operation.
  ///   - digests: the first eight bytes of the SHA-256 of each line, for each pack it records.
  ///   - file: the file, which is empty.
  /// - Throws: ``StoreError`` if the file cannot be written.
  static func write(
    _ operation: Operation, _ digests: [RegistryPath: [UInt64]], to file: borrowing OpenFile
  ) throws(StoreError) {
    var hash = RunningHash()
    func write(_ bytes: [UInt8]) throws(StoreError) {
      hash.update(bytes.span)
      try file.write(bytes.span)
    }
    try write(operation.json.bytes(.compact) + [UInt8(ascii: "\n")])
    for (pack, lines) in digests.sorted(by: { $0.key < $1.key }) {
      // A million lines make sixteen megabytes of digits, so they are written in pieces.
      var buffer = digestsHead
      for digest in lines {
        buffer.appendHexadecimal(digest)
        if buffer.count >= 1 << 16 {
          try write(buffer)
          buffer.removeAll(keepingCapacity: true)
        }
      }
      try write(buffer + digestsTail(of: pack) + [LineEnds.feed])
    }
    try file.write(hash.sumLine.span)
  }

  /// Reads an operation and checks the whole file by its sum.
  ///
  /// - Throws: ``StoreError/damaged(path:detail:)``.
  init(reading source: SharedFile, path: RegistryPath) throws(StoreError) {
    let reader = LineReader(source, chunk: 4096)
    var sum = RunningHash()
    let bodySize = source.file.size - sum.sumLine.count
    guard bodySize > 0, try reader.next() else {
      throw .damaged(path: path.text, detail: "the file is cut off")
    }
    try source.file.forEachPiece(upTo: bodySize) { sum.update($0) }
    var last = [UInt8](repeating: 0, count: source.file.size - bodySize)
    let count = try source.file.read(into: &last, at: 0, count: last.count, from: bodySize)
    guard count == last.count, last == sum.sumLine else {
      throw .damaged(path: path.text, detail: "the check sum does not fit")
    }
    operation = try Operation(reading: reader.withBytes { array($0) }, file: path.text)
    sum.update(last.span)
    hash = ContentHash(sum)
  }

  /// Reads an operation and looks whether the file ends with a check sum, as one does that was not cut
  /// off, without comparing it.
  ///
  /// - Throws: ``StoreError/damaged(path:detail:)``.
  init(readingEndsOf source: SharedFile, path: RegistryPath) throws(StoreError) {
    let reader = LineReader(source, chunk: 4096)
    guard try reader.next(), reader.isComplete else {
      throw .damaged(path: path.text, detail: "the first line is cut off")
    }
    operation = try Operation(reading: reader.withBytes { array($0) }, file: path.text)
    hash = nil
    try Self.checkEnd(of: source, path: path)
  }

  private static func checkEnd(
    of source: SharedFile, path: RegistryPath
  ) throws(StoreError) {
    let size = min(sumLineSize, source.file.size)
    var last = [UInt8](repeating: 0, count: size)
    let count = try source.file.read(
      into: &last, at: 0, count: size, from: source.file.size - size)
    let sample = RunningHash().sumLine
    let digits = sample.indices.filter { last.indices.contains($0) && last[$0] != sample[$0] }
    guard count == sample.count,
      digits.allSatisfy({ isHexadecimal(last[$0]) && isHexadecimal(sample[$0]) })
    else { throw .damaged(path: path.text, detail: "the file is cut off") }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    [byte].span.hexadecimalNumber != nil
  }

  /// Reads an operation from a file whose line ends were changed, as it was before that; returns
  /// `nil` for any other file.
  init?(restoring file: borrowing OpenFile, path: RegistryPath) throws(StoreError) {
    guard let bytes = LineEnds.restored(try file.bytes(limit: .max)),
      let end = bytes.firstIndex(of: LineEnds.feed)
    else { return nil }
    var sum = RunningHash()
    let bodySize = bytes.count - sum.sumLine.count
    guard bodySize > end else { return nil }
    sum.update(bytes.span.extracting(0..<bodySize))
    guard bytes[bodySize...].elementsEqual(sum.sumLine) else { return nil }
    operation = try Operation(reading: Array(bytes[..<end]), file: path.text)
    hash = ContentHash(of: bytes)
  }

  /// Reads the digests of a pack's lines, or returns `nil` if the file has none that fit.
  static func digests(of pack: RegistryPath, in source: SharedFile) throws(StoreError) -> [UInt64]?
  {
    try withDigits(of: pack, in: source) { digits in
      var values: [UInt64] = []
      values.reserveCapacity(digits.count / 16)
      for start in stride(from: 0, to: digits.count, by: 16) {
        guard let value = digits.extracting(start..<(start + 16)).hexadecimalNumber else {
          return nil
        }
        values.append(value)
      }
      return values
    }
  }

  /// Returns those of some digests that are among those of a pack's lines.
  ///
  /// - Parameters:
  ///   - pack: The pack.
  ///   - source: The operation's file.
  ///   - wanted: The digests, with how far on in the pack each line begins, from 0 to 1.
  ///   - isOnlyPack: Whether the operation recorded the lines of no other pack.
  /// - Returns: Those that are there; none if the file has no digests that fit.
  /// - Throws: ``StoreError`` if the file cannot be read.
  static func digests(
    of pack: RegistryPath, in source: SharedFile, among wanted: [UInt64: Double], isOnlyPack: Bool
  ) throws(StoreError) -> Set<UInt64> {
    if isOnlyPack, let search = try DigestSearch(of: pack, in: source) {
      return try search.found(wanted)
    }
    let sieve = DigestSieve(Set(wanted.keys))
    return try withDigits(of: pack, in: source) { sieve.found(in: $0) } ?? []
  }

  /// What stands before and behind the digits of a pack's digests.
  static let digestsHead = Array(#"{"digests":""#.utf8)

  static func digestsTail(of pack: RegistryPath) -> [UInt8] { Array(#"","pack":"\#(pack)"}"#.utf8) }

  /// The bytes of the last line, which are as many in every file.
  static var sumLineSize: Int { RunningHash().sumLine.count }

  /// Lends the digits of a pack's digests to a closure, 16 for each line of the pack.
  private static func withDigits<Result>(
    of pack: RegistryPath, in source: SharedFile, _ body: (Span<UInt8>) -> Result?
  ) throws(StoreError) -> Result? {
    let head = digestsHead
    let tail = digestsTail(of: pack)
    let reader = LineReader(source)
    while try reader.next() {
      let result = reader.withBytes { line -> Result? in
        let size = line.count - head.count - tail.count
        guard size >= 0, size % 16 == 0, order(line.extracting(first: head.count), head.span) == 0,
          order(line.extracting(last: tail.count), tail.span) == 0
        else { return nil }
        return body(line.extracting(head.count..<(head.count + size)))
      }
      if let result { return result }
    }
    return nil
  }
}

extension RunningHash {
  /// The last line of an operation's file, for the hash of all lines before.
  fileprivate var sumLine: [UInt8] {
    let sum: JSONObject = ["sha256": .string(ContentHash(self).text)]
    return sum.bytes(.compact) + [UInt8(ascii: "\n")]
  }
}
