import CanonicalJSON
import HeritageDocuments
import HeritageModel

/// Another version of a record, as an edit makes it.
struct EditedVersion {
  let record: any HeritageRecord & FieldHolder
  let difference: RecordDifference
  /// What was decided for whoever edits, and what looks wrong.
  let remarks: [Remark]

  /// Makes the changes of an edit on a record.
  ///
  /// - Parameters:
  ///   - former: The record as it is.
  ///   - edit: The changes.
  ///   - countries: The countries of its place, where the record itself does not say them.
  /// - Throws: ``RegistryError`` if a field is not known, never changes or cannot hold what it is to,
  ///   or if the result is no record.
  init(
    of former: any HeritageRecord & FieldHolder, by edit: RecordEdit, countries: [String]
  ) throws {
    let (before, reference) = (former.json, former.reference)
    var (json, remarks) = try edit.applied(
      to: before, as: reference.kind, countries: countries)
    try json.settleReferences()
    if json["externalIds"] != before["externalIds"] { try json.settleExternalIDs() }
    try Permanence.check(json, against: before, of: reference)
    let taken = Control.take(over: &json, from: before, of: reference.kind)
    let record = try Self.record(json, of: reference.kind)
    if before["names"] != nil, record.json["names"] == nil {
      throw RegistryError(
        .refused, "'\(reference)' would have no name left",
        hint: "give its right name in the same command, such as --add-name 'ar:تدمر'")
    }
    self.record = record
    difference = RecordDifference(from: before, to: record.json)
    let known = Set(UnknownMember.all(in: former).map(\.path))
    remarks += try DraftKeys.remarks(on: record, besides: known).map { Remark(.warning, $0) }
    self.remarks =
      remarks
      + taken.map { field in
        Remark(
          .note,
          "imports leave '\(field)' as it is from now on; --remove controlled=\(field) changes that"
        )
      }
  }

  private static func record(
    _ json: JSONObject, of kind: RecordKind
  ) throws -> any HeritageRecord & FieldHolder {
    do throws(RecordError) {
      return try kind.type.init(json: json)
    } catch {
      throw RegistryError(
        error.problems.allSatisfy(\.isAboutVocabulary) ? .unknownTerm : .invalid,
        (error.problems.map(\.message) + DraftKeys.remarks(on: json, lacking: error))
          .joined(separator: "; "), hint: error.hint)
    }
  }
}
