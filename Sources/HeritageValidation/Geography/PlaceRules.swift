// Glibc brings the mathematics library that rounding needs.
import Glibc
import HeritageModel

/// A monument that stands far from every point of its site.
struct MonumentFarFromSite: Rule {
  static let code = "GEO-05"
  private static let farthestMetres = 5_000.0

  func check(_ monument: Monument, in records: RecordSet) -> [Violation] {
    // A movable object may well be kept elsewhere.
    guard let location = monument.location, monument.isMovable != true,
      let site = records.site(monument.site), site.isSerial != true,
      let closest = Self.nearest(site.locations, to: location), closest > Self.farthestMetres,
      // A point that is wrong by itself is another rule's finding.
      monument.points(in: records).allSatisfy(\.isPlausible),
      let nearest = Self.nearest(
        site.points(in: records).filter(\.isPlausible).map(\.location), to: location)
    else { return [] }
    return [
      Violation(
        "the monument lies \(Int((nearest / 1000).rounded())) km "
          + "from the nearest point of its site",
        field: "location", hint: "check its coordinates, its site, or mark the site as serial")
    ]
  }

  private static func nearest(_ points: [Location], to location: Location) -> Double? {
    points.map { $0.distance(to: location) }.min()
  }
}

/// A site called serial without components, or the other way round.
struct SerialFlag: Rule {
  static let code = "GEO-08"

  func check(_ site: Site, in records: RecordSet) -> [Violation] {
    guard let isSerial = site.isSerial, isSerial != (site.components.count >= 2) else { return [] }
    let count = site.components.count
    return [
      Violation(
        isSerial
          ? "the site is marked as serial but has \(count) component\(count == 1 ? "" : "s")"
          : "the site has \(count) components but is marked as not serial",
        field: "serial", hint: "list the components, or correct the flag")
    ]
  }
}
