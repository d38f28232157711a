import CanonicalJSON
import HeritageModel
import Testing

/// The shapes of members that texts can be found in.
private func holdsTexts(_ schema: JSONObject) -> Bool {
  switch schema["type"]?.stringValue {
  case "string": true
  case "array":
    schema["items"]?.objectValue.map { items in
      items["type"] == "string"
        || items["properties"]?.objectValue?["text"]?.objectValue?["type"] == "string"
    } ?? false
  case "object": true
  default: false
  }
}

@Test(arguments: RecordKind.allCases)
func `a search looks into members that records have, which hold texts`(kind: RecordKind) {
  let properties = kind.schema["properties"]?.objectValue
  let keys = kind.type.searchMembers.map(\.key)
  #expect(!keys.isEmpty)
  #expect(keys.filter { !(properties?[$0]?.objectValue.map(holdsTexts) ?? false) } == [])
}

@Test func `names come before titles, descriptions, narratives and all others`() {
  let fields = SearchField.allCases.sorted { $0.rank < $1.rank }
  #expect(fields.prefix(4) == [.names, .title, .description, .narrative])
  #expect(Set(fields.dropFirst(4).map(\.rank)) == [4])
}
