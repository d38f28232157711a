public import CanonicalJSON
public import HeritageDocuments
import HeritageIndex
public import HeritageModel

/// A claim that took another's place, and what it says otherwise.
public struct Correction: Sendable {
  public let recorded: Recorded
  public let difference: RecordDifference
}

extension Registry {
  /// Records a claim that says what another says but for some changes, and lets it take that one's
  /// place, in one operation.
  ///
  /// - Parameters:
  ///   - old: The report that gives way.
  ///   - edit: What its successor says otherwise. A grade that is given alone takes the place of a
  ///     range, and of a class that means something else; a class that is given alone brings its own
  ///     grade.
  ///   - shown: What somebody agreed to; nothing is written if it would be something else by now.
  ///   - isRehearsal: Whether everything is checked and nothing written.
  ///   - context: Who records, and when.
  /// - Returns: What was recorded, and in what it differs.
  /// - Throws: ``RegistryError`` if the report has ended, nothing is changed, or a rule finds an error
  ///   in the new one; nothing is written then.
  public func correctReport(
    _ old: RecordID, _ edit: RecordEdit, shown: RecordDifference? = nil, isRehearsal: Bool = false,
    _ context: inout OperationContext
  ) throws(RegistryError) -> Correction {
    var difference: RecordDifference?
    let recorded = try addReports("supersede", isRehearsal: isRehearsal, &context) { recording in
      let former = try recording.catalogue.theReport(old).json
      var draft = try Self.corrected(former, edit, &recording)
      let found = RecordDifference(from: former, to: draft, passingOver: Self.ownFields)
      guard !found.isEmpty else {
        throw RegistryError(
          .refused, "nothing is changed, so nothing takes the place of '\(old)'",
          hint: "say what is to change, such as --grade; or name a report with --with")
      }
      try found.check(against: shown)
      difference = found
      for field in Self.ownFields { draft[field] = nil }
      draft.fill("supersedes", old.text)
      // What everybody may see stays so, whatever was decided for new records since.
      if draft["access"] == nil, recording.access != nil {
        draft.fill("access", Access.public.rawValue)
      }
      return [draft]
    }
    guard let difference else { throw RegistryError(.failed, "nothing was corrected") }
    return Correction(recorded: recorded, difference: difference)
  }

  /// Returns what a report says, as a draft of a corrected one.
  public func correctable(_ id: RecordID) throws(RegistryError) -> JSONObject {
    try RegistryError.telling { try catalogue.theReport(id).json }
  }

  /// The fields that each report has of its own; who corrects what a list claims is not the list.
  private static let ownFields: Set<String> = [
    "id", "origin", "recorded", "recordedBy", "supersedes", "unmapped",
  ]

  private static func corrected(
    _ former: JSONObject, _ edit: RecordEdit, _ recording: inout Recording
  ) throws(RegistryError) -> JSONObject {
    var (draft, remarks) = try edit.applied(to: former, as: .report)
    for remark in remarks { recording.remark(remark.kind, remark.text) }
    for field in ownFields.union(["monument", "site"]).sorted() where draft[field] != former[field]
    {
      throw .usage(
        "'\(field)' is not what a corrected claim can say otherwise",
        hint: "record another one with 'heritage add-report'")
    }
    func isGiven(_ field: String) -> Bool { draft[field] != former[field] }
    let givesClass = isGiven("sourceScale") || isGiven("sourceClass")
    if givesClass, !isGiven("grade"), !isGiven("gradeUpper") {
      draft["grade"] = nil
      draft["gradeUpper"] = nil
      try SourceScale.fillGrade(of: &draft)
    } else if isGiven("grade"), !isGiven("gradeUpper") {
      draft["gradeUpper"] = nil
    }
    if isGiven("grade"), !givesClass, !isGiven("overrideReason"),
      let label = draft["sourceClass"]?.stringValue, !SourceScale.fits(draft)
    {
      draft["sourceClass"] = nil
      draft["sourceScale"] = nil
      draft["overrideReason"] = nil
      recording.remark(
        .note,
        "the class '\(label)' does not mean this grade and is left out; --class gives another, "
          + "--override-reason keeps it")
    }
    let lost = (former["evidence"]?.arrayValue ?? []).compactMap(\.stringValue).filter { id in
      !(draft["evidence"]?.arrayValue ?? []).contains(.string(id))
    }
    if !lost.isEmpty {
      recording.remark(
        .note,
        "the new claim does not rest on \(lost.joined(separator: ", ")) as the old one does; to keep "
          + "an item, name it too")
    }
    return draft
  }
}
