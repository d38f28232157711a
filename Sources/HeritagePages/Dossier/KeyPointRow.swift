import HeritageAssessment
import HeritageDocuments
import HeritageModel

/// One subject in one line: what became of it, how well that is known, and where reports disagree.
struct KeyPointRow {
  let subject: SubjectFacts
  let words: any Wording
  /// Whether the site's name stands beside that of the monument.
  var namesSite = false

  var markup: Markup {
    .element(
      "li", [:],
      [
        GradeMark(grade: subject.stateClass, words: words).picture(size: 26),
        .element(
          "span", ["class": "nm"],
          [
            .anchor(subject.anchor, [.name(subject.title)]),
            namesSite && subject.monument != nil
              ? [" ", .element("span", ["class": "nat"], [.name(subject.siteTitle)])] : .nothing,
          ]),
        .element("span", [:], [.foreign(words.state(of: subject)), disagreement]),
        KnownBars(subject: subject, words: words).markup,
        .element("span", ["class": "rc"], words.counted(subject.claims.count, .report)),
      ])
  }

  private var disagreement: Markup {
    let told = words.differences(of: subject)
    guard !told.isEmpty, !subject.state.isContested else { return .nothing }
    return [
      " ", .element("span", ["class": "dis"], "\(words.label(.reportsDisagree)): \(told)"),
    ]
  }
}
