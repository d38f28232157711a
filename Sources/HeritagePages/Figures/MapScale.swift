// Glibc brings the mathematics library, at none of Foundation's cost.
import Glibc
import HeritageDocuments
import HeritageModel

/// A bar of a round length on the ground, with north.
struct MapScale {
  let metres: Double
  let width: Double

  /// - Parameter unitsPerMetre: How large a metre is drawn.
  init(unitsPerMetre: Double) {
    let most = 150 / unitsPerMetre
    let magnitude = pow(10, log10(most).rounded(.down))
    let steps = [5, 2, 1].map { $0 * magnitude }
    let metres = steps.first { $0 <= most } ?? magnitude
    self.metres = metres
    width = metres * unitsPerMetre
  }

  static let height = 44.0

  /// The room that the bar, its words and north take.
  var room: Double { width + 46 }

  func markup(at corner: FigureBox, _ words: any Wording) -> Markup {
    let (left, base) = (corner.x, corner.y + Self.height - 8)
    let right = left + width
    let arrow = corner.x + corner.width - 10
    return .element(
      "g", [:],
      [
        .drawn(
          words.distance(metres: metres), x: decimal(left + width / 2), y: decimal(base - 8),
          anchor: "middle", halo: "#ffffff"),
        .element(
          "path",
          [
            "d":
              "M\(decimal(left)) \(decimal(base - 4))v8M\(decimal(left)) \(decimal(base))H\(decimal(right))M\(decimal(right)) \(decimal(base - 4))v8",
            "stroke": Palette.ink, "stroke-width": "1.5", "fill": "none",
          ]),
        .element(
          "path",
          [
            "d": "M\(decimal(arrow)) \(decimal(base + 4))v-22m-4 7l4 -8l4 8",
            "stroke": Palette.ink, "stroke-width": "1.5", "fill": "none",
          ]),
        .drawn(
          words.label(.north), x: decimal(arrow), y: decimal(base - 23), anchor: "middle",
          isBold: true, halo: "#ffffff"),
      ])
  }
}
