/// A stock of sentences, made once for a listing, as escaped bytes with their length.
struct Sentences {
  struct Sentence {
    /// UTF-8 as it stands in the file: HTML that has been escaped for XML.
    let bytes: [UInt8]
    /// In characters after the XML is read.
    let length: Int
  }

  let stock: [Sentence]

  init(language: ListingLanguage, seed: UInt64) {
    let words = Words.of(language)
    var random = SplitMix64(seed: seed, row: 0, purpose: 3)
    stock = (0..<2000).map { _ in
      let text = Self.text(words, &random)
      return Sentence(bytes: XMLText.escaped(text), length: text.count)
    }
  }

  private static func text(_ words: Words, _ random: inout SplitMix64) -> String {
    let opening = random.pick(words.openings)
    var subject = random.pick(words.subjects)
    if random.chance(600) { subject = "<em>\(subject)</em>" }
    var text = "\(opening), \(subject) \(random.pick(words.verbs)) \(random.pick(words.objects))"
    if random.chance(4000) {
      let number = String(2 + random.below(6000))
      let addition = random.pick(words.additions)
      text +=
        ", "
        + addition.split(separator: "%d", omittingEmptySubsequences: false)
        .joined(separator: number)
    }
    switch random.below(100) {
    case ..<4: text += " &ndash; " + random.pick(words.objects)
    case ..<8:
      text += " (" + random.pick(words.subjects) + " & " + random.pick(words.subjects) + ")"
    case ..<9: text += " (> \(100 + random.below(900)) m)"
    default: break
    }
    return text + "."
  }
}
