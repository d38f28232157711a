import Bytes

/// The digests of one pack's lines in an operation's file that has those of no other, read where they
/// should be first.
///
/// A million lines make sixteen megabytes of digits, of which a dossier wants a few.
struct DigestSearch {
  private let file: SharedFile
  /// The place of the digits in the file, 16 for each line of the pack in its order.
  private let digits: Range<Int>

  /// Finds the digits, or returns `nil` if they are not between the first line and the check sum.
  init?(of pack: RegistryPath, in source: SharedFile) throws(StoreError) {
    let reader = LineReader(source, chunk: 4096)
    guard try reader.next(), reader.isComplete, !reader.hasCarriageReturn else { return nil }
    let start = reader.offset + reader.line.count + 1
    let head = OperationFile.digestsHead
    let tail = OperationFile.digestsTail(of: pack) + [LineEnds.feed]
    let end = source.file.size - OperationFile.sumLineSize - tail.count
    let size = end - start - head.count
    guard size >= 0, size % 16 == 0, try Self.has(head, at: start, in: source),
      try Self.has(tail, at: end, in: source)
    else { return nil }
    file = source
    digits = (start + head.count)..<end
  }

  private static func has(
    _ bytes: [UInt8], at offset: Int, in source: SharedFile
  ) throws(StoreError) -> Bool {
    var found = [UInt8](repeating: 0, count: bytes.count)
    let count = try source.file.read(into: &found, at: 0, count: bytes.count, from: offset)
    return count == bytes.count && found == bytes
  }

  /// Looks for some digests.
  ///
  /// - Parameter wanted: The digests, with how far on in the pack each line begins, from 0 to 1.
  /// - Returns: Those that are there.
  /// - Throws: ``StoreError`` if the file cannot be read.
  func found(_ wanted: [UInt64: Double]) throws(StoreError) -> Set<UInt64> {
    var found: Set<UInt64> = []
    if wanted.count <= Self.mostPlaces {
      // Lines are of unlike lengths, so that a digest stands near its place and not at it.
      for (digest, place) in wanted {
        for reach in Self.reaches where !found.contains(digest) {
          let middle = digits.lowerBound + Int(place * Double(digits.count / 16)) * 16
          let range = (middle - reach)..<(middle + reach)
          found.formUnion(try read(range.clamped(to: digits), among: [digest]))
        }
      }
    }
    let rest = Set(wanted.keys).subtracting(found)
    return rest.isEmpty ? found : try found.union(read(digits, among: rest))
  }

  /// The most digests that are looked for one by one.
  private static let mostPlaces = 16
  /// How far around its place a digest is looked for, in bytes, before all are gone through.
  private static let reaches = [1 << 14, 1 << 18]

  private func read(_ range: Range<Int>, among wanted: Set<UInt64>) throws(StoreError)
    -> Set<UInt64>
  {
    let sieve = DigestSieve(wanted)
    var found: Set<UInt64> = []
    var buffer = [UInt8](repeating: 0, count: min(1 << 18, range.count))
    var offset = range.lowerBound
    while offset < range.upperBound, found.count < wanted.count {
      let count = min(buffer.count, range.upperBound - offset)
      // Never fewer, unless another program cuts the file off.
      let got = try file.file.read(into: &buffer, at: 0, count: count, from: offset)
      guard got == count else { return found }
      found.formUnion(sieve.found(in: buffer.span.extracting(0..<count)))
      offset += count
    }
    return found
  }
}

/// Picks some digests out of many.
struct DigestSieve {
  private let wanted: Set<UInt64>
  // Most of a million lines are told from a few wanted ones by their first two digits.
  private var openings = [Bool](repeating: false, count: 1 << 16)

  init(_ wanted: Set<UInt64>) {
    self.wanted = wanted
    for digest in wanted {
      var digits: [UInt8] = []
      digits.appendHexadecimal(digest)
      openings[Int(digits[0]) << 8 | Int(digits[1])] = true
    }
  }

  /// Returns those that are among digests of 16 digits each.
  func found(in digits: Span<UInt8>) -> Set<UInt64> {
    var found: Set<UInt64> = []
    for start in stride(from: 0, to: digits.count, by: 16)
    where openings[Int(digits[start]) << 8 | Int(digits[start + 1])] {
      if let value = digits.extracting(start..<(start + 16)).hexadecimalNumber,
        wanted.contains(value)
      {
        found.insert(value)
      }
    }
    return found
  }
}
