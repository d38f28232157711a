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
      var defaults = try Setting.defaultMembers(of: header)
      defaults[setting.rawValue] = value.map(JSONValue.string)
      header[Setting.defaultsKey] = defaults.isEmpty ? nil : .object(defaults)
    }
  }
}

extension Setting {
  /// The member of `registry.json` that holds the registry's defaults.
  static let defaultsKey = "defaults"

  /// Refuses defaults that a change would bring and no command could read, or that are a person's
  /// own.
  static func checkDefaults(in header: JSONObject) throws(RegistryError) {
    do throws(RegistryError) {
      let object = try defaultMembers(of: header)
      for setting in allCases where setting.isPersonal && object[setting.rawValue] != nil {
        throw RegistryError(
          .invalid, "'\(setting.rawValue)' is each person's own and is never kept in a registry",
          hint:
            "run 'heritage config \(setting.rawValue) VALUE', which keeps it in your own settings")
      }
      _ = try defaults(in: header)
    } catch {
      throw RegistryError(.invalid, error.message, hint: error.hint)
    }
  }

  fileprivate static func defaultMembers(of header: JSONObject) throws(RegistryError) -> JSONObject
  {
    guard let member = header[defaultsKey] else { return JSONObject() }
    guard let object = member.objectValue else {
      throw RegistryError(
        .damaged, "'registry.json': '\(defaultsKey)' is not an object",
        hint: "take the member out with 'heritage edit registry --remove \(defaultsKey)'")
    }
    return object
  }

  /// Returns the defaults that the members of `registry.json` hold.
  static func defaults(in header: JSONObject) throws(RegistryError) -> [Setting: String] {
    let object = try defaultMembers(of: header)
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
