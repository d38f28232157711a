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

  /// Refuses a title that a new registry cannot have.
  static func check(title: String) throws(RegistryError) {
    var description = RegistryDescription()
    try description.take(.string(title), as: .title)
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
