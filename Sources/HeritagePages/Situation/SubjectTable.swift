import HeritageAssessment
import HeritageDocuments
import HeritageModel

/// Every subject in a row, the worst first.
struct SubjectTable {
  let subjects: [SubjectFacts]
  let noun: CountedNoun
  let words: any Wording

  private var hasRegions: Bool { subjects.contains { $0.region != nil } }

  var markup: Markup {
    .element(
      "table", ["class": "rows"],
      [
        .element(
          "caption", ["class": "vh"], words.label(noun == .site ? .allSites : .allMonuments)),
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
        .element("tbody", [:], subjects.map(row)),
      ])
  }

  private var columns: [PageLabel] {
    [noun == .site ? .site : .monument] + (hasRegions ? [.region] : [])
      + [.stateHeading, .knownHow, .reports]
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
                  .names(subject.title, subject.localName),
                  subject.monument == nil
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

  private func cell(_ label: PageLabel, _ content: [Markup]) -> Markup {
    .element("td", ["data-l": words.label(label)], content)
  }
}
