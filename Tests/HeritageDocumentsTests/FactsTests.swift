import HeritageModel
import Testing

@testable import HeritageDocuments

// MARK: - Months

private func series(
  _ events: [(StateClass, String)], from first: String? = nil, until last: String? = nil
) throws -> MonthSeries? {
  func day(_ text: String?) throws -> Day? {
    try text.flatMap { try StatedDate($0).lower.knownDay }
  }
  return MonthSeries(
    try events.map { ($0.0, SpokenDate(try StatedDate($0.1))) }, from: try day(first),
    until: try day(last))
}

@Test func `each month from the first to the last is there, over the year's end`() throws {
  let months = try #require(
    try series([(.severe, "2015-11-30"), (.severe, "2015-11"), (.destroyed, "2016-02-01")]))
  #expect(months.columns.map(\.month.year) == [2015, 2015, 2016, 2016])
  #expect(months.columns.map(\.month.month) == [11, 12, 1, 2])
  #expect(months.columns.map(\.byState) == [[.severe: 2], [:], [:], [.destroyed: 1]])
  #expect(months.unsure == [:])
}

@Test func `what may have happened in more than one month is in none`() throws {
  let months = try #require(
    try series([
      (.severe, "2015-08-31"), (.severe, "2015-08-31/2015-09-01"), (.slight, "2015"),
      (.slight, "2013/.."), (.moderate, "../2015-08-31"),
    ]))
  #expect(months.columns.map(\.byState) == [[.severe: 1]])
  #expect(months.unsure == [.severe: 1, .slight: 2, .moderate: 1])
}

@Test func `a period has its own months, also those without an event`() throws {
  let months = try #require(
    try series([(.severe, "2015-03-10")], from: "2015-02-01", until: "2015-04-30"))
  #expect(months.columns.map(\.month.month) == [2, 3, 4])
  #expect(months.columns.map(\.byState) == [[:], [.severe: 1], [:]])
}

@Test func `sixty months are a figure, and one more is none`() throws {
  #expect(try series([(.severe, "2010-01"), (.severe, "2014-12")])?.columns.count == 60)
  #expect(try series([(.severe, "2010-01"), (.severe, "2015-01")]) == nil)
  #expect(try series([]) == nil)
  #expect(try series([], from: "2015-01-01", until: "2015-02-01") == nil)
  #expect(try series([(.severe, "2015")]) == nil)
}

// MARK: - Pairs of pictures

private func picture(
  _ id: String, pair: (String, ImagePair.Aspect)? = nil, kept: Bool = true,
  mediaType: String = "image/jpeg"
) throws -> Evidence {
  var item = Evidence(
    id: try RecordID(id), type: .satellite, title: id, source: "UNOSAT")
  item.pair = try pair.map { ImagePair($0.1, with: try RecordID($0.0)) }
  item.file = EvidenceFile(
    sha256: kept ? String(repeating: "0", count: 64) : nil, bytes: nil, mediaType: mediaType)
  return item
}

@Test func `a pair is found by the link of either half, and each picture is in one`() throws {
  let before = "BEF0RE000001"
  let after = "AFTER0000001"
  let halves: [[Evidence]] = [
    [try picture(before), try picture(after, pair: (before, .after))],
    [try picture(before, pair: (after, .before)), try picture(after)],
    [try picture(after, pair: (before, .after)), try picture(before, pair: (after, .before))],
    [
      try picture(before, pair: (after, .before)), try picture(after),
      try picture("AFTER0000002", pair: (before, .after)),
    ],
  ]
  for items in halves {
    let pairs = PicturePair.all(among: items)
    #expect(pairs.map(\.before.id.text) == [before])
    #expect(pairs.map(\.after.id.text) == [after])
  }
}

@Test func `what is no picture that is kept makes no pair`() throws {
  let before = "BEF0RE000001"
  let after = "AFTER0000001"
  let others = [
    try picture(after, pair: (before, .after), kept: false),
    try picture(after, pair: (before, .after), mediaType: "application/pdf"),
    try picture(after), try picture(after, pair: ("E1SEWHERE001", .after)),
  ]
  for other in others {
    #expect(PicturePair.all(among: [try picture(before), other]).isEmpty)
  }
}

