import CanonicalJSON
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import HeritageValidation
import Testing

@Suite(.temporaryFolder)
struct RegistryDefaultTests {
  init() throws { try Sample.make() }

  @Test func `a default is journaled, and an undo brings back what was there`() throws {
    let before = try contents(of: "Registry/registry.json")
    let change = try Sample.on { try $0.setDefault(.language, to: "ar", &$1) }
    let operation = try #require(change.operation)
    #expect(operation.command == "config")
    #expect(try record("registry.json")["defaults"] == ["language": "ar"])
    #expect(try Sample.open().defaults() == [.language: "ar"])
    #expect(try Registry.check(at: Sample.path, today: Sample.now.day).findings == [])
    _ = try Sample.on(seed: 6) { try $0.undo(operation.id, &$1) }
    #expect(try contents(of: "Registry/registry.json") == before)
  }

  @Test func `the last default that goes leaves nothing behind`() throws {
    let before = try contents(of: "Registry/registry.json")
    _ = try Sample.on { try $0.setDefault(.access, to: "restricted", &$1) }
    _ = try Sample.on(seed: 6) { try $0.setDefault(.access, to: nil, &$1) }
    #expect(try contents(of: "Registry/registry.json") == before)
  }

  static let refusals = [
    Refusal(
      .usage, "'name' is each person's own and is never kept in a registry",
      hint: "leave --shared out: it is kept in your own settings then"
    ) { _ = try $0.setDefault(.name, to: "A", &$1) },
    Refusal(
      .usage, "'secret' is not a known access level",
      hint: "it is one of: public, restricted, confidential"
    ) { _ = try $0.setDefault(.access, to: "secret", &$1) },
  ]

  @Test(arguments: refusals) func `what cannot be kept is refused`(_ refusal: Refusal) throws {
    try refusal.expect()
  }

  @Test func `a default that a hand wrote wrongly stands against recording, and can be set anew`()
    throws
  {
    let header = try contents(of: "Registry/registry.json")
    try write(
      header.replacing(
        "\"format\"", with: "\"defaults\" : {\"access\" : \"secret\"},\n  \"format\""),
      to: "Registry/registry.json")
    let site: JSONObject = ["id": "hatra", "names": [["language": "en", "text": "Hatra"]]]
    let error = #expect(throws: RegistryError.self) {
      try Sample.on { try $0.addSites([site], &$1) }
    }
    #expect(error?.kind == .damaged)
    #expect(
      error?.message
        == "'registry.json': 'defaults.access': 'secret' is not a known access level")
    #expect(
      error?.hint
        == "run 'heritage config access VALUE --shared' with a value that it can have")
    _ = try Sample.on { try $0.setDefault(.access, to: "restricted", &$1) }
    _ = try Sample.on(seed: 6) { try $0.addSites([site], &$1) }
    #expect(try record("sites/ha/hatra/site.json")["access"] == "restricted")
  }
}

@Suite(.temporaryFolder)
struct DefaultAccessTests {
  init() throws { try Sample.make() }

  private static let names: JSONValue = [["kind": "preferred", "language": "en", "text": "Hatra"]]

  private static func evidence(_ type: EvidenceType) -> JSONObject {
    [
      "published": "2015", "source": "DGAM", "title": "Seen", "type": .string(type.rawValue),
    ]
  }

  /// Records as somebody who decided on an access, and returns the records' own.
  private func accesses(
    of access: Access?, seed: Int = 9, _ work: (Registry, inout OperationContext) throws -> Recorded
  ) throws -> (access: [JSONValue?], told: [String]) {
    var context = Sample.work(seed: seed)
    context.access = access
    let recorded = try work(Sample.open(), &context)
    return (try recorded.paths.map { try record($0)["access"] }, recorded.told)
  }

  private static let note =
    "note: new records are restricted here; --access makes them something else"

  @Test func `a record that does not say gets what was decided, which is told once`() throws {
    let sites = try accesses(of: .restricted) {
      try $0.addSites([["names": Self.names], ["id": "h2", "names": Self.names]], &$1)
    }
    #expect(sites.access == ["restricted", "restricted"])
    #expect(sites.told.filter { $0 == Self.note }.count == 1)
  }

  @Test func `what a record says stays`() throws {
    let said = try accesses(of: .restricted) {
      try $0.addSites([["access": "confidential", "names": Self.names]], &$1)
    }
    #expect(said.access == ["confidential"])
    #expect(!said.told.contains(Self.note))
    let open = try accesses(of: .restricted, seed: 6) {
      try $0.addSites([["access": "public", "id": "h2", "names": Self.names]], &$1)
    }
    #expect(open.access == ["public"])
  }

  @Test func `a statement of an eyewitness stays confidential`() throws {
    let items = try accesses(of: .restricted) {
      try $0.addEvidence([Self.evidence(.eyewitness), Self.evidence(.news)], &$1)
    }
    #expect(items.access == ["confidential", "restricted"])
  }

  @Test func `the person's decision comes before the registry's, and public writes nothing`() throws
  {
    _ = try Sample.on(seed: 6) { try $0.setDefault(.access, to: "restricted", &$1) }
    let own = try accesses(of: .public) { try $0.addSites([["names": Self.names]], &$1) }
    #expect(own.access == [nil])
    let shared = try accesses(of: nil, seed: 7) {
      try $0.addEvidence([Self.evidence(.news)], &$1)
    }
    #expect(shared.access == ["restricted"])
  }

  @Test func `a record that another one's change rewrites keeps its own`() throws {
    let changed = try accesses(of: .restricted) {
      try $0.supersedePlace(
        Subject(site: Slug("palmyra"), monument: Slug("tetrapylon")),
        Supersession(by: Slug("temple-of-bel"), reason: .duplicate), &$1)
    }
    #expect(changed.access == [nil])
  }
}
