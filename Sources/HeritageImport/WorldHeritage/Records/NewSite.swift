import HeritageModel

extension CompactBytes {
  /// Writes the record that a listing alone makes of a property.
  ///
  /// ``SiteMerge`` on a site without any fields gives the same record; this way takes a twentieth
  /// of the time, which a listing of a hundred thousand rows needs.
  mutating func writeSite(_ id: Slug, _ facts: PropertyFacts) {
    open()
    writeComponents(facts)
    member("countries", facts.countries)
    writeTexts("description", facts.description, facts.language)
    key("externalIds")
    open()
    member(ListingSource.unesco, facts.id)
    close()
    member("id", id.text)
    if let point = facts.points.first { writeLocation(point) }
    if let name = facts.name {
      openList("names")
      open()
      member("kind", NameKind.official.rawValue)
      writeText(name, facts.language)
      close()
      closeList()
    }
    member("place", facts.place)
    writeProtection(facts)
    if facts.points.count > 1 { member("serial", true) }
    member("transboundary", facts.isTransboundary)
    writeWorldHeritage(facts)
    close()
  }

  private mutating func writeText(_ text: String, _ language: String?) {
    member("language", language)
    member("source", ListingSource.unesco)
    member("text", text)
  }

  private mutating func writeTexts(_ key: String, _ text: String?, _ language: String?) {
    guard let text else { return }
    openList(key)
    open()
    writeText(text, language)
    close()
    closeList()
  }

  private mutating func writeLocation(_ point: PropertyFacts.Point) {
    key("location")
    open()
    member("latitude", point.latitude)
    member("longitude", point.longitude)
    close()
  }

  private mutating func writeComponents(_ facts: PropertyFacts) {
    guard facts.points.count > 1 else { return }
    openList("components")
    for point in facts.points {
      open()
      member("country", point.country)
      writeLocation(point)
      close()
    }
    closeList()
  }

  private mutating func writeProtection(_ facts: PropertyFacts) {
    openList("protections")
    open()
    member("from", facts.inscribed?.description)
    member("reference", facts.id)
    member("type", ProtectionType.worldHeritage.rawValue)
    close()
    closeList()
  }

  private mutating func writeWorldHeritage(_ facts: PropertyFacts) {
    key("worldHeritage")
    open()
    member("category", facts.category?.rawValue)
    member("criteria", facts.criteria.map(\.rawValue))
    member("dossier", facts.dossier)
    if !facts.extensions.isEmpty {
      openList("extensions")
      for year in facts.extensions { value(year) }
      closeList()
    }
    member("id", facts.id)
    writeDanger(facts.danger)
    member("inscribed", facts.inscribed)
    writeTexts("justification", facts.justification, facts.language)
    if !facts.listing.isEmpty {
      key("listing")
      open()
      for entry in facts.listing {
        foreignKey(entry.key)
        value(entry.value)
      }
      close()
    }
    member("region", facts.region)
    if facts.missingForInscription.isEmpty {
      member("status", WorldHeritageStatus.inscribed.rawValue)
    }
    close()
  }

  private mutating func writeDanger(_ danger: DangerStatement) {
    switch danger {
    case .unknown, .notListed: return
    case .listedWithoutYear:
      openList("inDanger")
      open()
      member("source", ListingSource.danger)
      close()
      closeList()
    case .periods(let periods):
      openList("inDanger")
      for period in periods {
        open()
        member("period", period.text)
        member("source", ListingSource.danger)
        close()
      }
      closeList()
    }
  }
}
