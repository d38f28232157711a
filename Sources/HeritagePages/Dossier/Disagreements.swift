import HeritageDocuments
import HeritageModel

/// Where reports disagree, a subject at a time, and why the page follows one side.
struct Disagreements {
  let subjects: [SubjectFacts]
  let words: any Wording

  /// Whether the site's name stands beside that of a monument.
  private var namesSite: Bool { Set(subjects.map(\.subject.site)).count > 1 }

  var markup: [Markup] {
    let told = subjects.filter { !$0.disagreements.isEmpty }
    guard !told.isEmpty else { return [.element("p", [:], words.label(.noDisagreement))] }
    return [
      .element(
        "ul", ["class": "points"],
        told.map { subject in
          .element(
            "li", [:],
            [
              .element("b", [:], [.anchor(subject.anchor, [.name(subject.title)])]),
              site(of: subject), ". ",
              .foreign(
                subject.disagreements.map { words.disagreement($0) }.joined(separator: " ")),
            ])
        })
    ]
  }

  private func site(of subject: SubjectFacts) -> Markup {
    namesSite && subject.monument != nil ? [" (", .name(subject.siteTitle), ")"] : .nothing
  }
}
