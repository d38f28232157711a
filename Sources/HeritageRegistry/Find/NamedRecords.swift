package import HeritageIndex
public import HeritageModel
import HeritageText

extension Registry {
  /// Returns what a name means: a site, or a monument, as `site/monument` or by its own name.
  ///
  /// - Parameter name: An identifier, any name in any script, or an external identifier.
  /// - Returns: The subject.
  /// - Throws: ``RegistryError`` if nothing or several match, or a match cannot be read.
  public func subject(named name: String) throws(RegistryError) -> Subject {
    try RegistryError.telling { try catalogue.subject(named: name) }
  }

  /// Returns the one site that a name means; see ``subject(named:)``.
  public func site(named name: String) throws(RegistryError) -> Site {
    try RegistryError.telling { try catalogue.theSite(named: name) }
  }

  /// Tells whether an identifier is that of a report or of an item of evidence.
  ///
  /// - Returns: What can be withdrawn.
  /// - Throws: ``RegistryError`` if it is neither's.
  public func withdrawable(_ id: RecordID) throws(RegistryError) -> Withdrawable {
    try RegistryError.telling {
      if try catalogue.report(id) != nil { return .report(id) }
      if try catalogue.evidence(id) != nil { return .evidence(id) }
      throw RegistryError(
        .notThere, "the registry has neither a report nor evidence '\(id)'",
        hint: "run 'heritage list reports' or 'heritage list evidence' to see them")
    }
  }
}

// What a person calls a record, and the one record that it means. What is recorded about the wrong
// place cannot be moved, so nothing is guessed where several fit equally.
extension Catalogue {
  /// Returns the one site that a name means.
  ///
  /// - Throws: ``RegistryError`` if none or several match, with what comes close; `DamagedRecord`
  ///   if one that matches cannot be read.
  package func theSite(named name: String) throws -> Site {
    try Self.intact { damaged in try theSite(named: name, damaged: &damaged) }
  }

  /// Returns the one site that a name means among those that can be read, and notes the others.
  func theSite(named text: String, damaged: inout [DamagedRecord]) throws -> Site {
    let name = RecordReference.placeName(text)
    var found = try sites(named: name)
    damaged += found.damaged
    // A record that gave way to another is still found by its identifier.
    if found.matches.count > 1 {
      let live = found.matches.filter { $0.supersededBy == nil }
      if !live.isEmpty { found.matches = live }
    }
    if found.matches.isEmpty, found.damaged.isEmpty {
      let monuments = try monuments(named: name).matches
      if let first = monuments.first {
        throw RegistryError(
          .notThere, "no site is called '\(name)', but a monument is",
          hint: monuments.count == 1
            ? "run 'heritage monument \(first.site)/\(first.id)'"
            : "run 'heritage monument' with the same name")
      }
    }
    return try Self.theOne(found, named: name, kind: "site", list: "sites", line: \.line)
  }

  /// Returns the one monument that a name means.
  package func theMonument(named name: String) throws -> Monument {
    try Self.intact { damaged in try theMonument(named: name, damaged: &damaged) }
  }

  /// Returns the one monument that a name means among those that can be read, and notes the
  /// others; `palmyra/temple-of-bel` names one exactly.
  func theMonument(named text: String, damaged: inout [DamagedRecord]) throws -> Monument {
    let name = RecordReference.placeName(text)
    let found = try monuments(named: name)
    damaged += found.damaged
    if found.matches.isEmpty, found.damaged.isEmpty {
      if name.contains("/") {
        let subject = try part(named: name)
        if let id = subject.monument, let found = try monument(id, of: subject.site) {
          return found
        }
      }
      if let site = try sites(named: name).matches.first {
        throw RegistryError(
          .notThere, "no monument is called '\(name)', but a site is",
          hint: "run 'heritage site \(site.id)'")
      }
    }
    return try Self.theOne(found, named: name, kind: "monument", list: "monuments", line: \.line)
  }

