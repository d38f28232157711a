import CanonicalJSON
import HeritageModel
import Testing

@testable import HeritageEditions

extension FieldsTold {
  /// The paths of all fields that the lists name, and of those of the parts.
  fileprivate var paths: [String] {
    (everybody.sorted() + partners.sorted() + team.sorted()).flatMap { key in
      [key] + (parts[key]?.paths ?? []).map { "\(key).\($0)" }
    }
  }
}

@Test(arguments: RecordKind.allCases)
func `every field is told to somebody or kept for the team, in one list`(kind: RecordKind) {
  let listed = kind.fieldsTold.paths
  #expect(Set(listed).count == listed.count, "a field stands in two lists")
  let known = kind.type.keyPaths
  #expect(listed.filter { !known.contains($0) } == [], "a list names what no record has")
  #expect(known.filter { !listed.contains($0) } == [], "nobody decided who gets this field")
}

@Test(arguments: RecordKind.allCases.filter { $0 != .setAside })
func `what a record cannot be without is told to everybody`(kind: RecordKind) {
  let required = kind.schema["required"]?.arrayValue?.compactMap(\.stringValue) ?? []
  #expect(required.filter { !kind.fieldsTold.everybody.contains($0) } == [])
}
