import HeritageModel
import Testing

@testable import HeritagePages

private let web = "https://example.org/"

private func pages(_ count: Int) throws -> [Sitemap.Page] {
  let day = try #require(Day(year: 2020, month: 5, day: 4))
  return (0..<count).map { Sitemap.Page("\(web)\($0).html", newest: $0 == 1 ? day : nil) }
}

private let start = """
  <?xml version="1.0" encoding="utf-8"?>
  <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  """

@Test func `one file has all addresses as long as it has room for them`() throws {
  let map = Sitemap(try pages(3), at: web)
  #expect(map.paths == ["sitemap.xml"])
  #expect(map.files.map(\.path) == map.paths)
  #expect(
    map.files[0].xml == start + """
      <url><loc>https://example.org/0.html</loc></url>\
      <url><loc>https://example.org/1.html</loc><lastmod>2020-05-04</lastmod></url>\
      <url><loc>https://example.org/2.html</loc></url></urlset>

      """)
  #expect(Sitemap([], at: web).files.map(\.xml) == [start.dropLast() + "/>\n"])
}

@Test func `more addresses are in several files, which the first lists`() throws {
  let map = Sitemap(try pages(3), at: web, Sitemap.Limits(pages: 2))
  #expect(map.paths == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
  #expect(map.files.map(\.path) == map.paths)
  #expect(
    map.files.map(\.xml) == [
      start.replacing("urlset", with: "sitemapindex") + """
        <sitemap><loc>https://example.org/sitemap-1.xml</loc><lastmod>2020-05-04</lastmod></sitemap>\
        <sitemap><loc>https://example.org/sitemap-2.xml</loc></sitemap></sitemapindex>

        """,
      start + """
        <url><loc>https://example.org/0.html</loc></url>\
        <url><loc>https://example.org/1.html</loc><lastmod>2020-05-04</lastmod></url></urlset>

        """,
      start + "<url><loc>https://example.org/2.html</loc></url></urlset>\n",
    ])
}

@Test(arguments: [(50_000, 1), (50_001, 3), (100_000, 3), (100_001, 4)])
func `a file has no more than fifty thousand addresses`(count: Int, files: Int) throws {
  #expect(Sitemap(try pages(count), at: web).paths.count == files)
}

@Test func `a file is no longer than it may be, whatever the days are`() throws {
  let limit = 400
  let map = Sitemap(try pages(20), at: web, Sitemap.Limits(bytes: limit))
  #expect(map.paths.count > 3)
  #expect(map.files.dropFirst().allSatisfy { $0.xml.utf8.count <= limit })
  let dayless = try pages(20).map { Sitemap.Page($0.address, newest: nil) }
  #expect(Sitemap(dayless, at: web, Sitemap.Limits(bytes: limit)).paths == map.paths)
}
