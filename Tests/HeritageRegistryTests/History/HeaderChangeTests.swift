import CanonicalJSON
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import HeritageValidation
import Testing

@Suite(.temporaryFolder)
struct HeaderChangeTests {
  init() throws { try Sample.makeEmpty() }

  @Test func `changes the title, and an undo brings it back`() throws {
    let before = try contents(of: "Registry/registry.json")
    let changed = try Sample.on {
      try $0.changeHeader("config", &$1) { $0["title"] = "Damage in Homs" }
    }
    #expect(changed.before["title"] == "Test")
    #expect(changed.after["title"] == "Damage in Homs")
    let operation = try #require(changed.operation)
    #expect(operation.command == "config")
    #expect(operation.by == "desk")
    #expect(try Sample.open().title == "Damage in Homs")
    _ = try Sample.on(seed: 6) { try $0.undo(operation.id, &$1) }
    #expect(try contents(of: "Registry/registry.json") == before)
    #expect(try Registry.check(at: Sample.path, today: Sample.now.day).findings == [])
  }

  @Test func `writes nothing in a rehearsal or where nothing differs`() throws {
    let before = try bytes(below: "Registry")
    let rehearsed = try Sample.on {
      try $0.changeHeader("config", isRehearsal: true, &$1) { $0["title"] = "Homs" }
    }
    #expect(rehearsed.after["title"] == "Homs")
    #expect(rehearsed.operation == nil)
    #expect(try Sample.on { try $0.changeHeader("config", &$1) { _ in } }.operation == nil)
    #expect(try bytes(below: "Registry") == before)
  }

  @Test(arguments: [
    Refusal(
      .invalid, "'registry.json' cannot be changed so: its 'id' never changes",
      hint: "change 'title' and what else describes the registry"
    ) { _ = try $0.changeHeader("config", &$1) { $0["id"] = "x" } },
    Refusal(
      .invalid, "'registry.json': 'defaults.access': 'secret' is not a known access level",
      hint: "run 'heritage config access VALUE --shared' with a value that it can have"
    ) { _ = try $0.changeHeader("edit", &$1) { $0["defaults"] = ["access": "secret"] } },
    Refusal(
      .invalid, "'registry.json': 'defaults' is not an object",
      hint: "take the member out with 'heritage edit registry --remove defaults'"
    ) { _ = try $0.changeHeader("edit", &$1) { $0["defaults"] = "public" } },
    Refusal(
      .invalid, "'name' is each person's own and is never kept in a registry",
      hint: "run 'heritage config name VALUE', which keeps it in your own settings"
    ) { _ = try $0.changeHeader("edit", &$1) { $0["defaults"] = ["name": "field team"] } },
    Refusal(.usage, "no") {
      _ = try $0.changeHeader("config", &$1) { _ in throw RegistryError(.usage, "no") }
    },
  ])
  func `refuses what the registry could not be known by`(refusal: Refusal) throws {
    try refusal.expect()
  }
}
