/// What sort of place a site is.
public enum SiteKind: String, ControlledTerm {
  case archaeologicalSite = "archaeological-site"
  case urban
  case buildingGroup = "building-group"
  case monument, landscape, natural, other

  public static let listName = "site-kinds"
  public static let singular = "site kind"
  public static let definitions: [Self: String] = [
    .archaeologicalSite: "remains on or below the ground", .urban: "town or quarter",
    .buildingGroup: "several buildings that belong together", .monument: "a single work",
    .landscape: "cultural or natural landscape", .natural: "natural area", .other: "none of these",
  ]
}

/// What protects a place or an object.
public enum ProtectionType: String, ControlledTerm {
  case worldHeritage = "world-heritage"
  case tentativeList = "tentative-list"
  case hague1954General = "hague-1954-general"
  case hague1954Special = "hague-1954-special"
  case hague1999Enhanced = "hague-1999-enhanced"
  case national, local
  case blueShieldEmblem = "blue-shield-emblem"
  case noStrikeList = "no-strike-list"
  case other

  public static let listName = "protections"
  public static let singular = "protection"
  public static let definitions: [Self: String] = [
    .worldHeritage: "World Heritage List, Convention of 1972",
    .tentativeList: "a state's tentative list for World Heritage",
    .hague1954General: "Hague Convention of 1954, general protection",
    .hague1954Special: "Hague Convention of 1954, special protection",
    .hague1999Enhanced: "Second Protocol of 1999, enhanced protection",
    .national: "protected by national law", .local: "protected by a region or a town",
    .blueShieldEmblem: "marked with the Blue Shield", .noStrikeList: "on a no-strike list",
    .other: "none of these",
  ]
}

/// Where a place stands towards the World Heritage List.
public enum WorldHeritageStatus: String, ControlledTerm {
  case none, tentative, inscribed, delisted

  public static let listName = "world-heritage-statuses"
  public static let singular = "World Heritage status"
  public static let definitions: [Self: String] = [
    .none: "not on any list", .tentative: "on a tentative list",
    .inscribed: "on the World Heritage List", .delisted: "taken off the list",
  ]
}

/// The category of a World Heritage property.
public enum WorldHeritageCategory: String, ControlledTerm {
  case cultural, natural, mixed

  public static let listName = "world-heritage-categories"
  public static let singular = "World Heritage category"
  public static let definitions: [Self: String] = [
    .cultural: "criteria (i) to (vi)", .natural: "criteria (vii) to (x)",
    .mixed: "criteria of both kinds",
  ]
}

/// A criterion of outstanding universal value.
///
/// Source: Operational Guidelines, paragraph 77, in short form.
public enum Criterion: String, ControlledTerm {
  case i, ii, iii, iv, v, vi, vii, viii, ix, x

  public static let listName = "criteria"
  public static let singular = "criterion"
  public static let unknownCode = "WHS-06"
  public static let definitions: [Self: String] = [
    .i: "masterpiece of human creative genius", .ii: "important interchange of human values",
    .iii: "testimony to a cultural tradition or civilisation",
    .iv: "outstanding type of building, ensemble or landscape",
    .v: "outstanding traditional settlement or land use",
    .vi: "associated with events, traditions, ideas, beliefs or works",
    .vii: "superlative natural phenomena or beauty",
    .viii: "outstanding example of earth's history",
    .ix: "outstanding ecological and biological processes",
    .x: "habitats for conservation of biological diversity",
  ]

  /// Tells whether the criterion is one of (i) to (vi).
  public var isCultural: Bool { [.i, .ii, .iii, .iv, .v, .vi].contains(self) }
}

/// What part a name plays.
public enum NameKind: String, ControlledTerm {
  case preferred, official, variant, historic

  public static let listName = "name-kinds"
  public static let singular = "name kind"
  public static let definitions: [Self: String] = [
    .preferred: "the name this registry shows", .official: "the name an authority uses",
    .variant: "another name or spelling", .historic: "a name of the past",
  ]
}

/// Why one record was superseded by another.
public enum SupersessionReason: String, ControlledTerm {
  case duplicate, merged, split

  public static let listName = "supersession-reasons"
  public static let singular = "reason"
  public static let definitions: [Self: String] = [
    .duplicate: "both mean the same place", .merged: "two places were joined into one",
    .split: "one place was divided",
  ]

  /// Whether what was recorded about the former place counts for the one that took its place.
  public var carriesClaims: Bool { self != .split }
}
