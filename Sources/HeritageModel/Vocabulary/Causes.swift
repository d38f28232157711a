/// Why a subject was damaged; the numbers are UNESCO's primary factors.
///
/// Source: the World Heritage Centre's list of factors 1 to 14.
public enum Cause: String, ControlledTerm {
  case armedConflict = "armed-conflict"
  case deliberateDestruction = "deliberate-destruction"
  case militaryUse = "military-use"
  case looting
  case theft
  case vandalism
  case construction
  case transport
  case utilities
  case agriculture
  case extraction
  case inappropriateWorks = "inappropriate-works"
  case earthquake
  case volcanic
  case landslide
  case fire
  case flood
  case storm
  case climate
  case weathering
  case biological
  case pollution
  case tourismUse = "tourism-use"
  case neglect
  case other
  case unknown

  public static let listName = "causes"
  public static let singular = "cause"

  /// Tells whether nature alone does it, so that nobody can have intended it (rule CAU-01).
  public var isNatural: Bool {
    switch self {
    case .earthquake, .volcanic, .landslide, .flood, .storm, .climate, .weathering, .biological:
      true
    default: false
    }
  }

  public var definition: String {
    switch self {
    case .armedConflict: "hostilities between armed forces or groups"
    case .deliberateDestruction: "destruction for its own sake, such as for ideology or propaganda"
    case .militaryUse: "positions, vehicles, berms or stores on the place"
    case .looting: "illicit digging for objects"
    case .theft: "removal of objects or parts"
    case .vandalism: "defacement or graffiti without a military or ideological aim"
    case .construction: "building and development"
    case .transport: "roads, rails, airfields and their works"
    case .utilities: "pipes, lines, dams and stations"
    case .agriculture: "ploughing, planting, grazing, irrigation"
    case .extraction: "mining and quarrying"
    case .inappropriateWorks: "restoration or reconstruction that harms"
    case .earthquake: "ground shaking"
    case .volcanic: "eruption, ash, lava"
    case .landslide: "land or rock slide"
    case .fire: "fire whose cause is not war"
    case .flood: "water by nature; inundation by a dam is man-made"
    case .storm: "wind, hail, sea surge"
    case .climate: "drought, precipitation, a changing coast"
    case .weathering: "wind, water, salt, temperature over time"
    case .biological: "pests and vegetation"
    case .pollution: "air, water and soil"
    case .tourismUse: "visitors and their facilities"
    case .neglect: "lack of maintenance or management"
    case .other: "a cause that none of these names; needs a note"
    case .unknown: "the cause is not known"
    }
  }
}

/// How the damage came about, beside why.
public enum Mechanism: String, ControlledTerm {
  case explosiveDemolition = "explosive-demolition"
  case airStrike = "air-strike"
  case shelling
  case gunfire
  case landmine
  case arson
  case fire
  case bulldozing
  case manualDemolition = "manual-demolition"
  case digging
  case theft
  case graffiti
  case defacement
  case bermOrTrench = "berm-or-trench"
  case dumping
  case inundation
  case shaking
  case collapse
  case erosion
  case infilling
  case other
  case unknown

  public static let listName = "mechanisms"
  public static let singular = "mechanism"

  public var definition: String {
    switch self {
    case .explosiveDemolition: "blown up with placed charges"
    case .airStrike: "bombs or missiles from the air"
    case .shelling: "artillery, mortar, rocket or tank fire"
    case .gunfire: "small arms"
    case .landmine: "mines and traps"
    case .arson: "set on fire"
    case .fire: "burnt, whoever lit it"
    case .bulldozing: "levelled or cut by machines"
    case .manualDemolition: "broken by hand tools"
    case .digging: "pits and trenches"
    case .theft: "taken away"
    case .graffiti: "written or painted on"
    case .defacement: "faces, reliefs or inscriptions struck off"
    case .bermOrTrench: "earthworks"
    case .dumping: "covered with waste or rubble"
    case .inundation: "put under water"
    case .shaking: "moved by an earthquake or a blast"
    case .collapse: "fell"
    case .erosion: "worn away"
    case .infilling: "filled in"
    case .other: "none of these; needs a note"
    case .unknown: "not known"
    }
  }
}

/// What was meant by those who caused the damage.
public enum Intent: String, ControlledTerm {
  case deliberate
  case collateral
  case accidental
  case natural
  case omission
  case unknown

  public static let listName = "intents"
  public static let singular = "intent"

  public var definition: String {
    switch self {
    case .deliberate: "the subject itself was the aim"
    case .collateral: "the aim was something else"
    case .accidental: "nobody aimed at anything"
    case .natural: "nature did it"
    case .omission: "somebody failed to act"
    case .unknown: "not known"
    }
  }
}

/// How firmly an attribution to a perpetrator stands.
public enum AttributionStatus: String, ControlledTerm {
  case claimed
  case alleged
  case established
  case disputed

  public static let listName = "attributions"
  public static let singular = "attribution status"

  public var definition: String {
    switch self {
    case .claimed: "the perpetrator says so"
    case .alleged: "somebody else says so"
    case .established: "a court or an inquiry found so"
    case .disputed: "parties contradict each other"
    }
  }
}
