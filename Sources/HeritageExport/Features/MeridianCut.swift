import HeritageModel

/// Cuts areas where they cross the meridian of 180 degrees, as programs for maps draw each side of a ring as the
/// way that crosses no end of the map (RFC 7946, section 3.1.9).
///
/// A side whose ends are more than 180 degrees apart is the shorter way between them, across the meridian. Only
/// a box round the whole Earth and a side along a pole, as of an Antarctica that is cut already, are what they
/// look like. A ring that goes round a pole is closed through it.
struct MeridianCut {
  /// The area as polygons that do not cross the meridian.
  ///
  /// - Returns: The polygon itself, if it does not cross it or its rings cross each other.
  static func parts(of polygon: [[Geometry.Position]]) -> [[[Geometry.Position]]] {
    guard polygon.contains(where: crosses), let rolled = unrolled(polygon) else { return [polygon] }
    var rest = [rolled]
    var parts: [[[Geometry.Position]]] = []
    let longitudes = rolled[0].map(\.longitude)
    guard let west = longitudes.min(), let east = longitudes.max() else { return [polygon] }
    // Of the map that the westernmost corner is on, in turns from the one around Greenwich.
    var turn = ((west + 180) / 360).rounded(.down)
    while !rest.isEmpty {
      let meridian = 180 + turn * 360
      guard meridian < east else {
        parts += rest.map { shifted($0, by: -turn * 360) }
        break
      }
      var beyond: [[[Geometry.Position]]] = []
      for polygon in rest {
        guard let halves = PolygonHalves(of: polygon, cutAt: meridian) else { return [polygon] }
        parts += halves.west.map { shifted($0, by: -turn * 360) }
        beyond += halves.east
      }
      rest = beyond
      turn += 1
    }
    return parts
  }

  private static func crosses(_ ring: [Geometry.Position]) -> Bool {
    turns(of: ring).contains { $0 != 0 }
  }

  /// How many turns each side adds to the longitudes behind it.
  private static func turns(of ring: [Geometry.Position]) -> [Double] {
    let isRoundTheEarth = ring.allSatisfy { abs($0.longitude) == 180 }
    return zip(ring, ring.dropFirst()).map { start, end in
      let step = end.longitude - start.longitude
      let isAlongPole = abs(start.latitude) == 90 && abs(end.latitude) == 90
      guard abs(step) > 180, !isRoundTheEarth, !isAlongPole else { return 0 }
      return step > 0 ? -1 : 1
    }
  }

  /// The rings with longitudes that go on beyond 180 degrees: the outer one counter-clockwise, holes clockwise
  /// and beside the outer one's longitudes.
  private static func unrolled(_ polygon: [[Geometry.Position]]) -> [[Geometry.Position]]? {
    var rings: [[Geometry.Position]] = []
    for ring in polygon {
      var turn = 0.0
      var rolled = ring.prefix(1).map { $0 }
      for (end, more) in zip(ring.dropFirst(), turns(of: ring)) {
        turn += more
        rolled.append(
          Geometry.Position(longitude: end.longitude + turn * 360, latitude: end.latitude))
      }
      if turn != 0 {
        // A hole round a pole has no place among longitudes that go once round.
        guard abs(turn) == 1, rings.isEmpty else { return nil }
        rolled += closedThroughPole(rolled)
      }
      rings.append(rolled)
    }
    guard let outer = rings.first?.map(\.longitude), let west = outer.min() else { return nil }
    return rings.enumerated().map { index, ring in
      let ring = ring.isCounterClockwise == (index == 0) ? ring : ring.reversed()
      guard let start = ring.map(\.longitude).min(), index > 0 else { return ring }
      let turns = ((west - start) / 360).rounded(.up)
      return ring.map {
        Geometry.Position(longitude: $0.longitude + turns * 360, latitude: $0.latitude)
      }
    }
  }

  /// The corners at the pole that is nearer, and the first one again.
  private static func closedThroughPole(_ ring: [Geometry.Position]) -> [Geometry.Position] {
    guard let first = ring.first, let last = ring.last else { return [] }
    let pole: Double = ring.reduce(0) { $0 + $1.latitude } < 0 ? -90 : 90
    return [last, first].map { Geometry.Position(longitude: $0.longitude, latitude: pole) }
      + [first]
  }

  private static func shifted(
    _ polygon: [[Geometry.Position]], by degrees: Double
  ) -> [[Geometry.Position]] {
    polygon.map { ring in
      ring.map {
        Geometry.Position(
          longitude: (($0.longitude + degrees) * 1e7).rounded() / 1e7,
          latitude: ($0.latitude * 1e7).rounded() / 1e7)
      }
    }
  }
}

/// What lies west and east of a meridian of one polygon, whose outer ring goes counter-clockwise and whose
/// holes go clockwise: what is inside is always on the left.
private struct PolygonHalves {
  private(set) var west: [[[Geometry.Position]]] = []
  private(set) var east: [[[Geometry.Position]]] = []

