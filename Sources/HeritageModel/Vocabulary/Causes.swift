/// Why a subject was damaged; the numbers are UNESCO's primary factors.
///
/// Source: the World Heritage Centre's list of factors 1 to 14.
public enum Cause: String, ControlledTerm {
  case armedConflict = "armed-conflict"
  case deliberateDestruction = "deliberate-destruction"
  case militaryUse = "military-use"
  case looting, theft, vandalism, construction, transport, utilities, agriculture, extraction
  case inappropriateWorks = "inappropriate-works"
  case earthquake, volcanic, landslide, fire, flood, storm, climate, weathering, biological,
    pollution
  case tourismUse = "tourism-use"
  case neglect, other, unknown

  public static let listName = "causes"
  public static let singular = "cause"
  public static let definitions: [Self: String] = [
    .armedConflict: "hostilities between armed forces or groups",
    .deliberateDestruction: "destruction for its own sake, such as for ideology or propaganda",
    .militaryUse: "positions, vehicles, berms or stores on the place",
    .looting: "illicit digging for objects", .theft: "removal of objects or parts",
    .vandalism: "defacement or graffiti without a military or ideological aim",
    .construction: "building and development",
    .transport: "roads, rails, airfields and their works",
    .utilities: "pipes, lines, dams and stations",
    .agriculture: "ploughing, planting, grazing, irrigation", .extraction: "mining and quarrying",
    .inappropriateWorks: "restoration or reconstruction that harms", .earthquake: "ground shaking",
    .volcanic: "eruption, ash, lava", .landslide: "land or rock slide",
    .fire: "fire whose cause is not war",
    .flood: "water by nature; inundation by a dam is man-made", .storm: "wind, hail, sea surge",
    .climate: "drought, precipitation, a changing coast",
    .weathering: "wind, water, salt, temperature over time", .biological: "pests and vegetation",
    .pollution: "air, water and soil", .tourismUse: "visitors and their facilities",
    .neglect: "lack of maintenance or management",
    .other: "a cause that none of these names; needs a note", .unknown: "the cause is not known",
  ]

  /// Tells whether nature alone does it, so that nobody can have intended it (rule CAU-01).
  public var isNatural: Bool {
    [.earthquake, .volcanic, .landslide, .flood, .storm, .climate, .weathering, .biological]
      .contains(self)
  }
}

/// How the damage came about, beside why.
public enum Mechanism: String, ControlledTerm {
  case explosiveDemolition = "explosive-demolition"
  case airStrike = "air-strike"
  case shelling, gunfire, landmine, arson, fire, bulldozing
  case manualDemolition = "manual-demolition"
  case digging, theft, graffiti, defacement
  case bermOrTrench = "berm-or-trench"
  case dumping, inundation, shaking, collapse, erosion, infilling, other, unknown

  public static let listName = "mechanisms"
  public static let singular = "mechanism"
  public static let definitions: [Self: String] = [
    .explosiveDemolition: "blown up with placed charges",
    .airStrike: "bombs or missiles from the air",
    .shelling: "artillery, mortar, rocket or tank fire", .gunfire: "small arms",
    .landmine: "mines and traps", .arson: "set on fire", .fire: "burnt, whoever lit it",
    .bulldozing: "levelled or cut by machines", .manualDemolition: "broken by hand tools",
    .digging: "pits and trenches", .theft: "taken away", .graffiti: "written or painted on",
    .defacement: "faces, reliefs or inscriptions struck off", .bermOrTrench: "earthworks",
    .dumping: "covered with waste or rubble", .inundation: "put under water",
    .shaking: "moved by an earthquake or a blast", .collapse: "fell", .erosion: "worn away",
    .infilling: "filled in", .other: "none of these; needs a note", .unknown: "not known",
  ]
}

/// What was meant by those who caused the damage.
public enum Intent: String, ControlledTerm {
  case deliberate, collateral, accidental, natural, omission, unknown

  public static let listName = "intents"
  public static let singular = "intent"
  public static let definitions: [Self: String] = [
    .deliberate: "the subject itself was the aim", .collateral: "the aim was something else",
    .accidental: "nobody aimed at anything", .natural: "nature did it",
    .omission: "somebody failed to act", .unknown: "not known",
  ]
}

/// How firmly an attribution to a perpetrator stands.
public enum AttributionStatus: String, ControlledTerm {
  case claimed, alleged, established, disputed

  public static let listName = "attributions"
  public static let singular = "attribution status"
  public static let definitions: [Self: String] = [
    .claimed: "the perpetrator says so", .alleged: "somebody else says so",
    .established: "a court or an inquiry found so", .disputed: "parties contradict each other",
  ]
}
