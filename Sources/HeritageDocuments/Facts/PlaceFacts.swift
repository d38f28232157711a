import HeritageAssessment
package import HeritageModel

/// Where something is, how exactly that is known, and where it comes from.
package struct PlaceFacts: Hashable, Sendable {
  package enum Source: String, CaseIterable, Sendable {
    case recorded
    /// The middle of the parts of a site without a point of its own.
    case middleOfParts = "middle-of-parts"
    /// That of the site, for what has none of its own.
    case site
  }

  package let location: Location
  package let source: Source
  /// How finely the place may be told; `nil` where nothing limits it.
  package let category: LocationCategory?

  package init(_ location: Location, source: Source = .recorded, category: LocationCategory?) {
    self.location = location
    self.source = source
    self.category = category == .exact ? nil : category
  }

  package init?(_ site: Site) {
    guard let location = site.location ?? site.middleOfParts else { return nil }
    self.init(
      location, source: site.location == nil ? .middleOfParts : .recorded,
      category: site.locationCategory)
  }

  init?(_ monument: Monument, of site: Site?) {
    guard let location = monument.location else { return nil }
    self.init(location, category: .least(of: monument, in: site))
  }
}

extension KnownRecords {
  /// Where a map has to look for a subject: at its own point or, where a monument has none, at its
  /// site's, which is said.
  package func place(of subject: Subject) -> PlaceFacts? {
    let site = claims.records.sites[subject.site]
    guard subject.monument != nil else { return site.flatMap { PlaceFacts($0) } }
    let monument = claims.records.monuments[subject]
    if let own = monument.flatMap({ PlaceFacts($0, of: site) }) { return own }
    return site.flatMap { PlaceFacts($0) }.map { place in
      PlaceFacts(
        place.location, source: .site, category: .least(of: monument, in: site))
    }
  }
}

extension LocationCategory {
  /// How finely the place of a part may be told, which is no finer than that of the whole.
  static func least(of monument: Monument?, in site: Site?) -> LocationCategory {
    max(monument?.locationCategory ?? .exact, site?.locationCategory ?? .exact)
  }
}

/// A name as a page shows it, with its language.
package struct NameFacts: Hashable, Sendable {
  package let text: String
  /// A BCP 47 tag, or `nil` where it is not known.
  package let language: String?

  package init(_ text: String, language: String?) {
    self.text = text
    self.language = language
  }

  init(_ name: Name) { self.init(name.text, language: name.language) }

  /// What a site is called in a language, if it has a name in it.
  package init(of site: Site, in language: String) {
    self = site.names.shownName(in: language, or: site.id.text)
  }
}

extension [Name] {
  /// The name to show behind the first one: in English text that which the people of the place use,
  /// in another language the English one.
  func secondName(beside title: NameFacts, of site: Site?, in language: String) -> NameFacts? {
    let name =
      language == "en"
      ? local(in: site?.countries ?? []).map { NameFacts($0) }
      : shown(in: "en").map { _ in shownName(in: "en", or: title.text) }
    return name?.text == title.text ? nil : name
  }

  /// The name to show first, in a language if there is one in it.
  func shownName(in language: String, or id: String) -> NameFacts {
    guard let text = shown(in: language) else { return NameFacts(id, language: nil) }
    return NameFacts(text, language: first { $0.text == text }?.language)
  }
}
