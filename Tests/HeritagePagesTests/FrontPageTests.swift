import CanonicalJSON
import HeritageDocuments
import HeritageModel
import HeritageTestSupport
import Testing

@testable import HeritagePages

private func front(_ records: Records) throws -> FrontFacts {
  var gathering = FrontFacts.Gathering()
  for site in records.sites { gathering.add(Dossier(site: site, records: records).facts) }
  return gathering.facts
}

/// Palmyra with its claims, and a site of two countries without any.
private func twoSites(named name: String = "Silent place") throws -> Records {
  var records = try Facts.sampleRecords()
  var silent = Site(id: try Slug("silent"), names: [Name(name, language: "en")])
  silent.countries = ["IQ", "SY"]
  silent.location = try Location(latitude: 33, longitude: 41)
  records.add(silent)
  return records
}

private func page(
  _ records: Records, _ context: PageContext = PageContext(), data: [FrontPage.DataFile] = []
) throws -> String {
  let codes = Set(records.sites.flatMap(\.countries)).sorted()
  return FrontPage(
    try front(records), context, scope: nil, countries: codes.compactMap { Country(code: $0) },
    data: data
  ) { $0.path(in: .english, first: .english) }.html
}

@Suite struct FrontPageTests {
  @Test(arguments: [
    (PublishedAddress.front, PageLanguage.english, "index.html"),
    (.front, .arabic, "ar/index.html"),
  ])
  func `a front page is where a folder is opened`(
    address: PublishedAddress, language: PageLanguage, path: String
  ) {
    #expect(address.path(in: language, first: .english) == path)
  }

