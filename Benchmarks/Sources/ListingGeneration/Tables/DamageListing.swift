/// A registry's sites and a satellite team's table of damaged points near them, both fully decided by
/// the number of sites: the same bytes each time.
///
/// The table is wide, as UNOSAT's are: a group of columns for each day of imagery, of which it has one.
public struct DamageListing: Hashable, Sendable {
  /// How many sites.
  public var sites: Int
  /// Whether one point in a hundred has another class than in the edition before.
  public var isNextEdition: Bool

  public init(sites: Int, isNextEdition: Bool = false) {
    self.sites = sites
    self.isNextEdition = isNextEdition
  }

  /// How many points are near each site.
  public static let pointsPerSite = 10
  /// Of how many points one differs in the next edition.
  public static let pointsPerChange = 100

  public var points: Int { sites * Self.pointsPerSite }

  /// The points that say another class in the next edition.
  public var changedPoints: Int { (points + Self.pointsPerChange - 1) / Self.pointsPerChange }

  /// The mapping by which the product reads the sites.
  public static let siteMapping = """
    {"heritageMapping": 1, "source": {"id": "bench", "name": "Benchmark"}, "key": "id",
     "site": {"names": [{"text": "name", "language": "=en"}], "kind": "=monument",
      "location": {"latitude": "lat", "longitude": "lon"}, "countries": ["country"]}}
    """

  /// The mapping by which it makes a report and an item of evidence of each point.
  public static let pointMapping = """
    {"heritageMapping": 1,
     "source": {"id": "points", "name": "Satellite team", "kind": "agency"}, "key": ["X", "Y"],
     "site": {"near": 60, "location": {"latitude": "Y", "longitude": "X"}},
     "report": {"assessor": "=Satellite team", "method": "=imagery",
      "assessed": {"column": "SensorDate*", "date": "iso"}, "scale": "=unosat",
      "class": {"column": "Main_Damage_Site_Class*", "map": "classes"},
      "scope": {"column": ["=structure in ", "Municipality"], "join": ""}},
     "evidence": [{"type": "=satellite",
      "title": {"column": ["=image of ", "SensorDate*"], "join": ""},
      "acquired": {"column": "SensorDate*", "date": "iso"}}],
     "tables": {"classes": {"1": "Destroyed", "2": "Severe Damage", "3": "Moderate Damage",
      "4": "Possible Damage", "6": "No Visible Damage"}}}
    """

  private static let classes = [1, 2, 3, 4, 6]

  /// Writes the sites as CSV, a piece at a time.
  public func writeSites(to take: ([UInt8]) throws -> Void) throws {
    try write("id,name,lat,lon,country", rows: sites, to: take) { site in
      let (latitude, longitude) = place(of: site)
      let name = "Monument number \(site) of the town \(site % 977)"
      return "\(site),\(name),\(Self.degrees(latitude)),\(Self.degrees(longitude)),SY"
    }
  }

  /// Writes the points as CSV, a piece at a time; those of one site lie far apart in the table.
  public func writePoints(to take: ([UInt8]) throws -> Void) throws {
    let heading = "OBJECTID,SiteID,SensorDate,Main_Damage_Site_Class,Municipality,X,Y"
    try write(heading, rows: points, to: take) { row in
      // Odd steps without a factor in common with a round number meet each site once a turn.
      let site = row * 7919 % sites
      let (latitude, longitude) = place(of: site)
      let isOther = isNextEdition && row.isMultiple(of: Self.pointsPerChange)
      let grade = Self.classes[(row * 31 + (isOther ? 1 : 0)) % Self.classes.count]
      return """
        \(row),UNO-\(row),2021-0\(1 + row % 9)-1\(row % 7),\(grade),Town \(site % 977),\
        \(Self.degrees(longitude - 30 + 6 * (row / sites))),\(Self.degrees(latitude + 10))
        """
    }
  }

  /// A site's place in hundred-thousandths of a degree, some 400 m from the next, within Syria.
  private func place(of site: Int) -> (latitude: Int, longitude: Int) {
    (
      3_450_000 + 400 * (site / Self.sitesPerParallel),
      3_750_000 + 400 * (site % Self.sitesPerParallel)
    )
  }

  private static let sitesPerParallel = 320

  private static func degrees(_ hundredThousandths: Int) -> String {
    let fraction = String(hundredThousandths % 100_000 + 100_000)
    return "\(hundredThousandths / 100_000).\(fraction.dropFirst())"
  }

  private func write(
    _ heading: String, rows: Int, to take: ([UInt8]) throws -> Void, line: (Int) -> String
  ) throws {
    var piece = heading + "\n"
    for row in 0..<rows {
      piece += line(row) + "\n"
      if piece.utf8.count > 1 << 16 {
        try take(Array(piece.utf8))
        piece = ""
      }
    }
    try take(Array(piece.utf8))
  }
}
