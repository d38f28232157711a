import HeritageDocuments

/// Where reports disagree, a subject at a time, and why the page follows one side.
struct Disagreements {
  let subjects: [SubjectFacts]
  let words: any Wording
  var namesSite = false

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
              .element("b", [:], [.anchor(subject.anchor, [.name(subject.title)])]), ". ",
              .foreign(
                subject.disagreements.map { words.disagreement($0) }.joined(separator: " ")),
            ])
        })
    ]
  }
}
