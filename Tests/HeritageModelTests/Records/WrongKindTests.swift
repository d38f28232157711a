import CanonicalJSON
import HeritageModel
import Testing

/// One member of a full record.
struct Member: Sendable, CustomTestStringConvertible {
  let sample: SampleRecord
  let key: String

  var testDescription: String { "\(sample.kind.rawValue).\(key)" }

  static func all() throws -> [Member] {
    try fullRecords.flatMap { sample in
      try object(sample.text).keys.map { Member(sample: sample, key: $0) }
    }
  }
}

@Test(arguments: try Member.all())
func `null is not a value of any field`(member: Member) throws {
  var json = try object(member.sample.text)
  json[member.key] = .null
  let found = problems(in: json, as: member.sample.kind)
  #expect(found.map(\.field) == [member.key])
  #expect(found.map(\.code) == [FieldProblem.wrongKind])
}

@Test(arguments: [
  (RecordKind.site, #"{"id": 7}"#, "id", "the value of 'id' is not a text"),
  (.site, #"{"id": "a", "names": {}}"#, "names", "the value of 'names' is not a list"),
  (.site, #"{"id": "a", "names": ["x"]}"#, "names[0]", "the value of 'names[0]' is not an object"),
  (
    .site, #"{"id": "a", "names": [{"text": "x"}, {"text": 1}]}"#, "names[1].text",
    "the value of 'names[1].text' is not a text"
  ),
  (
    .site, #"{"id": "a", "countries": ["SY", 4]}"#, "countries[1]",
    "the value of 'countries[1]' is not a text"
  ),
  (.site, #"{"id": "a", "serial": 1}"#, "serial", "the value of 'serial' is not true or false"),
  (
    .site, #"{"id": "a", "footprint": "POINT"}"#, "footprint",
    "the value of 'footprint' is not an object"
  ),
  (
    .site, #"{"id": "a", "location": [34, 38]}"#, "location",
    "the value of 'location' is not an object"
  ),
  (
    .site, #"{"id": "a", "location": {"latitude": "34", "longitude": 38}}"#, "location.latitude",
    "the value of 'location.latitude' is not a number"
  ),
  (
    .site, #"{"id": "a", "externalIds": {"unesco": 23}}"#, "externalIds.unesco",
    "the value of 'externalIds.unesco' is not a text"
  ),
  (
    .site, #"{"id": "a", "externalIds": ["23"]}"#, "externalIds",
    "the value of 'externalIds' is not an object"
  ),
  (
    .site, #"{"id": "a", "worldHeritage": {"inscribed": "1980", "status": "inscribed"}}"#,
    "worldHeritage.inscribed", "the value of 'worldHeritage.inscribed' is not a whole number"
  ),
  (
    .site, #"{"id": "a", "worldHeritage": {"inscribed": 1980.5, "status": "inscribed"}}"#,
    "worldHeritage.inscribed", "the value of 'worldHeritage.inscribed' is not a whole number"
  ),
  (
    .site, #"{"id": "a", "worldHeritage": {"extensions": [2017, "2019"], "status": "inscribed"}}"#,
    "worldHeritage.extensions[1]",
    "the value of 'worldHeritage.extensions[1]' is not a whole number"
  ),
  (
    .site, #"{"id": "a", "origins": {"nhle": "1000001"}}"#, "origins.nhle",
    "the value of 'origins.nhle' is not an object"
  ),
  (
    .monument, #"{"id": "a", "origins": {"nhle": {"keys": "1000001"}}, "site": "b"}"#,
    "origins.nhle.keys", "the value of 'origins.nhle.keys' is not a list"
  ),
  (
    .site, #"{"id": "a", "unmapped": {"nhle": "II"}}"#, "unmapped.nhle",
    "the value of 'unmapped.nhle' is not an object"
  ),
  (
    .site, #"{"id": "a", "unmapped": {"nhle": {"Built": 1938, "Grade": "II"}}}"#,
    "unmapped.nhle.Built", "the value of 'unmapped.nhle.Built' is not a text or a list of texts"
  ),
  (
    .site, #"{"id": "a", "unmapped": {"nhle": {"Built": ["1938", null]}}}"#,
    "unmapped.nhle.Built", "the value of 'unmapped.nhle.Built' is not a text or a list of texts"
  ),
  (
    .incident, #"{"id": "0B1C2D3E4F5G", "monuments": "arch", "site": "a"}"#, "monuments",
    "the value of 'monuments' is not a list"
  ),
])
func `a value of the wrong kind is named with its place`(
  kind: RecordKind, text: String, field: String, message: String
) throws {
  #expect(
    problems(in: try object(text), as: kind) == [
      FieldProblem(field: field, code: FieldProblem.wrongKind, message: message)
    ])
}
