package import HeritageIndex
public import HeritageModel

extension Registry {
  /// Returns the place to record something on: a site, or a monument, as `site/monument` or by its
  /// own name.
  ///
  /// - Parameter name: An identifier, the whole of any name in any script, or an external
  ///   identifier in any spelling.
  /// - Returns: The place.
  /// - Throws: ``RegistryError`` if nothing or several match, with the places that have a part of
  ///   the name or come close, or if a record that could match cannot be read.
  public func subject(named name: String) throws(RegistryError) -> Subject {
    try RegistryError.telling { try catalogue.subject(named: name, as: .whole) }
  }

  /// Returns the site to record something on; see ``subject(named:)``.
  public func site(named name: String) throws(RegistryError) -> Site {
    try RegistryError.telling {
      var damaged: [DamagedRecord] = []
      return try catalogue.theSite(named: name, as: .whole, damaged: &damaged)
    }
  }

  /// Returns the monument of a site that something names, by identifier or whole name, with or
  /// without the site before it; see ``subject(named:)``.
  public func monument(named name: String, of site: Slug) throws(RegistryError) -> Slug {
    let found = try subject(named: name.contains("/") ? name : "\(site)/\(name)")
    guard let monument = found.monument, found.site == site else {
      throw RegistryError(
        .refused, "'\(found.reference)' is no monument of the site '\(site)'",
        hint: "name a monument of the same site")
    }
    return monument
  }

  /// Tells whether an identifier is that of a report or of an item of evidence.
  ///
  /// - Returns: What can be withdrawn.
  /// - Throws: ``RegistryError`` if it is neither's.
  public func withdrawable(_ id: RecordID) throws(RegistryError) -> Withdrawable {
    try RegistryError.telling {
      if try catalogue.evidence(id) != nil { return .evidence(id) }
      if try catalogue.report(id) != nil { return .report(id) }
      throw RegistryError(
        .notThere, "the registry has neither a report nor evidence '\(id)'",
        hint: "run 'heritage list reports' or 'heritage list evidence' to see them")
    }
  }
}

/// How much of a record's name must be there to mean the record.
///
/// What is recorded about the wrong place cannot be moved. So whoever records names the whole, and
/// no record may be in the way that cannot be read; whoever reads sees what was found.
enum NameFit {
  /// For reading: words out of a name will do.
  case words
  /// For recording.
  case whole

  /// Notes records that could be meant too and cannot be read, or refuses them.
  func meet(
    _ unread: [DamagedRecord], _ name: String, _ damaged: inout [DamagedRecord]
  ) throws(RegistryError) {
    if self == .whole, let first = unread.first {
      throw RegistryError(
        .damaged, "\(first), and so may be what '\(name)' means",
        hint: "name the place by its identifier, or run 'heritage check' to see every damaged "
          + "record")
    }
    damaged += unread.filter { !damaged.contains($0) }
  }
}

// What a person calls a record, and the one record that it means. Nothing is guessed where several
// fit equally.
extension Catalogue {
  /// Returns the one site that a name means among those that can be read, and notes the others.
  ///
  /// - Throws: ``RegistryError`` if none or several match, with what comes close; `DamagedRecord`
  ///   if what would match cannot be read.
  func theSite(
    named text: String, as fit: NameFit = .words, damaged: inout [DamagedRecord]
  ) throws -> Site {
    let name = RecordReference.placeName(text)
    var found = try sites(named: name)
    try fit.meet(found.damaged, name, &damaged)
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
    if fit == .whole, !found.isWhole {
      throw RegistryError(named: name, kind: "site", isPartOf: found.matches.map(\.line))
    }
    return try Self.theOne(found, named: name, kind: "site", list: "sites", line: \.line)
  }

  /// Returns the one monument that a name means among those that can be read, and notes the
  /// others; `palmyra/temple-of-bel` names one exactly.
  func theMonument(named text: String, damaged: inout [DamagedRecord]) throws -> Monument {
    let name = RecordReference.placeName(text)
    let found = try monuments(named: name)
    try NameFit.words.meet(found.damaged, name, &damaged)
    if found.matches.isEmpty {
      if let subject = try part(named: name, as: .words, damaged: &damaged),
        let id = subject.monument, let found = try monument(id, of: subject.site)
      {
        return found
      }
      if found.damaged.isEmpty, let site = try sites(named: name).matches.first {
        throw RegistryError(
          .notThere, "no monument is called '\(name)', but a site is",
          hint: "run 'heritage site \(site.id)'")
      }
    }
    return try Self.theOne(found, named: name, kind: "monument", list: "monuments", line: \.line)
  }

