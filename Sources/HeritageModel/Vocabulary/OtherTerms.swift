/// What was done to a subject after damage or to prevent it.
public enum InterventionType: String, ControlledTerm {
  case stabilisation, clearance, conservation, restoration, anastylosis, reconstruction, relocation,
    demining, documentation

  public static let listName = "interventions"
  public static let singular = "intervention type"
  public static let definitions: [Self: String] = [
    .stabilisation: "kept from falling further", .clearance: "rubble removed",
    .conservation: "treated to last", .restoration: "brought back to an earlier state",
    .anastylosis: "fallen parts put back", .reconstruction: "built anew",
    .relocation: "moved elsewhere", .demining: "cleared of explosives", .documentation: "recorded",
  ]

  /// Tells whether the intervention can make a later, lesser grade plausible.
  public var mendsDamage: Bool {
    self == .restoration || self == .anastylosis || self == .reconstruction
  }
}

/// What sort of body or person a source is.
public enum SourceKind: String, ControlledTerm {
  case agency, ngo, media, person, academic, authority

  public static let listName = "source-kinds"
  public static let singular = "source kind"
  public static let definitions: [Self: String] = [
    .agency: "intergovernmental or space agency", .ngo: "non-governmental organisation",
    .media: "newspaper, broadcaster, platform", .person: "an individual",
    .academic: "university or research project", .authority: "state or local authority",
  ]
}
