import HeritageAssessment
package import HeritageDocuments
import HeritageModel

/// A report on many places: what happened, where, when, how well that is known.
package struct SituationPage {
  let facts: SituationFacts
  let context: PageContext

  private static let namedAtMost = SituationFacts.namedAtMost

  package init(_ facts: SituationFacts, _ context: PageContext) {
    self.facts = facts
    self.context = context
  }

  private var words: any Wording { context.words }

  /// The page as one document, the same bytes for the same facts.
  package var html: String {
    PageFrame(
      title: "\(words.title(of: facts)): \(words.label(.situationReport))",
      description: lede.map(\.text).joined(), context: context,
      hasKeyPoints: !keyItems.isEmpty
    ).document(header: header, main: main, footer: context.footer)
  }

  private var lede: [LedePart] {
    words.lede(of: facts)
      + (words.periodLede(of: facts).map { [LedePart(" " + $0)] } ?? [])
  }

  private var header: Markup {
    .element(
      "header", [:],
      [
        context.strip(words.label(.situationReport), newest: facts.newest, facts.viewpoint),
        context.noticesMarkup,
        .element("h1", [:], [.foreign(words.title(of: facts))]),
        Lede(parts: lede).markup,
        BigNumbers(facts: facts, words: words).markup,
        PageContents(sections: sections, words: words).markup,
      ])
  }

  /// The sections one below the other, but for the map, which stands beside the key points.
  private var main: [Markup] {
    let sections = sections
    guard sections.count > 1, sections[1].id == "map" else { return sections.map(\.markup) }
    return [.element("div", ["class": "kmap"], sections[..<2].map(\.markup))]
      + sections[2...].map(\.markup)
  }

  private var sections: [PageSection] {
    var sections: [PageSection] = []
    if !keyItems.isEmpty {
      sections.append(PageSection("key", words.label(.keyPoints), [points(keyItems)]))
    }
    let map = PlacesMap(places: facts.places, words: words).markup
    if !map.isEmpty { sections.append(PageSection("map", words.label(.map), [map])) }
    if let months = facts.months {
      sections.append(
        PageSection(
          "months", words.label(.monthByMonth), [MonthColumns(series: months, words: words).markup])
      )
    }
    sections.append(PageSection("totals", words.label(.totals), totals))
    sections.append(
      PageSection(
        "ver", words.label(.verification),
        [
          FunnelBars(rows: facts.funnel.map { (words.funnel($0.row), $0.count) }, words: words)
            .markup
        ]))
    sections.append(
      PageSection(
        "all", words.label(facts.noun == .site ? .allSites : .allMonuments),
        [SubjectTable(subjects: facts.counted, noun: facts.noun, words: words).markup]))
    if !facts.wholeSites.isEmpty {
      sections.append(
        PageSection(
          "sites", words.label(.sitesAsAWhole),
          [SubjectTable(subjects: facts.wholeSites, noun: .site, words: words).markup]))
    }
    sections.append(
      PageSection(
        "disagree", words.label(.disagreements),
        Disagreements(subjects: facts.all, words: words).markup))
    let gaps =
      words.leftOut(of: facts) + facts.gaps.map { words.gap($0) }
      + [words.parts(of: facts)].compactMap(\.self)
    if !gaps.isEmpty {
      sections.append(
        PageSection("gaps", words.label(.gaps), [points(gaps.map { [.foreign($0)] })]))
    }
    sections.append(
      PageSection(
        "method", words.label(.method),
        words.method(of: facts.all).map { .element("p", [:], $0) }))
    sections.append(
      PageSection(
        "cite", words.label(.cite),
        context.citation(of: words.title(of: facts), .situationReport, newest: facts.newest)))
    return sections
  }

  private func points(_ items: [[Markup]]) -> Markup {
    .element("ul", ["class": "points"], items.map { .element("li", [:], $0) })
  }

  private var totals: [Markup] {
    var pieces: [Markup] = [
      .element("p", ["class": "sub"], words.totalsNote(of: facts)),
      GradeBar(counts: facts.byState, words: words).markup,
    ]
    var tables: [Markup] = []
    if facts.byGroup.count > 1 {
      tables.append(
        TotalsTable(
          caption: words.label(.byType),
          rows: facts.byGroup.map { (words.group($0.label), $0.byState) }, words: words
        ).markup)
    }
    if facts.byRegion.contains(where: { $0.label != nil }) {
      tables.append(
        TotalsTable(
          caption: words.label(.byRegion),
          rows: facts.byRegion.map {
            ($0.label ?? words.label(.regionNotRecorded), $0.byState)
          }, words: words
        ).markup)
    }
    if !tables.isEmpty { pieces.append(.element("div", ["class": "cols"], tables)) }
    return pieces
  }

  // MARK: - Key points

  private var keyItems: [[Markup]] {
    let told = facts.named
    var items: [[Markup]] = told.prefix(Self.namedAtMost).map { subject in
      [
        .element("b", [:], [.anchor(subject.anchor, [.name(subject.title)])]),
        siteBeside(subject), ": ", .foreign(words.state(of: subject)),
      ]
    }
    if told.count > Self.namedAtMost {
      items.append([
        .anchor("all", [.text(words.more(told.count - Self.namedAtMost))]), ".",
      ])
    }
    items += [
      group(.severityNotToldShort, facts.severityNotTold),
      group(.contested, facts.all.filter(\.state.isContested)),
      group(.onlyAlleged, facts.all.filter(\.isOnlyAlleged)),
      group(.withoutReport, facts.all.filter(\.isWithoutReport)),
    ].compactMap(\.self)
    items += words.points(of: facts).map { [.foreign($0)] }
    // What is contested is told by itself above.
    let disagreeing = facts.all.count { !$0.differences.isEmpty && !$0.state.isContested }
    if disagreeing > 0 {
      items.append([
        .anchor("disagree", [.text(words.disagreeing(disagreeing, facts.noun))])
      ])
    }
    return items
  }

  /// How many of some kind there are, and the first of them.
  private func group(_ label: PageLabel, _ found: [SubjectFacts]) -> [Markup]? {
    guard !found.isEmpty else { return nil }
    let names = found.prefix(Self.namedAtMost).map {
      [.anchor($0.anchor, [.name($0.title)]), siteBeside($0)] as Markup
    }
    let rest = found.count - names.count
    return [
      .element("b", [:], "\(words.label(label)): \(words.number(found.count))"), " – ",
      names.joined(", "), rest > 0 ? .text(" " + words.more(rest)) : .nothing, ".",
    ]
  }

  private func siteBeside(_ subject: SubjectFacts) -> Markup {
    subject.monument == nil || facts.siteCount < 2
      ? .nothing : [" (", .name(subject.siteTitle), ")"]
  }
}

