/// Writes one row in the element order of its schema.
struct RowWriter {
  private let listing: Listing
  private let words: Words
  private let sentences: Sentences

  init(_ listing: Listing) {
    self.listing = listing
    words = Words.of(listing.language)
    sentences = Sentences(language: listing.language, seed: listing.seed)
  }

  func append(_ site: SiteFacts, isChanged: Bool, to bytes: inout [UInt8]) {
    let text = SiteText(
      site, listing: listing, words: words, sentences: sentences, isChanged: isChanged)
    bytes += "<row>".utf8
    switch listing.schema {
    case .a: appendSchemaA(site, text, to: &bytes)
    case .b: appendSchemaB(site, text, to: &bytes)
    }
    bytes += "</row>".utf8
  }

  private func appendSchemaA(_ site: SiteFacts, _ text: SiteText, to bytes: inout [UInt8]) {
    appendJudgement(site, to: &bytes)
    element("extension", site.extensions.isEmpty ? "0" : "1", to: &bytes)
    element("http_url", address(site), to: &bytes)
    element("id_number", String(site.id), to: &bytes)
    element("image_url", image(site), to: &bytes)
    element("iso_code", codes(site), to: &bytes)
    element("justification", "", to: &bytes)
    element("latitude", Degrees.text(site.points[0].latitude), to: &bytes)
    element("location", text.location, to: &bytes)
    element("longitude", Degrees.text(site.points[0].longitude), to: &bytes)
    element("region", site.countries[0].region.name(in: listing.language), to: &bytes)
    element("revision", site.isRevision ? "1" : "0", to: &bytes)
    element("secondary_dates", extensions(site), to: &bytes)
    element("short_description", escaped: text.description, to: &bytes)
    element("site", text.name, to: &bytes)
    element("states", states(site), to: &bytes)
    element("transboundary", site.countries.count > 1 ? "1" : "0", to: &bytes)
    element("unique_number", String(site.id * 2 + 11), to: &bytes)
  }

  private func appendSchemaB(_ site: SiteFacts, _ text: SiteText, to bytes: inout [UInt8]) {
    element("http_url", address(site), to: &bytes)
    element("dossier", dossier(site), to: &bytes)
    element("id_number", String(site.id), to: &bytes)
    element("unique_number", String(site.id * 2 + 11), to: &bytes)
    element("image_url", image(site), to: &bytes)
    element("iso_code", codes(site), to: &bytes)
    element("justification", "", to: &bytes)
    appendPoints(site, to: &bytes)
    element("location", text.location, to: &bytes)
    element("regions", regions(site), to: &bytes)
    appendJudgement(site, to: &bytes)
    element("extension", site.extensions.isEmpty ? "0" : "1", to: &bytes)
    element("secondary_dates", extensions(site), to: &bytes)
    element("short_description", escaped: text.description, to: &bytes)
    element("site", text.name, to: &bytes)
    element("states", states(site), to: &bytes)
    element("transnational", site.countries.count > 1 ? "1" : "0", to: &bytes)
  }

  /// The four elements that stand together in both schemas.
  private func appendJudgement(_ site: SiteFacts, to bytes: inout [UInt8]) {
    element("category", site.category.rawValue, to: &bytes)
    element("criteria_txt", site.criteria, to: &bytes)
    element("danger", site.danger, to: &bytes)
    element("date_inscribed", String(site.inscribed), to: &bytes)
  }

  private func appendPoints(_ site: SiteFacts, to bytes: inout [UInt8]) {
    bytes += "<geolocations>".utf8
    // A few real rows have no point in this schema, though they had one in the other.
    for point in site.points where site.id % 416 != 0 {
      bytes += "<poi>".utf8
      element("latitude", Degrees.text(point.latitude), to: &bytes)
      element("longitude", Degrees.text(point.longitude), to: &bytes)
      element("iso2", point.country, to: &bytes)
      bytes += "</poi>".utf8
    }
    bytes += "</geolocations>".utf8
  }

  private func element(_ name: String, _ text: String, to bytes: inout [UInt8]) {
    open(name, &bytes)
    XMLText.append(text, to: &bytes)
    close(name, &bytes)
  }

  private func element(_ name: String, escaped text: [UInt8], to bytes: inout [UInt8]) {
    open(name, &bytes)
    bytes += text
    close(name, &bytes)
  }

  private func open(_ name: String, _ bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    bytes.append(UInt8(ascii: ">"))
  }

  private func close(_ name: String, _ bytes: inout [UInt8]) {
    bytes += "</".utf8
    bytes += name.utf8
    bytes.append(UInt8(ascii: ">"))
  }

  private func address(_ site: SiteFacts) -> String {
    "https://whc.unesco.org/\(listing.language.rawValue)/list/\(site.id)"
  }

  private func image(_ site: SiteFacts) -> String {
    "https://whc.unesco.org/uploads/sites/site_\(site.id).jpg"
  }

  private func dossier(_ site: SiteFacts) -> String {
    String(site.id) + ["", "bis", "ter"][site.extensions.count]
  }

  private func codes(_ site: SiteFacts) -> String {
    site.countries.map(\.code).joined(separator: ",")
  }

  private func states(_ site: SiteFacts) -> String {
    site.countries.map { $0.name(in: listing.language) }.joined(separator: ",")
  }

  private func regions(_ site: SiteFacts) -> String {
    var names: [String] = []
    for country in site.countries {
      let name = country.region.name(in: listing.language)
      if !names.contains(name) { names.append(name) }
    }
    return names.joined(separator: ",")
  }

  private func extensions(_ site: SiteFacts) -> String {
    site.extensions.map(String.init).joined(separator: ",")
  }
}
