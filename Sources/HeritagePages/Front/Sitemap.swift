package import HeritageModel

/// The addresses of all pages for search engines, after sitemaps.org.
package struct Sitemap {
  /// A sitemap has no more addresses than this.
  package static let most = 50_000

  /// A page on the web with the day of the newest record that it tells of.
  package struct Page: Sendable {
    let address: String
    let newest: Day?

    package init(_ address: String, newest: Day?) {
      self.address = address
      self.newest = newest
    }
  }

  let pages: [Page]

  package init(_ pages: [Page]) { self.pages = pages }

  package var xml: String {
    let map = Markup.element(
      "urlset", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"],
      pages.prefix(Self.most).map { page in
        .element(
          "url", [:],
          [
            .element("loc", [:], page.address),
            page.newest.map { .element("lastmod", [:], $0.description) } ?? .nothing,
          ])
      })
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + map.xml + "\n"
  }
}
