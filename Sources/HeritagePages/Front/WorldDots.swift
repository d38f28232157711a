import HeritageDocuments
import HeritageModel

/// A small map of the world with a dot for each of some places.
struct WorldDots {
  let places: [PlaceFacts]
  let words: any Wording

  private static let size = (width: 330.0, height: 138.0)

  var markup: Markup {
    let frame = MapFrame(
      of: MapExtent(west: -180, south: -58, east: 180, north: 84), width: Self.size.width,
      height: Self.size.height)
    let (width, height) = (decimal(frame.width), decimal(frame.height))
    return .element(
      "svg",
      [
        "class": "map", "viewBox": "0 0 \(width) \(height)", "role": "img",
        "aria-label": words.label(.everySite), "direction": "ltr",
      ],
      [
        .element("rect", ["width": width, "height": height, "fill": Palette.sea]),
        .element(
          "path",
          [
            "d": LandPath.svg(frame: frame), "fill": Palette.land, "stroke": Palette.coast,
            "stroke-width": "0.5", "fill-rule": "evenodd",
          ]),
        .element(
          "path",
          [
            "d": dots(frame), "fill": "none", "stroke": Palette.secondInk, "stroke-width": "2",
            "stroke-linecap": "round",
          ]),
      ])
  }

  /// A line of no length for each dot; what would lie on another one is left out.
  private func dots(_ frame: MapFrame) -> String {
    var seen: Set<FigurePoint> = []
    var text = ""
    for place in places where place.category != .withheld {
      let point = frame.point(of: place.location)
      let dot = FigurePoint(x: (point.x * 2).rounded() / 2, y: (point.y * 2).rounded() / 2)
      guard seen.insert(dot).inserted else { continue }
      text += "M\(decimal(dot.x)) \(decimal(dot.y))h0"
    }
    return text
  }
}