  @Test func `a page has the address of its identifier`() throws {
    let site = PublishedAddress.site(try Slug("palmyra"))
    #expect(site.path(in: .english, first: .english) == "sites/palmyra.html")
    #expect(site.path(in: .english, first: .arabic) == "en/sites/palmyra.html")
    let country = PublishedAddress.country(try #require(Country(code: "SY")))
    #expect(country.path(in: .arabic, first: .arabic) == "countries/sy.html")
  }

  @Test(arguments: [
    ("index.html", "sites/a.html", "sites/a.html"), ("sites/a.html", "index.html", "../index.html"),
    ("sites/a.html", "sites/b.html", "b.html"),
    ("sites/a.html", "countries/sy.html", "../countries/sy.html"),
    ("ar/sites/a.html", "sites/a.html", "../../sites/a.html"),
    ("ar/sites/a.html", "ar/index.html", "../index.html"),
    ("index.html", "ar/index.html", "ar/index.html"),
  ])
  func `the way from one page to another goes up and down again`(
    page: String, other: String, way: String
  ) {
    #expect(PublishedAddress.way(from: page, to: other) == way)
  }

  @Test func `every site is in the list, those with reports first`() throws {
    let html = try page(twoSites())
    #expect(
      html.contains(
        "<tr id=\"palmyra\" data-state=\"destroyed\" data-countries=\"SY\"><th scope=\"row\"><a href=\"sites/palmyra.html\">"
      ))
    // Once in the group of each of its countries.
    #expect(html.matches(of: /<li><a href="sites\/silent.html">/).count == 2)
    #expect(html.contains("<summary>Iraq: 1 site</summary>"))
    #expect(
      html.contains(
        "<a href=\"countries/sy.html\">Syrian Arab Republic</a> <span class=\"meta\">2 sites, 1 with reports</span>"
      ))
  }

  @Test func `the filter offers nothing but what there is to choose among`() throws {
    var records = try Facts.sampleRecords()
    // One site: nothing to choose.
    let alone = try page(records)
    #expect(!alone.contains("id=\"filter\"") && !alone.contains("<script>"))
    var other = Site(id: try Slug("other"), names: [Name("Other", language: "en")])
    other.countries = ["SY"]
    records.add(other)
    let one = try page(records)
    #expect(one.contains("id=\"filter-name\""))
    #expect(!one.contains("id=\"filter-country\"") && !one.contains("<fieldset>"))
    #expect(one.contains("data-words=\"Shown: %1 of %2 sites with reports, %3 of %4 without.\""))
    records.reports = RecordTable()
    #expect(try page(records).contains("data-words=\"Shown: %3 of %4 sites.\""))
    #expect(try page(twoSites()).contains("id=\"filter-country\""))
  }

  @Test func `the first sentence tells how much is known and how much is silent`() throws {
    let words = English()
    func lede(_ records: Records) throws -> String {
      words.lede(of: try front(records)).map(\.text).joined()
    }
    #expect(
      try lede(twoSites())
        == "What is claimed, by whom, on what evidence: 1 site with reports, 3 monuments there, 2 reports. 1 site is on record without any report."
    )
    var silent = try twoSites()
    silent.reports = RecordTable()
    #expect(try lede(silent) == "2 sites are on record. Nothing is reported about any of them.")
    #expect(try lede(Records()) == "No site is on record.")
  }

  @Test func `links and labels within the page lead somewhere`() throws {
    let html = try page(twoSites())
    let ids = Drawn(html).ids
    #expect(Set(ids).count == ids.count)
    let targets = html.matches(of: /(?:href|for|aria-labelledby)="#?([^"\/.:]*)"/).map {
      String($0.output.1)
    }
    #expect(Set(targets).subtracting(ids) == [])
  }

  @Test func `the one script is the page's own, and the filter waits for it`() throws {
    let html = try page(twoSites())
    let script = try #require(html.firstMatch(of: /<script>([^<]*)<\/script>/)).output.1
    #expect(String(script) == String(decoding: PackageResources.filter_js, as: UTF8.self))
    #expect(html.matches(of: /<script/).count == 1)
    #expect(html.contains("form-action &#39;none&#39;; script-src &#39;sha256-"))
    #expect(html.contains("<div class=\"filter\" id=\"filter\" role=\"search\" hidden "))
    #expect(html.contains("role=\"status\""))
  }

  @Test func `nothing that a record says ends the data for programs`() throws {
    let hostile = "</script><script>alert(1)</script>"
    let records = try twoSites(named: hostile)
    let site = try #require(records.sites[try Slug("silent")])
    let dossier = Dossier(site: site, records: records)
    var surroundings = PageSurroundings()
    surroundings.data = StructuredData.site(dossier.facts, address: nil)
    var context = PageContext()
    context.surroundings = surroundings
    let html = DossierPage(dossier.facts, context).html
    #expect(!html.contains("<script>alert"))
    let data = try #require(html.firstMatch(of: /ld\+json">([^<]*)<\/script>/)).output.1
    let json = try JSONParser.parse(Array(data.utf8))
    #expect(json.objectValue?["name"] == .string(hostile))
    #expect(json.objectValue?["geo"]?.objectValue?["latitude"] == 33)
    #expect(try !page(records).contains("<script>alert"))
  }

  @Test func `a place that is told coarsely is a circle for programs, and a withheld one is none`()
    throws
  {
    var records = try twoSites()
    let silent = try Slug("silent")
    func geo(_ category: LocationCategory, metres: Double?) throws -> JSONValue? {
      var site = try #require(records.sites[silent])
      site.locationCategory = category
      site.location?.uncertaintyMetres = metres
      records.sites.put(site)
      return StructuredData.site(Dossier(site: site, records: records).facts, address: nil)
        .objectValue?["geo"]
    }
    #expect(try geo(.tenth, metres: 7000)?.objectValue?["geoRadius"] == 7000)
    #expect(try geo(.withheld, metres: nil) == nil)
  }

  @Test func `a feed names its entries by the registry and the reports alone`() throws {
    func feed(_ web: String?) throws -> String {
      try #require(
        AtomFeed(
          front(twoSites()), registry: RegistryDescription(), id: Workbench.uuid, English(),
          webAddress: web, address: { $0.path(in: .english, first: .english) }
        ).xml)
    }
    func ids(_ feed: String) -> [String] {
      feed.matches(of: /<id>([^<]*)<\/id>/).map { String($0.output.1) }
    }
    let here = try feed(nil)
    #expect(ids(here) == ids(try feed("https://example.org/")))
    #expect(ids(here).first == "urn:uuid:\(Workbench.uuid)")
    #expect(Set(ids(here)).count == 3)
    let digits = "0123456789abcdef"
    for id in ids(here).dropFirst() {
      let parts = id.dropFirst("urn:uuid:".count).split(separator: "-")
      #expect(parts.map(\.count) == [8, 4, 4, 4, 12])
      #expect(parts.joined().allSatisfy(digits.contains))
      #expect(parts[2].first == "8" && "89ab".contains(parts[3].prefix(1)))
    }
    #expect(here.contains("<title>Temple of Bel, Palmyra: destroyed, says "))
    #expect(here.contains("href=\"sites/palmyra.html#palmyra--temple-of-bel\"/>"))
    #expect(!here.contains("rel=\"self\"") && !here.contains("xml:base"))
  }

  @Test func `XML closes every element and keeps every attribute`() {
    let markup = Markup.element(
      "link", ["href": "a&b", "hidden": ""], [.element("br"), .text("<\u{FFFF}")])
    #expect(markup.xml == "<link href=\"a&amp;b\" hidden=\"\"><br/>&lt;\u{FFFD}</link>")
  }
}
