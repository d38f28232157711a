import HeritageDocuments

/// A section of a page with the name by which a link finds it.
struct PageSection {
  let id: String
  let heading: String
  let content: [Markup]

  init(_ id: String, _ heading: String, _ content: [Markup]) {
    self.id = id
    self.heading = heading
    self.content = content
  }

  var markup: Markup { .section(id, heading, content) }
}

/// Links to the sections of a page.
struct PageContents {
  let sections: [PageSection]
  let words: any Wording

  /// With fewer sections than this a reader sees at once what there is.
  private static let least = 3

  var markup: Markup {
    sections.count < Self.least ? .nothing : nav
  }

  private var nav: Markup {
    .element(
      "nav", ["class": "toc", "aria-label": words.label(.contents)],
      [
        .element(
          "ul", [:],
          sections.map { .element("li", [:], [.anchor($0.id, [.text($0.heading)])]) })
      ])
  }
}

/// The first sentences of a page; the gravest stands out.
struct Lede {
  let parts: [LedePart]

  var markup: Markup {
    .element(
      "p", ["class": "lede"],
      parts.map { $0.standsOut ? .element("strong", [:], $0.text) : .text($0.text) })
  }
}
