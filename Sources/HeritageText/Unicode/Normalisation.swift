/// Unicode's normalisation forms, which Swift's library keeps to itself.
enum Normalisation {
  /// Returns a text in normalisation form KD: everything taken apart, with what only looks different.
  static func compatiblyDecomposed(_ text: String) -> String.UnicodeScalarView {
    decomposed(text.unicodeScalars, by: compatibility)
  }

  /// Returns a text in normalisation form D: everything taken apart.
  static func decomposed(_ text: String) -> String.UnicodeScalarView {
    decomposed(text.unicodeScalars, by: canonical)
  }

  /// Returns a text in normalisation form C: everything put together.
  static func composed(_ text: String.UnicodeScalarView) -> String {
    if text.allSatisfy({ $0.value < firstMark }) { return String(text) }
    return String(composed(Array(decomposed(text, by: canonical))))
  }

  private static let compatibility = SortedRecords(UnicodeTables.compatibility)
  private static let canonical = SortedRecords(UnicodeTables.canonical)
  private static let compositions = SortedRecords(UnicodeTables.compositions)
  /// Nothing below it is combined with what stands before it.
  private static let firstMark: UInt32 = 0x300

  private static func decomposed(
    _ text: String.UnicodeScalarView, by table: SortedRecords
  ) -> String.UnicodeScalarView {
    var parts: [Unicode.Scalar] = []
    // Where the marks behind a letter begin, which have an order of their own.
    var start = 0
    func append(_ scalar: Unicode.Scalar) {
      let order = Self.order(of: scalar)
      if order == 0 {
        parts.append(scalar)
        start = parts.count
        return
      }
      var place = parts.count
      while place > start, Self.order(of: parts[place - 1]) > order { place -= 1 }
      parts.insert(scalar, at: place)
    }
    for scalar in text {
      if scalar.isASCII {
        append(scalar)
      } else if let syllable = HangulSyllable(scalar) {
        syllable.parts.forEach(append)
      } else if let found = table.scalars(of: UInt64(scalar.value)) {
        found.forEach(append)
      } else {
        append(scalar)
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: parts)
    return view
  }

  private static func composed(_ parts: [Unicode.Scalar]) -> String.UnicodeScalarView {
    var kept: [Unicode.Scalar] = []
    // The letter that what follows may be put together with.
    var starter: Int?
    var former: UInt8?
    for scalar in parts {
      let order = order(of: scalar)
      // A mark reaches the letter over others of a lower order alone, another letter over none.
      if let starter, former.map({ $0 != 0 && $0 < order }) ?? true,
        let whole = composition(of: kept[starter], scalar)
      {
        kept[starter] = whole
        continue
      }
      kept.append(scalar)
      if order == 0 {
        starter = kept.count - 1
        former = nil
      } else {
        former = order
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: kept)
    return view
  }

  private static func composition(
    of first: Unicode.Scalar, _ second: Unicode.Scalar
  ) -> Unicode.Scalar? {
    guard second.value >= firstMark else { return nil }
    if let syllable = HangulSyllable(joining: first, second) { return syllable.scalar }
    return compositions.scalars(of: UInt64(first.value) << 20 | UInt64(second.value))?.first
  }

  private static func order(of scalar: Unicode.Scalar) -> UInt8 {
    scalar.value < firstMark ? 0 : scalar.properties.canonicalCombiningClass.rawValue
  }
}

/// A syllable of Korean writing, made of an initial, a vowel and perhaps a final.
struct HangulSyllable {
  let initial: UInt32
  let vowel: UInt32
  /// 0 for none.
  let final: UInt32

  private static let first: UInt32 = 0xAC00
  private static let initials: UInt32 = 0x1100
  private static let vowels: UInt32 = 0x1161
  private static let finals: UInt32 = 0x11A7

  /// Takes a syllable apart; `nil` for another character.
  init?(_ scalar: Unicode.Scalar) {
    guard (Self.first...0xD7A3).contains(scalar.value) else { return nil }
    let number = scalar.value - Self.first
    initial = number / 588
    vowel = number % 588 / 28
    final = number % 28
  }

  /// Puts an initial and a vowel together, or a syllable without a final and one; `nil` for others.
  init?(joining first: Unicode.Scalar, _ second: Unicode.Scalar) {
    if (Self.initials..<Self.initials + 19).contains(first.value),
      (Self.vowels..<Self.vowels + 21).contains(second.value)
    {
      initial = first.value - Self.initials
      vowel = second.value - Self.vowels
      final = 0
      return
    }
    guard let open = HangulSyllable(first), open.final == 0,
      (Self.finals + 1..<Self.finals + 28).contains(second.value)
    else { return nil }
    initial = open.initial
    vowel = open.vowel
    final = second.value - Self.finals
  }

  var scalar: Unicode.Scalar? { Unicode.Scalar(Self.first + (initial * 21 + vowel) * 28 + final) }

  var parts: [Unicode.Scalar] {
    var values = [Self.initials + initial, Self.vowels + vowel]
    if final > 0 { values.append(Self.finals + final) }
    return values.compactMap(Unicode.Scalar.init)
  }
}
