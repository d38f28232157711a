// Glibc brings the mathematics library, at none of Foundation's cost.
import Glibc

/// Sums up the areas, lines and points of a shape for the middle of whichever weighs most.
///
/// The plane it reckons in has degrees of latitude and longitude as its axes and lies at one of the
/// shape's positions, as the difference of products of whole coordinates would lose the shape of
/// a house.
struct Centroid {
  private typealias Position = Geometry.Position

  /// Weighted sums of offsets from the origin.
  private struct Sum {
    var weight = 0.0
    var x = 0.0
    var y = 0.0

    mutating func add(_ other: Sum, times factor: Double = 1) {
      weight += factor * other.weight
      x += factor * other.x
      y += factor * other.y
    }
  }

  private let origin: Position
  private let frame: Frame
  /// Metres of longitude in one of latitude, in the middle of the shape.
  private let narrowing: Double
  private var areas = Sum()
  private var lines = Sum()
  private var points = Sum()

  init(of shape: Geometry.Shape) {
    var frame = Frame()
    shape.visit { frame.include($0) }
    frame.settle()
    self.frame = frame
    origin = Position(longitude: frame.west, latitude: frame.south)
    narrowing = cos((frame.south + frame.north) / 2 * .pi / 180)
    add(shape)
  }

  /// The middle, to seven decimals.
  var position: Geometry.Position {
    let sum = areas.weight > 0 && contains(areas) ? areas : lines.weight > 0 ? lines : points
    let longitude = origin.longitude + min(max(0, sum.x / sum.weight), frame.width)
    let latitude = origin.latitude + min(max(0, sum.y / sum.weight), frame.height)
    return Position(
      longitude: Self.rounded(longitude > 180 ? longitude - 360 : longitude),
      latitude: Self.rounded(latitude))
  }

  /// Whether the middle of areas lies within the extent of the whole.
  ///
  /// A ring that crosses itself can weigh next to nothing and have its middle anywhere.
  private func contains(_ sum: Sum) -> Bool {
    let (x, y) = (sum.x / sum.weight, sum.y / sum.weight)
    let margin = 1e-9 * (frame.width + frame.height)
    return (-margin...frame.width + margin).contains(x)
      && (-margin...frame.height + margin).contains(y)
  }

  private static func rounded(_ degrees: Double) -> Double { (degrees * 1e7).rounded() / 1e7 }

  private mutating func add(_ shape: Geometry.Shape) {
    switch shape {
    case .point(let position): add(point: position)
    case .multiPoint(let positions): for position in positions { add(point: position) }
    case .line(let line): add(line: line)
    case .multiLine(let parts): for line in parts { add(line: line) }
    case .polygon(let rings): add(rings: rings)
    case .multiPolygon(let polygons): for rings in polygons { add(rings: rings) }
    case .collection(let shapes): for shape in shapes { add(shape) }
    }
  }

  private mutating func add(point: Position) {
    let (x, y) = offset(point)
    points.add(Sum(weight: 1, x: x, y: y))
  }

  private mutating func add(line: [Position]) {
    guard let first = line.first else { return }
    var sum = Sum()
    var (x, y) = offset(first)
    for position in line.dropFirst() {
      let (nextX, nextY) = offset(position)
      let length = hypot((nextX - x) * narrowing, nextY - y)
      sum.add(Sum(weight: 1, x: (x + nextX) / 2, y: (y + nextY) / 2), times: length)
      (x, y) = (nextX, nextY)
    }
    if sum.weight > 0 { lines.add(sum) } else { add(point: first) }
  }

  private mutating func add(rings: [[Position]]) {
    for (index, ring) in rings.enumerated() {
      let sum = area(of: ring)
      // Holes take away, whichever way around they go.
      if let sum { areas.add(sum, times: (sum.weight < 0 ? -1 : 1) * (index == 0 ? 1 : -1)) }
      add(line: ring)
    }
  }

  /// The sum of a ring, below zero if it goes clockwise; `nil` if it is as thin as a line.
  private func area(of ring: [Position]) -> Sum? {
    guard let first = ring.first else { return nil }
    let (firstX, firstY) = offset(first)
    var (x, y, longest) = (0.0, 0.0, 0.0)
    var sum = Sum()
    for position in ring.dropFirst() {
      let (rawX, rawY) = offset(position)
      let (nextX, nextY) = (rawX - firstX, rawY - firstY)
      let cross = x * nextY - nextX * y
      sum.weight += cross / 2
      sum.x += cross * (x + nextX) / 6
      sum.y += cross * (y + nextY) / 6
      longest = max(longest, nextX * nextX + nextY * nextY)
      (x, y) = (nextX, nextY)
    }
    guard abs(sum.weight) > longest * 1e-12 else { return nil }
    sum.x += sum.weight * firstX
    sum.y += sum.weight * firstY
    return sum
  }

  private func offset(_ position: Position) -> (x: Double, y: Double) {
    (frame.longitude(of: position) - origin.longitude, position.latitude - origin.latitude)
  }
}

/// The extent of a shape, whose longitudes count beyond 180 degrees where it crosses that meridian.
private struct Frame {
  private(set) var west = Double.infinity
  private(set) var south = Double.infinity
  private(set) var north = -Double.infinity
  private var east = -Double.infinity
  private var shiftedWest = Double.infinity
  private var shiftedEast = -Double.infinity
  private var isShifted = false

  var width: Double { east - west }
  var height: Double { north - south }

  mutating func include(_ position: Geometry.Position) {
    west = min(west, position.longitude)
    east = max(east, position.longitude)
    let shifted = Self.shifted(position.longitude)
    shiftedWest = min(shiftedWest, shifted)
    shiftedEast = max(shiftedEast, shifted)
    south = min(south, position.latitude)
    north = max(north, position.latitude)
  }

  /// Decides, once all positions are known, which way around the Earth the shape lies.
  mutating func settle() {
    let shiftedWidth = shiftedEast - shiftedWest
    // Edges at 180 and -180 alone are those of a map of the whole Earth.
    isShifted = width > 180 && shiftedWidth > 0 && shiftedWidth < 180
    if isShifted { (west, east) = (shiftedWest, shiftedEast) }
  }

  func longitude(of position: Geometry.Position) -> Double {
    isShifted ? Self.shifted(position.longitude) : position.longitude
  }

  private static func shifted(_ longitude: Double) -> Double {
    longitude < 0 ? longitude + 360 : longitude
  }
}

extension Geometry.Shape {
  /// Visits every position.
  fileprivate func visit(_ body: (Geometry.Position) -> Void) {
    switch self {
    case .point(let position): body(position)
    case .line(let positions), .multiPoint(let positions): positions.forEach(body)
    case .polygon(let parts), .multiLine(let parts): for part in parts { part.forEach(body) }
    case .multiPolygon(let polygons):
      for rings in polygons { for ring in rings { ring.forEach(body) } }
    case .collection(let shapes): for shape in shapes { shape.visit(body) }
    }
  }
}
