/// What a monument is.
public enum MonumentType: String, ControlledTerm {
  case temple
  case towerTomb = "tower-tomb"
  case tomb
  case cemetery
  case theatre
  case amphitheatre
  case museum
  case library
  case archive
  case castle
  case fort
  case castra
  case citadel
  case cityWall = "city-wall"
  case palace
  case house
  case monument
  case statue
  case relief
  case triumphalArch = "triumphal-arch"
  case tetrapylon
  case colonnade
  case minaret
  case mosque
  case madrasa
  case church
  case monastery
  case synagogue
  case shrine
  case sanctuary
  case bath
  case market
  case caravanserai
  case bridge
  case aqueduct
  case acropolis
  case tell
  case settlement
  case archaeologicalSite = "archaeological-site"
  case collection
  case other

  public static let listName = "monument-types"
  public static let singular = "monument type"

  /// The concept in the Art & Architecture Thesaurus, where one was checked, or `nil`.
  ///
  /// Source: Pleiades' place types, a Getty page, or two independent public mappings.
  public var gettyConcept: String? {
    switch self {
    case .temple: "300007595"
    case .towerTomb: "300120649"
    case .tomb: "300005926"
    case .theatre: "300007117"
    case .amphitheatre: "300007128"
    case .museum: "300005768"
    case .monument: "300006958"
    case .tell: "300008545"
    case .archaeologicalSite: "300000810"
    case .cemetery: "300266755"
    case .bridge: "300007836"
    case .church: "300007466"
    case .mosque: "300007544"
    case .synagogue: "300007590"
    case .palace: "300005734"
    case .fort: "300006909"
    case .acropolis: "300000700"
    case .settlement: "300008347"
    case .sanctuary: "300391482"
    default: nil
    }
  }

  public var definition: String {
    switch self {
    case .temple: "building for worship of a deity"
    case .towerTomb: "tomb in the form of a tower"
    case .tomb: "place of burial"
    case .cemetery: "burial ground"
    case .theatre: "building for performances"
    case .amphitheatre: "oval arena"
    case .museum: "building that keeps and shows collections"
    case .library: "building or institution that keeps books"
    case .archive: "building or institution that keeps records"
    case .castle: "fortified residence"
    case .fort: "military strongpoint"
    case .castra: "Roman military camp"
    case .citadel: "stronghold of a town"
    case .cityWall: "wall or gate of a town"
    case .palace: "residence of a ruler"
    case .house: "dwelling"
    case .monument: "work that commemorates"
    case .statue: "figure in the round"
    case .relief: "carved or modelled surface"
    case .triumphalArch: "arch that commemorates"
    case .tetrapylon: "monument of four groups of columns"
    case .colonnade: "row of columns"
    case .minaret: "tower of a mosque"
    case .mosque: "Muslim place of worship"
    case .madrasa: "Muslim school"
    case .church: "Christian place of worship"
    case .monastery: "house of a religious community"
    case .synagogue: "Jewish place of worship"
    case .shrine: "place of devotion, tomb of a saint"
    case .sanctuary: "sacred precinct"
    case .bath: "bathing establishment"
    case .market: "covered market, souk"
    case .caravanserai: "inn for caravans"
    case .bridge: "crossing"
    case .aqueduct: "channel that carries water"
    case .acropolis: "upper town"
    case .tell: "mound of settlement layers"
    case .settlement: "inhabited place"
    case .archaeologicalSite: "remains on or below the ground"
    case .collection: "movable objects kept together"
    case .other: "none of these; needs a type note"
    }
  }
}
