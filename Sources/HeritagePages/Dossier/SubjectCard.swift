import HeritageAssessment
import HeritageDocuments
import HeritageModel

/// A monument with all that is claimed of it, the claims side by side.
struct SubjectCard {
  let subject: SubjectFacts
  let dossier: DossierFacts
  let context: PageContext

  private var words: any Wording { context.words }

  var markup: Markup {
    .element(
      "article",
      [
        "class": "card \(subject.grade.rawValue)", "id": subject.anchor,
        "aria-labelledby": subject.anchor + "-h",
      ],
      [
        .element(
          "div", ["class": "ch"],
          [
            .element(
              "h3", ["id": subject.anchor + "-h"],
              [
                GradeMark(grade: subject.stateClass, words: words).picture(size: 32),
                .element("span", [:], [heading]),
              ]),
            KnownBars(subject: subject, words: words).markup,
          ]),
        meta,
        .element("p", ["class": "state"], [.foreign(words.state(of: subject))]),
        .element(
          "div", ["class": pictures.isEmpty ? "cb" : "cb pics"],
          [.element("dl", ["class": "kv"], details), pictures]),
        .element(
          "h4", [:], "\(words.label(.claims)) (\(subject.claims.count))"),
        .element(
          "ul", ["class": claimsClass],
          subject.claims.map { ClaimBox(claim: $0, dossier: dossier, words: words).markup }),
      ])
  }

  private var heading: Markup {
    subject.monument == nil
      ? .text(words.label(.siteAsAWhole)) : .names(subject.title, subject.localName)
  }

  private var meta: Markup {
    var parts: [Markup] = []
    if let type = subject.monument?.type { parts.append(.text(words.type(type).capitalizedFirst)) }
    if let built = subject.built { parts.append(.text(words.built(built))) }
    if let place = subject.place, subject.monument != nil {
      parts.append(.text(words.point(place)))
    }
    if subject.monument != nil {
      parts += (subject.monument?.externalIDs ?? [:]).sorted { $0.key < $1.key }.map {
        .foreign("\($0.key.capitalizedFirst) \($0.value)")
      }
    }
    return parts.isEmpty ? .nothing : .element("p", ["class": "meta"], [parts.joined(" · ")])
  }

  private var details: [Markup] {
    func row(_ label: PageLabel, _ text: String?) -> Markup {
      guard let text, !text.isEmpty else { return .nothing }
      return [.element("dt", [:], words.label(label)), .element("dd", [:], [.foreign(text)])]
    }
    let happened =
      subject.state.grade == .none ? subject.eventOfDamageElsewhere : subject.event
    let look = subject.look.flatMap { $0.isPublication ? nil : words.date($0.date) }
    return [
      row(.when, happened.map { words.when($0).capitalizedFirst }),
      row(.lastLook, look),
      row(.images, subject.state.bracket.map(words.images)),
      row(.cause, words.cause(of: subject)),
      row(.besides, words.besides(of: subject).joined(separator: " ")),
    ]
  }

  private var pictures: Markup {
    let pairs = subject.pairs.compactMap { pair in
      PicturePairFigure(pair: pair, dossier: dossier, context: context)?.markup
    }
    return pairs.isEmpty ? .nothing : .element("div", [:], pairs)
  }

  private var claimsClass: String {
    switch subject.claims.count {
    case 1: "claims one"
    case 2, 4: "claims two"
    default: "claims"
    }
  }
}

/// One claim in a box whose frame tells how it stands to the state.
struct ClaimBox {
  let claim: ClaimFacts
  let dossier: DossierFacts
  let words: any Wording

  var markup: Markup {
    var pieces: [Markup] = [
      .element("span", ["class": "tag"], words.standing(of: claim)),
      .element(
        "span", ["class": "chip"],
        [
          GradeMark(
            grade: StateClass(claim.report.grade, upTo: claim.report.gradeUpper), words: words
          ).picture(size: 22), " ",
          .text(words.grade(claim.report.grade, upTo: claim.report.gradeUpper).capitalizedFirst),
        ]),
      .element("p", ["class": "who"], [.foreign(claim.report.assessor)]),
    ]
    pieces += claim.report.narrative.map {
      .element("p", [:], [.foreign($0.text, language: $0.language)])
    }
    let basis = words.basis(of: claim)
    if !basis.isEmpty {
      pieces.append(.element("p", ["class": "meta"], [.foreign(basis.joined(separator: " "))]))
    }
    pieces.append(evidence)
    return .element("li", ["class": frame], pieces)
  }

  private var frame: String? {
    switch claim.standing {
    case .decides: "decides"
    case _ where claim.standing.saysOtherwise || !claim.differsIn.isEmpty: "other"
    default: nil
    }
  }

  private var evidence: Markup {
    guard !claim.evidence.isEmpty else { return .nothing }
    // On a telephone a page of many claims is long, so what merely supports stays closed.
    return .element(
      "details", ["open": frame == nil ? nil : ""],
      [
        .element("summary", [:], "\(words.label(.evidence)) (\(claim.evidence.count))"),
        .element(
          "ul", ["class": "evl"],
          claim.evidence.map { item in
            let number = dossier.number(of: item.id).map { "E\($0)" } ?? ""
            return .element(
              "li", [:],
              [
                .anchor(number.lowercased(), [.text(number)]),
                .element(
                  "span", [:],
                  [
                    .link(to: item.url, [.foreign(item.title, language: item.language)]), ". ",
                    .foreign(words.describe(item)), ", ",
                    .text(
                      words.label(item.file?.sha256 == nil ? .noCopyKept : .copyKept)),
                    dossier.withdrawn[item.id].map { _ in
                      [", ", .element("b", [:], words.label(.withdrawnEvidence))]
                    } ?? .nothing,
                  ]),
              ])
          }),
      ])
  }
}
