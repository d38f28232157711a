public import HeritageModel

extension Dossier {
  func addIdentity(to page: inout Page) {
    page.heading(2, "Identity")
    let facts = [
      Page.Fact("Record", .code(site.reference.description)),
      Page.Fact("Names", site.names.map(\.line)),
      Page.Fact("Kind", site.kind.map { .own($0.words) }),
      Page.Fact(
        "Country",
        site.countries.isEmpty ? nil : site.countries.map(Self.country).joined()),
      Page.Fact("Place", record: site.place ?? site.administrativeArea),
      Page.Fact("Identifiers", Self.identifiers(site.externalIDs)),
      Page.Fact("UNESCO", site.listingAddress.map { .link($0, to: $0) }),
      Page.Fact("Description", site.description.map(\.line)),
      Page.Fact(
        "Superseded",
        site.supersededBy.map(\.line)),
      Page.Fact("Notes", record: site.notes),
    ]
    page.facts(facts + .listed(site.origins, site.unmapped))
  }

  static func identifiers(_ ids: [String: String]) -> Line? {
    guard !ids.isEmpty else { return nil }
    return ids.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined("; ")
  }

  static func country(_ code: String) -> Line {
    Country(code: code).map { .own("\($0.name) (\($0.code))") } ?? .record(code)
  }

  public var told: Records {
    records.told(by: records.reports, sites: [site], monuments: monuments)
  }

  /// Whether the site may have a place that this edition does not tell.
  private var isPlaceUntold: Bool {
    edition.audience != .internal && site.locationCategory == .withheld
  }

  func addPlace(to page: inout Page) {
    page.heading(2, "Location")
    page.facts([
      site.middleOfParts.map { middle in
        let place = "\(middle.latitude), \(middle.longitude) (WGS 84)"
        let parts = site.locatedParts
        return parts == 1
          ? Page.Fact("Place of a part", .own("\(place), of the only part with a point"))
          : Page.Fact(
            "Middle of parts",
            .own("\(place), worked out from \(counted(parts, "part")); no place of its own"))
      }
        ?? Page.Fact(
          "Point", site.location.map(\.line) ?? (isPlaceUntold ? "not told" : "not recorded")),
      Page.Fact(
        "Precision", site.locationCategory.map { .own("\($0.rawValue): \($0.definition)") }),
      Page.Fact(
        "Parts",
        site.components.isEmpty
          ? nil
          : .own(
            counted(site.components.count, "part")
              + (site.locatedParts < site.components.count
                ? ", \(site.locatedParts) of them with a point" : ""))),
      Page.Fact("Outline", site.footprint == nil ? nil : "recorded"),
      Page.Fact("Several parts", site.isSerial.map { $0 ? "yes" : "no" }),
      Page.Fact("Across borders", site.isTransboundary.map { $0 ? "yes" : "no" }),
    ])
  }

  func addProtection(to page: inout Page) {
    guard site.worldHeritage != nil || !site.protections.isEmpty else { return }
    page.heading(2, "Protection")
    var facts: [Page.Fact] = []
    if let worldHeritage = site.worldHeritage {
      facts += [
        Page.Fact("World Heritage", worldHeritage.standing),
        Page.Fact("Absent", worldHeritage.absence),
        Page.Fact("In danger", worldHeritage.dangerLines),
        Page.Fact("Region", record: worldHeritage.region),
        Page.Fact("Area", worldHeritage.area),
        Page.Fact("Formerly", worldHeritage.formerLines),
      ]
    }
    // The list entry above says more than the protection of the same kind.
    let others = site.protections.filter {
      site.worldHeritage == nil || $0.type != .worldHeritage
    }
    facts.append(Page.Fact("Protected as", others.map(\.line)))
    page.facts(facts)
  }
}

extension Name {
  /// The name with its language, its kind and where it comes from.
  var line: Line {
    var notes = [language ?? "language not known", kind.words]
    if let source { notes.append("from \(source)") }
    return "\(text) (\(notes.joined(separator: ", ")))"
  }
}

extension [Name] {
  /// The name in English and, where there is one, the name in a language of the countries.
  func shownLine(or id: String, in countries: [String]) -> Line {
    let title = shown() ?? id
    return local(in: countries).map { "\(title) \($0.text)" } ?? .record(title)
  }
}

extension Location {
  /// The point with how far off it may be.
  var line: Line {
    let point = "\(latitude), \(longitude) (WGS 84)"
    guard let uncertaintyMetres else { return .own("\(point), uncertainty not stated") }
    return .own("\(point), within \(shortNumber(uncertaintyMetres)) m")
  }
}

extension Site {
  /// How many parts have a point.
  var locatedParts: Int { components.count { $0.location != nil } }
}

