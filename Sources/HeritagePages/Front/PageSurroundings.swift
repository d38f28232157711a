package import CanonicalJSON
package import HeritageDocuments
package import HeritageModel

/// What a page of a published site has beside its own: the ways to the other pages.
package struct PageSurroundings: Sendable {
  package struct Link: Sendable {
    package let title: NameFacts
    package let address: String

    package init(_ title: NameFacts, _ address: String) {
      self.title = title
      self.address = address
    }
  }

  /// The same page in a language.
  package struct Translation: Sendable {
    package let language: PageLanguage
    package let address: String
    /// Where it is on the web, if the registry says where its pages are.
    package let webAddress: String?

    package init(_ language: PageLanguage, _ address: String, webAddress: String?) {
      self.language = language
      self.address = address
      self.webAddress = webAddress
    }
  }

  /// The pages that this one is a part of, the front page first.
  package var above: [Link] = []
  /// The page in every language, its own among them.
  package var translations: [Translation] = []
  package var feed: String?
  /// What the page is about, for programs, in the words of schema.org.
  package var data: JSONValue?
  /// The sites of which a page about many tells.
  package var sites: [Link] = []
  /// Where the pages of these sites are.
  package var addresses: [Slug: String] = [:]

  package init() {}
}

extension PageSurroundings {
  /// Where the page is on the web, if the registry says where its pages are.
  func ownWebAddress(in words: any Wording) -> String? {
    translations.first { $0.language.rawValue == words.language }?.webAddress
  }

  /// The lines of a head that programs read; they load nothing.
  func head(_ words: any Wording) -> [Markup] {
    var pieces: [Markup] = []
    if let address = ownWebAddress(in: words) {
      pieces.append(.element("link", ["rel": "canonical", "href": address]))
    }
    if translations.count > 1 {
      pieces += translations.map {
        .element(
          "link",
          [
            "rel": "alternate", "hreflang": $0.language.rawValue,
            "href": $0.webAddress ?? $0.address,
          ])
      }
    }
    if let feed {
      pieces.append(
        .element(
          "link",
          [
            "rel": "alternate", "type": "application/atom+xml", "href": feed,
            "title": words.label(.changesFeed),
          ]))
    }
    return pieces
  }

  /// Where the page of a site tells of a subject, if it has a page.
  func address(of subject: SubjectFacts) -> String? {
    addresses[subject.subject.site].map { "\($0)#\(subject.anchor)" }
  }

  /// The data for programs as an element; nothing in it can end the element.
  var script: String {
    guard let data else { return "" }
    let text = data.text(.compact).replacing("<", with: "\\u003c")
    return "<script type=\"application/ld+json\">\(text)</script>"
  }

  /// The sites of which the page tells, each with a page of its own.
  func sitesSection(_ words: any Wording) -> PageSection? {
    sites.isEmpty
      ? nil
      : PageSection(
        "places", words.label(.pagesOfSites),
        [
          .element(
            "ul", ["class": "columns"],
            sites.map {
              .element("li", [:], [.element("a", ["href": $0.address], [.name($0.title)])])
            })
        ])
  }

  /// The ways to the pages above this one and to the same page in other languages.
  func trail(_ words: any Wording) -> Markup {
    var links: [Markup] = above.map { link in
      .element("li", [:], [.element("a", ["href": link.address], [.name(link.title)])])
    }
    links += translations.filter { $0.language.rawValue != words.language }.map { other in
      .element(
        "li", [:],
        [
          .element(
            "a",
            [
              "href": other.address, "hreflang": other.language.rawValue,
              "lang": other.language.rawValue,
              "dir": other.language == .arabic ? "rtl" : "ltr",
            ], other.language.ownName)
        ])
    }
    guard !links.isEmpty else { return .nothing }
    return .element(
      "nav", ["class": "trail", "aria-label": words.label(.otherPages)],
      [.element("ul", [:], links)])
  }
}
