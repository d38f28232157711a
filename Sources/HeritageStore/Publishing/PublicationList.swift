import CanonicalJSON
import Glibc

/// What was published into a folder: `heritage-publication.json` there.
struct PublicationList: Equatable {
  static let name = "heritage-publication.json"

  /// A list of some million files.
  static let limit = 1 << 28

  private static let version = 1

  let publication: Publication
  /// The SHA-256 of each file by its path; `nil` for one that may not be written yet.
  var files: [String: String?]

  init(_ publication: Publication, files: [String: String?] = [:]) {
    self.publication = publication
    self.files = files
  }

  /// Reads a list.
  ///
  /// - Throws: ``StoreError/damagedPublication(path:detail:)`` if it is none, or names a path at which
  ///   nothing is ever published: what it names may be removed.
  init(_ bytes: [UInt8], at path: String) throws(StoreError) {
    let json: JSONValue
    do {
      json = try JSONParser.parse(bytes, limits: JSONLimits(bytes: Self.limit))
    } catch {
      throw .damagedPublication(path: path, detail: error.description)
    }
    guard let members = json.objectValue, members["heritagePublication"] == .integer(Self.version),
      let registry = members["registry"]?.stringValue,
      let audience = members["audience"]?.stringValue,
      let files = members["files"]?.objectValue,
      let settings = Self.texts(members["settings"] ?? [])
    else { throw .damagedPublication(path: path, detail: "it is no list of what was published") }
    publication = Publication(
      registry: registry, title: members["title"]?.stringValue, audience: audience,
      settings: settings)
    self.files = [:]
    for (name, hash) in files {
      guard Publication.isAddress(name), hash == .null || hash.stringValue != nil else {
        throw .damagedPublication(path: path, detail: "nothing is published as '\(name)'")
      }
      self.files[name] = .some(hash.stringValue)
    }
  }

  private static func texts(_ list: JSONValue) -> [String]? {
    guard let items = list.arrayValue else { return nil }
    let texts = items.compactMap(\.stringValue)
    return texts.count == items.count ? texts : nil
  }

  var bytes: [UInt8] {
    var list: JSONObject = [
      "heritagePublication": .integer(Self.version), "registry": .string(publication.registry),
      "audience": .string(publication.audience),
      "settings": .array(publication.settings.map(JSONValue.string)),
      "files": .object(
        JSONObject(
          uniqueMembers: files.map { ($0.key, $0.value.map(JSONValue.string) ?? .null) })),
    ]
    if let title = publication.title { list["title"] = .string(title) }
    return list.fileBytes
  }
}

/// What is published into a folder: of which registry, for whom, and with which settings.
///
/// Whoever has the pages can read it.
package struct Publication: Hashable, Sendable {
  /// The registry's identifier.
  package let registry: String
  /// What the registry is called.
  package let title: String?
  package let audience: String
  /// The options that decide which pages there are, in an order of their own; none for all of them.
  package let settings: [String]

  package init(
    registry: String, title: String? = nil, audience: String, settings: [String] = []
  ) {
    self.registry = registry
    self.title = title
    self.audience = audience
    self.settings = settings
  }

  /// The registry as people know it: `'Damage in Homs' (6f1f1a52-…)`.
  package var registryName: String { title.map { "'\($0)' (\(registry))" } ?? "'\(registry)'" }

  /// Whether a path is one that a file can be published at: small letters, digits and hyphens, below
  /// the folder, with an ending.
  package static func isAddress(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last, name.contains("."), path != PublicationList.name else {
      return false
    }
    return parts.dropLast().allSatisfy(isName)
      && name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isName)
  }

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      }
  }
}
