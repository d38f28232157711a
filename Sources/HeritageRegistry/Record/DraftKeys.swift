import CanonicalJSON
import HeritageModel
import HeritageText

/// Tells a typing error in a draft from an addition, by the fields that its kind of record has.
enum DraftKeys {
  /// Tells each member of a record, or of a part of it, that its kind does not have.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - known: The paths of those that an earlier version of it has.
  /// - Returns: A remark on each other one.
  /// - Throws: ``RegistryError`` if a field shows that the draft is a record of another kind.
  static func remarks(
    on record: some HeritageRecord & FieldHolder, besides known: Set<String> = []
  ) throws(RegistryError) -> [String] {
    let kind = record.reference.kind
    var remarks: [String] = []
    for member in UnknownMember.all(in: record) where !known.contains(member.path) {
      if member.path == member.key, let owners = owners[member.key] {
        throw RegistryError(
          .invalid,
          "'\(member.key)' is not a field of \(kind.noun): it belongs to \(owners)",
          hint: "use the command for that kind of record, or leave the field out")
      }
      remarks.append(
        "'\(member.path)' is not a known field of \(kind.noun) and is kept as it is"
          + advice(on: member))
    }
    return remarks
  }

  /// Returns a remark on each unknown member that stands where a draft lacks a field.
  static func remarks(on draft: JSONObject, lacking error: RecordError) -> [String] {
    UnknownMember.all(besideMissingIn: error, of: draft).map {
      "'\($0.path)' is not a known field" + advice(on: $0)
    }
  }

  /// What comes close, or for a part, which has few fields, all that it can have.
  private static func advice(on member: UnknownMember) -> String {
    let known = member.known.filter { $0 != "recorded" }
    if let near = NearestWord.to(member.key, among: known) { return "; did you mean '\(near)'?" }
    return member.path == member.key ? "" : "; this part can have \(known.joined(separator: ", "))"
  }

  /// The fields that tell one kind of record from others, with the kinds that have them.
  private static let owners = [
    "assessor": "a report", "grade": "a report", "monument": "a report or an intervention",
    "names": "a site or a monument", "report": "a review",
    "site": "a monument, a report or an intervention", "title": "an item of evidence",
    "verdict": "a review",
  ]
}
