import CanonicalJSON
import Foundation
import HeritageDocuments
import HeritageModel
import HeritagePages
import HeritageRegistry
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct PublishTests {
  init() throws {
    try Sample.make()
    try Sample.on(seed: 21) {
      let sites = """
        [{"id": "hatra", "names": [{"text": "Hatra", "language": "en"}], "countries": ["IQ"]},
         {"id": "border", "names": [{"text": "Border"}], "countries": ["IQ", "SY"]}]
        """
      _ = try $0.addSites(drafts(sites), &$1)
    }
  }

  @discardableResult
  private func publish(
    _ folder: String = "site", _ change: (inout PublishOptions) -> Void = { _ in }
  ) throws -> Published {
    var options = PublishOptions()
    change(&options)
    return try Sample.open().publish(into: url(folder).path, options)
  }

  private func hide(_ site: String) throws {
    let path = "Registry/sites/\(site.prefix(2))/\(site)/site.json"
    let text = try contents(of: path)
    try write(
      text.replacing("{\n", with: "{\n  \"access\" : \"confidential\",\n", maxReplacements: 1),
      to: path)
  }

  @Test func `a registry is a front page, a page a site, a page a country, and data`() throws {
    let published = try publish()
    #expect((published.sites, published.countries) == (3, 2))
    #expect(
      try files(below: "site") == [
        "countries/iq.html", "countries/sy.html", "data/evidence.csv", "data/evidence.geojson",
        "data/monuments.csv", "data/monuments.geojson", "data/registry.kmz", "data/registry.xlsx",
        "data/reports.csv", "data/reports.geojson", "data/sites.csv", "data/sites.geojson",
        "feed.xml",
        "heritage-publication.json", "index.html", "sites/border.html", "sites/hatra.html",
        "sites/palmyra.html",
      ])
    #expect(published.created.count == 17)
    #expect(
      published.remarks.map(\.description) == [
        "note: there is no sitemap, as the registry does not say where its pages are; set it: heritage edit registry --set address='https://…'"
      ])
  }

  @Test func `the same registry gives the same bytes, and nothing is written again`() throws {
    try publish()
    try publish("other")
    #expect(try bytes(below: "site") == bytes(below: "other"))
    let again = try publish()
    #expect((again.created, again.changed, again.removed) == ([], [], []) && again.unchanged == 17)
  }

  @Test func `a site has the page that it has by itself`() throws {
    try publish()
    func main(_ html: String) -> Substring? {
      html.firstMatch(of: /<main>.*<\/main>/.dotMatchesNewlines())?.output
    }
    let registry = try Sample.open()
    for site in ["border", "hatra", "palmyra"] {
      let alone = try registry.page(
        of: registry.dossier(ofSiteNamed: site, for: .public).document
      ).html
      let page = try contents(of: "site/sites/\(site).html")
      #expect(main(page) != nil)
      #expect(main(page) == main(alone))
    }
  }

  @Test func `every link between the pages leads to a file`() throws {
    try publish { $0.languages = [.english, .arabic] }
    let all = Set(try files(below: "site"))
    for file in all where file.hasSuffix(".html") {
      let text = try contents(of: "site/\(file)")
      let links = text.matches(of: /href="([^"#:]+)["#]/).map { String($0.output.1) }
      #expect(!links.isEmpty)
      for link in links {
        let target = URL(filePath: "/" + file).deletingLastPathComponent().appending(path: link)
        #expect(all.contains(String(target.standardized.path.dropFirst())), "\(file): \(link)")
      }
    }
  }

  @Test func `the report on a country leads to what the page of a site tells of each monument`()
    throws
  {
    try publish()
    let country = try contents(of: "site/countries/sy.html")
    let page = try contents(of: "site/sites/palmyra.html")
    let links = country.matches(of: /href="..\/sites\/palmyra.html#([^"]+)"/).map {
      String($0.output.1)
    }
    #expect(links.count == 3)
    for place in links { #expect(page.contains("id=\"\(place)\""), "\(place)") }
  }

  @Test func `what is not for the public any more goes, and with it what tells of it`() throws {
    try publish()
    try hide("hatra")
    let second = try publish()
    #expect(second.removed == ["sites/hatra.html"])
    #expect(try !files(below: "site").contains("sites/hatra.html"))
    for (file, data) in try bytes(below: "site") {
      #expect(!String(decoding: data, as: UTF8.self).contains("Hatra"), "\(file)")
    }
  }

  @Test func `the address of a site that gave way leads to the one that took its place`() throws {
    try publish()
    let step = Supersession(by: try Slug("palmyra"), reason: .duplicate)
    try Sample.on(seed: 22) {
      _ = try $0.supersedePlace($0.subject(named: "hatra"), step, &$1)
    }
    let second = try publish()
    #expect(second.sites == 2)
    let page = try contents(of: "site/sites/hatra.html")
    #expect(page.contains("This record gave way to another one, which tells what is known:"))
    #expect(page.contains("<a href=\"palmyra.html\">"))
    #expect(try !contents(of: "site/index.html").contains("sites/hatra.html"))
  }

  @Test func `a selection has its own sites and countries alone`() throws {
    let published = try publish { $0.selection.countries = ["IQ"] }
    #expect((published.sites, published.countries) == (2, 1))
    let all = try files(below: "site")
    #expect(!all.contains("sites/palmyra.html") && !all.contains("countries/sy.html"))
    let front = try contents(of: "site/index.html")
    #expect(front.contains("<p class=\"facts\"><bdi>Iraq</bdi></p>"))
    // A site that lies in another country too leads to no page of that one.
    #expect(front.contains("sites/border.html") && !front.contains("countries/sy.html"))
  }

  @Test func `another selection takes no address away, unless it is told to`() throws {
    try publish()
    let before = try bytes(below: "site")
    let rehearsal = try publish {
      $0.selection.countries = ["IQ"]
      $0.isRehearsal = true
    }
    let going = [
      "countries/sy.html", "data/evidence.csv", "data/evidence.geojson", "data/monuments.csv",
      "data/monuments.geojson", "data/reports.csv", "data/reports.geojson", "feed.xml",
      "sites/palmyra.html",
    ]
    #expect(rehearsal.removed == going)
    let words =
      "8 addresses that the registry still tells of would go, as the settings are not those of the "
      + "last time: 'countries/sy.html', 'sites/palmyra.html', 'data/evidence.csv', "
      + "'data/evidence.geojson', 'data/monuments.csv' and 3 more"
    #expect(
      rehearsal.remarks.map(\.description).first
        == "warning: \(words); without --force they stay, and nothing is published")
    let error = #expect(throws: RegistryError.self) {
      try publish { $0.selection.countries = ["IQ"] }
    }
    #expect(error?.kind == .refused)
    #expect(error?.message == "\(words); nothing was published")
    #expect(
      error?.hint
        == "publish with the settings of the last time (without a selection and in English), "
        + "or give --force to take the addresses away")
    #expect(try bytes(below: "site") == before)
    let forced = try publish {
      $0.selection.countries = ["IQ"]
      $0.isForced = true
    }
    #expect(forced.removed == going)
    #expect(
      try contents(of: "site/heritage-publication.json").contains(
        "\"settings\" : [\n    \"--country=IQ\"\n  ]"))
    // To have more is no loss, and to have the same again neither.
    #expect(try publish { $0.selection.countries = ["IQ"] }.removed == [])
    #expect(try publish().removed == [])
  }

  @Test func `what the registry does not tell any more goes, whatever the settings are`() throws {
    try publish { $0.selection.countries = ["IQ"] }
    try hide("hatra")
    let second = try publish { $0.selection.countries = ["IQ", "SY"] }
    #expect(second.removed == ["sites/hatra.html"])
  }

  @Test func `the last pages of a selection go too, and nothing is published anew of nothing`()
    throws
  {
    try publish { $0.selection.countries = ["IQ"] }
    for site in ["hatra", "border"] { try hide(site) }
    let second = try publish { $0.selection.countries = ["IQ"] }
    #expect(second.sites == 0)
    #expect(second.removed.contains("sites/hatra.html"))
    #expect(try files(below: "site") == ["heritage-publication.json", "index.html"])
    let error = #expect(throws: RegistryError.self) {
      try publish("other") { $0.selection.countries = ["IQ"] }
    }
    #expect(error?.kind == .notThere)
    #expect(!FileManager.default.fileExists(atPath: url("other").path))
  }

  @Test func `a page that is not told any more goes even where the publication is refused`() throws
  {
    try publish()
    try hide("hatra")
    let error = #expect(throws: RegistryError.self) {
      try publish { $0.selection.countries = ["IQ"] }
    }
    let folder = url("site").path
    #expect(
      error?.message.split(separator: "; nothing was published; ").last == """
        1 file of what is not told any more was taken out of '\(folder)'; 6 files in '\(folder)' \
        still tell what the public edition does not: 'countries/iq.html', 'index.html', \
        'data/registry.kmz', 'data/registry.xlsx', 'data/sites.csv' and 1 more
        """)
    #expect(
      error?.hint
        == """
        take these files out of '\(folder)' and off the web at once; then publish with the \
        settings of the last time (without a selection and in English), or give --force to take \
        the addresses away
        """)
    let all = try files(below: "site")
    #expect(!all.contains("sites/hatra.html") && all.contains("sites/palmyra.html"))
    #expect(try !contents(of: "site/heritage-publication.json").contains("hatra"))
    #expect(try publish().removed == [])
  }

  /// Keeps a part of a site from the public.
  private func hidePart() throws {
    let path = try #require(
      files(below: "Registry").first { $0.contains("/monuments/") && $0.hasSuffix(".json") })
    let text = try contents(of: "Registry/\(path)")
    try write(
      text.replacing("{\n", with: "{\n  \"access\" : \"confidential\",\n", maxReplacements: 1),
      to: "Registry/\(path)")
  }

  /// What stands behind the first words of a failure by which nothing was published.
  private func failure(_ change: (inout PublishOptions) -> Void) throws -> (String, String) {
    let error = try #require(throws: RegistryError.self) { try publish("site", change) }
    return (error.message, error.hint ?? "")
  }

  private let pagesThatTell = "'feed.xml', 'index.html', 'sites/palmyra.html', 'data/evidence.csv'"

  @Test func `every refusal tells what still tells of a part that was made private`() throws {
    try publish()
    try hidePart()
    let folder = url("site").path
    let refusals: [(inout PublishOptions) -> Void] = [
      { $0.selection.countries = ["IQ"] }, { $0.audience = .partner }, { $0.audience = .internal },
    ]
    for refusal in refusals {
      let (message, hint) = try failure(refusal)
      #expect(
        message.contains(
          "in '\(folder)' still tell what the public edition does not: \(pagesThatTell)"))
      #expect(hint.hasPrefix("take these files out of '\(folder)' and off the web at once; then "))
    }
    try publish()
    #expect(try Sample.open().checkForLeaks(in: folder).isClean)
  }

  @Test func `a file of somebody else keeps no page of what is private in place`() throws {
    try publish()
    try Sample.on(seed: 24) {
      _ = try $0.addSites(drafts(#"[{"id": "bosra", "names": [{"text": "Bosra"}]}]"#), &$1)
    }
    try write("mine", to: "site/sites/bosra.html")
    try hide("hatra")
    let (message, _) = try failure { _ in }
    #expect(
      message.hasPrefix(
        "'\(url("site").path)/sites/bosra.html' is there already and was not published from here; "
          + "1 file of what is not told any more was taken out of"))
    #expect(message.contains("still tell what the public edition does not: 'countries/iq.html'"))
    #expect(try !files(below: "site").contains("sites/hatra.html"))
  }

  @Test func `without an edition nothing can be looked at, which is told`() throws {
    try publish()
    try write("{", to: "Registry/sites/ha/hatra/site.json")
    let (message, hint) = try failure { _ in }
    #expect(
      message.hasSuffix(
        "; whether '\(url("site").path)' still tells what was made private could not be looked at"))
    #expect(
      hint.hasPrefix("if something was made private, take the pages off the web at once; then "))
  }

  /// Publishes until the program was asked so often whether to go on.
  private func interruption(after count: Int) -> RegistryError? {
    var made = 0
    return #expect(throws: RegistryError.self) {
      try Sample.open().publish(
        into: url("site").path,
        isCancelled: {
          made += 1
          return made > count
        })
    }
  }

  @Test func `what tells of it is written first, and an interruption names what is left`() throws {
    try publish()
    try hidePart()
    let first = try Sample.open().checkForLeaks(in: url("site").path).leaks.map(\.file)
    // Every page says it, so that all of them change.
    var edit = RecordEdit()
    try edit.set("banner=An exercise")
    try Sample.on(seed: 25) { _ = try $0.editHeader(edit, &$1) }
    let before = try bytes(below: "site")
    for count in 1...6 {
      let error = interruption(after: count)
      #expect(error?.kind == .cancelled)
      let after = try bytes(below: "site")
      let changed = Set(
        after.keys.filter { after[$0] != before[$0] && $0 != "heritage-publication.json" })
      #expect(changed.isSubset(of: first))
      let left = try Sample.open().checkForLeaks(in: url("site").path).leaks.map(\.file)
      #expect(error?.message.contains("still tell") == !left.isEmpty)
    }
    try publish()
    try publish("other")
    #expect(try bytes(below: "site") == bytes(below: "other"))
  }

  @Test func `a table begins no cell with a formula`() throws {
    try Sample.on(seed: 26) {
      _ = try $0.addSites(
        drafts(#"[{"id": "formula", "names": [{"text": "=cmd|' /C calc'!A0"}]}]"#), &$1)
    }
    try publish()
    let table = try contents(of: "site/data/sites.csv")
    #expect(table.contains("'=cmd|"))
    #expect(!table.contains(",=cmd|") && !table.contains("\"=cmd|"))
  }

  @Test func `another language in the first place takes no address away`() throws {
    try publish { $0.languages = [.english, .arabic] }
    let error = #expect(throws: RegistryError.self) {
      try publish { $0.languages = [.arabic, .english] }
    }
    #expect(
      error?.message.hasPrefix(
        "6 addresses that the registry still tells of would go, as the settings are not those of the "
          + "last time: 'ar/countries/iq.html', 'ar/countries/sy.html', 'ar/index.html', ") == true)
    #expect(error?.hint?.contains("(--language=en --language=ar)") == true)
    #expect(throws: RegistryError.self) { try publish() }
  }

  @Test func `the list tells no free text and no edge of a box`() throws {
    let box = try #require(
      GeoBox.boxes(west: 38.123456, south: 34.123456, east: 38.876543, north: 34.876543).first)
    func select(_ options: inout PublishOptions) {
      options.selection.boxes = [box]
      options.selection.region = "House of Abu Omar"
      options.selection.countries = ["SY", "Abu"]
      options.selection.statuses = ["verified", "Omar"]
    }
    try publish()
    try publish {
      select(&$0)
      $0.isForced = true
    }
    let list = try contents(of: "site/heritage-publication.json")
    for option in ["bbox", "region", "country", "status"] {
      #expect(list.contains(try Regex("\"--\(option)=[0-9a-f]{64}\"")), "\(option)")
    }
    #expect(list.contains("\"--country=SY\""))
    for text in ["38.1", "34.8", "Abu", "Omar"] { #expect(!list.contains(text)) }
    // The same is the same setting.
    #expect(try publish { select(&$0) }.removed == [])
  }

  @Test func `the pages of another registry stay, unless they are to go`() throws {
    try publish()
    var work = Sample.work(seed: 77)
    _ = try Registry.create(at: url("Other").path, title: "Other", &work)
    let other = try Registry(at: url("Other").path)
    let error = #expect(throws: RegistryError.self) {
      try other.publish(into: url("site").path)
    }
    let first = "'Test' (\(try Sample.open().id))"
    #expect(
      error?.message
        == "'\(url("site").path)' holds the pages of the registry \(first), and this one is "
        + "'Other' (\(other.id))")
    let found = try other.checkForLeaks(in: url("site").path)
    #expect(found.otherRegistry == first)
    #expect(!found.isClean)
    #expect(
      found.text(on: .page).hasPrefix(
        "error: this was published from the registry \(first) and not from this one"))
    #expect(try Sample.open().checkForLeaks(in: url("site").path).otherRegistry == nil)
    var options = PublishOptions()
    options.isForced = true
    let published = try other.publish(into: url("site").path, options)
    #expect(published.removed.contains("sites/palmyra.html"))
    #expect(
      published.remarks.map(\.description).first
        == "warning: no site is there that the public edition tells")
    #expect(try files(below: "site") == ["heritage-publication.json", "index.html"])
  }

  @Test func `a registry that says where its pages are has a sitemap and whole addresses`() throws {
    var edit = RecordEdit()
    try edit.set("address=https://example.org/damage")
    try Sample.on(seed: 23) { _ = try $0.editHeader(edit, &$1) }
    let published = try publish()
    #expect(published.remarks == [])
    let map = try contents(of: "site/sitemap.xml")
    #expect(map.contains("<loc>https://example.org/damage/</loc>"))
    #expect(map.contains("<loc>https://example.org/damage/sites/palmyra.html</loc>"))
    #expect(
      try contents(of: "site/sites/palmyra.html").contains(
        "<link rel=\"canonical\" href=\"https://example.org/damage/sites/palmyra.html\">"))
  }

  @Test func `pages in two languages lead to each other`() throws {
    try publish { $0.languages = [.english, .arabic] }
    #expect(
      try contents(of: "site/sites/palmyra.html").contains(
        "<a href=\"../ar/sites/palmyra.html\" hreflang=\"ar\" lang=\"ar\" dir=\"rtl\">العربية</a>"))
    #expect(
      try contents(of: "site/ar/sites/palmyra.html").contains(
        "<link rel=\"alternate\" hreflang=\"en\" href=\"../../sites/palmyra.html\">"))
  }

  @Test func `a folder of a registry is refused`() throws {
    for folder in ["Registry", "Registry/public"] {
      let error = #expect(throws: RegistryError.self) { try publish(folder) }
      #expect(error?.message == "'\(url(folder).path)' lies inside the registry '\(Sample.path)'")
    }
    let error = #expect(throws: RegistryError.self) { try publish { $0.audience = .internal } }
    #expect(error?.message == "what is the team's own is not published")
  }

  @Test func `an interrupted publication is completed by the next`() throws {
    let error = interruption(after: 2)
    #expect(error?.kind == .cancelled)
    try publish()
    try publish("other")
    #expect(try bytes(below: "site") == bytes(below: "other"))
  }
}
