import CanonicalJSON

extension Registry {
  /// What the registry decides for everybody who works on it, as `registry.json` had it when it was
  /// opened.
  ///
  /// - Throws: ``RegistryError`` if it holds a value that the setting cannot have.
  public func defaults() throws(RegistryError) -> [Setting: String] {
    try Setting.defaults(in: header)
  }

  /// Decides something for everybody who works on the registry, or nothing any more with `nil`, in
  /// one operation.
  ///
  /// - Parameters:
  ///   - setting: What is decided; no personal one.
  ///   - value: A value that the setting can have.
  ///   - isRehearsal: Whether everything is checked and nothing written.
  ///   - context: Who decides, and when.
  /// - Returns: What was changed.
  /// - Throws: ``RegistryError`` if it cannot be kept in a registry; nothing is written then.
  public func setDefault(
    _ setting: Setting, to value: String?, isRehearsal: Bool = false,
    _ context: inout OperationContext
  ) throws(RegistryError) -> HeaderChange {
    guard !setting.isPersonal else {
      throw .usage(
        "'\(setting.rawValue)' is each person's own and is never kept in a registry",
        hint: "leave --shared out: it is kept in your own settings then")
    }
    let value = try value.map { text throws(RegistryError) in try setting.value(text) }
    return try changeHeader("config", isRehearsal: isRehearsal, &context) { header in
      var defaults = header[Setting.defaultsKey]?.objectValue ?? JSONObject()
      defaults[setting.rawValue] = value.map(JSONValue.string)
      header[Setting.defaultsKey] = defaults.isEmpty ? nil : .object(defaults)
    }
  }
}

extension Setting {
  /// The member of `registry.json` that holds the registry's defaults.
  fileprivate static let defaultsKey = "defaults"

  /// Returns the defaults that the members of `registry.json` hold.
  static func defaults(in header: JSONObject) throws(RegistryError) -> [Setting: String] {
    guard let member = header[defaultsKey] else { return [:] }
    guard let object = member.objectValue else {
      throw RegistryError(
        .damaged, "'registry.json': '\(defaultsKey)' is not an object",
        hint: "restore the file from a copy")
    }
    var defaults: [Setting: String] = [:]
    for setting in allCases where !setting.isPersonal {
      guard let value = object[setting.rawValue] else { continue }
      do throws(RegistryError) {
        defaults[setting] = try setting.value(value.stringValue ?? value.text(.compact))
      } catch {
        throw RegistryError(
          .damaged, "'registry.json': '\(defaultsKey).\(setting.rawValue)': \(error.message)",
          hint: "run 'heritage config \(setting.rawValue) VALUE --shared' with a value that it can "
            + "have")
      }
    }
    return defaults
  }
}
