import CanonicalJSON
import HeritageModel

extension RuleCatalogue {
  static let exposedWitness = Rule<Evidence>(
    "SEN-01", .error, "would expose a witness",
    meaning:
      "A public eyewitness statement names the person or shows them, without consent on record.",
    reason: "People have been killed for speaking; what is published cannot be taken back.",
    mend: "make the access confidential; publish only with recorded consent",
    source: "Berkeley Protocol, security of persons"
  ) { item, _ -> Violation? in
    guard item.type == .eyewitness, item.access == .public, item.consent != .recorded,
      let field = Self.identifyingField(of: item)
    else { return nil }
    return Violation(
      "'\(field)' can expose the witness, access is 'public' and no consent is on record",
      field: field, hint: "make the access 'confidential', or use a pseudonym and record consent")
  }

  /// Members outside the registry's own fields that show who somebody is.
  private static let identifyingMembers = [
    "address", "contact", "email", "faceVisible", "name", "phone", "witness",
  ]

  private static func identifyingField(of item: Evidence) -> String? {
    if item.author?.isEmpty == false { return "author" }
    if item.attribution?.isEmpty == false { return "attribution" }
    let other = identifyingMembers.first { member in
      switch item.unknownMembers[member] {
      case nil, .null?, .bool(false)?, .string("")?: false
      default: true
      }
    }
    // Whoever the statement comes from is most often the witness.
    return other ?? (item.source.isEmpty ? nil : "source")
  }
}
