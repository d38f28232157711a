import HeritageDocuments

/// The circle with a letter that stands for a grade, and the legend that explains it.
struct GradeMark {
  let grade: StateClass
  let words: any Wording

  /// The mark as a picture of its own, so many units of the page wide and high.
  func picture(size: Int = 24) -> Markup {
    .element(
      "svg",
      [
        "class": "dot", "width": "\(size)", "height": "\(size)", "viewBox": "0 0 24 24",
        "aria-hidden": "true", "focusable": "false",
      ], [Self.circle(grade, x: "12", y: "12", radius: 10.5, letter: words.letter(grade))])
  }

  /// The mark inside another picture, whose middle may be at a percentage, so that it moves as a whole
  /// with the picture.
  static func circle(
    _ grade: StateClass, x: String, y: String, radius: Double, letter: String
  ) -> Markup {
    let size = decimal(radius * 1.24)
    var shapes: [Markup] = [
      .element(
        "circle",
        [
          "cx": x, "cy": y, "r": decimal(radius), "fill": Palette.fill(grade),
          "stroke": Palette.ink, "stroke-width": "1.2",
        ])
    ]
    if let pattern = Palette.pattern(grade) {
      shapes.append(
        .element(
          "circle", ["cx": x, "cy": y, "r": decimal(radius - 0.6), "fill": "url(#\(pattern))"]))
      shapes.append(
        .element("circle", ["cx": x, "cy": y, "r": decimal(radius * 0.58), "fill": "#ffffff"]))
    }
    shapes.append(
      .element(
        "text",
        [
          "x": x, "y": y, "dy": decimal(radius * 0.45), "text-anchor": "middle", "font-size": size,
          "font-weight": "700", "font-family": "sans-serif", "fill": Palette.letter(on: grade),
        ], letter))
    return .several(shapes)
  }

  /// The hatching of what tells no severity, once for all pictures of a page.
  static let hatching: Markup = .element(
    "svg", ["class": "defs", "width": "0", "height": "0", "aria-hidden": "true"],
    [
      .element(
        "defs", [:],
        [
          pattern(.possible), pattern(.damaged),
        ])
    ])

  private static func pattern(_ grade: StateClass) -> Markup {
    .element(
      "pattern",
      [
        "id": Palette.pattern(grade), "width": "5", "height": "5",
        "patternUnits": "userSpaceOnUse", "patternTransform": "rotate(45)",
      ],
      [
        .element("rect", ["width": "5", "height": "5", "fill": Palette.fill(grade)]),
        .element("rect", ["width": "1.6", "height": "5", "fill": Palette.hatch(grade)]),
      ])
  }

  /// A mark for each of some grades, with its words.
  static func legend(of grades: Set<StateClass>, _ words: any Wording) -> Markup {
    .element(
      "ul", ["class": "legend", "aria-label": words.label(.legend)],
      Palette.order.filter(grades.contains).map { grade in
        .element(
          "li", [:],
          [GradeMark(grade: grade, words: words).picture(size: 20), " ", .text(words.state(grade))])
      })
  }
}

/// A number with one decimal at most, as pictures have it.
func decimal(_ number: Double) -> String {
  let tenths = (number * 10).rounded()
  let whole = tenths / 10
  return whole == whole.rounded() ? String(Int(whole)) : "\(whole)"
}
