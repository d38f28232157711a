public import CanonicalJSON
import HeritageIndex
package import HeritageModel
import HeritageText

extension Registry {
  /// Records sites, in one operation.
  ///
  /// - Parameters:
  ///   - drafts: Members of `site.json`; without an identifier one is made from the first name in
  ///     Latin letters, else from the first name.
  ///   - isRehearsal: Whether everything is checked and nothing written.
  ///   - context: Who records, and when.
  /// - Returns: What was recorded, and the remarks on it.
  /// - Throws: ``RegistryError`` if a draft is no site, its identifier is taken, or a rule finds an
  ///   error in it; nothing is written then.
  public func addSites(
    _ drafts: [JSONObject], isRehearsal: Bool = false, _ context: inout OperationContext
  ) throws(RegistryError) -> Recorded {
    try record("add-site", isRehearsal: isRehearsal, &context) { recording in
      var taken: Set<Slug> = []
      try recording.addEach(of: drafts) { draft, recording in
        var json = draft
        let slug = try Self.slug(of: draft) { id in
          try taken.contains(id) || recording.catalogue.site(id) != nil
        }
        taken.insert(slug)
        json.fill("id", slug.text)
        let site = try Site(json: json)
        return [NewRecord(id: slug.text, path: site.path, record: site)]
      }
      try recording.remarkOnNamesakes()
      return nil
    }
  }

  /// Records monuments, in one operation; see ``addSites(_:isRehearsal:_:)``.
  public func addMonuments(
    _ drafts: [JSONObject], isRehearsal: Bool = false, _ context: inout OperationContext
  ) throws(RegistryError) -> Recorded {
    try record("add-monument", isRehearsal: isRehearsal, &context) { recording in
      var taken: Set<Subject> = []
      var subjects = KnownSubjects()
      try recording.addEach(of: drafts) { draft, recording in
        var json = draft
        let site = try subjects.settle(&json, &recording)
        let slug = try Self.slug(of: draft) { id in
          try taken.contains(Subject(site: site, monument: id))
            || recording.catalogue.monument(id, of: site) != nil
        }
        taken.insert(Subject(site: site, monument: slug))
        json.fill("id", slug.text)
        let monument = try Monument(json: json)
        return [
          NewRecord(id: "\(site)/\(slug)", path: monument.path, record: monument)
        ]
      }
      try recording.remarkOnNamesakes()
      return nil
    }
  }

  /// Returns the identifier that a draft gives, or makes one from its first name; a place that
  /// nothing is called by would hide what others are called.
  private static func slug(of draft: JSONObject, isTaken: (Slug) throws -> Bool) throws -> Slug {
    let names = draft["names"]?.arrayValue?.compactMap { $0.objectValue?["text"]?.stringValue }
    guard let name = names.flatMap(Self.nameForIdentifier) else {
      throw RegistryError(
        .invalid, draft["names"] == nil ? "'names' is missing" : "no name in 'names' has a 'text'",
        hint: "give at least one name")
    }
    if let id = draft["id"] {
      guard let given = id.stringValue else {
        throw RegistryError(
          .invalid, "the value of 'id' is not a text", hint: "correct the fields and try again")
      }
      let slug = try Slug(given)
      guard try !isTaken(slug) else {
        throw RegistryError(
          .refused, "'\(slug)' is taken already", hint: "give another identifier with --id")
      }
      return slug
    }
    guard let text = SlugText.make(from: name) else {
      throw RegistryError(
        .invalid, "no identifier can be made from the name '\(name)'", hint: "give one with --id")
    }
    let slug = try Slug(text)
    if try !isTaken(slug) { return slug }
    // Two places of one name are told apart by what others call them, the same everywhere.
    let ids = draft["externalIds"]?.objectValue ?? JSONObject()
    for (scheme, value) in ids {
      guard let value = value.stringValue,
        let longer = SlugText.make(from: "\(text) \(scheme) \(value)")
      else { continue }
      let slug = try Slug(longer)
      if try !isTaken(slug) { return slug }
    }
    throw RegistryError(
      .refused, "'\(slug)' is taken already, made from the name '\(name)'",
      hint: "if it is another place, give an identifier with --id")
  }
}

extension Registry {
  /// Returns the name that an identifier is made from: the first in Latin letters, else the first.
  private static func nameForIdentifier(_ names: [String]) -> String? {
    names.first { Script.of($0) == .latin } ?? names.first
  }

  /// What becomes of the identifier of a place that is about to be recorded.
  package enum IdentifierOffer: Hashable, Sendable {
    /// Made from a name in Latin letters, which reads well, and free.
    case plain
    /// Put into Latin letters by rules that know no vowels, and free.
    case romanised(Slug)
    /// Another place has it, which is called so.
    case taken(Slug, by: String)
    /// No name has a letter that it could be made from.
    case none
  }

  /// Tells which identifier names would get, before anybody is asked for another.
  ///
  /// - Parameters:
  ///   - names: The names.
  ///   - site: The site whose monument it is, `nil` for a site.
  /// - Returns: What there is to offer.
  /// - Throws: ``RegistryError`` if the place that may have it cannot be read.
  package func identifierOffer(
    for names: [String], of site: Slug? = nil
  ) throws(RegistryError) -> IdentifierOffer {
    try RegistryError.telling {
      guard let name = Self.nameForIdentifier(names), let text = SlugText.make(from: name) else {
        return .none
      }
      let slug = try Slug(text)
      if let holder = try holder(of: slug, in: site) { return .taken(slug, by: holder) }
      return Script.of(name) == .latin ? .plain : .romanised(slug)
    }
  }

  /// Says what is wrong with an identifier for a new place, or returns `nil`.
  package func fault(
    ofIdentifier text: String, in site: Slug? = nil
  ) throws(RegistryError) -> String? {
    let slug: Slug
    do throws(IdentifierError) {
      slug = try Slug(text)
    } catch {
      return "\(error.description); \(error.hint)"
    }
    return try RegistryError.telling {
      try holder(of: slug, in: site).map { "'\(slug)' is taken already: \($0)" }
    }
  }

  /// Returns the title of the place that has an identifier, or `nil` if it is free.
  private func holder(of id: Slug, in site: Slug?) throws -> String? {
    guard let site else { return try catalogue.site(id)?.title }
    return try catalogue.monument(id, of: site)?.title
  }
}

extension Catalogue {
  /// Returns the site that a draft names.
  func site(ofDraft draft: JSONObject) throws -> Site {
    guard let text = draft["site"]?.stringValue else {
      throw RegistryError(
        .invalid, "'site' is missing", hint: "name the site that the record belongs to")
    }
    let id = try Slug(text)
    guard let site = try site(id) else {
      throw RegistryError(
        .notThere, "the registry has no site '\(id)'",
        hint: "run 'heritage add-site' first, or 'heritage list sites' to see them")
    }
    return site
  }
}
