package import HeritageDocuments
import HeritageModel

/// A plan of where the subjects of a site stand, each a circle that leads to its card.
///
/// It shows nothing but the places on record; beside it stands what has none.
package struct PlanMap {
  /// More circles than this are no plan any more; the worst are drawn.
  private static let mostDrawn = 250

  private let layout: PlanLayout?
  private let isPartial: Bool
  private let words: any Wording

  /// - Parameters:
  ///   - subjects: The worst first; the site as a whole has no circle.
  ///   - site: The site's own place.
  ///   - words: The words of the page.
  package init(subjects: [SubjectFacts], site: PlaceFacts?, words: any Wording) {
    layout = PlanLayout(Array(subjects.prefix(Self.mostDrawn)), site: site)
    isPartial = subjects.count > Self.mostDrawn
    self.words = words
  }

  /// The plan and the lists beside it; nothing where no subject has a position.
  package var markup: Markup {
    guard let layout else { return .nothing }
    let beside = lists(layout)
    let entries = layout.withoutPosition.count + layout.farAway.count + layout.sharing.count
    return .element(
      "div", ["class": beside.isEmpty || entries > Self.mostBeside ? "plan alone" : "plan"],
      [
        .element(
          "figure", [:],
          [
            .scrolling(words.label(.planOf), words, [drawing(layout)]),
            notes(layout).isEmpty ? .nothing : .element("figcaption", [:], notes(layout)),
          ]), beside.isEmpty ? .nothing : .element("div", ["class": "besides"], beside),
      ])
  }
}

// MARK: - The drawing

extension PlanMap {
  /// Names longer than this are cut on the plan; the link has the whole name.
  private static let longestName = 30
  /// With more circles than this, names that would cover others are left out.
  private static let mostNames = 25
  /// Longer lists stand under the plan and not beside it.
  private static let mostBeside = 12

  private func notes(_ layout: PlanLayout) -> [Markup] {
    var notes: [PageLabel] = []
    if layout.marks.contains(where: \.isMoved) { notes.append(.planNote) }
    if layout.marks.count > Self.mostNames { notes.append(.namesLeftOut) }
    if isPartial { notes.append(.worstDrawn) }
    return notes.isEmpty ? [] : [notes.map { .text(words.label($0)) }.joined(" ")]
  }

  private func drawing(_ layout: PlanLayout) -> Markup {
    let (width, height) = (PlanLayout.width, layout.height)
    let frame = FigureBox(x: 5, y: 5, width: width - 10, height: height - 10)
    var taken = layout.marks.map { FigureBox(around: $0.circle, radius: PlanLayout.radius + 1) }
    taken += layout.marks.filter(\.isMoved).map { FigureBox(around: $0.truth, radius: 2) }
    var placing = LabelPlacing(
      frame: frame, size: 14, circles: layout.marks.map(\.circle), taken: taken)
    let scale = MapScale(unitsPerMetre: layout.unitsPerMetre)
    let labels = layout.marks.map { mark in
      placing.place(
        Self.short(mark.subject.title.text), beside: mark.circle, radius: PlanLayout.radius,
        mustFit: layout.marks.count > Self.mostNames)
    }
    let corner = placing.emptiestCorner(width: scale.room, height: MapScale.height, margin: 5)
    let lines = layout.marks.filter(\.isMoved).map { mark -> Markup in
      [
        .line(
          decimal(mark.truth.x), decimal(mark.truth.y), decimal(mark.circle.x),
          decimal(mark.circle.y), stroke: Palette.secondInk),
        .element(
          "circle",
          [
            "cx": decimal(mark.truth.x), "cy": decimal(mark.truth.y), "r": "2",
            "fill": Palette.ink,
          ]),
      ]
    }
    return .element(
      "svg",
      [
        "class": "map", "viewBox": "0 0 \(decimal(width)) \(decimal(height))", "role": "group",
        "aria-label": words.label(.planOf), "direction": "ltr",
      ],
      [
        .element(
          "rect",
          ["width": decimal(width), "height": decimal(height), "fill": Palette.panel]),
        scale.markup(at: corner, words),
      ] + lines
        // The worst is drawn last, over its neighbours' names.
        + zip(layout.marks, labels).reversed().map { link($0, label: $1) })
  }

  private func link(_ mark: PlanLayout.Mark, label: LabelPlacing.Label?) -> Markup {
    let subject = mark.subject
    var shapes = [
      GradeMark.circle(
        subject.stateClass, x: decimal(mark.circle.x), y: decimal(mark.circle.y),
        radius: PlanLayout.radius, letter: words.letter(subject.stateClass))
    ]
    if mark.place.category != nil {
      shapes.append(
        .element(
          "circle",
          [
            "cx": decimal(mark.circle.x), "cy": decimal(mark.circle.y), "r": "15", "fill": "none",
            "stroke": Palette.ink, "stroke-dasharray": "2 3",
          ]))
    }
    if let label {
      shapes.append(
        .drawn(
          label.text, x: decimal(label.x), y: decimal(label.y), size: 14, anchor: label.anchor,
          halo: Palette.panel))
    }
    return .element(
      "a",
      [
        "href": "#" + subject.anchor,
        "aria-label": "\(subject.title.text): \(words.state(subject.stateClass))",
      ], [.element("title", [:], subject.title.text)] + shapes)
  }

  private static func short(_ name: String) -> String {
    name.count > longestName ? name.prefix(longestName - 1) + "…" : name
  }
}

// MARK: - What stands beside

extension PlanMap {
  private func lists(_ layout: PlanLayout) -> [Markup] {
    var lists: [Markup] = []
    if !layout.withoutPosition.isEmpty {
      lists.append(.element("h3", ["class": "beside"], words.label(.withoutPosition)))
      lists.append(
        .element(
          "ul", ["class": "plainlist"],
          layout.withoutPosition.map { .element("li", [:], [entry($0)]) }
        ))
    }
    if !layout.sharing.isEmpty {
      lists.append(.element("h3", ["class": "beside"], words.label(.samePosition)))
      lists.append(
        .element(
          "ul", ["class": "plainlist"],
          layout.sharing.map { .element("li", [:], [$0.map(entry).joined(", ")]) }))
    }
    if !layout.farAway.isEmpty {
      lists.append(.element("h3", ["class": "beside"], words.label(.farAway)))
      lists.append(
        .element(
          "ul", ["class": "plainlist"],
          layout.farAway.map {
            .element(
              "li", [:], [entry($0.subject), " (", .text(words.distance(metres: $0.metres)), ")"])
          }))
    }
    if !layout.coarse.isEmpty {
      lists.append(.element("h3", ["class": "beside"], words.label(.toldCoarsely)))
      lists.append(
        .element(
          "ul", ["class": "plainlist"],
          layout.coarse.map { group in
            .element(
              "li", [:],
              [
                .text(words.precision(group.category)), ": ",
                group.subjects.map(entry).joined(", "),
              ])
          }))
    }
    return lists
  }

  private func entry(_ subject: SubjectFacts) -> Markup {
    .element(
      "span", ["class": "entry"],
      [
        GradeMark(grade: subject.stateClass, words: words).picture(size: 20), " ",
        .anchor(subject.anchor, [.name(subject.title)]),
      ])
  }
}
