import CanonicalJSON
import HeritageAssessment
import HeritageModel
import HeritageDocuments
import Testing

@Test func `a dossier tells identity, protection, state, claims and disagreement`() throws {
  let dossier = Dossier(site: try SmallRegistry.site(), records: try SmallRegistry.contents())
  try expectSnapshot(dossier.text, named: "small-dossier.txt")
  try expectSnapshot(dossier.markdown, named: "small-dossier.md")
}

@Test func `Palmyra's dossier stays as it is`() throws {
  let records = try PalmyraSeeds.contents()
  let site = try #require(records.sites.first)
  let dossier = Dossier(site: site, records: records)
  try expectSnapshot(dossier.text, named: "palmyra-dossier.txt")
  try expectSnapshot(dossier.markdown, named: "palmyra-dossier.md")
}

@Test func `what lists say beside the fields is told, long texts and many columns cut`() throws {
  var records = try SmallRegistry.contents()
  let edition = try StatedDate("2025-12")
  var origin = Origin(keys: ["1000001", "monument\u{1F}7"])
  origin.edition = edition
  var columns = Dictionary(uniqueKeysWithValues: (10...21).map { ("Column \($0)", ["\($0)"]) })
  columns["Column 09"] = [String(repeating: "x", count: 200)]
  let unmapped = [
    "nhle": UnmappedColumns(["Grade": ["II*", "I"]]),
    "osm": UnmappedColumns(columns),
  ]
  records.sites.change(0) {
    $0.origins = ["nhle": origin, "osm": Origin(keys: [])]
    $0.unmapped = unmapped
  }
  records.monuments.change(0) {
    $0.origins = ["nhle": origin]
    $0.unmapped = ["nhle": UnmappedColumns(["Grade": ["II*"]])]
    $0.footprint = ["type": "Polygon"]
  }
  let text = Dossier(site: records.sites[0], records: records).markdown
  let long = String(repeating: "x", count: 159) + "…"
  for line in [
    "    - nhle 1000001, monument / 7, edition 2025-12\n    - osm",
    "    - Grade: II\\*; I (nhle)\n    - Column 09: \(long) (osm)\n    - Column 10: 10 (osm)",
    "    - Column 19: 19 (osm)\n    - and 2 more, which '--format json' shows",
  ] {
    #expect(text.contains(line + "\n"))
  }
  let view = MonumentView(records.monuments[0], records: records).markdown
  for line in [
    "- **Outline:** recorded", "- **From:** nhle 1000001, monument / 7, edition 2025-12",
    "- **Other columns:** Grade: II\\* (nhle)",
  ] {
    #expect(view.contains(line + "\n"))
  }
}

@Test func `parts have a middle that is called so, and what a list leaves out is told`() throws {
  var records = try SmallRegistry.contents()
  records.sites.change(0) {
    $0.location = nil
    $0.isSerial = true
  }
  let ends = [
    try Location(latitude: -17, longitude: 179.9), try Location(latitude: -17, longitude: -179.7),
  ]
  records.sites.change(0) {
    $0.components = ends.map { SiteComponent(location: $0) } + [SiteComponent(name: "Reef")]
    $0.worldHeritage?.inDanger.append(InDangerPeriod(period: nil, source: "unesco-listing"))
    $0.worldHeritage?.listing = ["edition": "2022", "uniqueNumber": "1"]
  }
  let absent = try StatedDate("2025-12")
  records.sites.change(0) { $0.worldHeritage?.absentSince = absent }
  let text = Dossier(site: records.sites[0], records: records).markdown
  for line in [
    "- **Absent:** not in the whole list of 2025-12; no statement that it was delisted",
    "  - the last World Heritage listing (edition 2022) says nothing of it, which proves nothing",
    "- **Middle of parts:** -17.0001, -179.9 (WGS 84), worked out from 2 parts; no place of its own",
    "- **Parts:** 3 parts, 2 of them with a point",
  ] {
    #expect(text.contains(line + "\n"))
  }
  let list = RecordList.sites(records.sites.records) { _ in nil }
  #expect(list.csv.contains(",-17.0001,-179.9,middle of 2 parts,23,"))
  var selection = RecordSelection()
  selection.boxes = GeoBox.boxes(west: 179.8, south: -18, east: -179.8, north: -16)
  #expect(selection.admits(records.sites[0]))
  selection.boxes = GeoBox.boxes(west: -179.8, south: -18, east: 179.8, north: -16)
  #expect(selection.admits(records.sites[0]))
  selection.boxes = GeoBox.boxes(west: -179.6, south: -18, east: 179.8, north: -16)
  #expect(!selection.admits(records.sites[0]))
}

