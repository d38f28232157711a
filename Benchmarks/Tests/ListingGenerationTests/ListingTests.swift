import ListingGeneration
import Testing

/// A listing as one text.
private func text(_ listing: Listing) -> String {
  var bytes: [UInt8] = []
  _ = ListingWriter(listing).write { bytes += $0 }
  return String(decoding: bytes, as: UTF8.self)
}

/// The contents of an element, once for each time that it occurs.
private func contents(of element: String, in text: String) -> [Substring] {
  text.split(separator: "<\(element)>").dropFirst().compactMap {
    $0.split(separator: "</\(element)>", maxSplits: 1, omittingEmptySubsequences: false).first
  }
}

@Test func `the same values give the same bytes`() {
  let listing = Listing(rows: 50, schema: .b, seed: 7)
  #expect(text(listing) == text(listing))
  var other = listing
  other.seed = 8
  #expect(text(listing) != text(other))
}

@Test func `a listing without rows is a document`() {
  #expect(
    text(Listing(rows: 0, schema: .a)) == """
      <?xml version="1.0" encoding="UTF-8"?>
      <query columns="223" rows="0"></query>

      """)
}

@Test(arguments: [
  (
    ListingSchema.a,
    [
      "category", "criteria_txt", "danger", "date_inscribed", "extension", "http_url", "id_number",
      "image_url", "iso_code", "justification", "latitude", "location", "longitude", "region",
      "revision", "secondary_dates", "short_description", "site", "states", "transboundary",
      "unique_number",
    ]
  ),
  (
    .b,
    [
      "http_url", "dossier", "id_number", "unique_number", "image_url", "iso_code",
      "justification", "geolocations", "location", "regions", "category", "criteria_txt",
      "danger", "date_inscribed", "extension", "secondary_dates", "short_description", "site",
      "states", "transnational",
    ]
  ),
])
func `every row has the elements of its schema in their order`(
  schema: ListingSchema, elements: [String]
) {
  let inner: Set<Substring> = ["poi", "iso2"]
  for row in contents(of: "row", in: text(Listing(rows: 300, schema: schema))) {
    let found = row.split(separator: "<").filter { !$0.hasPrefix("/") }
      .compactMap { $0.split(separator: ">").first }
      .filter { !inner.contains($0) }
      // A point's coordinates have the names that schema A has in the row itself.
      .filter { schema == .a || ($0 != "latitude" && $0 != "longitude") }
    #expect(found.map(String.init) == elements)
  }
}

@Test func `a row is the same in a listing of any size`() {
  let small = contents(of: "row", in: text(Listing(rows: 20, schema: .a, seed: 3)))
  let large = contents(of: "row", in: text(Listing(rows: 200, schema: .a, seed: 3)))
  #expect(Array(large.prefix(20)) == small)
}

@Test func `ids run from one and names do not repeat`() {
  let whole = text(Listing(rows: 2000, schema: .a))
  #expect(contents(of: "id_number", in: whole) == (1...2000).map { Substring(String($0)) })
  #expect(Set(contents(of: "site", in: whole)).count == 2000)
}

@Test(arguments: ListingLanguage.allCases)
func `descriptions have 600 to 900 characters`(language: ListingLanguage) {
  let whole = text(Listing(rows: 3000, schema: .a, language: language))
  let lengths = contents(of: "short_description", in: whole).map { description in
    description.replacing("&amp;", with: "&").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").count
  }
  #expect(lengths.count == 3000)
  #expect(lengths.filter { !(600...900).contains($0) } == [])
}

@Test(arguments: [(0.0, 0), (0.1, 1), (1.0, 10), (12.5, 125), (100.0, 1000)])
func `as many rows change as the percentage says`(percent: Double, expected: Int) {
  var listing = Listing(rows: 1000, schema: .a)
  let before = contents(of: "row", in: text(listing))
  listing.changePercent = percent
  let after = contents(of: "row", in: text(listing))
  let changed = zip(before, after).filter { $0 != $1 }
  #expect(changed.count == expected)
  #expect(ListingWriter(listing).write { (_: [UInt8]) in }.changed == expected)
  for (old, new) in changed {
    #expect(contents(of: "site", in: String(old)) == contents(of: "site", in: String(new)))
    #expect(
      contents(of: "short_description", in: String(old))
        != contents(of: "short_description", in: String(new)))
  }
}

@Test func `criteria are those of the category`() {
  let cultural: Set<Substring> = ["i", "ii", "iii", "iv", "v", "vi"]
  let whole = text(Listing(rows: 2000, schema: .a))
  let categories = contents(of: "category", in: whole)
  #expect(Set(categories) == ["Cultural", "Natural", "Mixed"])
  for (category, criteria) in zip(categories, contents(of: "criteria_txt", in: whole)) {
    let kinds = Set(criteria.split { "()".contains($0) }.map(cultural.contains))
    switch category {
    case "Cultural": #expect(kinds == [true])
    case "Natural": #expect(kinds == [false])
    default: #expect(kinds == [true, false])
    }
  }
}

@Test func `both schemas and languages agree on the facts`() {
  let english = text(Listing(rows: 400, schema: .a))
  let french = text(Listing(rows: 400, schema: .a, language: .french))
  let later = text(Listing(rows: 400, schema: .b))
  for element in ["criteria_txt", "date_inscribed", "iso_code", "danger"] {
    #expect(contents(of: element, in: english) == contents(of: element, in: french))
    #expect(contents(of: element, in: english) == contents(of: element, in: later))
  }
  #expect(contents(of: "states", in: english) != contents(of: "states", in: french))
  #expect(Set(contents(of: "region", in: french)).contains("Europe et Amérique du Nord"))
}

@Test func `a summary tells what was written`() {
  var pieces: [Int] = []
  let summary = ListingWriter(Listing(rows: 2000, schema: .a)).write { pieces.append($0.count) }
  #expect(summary.rows == 2000)
  #expect(summary.bytes == pieces.reduce(0, +))
  #expect(pieces.count == 3)
}
