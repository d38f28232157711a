import Bytes
import CanonicalJSON

/// An operation's file: a line for the operation, one for each pack's digests, one for a check sum.
struct OperationFile {
  let operation: Operation
  /// The hash of the whole file.
  let hash: ContentHash

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
      var buffer = Array(#"{"digests":""#.utf8)
      for digest in lines {
        for shift in stride(from: 56, through: 0, by: -8) {
          buffer.appendHexadecimal(UInt8(truncatingIfNeeded: digest >> UInt64(shift)))
        }
        if buffer.count >= 1 << 16 {
          try write(buffer)
          buffer.removeAll(keepingCapacity: true)
        }
      }
      try write(buffer + Array("\",\"pack\":\"\(pack)\"}\n".utf8))
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
    let reader = LineReader(source)
    while try reader.next() {
      let line = reader.withBytes { array($0) }
      if let (path, values) = digests(line), path == pack { return values }
    }
    return nil
  }

  private static func digests(_ line: [UInt8]) -> (RegistryPath, [UInt64])? {
    let object: JSONObject?
    do {
      object = try JSONParser.parse(line, limits: JSONLimits(bytes: .max)).objectValue
    } catch {
      return nil
    }
    guard let pack = object?["pack"]?.stringValue, let digits = object?["digests"]?.stringValue,
      RegistryPath.isSafe(pack.utf8Span.span), digits.utf8.count % 16 == 0
    else { return nil }
    var values: [UInt64] = []
    var value: UInt64 = 0
    for (index, digit) in digits.utf8.enumerated() {
      guard let number = Character(UnicodeScalar(digit)).hexDigitValue else { return nil }
      value = value << 4 | UInt64(number)
      if index % 16 == 15 { values.append(value) }
    }
    return (RegistryPath(known: pack), values)
  }
}

extension RunningHash {
  /// The last line of an operation's file, for the hash of all lines before.
  fileprivate var sumLine: [UInt8] {
    let sum: JSONObject = ["sha256": .string(ContentHash(self).text)]
    return sum.bytes(.compact) + [UInt8(ascii: "\n")]
  }
}