  /// Returns what a report or a review is about, where every record that could be meant is read.
  func subject(named text: String, as fit: NameFit) throws -> Subject {
    var damaged: [DamagedRecord] = []
    let subject = try subject(named: text, as: fit, damaged: &damaged)
    if let first = damaged.first { throw first }
    return subject
  }

  /// Returns what a report or a review is about: a site, or a monument, as `site/monument`.
  ///
  /// A site's identifier comes first, then whole names, then what stands on both sides of a slash,
  /// and for reading words inside names.
  ///
  /// - Throws: ``RegistryError`` if nothing or several match, `DamagedRecord` if what would match
  ///   cannot be read.
  func subject(
    named text: String, as fit: NameFit = .words, damaged: inout [DamagedRecord]
  ) throws -> Subject {
    let name = RecordReference.placeName(text)
    if let id = try? Slug(name), try site(id) != nil { return Subject(site: id) }
    let exact = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if exact.count == 2, let site = try? Slug(exact[0]), let id = try? Slug(exact[1]),
      try monument(id, of: site) != nil
    {
      return Subject(site: site, monument: id)
    }
    let found = PlaceMatches(sites: try sites(named: name), monuments: try monuments(named: name))
    try fit.meet(found.damaged, name, &damaged)
    if !found.isWhole, let part = try part(named: name, as: fit, damaged: &damaged) { return part }
    if fit == .whole, !found.isWhole {
      let lines = found.ranked.isEmpty ? try parts(near: name) : found.ranked.map(\.line)
      if !lines.isEmpty { throw RegistryError(named: name, kind: "place", isPartOf: lines) }
    }
    switch (found.ranked.count, found.ranked.first) {
    case (1, let only?): return only.subject
    case (0, _): return Subject(site: try theSite(named: name, as: fit, damaged: &damaged).id)
    default: throw RegistryError(several: "places", named: name, found.ranked.map(\.line))
    }
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

  private static func theOne<Found>(
    _ lookup: Lookup<Found>, named name: String, kind: String, list: String,
    line: (Found) -> String
  ) throws -> Found {
    if lookup.matches.count == 1, let found = lookup.matches.first { return found }
    guard lookup.matches.isEmpty else {
      throw RegistryError(several: list, named: name, lookup.matches.map(line))
    }
    if let damaged = lookup.damaged.first { throw damaged }
    do throws(ExternalIDError) {
      _ = try ExternalID(name)
    } catch  where error.isAboutKnownRegister {
      throw RegistryError.usage(error.description, hint: error.hint)
    } catch {
      // It is a name, and nothing has it.
    }
    let near = lookup.suggestions.map { "'\($0)'" }
    throw RegistryError(
      .notThere, "no \(kind) is called '\(name)'",
      hint: near.isEmpty
        ? "run 'heritage list \(list)' to see them all"
        : "did you mean \(near.joined(separator: ", "))?")
  }
}

extension RegistryError {
  /// Several records are called the same.
  init(several list: String, named name: String, _ lines: [String]) {
    self.init(
      .ambiguous, "\(lines.count) \(list) match '\(name)':", hint: Self.naming,
      detail: .candidates(Self.shown(lines)))
  }

  /// Nothing is called so, but a part of some names is.
  fileprivate init(named name: String, kind: String, isPartOf lines: [String]) {
    self.init(
      .ambiguous, "no \(kind) is called '\(name)', which is only a part of:", hint: Self.naming,
      detail: .candidates(Self.shown(lines)))
  }

  /// A place gave way to several.
  init(split whole: RecordReference, into lines: [String]) {
    self.init(
      .ambiguous, "'\(whole)' was split, and nothing tells which part is meant:",
      hint: Self.naming, detail: .candidates(Self.shown(lines)))
  }

  private static let naming = "give the identifier, the first word of a line"

  private static func shown(_ lines: [String]) -> [String] {
    lines.prefix(20) + (lines.count > 20 ? ["and \(lines.count - 20) more"] : [])
  }
}
