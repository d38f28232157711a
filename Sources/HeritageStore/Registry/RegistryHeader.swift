public import CanonicalJSON

/// What `registry.json` says.
public struct RegistryHeader: Hashable, Sendable {
  /// The format that this version reads and writes.
  public static let currentVersion = 1
  /// The members that stay with a registry and its copies for good.
  public static let permanent = ["format", "id", "version"]

  /// A UUID in text form.
  public let id: String
  public let title: String
  public let version: Int
  /// All members as they stand in the file, those among them that this version does not know.
  public let members: JSONObject

  /// The header of a new registry, with what else is said of it.
  init(id: String, title: String, besides said: JSONObject) {
    self.id = id
    self.title = title
    version = Self.currentVersion
    var members = said
    members["format"] = .string(Layout.formatName)
    members["id"] = .string(id)
    members["title"] = .string(title)
    members["version"] = .integer(version)
    self.members = members
  }

  /// Reads the header.
  ///
  /// - Throws: ``StoreError/newerFormat(path:version:)``, ``StoreError/notARegistry(path:)`` or
  ///   ``StoreError/damagedHeader(path:detail:)``.
  init(reading bytes: [UInt8], registry: String) throws(StoreError) {
    let file = registry + "/" + Layout.header.text
    let object: JSONObject?
    do {
      object = try JSONParser.parse(bytes).objectValue
    } catch {
      throw .damagedHeader(path: file, detail: error.description)
    }
    guard let object, object["format"]?.stringValue == Layout.formatName else {
      throw .notARegistry(path: registry)
    }
    guard let version = object["version"]?.intValue, version > 0 else {
      throw .damagedHeader(path: file, detail: "no 'version'")
    }
    guard version <= Self.currentVersion else {
      throw .newerFormat(path: registry, version: version)
    }
    guard let id = object["id"]?.stringValue, let title = object["title"]?.stringValue else {
      throw .damagedHeader(path: file, detail: "no 'id' or no 'title'")
    }
    self.id = id
    self.title = title
    self.version = version
    members = object
  }
}
