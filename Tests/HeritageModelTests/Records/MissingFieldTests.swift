import CanonicalJSON
import HeritageModel
import Testing

@Test(arguments: [
  (RecordKind.site, ["id"]),
  (.monument, ["id", "site"]),
  (.report, ["id", "site", "assessor", "grade", "recorded"]),
  (.review, ["id", "recorded", "report", "verdict"]),
  (.evidence, ["id", "source", "title", "type"]),
  (.incident, ["id", "site"]),
  (.intervention, ["id", "site", "type"]),
  (.source, ["id", "name"]),
  (.retraction, ["because", "evidence", "id", "recorded"]),
  (.setAside, ["because", "by", "code", "id", "record", "recorded", "sha256"]),
])
func `an empty record lacks all that it must have`(kind: RecordKind, fields: [String]) {
  let expected = fields.map {
    FieldProblem(field: $0, code: FieldProblem.missing, message: "'\($0)' is missing")
  }
  #expect(problems(in: JSONObject(), as: kind) == expected)
}

@Test(arguments: [
  (RecordKind.site, #"{"id": "a", "names": [{"language": "en"}]}"#, ["names[0].text"]),
  (.site, #"{"id": "a", "description": [{}]}"#, ["description[0].text"]),
  (.site, #"{"id": "a", "location": {}}"#, ["location.latitude", "location.longitude"]),
  (
    .site, #"{"id": "a", "components": [{"location": {"latitude": 1}}]}"#,
    ["components[0].location.longitude"]
  ),
  (.site, #"{"id": "a", "protections": [{"reference": "23"}]}"#, ["protections[0].type"]),
  (
    .site, #"{"id": "a", "worldHeritage": {"formerly": [{}], "status": "none"}}"#,
    ["worldHeritage.formerly[0].field", "worldHeritage.formerly[0].value"]
  ),
  (.site, #"{"id": "a", "supersededBy": {}}"#, ["supersededBy.by", "supersededBy.reason"]),
  (.incident, #"{"id": "0B1C2D3E4F5G", "perpetrator": {}, "site": "a"}"#, ["perpetrator.claim"]),
  (.evidence, evidence(#""pair": {}"#), ["pair.aspect", "pair.with"]),
  (.evidence, evidence(#""custody": [{}]"#), ["custody[0].action", "custody[0].at"]),
  (.evidence, evidence(#""provider": {"role": "host"}"#), ["provider.name"]),
  (.evidence, evidence(#""c2pa": {"state": "valid"}"#), ["c2pa.present"]),
])
func `a part lacks all that it must have`(kind: RecordKind, text: String, fields: [String]) throws {
  let expected = fields.map {
    FieldProblem(field: $0, code: FieldProblem.missing, message: "'\($0)' is missing")
  }
  #expect(problems(in: try object(text), as: kind) == expected)
}

@Test(arguments: [
  (RecordKind.site, #"{"id": "../etc"}"#, "site/../etc"),
  (.site, "{}", "site/?"),
  (.monument, #"{"id": "Arch", "site": "palmyra"}"#, "monument/palmyra/Arch"),
  (.monument, #"{"id": "arch"}"#, "monument/?/arch"),
  (.report, #"{"id": "7K3M9XQ2PD4T"}"#, "report/7K3M9XQ2PD4T"),
  (.review, "{}", "review/?"),
  (.evidence, #"{"id": "9FQ2X6D3HWKE"}"#, "evidence/9FQ2X6D3HWKE"),
  (.incident, #"{"id": 5}"#, "incident/?"),
  (.intervention, "{}", "intervention/?"),
  (.source, #"{"id": "unosat"}"#, "source/unosat"),
  (.retraction, #"{"id": "6R7S8T9V0W1X"}"#, "retraction/6R7S8T9V0W1X"),
  (.setAside, "{}", "set-aside/?"),
])
func `an error names the record as far as it can be told`(
  kind: RecordKind, text: String, name: String
) throws {
  let json = try object(text)
  let error = #expect(throws: RecordError.self) { try record(json, as: kind) }
  #expect(error?.record == name)
}

@Test func `an error says all in one line`() throws {
  let json = try object(#"{"grade": "ruined", "id": "7K3M9XQ2PD4T", "site": "palmyra"}"#)
  let error = #expect(throws: RecordError.self) { try Report(json: json) }
  #expect(
    error?.description
      == "report/7K3M9XQ2PD4T: 'ruined' is not a known grade: use unknown, none, possible, slight, "
      + "moderate, severe, destroyed; 'assessor' is missing; 'recorded' is missing")
}

/// The JSON of an item of evidence with members beside those that it must have.
private func evidence(_ members: String) -> String {
  #"{"id": "9FQ2X6D3HWKE", "source": "a", "title": "b", "type": "map", \#(members)}"#
}
