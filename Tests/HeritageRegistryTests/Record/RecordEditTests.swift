import CanonicalJSON
import HeritageModel
import HeritageRegistry
import Testing

/// A site with two names in one language and a text.
private let site: JSONObject = [
  "countries": ["SY", "LB"],
  "description": [["language": "en", "source": "unesco", "text": "Old."]],
  "externalIds": ["unesco": "23"], "id": "palmyra",
  "names": [
    ["kind": "preferred", "language": "en", "text": "Palmyra"],
    ["kind": "variant", "language": "ar-Latn", "text": "Tadmur"],
  ],
  "origins": ["nhle": ["keys": ["12"]]],
  "strange": ["a": 1],
  "unmapped": ["nhle": ["Grade": "II", "Grid ref.": ["SU", "TQ"]]],
]

/// What is asked for, with the field that changes by it and what that is then.
private struct Case: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let field: String
  let value: JSONValue?
  let change: @Sendable (inout RecordEdit) throws(RegistryError) -> Void

  init(
    _ name: String, _ field: String, _ value: JSONValue?,
    _ change: @escaping @Sendable (inout RecordEdit) throws(RegistryError) -> Void
  ) {
    testDescription = name
    self.field = field
    self.value = value
    self.change = change
  }
}

private let cases: [Case] = [
  Case("a text", "place", "Homs = here") { (edit) throws(RegistryError) in
    try edit.set("place= Homs  = here ")
  },
  Case("a flag", "serial", false) { (edit) throws(RegistryError) in try edit.set("serial=false") },
  Case("a number", "location", ["latitude": -34.5]) { (edit) throws(RegistryError) in
    try edit.set("location.latitude=-34.5")
  },
  Case(
    "a column of a list", "unmapped", ["nhle": ["Grade": "1", "Grid ref.": ["SU", "TQ"]]]
  ) { (edit) throws(RegistryError) in try edit.set("unmapped.nhle.Grade=1") },
  Case("without a column of a list", "unmapped", ["nhle": ["Grid ref.": ["SU", "TQ"]]]) {
    (edit) throws(RegistryError) in try edit.remove("unmapped.nhle.Grade")
  },
  Case("without a list's columns", "unmapped", nil) { (edit) throws(RegistryError) in
    try edit.remove("unmapped.nhle")
  },
  Case("a list's rows", "origins", ["nhle": ["edition": "2025", "keys": ["12"]]]) {
    (edit) throws(RegistryError) in try edit.set("origins.nhle.edition=2025")
  },
  Case("another row of a list", "origins", ["nhle": ["keys": ["12", "13"]]]) {
    (edit) throws(RegistryError) in try edit.add("origins.nhle.keys=13")
  },
  Case("a list", "countries", ["IQ"]) { (edit) throws(RegistryError) in
    try edit.set(#"countries=["IQ"]"#)
  },
  Case("an item", "countries", ["SY", "IQ"]) { (edit) throws(RegistryError) in
    try edit.set("countries[1]=IQ")
  },
  Case("another item", "countries", ["SY", "LB", "IQ"]) { (edit) throws(RegistryError) in
    try edit.add("countries=IQ")
  },
  Case("an item that is there", "countries", ["SY", "LB"]) { (edit) throws(RegistryError) in
    try edit.add("countries=SY")
  },
  Case("without an item", "countries", ["LB"]) { (edit) throws(RegistryError) in
    try edit.remove("countries=SY")
  },
  Case("without all items", "countries", nil) { (edit) throws(RegistryError) in
    try edit.remove("countries[0]")
    try edit.remove("countries[1]")
  },
  Case("without a field", "countries", nil) { (edit) throws(RegistryError) in
    try edit.remove("countries")
  },
  Case(
    "the only text in its language", "description",
    [["language": "en", "text": "Ruins of a city."]]
  ) { (edit) throws(RegistryError) in try edit.set("description=Ruins of a city.") },
  Case(
    "another text", "description",
    [
      ["language": "en", "source": "unesco", "text": "Old."],
      ["language": "fr", "text": "Ruines."],
    ]
  ) { (edit) throws(RegistryError) in try edit.add("description=fr:Ruines.") },
  Case(
    "names", "names",
    [
      ["kind": "preferred", "language": "en", "text": "Palmyra"],
      ["kind": "preferred", "language": "ar", "text": "تدمر"],
      ["kind": "variant", "language": "en", "text": "Tadmor: the oasis"],
    ]
  ) { (edit) throws(RegistryError) in
    edit.removeName("Tadmur")
    edit.addName("ar:تدمر")
    edit.addName("Tadmor: the oasis")
  },
  Case("an identifier", "externalIds", ["unesco": "23", "wikidata": "Q5747"]) {
    (edit) throws(RegistryError) in try edit.add("externalIds=wikidata:Q5747")
  },
  Case("another identifier", "externalIds", ["unesco": "24"]) { (edit) throws(RegistryError) in
    try edit.set("externalIds.unesco=24")
  },
  Case("what no version knows", "strange", ["a": 2]) { (edit) throws(RegistryError) in
    try edit.set("strange.a=2")
  },
  Case("a patch", "strange", ["b": ["c": 1]]) { (edit) throws(RegistryError) in
    edit.merge(["strange": ["a": .null, "b": ["c": 1, "d": .null]]])
  },
]

@Test(arguments: cases)
private func `an edit changes one field and leaves the others`(change: Case) throws {
  var edit = RecordEdit()
  try change.change(&edit)
  var expected = site
  expected[change.field] = change.value
  #expect(try edit.applied(to: site, as: .site).record == expected)
}

/// What is asked for in vain, and what is told.
private let refusals: [(set: String, message: String, hint: String)] = [
  ("plaec=Homs", "'plaec' is not a field of a site", "did you mean 'place'?"),
  (
    "location.lat=1", "'location.lat' is not a field of 'location'", "did you mean 'latitude'?"
  ),
  ("place", "'place' gives no value", "write FIELD=VALUE, such as place='Province of Homs'"),
  (
    "[0]=x", "'[0]' does not name a field",
    "write it like place, location.latitude or names[0].text"
  ),
  ("place=", "'place=' gives an empty text, which no field holds", "write --remove place"),
  ("serial=maybe", "'serial' is true or false, and 'maybe' is none", "write true or false"),
  (
    "location.latitude=34,5", "'location.latitude' is a number, and '34,5' is none",
    "did you mean '34.5'?"
  ),
  (
    "countries=SY", "'countries' is a list, and 'SY' is none",
    #"write --add countries=SY, or a list such as '["SY"]'"#
  ),
  (
    "location=here", "'location' is an object, and 'here' is none",
    "set one of its fields, such as location.latitude"
  ),
  (
    "externalIds=Q5747", "'externalIds' is an object of texts, and 'Q5747' is none",
    "set one of them, such as externalIds.wikidata=Q5747"
  ),
  (
    "unmapped=II", "'unmapped' is an object, and 'II' is none", "write it as JSON"
  ),
  (
    "unmapped.nhle=II", "'unmapped.nhle' is an object of texts, and 'II' is none",
    "write it as JSON"
  ),
  (
    "names[2].text=Bosra", "there is no 'names[2].text' to set",
    "'names' has 2, counted from 0; write --add names=… for another"
  ),
  (
    "names.text=Bosra", "'names.text' names nothing, as 'names' is a list",
    "name an item by its place, such as names[0]"
  ),
  (
    "names=Bosra", "'names' has 2 texts, and nothing tells which is meant",
    "set one of names[0].text, names[1].text"
  ),
]

@Test(arguments: refusals)
func `an edit says what is wrong with a field or a value`(
  set: String, message: String, hint: String
) throws {
  let error = #expect(throws: RegistryError.self) {
    var edit = RecordEdit()
    try edit.set(set)
    _ = try edit.applied(to: site, as: .site)
  }
  #expect(error?.message == message)
  #expect(error?.hint == hint)
  #expect(error?.kind == .usage)
}

