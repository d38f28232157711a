import CanonicalJSON
import HeritageModel

/// A public eyewitness who can be recognised and has not agreed to it.
struct ExposedWitness: Rule {
  static let code = "SEN-01"

  func check(_ item: Evidence, in records: RecordSet) -> [Violation] {
    guard item.type == .eyewitness, item.access == .public, item.consent != .recorded,
      let field = Self.identifyingField(of: item)
    else { return [] }
    return [
      Violation(
        "'\(field)' can expose the witness, access is 'public' and no consent is on record",
        field: field, hint: "make the access 'confidential', or use a pseudonym and record consent")
    ]
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
