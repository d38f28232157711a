import HeritageAssessment
package import HeritageDocuments
import HeritageModel

/// The dossier of one site as a page by itself: what, how bad, since when, how sure, as of when.
package struct DossierPage {
  let facts: DossierFacts
  let context: PageContext

  package init(_ facts: DossierFacts, _ context: PageContext) {
    self.facts = facts
    self.context = context
  }

  private var words: any Wording { context.words }

  /// The page as one document, the same bytes for the same facts.
  package var html: String {
    PageFrame(
      title: "\(facts.title.text): \(words.label(.damageDossier))",
      description: words.lede(of: facts).map(\.text).joined(), context: context,
      hasKeyPoints: sections.contains { $0.id == "key" }
    ).document(header: header, main: sections.map(\.markup), footer: context.footer)
  }

  // MARK: - Head

  private var header: Markup {
    .element(
      "header", [:],
      [
        context.strip(words.label(.damageDossier), newest: facts.newest, facts.viewpoint),
        context.noticesMarkup,
        head, PageContents(sections: sections, words: words).markup,
      ])
  }

  private var head: Markup {
    let side = side
    return side.isEmpty
      ? .several(introduction)
      : .element(
        "div", ["class": "head"],
        [.element("div", [:], introduction), .element("div", ["class": "side"], side)])
  }

  private var introduction: [Markup] {
    var pieces: [Markup] = [.element("h1", [:], [.names(facts.title, facts.localName)])]
    if !facts.otherNames.isEmpty {
      pieces.append(
        .element(
          "p", ["class": "names"],
          [
            .text(words.label(.alsoCalled) + " "),
            facts.otherNames.map { Markup.name($0) }.joined(", "),
          ]))
    }
    pieces.append(.element("p", ["class": "facts"], words.identity(of: facts)))
    pieces.append(Lede(parts: words.lede(of: facts)).markup)
    if let whole = facts.whole, !facts.monuments.isEmpty {
      pieces.append(
        .element(
          "p", [:], [.text(words.label(.siteAsAWhole) + ": "), .foreign(words.state(of: whole))]))
    }
    if facts.has(.states), facts.monuments.count > 1 { pieces.append(states) }
    return pieces
  }

  /// A circle for each monument or, where there are many, a bar.
  private var states: Markup {
    facts.monuments.count > GradeUnits.limit
      ? GradeBar(counts: SituationFacts.counts(of: facts.monuments), words: words).markup
      : GradeUnits(subjects: facts.monuments, words: words).markup
  }

  private var side: [Markup] {
    var pieces: [Markup] = []
    if facts.has(.states) { pieces.append(badge) }
    if let place = facts.place {
      pieces.append(
        LocatorMap(
          place: place, title: facts.title, neighbours: facts.neighbours, words: words
        ).markup)
    }
    return pieces.filter { !$0.isEmpty }
  }

  private var badge: Markup {
    let worst = facts.state.worst
    return .element(
      "p", ["class": "badge"],
      [
        GradeMark(grade: StateClass(worst), words: words).picture(size: 58),
        .element("b", [:], words.grade(worst).capitalizedFirst),
        .element("span", [:], words.badge(of: facts.state)),
      ])
  }

  // MARK: - Sections

  private var sections: [PageSection] {
    var sections: [PageSection] = []
    let points = keyPoints
    if !points.isEmpty { sections.append(PageSection("key", words.label(.keyPoints), points)) }
    if !facts.account.isEmpty {
      sections.append(
        PageSection(
          "about", words.label(.about), AboutSite(account: facts.account, words: words).markup))
    }
    let plan = PlanMap(subjects: facts.monuments, site: facts.place, words: words).markup
    if !plan.isEmpty { sections.append(PageSection("plan", words.label(.plan), [plan])) }
    let told = facts.subjects.filter { !$0.claims.isEmpty }
    if facts.has(.claims) {
      sections.append(
        PageSection(
          "when", words.label(.timeline),
          [
            .element("p", ["class": "sub"], words.label(.timelineNote)),
            Timeline(subjects: told, words: words).markup,
          ]))
      sections.append(
        PageSection(
          "cards", words.label(told.contains { $0.monument != nil } ? .cards : .claimsAboutSite),
          told.map { SubjectCard(subject: $0, dossier: facts, context: context).markup }))
    }
    if facts.has(.disagreements) {
      sections.append(
        PageSection(
          "disagree", words.label(.disagreements),
          Disagreements(subjects: facts.subjects, words: words).markup))
    }
    let gaps = facts.gaps
    if !gaps.isEmpty {
      sections.append(
        PageSection(
          "gaps", words.label(.gaps),
          [
            .element(
              "ul", ["class": "points"], gaps.map { .element("li", [:], [.foreign(words.gap($0))]) }
            )
          ]))
    }
    if facts.has(.evidence) {
      sections.append(
        PageSection(
          "evidence", words.label(.evidenceRegister),
          [EvidenceList(dossier: facts, words: words).markup]))
    }
    if facts.has(.method) {
      sections.append(
        PageSection(
          "method", words.label(.method),
          words.method(of: facts.subjects).map { .element("p", [:], $0) }))
    }
    sections.append(
      PageSection(
        "cite", words.label(.cite),
        context.citation(of: facts.title.text, .damageDossier, newest: facts.newest)))
    return sections
  }

  private var keyPoints: [Markup] {
    let told = facts.subjects.filter { !$0.isWithoutReport }
    var rows = told.map { KeyPointRow(subject: $0, words: words).markup }
    let silent = facts.monuments.filter(\.isWithoutReport)
    if !silent.isEmpty {
      rows.append(
        .element(
          "li", ["class": "rest"],
          [
            GradeMark(grade: .unknown, words: words).picture(size: 26),
            .element(
              "span", [:],
              [
                .text(words.withoutReport(silent.count) + " "),
                silent.map { .element("b", ["id": $0.anchor], [.name($0.title)]) }.joined(
                  ", "),
              ]),
          ]))
    }
    if rows.isEmpty { return [] }
    return [
      told.contains { $0.monument != nil }
        ? .element("p", ["class": "sub"], words.label(.keyPointsNote)) : .nothing,
      .element("ul", ["class": "keyl"], rows),
    ]
  }
}
