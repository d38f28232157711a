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
      let files = members["files"]?.objectValue
    else { throw .damagedPublication(path: path, detail: "it is no list of what was published") }
    publication = Publication(registry: registry, audience: audience)
    self.files = [:]
    for (name, hash) in files {
      guard Publication.isAddress(name), hash == .null || hash.stringValue != nil else {
        throw .damagedPublication(path: path, detail: "nothing is published as '\(name)'")
      }
      self.files[name] = .some(hash.stringValue)
    }
  }

  var bytes: [UInt8] {
    let list: JSONObject = [
      "heritagePublication": .integer(Self.version), "registry": .string(publication.registry),
      "audience": .string(publication.audience),
      "files": .object(
        JSONObject(
          uniqueMembers: files.map { ($0.key, $0.value.map(JSONValue.string) ?? .null) })),
    ]
    return list.fileBytes
  }
}

/// What is published into a folder: of which registry, for whom.
package struct Publication: Hashable, Sendable {
  package let registry: String
  package let audience: String
  /// The name of the list in its folder.
  package static let listName = PublicationList.name

  package init(registry: String, audience: String) {
    self.registry = registry
    self.audience = audience
  }

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
