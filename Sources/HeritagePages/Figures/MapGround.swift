import HeritageDocuments
import HeritageModel

/// Land, sea and lines of degrees, on which a map's marks are drawn.
struct MapGround {
  let frame: MapFrame
  let words: any Wording

  var markup: Markup {
    let (width, height) = (decimal(frame.width), decimal(frame.height))
    let land = LandPath.svg(frame: frame)
    return [
      .element("rect", ["width": width, "height": height, "fill": Palette.sea]),
      land.isEmpty
        ? .nothing
        : .element(
          "path",
          [
            "d": land, "fill": Palette.land, "stroke": Palette.coast, "stroke-width": "0.8",
            "fill-rule": "evenodd",
          ]), .several(meridians + parallels),
    ]
  }

  private static let steps = [0.5, 1, 2, 5, 10, 20, 30, 60, 90]

  /// Degrees from one line to the next, so that their words have room.
  private func step(_ unitsPerDegree: Double, _ room: Double) -> Double {
    Self.steps.first { $0 * unitsPerDegree >= room } ?? 180
  }

  private var meridians: [Markup] {
    let step = step(frame.unitsEast, 75)
    let first = (frame.extent.west / step).rounded(.up) * step
    return stride(from: first, to: frame.extent.east, by: step).flatMap { degrees -> [Markup] in
      let x = (degrees - frame.extent.west) * frame.unitsEast
      let line = lined("M\(decimal(x)) 0V\(decimal(frame.height))")
      guard x < frame.width - 45 else { return [line] }
      return [
        line, degreesText(words.meridian(FarPlaces.turned(degrees)), x + 3, frame.height - 5),
      ]
    }
  }

  private var parallels: [Markup] {
    let step = step(frame.unitsNorth, 60)
    let first = (frame.extent.south / step).rounded(.up) * step
    return stride(from: first, through: frame.extent.north, by: step).flatMap {
      degrees -> [Markup] in
      let y = (frame.extent.north - degrees) * frame.unitsNorth
      let line = lined("M0 \(decimal(y))H\(decimal(frame.width))")
      // The words of the meridians stand at the lower edge.
      guard y > 16, y < frame.height - 20 else { return [line] }
      return [line, degreesText(words.parallel(degrees), 4, y - 3)]
    }
  }

  private func lined(_ path: String) -> Markup {
    .element(
      "path",
      [
        "d": path, "stroke": Palette.coast, "stroke-width": "0.6", "stroke-dasharray": "2 3",
        "fill": "none",
      ])
  }

  private func degreesText(_ text: String, _ x: Double, _ y: Double) -> Markup {
    .drawn(text, x: decimal(x), y: decimal(y), size: 11, fill: Palette.secondInk)
  }
}
