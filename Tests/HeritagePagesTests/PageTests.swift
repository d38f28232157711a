import CanonicalJSON
import HeritageDocuments
import HeritageModel
import HeritageTestSupport
import Testing

@testable import HeritagePages

/// Pages of a site and of many places, with texts that would do harm as markup.
private func pages(_ context: PageContext = PageContext()) throws -> [String] {
  var records = try Facts.sampleRecords()
  let hostile = "<img src=x onerror=alert(1)>\"'&</style></script>"
  records.monuments = RecordTable(
    records.monuments.map { monument in
      var monument = monument
      if monument.id.text == "monumental-arch" { monument.names = [Name(hostile, language: "en")] }
      return monument
    })
  records.evidence = RecordTable(
    records.evidence.map { item in
      var item = item
      item.title = hostile
      if item.type == .news { item.url = "javascript:alert(1)" }
      return item
    })
  let site = try #require(records.sites.first)
  return [
    Dossier(site: site, records: records).html(context),
    Summary(scope: SummaryScope(), records: records).html(context),
  ]
}

@Test func `every link within a page leads somewhere, and no place is named twice`() throws {
  for page in try pages() {
    let drawn = Drawn(page)
    let places = drawn.ids
    #expect(Set(places).count == places.count)
    let targets = page.matches(of: /href="#([^"]*)"/).map { String($0.output.1) }
    #expect(!targets.isEmpty)
    #expect(Set(targets).subtracting(places).isEmpty)
    #expect(drawn.ownReferences.isSubset(of: places))
    let labels = page.matches(of: /aria-labelledby="([^"]*)"/).map { String($0.output.1) }
    #expect(Set(labels).subtracting(places).isEmpty)
  }
}

@Test func `a page asks for nothing from elsewhere and runs nothing`() throws {
  for page in try pages() {
    for forbidden in ["<script", "<iframe", "<link", "<form", "<object", " style=", " onerror=\""] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
    #expect(!page.contains("javascript:"))
    #expect(!page.contains("<img src=x"))
    let sources = page.matches(of: /\ssrc="([^"]*)"/).map { String($0.output.1) }
    #expect(sources.allSatisfy { $0.hasPrefix("data:image/jpeg;base64,") })
    #expect(
      page.contains(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src &#39;sha256-"
      ))
    #expect(!page.contains("@import") && !page.contains("url(http"))
    // A link to elsewhere tells that place nothing of the reader.
    for link in page.matches(of: /<a href="http[^>]*>/) {
      #expect(link.output.contains("rel=\"noreferrer noopener external\""))
    }
  }
}

@Test func `every element of a page that is opened is closed, one within the other`() throws {
  let void: Set = ["br", "hr", "img", "meta", "wbr", "col"]
  for page in try pages() {
    var open: [String] = []
    let body = page.replacing(/<style>[^<]*<\/style>/, with: "")
    for tag in body.matches(of: /<(\/?)([a-zA-Z0-9]+)[^>]*>/) {
      let name = String(tag.output.2)
      if void.contains(name) { continue }
      if tag.output.1.isEmpty {
        open.append(name)
      } else {
        #expect(open.popLast() == name)
      }
    }
    #expect(open.isEmpty)
    #expect(body.matches(of: /<h1[ >]/).count == 1)
  }
}

@Test func `the same records give the same page`() throws {
  #expect(try pages() == pages())
}

@Test
func `a page shows pictures of before and after that it is given, and no empty frame without`()
  throws
{
  let before = String(repeating: "a", count: 64)
  let after = String(repeating: "b", count: 64)
  var records = try Facts.sampleRecords()
  records.evidence = RecordTable(
    records.evidence.map { item in
      var item = item
      if item.type == .satellite {
        item.file = EvidenceFile(sha256: item.shows == .intact ? before : after, bytes: 4)
        item.file?.mediaType = "image/jpeg"
      }
      return item
    })
  let site = try #require(records.sites.first)
  let dossier = Dossier(site: site, records: records)
  #expect(dossier.picturesShown.compactMap { $0.file?.sha256 } == [before, after])
  let picture = EmbeddedPicture(bytes: [1, 2, 3, 4], width: 640, height: 480)
  let page = dossier.html(PageContext(pictures: [before: picture, after: picture]))
  #expect(
    page.contains(
      "<img src=\"data:image/jpeg;base64,AQIDBA==\" width=\"640\" height=\"480\" alt=\"Before: 27 August 2015: Satellite image, UNITAR-UNOSAT, taken on 27 August 2015, published on 31 August 2015, shows it whole\">"
    ))
  #expect(!dossier.html(PageContext(pictures: [before: picture])).contains("<img"))
}

