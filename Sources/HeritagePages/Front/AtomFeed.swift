import Bytes
package import HeritageDocuments
package import HeritageModel

/// The newest claims for programs that follow them (RFC 4287).
///
/// What a feed and its entries are called is made of the identifiers of the registry and its reports
/// alone, so that they stay the same wherever the files are put.
package struct AtomFeed {
  let facts: FrontFacts
  let registry: RegistryDescription
  let registryID: String
  let words: any Wording
  /// Where the pages are on the web, ending in a slash, if the registry says so.
  let webAddress: String?
  /// Where a page is from here.
  let address: (PublishedAddress) -> String

  package init(
    _ facts: FrontFacts, registry: RegistryDescription, id: String, _ words: any Wording,
    webAddress: String?, address: @escaping (PublishedAddress) -> String
  ) {
    self.facts = facts
    self.registry = registry
    registryID = id
    self.words = words
    self.webAddress = webAddress
    self.address = address
  }

  /// The feed; `nil` where there is nothing to tell, as a feed must say when it changed last.
  package var xml: String? {
    guard let newest = facts.news.first else { return nil }
    var pieces: [Markup] = [
      .element("id", [:], "urn:uuid:" + registryID),
      .element("title", [:], registry[.title] ?? words.label(.damageToHeritage)),
      .element("updated", [:], newest.recorded.description),
      .element("link", ["rel": "alternate", "type": "text/html", "href": address(.front)]),
    ]
    if let webAddress {
      pieces.append(
        .element(
          "link",
          [
            "rel": "self", "type": "application/atom+xml",
            "href": webAddress + PublishedAddress.feed,
          ]))
    }
    if let author = registry[.author] ?? registry[.publisher] {
      pieces.append(.element("author", [:], [.element("name", [:], author)]))
    }
    if let licence = registry[.licence] { pieces.append(.element("rights", [:], licence)) }
    let feed = Markup.element(
      "feed",
      [
        "xmlns": "http://www.w3.org/2005/Atom", "xmlns:georss": "http://www.georss.org/georss",
        "xml:lang": words.language, "xml:base": webAddress,
      ], pieces + facts.news.map(entry))
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + feed.xml + "\n"
  }

  private func entry(_ news: FrontFacts.News) -> Markup {
    let name = news.siteTitle.map { "\(news.title.text), \($0.text)" } ?? news.title.text
    var pieces: [Markup] = [
      .element("id", [:], identifier(of: news.report)),
      .element("title", [:], "\(name): \(words.claim(news.state, by: news.assessor))"),
      .element("updated", [:], news.recorded.description),
      .element("author", [:], [.element("name", [:], news.assessor)]),
      .element(
        "link",
        [
          "rel": "alternate", "type": "text/html",
          "href": address(.site(news.site)) + "#" + news.anchor,
        ]),
      .element(
        "category", ["term": news.state.rawValue, "label": words.state(news.state)]),
    ]
    if let narrative = news.narrative {
      pieces.append(
        .element("summary", ["xml:lang": narrative.language, "type": "text"], narrative.text))
    }
    if let place = news.place, place.category != .withheld {
      pieces.append(
        .element(
          "georss:point", [:],
          [place.location.latitude, place.location.longitude].map(Self.degrees).joined(
            separator: " ")))
    }
    return .element("entry", [:], pieces)
  }

  /// Degrees to seven decimals, about a centimetre.
  private static func degrees(_ number: Double) -> String { "\((number * 1e7).rounded() / 1e7)" }

  /// A UUID of version 8 (RFC 9562): the first bits of the SHA-256 of both identifiers.
  private func identifier(of report: RecordID) -> String {
    var hash = RunningHash()
    hash.update(Array("\(registryID)/report/\(report)".utf8).span)
    var digits = Array(hash.hexadecimal.prefix(32))
    digits[12] = "8"
    // The two bits of the variant.
    digits[16] = Array("89ab")[(digits[16].hexDigitValue ?? 0) % 4]
    var text = "urn:uuid:"
    for (place, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(place) { text += "-" }
      text.append(digit)
    }
    return text
  }
}
