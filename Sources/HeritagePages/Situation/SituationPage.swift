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
      hasKeyPoints: sections.contains { $0.id == "key" }
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
        words.shared(of: facts).map { .element("p", ["class": "facts"], [.foreign($0)]) }
          ?? .nothing,
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
    // Where no subject has a point of its own, what is to be known beside them are the key points.
    let (key, also) = keyItems.isEmpty ? (alsoItems, []) : (keyItems, alsoItems)
    if !key.isEmpty {
      sections.append(PageSection("key", words.label(.keyPoints), [points(key)]))
    }
    let map = PlacesMap(places: facts.places, words: words).markup
    if !map.isEmpty { sections.append(PageSection("map", words.label(.map), [map])) }
    if !also.isEmpty {
      sections.append(PageSection("also", words.label(.alsoToKnow), [points(also)]))
    }
    if let months = facts.months {
      sections.append(
        PageSection(
          "months", words.label(.monthByMonth), [MonthColumns(series: months, words: words).markup])
      )
    }
    if facts.has(.states) {
      sections.append(PageSection("totals", words.label(.totals), totals))
    }
    if facts.has(.verification) {
      sections.append(
        PageSection(
          "ver", words.label(.verification),
          [
            FunnelBars(rows: facts.funnel.map { (words.funnel($0.row), $0.count) }, words: words)
              .markup
          ]))
    }
    if facts.has(.list) {
      let list = SubjectList(facts: facts, words: words, surroundings: context.surroundings)
      sections.append(PageSection("all", words.label(list.label), list.markup))
    }
    if !facts.wholeSites.isEmpty {
      sections.append(
        PageSection(
          "sites", words.label(.sitesAsAWhole),
          [
            SubjectTable(
              subjects: facts.wholeSites, caption: words.label(.sitesAsAWhole), noun: .site,
              words: words, in: context.surroundings
            ).markup
          ]))
    }
    if facts.has(.disagreements) {
      sections.append(
        PageSection(
          "disagree", words.label(.disagreements),
          Disagreements(subjects: facts.all, words: words).markup))
    }
    let gaps =
      words.leftOut(of: facts) + facts.gaps.map { words.gap($0) }
      + [words.parts(of: facts)].compactMap(\.self)
    if !gaps.isEmpty {
      sections.append(
        PageSection("gaps", words.label(.gaps), [points(gaps.map { [.foreign($0)] })]))
    }
    if let sites = context.surroundings?.sitesSection(words) { sections.append(sites) }
    if facts.has(.method) {
      sections.append(
        PageSection(
          "method", words.label(.method),
          words.method(of: facts.all).map { .element("p", [:], $0) }))
    }
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
    return items
  }

  private var alsoItems: [[Markup]] {
    facts.beside.map(item) + words.points(of: facts).map { [.foreign($0)] }
  }

  /// How many there are of which a thing has to be known, and the first of them.
  private func item(_ beside: SubjectsBeside) -> [Markup] {
    let found = beside.subjects
    let names = found.prefix(Self.namedAtMost).map {
      [.anchor($0.anchor, [.name($0.title)]), siteBeside($0)] as Markup
    }
    let rest = found.count - names.count
    let label: Markup = .text("\(words.label(beside.label)): \(words.number(found.count))")
    let hasSection = [.contested, .reportsDisagree].contains(beside.label)
    return [
      .element("b", [:], [hasSection ? .anchor("disagree", [label]) : label]), " – ",
      names.joined(", "), rest > 0 ? .text(" " + words.more(rest)) : .nothing, ".",
    ]
  }

  private func siteBeside(_ subject: SubjectFacts) -> Markup {
    subject.monument == nil || facts.siteCount < 2
      ? .nothing : [" (", .name(subject.siteTitle), ")"]
  }
}
