import CanonicalJSON
import HeritageModel

/// The countries of the sites of monuments, each read once.
struct SiteCountries {
  private var countries: [Slug: [String]] = [:]

  /// The countries of a site that is in the registry or was just made.
  mutating func of(_ site: Slug, in target: some ImportTarget) throws -> [String] {
    if let known = countries[site] { return known }
    let path = RecordLayout.path(ofSite: site)
    let record =
      try target.isTaken(path)
      ? try target.site(site)
      : try Site(json: JSONParser.parse(target.written(path)).objectValue ?? JSONObject())
    countries[site] = record.countries
    return record.countries
  }
}