  /// A part of a ring on one side of the meridian, from where it comes to where it goes.
  private struct Chain {
    let isEast: Bool
    let corners: [Geometry.Position]
    /// The latitudes of its ends on the meridian.
    var start: Double { corners.first?.latitude ?? 0 }
    var end: Double { corners.last?.latitude ?? 0 }
  }

  /// - Returns: `nil` if rings cross each other on the meridian.
  init?(of polygon: [[Geometry.Position]], cutAt meridian: Double) {
    var chains: [Chain] = []
    var whole: [(isEast: Bool, ring: [Geometry.Position])] = []
    for ring in polygon {
      let found = Self.chains(of: ring, cutAt: meridian)
      chains += found
      if found.isEmpty { whole.append((ring.contains { $0.longitude > meridian }, ring)) }
    }
    for isEast in [false, true] {
      guard var outlines = Self.joined(chains.filter { $0.isEast == isEast }) else { return nil }
      for (side, ring) in whole where side == isEast {
        if ring.isCounterClockwise {
          outlines.append([ring])
        } else {
          guard
            let around = outlines.firstIndex(where: { outline in
              ring.contains { $0.longitude != meridian && outline[0].surround($0) }
            })
          else { return nil }
          outlines[around].append(ring)
        }
      }
      if isEast { east = outlines } else { west = outlines }
    }
  }

  /// The parts of a ring between its crossings; none if it does not cross the meridian.
  ///
  /// A corner on the meridian counts as west of it.
  private static func chains(of ring: [Geometry.Position], cutAt meridian: Double) -> [Chain] {
    let corners = Array(ring.dropLast())
    func isEast(_ corner: Geometry.Position) -> Bool { corner.longitude > meridian }
    let starts = corners.indices.filter {
      isEast(corners[$0]) != isEast(corners[$0 == 0 ? corners.count - 1 : $0 - 1])
    }
    return starts.enumerated().map { place, start in
      let next = starts[(place + 1) % starts.count]
      let end = next > start ? next : next + corners.count
      let own = (start..<end).map { corners[$0 % corners.count] }
      let before = corners[(start + corners.count - 1) % corners.count]
      let after = corners[end % corners.count]
      let ends = [(before, corners[start]), (own[own.count - 1], after)].map { side in
        crossing(from: side.0, to: side.1, at: meridian)
      }
      return Chain(isEast: isEast(corners[start]), corners: [ends[0]] + own + [ends[1]])
    }
  }

  private static func crossing(
    from start: Geometry.Position, to end: Geometry.Position, at meridian: Double
  ) -> Geometry.Position {
    // From the same end both ways, so that both halves meet in the same point.
    let (west, east) = start.longitude < end.longitude ? (start, end) : (end, start)
    let share = (meridian - west.longitude) / (east.longitude - west.longitude)
    return Geometry.Position(
      longitude: meridian, latitude: west.latitude + share * (east.latitude - west.latitude))
  }

  /// Joins parts on one side along the meridian to rings, each a polygon without holes.
  ///
  /// - Returns: `nil` if what comes and what goes does not take turns along the meridian.
  private static func joined(_ chains: [Chain]) -> [[[Geometry.Position]]]? {
    // From south to north: the area lies between an end and the next start in the west, and between a
    // start and the next end in the east.
    let starts = chains.indices.sorted { chains[$0].start < chains[$1].start }
    let ends = chains.indices.sorted { chains[$0].end < chains[$1].end }
    var next: [Int: Int] = [:]
    for (end, start) in zip(ends, starts) {
      let isNorthward = chains[end].end <= chains[start].start
      guard isNorthward != chains[end].isEast || chains[end].end == chains[start].start else {
        return nil
      }
      next[end] = start
    }
    var outlines: [[[Geometry.Position]]] = []
    while let first = next.keys.min() {
      var ring: [Geometry.Position] = []
      var at = first
      while let following = next.removeValue(forKey: at) {
        for corner in chains[at].corners where corner != ring.last { ring.append(corner) }
        at = following
      }
      if ring.first != ring.last, let first = ring.first { ring.append(first) }
      // What only touches the meridian has no area there.
      if ring.count > 3, ring.doubledArea != 0 { outlines.append([ring]) }
    }
    return outlines
  }
}

extension [Geometry.Position] {
  /// Twice the area that a ring goes round, more than 0 where it goes counter-clockwise.
  var doubledArea: Double {
    guard let first else { return 0 }
    // From the first corner, as the products of whole coordinates would lose a house.
    let corners = map { ($0.longitude - first.longitude, $0.latitude - first.latitude) }
    return zip(corners, corners.dropFirst()).reduce(0) { sum, side in
      sum + side.0.0 * side.1.1 - side.1.0 * side.0.1
    }
  }

  var isCounterClockwise: Bool { doubledArea > 0 }

  /// Whether a ring goes round a point.
  fileprivate func surround(_ point: Geometry.Position) -> Bool {
    zip(self, dropFirst()).count { start, end in
      guard (start.latitude > point.latitude) != (end.latitude > point.latitude) else {
        return false
      }
      let share = (point.latitude - start.latitude) / (end.latitude - start.latitude)
      return start.longitude + share * (end.longitude - start.longitude) > point.longitude
    } % 2 == 1
  }
}
