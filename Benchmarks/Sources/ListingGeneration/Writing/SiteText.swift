/// The name, place and description of a row in one language.
struct SiteText {
  /// With HTML in a few, not yet escaped.
  let name: String
  let location: String
  /// Escaped bytes; 600 to 900 characters once the markup is counted out.
  let description: [UInt8]

  init(
    _ site: SiteFacts, listing: Listing, words: Words, sentences: Sentences, isChanged: Bool
  ) {
    let name = Self.name(site, words)
    self.name = name
    location = site.hasLocation ? "\(words.province) \(site.placeName.dropLast(2))" : ""
    var random = SplitMix64(seed: listing.seed, row: site.id, purpose: 2)
    description = Self.description(
      name: name, isPlain: random.chance(200), sentences, &random, isChanged: isChanged)
  }

  private static func name(_ site: SiteFacts, _ words: Words) -> String {
    let kinds = site.category == .natural ? words.naturalKinds : words.kinds
    let kind = kinds[site.kind % kinds.count]
    let first = site.placeName
    switch site.form {
    case .plain:
      return "\(kind) \(first)"
    case .italic:
      return "\(kind) <I>\(first)</I>"
    case .withAmpersand:
      return "\(kind) \(first) & \(words.surroundings)"
    case .scripted(let number):
      guard let script = site.countries.compactMap(\.script).first else {
        return "\(kind) \(first)"
      }
      return "\(kind) \(first) (\(script.phrase(number)))"
    }
  }

  private static func description(
    name: String, isPlain: Bool, _ sentences: Sentences, _ random: inout SplitMix64,
    isChanged: Bool
  ) -> [UInt8] {
    // Short ones are more frequent, as in the real list.
    let wanted = 600 + min(random.below(110), random.below(110))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1400)
    if !isPlain { bytes += "&lt;p&gt;".utf8 }
    XMLText.append(name, to: &bytes)
    bytes += ". ".utf8
    var length = name.count + 2
    // The first sentence is skipped in a changed row, so that all that follows differs too.
    if isChanged { _ = random.next() }
    while length < wanted {
      let sentence = sentences.stock[random.below(sentences.stock.count)]
      bytes += sentence.bytes
      bytes.append(UInt8(ascii: " "))
      length += sentence.length + 1
    }
    bytes.removeLast()
    if !isPlain { bytes += "&lt;/p&gt;".utf8 }
    return bytes
  }
}
