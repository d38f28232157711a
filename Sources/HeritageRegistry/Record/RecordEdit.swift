public import CanonicalJSON
public import HeritageModel

/// Changes of one record's fields, in the order in which they are made: pure, so that they can be
/// tried on the record that a person saw and made on the one that is there under the lock.
public struct RecordEdit: Sendable {
  private enum Step: Sendable {
    case set(FieldPath, String)
    case remove(FieldPath)
    /// Removes the items of a list that are so, or whose text is.
    case removeItem(FieldPath, String)
    case add(FieldPath, String)
    case merge(JSONObject)
    case rewrite(from: JSONObject, to: JSONObject)
  }

  private var steps: [Step] = []

  public init() {}

  public var isEmpty: Bool { steps.isEmpty }

  /// Sets a field to a value.
  ///
  /// - Parameter assignment: `FIELD=VALUE`, such as `location.latitude=34.5`, `names[0].text=Bosra`
  ///   or `countries=["SY"]`. What the value is follows from the field.
  /// - Throws: ``RegistryError`` if it has another form.
  public mutating func set(_ assignment: String) throws(RegistryError) {
    let (path, value) = try Self.parts(of: assignment, "place='Province of Homs'")
    steps.append(.set(path, value))
  }

  /// Adds an item to a list.
  ///
  /// - Parameter assignment: `FIELD=ITEM`, such as `countries=SY`, `description=fr:Ruines` or
  ///   `externalIds=wikidata:Q5747`.
  /// - Throws: ``RegistryError`` if it has another form.
  public mutating func add(_ assignment: String) throws(RegistryError) {
    let (path, value) = try Self.parts(of: assignment, "countries=SY")
    steps.append(.add(path, value))
  }

  /// Adds a name, such as `Bosra` or `ar:بصرى`.
  public mutating func addName(_ text: String) {
    steps.append(.add(FieldPath([.key("names")]), text))
  }

  /// Removes a field, an item of a list by its place, or the items of a list that are so.
  ///
  /// - Parameter text: `FIELD`, such as `place` or `names[2]`, or `FIELD=ITEM`.
  /// - Throws: ``RegistryError`` if it has another form.
  public mutating func remove(_ text: String) throws(RegistryError) {
    if text.contains("=") {
      let (path, value) = try Self.parts(of: text, "countries=SY")
      steps.append(.removeItem(path, value))
    } else if let path = FieldPath(text) {
      steps.append(.remove(path))
    } else {
      throw Self.notAField(text)
    }
  }

  /// Removes the names with a text.
  public mutating func removeName(_ text: String) {
    steps.append(.removeItem(FieldPath([.key("names")]), text))
  }

  /// Takes over the fields of a JSON merge patch (RFC 7386): a value replaces the former one, the
  /// members of an object one by one, and `null` removes what is there.
  public mutating func merge(_ patch: JSONObject) { steps.append(.merge(patch)) }

  /// Takes over the fields in which two versions of a record differ that a person wrote anew.
  public mutating func rewrite(_ former: JSONObject, as new: JSONObject) {
    steps.append(.rewrite(from: former, to: new))
  }

  private static func parts(
    of assignment: String, _ example: String
  ) throws(RegistryError) -> (path: FieldPath, value: String) {
    let parts = assignment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw .usage(
        "'\(assignment)' gives no value", hint: "write FIELD=VALUE, such as \(example)")
    }
    guard let path = FieldPath(String(parts[0])) else { throw notAField(String(parts[0])) }
    return (path, String(parts[1]))
  }

  private static func notAField(_ text: String) -> RegistryError {
    .usage(
      "'\(text)' does not name a field",
      hint: "write it like place, location.latitude or names[0].text")
  }
}

extension RecordEdit {
  /// Makes the changes.
  ///
  /// Items of lists are named by their places before the edit: values are set first, then items
  /// and fields removed, then items added.
  ///
  /// - Parameters:
  ///   - record: The record as it is.
  ///   - kind: The kind of record, which tells what its fields hold; `nil` for `registry.json`.
  ///   - countries: The countries of its place, where the record itself does not say them; they help
  ///     to tell the language of a name.
  /// - Returns: The record as it is to be, and what was decided for whoever typed it.
  /// - Throws: ``RegistryError`` if a field is not known, holds nothing to remove, or cannot hold
  ///   what it is to.
  public func applied(
    to record: JSONObject, as kind: RecordKind?, countries: [String] = []
  ) throws(RegistryError) -> (record: JSONObject, remarks: [Remark]) {
    var draft = EditedRecord(record, kind, countries: countries)
    for step in steps {
      switch step {
      case .merge(let patch): draft.merge(patch)
      case .rewrite(let former, let new): try draft.rewrite(former, new)
      case .set(let path, let text): try draft.set(path, text)
      case .remove, .removeItem, .add: continue
      }
    }
    var doomed: Set<FieldPath> = []
    for step in steps {
      switch step {
      case .remove(let path): doomed.insert(try draft.present(path))
      case .removeItem(let path, let text): doomed.formUnion(try draft.items(of: path, text))
      case .merge, .rewrite, .set, .add: continue
      }
    }
    try draft.remove(doomed)
    for case .add(let path, let text) in steps { try draft.add(text, to: path) }
    draft.settleTerms()
    return (draft.record, draft.remarks)
  }
}
