import HeritageIndex
import HeritageModel

// What a person calls a monument by its site's name and its own, with a slash between.
extension Catalogue {
  /// Returns the monument that `site/monument` means, each half an identifier or a whole name,
  /// or `nil` for a name that has no slash or no site before one.
  ///
  /// Names may have slashes too, so each slash is tried.
  func part(
    named name: String, as fit: NameFit, damaged: inout [DamagedRecord]
  ) throws -> Subject? {
    guard !ExternalID.isAddress(name) else { return nil }
    var found: Set<Subject> = []
    var unread: [DamagedRecord] = []
    var siteWithout: (site: Site, rest: String)?
    for slash in name.indices where name[slash] == "/" {
      let half = RecordReference.placeName(String(name[..<slash]))
      let sites = try sites(named: half)
      unread += sites.damaged.filter { !unread.contains($0) }
      let liveSites = sites.matches.filter { $0.supersededBy == nil }
      let standing = liveSites.isEmpty ? sites.matches : liveSites
      guard let site = standing.first, standing.count == 1, sites.isWhole || fit == .words else {
        if standing.count > 1, sites.isWhole {
          throw RegistryError(several: "sites", named: half, standing.map(\.line))
        }
        continue
      }
      let rest = String(name[name.index(after: slash)...])
      let parts = try monuments(named: rest, of: site.id)
      unread += parts.damaged.filter { !unread.contains($0) }
      if parts.matches.isEmpty { siteWithout = siteWithout ?? (site, rest) }
      let live = parts.matches.filter { $0.supersededBy == nil }
      found.formUnion((live.isEmpty ? parts.matches : live).map(\.subject))
    }
    if !found.isEmpty || siteWithout != nil { try fit.meet(unread, name, &damaged) }
    if found.count > 1 {
      throw RegistryError(
        several: "places", named: name,
        found.sorted().map { "\($0.site)/\($0.monument?.text ?? "")" })
    }
    if let only = found.first { return only }
    guard let (site, rest) = siteWithout else { return nil }
    let known = try contents(ofSite: site.id).monuments.prefix(20).map(\.id.text)
      .joined(separator: ", ")
    throw RegistryError(
      .notThere, "the site '\(site.id)' has no monument '\(rest)'",
      hint: known.isEmpty ? "run 'heritage add-monument' first" : "it has: \(known)")
  }

  /// Returns the live monuments that `site/monument` would mean if words out of a site's name were
  /// enough, a line each.
  func parts(near name: String) throws -> [String] {
    guard !ExternalID.isAddress(name) else { return [] }
    var lines: [String] = []
    for slash in name.indices where name[slash] == "/" {
      let rest = String(name[name.index(after: slash)...])
      for site in try sites(named: String(name[..<slash])).matches where site.supersededBy == nil {
        lines += try monuments(named: rest, of: site.id).matches
          .filter { $0.supersededBy == nil }.map(\.line).filter { !lines.contains($0) }
      }
    }
    return lines
  }
}
