import CanonicalJSON
public import HeritageModel
import HeritageStore

extension Catalogue {
  /// Returns the sites that have an identifier of a scheme, by its value.
  ///
  /// A superseded site is represented by the one that took its place, unless another live site has
  /// the value itself.
  ///
  /// - Throws: ``DamagedRecord`` for a site that cannot be read or whose successor cannot be found,
  ///   because its identifiers would pass for new ones; ``StoreError`` if the store cannot be read.
  public func sites(byExternalID scheme: String) throws -> [String: Slug] {
    var live: [String: Slug] = [:]
    var superseded: [String: Slug] = [:]
    var fault: DamagedRecord?
    try store.forEachRecord(below: "sites/") { item in
      do throws(DamagedRecord) {
        guard let identity = try ExternalIdentity(item, scheme) else { return true }
        if identity.isSuperseded {
          superseded[identity.value] = identity.site
        } else {
          live[identity.value] = identity.site
        }
        return true
      } catch {
        fault = error
        return false
      }
    }
    if let fault { throw fault }
    for (value, site) in superseded.sorted(by: { $0.key < $1.key }) where live[value] == nil {
      live[value] = try successor(of: site)
    }
    return live
  }

  /// Follows the successors of a superseded site to the one that is live.
  private func successor(of id: Slug) throws -> Slug {
    var seen: Set<Slug> = [id]
    var last = id
    while let next = try site(last)?.supersededBy?.by {
      let path = RecordLayout.path(ofSite: last)
      guard seen.insert(next).inserted else {
        throw DamagedRecord(path: path, reason: "its 'supersededBy' leads back to '\(next)'")
      }
      guard try site(next) != nil else {
        throw DamagedRecord(
          path: path, reason: "its 'supersededBy' names '\(next)', which is not there")
      }
      last = next
    }
    return last
  }
}

/// The value that a site has in a scheme of identifiers, read without the rest of its record.
private struct ExternalIdentity {
  let site: Slug
  let value: String
  let isSuperseded: Bool

  /// Returns `nil` for what is no site, or a site without an identifier of the scheme.
  init?(_ item: StoredItem, _ scheme: String) throws(DamagedRecord) {
    let stored: StoredRecord
    switch item {
    case .record(let record): stored = record
    case .damaged(let path, let reason):
      // A record of another kind has no such identifier; a pack or a folder may hide a site.
      switch RecordLayout.kind(ofPath: path) {
      case nil, .site: throw DamagedRecord(path: path, reason: reason)
      default: return nil
      }
    }
    guard RecordLayout.kind(ofPath: stored.path.text) == .site else { return nil }
    let path = stored.path.text
    let members: JSONObject
    do {
      members = try JSONParser.members(
        ["externalIds", "id", "supersededBy"], of: stored.bytes.span)
    } catch {
      throw DamagedRecord(path: path, reason: error.description)
    }
    guard let identifiers = members["externalIds"] else { return nil }
    guard let identifiers = identifiers.objectValue else {
      throw DamagedRecord(path: path, reason: "the value of 'externalIds' is not an object")
    }
    guard let value = identifiers[scheme]?.stringValue else { return nil }
    guard let site = Self.slug(members["id"]?.stringValue),
      RecordLayout.path(ofSite: site) == path
    else { throw DamagedRecord(path: path, reason: "it holds a record that lives elsewhere") }
    self.site = site
    self.value = value
    isSuperseded = members["supersededBy"] != nil
  }

  private static func slug(_ text: String?) -> Slug? {
    do {
      return try text.map { text throws(IdentifierError) in try Slug(text) }
    } catch {
      return nil
    }
  }
}
