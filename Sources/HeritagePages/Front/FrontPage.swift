import HeritageAssessment
package import HeritageDocuments
package import HeritageModel

/// The front page of a published registry: what is known of which site, on a map and in a list.
package struct FrontPage {
  /// A file beside the pages that programs read.
  package struct DataFile: Sendable {
    package let address: String
    /// What it holds, in the words of the page.
    package let title: String
    /// What people call the format, such as `GeoJSON`.
    package let format: String
    package let mediaType: String

    package init(address: String, title: String, format: String, mediaType: String) {
      self.address = address
      self.title = title
      self.format = format
      self.mediaType = mediaType
    }
  }

  let facts: FrontFacts
  let context: PageContext
  /// What was chosen out of the registry, in words; `nil` for all of it.
  let scope: String?
  /// The countries that have pages.
  let countries: [Country]
  /// Where the other pages are from here.
  let address: (PublishedAddress) -> String
  let data: [DataFile]

  package init(
    _ facts: FrontFacts, _ context: PageContext, scope: String?, countries: [Country],
    data: [DataFile],
    address: @escaping (PublishedAddress) -> String
  ) {
    self.facts = facts
    self.context = context
    self.scope = scope
    self.countries = countries
    self.data = data
    self.address = address
  }

  private var words: any Wording { context.words }

  private var title: String {
    context.registry[.title] ?? words.label(.damageToHeritage)
  }

  package var html: String {
    PageFrame(
      title: title, description: words.lede(of: facts).map(\.text).joined(), context: context,
      hasKeyPoints: false, list: listID, script: lists.canNarrow ? .filter : nil
    ).document(header: header, main: main, footer: context.footer)
  }

  private var listID: String { facts.withReports.isEmpty ? "silent" : "sites" }

  private var header: Markup {
    .element(
      "header", [:],
      [
        context.strip(words.label(.frontPage), newest: facts.newest, .latest),
        context.noticesMarkup,
        .element("h1", [:], [.foreign(title)]),
        scope.map { .element("p", ["class": "facts"], [.foreign($0)]) } ?? .nothing,
        Lede(parts: words.lede(of: facts)).markup,
        // A bar of one site would show what its row tells.
        facts.withReports.count < 2
          ? .nothing
          : GradeBar(
            counts: facts.byState, words: words, caption: words.label(.worstStates)
          ).markup,
        PageContents(sections: sections, words: words).markup,
      ])
  }

  private var lists: FrontLists {
    FrontLists(facts: facts, words: words, countries: countries, address: address)
  }

  /// The sections, with the filter in front of the lists that it narrows down.
  private var main: [Markup] {
    let sections = sections
    let first = sections.firstIndex { ["sites", "silent"].contains($0.id) } ?? sections.endIndex
    return sections[..<first].map(\.markup) + [lists.filter] + sections[first...].map(\.markup)
  }

  private var sections: [PageSection] {
    [
      whereabouts, lists.told, lists.silent, lists.countryList, files,
      PageSection(
        "limits", words.label(.limits), [.element("p", [:], words.label(.limitsNote))]),
      PageSection(
        "cite", words.label(.cite),
        context.citation(
          of: words.label(.damageToHeritage), .frontPage, newest: facts.newest)),
    ].compactMap(\.self)
  }

  // MARK: - Where

  private var whereabouts: PageSection? {
    let map = PlacesMap(places: facts.mapped, words: words).markup
    let world = facts.places.compactMap(\.place)
    var side: [Markup] = []
    if !world.isEmpty {
      side.append(
        .element(
          "figure", [:],
          [
            .element("p", ["class": "ft"], words.label(.everySite)),
            WorldDots(places: world, words: words).markup,
            .element(
              "figcaption", [:],
              [.text(words.label(.everySiteNote) + " "), .text(words.label(.landOnly))]),
          ]))
    }
    if !facts.news.isEmpty { side.append(news) }
    let pieces = [map, side.isEmpty ? .nothing : .element("div", [:], side)].filter { !$0.isEmpty }
    guard !pieces.isEmpty else { return nil }
    return PageSection(
      "map", words.label(.whereabouts),
      [.element("div", ["class": pieces.count > 1 ? "plan" : "plan alone"], pieces)])
  }

  /// How many claims the page names; the feed has more.
  private static let newsAtMost = 5

  private var news: Markup {
    let items = facts.news.prefix(Self.newsAtMost).map { news in
      Markup.element(
        "li", [:],
        [
          GradeMark(grade: news.state, words: words).picture(size: 20),
          .element(
            "span", [:],
            [
              .element(
                "a", ["href": address(.site(news.site)) + "#" + news.anchor], [.name(news.title)]),
              news.siteTitle.map { [" (", .name($0), ")"] } ?? .nothing, ": ",
              .foreign(words.claim(news.state, by: news.assessor)),
              " ",
              .element(
                "span", ["class": "meta"],
                "(\(words.label(.recordedOn)) \(words.date(SpokenDate(news.recorded.day))))"),
            ]),
        ])
    }
    return [
      .element("h3", ["class": "beside"], words.label(.latestReports)),
      .element("ul", ["class": "news"], items),
    ]
  }

  // MARK: - Data

  private var files: PageSection? {
    var links: [Markup] = data.map { file in
      [
        .element(
          "a", ["href": file.address, "type": file.mediaType],
          [.text(file.title)]),
        " (", .text(file.format), ")",
      ]
    }
    if let feed = context.surroundings?.feed {
      links.append(
        .element("a", ["href": feed, "type": "application/atom+xml"], words.label(.changesFeed)))
    }
    return links.isEmpty
      ? nil
      : PageSection(
        "data", words.label(.data),
        [.element("ul", ["class": "points"], links.map { .element("li", [:], [$0]) })])
  }
}
