import CanonicalJSON
import HeritageModel
import HeritageText

/// Tells a typing error in a draft from an addition, by the fields that its kind of record has.
enum DraftKeys {
  /// Returns a remark on each field of a record that its kind does not have.
  ///
  /// - Throws: ``RegistryError`` if a field shows that the draft is a record of another kind.
  static func remarks(on record: some HeritageRecord) throws(RegistryError) -> [String] {
    let kind = record.reference.kind
    let known = kind.type.keys.filter { $0 != "recorded" }
    var remarks: [String] = []
    for (key, _) in record.json where !known.contains(key) && key != "recorded" {
      if let owners = owners[key] {
        throw RegistryError(
          .invalid,
          "'\(key)' is not a field of \(kind.noun): it belongs to \(owners)",
          hint: "use the command for that kind of record, or leave the field out")
      }
      let near = NearestWord.to(key, among: known)
      remarks.append(
        "'\(key)' is not a known field of \(kind.noun) and is kept as it is"
          + (near.map { "; did you mean '\($0)'?" } ?? ""))
    }
    return remarks
  }

  /// The fields that tell one kind of record from others, with the kinds that have them.
  private static let owners = [
    "assessor": "a report", "grade": "a report", "monument": "a report or an intervention",
    "names": "a site or a monument", "report": "a review",
    "site": "a monument, a report or an intervention", "title": "an item of evidence",
    "verdict": "a review",
  ]
}