extension WorldHeritage {
  /// The year, number, category and criteria of the listing.
  var standing: Line {
    var parts: [Line] = []
    switch (status, statedInscription) {
    case (.inscribed, let year?): parts.append("inscribed \(own: String(year))")
    case (.delisted, _):
      let since = delisted.map { " \($0)" } ?? ""
      let listed = statedInscription.map { ", inscribed \($0)" } ?? ""
      parts.append(.own("delisted\(since)\(listed)"))
    case (let status?, _): parts.append(.own(status.definition))
    case (nil, _): parts.append("status not stated")
    }
    if let id { parts.append("no. \(id)") }
    if let dossier, states("dossier", dossier) { parts.append("dossier \(dossier)") }
    if let category, states("category", category.rawValue) { parts.append(.own(category.words)) }
    if !statedCriteria.isEmpty {
      parts.append(.own("criteria " + statedCriteria.listingText))
    }
    if !statedExtensions.isEmpty {
      parts.append(.own("changed " + Self.listed(statedExtensions)))
    }
    return parts.joined()
  }

  /// The year of inscription, unless the last listing left it empty.
  var statedInscription: Int? {
    inscribed.flatMap { states("inscribed", String($0)) ? $0 : nil }
  }

  /// The criteria, unless the last listing left them empty.
  var statedCriteria: [Criterion] { states("criteria", criteria.listingText) ? criteria : [] }

  /// The years of later changes, unless the last listing left them empty.
  var statedExtensions: [Int] {
    states("extensions", Self.listed(extensions)) ? extensions : []
  }

  private static func listed(_ years: [Int]) -> String {
    years.map(String.init).joined(separator: ", ")
  }

  /// Whether the listing still states a value, and did not leave it empty in its last edition.
  private func states(_ field: String, _ value: String) -> Bool {
    !formerly.contains { $0.field == field && $0.value == value && isLastEdition($0) }
  }

  private func isLastEdition(_ former: FormerValue) -> Bool {
    former.until != nil && former.until == listing["edition"]
  }

  /// What the listing no longer says, or said otherwise before.
  var formerLines: [Line] {
    formerly.map { former in
      let isEmptied =
        isLastEdition(former)
        && (current(former.field).map { $0 == former.value } ?? false)
      let until: Line =
        former.until.map {
          isEmptied ? ", not given in the edition \($0)" : " until the edition \($0)"
        }
        ?? ""
      return "\(former.field): \(former.value)\(until)"
    }
  }

  /// What the record has in a field that a listing may leave empty, as a former value is written.
  private func current(_ field: String) -> String? {
    switch field {
    case "inscribed": inscribed.map(String.init)
    case "dossier": dossier
    case "category": category?.rawValue
    case "criteria": criteria.listingText
    case "extensions": Self.listed(extensions)
    case "region": region
    default: nil
    }
  }

  /// Each period in danger with who says so, and what the listing's own field says.
  var dangerLines: [Line] {
    guard !inDanger.isEmpty else { return [] }
    let listingSource = "unesco-listing"
    var lines = inDanger.map(\.line)
    let raw = listing["danger"] ?? ""
    if inDanger.contains(where: { $0.source == listingSource }) {
      if raw.isEmpty, !listing.isEmpty {
        let edition = listing["edition"].map { " (edition \($0))" as Line } ?? ""
        lines.append(
          "the last World Heritage listing\(edition) says nothing of it, which proves nothing")
      }
    } else {
      lines.append(
        raw.isEmpty
          ? "the World Heritage listing’s own field does not say so, which proves nothing"
          : "the World Heritage listing’s own field says “\(raw)”")
    }
    return lines
  }

  /// That the list does not have the property any more, as far as that is known.
  var absence: Line? {
    absentSince.map {
      "not in the whole list of \($0.text); no statement that it was delisted"
    }
  }

  var area: Line? {
    guard let areaHectares else { return nil }
    let buffer = bufferHectares.map { ", buffer zone \(hectares($0))" } ?? ""
    return .own(hectares(areaHectares) + buffer)
  }

  private func hectares(_ area: Double) -> String { "\(shortNumber(area)) ha" }
}

extension InDangerPeriod {
  var line: Line {
    let when: Line =
      switch (period, period?.lower.knownDay) {
      case (let period?, let first?) where isOpen && period.text == "\(first.year)/..":
        .own("since \(first.year)")
      case (let period?, _): period.line
      case (nil, _): "listed, year not stated"
      }
    return source.map { "\(when), according to \($0)" } ?? when + ", source not stated"
  }
}

extension Protection {
  var line: Line {
    var line: Line = "\(own: type.definition)"
    if let reference { line += ", \(reference)" }
    if let authority { line += ", \(authority)" }
    if let from { line += ", from \(from.line)" }
    if let until { line += ", until \(until.line)" }
    if let source { line += ", according to \(source)" }
    return line
  }
}

/// Returns a number without a fraction where it has none.
func shortNumber(_ number: Double) -> String {
  let text = "\(number)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

extension Supersession {
  /// What took the place of a record, and why.
  var line: Line {
    let names = successors.map { Line.code($0.text) }.joined(" and ")
    return "by \(names) (\(own: reason.words))"
  }
}
