/// What sort of place a site is.
public enum SiteKind: String, ControlledTerm {
  case archaeologicalSite = "archaeological-site"
  case urban
  case buildingGroup = "building-group"
  case monument
  case landscape
  case natural
  case other

  public static let listName = "site-kinds"
  public static let singular = "site kind"

  public var definition: String {
    switch self {
    case .archaeologicalSite: "remains on or below the ground"
    case .urban: "town or quarter"
    case .buildingGroup: "several buildings that belong together"
    case .monument: "a single work"
    case .landscape: "cultural or natural landscape"
    case .natural: "natural area"
    case .other: "none of these"
    }
  }
}

/// What protects a place or an object.
public enum ProtectionType: String, ControlledTerm {
  case worldHeritage = "world-heritage"
  case tentativeList = "tentative-list"
  case hague1954General = "hague-1954-general"
  case hague1954Special = "hague-1954-special"
  case hague1999Enhanced = "hague-1999-enhanced"
  case national
  case local
  case blueShieldEmblem = "blue-shield-emblem"
  case noStrikeList = "no-strike-list"
  case other

  public static let listName = "protections"
  public static let singular = "protection"

  public var definition: String {
    switch self {
    case .worldHeritage: "World Heritage List, Convention of 1972"
    case .tentativeList: "a state's tentative list for World Heritage"
    case .hague1954General: "Hague Convention of 1954, general protection"
    case .hague1954Special: "Hague Convention of 1954, special protection"
    case .hague1999Enhanced: "Second Protocol of 1999, enhanced protection"
    case .national: "protected by national law"
    case .local: "protected by a region or a town"
    case .blueShieldEmblem: "marked with the Blue Shield"
    case .noStrikeList: "on a no-strike list"
    case .other: "none of these"
    }
  }
}

/// Where a place stands towards the World Heritage List.
public enum WorldHeritageStatus: String, ControlledTerm {
  case none
  case tentative
  case inscribed
  case delisted

  public static let listName = "world-heritage-statuses"
  public static let singular = "World Heritage status"

  public var definition: String {
    switch self {
    case .none: "not on any list"
    case .tentative: "on a tentative list"
    case .inscribed: "on the World Heritage List"
    case .delisted: "taken off the list"
    }
  }
}

/// The category of a World Heritage property.
public enum WorldHeritageCategory: String, ControlledTerm {
  case cultural
  case natural
  case mixed

  public static let listName = "world-heritage-categories"
  public static let singular = "World Heritage category"

  public var definition: String {
    switch self {
    case .cultural: "criteria (i) to (vi)"
    case .natural: "criteria (vii) to (x)"
    case .mixed: "criteria of both kinds"
    }
  }
}

/// A criterion of outstanding universal value.
///
/// Source: Operational Guidelines, paragraph 77, in short form.
public enum Criterion: String, ControlledTerm {
  case i
  case ii
  case iii
  case iv
  case v
  case vi
  case vii
  case viii
  case ix
  case x

  public static let listName = "criteria"
  public static let singular = "criterion"
  public static let unknownCode = "WHS-06"

  /// Tells whether the criterion is one of (i) to (vi).
  public var isCultural: Bool {
    switch self {
    case .i, .ii, .iii, .iv, .v, .vi: true
    case .vii, .viii, .ix, .x: false
    }
  }

  public var definition: String {
    switch self {
    case .i: "masterpiece of human creative genius"
    case .ii: "important interchange of human values"
    case .iii: "testimony to a cultural tradition or civilisation"
    case .iv: "outstanding type of building, ensemble or landscape"
    case .v: "outstanding traditional settlement or land use"
    case .vi: "associated with events, traditions, ideas, beliefs or works"
    case .vii: "superlative natural phenomena or beauty"
    case .viii: "outstanding example of earth's history"
    case .ix: "outstanding ecological and biological processes"
    case .x: "habitats for conservation of biological diversity"
    }
  }
}

/// What part a name plays.
public enum NameKind: String, ControlledTerm {
  case preferred
  case official
  case variant
  case historic

  public static let listName = "name-kinds"
  public static let singular = "name kind"

  public var definition: String {
    switch self {
    case .preferred: "the name this registry shows"
    case .official: "the name an authority uses"
    case .variant: "another name or spelling"
    case .historic: "a name of the past"
    }
  }
}

/// Why one record was superseded by another.
public enum SupersessionReason: String, ControlledTerm {
  case duplicate
  case merged
  case split

  public static let listName = "supersession-reasons"
  public static let singular = "reason"

  public var definition: String {
    switch self {
    case .duplicate: "both mean the same place"
    case .merged: "two places were joined into one"
    case .split: "one place was divided"
    }
  }
}
