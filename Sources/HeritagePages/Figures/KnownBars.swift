import HeritageDocuments

/// Four rising bars and words for how well something is known; they have no colour.
struct KnownBars {
  let subject: SubjectFacts
  let words: any Wording

  var markup: Markup {
    .element("span", ["class": "how"], [picture, " ", .text(words.known(of: subject))])
  }

  private var picture: Markup {
    .element(
      "svg",
      [
        "class": "sig", "width": "24", "height": "12", "viewBox": "0 0 24 12",
        "aria-hidden": "true", "focusable": "false",
      ],
      (0..<4).map { index in
        let height = 3 + index * 3
        return .element(
          "rect",
          [
            "x": "\(index * 6 + 1)", "y": "\(12 - height)", "width": "4", "height": "\(height)",
            "fill": index < subject.knownHow.bars ? Palette.ink : "#ffffff", "stroke": Palette.ink,
            "stroke-width": "0.8",
          ])
      })
  }
}