/// How many are in which state, in large type, each number with what it counts and of which time.
struct BigNumbers {
  let facts: SituationFacts
  let words: any Wording

  private typealias Number = (states: [StateClass], found: [SubjectFacts], label: String)

  var markup: Markup {
    let numbers: [Number] = [
      [StateClass.destroyed], [.severe], [.moderate], [.slight, .possible], [.damaged], [.unknown],
    ].map { states in
      (
        states, facts.counted.filter { states.contains($0.stateClass) },
        states.count > 1
          ? words.bigNumber(of: states.compactMap(\.grade)) : words.state(states[0])
      )
    }
    // Where nobody tells how badly, noughts for each grade would say that there is none of it.
    let hasUntold = !facts.severityNotTold.isEmpty
    let shown = numbers.filter { number in
      !number.found.isEmpty
        || (!hasUntold && !["damaged", "unknown"].contains(number.states[0].rawValue))
    }
    return facts.counted.isEmpty ? .nothing : .element("ul", ["class": "bigs"], shown.map(item))
  }

  private func item(_ number: Number) -> Markup {
    let struck = number.found.count { facts.struck.contains($0.subject) }
    let grades = number.states.compactMap(\.grade)
    let before = facts.before.flatMap { counts in
      grades.isEmpty || grades == [.unknown] ? nil : grades.reduce(0) { $0 + (counts[$1] ?? 0) }
    }
    let whole = facts.wholeSites.count { number.states.contains($0.stateClass) }
    var note = words.bigNumberNote(number.found.count, struck: struck, before: before, of: facts)
    if whole > 0 { note += "; " + words.besidesAsAWhole(whole) }
    return .element(
      "li", ["class": "big"],
      [
        .element("b", [:], words.number(number.found.count)),
        .element(
          "span", ["class": "l"],
          number.states.map { GradeMark(grade: $0, words: words).picture(size: 20) }
            + [.text(number.label)]),
        .element("span", ["class": "d"], note),
      ])
  }
}

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
