import HeritageAssessment
public import HeritageDocuments
public import HeritageModel

/// What a page needs beside its facts: its language, for whom it is, what the registry is called, and
/// the pictures that are kept.
public struct PageContext: Sendable {
  package var words: any Wording
  /// What the registry is called, by whom and on which terms it is published.
  package var registry: RegistryDescription
  /// For whom the page is made, and what is left out of it for that.
  package var edition: EditionNote
  /// What must be known before all else.
  package var notices: [HeadNotice] = []
  /// Small copies of pictures of evidence, by the SHA-256 of the originals.
  package var pictures: [String: EmbeddedPicture]
  /// The ways to the other pages of a published site; `nil` for a page by itself.
  package var surroundings: PageSurroundings?

  /// - Parameters:
  ///   - registry: What the registry is called.
  ///   - edition: For whom the page is made.
  ///   - language: The language of the page; what records say stays in theirs.
  ///   - pictures: Small copies of pictures of evidence, by the SHA-256 of the originals.
  public init(
    registry: RegistryDescription = RegistryDescription(), edition: EditionNote = EditionNote(),
    language: PageLanguage = .english,
    pictures: [String: EmbeddedPicture] = [:]
  ) {
    words = language.words(isPartial: edition.isPartial)
    self.registry = registry
    self.edition = edition
    self.pictures = pictures
  }

  /// The line above the title: what it is, for whom, and up to when its records reach.
  func strip(_ kind: String, newest: Instant?, _ viewpoint: Viewpoint) -> Markup {
    var pieces: [Markup] = [
      .element("b", [:], kind), .element("span", [:], words.label(edition.label)),
    ]
    if let title = registry[.title] { pieces.append(.element("span", [:], [.foreign(title)])) }
    if let newest {
      pieces.append(
        .element(
          "span", [:],
          [
            .text(words.label(.recordsUpTo) + " "),
            .element(
              "time", ["datetime": newest.day.description], words.date(SpokenDate(newest.day))),
          ]))
    } else {
      pieces.append(.element("span", [:], words.label(.noRecords)))
    }
    for (label, day) in [(PageLabel.asKnownOn, viewpoint.known), (.stateOn, viewpoint.asked)] {
      guard let day else { continue }
      pieces.append(
        .element("span", [:], "\(words.label(label)) \(words.date(SpokenDate(day)))"))
    }
    return [
      .element("p", ["class": "strip"], pieces), surroundings?.trail(words) ?? .nothing,
    ]
  }

  /// What must be known before all else, such as what an edition leaves out.
  var noticesMarkup: Markup {
    notices.isEmpty
      ? .nothing
      : .element(
        "div", ["class": "note"],
        notices.map { .element("p", [:], words.notice($0) + ".") })
  }

  /// How the page is cited.
  func citation(of title: String, _ kind: PageLabel, newest: Instant?) -> [Markup] {
    let citation = Citation(
      of: title, kind, in: registry, edition: edition, newest: newest, words)
    var pieces = [citation.own, citation.sentence].compactMap(\.self).map {
      Markup.element("p", [:], [.foreign($0)])
    }
    if let address = surroundings?.ownWebAddress(in: words) ?? citation.address {
      pieces.append(.element("p", [:], [.link(to: address, [.text(address)])]))
    }
    return pieces
  }

  /// What stands at the end of every page: who publishes it, on which terms, and what it does not say.
  var footer: Markup {
    var pieces: [Markup] = []
    if let publisher = registry[.publisher] {
      var line: [Markup] = [.text(words.label(.publisher) + " "), .foreign(publisher), "."]
      if let contact = registry[.contact] { line += [" ", .foreign(contact)] }
      pieces.append(.element("p", [:], line))
    }
    if let licence = registry[.licence] {
      pieces.append(
        .element(
          "p", [:],
          [
            .text(words.label(.licence) + ": "),
            .link(to: registry[.licenceURL], [.foreign(licence)]),
          ]))
    }
    pieces.append(.element("p", [:], words.label(.boundaries)))
    return .element("footer", [:], pieces)
  }
}

/// A picture that stands in the page itself.
public struct EmbeddedPicture: Hashable, Sendable {
  /// JPEG.
  package let bytes: [UInt8]
  package let width: Int
  package let height: Int

  package init(bytes: [UInt8], width: Int, height: Int) {
    self.bytes = bytes
    self.width = width
    self.height = height
  }

  /// The picture as an address that needs no network.
  var address: String { "data:image/jpeg;base64," + Base64.text(of: bytes) }
}