// MARK: - Order

@Test func `subjects stand worst first, then what is known best, then by date and name`() throws {
  var made = try MadeRecords()
  try made.add("silent")
  try made.add("hidden", [MadeClaim(.unknown, "UNOSAT", .satellite)])
  try made.add("whole", [MadeClaim(.none, "UNESCO", .inspection)])
  try made.add("m10", [MadeClaim(.severe, "UNOSAT", .satellite, on: "2015")])
  try made.add("m9", [MadeClaim(.severe, "UNOSAT", .satellite, on: "2015")])
  try made.add("early", [MadeClaim(.severe, "UNOSAT", .satellite, on: "2014")])
  try made.add("undated", [MadeClaim(.severe, "UNOSAT", .satellite)])
  try made.add("visited", [MadeClaim(.severe, "UNESCO", .inspection, on: "2016")])
  try made.add("gone", [MadeClaim(.destroyed, "AFP", .news, on: "2016")])
  try made.add("alleged", [MadeClaim(.destroyed, "a resident", nil, on: "2016")])
  #expect(
    made.facts().sorted(by: SubjectFacts.precedes).map(\.title.text) == [
      "Gone", "Alleged", "Visited", "Early", "M9", "M10", "Undated", "Whole", "Hidden", "Silent",
    ])
}

// MARK: - Addresses

private let addresses: [(String, Bool)] = [
  ("https://example.org/a?b=c#d", true), ("http://example.org", true),
  ("HTTPS://EXAMPLE.ORG/", true), ("https://example.org/تدمر", true),
  ("https://", false), ("https:example.org", false), ("javascript:alert(1)", false),
  ("data:text/html,x", false), ("ftp://example.org", false), ("file:///etc/passwd", false),
  ("//example.org", false), ("example.org", false), ("", false),
  ("javascript:https://example.org", false), (" https://example.org", false),
  ("https://example.org/a b", false), ("https://example.org/\n", false),
  ("https://example.org/\u{85}", false), ("https://example.org/\u{2028}x", false),
  ("https://example.org/\u{202E}x", false), ("https://example.org/\u{A0}x", false),
]

@Test(arguments: addresses)
private func `only an address on the web leads anywhere`(text: String, isOne: Bool) {
  #expect(WebAddress.isOne(text) == isOne)
  #expect((Line.link("title", to: text) == .record("title")) == !isOne)
}

@Test(
  arguments: [
    (nil, nil, true), (LocationCategory.degree, nil, true), (.withheld, nil, false),
    (nil, LocationCategory.withheld, false), (.withheld, .exact, false),
  ] as [(LocationCategory?, LocationCategory?, Bool)])
func `what is withheld is not said to have no position on record`(
  site: LocationCategory?, part: LocationCategory?, isSaid: Bool
) throws {
  var records = try SmallRegistry.contents()
  records.sites.change(0) { $0.locationCategory = site }
  for index in records.monuments.indices {
    records.monuments.change(index) {
      $0.locationCategory = part
      $0.location = nil
    }
  }
  let dossier = Dossier(site: records.sites[0], records: records)
  #expect(dossier.facts.gaps.contains { $0.kind == .withoutPosition } == isSaid)
  #expect(dossier.markdown.contains("No position is recorded") == isSaid)
}

@Test func `a file of which an edition tells no hash is not said to be kept nowhere`() throws {
  var records = try SmallRegistry.contents()
  for index in records.evidence.indices {
    records.evidence.change(index) {
      $0.file = EvidenceFile(sha256: nil, bytes: nil, mediaType: "image/jpeg")
    }
  }
  for (audience, isSaid) in [(Audience.internal, true), (.public, false)] {
    var dossier = Dossier(site: records.sites[0], records: records)
    dossier.edition = EditionNote(audience)
    #expect(dossier.facts.gaps.contains { $0.kind == .withoutCopy } == isSaid)
    #expect(!dossier.markdown.contains("no file"))
  }
}
