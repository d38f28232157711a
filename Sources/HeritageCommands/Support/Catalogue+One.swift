import HeritageModel
import HeritageStore
import HeritageText

extension Catalogue {
  /// Returns the one site that a name means.
  ///
  /// - Throws: ``CommandError`` if none or several match, with what comes close.
  func theSite(named name: String) throws -> Site {
    var found = try sites(named: name)
    // A record that gave way to another is still found by its identifier.
    if found.matches.count > 1 {
      let live = found.matches.filter { $0.supersededBy == nil }
      if !live.isEmpty { found.matches = live }
    }
    return try Self.theOne(found, named: name, kind: "site", list: "sites") { site in
      "\(site.id)  \(site.title)"
    }
  }

  /// Returns the one monument that a name means; `palmyra/temple-of-bel` names one exactly.
  func theMonument(named name: String) throws -> Monument {
    try Self.theOne(
      try monuments(named: name), named: name, kind: "monument", list: "monuments"
    ) { monument in
      "\(monument.site)/\(monument.id)  \(monument.title)"
    }
  }

  private static func theOne<Found>(
    _ lookup: Lookup<Found>, named name: String, kind: String, list: String,
    line: (Found) -> String
  ) throws(CommandError) -> Found {
    if lookup.matches.count == 1, let found = lookup.matches.first { return found }
    guard lookup.matches.isEmpty else {
      let lines = lookup.matches.prefix(20).map { "  " + line($0) }
      let more = lookup.matches.count > 20 ? ["  and \(lookup.matches.count - 20) more"] : []
      throw CommandError(
        "\(lookup.matches.count) \(list) match '\(name)':\n"
          + (lines + more).joined(separator: "\n"),
        hint: "give the identifier, the first word of a line")
    }
    let near = lookup.suggestions.map { "'\($0)'" }
    throw CommandError(
      "no \(kind) is called '\(name)'",
      hint: near.isEmpty
        ? "run 'heritage list \(list)' to see them all"
        : "did you mean \(near.joined(separator: ", "))?")
  }

  /// Returns what a report or a review is about: a monument, as `site/monument`, or a site.
  func subject(named name: String) throws -> Subject {
    if let slash = name.firstIndex(of: "/") {
      let site = try theSite(named: String(name[..<slash]))
      let rest = String(name[name.index(after: slash)...])
      if let id = try? Slug(rest), try monument(id, of: site.id) != nil {
        return Subject(site: site.id, monument: id)
      }
      let inSite = try contents(ofSite: site.id).monuments
      let folded = FoldedName(rest)
      let named = inSite.filter { monument in
        monument.names.contains { FoldedName($0.text) == folded }
      }
      if named.count == 1, let monument = named.first { return monument.subject }
      let known = inSite.prefix(20).map(\.id.text).joined(separator: ", ")
      throw CommandError(
        "the site '\(site.id)' has no monument '\(rest)'",
        hint: known.isEmpty ? "run 'heritage add-monument' first" : "it has: \(known)")
    }
    let monuments = try monuments(named: name)
    if let id = try? Slug(name), let site = try site(id) { return Subject(site: site.id) }
    if monuments.matches.count == 1, let monument = monuments.matches.first {
      return monument.subject
    }
    return Subject(site: try theSite(named: name).id)
  }
}

extension OutputOptions {
  /// Says which records could not be read.
  func warn(about damaged: [DamagedRecord]) {
    for record in damaged.prefix(20) { StandardStreams.note("error: \(record.description)") }
    if damaged.count > 20 { StandardStreams.note("and \(damaged.count - 20) more") }
    if let first = damaged.first { StandardStreams.note("hint: \(first.hint)") }
  }
}
