import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageText

extension Catalogue {
  /// Returns what a report or a review is about: a monument, as `site/monument`, or a site.
  ///
  /// A site's identifier comes first, then whole names, then words inside names. What is recorded
  /// about the wrong place cannot be moved, so nothing is guessed where several fit equally.
  ///
  /// - Throws: ``CommandError`` if nothing or several match, ``DamagedRecord`` if a match cannot
  ///   be read.
  func subject(named text: String) throws -> Subject {
    let name = RecordReference.placeName(text)
    if name.contains("/") { return try part(named: name) }
    if let id = try? Slug(name), try site(id) != nil { return Subject(site: id) }
    let found = PlaceMatches(
      name, sites: try sites(named: name), monuments: try monuments(named: name))
    if let damaged = found.damaged.first { throw damaged }
    switch (found.ranked.count, found.ranked.first) {
    case (1, let only?): return only.subject
    case (0, _): return Subject(site: try theSite(named: name).id)
    default:
      throw CommandError(
        "\(found.ranked.count) places match '\(name)':\n" + Self.list(found.ranked.map(\.line)),
        hint: "give the identifier, the first word of a line")
    }
  }

  /// Returns the monument that `site/monument` means, each half an identifier or a whole name.
  func part(named name: String) throws -> Subject {
    let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let site = try theSite(named: String(parts[0]))
    let rest = String(parts[1])
    if let id = try? Slug(rest), try monument(id, of: site.id) != nil {
      return Subject(site: site.id, monument: id)
    }
    let inSite = try contents(ofSite: site.id).monuments
    let named = inSite.filter { $0.isCalled(rest) }
    if named.count == 1, let monument = named.first { return monument.subject }
    let known = inSite.prefix(20).map(\.id.text).joined(separator: ", ")
    throw CommandError(
      "the site '\(site.id)' has no monument '\(rest)'",
      hint: known.isEmpty ? "run 'heritage add-monument' first" : "it has: \(known)")
  }
}

/// The sites and monuments that a name fits, those that it fits best.
private struct PlaceMatches {
  struct Place {
    let subject: Subject
    let line: String
    let isWhole: Bool
    let isLive: Bool
  }

  let ranked: [Place]
  let damaged: [DamagedRecord]

  init(_ name: String, sites: Lookup<Site>, monuments: Lookup<Monument>) {
    let places =
      sites.matches.map { site in
        Place(
          subject: Subject(site: site.id), line: site.line, isWhole: site.isCalled(name),
          isLive: site.supersededBy == nil)
      }
      + monuments.matches.map { monument in
        Place(
          subject: monument.subject, line: monument.line, isWhole: monument.isCalled(name),
          isLive: monument.supersededBy == nil)
      }
    let live = places.filter(\.isLive)
    let standing = live.isEmpty ? places : live
    let whole = standing.filter(\.isWhole)
    ranked = whole.isEmpty ? standing : whole
    damaged = sites.damaged + monuments.damaged
  }
}