  /// Returns what a report or a review is about: a monument, as `site/monument`, or a site.
  ///
  /// A site's identifier comes first, then whole names, then words inside names.
  ///
  /// - Throws: ``RegistryError`` if nothing or several match, `DamagedRecord` if a match cannot
  ///   be read.
  package func subject(named text: String) throws -> Subject {
    let name = RecordReference.placeName(text)
    if name.contains("/") { return try part(named: name) }
    if let id = try? Slug(name), try site(id) != nil { return Subject(site: id) }
    let found = PlaceMatches(
      name, sites: try sites(named: name), monuments: try monuments(named: name))
    if let damaged = found.damaged.first { throw damaged }
    switch (found.ranked.count, found.ranked.first) {
    case (1, let only?): return only.subject
    case (0, _): return Subject(site: try theSite(named: name).id)
    default: throw Self.ambiguous("places", name, found.ranked.map(\.line))
    }
  }

  /// Returns the monument that `site/monument` means, each half an identifier or a whole name.
  private func part(named name: String) throws -> Subject {
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
    throw RegistryError(
      .notThere, "the site '\(site.id)' has no monument '\(rest)'",
      hint: known.isEmpty ? "run 'heritage add-monument' first" : "it has: \(known)")
  }

  /// Returns a report.
  ///
  /// - Throws: ``RegistryError`` if the registry has none by that identifier.
  package func theReport(_ id: RecordID) throws -> Report {
    guard let report = try report(id) else {
      throw RegistryError(
        .notThere, "the registry has no report '\(id)'",
        hint: "run 'heritage list reports' to see them")
    }
    return report
  }

  /// Returns an item of evidence.
  ///
  /// - Throws: ``RegistryError`` if the registry has none by that identifier.
  package func theEvidence(_ id: RecordID) throws -> Evidence {
    guard let item = try evidence(id) else {
      throw RegistryError(
        .notThere, "the registry has no evidence '\(id)'",
        hint: "run 'heritage list evidence' to see them")
    }
    return item
  }

  /// Calls a search whose answer may not pass by a record that cannot be read.
  private static func intact<Found>(
    _ search: (inout [DamagedRecord]) throws -> Found
  ) throws -> Found {
    var damaged: [DamagedRecord] = []
    let found = Result { try search(&damaged) }
    if let first = damaged.first { throw first }
    return try found.get()
  }

  private static func theOne<Found>(
    _ lookup: Lookup<Found>, named name: String, kind: String, list: String,
    line: (Found) -> String
  ) throws -> Found {
    if lookup.matches.count == 1, let found = lookup.matches.first { return found }
    guard lookup.matches.isEmpty else { throw ambiguous(list, name, lookup.matches.map(line)) }
    if let damaged = lookup.damaged.first { throw damaged }
    let near = lookup.suggestions.map { "'\($0)'" }
    throw RegistryError(
      .notThere, "no \(kind) is called '\(name)'",
      hint: near.isEmpty
        ? "run 'heritage list \(list)' to see them all"
        : "did you mean \(near.joined(separator: ", "))?")
  }

  private static func ambiguous(
    _ list: String, _ name: String, _ lines: [String]
  ) -> RegistryError {
    let more = lines.count > 20 ? ["and \(lines.count - 20) more"] : []
    return RegistryError(
      .ambiguous, "\(lines.count) \(list) match '\(name)':",
      hint: "give the identifier, the first word of a line",
      detail: .candidates(lines.prefix(20) + more))
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

extension Site {
  /// The identifier and the name to show.
  fileprivate var line: String { "\(id)  \(title)" }

  /// Tells whether a text is the whole of a name or identifier, not only words out of one.
  fileprivate func isCalled(_ text: String) -> Bool {
    isWholeName(text, of: [id.text] + names.map(\.text), externalIDs)
  }
}

extension Monument {
  /// The identifier with the site's, and the name to show.
  fileprivate var line: String { "\(site)/\(id)  \(title)" }

  /// Tells whether a text is the whole of a name or identifier, not only words out of one.
  fileprivate func isCalled(_ text: String) -> Bool {
    isWholeName(text, of: [id.text] + names.map(\.text), externalIDs)
  }
}

private func isWholeName(
  _ text: String, of names: [String], _ externalIDs: [String: String]
) -> Bool {
  let folded = FoldedName(text)
  if names.contains(where: { FoldedName($0) == folded }) { return true }
  return externalIDs.contains { scheme, value in
    [value, "\(scheme):\(value)"].contains { $0.lowercased() == text.lowercased() }
  }
}
