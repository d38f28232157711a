import CanonicalJSON

/// The lines of an operation's file: the operation, the digests of its packs' lines, a check sum.
struct OperationFile {
  let operation: Operation
  /// The first eight bytes of the SHA-256 of each line, for each pack that the operation recorded.
  let digests: [RegistryPath: [UInt64]]
  /// The hash of the whole file.
  let hash: ContentHash

  /// Writes a file.
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
          appendHexadecimal(UInt8(truncatingIfNeeded: digest >> UInt64(shift)), to: &buffer)
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

  /// Reads a file whole and checks its sum.
  ///
  /// - Throws: ``StoreError/damaged(path:detail:)``.
  init(reading source: SharedFile, path: RegistryPath) throws(StoreError) {
    func damaged(_ detail: String) -> StoreError { .damaged(path: path.text, detail: detail) }
    let reader = LineReader(source)
    var sum = RunningHash()
    var whole = RunningHash()
    var lines: [[UInt8]] = []
    while try reader.next() {
      guard reader.isComplete else { throw damaged("the last line is cut off") }
      let line = reader.withBytes { array($0) } + [UInt8(ascii: "\n")]
      if let last = lines.last { sum.update(last.span) }
      whole.update(line.span)
      lines.append(line)
    }
    guard let last = lines.popLast(), let first = lines.first,
      last == sum.sumLine
    else { throw damaged("the check sum does not fit") }
    operation = try Operation(reading: Array(first.dropLast()), file: path.text)
    var digests: [RegistryPath: [UInt64]] = [:]
    for line in lines.dropFirst() {
      guard let (pack, values) = Self.digests(line) else { throw damaged("a line is malformed") }
      digests[pack] = values
    }
    self.digests = digests
    hash = whole.finish()
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
    let sum: JSONObject = ["sha256": .string(finish().text)]
    return sum.bytes(.compact) + [UInt8(ascii: "\n")]
  }
}
