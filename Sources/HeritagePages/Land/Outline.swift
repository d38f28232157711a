/// A closed line round land or a lake.
struct Outline {
  let corners: [LandMap.Corner]
  /// The corners of the box around them.
  private let box: [LandMap.Corner]

  init(_ corners: [LandMap.Corner]) {
    self.corners = corners
    let longitudes = corners.map(\.longitude)
    let latitudes = corners.map(\.latitude)
    box = [longitudes.min(), longitudes.max()].flatMap { longitude in
      [latitudes.min(), latitudes.max()].map { latitude in
        LandMap.Corner(longitude: longitude ?? 0, latitude: latitude ?? 0)
      }
    }
  }

  /// Cuts off what lies beyond edges, after a turn round the Earth, or returns `nil` if nothing is
  /// left.
  func cut(along edges: [OutlineEdge], turnedBy turn: Double) -> [LandMap.Corner]? {
    let turnedBox = Self.turned(box, by: turn)
    guard edges.allSatisfy({ turnedBox.contains(where: $0.keeps) }) else { return nil }
    let cut = edges.reduce(Self.turned(corners, by: turn)) { corners, edge in edge.cut(corners) }
    return cut.count < 3 ? nil : cut
  }

  private static func turned(
    _ corners: [LandMap.Corner], by turn: Double
  ) -> [LandMap.Corner] {
    corners.map { LandMap.Corner(longitude: $0.longitude + turn, latitude: $0.latitude) }
  }
}

/// One side of what is shown, beyond which nothing is kept.
enum OutlineEdge {
  case west(Double)
  case south(Double)
  case east(Double)
  case north(Double)

  /// The sides of an extent, so many degrees beyond it.
  static func all(
    of extent: MapExtent, reachingEast east: Double, reachingNorth north: Double
  ) -> [OutlineEdge] {
    [
      .west(extent.west - east), .east(extent.east + east), .south(extent.south - north),
      .north(extent.north + north),
    ]
  }

  func keeps(_ corner: LandMap.Corner) -> Bool {
    switch self {
    case .west(let degrees): corner.longitude >= degrees
    case .south(let degrees): corner.latitude >= degrees
    case .east(let degrees): corner.longitude <= degrees
    case .north(let degrees): corner.latitude <= degrees
    }
  }

  /// Follows a closed line and goes along the edge where the line leaves it, after Sutherland and
  /// Hodgman (1974).
  func cut(_ corners: [LandMap.Corner]) -> [LandMap.Corner] {
    guard var last = corners.last else { return [] }
    var kept: [LandMap.Corner] = []
    for corner in corners {
      if keeps(corner) != keeps(last) { kept.append(crossing(from: last, to: corner)) }
      if keeps(corner) { kept.append(corner) }
      last = corner
    }
    return kept
  }

  /// Where a line between two corners on different sides crosses the edge.
  private func crossing(from: LandMap.Corner, to: LandMap.Corner) -> LandMap.Corner {
    switch self {
    case .west(let degrees), .east(let degrees):
      let part = (degrees - from.longitude) / (to.longitude - from.longitude)
      return LandMap.Corner(
        longitude: degrees, latitude: from.latitude + part * (to.latitude - from.latitude))
    case .south(let degrees), .north(let degrees):
      let part = (degrees - from.latitude) / (to.latitude - from.latitude)
      return LandMap.Corner(
        longitude: from.longitude + part * (to.longitude - from.longitude), latitude: degrees)
    }
  }
}
