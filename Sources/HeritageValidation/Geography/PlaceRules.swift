import HeritageModel

struct MonumentFarFromSite: Rule {
  static let explanation = RuleExplanation(
    "GEO-05", .warning, "monument far from its site",
    meaning: """
      The monument lies more than 5 km from every point of its site, the site is not serial, and \
      the monument is not movable.
      """, reason: "It may belong to another site, or one of the points is wrong.",
    mend: "check both points; mark a site of several parts as serial and list them")
  private static let farthestMetres = 5_000.0

  func check(_ monument: Monument, in records: RecordSet) -> Violation? {
    // A movable object may well be kept elsewhere.
    guard let location = monument.location, monument.isMovable != true,
      let site = records.site(monument.site), site.isSerial != true,
      let closest = Self.nearest(site.locations, to: location), closest > Self.farthestMetres,
      // A point that is wrong by itself is another rule's finding.
      monument.points(in: records).allSatisfy(\.isPlausible),
      let nearest = Self.nearest(
        site.points(in: records).filter(\.isPlausible).map(\.location), to: location)
    else { return nil }
    return Violation(
      "the monument lies \(Int((nearest / 1000).rounded())) km "
        + "from the nearest point of its site", field: "location",
      hint: "check its coordinates, its site, or mark the site as serial")
  }

  private static func nearest(_ points: [Location], to location: Location) -> Double? {
    points.map { $0.distance(to: location) }.min()
  }
}

struct SerialFlag: Rule {
  static let explanation = RuleExplanation(
    "GEO-08", .warning, "serial flag disagrees with the components",
    meaning: """
      The site is marked as serial with fewer than two components, or as not serial with two \
      or more.
      """,
    reason: "Readers expect every part of a serial site, and distances are judged by its parts.",
    mend: "list the components, or correct the flag",
    source: "UNESCO, Operational Guidelines, serial properties")

  func check(_ site: Site, in records: RecordSet) -> Violation? {
    guard let isSerial = site.isSerial, isSerial != (site.components.count >= 2) else { return nil }
    let count = site.components.count
    return Violation(
      isSerial
        ? "the site is marked as serial but has \(count) component\(count == 1 ? "" : "s")"
        : "the site has \(count) components but is marked as not serial", field: "serial")
  }
}
