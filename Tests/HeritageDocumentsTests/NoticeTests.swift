import CanonicalJSON
import HeritageDocuments
import HeritageModel
import HeritageValidation
import Testing

private let withheld = "1 record here has a place that may be told only less exactly"

/// What a change of the records makes of the notices beside a document.
private struct Case: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let expected: [String]
  let document: @Sendable (inout Records) throws -> any Document

  init(
    _ description: String, _ expected: String?,
    _ document: @escaping @Sendable (inout Records) throws -> any Document
  ) {
    testDescription = description
    self.expected = expected.map { ["not for publication: \($0)"] } ?? []
    self.document = document
  }
}

private func list(_ list: RecordList, _ records: Records) -> RecordList {
  var list = list
  list.basis = ListBasis(records)
  return list
}

private let cases = [
  Case("nothing to withhold", nil) { list(.sites($0.sites.records) { _ in nil }, $0) },
  Case("a list of a site whose place is withheld", withheld) {
    $0.sites.change(0) { $0.locationCategory = .withheld }
    return list(.sites($0.sites.records) { _ in nil }, $0)
  },
  Case("one whose place is told in words alone", withheld) {
    $0.sites.change(0) { $0.locationCategory = .withheld }
    $0.sites.change(0) { $0.location = nil }
    return list(.sites($0.sites.records) { _ in nil }, $0)
  },
  Case(
    "the place that a camera told, of a site whose place is withheld",
    "2 records here have places that may be told only less exactly"
  ) {
    $0.sites.change(0) { $0.locationCategory = .withheld }
    let point = try Location(latitude: 34.5471, longitude: 38.2742)
    $0.evidence.change(0) { $0.camera = CameraStatement() }
    $0.evidence.change(0) { $0.camera?.location = point }
    return EvidenceView($0.evidence[0], records: $0)
  },
  Case("the same without it", withheld) {
    $0.sites.change(0) { $0.locationCategory = .withheld }
    return EvidenceView($0.evidence[0], records: $0)
  },
  Case("one that is named alone", nil) {
    $0.sites.change(0) { $0.locationCategory = .withheld }
    $0.sites.change(0) { $0.location = nil }
    $0.sites.change(0) { $0.place = nil }
    return list(.sites($0.sites.records) { _ in nil }, $0)
  },
  Case("a monument of it that is described", withheld) {
    $0.sites.change(0) { $0.locationCategory = .withheld }
    $0.sites.change(0) { $0.location = nil }
    $0.sites.change(0) { $0.place = nil }
    $0.monuments.change(0) {
      $0.description = [LocalizedText("34.123 N 38.456 E", language: "en")]
    }
    return list(.monuments([$0.monuments[0]]) { _ in nil }, $0)
  },
  Case("a dossier of one whose place may be rounded only", withheld) {
    $0.sites.change(0) { $0.locationCategory = .tenth }
    return Dossier(site: $0.sites[0], records: $0)
  },
  Case(
    "a monument of a confidential, withheld site",
    """
    1 record here is marked confidential; 2 records here have places that may be told only less \
    exactly
    """
  ) {
    $0.sites.change(0) { $0.locationCategory = .withheld }
    $0.sites.change(0) { $0.access = .confidential }
    let point = $0.sites[0].location
    $0.monuments.change(0) { $0.location = point }
    return list(.monuments([$0.monuments[0]]) { _ in nil }, $0)
  },
  Case("a report of a restricted monument", "1 record here is marked restricted") {
    $0.monuments.change(0) { $0.access = .restricted }
    return list(.reports([$0.reports[0]]), $0)
  },
  Case(
    "a report of a confidential witness",
    """
    1 record here is marked confidential; 1 item here quotes or shows a person whose consent is \
    not on record
    """
  ) {
    $0.evidence.change(0) { $0.type = .eyewitness }
    $0.evidence.change(0) { $0.access = .confidential }
    return list(.reports([$0.reports[0]]), $0)
  },
  Case("a site with a report of a confidential item", "1 record here is marked confidential") {
    $0.evidence.change(0) { $0.access = .confidential }
    return list(.sites($0.sites.records) { _ in nil }, $0)
  },
  Case("a report that names other items", nil) {
    $0.evidence.change(0) { $0.access = .confidential }
    return list(.reports([$0.reports[1]]), $0)
  },
  Case("a report of a confidential item, found", "1 record here is marked confidential") {
    $0.evidence.change(0) { $0.access = .confidential }
    let report = $0.reports[0]
    let hits: [SearchResults.Hit] = [(report.reference, report.title, "assessor", "DGAM")]
    return SearchResults(hits, told: Records([report], [$0.evidence[0]]))
  },
  Case("a witness", "1 item here quotes or shows a person whose consent is not on record") {
    $0.evidence.change(0) { $0.type = .eyewitness }
    return list(.evidence($0.evidence.records), $0)
  },
  Case("a witness who agreed", nil) {
    $0.evidence.change(0) { $0.type = .eyewitness }
    $0.evidence.change(0) { $0.consent = .recorded }
    return list(.evidence($0.evidence.records), $0)
  },
  Case(
    "a person in an image who refused",
    """
    1 item here quotes or shows a person whose consent is not on record
    """
  ) {
    $0.evidence.change(2) { $0.consent = .refused }
    return EvidenceView($0.evidence[2], records: $0)
  },
  Case("an image of a withheld site", withheld) {
    $0.sites.change(0) { $0.locationCategory = .withheld }
    $0.sites.change(0) { $0.location = nil }
    $0.sites.change(0) { $0.place = nil }
    let point = try SmallRegistry.site().location
    $0.evidence.change(2) { $0.location = point }
    return list(.evidence($0.evidence.records), $0)
  },
]

