import HeritageDocuments
import HeritageModel

/// The sites of a front page, those with reports in rows and the others by country, and what narrows
/// them down.
struct FrontLists {
  let facts: FrontFacts
  let words: any Wording
  /// The countries that have pages, by their names.
  private let countries: [Country]
  private let address: (PublishedAddress) -> String

  init(
    facts: FrontFacts, words: any Wording, countries: [Country],
    address: @escaping (PublishedAddress) -> String
  ) {
    self.facts = facts
    self.words = words
    self.address = address
    self.countries = countries.map { ($0, words.country($0)) }
      .sorted { ($0.1, $0.0.code) < ($1.1, $1.0.code) }.map(\.0)
  }

  // MARK: - Filter

  /// Hidden until its script runs, as it does nothing without.
  var filter: Markup {
    guard canNarrow else { return .nothing }
    return .element(
      "div",
      [
        "class": "filter", "id": "filter", "role": "search", "hidden": "",
        "aria-label": words.label(.searchByName),
      ],
      [
        .element(
          "div", [:],
          [
            .element("label", ["for": "filter-name"], words.label(.searchByName)),
            .element("input", ["id": "filter-name", "type": "search", "autocomplete": "off"]),
          ]),
        choice, states,
        .element(
          "p",
          [
            "id": "filter-count", "role": "status", "data-words": words.label(shown),
          ]),
      ])
  }

  /// Whether there is more than one site to choose among.
  var canNarrow: Bool { facts.places.count > 1 }

  /// What tells how many are shown; of what there is none at all, nothing is told.
  private var shown: PageLabel {
    facts.withoutReports.isEmpty
      ? .shownOfReported : facts.withReports.isEmpty ? .shownOfSilent : .shown
  }

  /// The countries to choose among, if there are several.
  private var choice: Markup {
    guard countries.count > 1 else { return .nothing }
    return .element(
      "div", [:],
      [
        .element("label", ["for": "filter-country"], words.label(.country)),
        .element(
          "select", ["id": "filter-country"],
          [.element("option", ["value": ""], words.label(.allCountries))]
            + countries.map { .element("option", ["value": $0.code], words.country($0)) }),
      ])
  }

  /// The states to choose among, if there are several.
  private var states: Markup {
    let found = Palette.order.filter { facts.byState[$0] != nil }
    guard found.count > 1 else { return .nothing }
    return .element(
      "fieldset", [:],
      [.element("legend", [:], words.label(.worstState))]
        + found.map { state in
          .element(
            "label", [:],
            [
              .element(
                "input", ["type": "checkbox", "value": state.rawValue, "checked": ""]),
              GradeMark(grade: state, words: words).picture(size: 20),
              .element("span", [:], words.state(state)),
            ])
        })
  }

  // MARK: - Sites with reports

  var told: PageSection? {
    let places = facts.withReports
    guard !places.isEmpty else { return nil }
    let columns: [PageLabel] = [.site, .worstState, .countryAndRegion, .byState, .lastReport]
    return PageSection(
      "sites", words.label(.sitesWithReports),
      [
        symbols,
        .element(
          "table", ["class": "rows places"],
          [
            .element("caption", ["class": "vh"], words.label(.allSites)),
            .element(
              "thead", [:],
              [
                .element(
                  "tr", [:],
                  columns.map { .element("th", ["scope": "col"], words.label($0)) })
              ]),
            .element("tbody", [:], places.map(row)),
          ]),
      ])
  }

  private func row(_ place: FrontFacts.Place) -> Markup {
    .element(
      "tr",
      [
        "id": place.site.text, "data-state": place.state.rawValue,
        "data-countries": place.countries.map(\.code).joined(separator: " "),
      ],
      [
        .element("th", ["scope": "row"], [link(place)]),
        cell(
          .worstState,
          [
            .element(
              "span", ["class": "chip"],
              [mark(place.state), .element("span", [:], state(of: place))])
          ]),
        cell(
          .countryAndRegion,
          [
            place.countries.map(linked).joined(", "),
            place.region.map {
              [place.countries.isEmpty ? .nothing : ", ", .foreign($0)]
            } ?? .nothing,
          ]),
        cell(.byState, [monuments(place)]),
        cell(.lastReport, [.text(place.lastReport.map(words.date) ?? "–")]),
      ])
  }

