import CanonicalJSON
import HeritageImport
import HeritageModel
import Testing

@Test func `a property of the older schema becomes a record`() throws {
  var registry = MemoryRegistry()
  let report = try registry.take(Listings.older)
  #expect(report.read == 12)
  #expect(report.created == 12)
  #expect(report.language == "en")
  #expect(report.warnings.isEmpty)
  #expect(
    try registry.text(ofProperty: "23") == """
      {
        "countries" : [
          "SY"
        ],
        "description" : [
          {
            "language" : "en",
            "source" : "unesco",
            "text" : "Ruins of an oasis city – in the desert."
          }
        ],
        "externalIds" : {
          "unesco" : "23"
        },
        "id" : "site-of-palmyra",
        "location" : {
          "latitude" : 34.55417,
          "longitude" : 38.26667
        },
        "names" : [
          {
            "kind" : "official",
            "language" : "en",
            "source" : "unesco",
            "text" : "Site of Palmyra"
          }
        ],
        "place" : "Province of Homs",
        "protections" : [
          {
            "from" : "1980",
            "reference" : "23",
            "type" : "world-heritage"
          }
        ],
        "transboundary" : false,
        "worldHeritage" : {
          "category" : "cultural",
          "criteria" : [
            "i",
            "ii",
            "iv"
          ],
          "id" : "23",
          "inscribed" : 1980,
          "listing" : {
            "extension" : "0",
            "revision" : "0",
            "states" : "Syrian Arab Republic",
            "uniqueNumber" : "2256"
          },
          "region" : "Arab States",
          "status" : "inscribed"
        }
      }
      """)
}

@Test func `a property of the newer schema has all its points`() throws {
  var registry = MemoryRegistry()
  #expect(try registry.take(Listings.newer).created == 13)
  let site = try registry.property("1133")
  #expect(site.components.map(\.country) == ["UA", "DE", "DE"])
  #expect(site.components.map(\.location?.latitude) == [48.9, 53.55, 51.1])
  #expect(site.location == nil)
  #expect(site.middleOfParts == (try Location(latitude: 51.294, longitude: 15.4022)))
  #expect(site.isSerial == true)
  #expect(site.isTransboundary == true)
  #expect(site.worldHeritage?.dossier == "1133bis")
}

@Test func `a property with one point has no parts and one without points no place`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(Listings.newer)
  let one = try registry.property("23")
  #expect(one.location?.latitude == 34.5541666667)
  #expect(one.components.isEmpty)
  #expect(one.isSerial == nil)
  #expect(try registry.property("1567").location == nil)
}

@Test func `a property may have a state without a code`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(Listings.newer)
  let site = try registry.property("148")
  #expect(site.countries == [])
  #expect(site.worldHeritage?.listing["states"] == "A City (proposed by a state)")
  #expect(site.location?.longitude == 35.2316666667)
}

@Test func `markup leaves a name and genuine signs stay`() throws {
  var registry = MemoryRegistry()
  let text = "&lt;p&gt;Heights &amp;gt;3,600 m &lt;span&gt;and&lt;/span&gt; a &amp;lt; b&lt;/p&gt;"
  _ = try registry.take(
    Listings.listing(
      Listings.row("447", "Ulu&lt;U&gt;r&lt;/U&gt;u", ["short_description": text])))
  let site = try registry.property("447")
  #expect(site.names.map(\.text) == ["Uluru"])
  #expect(site.id.text == "uluru")
  #expect(site.description.map(\.text) == ["Heights >3,600 m and a < b"])
}

@Test func `text in pieces is joined`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(
    Listings.listing(Listings.row("23", "Old <!-- x -->T<![CDATA[ow]]>n &#x26; Port")))
  #expect(try registry.property("23").names.map(\.text) == ["Old Town & Port"])
}

@Test func `unusual addresses are kept and usual ones are not`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(
    Listings.listing(
      Listings.row("23", "One"),
      Listings.row("24", "Two", ["http_url": "https://example.org/24", "image_url": "x.png"])))
  let usual = try registry.property("23").worldHeritage?.listing
  #expect(usual?.keys.sorted() == ["extension", "revision", "states", "uniqueNumber"])
  let unusual = try registry.property("24").worldHeritage?.listing
  #expect(unusual?["httpUrl"] == "https://example.org/24")
  #expect(unusual?["imageUrl"] == "x.png")
}

@Test(arguments: [Listings.older, Listings.newer])
func `importing a listing twice changes nothing`(xml: String) throws {
  var registry = MemoryRegistry()
  _ = try registry.take(xml)
  let before = registry.records
  let report = try registry.take(xml)
  #expect(report.unchanged == report.read)
  #expect(report.created + report.updated + report.rejected == 0)
  #expect(registry.records == before)
}
