public import CanonicalJSON
public import HeritageDocuments
import HeritageIndex
public import HeritageModel
public import HeritageStore

/// What an edit did to a record, or would do if it were no rehearsal.
public struct Edited: Sendable {
  /// What people name the record by, such as `palmyra` or `7K3M9XQ2PD4T`.
  public let id: String
  /// Its file below the registry's folder.
  public let path: String
  public let difference: RecordDifference
  /// `nil` for a rehearsal, and where nothing differs.
  public let operation: Operation?
  public let remarks: [Remark]
}

extension Registry {
  /// Changes fields of a site, a monument or another record that no claim is, in one operation.
  ///
  /// The changes are made on the record as it is under the lock, and the rules judge what is new in
  /// it. The former version is kept, and an `undo` brings it back.
  ///
  /// - Parameters:
  ///   - reference: The record.
  ///   - edit: The changes.
  ///   - shown: What somebody agreed to; nothing is written if it would be something else by now.
  ///   - isRehearsal: Whether everything is checked and nothing written.
  ///   - context: Who edits, and when.
  /// - Returns: What was changed, and the remarks on it.
  /// - Throws: ``RegistryError`` if the record or a field of it never changes, the result is no
  ///   record, or a rule finds an error that was not there before; nothing is written then.
  public func edit(
    _ reference: RecordReference, _ edit: RecordEdit, shown: RecordDifference? = nil,
    isRehearsal: Bool = false, _ context: inout OperationContext
  ) throws(RegistryError) -> Edited {
    var result: (id: String, path: String, difference: RecordDifference)?
    let recorded = try record("edit", isRehearsal: isRehearsal, &context) { recording in
      result = try recording.edit(reference, edit, shown)
      return nil
    }
    guard let result else { throw RegistryError(.failed, "nothing was edited") }
    return Edited(
      id: result.id, path: result.path, difference: result.difference,
      operation: recorded.operation, remarks: recorded.remarks)
  }

  /// Changes what `registry.json` says, such as the title; see ``edit(_:_:shown:isRehearsal:_:)``.
  public func editHeader(
    _ edit: RecordEdit, shown: RecordDifference? = nil, isRehearsal: Bool = false,
    _ context: inout OperationContext
  ) throws(RegistryError) -> Edited {
    var difference = RecordDifference(from: header, to: header)
    let changed = try changeHeader("edit", isRehearsal: isRehearsal, &context) { members in
      let former = members
      members = try edit.applied(to: former, as: nil).record
      difference = RecordDifference(from: former, to: members)
      try difference.check(against: shown)
    }
    return Edited(
      id: "registry", path: "registry.json", difference: difference, operation: changed.operation,
      remarks: [])
  }

  /// Returns a record as somebody who wants to edit it sees it.
  ///
  /// - Throws: ``RegistryError`` if it is not there, cannot be read, or never changes.
  public func editable(_ reference: RecordReference) throws(RegistryError) -> JSONObject {
    try RegistryError.telling { try catalogue.editable(reference).record.json }
  }

  /// Returns the record that a text names: a place as in ``subject(named:)``, or any other by its
  /// identifier, its file or its reference.
  public func record(named name: String) throws(RegistryError) -> RecordReference {
    try RegistryError.telling {
      if let reference = try RecordReference(argument: name) { return reference }
      let found = try catalogue.references(named: name)
      if let found, let first = found.first {
        guard found.count == 1 else {
          throw RegistryError(
            several: "records", named: name, found.map(\.description).sorted())
        }
        return first
      }
      do throws(RegistryError) {
        return try subject(named: name).reference
      } catch {
        guard error.kind == .notThere else { throw error }
        if let source = try catalogue.source(named: name) { return source }
        guard found != nil else { throw error }
        throw RegistryError(
          .notThere, "the registry has no record '\(name)'",
          hint: "run 'heritage list' or 'heritage search' to find it")
      }
    }
  }
}

extension RecordDifference {
  /// Refuses what differs from what somebody saw and agreed to.
  func check(against shown: RecordDifference?) throws(RegistryError) {
    guard let shown, shown != self else { return }
    throw RegistryError(
      .refused, "the record was changed by somebody else meanwhile, so nothing is written",
      hint: "run the command again to see what it would do now")
  }
}

extension RecordReference {
  /// What people name the record by, such as `palmyra/temple-of-bel`.
  fileprivate var nameForPeople: String {
    switch self {
    case .site(let id), .source(let id): id.text
    case .monument(let id, let site): "\(site)/\(id)"
    default: recordID?.text ?? description
    }
  }
}

extension Catalogue {
  /// Returns the records that a text can be the identifier of; `nil` if it has another form.
  fileprivate func references(named text: String) throws -> [RecordReference]? {
    let id: RecordID
    do throws(IdentifierError) {
      id = try RecordID(text.uppercased())
    } catch {
      return nil
    }
    return try references(of: id)
  }

  fileprivate func source(named text: String) throws(RegistryError) -> RecordReference? {
    try RegistryError.telling {
      let reference: RecordReference
      do throws(IdentifierError) {
        reference = .source(try Slug(text))
      } catch {
        return nil
      }
      return try stored(reference) == nil ? nil : reference
    }
  }

  /// Returns a record that can be edited, with its file.
  ///
  /// - Throws: ``RegistryError`` if it is not there or is a claim, `DamagedRecord` if it cannot be
  ///   read.
  fileprivate func editable(
    _ reference: RecordReference
  ) throws -> (path: String, record: any HeritageRecord & FieldHolder) {
    guard let stored = try stored(reference) else {
      throw RegistryError(
        .notThere, "the registry has no record '\(reference)'",
        hint: "run 'heritage list' or 'heritage search' to find it")
    }
    let record = try stored.read()
    if let advice = Permanence.advice(on: record) {
      throw RegistryError(
        .refused, "'\(reference)' \(advice.reason)", hint: advice.hint)
    }
    guard let record = record as? any HeritageRecord & FieldHolder else {
      throw RegistryError(.failed, "'\(reference)' has no fields")
    }
    return (stored.path.text, record)
  }
}

extension Recording {
  /// Adds another version of a record, unless nothing differs.
  fileprivate mutating func edit(
    _ reference: RecordReference, _ edit: RecordEdit, _ shown: RecordDifference?
  ) throws -> (id: String, path: String, difference: RecordDifference) {
    let (path, former) = try catalogue.editable(reference)
    let countries = try (former as? Monument).flatMap { try catalogue.site($0.site)?.countries }
    let version = try EditedVersion(of: former, by: edit, countries: countries ?? [])
    try version.difference.check(against: shown)
    let name = reference.nameForPeople
    guard !version.difference.isEmpty else { return (name, path, version.difference) }
    for remark in version.remarks { self.remark(remark.kind, remark.text) }
    add(NewRecord(id: name, path: path, record: version.record, replaces: true, former: former))
    return (name, path, version.difference)
  }
}