@Test func `a registry's banner, publisher, licence and citation stand on its pages`() throws {
  var registry = RegistryDescription()
  try registry.set(.title, to: "Damage in Homs")
  try registry.set(.publisher, to: "Heritage Office")
  try registry.set(.licence, to: "CC-BY-4.0")
  try registry.set(.licenceURL, to: "https://creativecommons.org/licenses/by/4.0/")
  try registry.set(.banner, to: "Exercise. Nothing here happened.")
  for page in try pages(PageContext(registry: registry)) {
    #expect(page.contains("Exercise. Nothing here happened."))
    #expect(page.contains("Published by <bdi>Heritage Office</bdi>."))
    #expect(
      page.contains(
        "<a href=\"https://creativecommons.org/licenses/by/4.0/\" rel=\"noreferrer noopener external\"><bdi>CC-BY-4.0</bdi></a>"
      ))
    #expect(page.contains("Damage in Homs. Internal edition, not for publication."))
  }
}

@Test func `where reports of several sites disagree, each monument is named with its site`() throws
{
  let words = English()
  var records = try Facts.sampleRecords()
  var doubt = Report(
    id: try RecordID("D0VBT0000001"),
    subject: Subject(site: try Slug("palmyra"), monument: try Slug("temple-of-bel")),
    assessor: "DGAM", grade: .possible, recorded: try Instant("2026-11-22T10:15:00Z"))
  doubt.event = try StatedDate("2015-08-30")
  doubt.evidence = [try RecordID("0B1C2D3E4F5G")]
  records.add(doubt)
  let here = try Facts.dossier(records).subjects.filter { !$0.disagreements.isEmpty }
  let site = try #require(here.first?.siteTitle.text)
  func html(_ subjects: [SubjectFacts]) -> String {
    Markup.several(Disagreements(subjects: subjects, words: words).markup).html
  }
  #expect(!html(here).contains(">\(site)</bdi>)"))
  let elsewhere = try Facts.made([Facts.Made(grade: .severe)])
  #expect(html(here + elsewhere).contains(" (<bdi lang=\"en\">\(site)</bdi>). "))
}

@Test func `a page without key points leads to none`() throws {
  var records = try Facts.sampleRecords()
  records.monuments = RecordTable()
  records.reports = RecordTable()
  let page = try #require(records.sites.first.map { Dossier(site: $0, records: records) }).html(
    PageContext())
  #expect(page.contains("Palmyra is on record. There is no report of damage to it."))
  #expect(!page.contains("href=\"#key\"") && !page.contains("id=\"key\""))
}

@Test func `a page without a report tells what the place is, and no more than there is`() throws {
  var site = Site(id: try Slug("bosra"), names: [Name("Bosra", language: "en")])
  site.description = [
    LocalizedText("A <city>.\nOnce.", language: "en", source: "unesco"),
    LocalizedText("Une ville.", language: "fr", source: "unesco"),
  ]
  site.externalIDs = ["unesco": "22"]
  var heritage = WorldHeritage(status: .inscribed)
  heritage.criteria = [.i, .iii]
  heritage.extensions = [1992]
  heritage.bufferHectares = 12
  site.worldHeritage = heritage
  let records = Records([site])
  func page(_ language: PageLanguage) -> String {
    Dossier(site: site, records: records).html(PageContext(language: language))
  }
  let english = page(.english)
  #expect(
    english.matches(of: /<section id="([^"]*)"/).map { String($0.output.1) }
      == ["about", "gaps", "cite"])
  #expect(english.contains("is on the List of World Heritage in Danger is not known for Bosra."))
  for absent in ["class=\"badge\"", "<table", "class=\"side\""] {
    #expect(!english.contains(absent), "\(absent)")
  }
  #expect(
    english.contains(
      "<p lang=\"en\" dir=\"auto\">A &lt;city&gt;.</p><p lang=\"en\" dir=\"auto\">Once.</p><p class=\"meta\">Source: <bdi>UNESCO</bdi></p>"
    ))
  #expect(!english.contains("Une ville"))
  #expect(
    english.contains(
      "<dt>Criteria</dt><dd>(i) masterpiece of human creative genius</dd><dd>(iii) testimony to a cultural tradition or civilisation</dd><dt>Changed in</dt><dd>1992</dd><dt>Zone around it</dt><dd>12 hectares</dd><dt>UNESCO’s page</dt><dd><a href=\"https://whc.unesco.org/en/list/22\""
    ))
  #expect(
    page(.arabic).contains(
      "<p class=\"meta\">المصدر: <bdi>UNESCO</bdi> · لغة النص: <bdi dir=\"rtl\">الإنكليزية</bdi></p>"
    ))
}

@Test func `what slides sideways on a telephone says so`() throws {
  for page in try pages() {
    let frames = page.matches(of: /<div class="scroll" tabindex="0" role="region"/).count
    #expect(frames > 0)
    #expect(
      page.matches(of: /<p class="hint">↔ Wider than the screen[^<]*<\/p><div class="scroll"/).count
        == frames)
  }
}
