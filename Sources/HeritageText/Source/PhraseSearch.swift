/// Finds any of many phrases in bytes, in one walk over them.
public struct PhraseSearch: Sendable {
  private let phrases: [[UInt8]]
  /// The phrases by their first bytes.
  private var starts: [UInt32: [Int]] = [:]
  /// Whether some phrase has first bytes of a hash, so that most places are passed at once.
  private var mayStart: [Bool]

  private static let hashBits = 20
  /// Phrases are at least as long.
  public static let shortest = 4

  /// - Parameter phrases: What to find; none that is shorter than ``shortest`` is ever found.
  public init(_ phrases: [[UInt8]]) {
    self.phrases = phrases
    mayStart = Array(repeating: false, count: 1 << Self.hashBits)
    for (index, phrase) in phrases.enumerated() where phrase.count >= Self.shortest {
      let start = Self.word(phrase, at: 0)
      starts[start, default: []].append(index)
      mayStart[Self.hash(start)] = true
    }
  }

  /// Shows the places at which phrases begin.
  ///
  /// - Parameters:
  ///   - bytes: Where to look.
  ///   - body: Gets the place of the phrase in the list and that of its first byte.
  public func forEachMatch(in bytes: [UInt8], _ body: (_ phrase: Int, _ place: Int) -> Void) {
    guard !starts.isEmpty, bytes.count >= Self.shortest else { return }
    var word = Self.word(bytes, at: 0)
    for place in 0...(bytes.count - Self.shortest) {
      if place > 0 { word = word >> 8 | UInt32(bytes[place + Self.shortest - 1]) << 24 }
      guard mayStart[Self.hash(word)], let found = starts[word] else { continue }
      for index in found where bytes[place...].starts(with: phrases[index]) { body(index, place) }
    }
  }

  private static func word(_ bytes: [UInt8], at place: Int) -> UInt32 {
    (0..<shortest).reduce(0) { $0 | UInt32(bytes[place + $1]) << (8 * $1) }
  }

  private static func hash(_ word: UInt32) -> Int {
    Int((word &* 2_654_435_761) >> (32 - UInt32(hashBits)))
  }
}