@Test func `the only part with a point is called that, and no middle`() throws {
  var records = try SmallRegistry.contents()
  let place = try Location(latitude: -17, longitude: 179.9)
  records.sites.change(0) {
    $0.location = nil
    $0.components = [SiteComponent(location: place), SiteComponent(name: "Reef")]
  }
  let text = Dossier(site: records.sites[0], records: records).markdown
  #expect(
    text.contains("- **Place of a part:** -17.0, 179.9 (WGS 84), of the only part with a point\n"))
  #expect(!text.contains("Middle of parts"))
  let list = RecordList.sites(records.sites.records) { _ in nil }
  #expect(list.csv.contains(",-17.0,179.9,only part with a point,"))
}

@Test func `the order of records changes no byte of a dossier`() throws {
  let records = try PalmyraSeeds.contents()
  let site = try #require(records.sites.first)
  var reversed = records
  reversed.monuments = RecordTable(records.monuments.reversed())
  reversed.reports = RecordTable(records.reports.reversed())
  reversed.evidence = RecordTable(records.evidence.reversed())
  let straight = Dossier(site: site, records: records)
  let other = Dossier(site: site, records: reversed)
  #expect(straight.markdown == other.markdown)
  #expect(straight.json == other.json)
}

@Test func `the JSON of a dossier has the contract's keys`() throws {
  let dossier = Dossier(site: try SmallRegistry.site(), records: try SmallRegistry.contents())
  let json = try #require(dossier.json.objectValue)
  #expect(json["site"]?.objectValue?["id"] == "palmyra")
  #expect(json["reports"]?.arrayValue?.count == 2)
  #expect(json["evidence"]?.arrayValue?.count == 3)
  let own = try #require(json["assessment"]?.objectValue)
  #expect(own["status"] == "unassessed")
  let monuments = try #require(json["monuments"]?.arrayValue)
  let bel = try #require(monuments.first?.objectValue)
  #expect(bel["monument"]?.objectValue?["id"] == "temple-of-bel")
  let assessment = try #require(bel["assessment"]?.objectValue)
  #expect(
    assessment.text(.pretty) == """
      {
        "alleged" : [

        ],
        "basis" : [
          "C1A1M0000002"
        ],
        "bracket" : {
          "after" : "2015-08-27",
          "afterEvidence" : [
            "4ZC8M1T7Q0RB"
          ],
          "before" : "2015-08-31",
          "beforeEvidence" : [
            "9FQ2X6D3HWKE"
          ],
          "widthInDays" : 4
        },
        "contested" : false,
        "contradictions" : [
          {
            "code" : "GRD-09",
            "message" : "DGAM says possible, UNITAR-UNOSAT destroyed",
            "reports" : [
              "C1A1M0000001",
              "C1A1M0000002"
            ]
          }
        ],
        "corroborated" : false,
        "couldNotTell" : [

        ],
        "countedGrade" : "destroyed",
        "decidedBy" : "grade",
        "dissent" : [
          {
            "assessor" : "DGAM",
            "grade" : "possible",
            "gradeUpper" : null,
            "reason" : "says possible instead of destroyed: news report, published 2015-08-31 against imagery from above, seen 2015-08-31; the other is verified",
            "report" : "C1A1M0000001"
          }
        ],
        "earlierLooks" : [

        ],
        "event" : "2015-08-27/2015-08-31",
        "eventEarliest" : "2015-08-27",
        "eventLatest" : "2015-08-31",
        "furtherDamage" : [

        ],
        "grade" : "destroyed",
        "gradeUpper" : null,
        "grounds" : "imagery",
        "incidents" : [
          {
            "dissent" : [
              {
                "assessor" : "DGAM",
                "grade" : "possible",
                "gradeUpper" : null,
                "reason" : "says possible instead of destroyed: news report, published 2015-08-31 against imagery from above, seen 2015-08-31; the other is verified",
                "report" : "C1A1M0000001"
              }
            ],
            "earliest" : "2015-08-27",
            "event" : "2015-08-27/2015-08-31",
            "grade" : "destroyed",
            "gradeUpper" : null,
            "incident" : null,
            "isCurrent" : true,
            "latest" : "2015-08-31",
            "phrase" : "destroyed (seen from above, verified)",
            "reports" : [
              "C1A1M0000002",
              "C1A1M0000001"
            ],
            "status" : "observed-remotely"
          }
        ],
        "intactOn" : null,
        "interventions" : [

        ],
        "later" : [

        ],
        "look" : "2015-08-31",
        "lookKind" : "seen",
        "loweredBy" : null,
        "notCounted" : [

        ],
        "phrase" : "destroyed (seen from above, verified)",
        "recordedOn" : [

        ],
        "reportedLower" : "destroyed",
        "reportedUpper" : "destroyed",
        "restsOnlyOnWithdrawn" : false,
        "rule" : "every grade that a body reports with evidence stands until something answers it, and the worst that stands is the state; a grade is answered by the same body’s later look, by a verified report, by one grade less on better grounds or on grounds as good that name it, by works with a look since, or, where it is merely stated, by a later look; nobody judges in its own cause, and a denial on grounds as good is told beside what it denies and never counted instead of it; observed-remotely: the deciding report rests on an image from above",
        "sides" : [

        ],
        "status" : "observed-remotely",
        "uncounted" : [

        ],
        "undecided" : [

        ],
        "verification" : "verified",
        "verified" : true,
        "withdrawnEvidence" : [

        ],
        "works" : [

        ]
      }
      """)
}

