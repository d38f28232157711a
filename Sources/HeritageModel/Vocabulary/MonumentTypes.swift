/// What a monument is.
public enum MonumentType: String, ControlledTerm {
  case temple
  case towerTomb = "tower-tomb"
  case tomb, cemetery, theatre, amphitheatre, museum, library, archive, castle, fort, castra,
    citadel
  case cityWall = "city-wall"
  case palace, house, monument, statue, relief
  case triumphalArch = "triumphal-arch"
  case tetrapylon, colonnade, minaret, mosque, madrasa, church, monastery, synagogue, shrine,
    sanctuary, bath, market, caravanserai, bridge, aqueduct, acropolis, tell, settlement
  case archaeologicalSite = "archaeological-site"
  case collection, other

  public static let listName = "monument-types"
  public static let singular = "monument type"
  public static let definitions: [Self: String] = [
    .temple: "building for worship of a deity", .towerTomb: "tomb in the form of a tower",
    .tomb: "place of burial", .cemetery: "burial ground", .theatre: "building for performances",
    .amphitheatre: "oval arena", .museum: "building that keeps and shows collections",
    .library: "building or institution that keeps books",
    .archive: "building or institution that keeps records", .castle: "fortified residence",
    .fort: "military strongpoint", .castra: "Roman military camp", .citadel: "stronghold of a town",
    .cityWall: "wall or gate of a town", .palace: "residence of a ruler", .house: "dwelling",
    .monument: "work that commemorates", .statue: "figure in the round",
    .relief: "carved or modelled surface", .triumphalArch: "arch that commemorates",
    .tetrapylon: "monument of four groups of columns", .colonnade: "row of columns",
    .minaret: "tower of a mosque", .mosque: "Muslim place of worship", .madrasa: "Muslim school",
    .church: "Christian place of worship", .monastery: "house of a religious community",
    .synagogue: "Jewish place of worship", .shrine: "place of devotion, tomb of a saint",
    .sanctuary: "sacred precinct", .bath: "bathing establishment", .market: "covered market, souk",
    .caravanserai: "inn for caravans", .bridge: "crossing", .aqueduct: "channel that carries water",
    .acropolis: "upper town", .tell: "mound of settlement layers", .settlement: "inhabited place",
    .archaeologicalSite: "remains on or below the ground",
    .collection: "movable objects kept together", .other: "none of these; needs a type note",
  ]

  /// The concept in the Art & Architecture Thesaurus, where one was checked, or `nil`.
  ///
  /// Source: Pleiades' place types, a Getty page, or two independent public mappings.
  public var gettyConcept: String? { Self.gettyConcepts[self] }

  private static let gettyConcepts: [Self: String] = [
    .temple: "300007595", .towerTomb: "300120649", .tomb: "300005926", .theatre: "300007117",
    .amphitheatre: "300007128", .museum: "300005768", .monument: "300006958", .tell: "300008545",
    .archaeologicalSite: "300000810", .cemetery: "300266755", .bridge: "300007836",
    .church: "300007466", .mosque: "300007544", .synagogue: "300007590", .palace: "300005734",
    .fort: "300006909", .acropolis: "300000700", .settlement: "300008347",
    .sanctuary: "300391482",
  ]
}

/// The groups that reports on damage to culture count types of monuments in.
///
/// Source: the categories of UNESCO's list of damaged cultural sites in Ukraine, with archaeological
/// sites and works of infrastructure apart.
public enum MonumentGroup: String, CaseIterable, Sendable {
  case religious
  case historic
  case museums
  case memorials
  case archaeological
  case infrastructure
  case other

  /// The group in the plural, as a table names it.
  public var words: String {
    switch self {
    case .religious: "religious buildings"
    case .historic: "historic buildings and quarters"
    case .museums: "museums, libraries and archives"
    case .memorials: "monuments and memorials"
    case .archaeological: "archaeological sites and ruins"
    case .infrastructure: "bridges, baths, markets and the like"
    case .other: "other, or type not recorded"
    }
  }
}

extension MonumentType {
  /// The group that the type is counted in.
  public var group: MonumentGroup {
    switch self {
    case .mosque, .madrasa, .minaret, .church, .monastery, .synagogue, .shrine, .sanctuary,
      .cemetery:
      .religious
    case .castle, .fort, .citadel, .cityWall, .palace, .house, .theatre, .settlement: .historic
    case .museum, .library, .archive, .collection: .museums
    case .monument, .statue, .relief, .triumphalArch: .memorials
    case .temple, .towerTomb, .tomb, .amphitheatre, .castra, .tetrapylon, .colonnade, .acropolis,
      .tell, .archaeologicalSite:
      .archaeological
    case .bath, .market, .caravanserai, .bridge, .aqueduct: .infrastructure
    case .other: .other
    }
  }
}

extension SiteKind {
  /// The group that a site of the kind is counted in where it has no monuments of its own.
  public var group: MonumentGroup {
    switch self {
    case .archaeologicalSite: .archaeological
    case .urban, .buildingGroup: .historic
    case .monument: .memorials
    case .landscape, .natural, .other: .other
    }
  }
}
