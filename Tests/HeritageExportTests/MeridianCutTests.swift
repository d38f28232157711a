import CanonicalJSON
import HeritageModel
import HeritageTestSupport
import Testing

@testable import HeritageExport

private typealias Ring = [Geometry.Position]

private func ring(_ corners: [(Double, Double)]) -> Ring {
  (corners + corners.prefix(1)).map { Geometry.Position(longitude: $0.0, latitude: $0.1) }
}

/// An area as recorded, with the corners of each part that is drawn of it.
struct RecordedArea: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let ring: [[Double]]
  let parts: [[[Double]]]

  init(_ name: String, _ ring: [[Double]], _ parts: [[[Double]]]) {
    testDescription = name
    self.ring = ring
    self.parts = parts
  }

  static let all: [Self] = [
    Self(
      "a box over the meridian", [[179, 10], [-179, 10], [-179, 12], [179, 12]],
      [
        [[179, 10], [180, 10], [180, 12], [179, 12]],
        [[-180, 10], [-179, 10], [-179, 12], [-180, 12]],
      ]),
    Self(
      "a box that touches it", [[179, 10], [180, 10], [180, 12], [179, 12]],
      [[[179, 10], [180, 10], [180, 12], [179, 12]]]),
    Self(
      "a box that touches it under both names", [[179, 10], [180, 10], [-180, 12], [179, 12]],
      [[[179, 10], [180, 10], [180, 12], [179, 12]]]),
    Self(
      "an area with corners on both sides of it",
      [
        [179, 10], [180, 10], [-180, 10], [-179, 10], [-179, 12], [-180, 12], [180, 12], [179, 12],
      ],
      [
        [[179, 10], [180, 10], [180, 12], [179, 12]],
        [[-180, 10], [-179, 10], [-179, 12], [-180, 12]],
      ]),
    Self(
      "a box round the Earth", [[-180, -10], [180, -10], [180, 10], [-180, 10]],
      [[[-180, -10], [180, -10], [180, 10], [-180, 10]]]),
    Self(
      "a cap that is cut already",
      [[-180, -90], [180, -90], [180, -70], [0, -60], [-180, -70]],
      [[[-180, -90], [180, -90], [180, -70], [0, -60], [-180, -70]]]),
    Self(
      "a cap round the pole", [[0, -70], [-120, -70], [120, -70]],
      [
        [[-180, -90], [0, -90], [0, -70], [-120, -70], [-180, -70]],
        [[0, -90], [180, -90], [180, -70], [120, -70], [0, -70]],
      ]),
  ]
}

@Test(arguments: RecordedArea.all)
func `an area is cut where it crosses the meridian of 180 degrees`(area: RecordedArea) {
  let parts = MeridianCut.parts(of: [ring(area.ring.map { ($0[0], $0[1]) })])
  #expect(parts.allSatisfy { $0.count == 1 && $0[0].first == $0[0].last })
  let corners = parts.map { Set($0[0].map { [$0.longitude, $0.latitude] }) }
  #expect(Set(corners) == Set(area.parts.map { Set($0) }))
}

/// A star of some corners round a middle, so that it is sound, with a hole in the middle.
private struct MadeArea {
  let outer: Ring
  let hole: Ring

  init(_ numbers: inout SplitMix64) {
    let middle = Double.random(in: 176...184, using: &numbers)
    let count = Int.random(in: 5...24, using: &numbers)
    func star(_ radii: ClosedRange<Double>) -> Ring {
      var directions = Self.directions(count)
      if Bool.random(using: &numbers) { directions.reverse() }
      return ring(
        directions.map { east, north in
          let radius = Double.random(in: radii, using: &numbers)
          return (middle + east * radius, north * radius)
        })
    }
    outer = star(2...8)
    hole = star(0.5...1.5)
  }

  /// Directions all round, as steps on a square.
  private static func directions(_ count: Int) -> [(Double, Double)] {
    (0..<count).map { index in
      let way = Double(index) * 8 / Double(count)
      switch way {
      case ..<2: return (1, way - 1)
      case ..<4: return (3 - way, 1)
      case ..<6: return (-1, 5 - way)
      default: return (way - 7, -1)
      }
    }
  }

  /// With longitudes as they are recorded.
  var recorded: [Ring] {
    [outer, hole].map { ring in
      ring.map {
        Geometry.Position(
          longitude: $0.longitude > 180 ? $0.longitude - 360 : $0.longitude, latitude: $0.latitude)
      }
    }
  }
}

@Test(arguments: 0..<300)
func `the parts of an area are what it covers, and none crosses the meridian`(
  seed: UInt64
) throws {
  var numbers = SplitMix64(state: seed)
  let area = MadeArea(&numbers)
  let parts = MeridianCut.parts(of: area.recorded)
  let covered = parts.joined().reduce(0) { $0 + $1.doubledArea }
  let expected = abs(area.outer.doubledArea) - abs(area.hole.doubledArea)
  #expect(abs(covered - expected) < 1e-5)
  for ring in parts.joined() {
    #expect(ring.first == ring.last && ring.count > 3)
    #expect(ring.allSatisfy { abs($0.longitude) <= 180 })
    #expect(zip(ring, ring.dropFirst()).allSatisfy { abs($0.longitude - $1.longitude) < 180 })
  }
  let recorded = try Geometry(.polygon(area.recorded))
  let drawn = try parts.map { part throws(GeometryError) in try Geometry(.polygon(part)) }
  for _ in 0..<50 {
    let longitude = Double.random(in: 168...192, using: &numbers)
    let latitude = Double.random(in: -9...9, using: &numbers)
    let place = longitude > 180 ? longitude - 360 : longitude
    let count = drawn.count { $0.contains(latitude: latitude, longitude: place) }
    #expect(count == (recorded.contains(latitude: latitude, longitude: place) ? 1 : 0))
  }
}
