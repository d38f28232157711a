import HeritageAssessment
import HeritageDocuments
import HeritageModel

/// Subjects in rows, the worst first: in one list, or under the names of their sites.
struct SubjectTable {
  /// The subjects of a site under its name, or all of them under none.
  private let groups: [(site: NameFacts?, subjects: [SubjectFacts])]
  private let caption: String
  private let noun: CountedNoun
  private let words: any Wording
  /// Whether each row says where its subject is.
  private let namesPlaces: Bool
  private let surroundings: PageSurroundings?

  /// The subjects in one list.
  init(
    subjects: [SubjectFacts], caption: String, noun: CountedNoun, words: any Wording,
    in surroundings: PageSurroundings? = nil
  ) {
    groups = [(nil, subjects)]
    self.caption = caption
    self.noun = noun
    self.words = words
    namesPlaces = true
    self.surroundings = surroundings
  }

  /// The subjects of a region, monuments under the names of their sites.
  init(
    region: RegionOfSubjects, caption: String, noun: CountedNoun, words: any Wording,
    in surroundings: PageSurroundings? = nil
  ) {
    groups =
      noun == .site
      ? [(nil, region.sites.flatMap(\.subjects))] : region.sites.map { ($0.title, $0.subjects) }
    self.caption = caption
    self.noun = noun
    self.words = words
    namesPlaces = false
    self.surroundings = surroundings
  }

  private var hasRegions: Bool {
    namesPlaces && groups.flatMap(\.subjects).contains { $0.region != nil }
  }

  var markup: Markup {
    .element(
      "table", ["class": "rows"],
      [
        .element("caption", ["class": "vh"], caption),
        .element(
          "colgroup", [:],
          columns.map { .element("col", ["class": "c-\($0)"]) }),
        .element(
          "thead", [:],
          [
            .element(
              "tr", [:],
              columns.map { column in
                .element(
                  "th", ["scope": "col", "class": column == .reports ? "num" : nil],
                  words.label(column))
              })
          ]),
      ]
        + groups.map { group in
          .element(
            "tbody", [:],
            group.site.map { [head($0)] + group.subjects.map(row) }
              ?? group.subjects.map(row))
        })
  }

  private var columns: [PageLabel] {
    [noun == .site ? .site : .monument] + (hasRegions ? [.region] : [])
      + [.stateHeading, .knownHow, .reports]
  }

  private func head(_ site: NameFacts) -> Markup {
    .element(
      "tr", ["class": "place"],
      [.element("th", ["scope": "rowgroup", "colspan": "\(columns.count)"], [.name(site)])])
  }

  private func row(_ subject: SubjectFacts) -> Markup {
    var cells: [Markup] = [
      .element(
        "th", ["scope": "row"],
        [
          .element(
            "span", ["class": "chip"],
            [
              GradeMark(grade: subject.stateClass, words: words).picture(size: 22), " ",
              .element(
                "span", [:],
                [
                  names(of: subject),
                  subject.monument == nil || !namesPlaces
                    ? .nothing
                    : [
                      .element("br"),
                      .element("span", ["class": "nat"], [.name(subject.siteTitle)]),
                    ],
                ]),
            ])
        ])
    ]
    if hasRegions {
      cells.append(cell(.region, [subject.region.map { .foreign($0) } ?? "–"]))
    }
    let differences = words.differences(of: subject)
    cells.append(
      cell(
        .stateHeading,
        [
          .foreign(words.state(of: subject)),
          differences.isEmpty || subject.state.isContested
            ? .nothing
            : [
              " ",
              .element(
                "span", ["class": "dis"], "\(words.label(.reportsDisagree)): \(differences)"),
            ],
        ]))
    cells.append(cell(.knownHow, [KnownBars(subject: subject, words: words).markup]))
    cells.append(
      .element("td", ["class": "num", "data-l": words.label(.reports)], "\(subject.claims.count)"))
    return .element("tr", ["id": subject.anchor], cells)
  }

  /// The names of a subject, which lead to what its site's page tells of it, if there is one.
  private func names(of subject: SubjectFacts) -> Markup {
    let names = Markup.names(subject.title, subject.localName)
    return surroundings?.address(of: subject).map { .element("a", ["href": $0], [names]) } ?? names
  }

  private func cell(_ label: PageLabel, _ content: [Markup]) -> Markup {
    .element("td", ["data-l": words.label(label)], content)
  }
}
