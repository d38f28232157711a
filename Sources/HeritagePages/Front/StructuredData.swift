package import CanonicalJSON
package import HeritageDocuments
package import HeritageModel

/// What a page is about, for programs, in the words of schema.org.
package enum StructuredData {
  /// A site, with its place as exactly as the edition tells it.
  package static func site(_ facts: DossierFacts, address: String?) -> JSONValue {
    var data: JSONObject = [
      "@context": "https://schema.org", "@type": "LandmarksOrHistoricalBuildings",
      "identifier": .string(facts.site.id.text), "name": .string(facts.title.text),
    ]
    let others = ([facts.localName].compactMap(\.self) + facts.otherNames).map(\.text)
    if !others.isEmpty { data["alternateName"] = .array(others.map(JSONValue.string)) }
    if let address { data["url"] = .string(address) }
    if let place = facts.place, place.category != .withheld { data["geo"] = geo(place) }
    if !facts.countries.isEmpty {
      data["containedInPlace"] = .array(
        facts.countries.map {
          ["@type": "Country", "identifier": .string($0.code), "name": .string($0.name)]
        })
    }
    return .object(data)
  }

  private static func geo(_ place: PlaceFacts) -> JSONValue {
    let point: JSONValue = [
      "@type": "GeoCoordinates", "latitude": .number(place.location.latitude),
      "longitude": .number(place.location.longitude),
    ]
    guard let metres = place.location.uncertaintyMetres else { return point }
    return ["@type": "GeoCircle", "geoMidpoint": point, "geoRadius": .number(metres)]
  }

  /// The registry as a whole, with the files that programs read.
  package static func registry(
    _ registry: RegistryDescription, id: String, _ facts: FrontFacts, _ words: any Wording,
    address: String?, files: [(file: FrontPage.DataFile, address: String)]
  ) -> JSONValue {
    var data: JSONObject = [
      "@context": "https://schema.org", "@type": "Dataset",
      "identifier": .string("urn:uuid:" + id), "inLanguage": .string(words.language),
      "name": .string(registry[.title] ?? words.label(.damageToHeritage)),
      "description": .string(
        words.label(.damageToHeritage) + ". " + words.lede(of: facts).map(\.text).joined()),
    ]
    if let address { data["url"] = .string(address) }
    if let newest = facts.newest { data["dateModified"] = .string(newest.description) }
    if let author = registry[.author] {
      data["creator"] = ["@type": "Organization", "name": .string(author)]
    }
    if let publisher = registry[.publisher] {
      data["publisher"] = ["@type": "Organization", "name": .string(publisher)]
    }
    if let licence = registry[.licenceURL] ?? registry[.licence] {
      data["license"] = .string(licence)
    }
    if let edition = registry[.edition] { data["version"] = .string(edition) }
    if let citation = registry[.citation] { data["citation"] = .string(citation) }
    if !files.isEmpty {
      data["distribution"] = .array(
        files.map { file, address in
          [
            "@type": "DataDownload", "contentUrl": .string(address),
            "encodingFormat": .string(file.mediaType), "name": .string(file.title),
          ]
        })
    }
    return .object(data)
  }
}
