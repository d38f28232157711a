package import HeritageModel

/// What a site is, as far as its record tells it beside what stands under its title.
package struct SiteAccount: Sendable {
  /// What is said of the site, in the language asked for where there is a text in it, else in English,
  /// else in every language there is.
  package let descriptions: [LocalizedText]
  /// For which the site was inscribed, as far as the last listing still says so.
  package let criteria: [Criterion]
  /// Years of later extensions and modifications.
  package let changed: [Int]
  /// The area of the zone around it.
  package let bufferHectares: Double?
  /// How many parts the site has that are recorded by themselves.
  package let parts: Int
  /// The site's page at UNESCO.
  package let listing: String?

  package init(_ site: Site, in language: String) {
    descriptions = site.description.told(in: language)
    let heritage = site.worldHeritage
    criteria = heritage?.statedCriteria ?? []
    changed = heritage?.statedExtensions ?? []
    bufferHectares = heritage?.bufferHectares
    parts = site.components.count
    listing = site.listingAddress
  }

  /// Whether there is nothing to tell.
  package var isEmpty: Bool {
    descriptions.isEmpty && criteria.isEmpty && changed.isEmpty && bufferHectares == nil
      && parts == 0 && listing == nil
  }
}

extension Site {
  /// The address of the site's page at UNESCO, as far as a number leads there.
  var listingAddress: String? {
    (externalIDs["unesco"] ?? worldHeritage?.id).flatMap { number in
      do throws(ExternalIDError) {
        return try ExternalID(scheme: "unesco", value: number).pageAddress
      } catch {
        // A rule tells that it is no number of the list.
        return nil
      }
    }
  }
}

extension [LocalizedText] {
  /// The texts in a language or, where there is none, in English or, where there is none either, all.
  fileprivate func told(in language: String) -> [LocalizedText] {
    func texts(in wanted: String) -> [LocalizedText] {
      filter { $0.language.map { TaggedLanguage($0).language == wanted } ?? false }
    }
    return [texts(in: language), texts(in: "en")].first { !$0.isEmpty } ?? self
  }
}
