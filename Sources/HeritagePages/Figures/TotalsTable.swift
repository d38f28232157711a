package import HeritageDocuments
import HeritageModel

/// A table of how many are in which state, with a bar in each row to the scale of the longest.
package struct TotalsTable {
  private let caption: String
  private let rows: [(label: String, counts: [StateClass: Int])]
  private let words: any Wording

  package init(
    caption: String, rows: [(label: String, counts: [StateClass: Int])], words: any Wording
  ) {
    self.caption = caption
    self.rows = rows
    self.words = words
  }

  package var markup: Markup {
    guard !rows.isEmpty else { return .nothing }
    let table = Markup.element(
      "table", ["class": "totals"],
      [
        .element("caption", [:], caption), .element("thead", [:], [head]),
        .element("tbody", [:], rows.map { row($0.label, $0.counts) }),
        .element("tfoot", [:], [row(words.label(.all), sum, isSum: true)]),
      ])
    return .element("div", [:], [.scrolling(caption, words, [table])])
  }

  /// The grades that there are, which have a column each.
  private var grades: [StateClass] { Palette.order.filter { sum[$0, default: 0] > 0 } }

  private var sum: [StateClass: Int] {
    rows.reduce(into: [:]) { sum, row in
      for (grade, count) in row.counts { sum[grade, default: 0] += count }
    }
  }

  private static func total(_ counts: [StateClass: Int]) -> Int {
    counts.values.reduce(0, +)
  }

  private var head: Markup {
    let marks = grades.map { grade in
      Markup.element(
        "th", ["scope": "col", "class": "num"],
        [
          GradeMark(grade: grade, words: words).picture(size: 20),
          .heard(words.state(grade)),
        ])
    }
    return .element(
      "tr", [:],
      [
        .element("td"), .element("th", ["scope": "col", "class": "num"], words.label(.all)),
        .element("td", ["class": "barc"]),
      ] + marks)
  }

  private func row(_ label: String, _ counts: [StateClass: Int], isSum: Bool = false) -> Markup {
    .element(
      "tr", [:],
      [
        .element("th", ["scope": "row"], label),
        .element("td", ["class": "num"], words.number(Self.total(counts))),
        .element("td", ["class": "barc"], isSum ? [] : [bar(counts)]),
      ]
        + grades.map { grade in
          let count = counts[grade, default: 0]
          return .element(
            "td", ["class": count == 0 ? "num zero" : "num"],
            [count == 0 ? zero : .text(words.number(count))])
        })
  }

  private var zero: Markup {
    [.element("span", ["aria-hidden": "true"], "·"), .heard(words.number(0))]
  }

  private func bar(_ counts: [StateClass: Int]) -> Markup {
    let longest = Double(max(1, rows.map { Self.total($0.counts) }.max() ?? 0))
    var start = 0
    var parts: [Markup] = []
    for grade in Palette.order {
      guard let count = counts[grade], count > 0 else { continue }
      parts.append(
        BarPart(
          start: Double(start) / longest * 100, width: Double(count) / longest * 100, words
        ).rectangle(fill: Palette.area(grade), height: 14))
      start += count
    }
    return .element(
      "svg", ["class": "bar", "width": "100%", "height": "16", "aria-hidden": "true"], parts)
  }
}

/// Bars of one scale for numbers of which each is a part of the one before.
package struct FunnelBars {
  private let rows: [(label: String, count: Int)]
  private let words: any Wording

  package init(rows: [(label: String, count: Int)], words: any Wording) {
    self.rows = rows
    self.words = words
  }

  package var markup: Markup {
    let most = Double(max(1, rows.map(\.count).max() ?? 0))
    return .element(
      "ul", ["class": "funnel"],
      rows.map { row in
        .element(
          "li", [:],
          [
            .element("span", [:], row.label), " ",
            .element("b", ["class": "num"], words.number(row.count)), " ",
            .element(
              "svg",
              ["class": "bar", "width": "100%", "height": "16", "aria-hidden": "true"],
              [
                BarPart(start: 0, width: Double(max(row.count, 0)) / most * 100, words)
                  .rectangle(fill: Palette.secondInk, height: 14, stroke: nil)
              ]),
          ])
      })
  }
}