  private func state(of place: FrontFacts.Place) -> String {
    place.alleged.map { "\(words.label(.onlyAlleged)): \(words.grade($0))" }
      ?? words.state(place.state)
  }

  /// A country's name, which leads to its page if it has one.
  private func linked(_ country: Country) -> Markup {
    countries.contains(country)
      ? .element("a", ["href": address(.country(country))], words.country(country))
      : .text(words.country(country))
  }

  private func cell(_ label: PageLabel, _ content: [Markup]) -> Markup {
    .element("td", ["data-l": words.label(label)], content)
  }

  private func link(_ place: FrontFacts.Place) -> Markup {
    [
      .element("a", ["href": address(.site(place.site))], [.name(place.title)]),
      place.localName.map { [" ", .element("span", ["class": "nat"], [.name($0)])] } ?? .nothing,
    ]
  }

  /// With more monuments than this a number tells more than marks.
  private static let mostMarks = 12

  private func monuments(_ place: FrontFacts.Place) -> Markup {
    guard place.monumentCount > 0 else { return "–" }
    let isNumber = place.monumentCount > Self.mostMarks
    let marks = Palette.order.compactMap { state -> Markup? in
      guard let count = place.byState[state] else { return nil }
      return isNumber
        ? .element(
          "span", ["class": "entry"], [mark(state), .text(" " + words.number(count) + " ")])
        : .several(Array(repeating: mark(state), count: count))
    }
    return [
      .element("span", ["class": "marks", "aria-hidden": "true"], marks),
      .heard(words.counts(place.byState)),
    ]
  }

  /// Each mark once, for all the rows in which it stands.
  private var symbols: Markup {
    .element(
      "svg", ["class": "defs", "width": "0", "height": "0", "aria-hidden": "true"],
      Palette.order.map { state in
        .element(
          "symbol", ["id": Self.symbol(state), "viewBox": "0 0 24 24"],
          [GradeMark.circle(state, x: "12", y: "12", radius: 10.5, letter: words.letter(state))])
      })
  }

  private static func symbol(_ state: StateClass) -> String { "mark-\(state.rawValue)" }

  private func mark(_ state: StateClass) -> Markup {
    .element(
      "svg", ["class": "dot", "width": "20", "height": "20", "aria-hidden": "true"],
      [.element("use", ["href": "#" + Self.symbol(state)])])
  }

  // MARK: - Sites without a report

  var silent: PageSection? {
    let places = facts.withoutReports
    guard !places.isEmpty else { return nil }
    var groups: [Markup] = []
    for country in countries {
      let here = places.filter { $0.countries.contains(country) }
      guard !here.isEmpty else { continue }
      groups.append(group(country.code, words.country(country), here))
    }
    let nowhere = places.filter(\.countries.isEmpty)
    if !nowhere.isEmpty { groups.append(group("", words.label(.countryNotRecorded), nowhere)) }
    return PageSection(
      "silent", words.label(.sitesWithoutReport),
      [
        .element("p", ["class": "sub"], words.label(.sitesWithoutReportNote)),
        .element("div", ["class": "groups"], groups),
      ])
  }

  private func group(
    _ code: String, _ name: String, _ places: [FrontFacts.Place]
  ) -> Markup {
    .element(
      "details", ["data-country": code],
      [
        .element(
          "summary", [:], "\(name): \(words.counted(places.count, .site))"),
        .element("ul", ["class": "columns"], places.map { .element("li", [:], [link($0)]) }),
      ])
  }

  // MARK: - Countries

  var countryList: PageSection? {
    guard !countries.isEmpty else { return nil }
    return PageSection(
      "countries", words.label(.countries),
      [
        .element(
          "ul", ["class": "columns"],
          countries.map { country in
            let here = facts.places.filter { $0.countries.contains(country) }
            let told = here.count { !$0.isWithoutReport }
            return .element(
              "li", [:],
              [
                linked(country), " ",
                .element(
                  "span", ["class": "meta"], words.sites(here.count, withReports: told)),
              ])
          })
      ])
  }
}