@Test(arguments: [
  ("place", "there is no 'place' to remove"), ("names[7]", "there is no 'names[7]' to remove"),
  ("countries=IQ", "'countries' has no 'IQ'"), ("names=Bosra", "'names' has no 'Bosra'"),
])
func `nothing is removed that is not there`(removal: String, message: String) throws {
  var edit = RecordEdit()
  try edit.remove(removal)
  let error = #expect(throws: RegistryError.self) {
    _ = try edit.applied(to: site, as: .site)
  }
  #expect(error?.message == message)
  #expect(error?.kind == .notThere)
}

@Test func `the letters tell the language of a name, and a word leads to its term`() throws {
  var edit = RecordEdit()
  edit.addName("مدينة تدمر")
  try edit.set("kind=town")
  let edited = try edit.applied(to: site, as: .site)
  #expect(
    edited.record["names"]?.arrayValue?.last
      == ["kind": "preferred", "language": "ar", "text": "مدينة تدمر"])
  #expect(edited.record["kind"] == "urban")
  #expect(edited.remarks.map(\.description) == ["note: 'town' is taken as 'urban'"])
}

@Test func `a record written anew keeps what others changed meanwhile, or says so`() throws {
  var edit = RecordEdit()
  edit.rewrite(
    ["id": "a", "place": "Homs"], as: ["id": "a", "notes": "new", "place": "Hama"])
  #expect(
    try edit.applied(to: ["access": "public", "id": "a", "place": "Homs"], as: .site).record
      == ["access": "public", "id": "a", "notes": "new", "place": "Hama"])
  let error = #expect(throws: RegistryError.self) {
    _ = try edit.applied(to: ["id": "a", "place": "Damascus"], as: .site)
  }
  #expect(error?.message == "'place' was changed by somebody else meanwhile")
}
