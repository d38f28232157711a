/// Tells the likeliest encoding of text that is not UTF-8.
///
/// It is a guess by which letters the languages of an encoding have, to be offered and not to be
/// acted on.
public enum TextEncodingGuess {
  /// Tells the likeliest encoding.
  ///
  /// - Parameter bytes: A part of the text, in which some bytes are not ASCII.
  /// - Returns: A name that ``TranscodedStream`` takes, or `nil` if nothing is likely.
  public static func guess(_ bytes: [UInt8]) -> String? {
    if let wide = wideEncoding(bytes) { return wide }
    let sample = Array(bytes.prefix(sampleBytes))
    guard sample.contains(where: { $0 >= 0x80 }) else { return nil }
    var best: (name: String, score: Double)?
    for candidate in candidates {
      guard let table = table(of: candidate.encoding) else { continue }
      let text = sample.map { table[Int($0)] }
      guard let text = known(text) else { continue }
      for alphabet in candidate.alphabets {
        let score = score(of: text, alphabet)
        // In a draw, the encoding that stands first is the commoner one.
        if score >= leastScore, score > best?.score ?? 0 { best = (candidate.encoding, score) }
      }
    }
    return best?.name
  }

  private static let sampleBytes = 1 << 16
  /// The least a letter must count on average.
  private static let leastScore = 1.0

  /// Tells UTF-16 without a mark by the zeros that it has in every other place.
  private static func wideEncoding(_ bytes: [UInt8]) -> String? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 4 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    if zeros[1] * 8 > sample.count, zeros[0] * 8 < zeros[1] { return "UTF-16LE" }
    if zeros[0] * 8 > sample.count, zeros[1] * 8 < zeros[0] { return "UTF-16BE" }
    return nil
  }

  /// The characters of the bytes from 0 to 255; nothing for a byte that stands for none.
  private static func table(of encoding: String) -> [Unicode.Scalar?]? {
    guard let converter = TextConverter(from: encoding) else { return nil }
    return (0...255).map { byte -> Unicode.Scalar? in
      var text: [UInt8] = []
      guard converter.convert([UInt8(byte)], into: &text).end == .input else { return nil }
      let scalar = String(decoding: text, as: UTF8.self).unicodeScalars.first
      return scalar.flatMap { (0x80..<0xA0).contains($0.value) ? nil : $0 }
    }
  }

  private static func known(_ text: [Unicode.Scalar?]) -> [Unicode.Scalar]? {
    var scalars: [Unicode.Scalar] = []
    for scalar in text {
      guard let scalar else { return nil }
      scalars.append(scalar)
    }
    return scalars
  }

  /// What the characters beyond ASCII count on average.
  private static func score(of text: [Unicode.Scalar], _ alphabet: Alphabet) -> Double {
    var sum = 0
    var count = 0
    for index in text.indices where !text[index].isASCII {
      let before = index > 0 ? text[index - 1] : " "
      let after = index + 1 < text.count ? text[index + 1] : " "
      sum += alphabet.score(of: text[index], after: before, before: after)
      count += 1
    }
    return count == 0 ? 0 : Double(sum) / Double(count)
  }
}

/// The letters of some languages beyond ASCII, the commonest first.
private struct Alphabet: Sendable {
  private let ranks: [Unicode.Scalar: Int]
  /// Whether its words are of these letters alone, and not of Latin ones among which they stand.
  private let standsAlone: Bool

  init(_ letters: String, standsAlone: Bool = false) {
    var ranks: [Unicode.Scalar: Int] = [:]
    for (rank, letter) in letters.unicodeScalars.enumerated() { ranks[letter] = rank }
    self.ranks = ranks
    self.standsAlone = standsAlone
  }

  /// What a character counts between two others.
  func score(
    of scalar: Unicode.Scalar, after before: Unicode.Scalar, before after: Unicode.Scalar
  ) -> Int {
    guard scalar.properties.isAlphabetic else {
      if Self.punctuation.contains(scalar) { return 1 }
      return Self.isLetter(before) || Self.isLetter(after) ? -4 : -2
    }
    let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    guard let rank = ranks[small] else { return -4 }
    // Small before large is how a text in one's wrong encoding looks, and seldom a word.
    if scalar != small, before.properties.isLowercase { return -4 }
    if scalar == "ς", Self.isLetter(after) { return -4 }
    let isBesideOwn = Self.isForeign(before) || Self.isForeign(after)
    let isBesideLatin = Self.isLatin(before) || Self.isLatin(after)
    if standsAlone {
      if isBesideLatin { return -4 }
      return (rank < 8 ? 4 : rank < 16 ? 2 : 0) + (isBesideOwn ? 1 : -1)
    }
    return (rank < 6 ? 4 : 3) - (isBesideOwn ? 3 : 0)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }
  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && isLetter(scalar)
  }
  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && isLetter(scalar)
  }

  private static let punctuation = Set("‘’“”„‚‹›«»–—…°€§№·\u{A0}¿¡،؛؟".unicodeScalars)
}

extension TextEncodingGuess {
  private struct Candidate: Sendable {
    let encoding: String
    let alphabets: [Alphabet]
  }

  private static let western = [
    "éèàçêôîâùëïûüœæÿ", "äüößé", "óáíéñúüç", "ãçáéóíõêúâàôü", "àèéìòùîó", "ëéïöèüê", "åäöøæéüà",
    "áíéóöðýþúæ",
  ].map { Alphabet($0) }
  private static let central = [
    "łóąęśżćńźöü", "áíěéřčžýšůúťňďóäľôĺŕ", "áéőóöüíúűä", "ășțîâşţé", "čšžćđäöü",
  ].map { Alphabet($0) }
  private static let cyrillic = [
    "оеаинтсрвлкмдпуяызьбгчйхжшюцщэфъё", "оаиніторевсклдмупязьбгчйхжїшюцщєфґ'",
    "аоиетнрсвлдпкмзуябъгчшжцйхщюфь", "аоиејнрстукдмлвпзбгњшћчцљжфхђџ",
  ].map { Alphabet($0, standsAlone: true) }

  private static let candidates = [
    Candidate(encoding: "windows-1252", alphabets: western),
    Candidate(encoding: "windows-1251", alphabets: cyrillic),
    Candidate(encoding: "windows-1250", alphabets: central),
    Candidate(
      encoding: "windows-1256",
      alphabets: [Alphabet("اليمنورتبةعدسفهكحقأجشصخطىثذزضغءظئإؤآپچژگ", standsAlone: true)]),
    Candidate(
      encoding: "windows-1253",
      alphabets: [Alphabet("αοιτεσνηυρπκςλμάίόέήώγδύθχβφξζωψϊϋΐΰ", standsAlone: true)]),
    Candidate(encoding: "windows-1254", alphabets: [Alphabet("ıüşçğöi\u{307}âî")]),
    Candidate(encoding: "iso-8859-2", alphabets: central),
    Candidate(encoding: "koi8-r", alphabets: cyrillic),
    Candidate(encoding: "macintosh", alphabets: western),
  ]
}
