import CanonicalJSON
import HeritageModel
import Testing

@Test(arguments: plainRecords + fullRecords)
func `a record is written as it was read`(sample: SampleRecord) throws {
  let json = try object(sample.text)
  #expect(try record(json, as: sample.kind).json == json)
}

@Test(arguments: plainRecords + fullRecords, [JSONLayout.compact, .pretty])
func `a record is appended to a document as its object is`(
  sample: SampleRecord, layout: JSONLayout
) throws {
  for json in [try object(sample.text), sprinkled(.object(try object(sample.text))).objectValue] {
    let record = try record(try #require(json), as: sample.kind)
    var writer = JSONWriter(layout: layout)
    writer.write(.integer(1))
    record.write(to: &writer)
    #expect(writer.bytes == [UInt8(ascii: "1")] + record.json.bytes(layout))
  }
}

@Test(arguments: fullRecords)
func `a full record leaves no property empty`(sample: SampleRecord) throws {
  let record = try record(object(sample.text), as: sample.kind)
  // A second narrative has no source; everything else is set.
  let allowed = sample.kind == .report ? ["narrative.source"] : []
  #expect(emptyProperties(of: record) == allowed)
}

@Test func `a full record stands for every kind`() {
  #expect(fullRecords.map(\.kind) == RecordKind.allCases)
}

@Test(arguments: fullRecords)
func `members of a later version survive at every level`(sample: SampleRecord) throws {
  let json = sprinkled(.object(try object(sample.text))).objectValue ?? JSONObject()
  let written = try record(json, as: sample.kind).json
  #expect(written == json)
  #expect(written["x-kept"] == ["list": [], "number": 1.5, "text": "later"])
}

@Test(arguments: [
  (RecordKind.site, #"{"id": "bosra"}"#),
  (.monument, #"{"id": "theatre", "site": "bosra"}"#),
  (
    .report,
    """
    {"assessor": "desk-1", "grade": "unknown", "id": "7K3M9XQ2PD4T",
     "recorded": "2026-11-22T10:00:00Z", "site": "bosra"}
    """
  ),
  (
    .review,
    """
    {"id": "2N5VJ8G0C4XA", "recorded": "2026-11-22T10:00:00Z", "report": "7K3M9XQ2PD4T",
     "verdict": "disputed"}
    """
  ),
  (.evidence, #"{"id": "9FQ2X6D3HWKE", "source": "a", "title": "b", "type": "map"}"#),
  (.incident, #"{"id": "0B1C2D3E4F5G", "site": "bosra"}"#),
  (.intervention, #"{"id": "3P4Q5R6S7T8V", "site": "bosra", "type": "clearance"}"#),
  (.source, #"{"id": "desk", "name": "The desk"}"#),
  (
    .retraction,
    """
    {"because": "of another year", "evidence": "9FQ2X6D3HWKE", "id": "6R7S8T9V0W1X",
     "recorded": "2026-11-22T10:00:00Z"}
    """
  ),
  (
    .setAside,
    """
    {"because": "two events", "by": "desk-2", "code": "GRD-09", "id": "5Q6R7S8T9V0W",
     "record": "report/7K3M9XQ2PD4T", "recorded": "2026-11-22T10:00:00Z",
     "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}
    """
  ),
])
func `a record needs no more than this`(kind: RecordKind, text: String) throws {
  let json = try object(text)
  #expect(try record(json, as: kind).json == json)
}

@Test(arguments: [
  (
    RecordKind.site,
    """
    {"components": [], "controlled": [], "countries": [], "description": [], "externalIds": {},
     "id": "bosra", "names": [], "origins": {}, "protections": [], "unmapped": {},
     "worldHeritage": {
       "criteria": [], "extensions": [], "formerly": [], "inDanger": [], "justification": [],
       "listing": {}, "status": "none"
     }}
    """,
    #"{"id":"bosra","worldHeritage":{"status":"none"}}"#
  ),
  (
    .monument,
    """
    {"controlled": [], "description": [], "externalIds": {}, "id": "theatre", "names": [],
     "periods": [], "site": "bosra"}
    """,
    #"{"id":"theatre","site":"bosra"}"#
  ),
  (
    .report,
    """
    {"assessor": "a", "evidence": [], "grade": "none", "id": "7K3M9XQ2PD4T", "mechanisms": [],
     "narrative": [], "recorded": "2026-11-22T10:00:00Z", "site": "bosra", "threats": []}
    """,
    #"{"assessor":"a","grade":"none","id":"7K3M9XQ2PD4T","recorded":"2026-11-22T10:00:00Z","site":"bosra"}"#
  ),
  (
    .evidence,
    """
    {"bands": [], "c2pa": {"actions": [], "present": false}, "custody": [], "id": "9FQ2X6D3HWKE",
     "source": "a", "title": "b", "type": "map"}
    """,
    #"{"c2pa":{"present":false},"id":"9FQ2X6D3HWKE","source":"a","title":"b","type":"map"}"#
  ),
])
func `empty lists are not written`(kind: RecordKind, text: String, written: String) throws {
  #expect(try record(object(text), as: kind).json.text(.compact) == written)
}

@Test func `a column with one text is written as that text`() throws {
  let site = try Site(
    json: object(#"{"id": "bosra", "unmapped": {"nhle": {"Grade": ["II"], "Ref": ["b", "a"]}}}"#))
  #expect(site.unmapped["nhle"] == UnmappedColumns(["Grade": ["II"], "Ref": ["b", "a"]]))
  #expect(
    site.json.text(.compact)
      == #"{"id":"bosra","unmapped":{"nhle":{"Grade":"II","Ref":["b","a"]}}}"#)
}

@Test func `what a list says beside the fields counts as giving the place`() throws {
  let texts = [
    #""footprint": {"type": "Point"}"#, #""origins": {"osm": {"keys": ["12"]}}"#,
    #""unmapped": {"osm": {"grid": "SU 123 456"}}"#,
  ]
  for text in texts {
    let members = #""id": "bosra", "locationCategory": "withheld", "# + text
    #expect(try Site(json: object("{\(members)}")).sensitivity.places == .withheld)
    #expect(
      try Monument(json: object("{\(members), \"site\": \"a\"}")).sensitivity.places == .withheld)
  }
}

@Test func `a name's kind and an attribution's status are always written`() throws {
  let site = try Site(json: object(#"{"id": "bosra", "names": [{"text": "Bosra"}]}"#))
  #expect(
    site.json.text(.compact) == #"{"id":"bosra","names":[{"kind":"variant","text":"Bosra"}]}"#)
  let incident = try Incident(
    json: object(#"{"id": "0B1C2D3E4F5G", "perpetrator": {"claim": "x"}, "site": "bosra"}"#))
  #expect(incident.perpetrator?.status == .alleged)
}

@Test func `an instant is written in utc`() throws {
  let review = try Review(
    json: object(
      """
      {"id": "2N5VJ8G0C4XA", "recorded": "2026-11-22T12:00:00+02:00", "report": "7K3M9XQ2PD4T",
       "verdict": "verified"}
      """))
  #expect(review.json["recorded"] == "2026-11-22T10:00:00Z")
}
