package import HeritageModel

/// The addresses of all pages for search engines, after sitemaps.org.
///
/// What one file has no room for is put into several, which the first then lists.
package struct Sitemap {
  /// How much a file may hold.
  struct Limits {
    var pages = 50_000
    var bytes = 50 << 20
  }

  /// A page on the web with the day of the newest record that it tells of.
  package struct Page: Sendable {
    let address: String
    let newest: Day?

    package init(_ address: String, newest: Day?) {
      self.address = address
      self.newest = newest
    }
  }

  /// The pages in each file.
  private let parts: [ArraySlice<Page>]
  /// Where the files are on the web, ending in a slash.
  private let web: String

  /// - Parameters:
  ///   - pages: All pages.
  ///   - web: Where the files are on the web, ending in a slash.
  package init(_ pages: [Page], at web: String) { self.init(pages, at: web, Limits()) }

  init(_ pages: [Page], at web: String, _ limits: Limits) {
    self.web = web
    // With days of the same length for all, the parts are known before the days are.
    let frame = Self.file("urlset", [.element("url", [:], "")]).utf8.count
    var parts: [ArraySlice<Page>] = []
    var (start, bytes) = (0, frame)
    for (index, page) in pages.enumerated() {
      let size = Self.entry("url", page.address, day: "0000-00-00").xml.utf8.count
      if index > start, index - start == limits.pages || bytes + size > limits.bytes {
        parts.append(pages[start..<index])
        (start, bytes) = (index, frame)
      }
      bytes += size
    }
    self.parts = parts + [pages[start...]]
  }

  /// The paths of the files, which do not depend on the days of pages.
  package var paths: [String] {
    [PublishedAddress.sitemap]
      + (parts.count > 1 ? parts.indices.map(PublishedAddress.sitemap(part:)) : [])
  }

  /// The files by their paths: one with all pages, or one that lists the others, and these.
  package var files: [(path: String, xml: String)] {
    guard parts.count > 1 else {
      return [(PublishedAddress.sitemap, Self.file("urlset", parts.joined().map(Self.entry)))]
    }
    let list = parts.enumerated().map { index, pages in
      Self.entry(
        "sitemap", web + PublishedAddress.sitemap(part: index),
        day: pages.compactMap(\.newest).max()?.description)
    }
    return [(PublishedAddress.sitemap, Self.file("sitemapindex", list))]
      + parts.enumerated().map { index, pages in
        (PublishedAddress.sitemap(part: index), Self.file("urlset", pages.map(Self.entry)))
      }
  }

  private static func file(_ root: String, _ entries: [Markup]) -> String {
    let map = Markup.element(
      root, ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"], entries)
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + map.xml + "\n"
  }

  private static func entry(_ page: Page) -> Markup {
    entry("url", page.address, day: page.newest?.description)
  }

  private static func entry(_ name: String, _ address: String, day: String?) -> Markup {
    .element(
      name, [:],
      [.element("loc", [:], address), day.map { .element("lastmod", [:], $0) } ?? .nothing])
  }
}