@Test func `a dossier of an earlier day holds what was known then`() throws {
  let day = try #require(Day(year: 2015, month: 8, day: 31))
  let dossier = Dossier(
    site: try SmallRegistry.site(), records: try SmallRegistry.contents(),
    viewpoint: Viewpoint(known: day, knownBy: .published))
  let bel = try #require(dossier.state.monuments.first)
  #expect(bel.verification == nil)
  #expect(bel.dissent.map(\.report.text) == ["C1A1M0000001"])
  #expect(
    dossier.markdown.contains("As known on 31 August 2015, by what was published by then."))
  #expect(!dossier.markdown.contains("verified by desk-2"))
}

private let dangers: [(inDanger: String, listing: String, lines: String)] = [
  ("", "", ""),
  (
    #"{"period": "2013/..", "source": "https://example.org"}"#, "",
    """
    - **In danger:**
        - since 2013, according to https://example.org
        - the World Heritage listing’s own field does not say so, which proves nothing
    """
  ),
  (
    #"{"period": "2013/..", "source": "unesco-listing"}"#, #""danger": "Y 2013""#,
    "- **In danger:** since 2013, according to unesco-listing"
  ),
  (
    #"{"period": "1990/2005", "source": "WHC"}"#, #""danger": "0""#,
    """
    - **In danger:**
        - 1990 to 2005, according to WHC
        - the World Heritage listing’s own field says “0”
    """
  ),
  (
    "{}", "",
    """
    - **In danger:**
        - listed, year not stated, source not stated
        - the World Heritage listing’s own field does not say so, which proves nothing
    """
  ),
]

@Test(arguments: dangers)
func `who says that a site is in danger is said`(
  inDanger: String, listing: String, lines: String
) throws {
  let json = """
    [{"id": "place", "names": [{"text": "Place", "language": "en", "kind": "preferred"}],
      "worldHeritage": {"status": "inscribed", "inDanger": [\(inDanger)], "listing": {\(listing)}}}]
    """
  let site = try #require(try records(json, as: Site.self).first)
  let markdown = Dossier(site: site, records: Records([site])).markdown
  #expect(markdown.contains("In danger") == !lines.isEmpty)
  #expect(lines.isEmpty || markdown.contains(lines))
}

@Test func `a dossier with closed records says so first`() throws {
  var contents = try SmallRegistry.contents()
  contents.reports.change(0) { $0.access = .confidential }
  contents.evidence.change(0) { $0.access = .restricted }
  let dossier = Dossier(site: try SmallRegistry.site(), records: contents)
  #expect(
    dossier.markdown.contains(
      "**Not for publication**: 2 records here are marked restricted or confidential."))
}
