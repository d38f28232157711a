package import HeritageDocuments
package import HeritageModel

/// Where something of a published site is, below its own folder.
///
/// The addresses are permanent: they are made of identifiers that no record ever gives up.
package enum PublishedAddress: Hashable, Sendable {
  case front
  case site(Slug)
  case country(Country)

  /// The path in a language.
  ///
  /// - Parameters:
  ///   - language: The language of the page.
  ///   - first: The language whose pages have no folder of their own.
  /// - Returns: The path from the published folder.
  package func path(in language: PageLanguage, first: PageLanguage) -> String {
    let own =
      switch self {
      case .front: "index.html"
      case .site(let id): "sites/\(id).html"
      case .country(let country): "countries/\(country.code.lowercased()).html"
      }
    return language == first ? own : "\(language.rawValue)/\(own)"
  }

  package static let feed = "feed.xml"
  package static let sitemap = "sitemap.xml"

  /// The path of one of the files that the sitemap lists where there are several, by its place from 0.
  package static func sitemap(part: Int) -> String { "sitemap-\(part + 1).xml" }

  /// The way from one published file to another, which holds wherever both are put together.
  package static func way(from page: String, to other: String) -> String {
    var (from, to) = (page.split(separator: "/").dropLast(), other.split(separator: "/")[...])
    while let one = from.first, to.count > 1, one == to.first {
      from = from.dropFirst()
      to = to.dropFirst()
    }
    return (Array(repeating: "..", count: from.count) + to.map(String.init))
      .joined(separator: "/")
  }
}
