import CanonicalJSON
import HeritageText

/// A person's own settings, as a file of her own holds them.
///
/// The file is one JSON object with the settings, and under `registries` those for single
/// registries by their identifiers. Members that this version does not know are kept.
public struct PersonalSettings: Hashable, Sendable {
  private static let registries = "registries"

  private var json = JSONObject()
  /// What of the file may be a mistake.
  public private(set) var remarks: [Remark] = []

  /// Creates settings that decide nothing.
  public init() {}

  /// Reads settings.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: The file's name, for messages.
  /// - Throws: ``RegistryError`` that names the file and the line, if it is no JSON object or holds
  ///   a value that the setting cannot have.
  public init(reading bytes: [UInt8], named file: String) throws(RegistryError) {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONParser.parse(bytes)
    } catch {
      throw Self.unusable(file, error.line, "\(error.reason)")
    }
    guard let object = value.objectValue else {
      throw Self.unusable(file, 1, "it is not one JSON object")
    }
    json = object
    try check(json, below: [], bytes, file)
    guard let member = json[Self.registries] else { return }
    guard let registries = member.objectValue else {
      throw Self.unusable(
        file, Self.line([Self.registries], bytes), "'\(Self.registries)' is not an object")
    }
    for (id, value) in registries {
      let path = [Self.registries, id]
      guard let object = value.objectValue else {
        throw Self.unusable(file, Self.line(path, bytes), "'\(id)' is not an object")
      }
      try check(object, below: path, bytes, file)
    }
  }

  /// The file's content.
  public var bytes: [UInt8] { json.bytes(.pretty) + [UInt8(ascii: "\n")] }

  /// Returns what is decided for a registry alone, or for all others with `nil`.
  func values(for registry: String?) -> [Setting: String] {
    let object = registry.map { json[Self.registries]?.objectValue?[$0]?.objectValue } ?? json
    var values: [Setting: String] = [:]
    for setting in Setting.allCases { values[setting] = object?[setting.rawValue]?.stringValue }
    return values
  }

  /// Decides something, or nothing any more with `nil`.
  ///
  /// - Parameters:
  ///   - setting: What is decided.
  ///   - value: A value that the setting can have.
  ///   - registry: The registry that it is decided for, `nil` for all.
  /// - Returns: What was decided before.
  @discardableResult
  public mutating func set(_ setting: Setting, to value: String?, for registry: String? = nil)
    -> String?
  {
    let former = values(for: registry)[setting]
    let key = setting.rawValue
    guard let registry else {
      json[key] = value.map(JSONValue.string)
      return former
    }
    var registries = json[Self.registries]?.objectValue ?? JSONObject()
    var own = registries[registry]?.objectValue ?? JSONObject()
    own[key] = value.map(JSONValue.string)
    registries[registry] = own.isEmpty ? nil : .object(own)
    json[Self.registries] = registries.isEmpty ? nil : .object(registries)
    return former
  }

  private mutating func check(
    _ object: JSONObject, below path: [String], _ bytes: [UInt8], _ file: String
  ) throws(RegistryError) {
    for (key, value) in object {
      guard let setting = Setting(rawValue: key) else {
        if !path.isEmpty || key != Self.registries {
          let near = NearestWord.to(key, among: Setting.allCases.map(\.rawValue))
          let place = Self.line(path + [key], bytes).map { "\(file):\($0)" } ?? file
          remarks.append(
            Remark(
              .warning,
              "\(place): '\(key)' is not a setting and is kept as it is"
                + (near.map { "; did you mean '\($0)'?" } ?? "")))
        }
        continue
      }
      let line = Self.line(path + [key], bytes)
      guard let text = value.stringValue else {
        throw Self.unusable(file, line, "'\(key)' is not a text")
      }
      do throws(RegistryError) {
        _ = try setting.value(text)
      } catch {
        throw Self.unusable(file, line, "'\(key)': \(error.message)", error.hint)
      }
    }
  }

  private static func line(_ path: [String], _ bytes: [UInt8]) -> Int? {
    JSONParser.line(of: path, in: bytes)
  }

  private static func unusable(
    _ file: String, _ line: Int?, _ reason: String, _ hint: String? = nil
  ) -> RegistryError {
    RegistryError(
      .failed, "\(line.map { "\(file):\($0)" } ?? file): \(reason)",
      hint: hint.map { "\($0); the file stays as it is" }
        ?? "mend your settings in an editor, or move the file away; it stays as it is")
  }
}
