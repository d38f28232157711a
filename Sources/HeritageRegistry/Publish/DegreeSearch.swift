import HeritageEditions
import HeritageText

/// Looks for exact degrees of places, as digits and as the numbers of databases and geometries.
struct DegreeSearch {
  private let degrees: [(value: Double, decimals: Int, text: PrivateText)]
  /// The degrees by their hundred thousandths.
  private var byKey: [Int: [Int]] = [:]
  private let binary: PhraseSearch
  /// Whose bytes the phrases of ``binary`` are.
  private let binaryTexts: [Int]

  /// A number of fewer decimals is met by chance, unless it is all that is recorded.
  private static let fewest = 5

  init(_ texts: [PrivateText]) {
    degrees = texts.compactMap { text in
      Double(text.text).map { (abs($0), Self.decimals(of: text.text), text) }
    }
    var patterns: [[UInt8]] = []
    var owners: [Int] = []
    for (index, degree) in degrees.enumerated() {
      byKey[Self.key(degree.value), default: []].append(index)
      let signed = Double(degree.text.text) ?? degree.value
      for number in Set([signed, (signed * 1e7).rounded() / 1e7]) {
        let bytes = (0..<8).map { UInt8(truncatingIfNeeded: number.bitPattern >> (8 * $0)) }
        patterns += [bytes, bytes.reversed()]
        owners += [index, index]
      }
    }
    binary = PhraseSearch(patterns)
    binaryTexts = owners
  }

  private static func decimals(of text: String) -> Int {
    text.split(separator: ".").dropFirst().last?.count ?? 0
  }

  private static func key(_ value: Double) -> Int { Int((value * 1e5).rounded(.down)) }

  /// Returns the degrees that stand in bytes, rounded to at least five decimals, with a point or a comma.
  func found(in bytes: [UInt8]) -> Set<PrivateText> {
    guard !degrees.isEmpty else { return [] }
    var found: Set<PrivateText> = []
    binary.forEachMatch(in: bytes) { phrase, _ in
      found.insert(degrees[binaryTexts[phrase]].text)
    }
    forEachNumber(in: bytes) { value, decimals in
      let key = Self.key(value)
      for index in (key - 1...key + 1).flatMap({ byKey[$0] ?? [] }) {
        let degree = degrees[index]
        guard decimals >= min(Self.fewest, degree.decimals) else { continue }
        let step = (0..<min(decimals, degree.decimals)).reduce(0.5) { half, _ in half / 10 }
        if abs(value - degree.value) <= step * 1.000_1 { found.insert(degree.text) }
      }
    }
    return found
  }

  private func forEachNumber(in bytes: [UInt8], _ body: (Double, Int) -> Void) {
    var start = 0
    while start < bytes.count {
      guard Self.isDigit(bytes[start]) else {
        start += 1
        continue
      }
      var end = start
      var point: Int?
      while end < bytes.count {
        if Self.isDigit(bytes[end]) {
          end += 1
        } else if point == nil, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ","),
          end + 1 < bytes.count, Self.isDigit(bytes[end + 1])
        {
          point = end
          end += 1
        } else {
          break
        }
      }
      if let point, end - point > 3, point - start <= 3 {
        let whole = String(decoding: bytes[start..<point], as: UTF8.self)
        let fraction = String(decoding: bytes[(point + 1)..<end].prefix(15), as: UTF8.self)
        if let value = Double("\(whole).\(fraction)") { body(value, end - point - 1) }
        // Of two numbers with a comma between, the second begins behind it.
        start = bytes[point] == UInt8(ascii: ",") ? point + 1 : end
      } else {
        start = point.map { $0 + 1 } ?? end
      }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