@Test(arguments: cases)
private func `what is not for everybody is said beside every document`(of item: Case) throws {
  var records = try SmallRegistry.contents()
  let document = try item.document(&records)
  #expect(document.notices == item.expected)
  #expect(document.text.contains("Not for publication: ") == !item.expected.isEmpty)
  #expect(document.markdown.contains("**Not for publication**: ") == !item.expected.isEmpty)
}

@Test func `a list says at its head what is not for everybody, and its CSV holds rows alone`()
  throws
{
  var records = try SmallRegistry.contents()
  records.evidence.change(0) { $0.access = .confidential }
  let found = list(.evidence([records.evidence[0]]), records)
  #expect(
    found.text == """
      Not for publication: 1 record here is marked confidential.

      id            type  title                 source  acquired  published
      ------------  ----  --------------------  ------  --------  ----------
      1ST0000000A1  news  Temple said to stand  BBC     –         2015-08-31

      """)
  #expect(
    found.csv == """
      id,type,title,source,sourceGroup,acquired,published,shows,url,sha256,licence,access\r
      1ST0000000A1,news,Temple said to stand,BBC,,,2015-08-31,,,,,confidential\r

      """)
}

@Test func `findings say it of the records that they are about`() throws {
  var site = try SmallRegistry.site()
  site.locationCategory = .withheld
  let finding = Finding(
    code: "GEO-04", severity: .warning, record: "site/palmyra", path: "p", message: "far off")
  let found = FindingsDocument(findings: [finding], records: 1, told: Records([site]))
  #expect(found.notices == ["not for publication: \(withheld)"])
  #expect(found.text.hasPrefix("Not for publication: \(withheld).\n\np: warning: far off"))
  #expect(found.json.objectValue?["restriction"] == .string(withheld))
}

@Test func `in JSON the records say it themselves`() throws {
  var records = try SmallRegistry.contents()
  records.evidence.change(0) { $0.access = .confidential }
  var found = list(.evidence(Array(records.evidence.prefix(2))), records)
  found.notAsJournaled = [records.evidence[1].reference]
  let rows = (found.json.arrayValue ?? []).compactMap(\.objectValue)
  #expect(rows[0]["restriction"] == "1 record here is marked confidential")
  #expect(rows[0]["notAsJournaled"] == nil)
  #expect(rows[1]["restriction"] == nil)
  #expect(rows[1]["notAsJournaled"] == ["evidence/4ZC8M1T7Q0RB"])
}

@Test func `a search says it too`() throws {
  var site = try SmallRegistry.site()
  site.access = .confidential
  let hits: [SearchResults.Hit] = [(site.reference, site.title, "names", "Palmyra")]
  let results = SearchResults(hits, told: Records([site]))
  #expect(
    results.text == """
      Not for publication: 1 record here is marked confidential.

      site/palmyra  Palmyra
          names: Palmyra

      """)
  #expect(results.notices == ["not for publication: 1 record here is marked confidential"])
  #expect(
    results.json == [
      [
        "excerpt": "Palmyra", "field": "names", "record": "site/palmyra",
        "restriction": "1 record here is marked confidential", "title": "Palmyra",
      ]
    ])
}

@Test func `records that only the journal has are named, or counted past a few`() throws {
  let records = try SmallRegistry.contents()
  var dossier = Dossier(site: records.sites[0], records: records)
  #expect(dossier.json.objectValue?["missing"] == [])
  dossier.missing = [records.reports[0].reference]
  let tail = "in the journal and not in the registry any more; run"
  #expect(dossier.notices == ["missing: report/C1A1M0000001 is \(tail) 'heritage check'"])
  #expect(
    dossier.markdown.contains(
      "**Missing**: `report/C1A1M0000001` is \(tail) `heritage check`."))
  #expect(dossier.json.objectValue?["missing"] == ["report/C1A1M0000001"])
  dossier.missing.formUnion(
    records.reports.map(\.reference) + records.evidence.map(\.reference)
      + records.reviews.map(\.reference))
  #expect(dossier.notices == ["missing: 6 records are \(tail) 'heritage check'"])
}

@Test func `records that the journal does not have as they are are named, or counted past a few`()
  throws
{
  let records = try SmallRegistry.contents()
  var dossier = Dossier(site: records.sites[0], records: records)
  #expect(dossier.json.objectValue?["notAsJournaled"] == [])
  dossier.notAsJournaled = [records.sites[0].reference]
  #expect(
    dossier.notices == [
      "not as journaled: site/palmyra differs from what the journal has; run 'heritage check'"
    ])
  #expect(
    dossier.markdown.contains(
      "**Not as journaled**: `site/palmyra` differs from what the journal has; run `heritage check`."
    ))
  dossier.notAsJournaled.insert(records.reports[0].reference)
  #expect(
    dossier.notices == [
      """
      not as journaled: report/C1A1M0000001, site/palmyra differ from what the journal has; \
      run 'heritage check'
      """
    ])
  #expect(
    dossier.json.objectValue?["notAsJournaled"] == ["report/C1A1M0000001", "site/palmyra"])
  dossier.notAsJournaled.formUnion(
    records.monuments.map(\.reference) + records.evidence.map(\.reference))
  #expect(
    dossier.notices == [
      "not as journaled: 7 records here differ from what the journal has; run 'heritage check'"
    ])
}
