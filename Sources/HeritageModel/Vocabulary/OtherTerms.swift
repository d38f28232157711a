/// What was done to a subject after damage or to prevent it.
public enum InterventionType: String, ControlledTerm {
  case stabilisation
  case clearance
  case conservation
  case restoration
  case anastylosis
  case reconstruction
  case relocation
  case demining
  case documentation

  public static let listName = "interventions"
  public static let singular = "intervention type"

  /// Tells whether the intervention can make a later, lesser grade plausible.
  public var mendsDamage: Bool {
    self == .restoration || self == .anastylosis || self == .reconstruction
  }

  public var definition: String {
    switch self {
    case .stabilisation: "kept from falling further"
    case .clearance: "rubble removed"
    case .conservation: "treated to last"
    case .restoration: "brought back to an earlier state"
    case .anastylosis: "fallen parts put back"
    case .reconstruction: "built anew"
    case .relocation: "moved elsewhere"
    case .demining: "cleared of explosives"
    case .documentation: "recorded"
    }
  }
}

/// What sort of body or person a source is.
public enum SourceKind: String, ControlledTerm {
  case agency
  case ngo
  case media
  case person
  case academic
  case authority

  public static let listName = "source-kinds"
  public static let singular = "source kind"

  public var definition: String {
    switch self {
    case .agency: "intergovernmental or space agency"
    case .ngo: "non-governmental organisation"
    case .media: "newspaper, broadcaster, platform"
    case .person: "an individual"
    case .academic: "university or research project"
    case .authority: "state or local authority"
    }
  }
}
