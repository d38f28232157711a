package import HeritageDocuments
import HeritageModel

/// One bar of how many subjects are in which state, with a legend that tells every number.
package struct GradeBar {
  private let counts: [StateClass: Int]
  private let words: any Wording
  /// What is counted, where it is not monuments.
  private let caption: String?

  package init(counts: [StateClass: Int], words: any Wording, caption: String? = nil) {
    self.counts = counts.filter { $0.value > 0 }
    self.words = words
    self.caption = caption
  }

  package var markup: Markup {
    let total = counts.values.reduce(0, +)
    guard total > 0 else { return .nothing }
    var start = 0
    var parts: [Markup] = []
    for grade in Palette.order {
      guard let count = counts[grade] else { continue }
      parts.append(part(grade, count, share(start, of: total), share(count, of: total)))
      start += count
    }
    return .element(
      "figure", ["class": "gradebar"],
      [
        .element(
          "svg",
          [
            "class": "bar", "width": "100%", "height": "32", "role": "img", "direction": "ltr",
            "aria-label": "\(caption ?? words.label(.byState)): \(words.counts(counts))",
          ], parts), legend,
        caption.map { .element("figcaption", [:], $0 + ".") } ?? .nothing,
      ])
  }

  private func share(_ count: Int, of total: Int) -> Double {
    Double(count) / Double(total) * 100
  }

  private func part(
    _ grade: StateClass, _ count: Int, _ start: Double, _ width: Double
  ) -> Markup {
    let number = words.number(count)
    // A number of several digits needs more room beside the letter.
    let text =
      width > 7 + 1.5 * Double(number.count - 1)
      ? "\(words.letter(grade)) \(number)" : width > 3.2 ? words.letter(grade) : nil
    let part = BarPart(start: start, width: width, words)
    return [
      part.rectangle(fill: Palette.area(grade), height: 30),
      text.map {
        .drawn(
          $0, x: percent(part.start + width / 2), y: "21", size: 13, anchor: "middle", isBold: true,
          fill: Palette.letter(on: grade), halo: grade == .possible ? "#ffffff" : nil)
      } ?? .nothing,
    ]
  }

  private var legend: Markup {
    .element(
      "ul", ["class": "legend", "aria-label": words.label(.legend)],
      Palette.order.filter { counts[$0] != nil }.map { grade in
        .element(
          "li", [:],
          [
            GradeMark(grade: grade, words: words).picture(size: 20),
            .element("b", [:], words.number(counts[grade] ?? 0)), " ",
            .text(words.state(grade)),
          ])
      })
  }
}

/// One circle for each subject, which leads to its card.
package struct GradeUnits {
  /// Above this number a ``GradeBar`` tells more than circles.
  package static let limit = 40

  private let subjects: [SubjectFacts]
  private let words: any Wording

  package init(subjects: [SubjectFacts], words: any Wording) {
    // Circles of one colour side by side, as what is only alleged stands among the established in lists.
    self.subjects = Palette.order.flatMap { state in subjects.filter { $0.stateClass == state } }
    self.words = words
  }

  package var markup: Markup {
    guard !subjects.isEmpty else { return .nothing }
    return [
      .element(
        "ul", ["class": "units", "aria-label": words.label(.byState)],
        subjects.map { subject in
          .element(
            "li", [:],
            [
              .element(
                "a",
                [
                  "href": "#" + subject.anchor, "title": subject.title.text,
                  "aria-label": "\(subject.title.text): \(words.state(subject.stateClass))",
                ], [GradeMark(grade: subject.stateClass, words: words).picture(size: 34)])
            ])
        }), GradeMark.legend(of: Set(subjects.map(\.stateClass)), words),
    ]
  }
}
