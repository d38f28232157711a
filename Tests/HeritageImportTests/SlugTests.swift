import HeritageImport
import HeritageModel
import Testing

/// Three properties share a name, one is named as if it had the suffix, two are alone.
private let rows = [
  Listings.row("300", "Old Town"), Listings.row("40", "Old Town"), Listings.row("7", "Old  Town"),
  Listings.row("5", "Old Town UNESCO 40"), Listings.row("9", "Wall"), Listings.row("10", "Gate"),
]

private func ids(of registry: MemoryRegistry) throws -> [String: String] {
  Dictionary(
    uniqueKeysWithValues: try registry.records.keys.map { id in
      (try registry.site(id).externalIDs["unesco"] ?? "", id.text)
    })
}

@Test func `identifiers do not depend on the order of the rows`() throws {
  let expected = [
    "300": "old-town-unesco-300", "40": "old-town-unesco-40", "7": "old-town",
    "5": "old-town-unesco-40-unesco-5", "9": "wall", "10": "gate",
  ]
  for shift in rows.indices {
    for turned in [false, true] {
      let order = Array(rows[shift...] + rows[..<shift])
      var registry = MemoryRegistry()
      let report = try registry.take(Listings.listing(turned ? order.reversed() : order))
      #expect(report.created == 6)
      #expect(registry.records.count == 6)
      #expect(try ids(of: registry) == expected)
      for id in registry.records.keys { #expect(try registry.site(id).id == id) }
    }
  }
}

@Test func `a slug that a site of the registry has gets the number`() throws {
  let other = Site(id: try Slug("old-town"), names: [Name("Old Town", language: "en")])
  var registry = try MemoryRegistry(other)
  _ = try registry.take(Listings.listing(rows))
  #expect(try registry.property("7").id.text == "old-town-unesco-7")
  #expect(try registry.site(other.id) == other)
}

@Test func `a row whose suffixed slug is taken too is rejected`() throws {
  var registry = try MemoryRegistry(
    Site(id: try Slug("wall"), names: []), Site(id: try Slug("wall-unesco-9"), names: []))
  let report = try registry.take(Listings.listing(rows))
  #expect(
    report.rejections.map(\.description) == [
      "7: 9 Wall: the identifier 'wall-unesco-9' belongs to another site "
        + "(give that site the external identifier 'unesco:9' if it is the same) [IDN-02]"
    ])
}

@Test(arguments: [
  ("موقع تدمر", "mwq-tdmr"), ("***", "unesco-23"), ("Ulu<U>r</U>u", "uluru"),
])
func `a name in any script gives an identifier`(name: String, expected: String) throws {
  var registry = MemoryRegistry()
  let escaped = name.replacing("<", with: "&lt;")
  _ = try registry.take(Listings.listing(Listings.row("23", escaped)))
  #expect(try registry.property("23").id.text == expected)
}

@Test func `a long name leaves room for the number`() throws {
  var registry = MemoryRegistry()
  let name = String(repeating: "abcdefg ", count: 12)
  _ = try registry.take(
    Listings.listing(Listings.row("1", name), Listings.row("123456789", name)))
  let plain = Array(repeating: "abcdefg", count: 10).joined(separator: "-")
  #expect(try registry.property("1").id.text == plain)
  let shorter = Array(repeating: "abcdefg", count: 8).joined(separator: "-")
  #expect(try registry.property("123456789").id.text == shorter + "-unesco-123456789")
}

@Test func `names whose slugs have one FNV-1a hash get slugs of their own`() throws {
  // Both hash to one number of 64 bits by FNV-1a, which any listing can arrange.
  let (one, other) = ("xzuxwx5b22cya", "33q3irpcbv4fp")
  #expect(fnv(one) == fnv(other))
  var registry = MemoryRegistry()
  let report = try registry.take(
    Listings.listing(Listings.row("300", one), Listings.row("40", other)))
  #expect(report.created == 2)
  #expect(try ids(of: registry) == ["300": one, "40": other])
}

private func fnv(_ text: String) -> UInt64 {
  text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}
