import CanonicalJSON
public import HeritageModel

extension Registry {
  /// What the registry is called and who publishes it, as `registry.json` had it when it was opened.
  ///
  /// It is changed like a record: see ``editHeader(_:shown:isRehearsal:_:)``.
  public var description: RegistryDescription {
    get throws(RegistryError) {
      var description = RegistryDescription()
      for field in RegistryDescription.Field.allCases {
        guard let value = header[field.rawValue] else { continue }
        do throws(RegistryError) {
          try description.take(value, as: field)
        } catch {
          throw RegistryError(.damaged, error.message, hint: error.hint)
        }
      }
      return description
    }
  }
}

extension RegistryDescription {
  /// What a person can set in `registry.json`, by its members.
  static let shapes = Dictionary(
    uniqueKeysWithValues: Field.allCases.map { ($0.rawValue, FieldShape.text) })

  /// Refuses what a change would say of a registry and no document could.
  ///
  /// - Parameters:
  ///   - header: The members of `registry.json` as they would be.
  ///   - former: Those that it has; what is wrong in them already stands in no change's way.
  /// - Throws: ``RegistryError`` of the kind `invalid` that names the member.
  static func check(_ header: JSONObject, besides former: JSONObject) throws(RegistryError) {
    var description = RegistryDescription()
    for field in Field.allCases where header[field.rawValue] != former[field.rawValue] {
      // There is always a title, and the store asks for it.
      guard let value = header[field.rawValue] else { continue }
      try description.take(value, as: field)
    }
  }

  /// Returns what `registry.json` says of a new registry.
  ///
  /// - Parameters:
  ///   - title: What it is called, unless the edit sets another title.
  ///   - edit: What else is said.
  /// - Returns: The title, and all members that a person can set.
  /// - Throws: ``RegistryError`` if no document could show one of them.
  static func members(
    title: String, _ edit: RecordEdit
  ) throws(RegistryError) -> (title: String, said: JSONObject) {
    let said = try edit.applied(to: ["title": .string(title)], as: nil).record
    try check(said, besides: JSONObject())
    return (said["title"]?.stringValue ?? title, said)
  }

  /// Takes a member of `registry.json`.
  fileprivate mutating func take(_ value: JSONValue, as field: Field) throws(RegistryError) {
    guard let text = value.stringValue else {
      throw RegistryError(
        .invalid, "'registry.json': '\(field.rawValue)' is not a text",
        hint: "set it: heritage edit registry --set \(field.rawValue)='…'")
    }
    do throws(RegistryDescriptionError) {
      try set(field, to: text)
    } catch {
      throw RegistryError(
        .invalid, "'registry.json': \(error.description)", hint: error.hint)
    }
  }
}
