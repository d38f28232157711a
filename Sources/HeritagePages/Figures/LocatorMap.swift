package import HeritageDocuments
import HeritageModel

/// A small map of where in its part of the world a place is.
package struct LocatorMap {
  private let place: PlaceFacts
  private let title: NameFacts
  private let neighbours: [(name: NameFacts, place: PlaceFacts)]
  private let words: any Wording

  /// - Parameters:
  ///   - place: The place.
  ///   - title: What it is called.
  ///   - neighbours: Other places for orientation, of which the map shows a few.
  ///   - words: The words of the page.
  package init(
    place: PlaceFacts, title: NameFacts, neighbours: [(name: NameFacts, place: PlaceFacts)],
    words: any Wording
  ) {
    self.place = place
    self.title = title
    self.neighbours = neighbours
    self.words = words
  }

  private static let size = (width: 330.0, height: 288.0)
  /// What the shorter side spans: enough for coasts by which readers know where they are.
  private static let degrees = 18.0
  private static let mostNeighbours = 4

  /// The map; nothing for a place that is not to be told.
  package var markup: Markup {
    guard place.category != .withheld,
      let frame = MapFrame(
        around: [place.location], width: Self.size.width, height: Self.size.height,
        leastDegrees: Self.degrees)
    else { return .nothing }
    let box = FigureBox(x: 4, y: 4, width: frame.width - 8, height: frame.height - 8)
    let point = point(place, frame)
    // The whole mark is seen of a place at a pole, too.
    let own = FigurePoint(x: point.x, y: min(max(point.y, 14), frame.height - 14))
    var placing = LabelPlacing(
      frame: box, size: 15, isBold: true, circles: [own],
      taken: [FigureBox(around: own, radius: 11)])
    let label = placing.place(title.text, beside: own, radius: 10, mustFit: false)
    return .element(
      "figure", [:],
      [
        .element(
          "svg",
          [
            "class": "map",
            "viewBox": "0 0 \(decimal(frame.width)) \(decimal(frame.height))", "role": "img",
            "aria-label": "\(title.text): \(words.point(place))", "direction": "ltr",
          ],
          [MapGround(frame: frame, words: words).markup]
            + orientation(frame, box, taken: placing.taken) + [mark(own), text(label, 15, true)]),
        .element(
          "figcaption", [:], [.text(words.point(place) + ". "), .text(words.label(.landOnly))]),
      ])
  }

  private func point(_ place: PlaceFacts, _ frame: MapFrame) -> FigurePoint {
    let point = frame.point(of: place.location)
    return FigurePoint(x: point.x, y: point.y).rounded
  }

  private func mark(_ point: FigurePoint) -> Markup {
    let (x, y) = (decimal(point.x), decimal(point.y))
    return [
      .element(
        "circle",
        [
          "cx": x, "cy": y, "r": "10", "fill": "none", "stroke": Palette.ink,
          "stroke-width": "2", "stroke-dasharray": place.category == nil ? nil : "3 3",
        ]), .element("circle", ["cx": x, "cy": y, "r": "4", "fill": Palette.ink]),
    ]
  }

  private func text(
    _ label: LabelPlacing.Label?, _ size: Int, _ isBold: Bool = false
  ) -> Markup {
    label.map {
      .drawn(
        $0.text, x: decimal($0.x), y: decimal($0.y), size: size, anchor: $0.anchor,
        isBold: isBold, fill: isBold ? Palette.ink : Palette.secondInk, halo: "#ffffff")
    } ?? .nothing
  }

  /// The nearest places whose marks and names cover nothing.
  private func orientation(
    _ frame: MapFrame, _ box: FigureBox, taken: [FigureBox]
  ) -> [Markup] {
    var placing = LabelPlacing(frame: box, size: 12, circles: [], taken: taken)
    let own = place.location
    let near = neighbours.filter { $0.place.category != .withheld }
      .map { ($0, $0.place.location.distance(to: own)) }
      .sorted { ($0.1, $0.0.name.text) < ($1.1, $1.0.name.text) }
    var marks: [Markup] = []
    for (neighbour, _) in near where marks.count < Self.mostNeighbours {
      let point = point(neighbour.place, frame)
      let dot = FigureBox(around: point, radius: 4)
      guard dot.overlap(with: box) > 60, placing.taken.allSatisfy({ $0.overlap(with: dot) == 0 }),
        neighbour.name.text.count < 24,
        let label = placing.place(neighbour.name.text, beside: point, radius: 3, mustFit: true)
      else { continue }
      placing.add(dot)
      marks.append([
        .element(
          "circle",
          [
            "cx": decimal(point.x), "cy": decimal(point.y), "r": "3.5",
            "fill": Palette.secondInk,
          ]), text(label, 12),
      ])
    }
    return marks
  }
}
