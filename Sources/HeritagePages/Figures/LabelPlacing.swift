/// A box in a figure, in its units.
struct FigureBox: Hashable {
  let x: Double
  let y: Double
  let width: Double
  let height: Double

  func overlap(with other: FigureBox) -> Double {
    let across = min(x + width, other.x + other.width) - max(x, other.x)
    let down = min(y + height, other.y + other.height) - max(y, other.y)
    return across > 0 && down > 0 ? across * down : 0
  }

  /// How far a point outside the box is from it.
  func distance(to point: FigurePoint) -> Double {
    let nearest = FigurePoint(
      x: min(max(point.x, x), x + width), y: min(max(point.y, y), y + height))
    return nearest.distance(to: point)
  }

  init(x: Double, y: Double, width: Double, height: Double) {
    (self.x, self.y, self.width, self.height) = (x, y, width, height)
  }

  init(around centre: FigurePoint, radius: Double) {
    self.init(x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius)
  }
}

/// Words put beside circles so that they cover as little as can be.
struct LabelPlacing {
  struct Label: Hashable {
    let text: String
    let x: Double
    /// The line that the letters stand on.
    let y: Double
    let anchor: String
    let box: FigureBox
  }

  let frame: FigureBox
  let size: Double
  let isBold: Bool
  /// The middles of all circles that names stand beside.
  let circles: [FigurePoint]
  /// What must not be covered; labels are added as they are placed.
  private(set) var taken: [FigureBox]

  init(
    frame: FigureBox, size: Double, isBold: Bool = false, circles: [FigurePoint], taken: [FigureBox]
  ) {
    self.frame = frame
    self.size = size
    self.isBold = isBold
    self.circles = circles
    self.taken = taken
  }

  /// Places words beside a circle: at eight places round it, then on two wider rings.
  ///
  /// - Parameters:
  ///   - text: The words.
  ///   - circle: The circle's middle.
  ///   - radius: How far from it the words stay.
  ///   - mustFit: Whether words that would cover something are left out.
  /// - Returns: The first place that covers nothing, or else that which covers the least.
  mutating func place(
    _ text: String, beside circle: FigurePoint, radius: Double, mustFit: Bool
  ) -> Label? {
    let width = TextWidth.of(text, size: size, isBold: isBold)
    var best: (label: Label, cost: Double)?
    for ring in [4.0, 14, 28] {
      for side in Self.sides {
        let label = label(text, width, circle, radius + ring, side)
        let area = label.box.width * label.box.height
        let outside = area - label.box.overlap(with: frame)
        // A name that stands nearer to another circle would be read as that one's.
        let own = label.box.distance(to: circle)
        let isMistaken = circles.contains { $0 != circle && label.box.distance(to: $0) < own + 3 }
        let cost = taken.reduce(outside * 4 + (isMistaken ? 10_000 : 0)) {
          $0 + $1.overlap(with: label.box)
        }
        if cost < 0.01 {
          taken.append(label.box)
          return label
        }
        if cost < best?.cost ?? .infinity { best = (label, cost) }
      }
    }
    guard !mustFit, let best else { return nil }
    taken.append(best.label.box)
    return best.label
  }

  /// Keeps names off something that was drawn.
  mutating func add(_ box: FigureBox) { taken.append(box) }

  private static let sides: [(x: Double, y: Double)] = [
    (1, 0), (-1, 0), (0, 1), (0, -1), (0.7, 0.7), (0.7, -0.7), (-0.7, 0.7), (-0.7, -0.7),
  ]

  private func label(
    _ text: String, _ width: Double, _ circle: FigurePoint, _ distance: Double,
    _ side: (x: Double, y: Double)
  ) -> Label {
    let x = circle.x + side.x * distance
    // Above and below the circle the whole line has to be off it.
    let middle = circle.y + side.y * (side.x == 0 ? distance + size / 2 - 2 : distance)
    let (anchor, left) =
      side.x > 0 ? ("start", x) : side.x < 0 ? ("end", x - width) : ("middle", x - width / 2)
    let box = FigureBox(
      x: left, y: middle - size * 0.55, width: width, height: size * 1.1)
    return Label(
      text: text, x: x.rounded(), y: (middle + size * 0.35).rounded(), anchor: anchor, box: box)
  }

  /// The corner of the frame in which a box covers the least.
  func emptiestCorner(width: Double, height: Double, margin: Double) -> FigureBox {
    let left = frame.x + margin
    let right = frame.x + frame.width - margin - width
    let top = frame.y + margin
    let bottom = frame.y + frame.height - margin - height
    let corners = [(right, top), (left, bottom), (right, bottom), (left, top)].map {
      FigureBox(x: $0.0, y: $0.1, width: width, height: height)
    }
    var best = corners[0]
    var least = Double.infinity
    for corner in corners {
      let covered = taken.reduce(0) { $0 + $1.overlap(with: corner) }
      if covered < least { (best, least) = (corner, covered) }
    }
    return best
  }
}
