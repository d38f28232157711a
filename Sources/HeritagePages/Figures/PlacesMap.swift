package import HeritageDocuments
import HeritageModel

/// A map of places, each a circle with its worst state, that leads to what is told of it.
package struct PlacesMap {
  package typealias Place = SituationFacts.PlaceState

  private struct Mark {
    let place: Place
    let truth: FigurePoint
    let circle: FigurePoint

    var isMoved: Bool { truth.distance(to: circle) > 2 }
  }

  private let near: [Place]
  private let far: [(place: Place, metres: Double)]
  private let words: any Wording

  /// - Parameters:
  ///   - places: The places; those that are not to be told are left out.
  ///   - words: The words of the page.
  package init(places: [Place], words: any Wording) {
    self.words = words
    let told = places.filter { $0.place.category != .withheld }
    let far = FarPlaces(told.map(\.place.location), least: 150_000)
    near = told.indices.filter { far?.isFar($0) == false }.map { told[$0] }
    self.far = told.indices.filter { far?.isFar($0) == true }.map {
      (told[$0], far?.distances[$0] ?? 0)
    }
  }

  private static let width = 680.0
  /// What the shorter side spans at least: a map of one town alone would show no coast to know it by.
  private static let leastDegrees = 8.0
  /// With more places than this, names are left out.
  private static let mostNames = 15

  /// With more places than this, those of a neighbourhood share a circle: moved apart, they would stand
  /// far from where they are.
  private static let mostApart = 40

  private let radius = 12.0

  package var markup: Markup {
    guard let frame else { return .nothing }
    let places = near.count > Self.mostApart ? clustered(near, on: frame) : near
    let truths = places.map { point($0, frame) }
    let circles = CirclePlacing(
      radius: radius, gap: 3, width: frame.width, height: frame.height
    ).places(for: truths)
    let marks = places.indices.map {
      Mark(place: places[$0], truth: truths[$0], circle: circles[$0])
    }
    let height = max(frame.height, (circles.map(\.y).max() ?? 0) + radius + 4)
    let drawing = Markup.element(
      "svg",
      [
        "class": "map", "viewBox": "0 0 \(decimal(frame.width)) \(decimal(height))",
        "role": "group", "aria-label": words.label(.mapOfPlaces), "direction": "ltr",
      ],
      [MapGround(frame: frame, words: words).markup] + lines(marks) + links(marks, height)
        + numbers(marks))
    var notes: [Markup] = [.text(words.label(.placesNote)), " "]
    if marks.contains(where: { $0.place.count > 1 }) {
      notes += [.text(words.label(.placesNumberNote)), " "]
    }
    if marks.contains(where: \.isMoved) { notes += [.text(words.label(.planNote)), " "] }
    notes.append(.text(words.label(.landOnly)))
    return .element(
      "figure", [:],
      [
        .scrolling(words.label(.mapOfPlaces), words, [drawing]),
        GradeMark.legend(of: Set((near + far.map(\.place)).map(\.state)), words),
        .element("figcaption", [:], notes), farMarkup,
      ])
  }

  private func point(_ place: Place, _ frame: MapFrame) -> FigurePoint {
    let point = frame.point(of: place.place.location)
    return FigurePoint(x: point.x, y: point.y).rounded
  }

  /// The places of each cell of the map as one, at the place of the worst, with its state.
  private func clustered(_ places: [Place], on frame: MapFrame) -> [Place] {
    let side = radius * 2 + 3
    let cells = Dictionary(grouping: places.indices) { index in
      let at = point(places[index], frame)
      return FigurePoint(x: (at.x / side).rounded(.down), y: (at.y / side).rounded(.down))
    }
    let groups = cells.values.map { $0.sorted() }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
    return groups.compactMap { group in
      guard
        let worst = group.min(by: { severity(places[$0], $0) < severity(places[$1], $1) })
      else { return nil }
      let place = places[worst]
      guard group.count > 1 else { return place }
      return Place(
        place: place.place,
        title: NameFacts(
          "\(place.title.text) \(words.more(group.count - 1))", language: place.title.language),
        state: place.state, count: group.reduce(0) { $0 + places[$1].count },
        anchor: place.anchor)
    }
  }

  /// The worst first, then as they came.
  private func severity(_ place: Place, _ index: Int) -> (Int, Int) {
    (Palette.order.firstIndex(of: place.state) ?? 0, index)
  }

  /// As high as the places need, within bounds that suit a page.
  private var frame: MapFrame? {
    let places = near.map(\.place.location)
    guard
      let square = MapFrame(
        around: places, width: Self.width, height: Self.width, leastDegrees: Self.leastDegrees)
    else { return nil }
    let points = places.map { square.point(of: $0).y }
    let needed = (points.max() ?? 0) - (points.min() ?? 0) + 120
    return MapFrame(
      around: places, width: Self.width, height: min(max(needed.rounded(), 360), 560),
      margin: 40, leastDegrees: Self.leastDegrees)
  }

  private func lines(_ marks: [Mark]) -> [Markup] {
    marks.filter(\.isMoved).map { mark in
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
  }

  private func links(_ marks: [Mark], _ height: Double) -> [Markup] {
    let frame = FigureBox(x: 4, y: 4, width: Self.width - 8, height: height - 8)
    var placing = LabelPlacing(
      frame: frame, size: 13, circles: marks.map(\.circle),
      taken: marks.map { FigureBox(around: $0.circle, radius: radius + 1) })
    // The worst is drawn last.
    let order = marks.indices.sorted {
      let (one, other) = (severity(marks[$0].place, $0), severity(marks[$1].place, $1))
      return (-one.0, one.1) < (-other.0, other.1)
    }
    return order.map { index in
      let mark = marks[index]
      let label =
        marks.count > Self.mostNames
        ? nil
        : placing.place(
          mark.place.title.text, beside: mark.circle, radius: radius + 4, mustFit: true)
      return link(mark, label)
    }
  }

  private func link(_ mark: Mark, _ label: LabelPlacing.Label?) -> Markup {
    let place = mark.place
    let (x, y) = (decimal(mark.circle.x), decimal(mark.circle.y))
    return .element(
      "a",
      [
        "href": "#" + place.anchor,
        "aria-label":
          "\(place.title.text): \(words.state(place.state))\(place.count > 1 ? ", " + words.inAll(place.count) : "")",
      ],
      [
        .element("title", [:], place.title.text),
        GradeMark.circle(
          place.state, x: x, y: y, radius: radius, letter: words.letter(place.state)),
        place.place.category == nil
          ? .nothing
          : .element(
            "circle",
            [
              "cx": x, "cy": y, "r": decimal(radius + 3), "fill": "none",
              "stroke": Palette.ink, "stroke-dasharray": "2 3",
            ]),
        label.map {
          .drawn(
            $0.text, x: decimal($0.x), y: decimal($0.y), size: 13, anchor: $0.anchor,
            halo: "#ffffff")
        } ?? .nothing,
      ])
  }

  /// How much is told of at places with several, over all circles.
  private func numbers(_ marks: [Mark]) -> [Markup] {
    let several = marks.filter { $0.place.count > 1 }
    guard !several.isEmpty else { return [] }
    return [
      .element(
        "g", ["aria-hidden": "true", "pointer-events": "none"],
        several.flatMap { mark -> [Markup] in
          let number = words.number(mark.place.count)
          let (x, y) = (mark.circle.x + radius * 0.95, mark.circle.y - radius * 0.95)
          let width = max(14, TextWidth.of(number, size: 11) + 7)
          return [
            .element(
              "rect",
              [
                "x": decimal(x - width / 2), "y": decimal(y - 7), "width": decimal(width),
                "height": "14", "rx": "7", "fill": "#ffffff", "stroke": Palette.ink,
              ]),
            .drawn(number, x: decimal(x), y: decimal(y + 4), size: 11, anchor: "middle"),
          ]
        })
    ]
  }

  private var farMarkup: Markup {
    guard !far.isEmpty else { return .nothing }
    return .element(
      "p", ["class": "meta"],
      [
        .element("b", [:], words.label(.farAway)), ": ",
        far.map { place, metres in
          .element(
            "span", ["class": "entry"],
            [
              GradeMark(grade: place.state, words: words).picture(size: 20), " ",
              .anchor(place.anchor, [.name(place.title)]), " (",
              .text(words.distance(metres: metres)), ")",
            ])
        }.joined(", "),
      ])
  }
}
