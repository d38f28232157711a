import CanonicalJSON
import Foundation
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import Testing

private func setting(_ assignments: String...) throws -> RecordEdit {
  var edit = RecordEdit()
  for assignment in assignments { try edit.set(assignment) }
  return edit
}

@Suite(.temporaryFolder)
struct RegistryDescribingTests {
  init() throws { try Sample.makeEmpty() }

  @Test func `everything that a registry says of itself is set in one operation and undone`()
    throws
  {
    let before = try contents(of: "Registry/registry.json")
    #expect(try Sample.open().description[.title] == "Test")
    let edit = try setting(
      "title=Damage in Homs", "author=M. K.", "publisher=Directorate", "contact=desk@example.org",
      "edition=second", "licence=CC-BY-4.0", "licenceUrl=https://example.org/by",
      "address=https://example.org/damage", "citation=Directorate (2026)",
      "banner=Exercise. All damage here is invented.")
    let edited = try Sample.on { try $0.editHeader(edit, &$1) }
    #expect(
      edited.difference.lines == [
        "address: nothing → https://example.org/damage", "author: nothing → M. K.",
        "banner: nothing → Exercise. All damage here is invented.",
        "citation: nothing → Directorate (2026)",
        "contact: nothing → desk@example.org", "edition: nothing → second",
        "licence: nothing → CC-BY-4.0",
        "licenceUrl: nothing → https://example.org/by", "publisher: nothing → Directorate",
        "title: Test → Damage in Homs",
      ])
    let description = try Sample.open().description
    #expect(RegistryDescription.Field.allCases.allSatisfy { description[$0] != nil })
    #expect(description[.licenceURL] == "https://example.org/by")
    let operation = try #require(edited.operation)
    _ = try Sample.on(seed: 6) { try $0.undo(operation.id, &$1) }
    #expect(try contents(of: "Registry/registry.json") == before)
    #expect(try Registry.check(at: Sample.path, today: Sample.now.day).findings == [])
  }

  @Test(arguments: [
    Refusal(
      .invalid, "'registry.json': 'address' is no address of the web: 'example.org'",
      hint: "write it like 'https://example.org/registry'"
    ) { _ = try $0.editHeader(setting("address=example.org"), &$1) },
    Refusal(
      .invalid, "'registry.json': 'banner' holds a line end or a control character",
      hint: "write it on one line"
    ) { _ = try $0.changeHeader("edit", &$1) { $0["banner"] = "one\ntwo" } },
    Refusal(
      .invalid, "'registry.json': 'edition' is not a text",
      hint: "set it: heritage edit registry --set edition='…'"
    ) { _ = try $0.changeHeader("edit", &$1) { $0["edition"] = 2 } },
    Refusal(
      .usage, "'licenseUrl' is not a field of registry.json", hint: "did you mean 'licenceUrl'?"
    ) { _ = try $0.editHeader(setting("licenseUrl=https://example.org"), &$1) },
  ])
  func `refuses what no document could show`(refusal: Refusal) throws {
    try refusal.expect()
  }

  @Test(arguments: [
    ("one\ntwo", "'registry.json': 'title' holds a line end or a control character"),
    ("", "'registry.json': 'title' is empty"),
  ])
  func `a title that nothing can show makes no registry`(title: String, message: String) {
    let made = #expect(throws: RegistryError.self) {
      var context = Sample.work()
      _ = try Registry.create(at: "Other", title: title, &context)
    }
    let checked = #expect(throws: RegistryError.self) {
      _ = try Registry.checkNew(at: "Other", title: title)
    }
    #expect(made?.message == message)
    #expect(checked?.message == message)
  }

  @Test func `a new registry says at once what an edit would say later`() throws {
    var edit = RecordEdit()
    for text in ["publisher=Heritage Office", "licence=CC-BY-4.0", "title=Damage in Homs"] {
      try edit.set(text)
    }
    var context = Sample.work()
    let made = try Registry.create(at: url("Other").path, title: "Test", describing: edit, &context)
      .registry
    #expect(made.title == "Damage in Homs")
    let description = try made.description
    #expect(description[.publisher] == "Heritage Office")
    #expect(description[.licence] == "CC-BY-4.0")
    #expect(try made.history().operations.count == 1)
  }

  @Test(arguments: [
    ("licenseUrl=https://example.org", "'licenseUrl' is not a field of registry.json"),
    ("address=example.org", "'registry.json': 'address' is no address of the web: 'example.org'"),
    ("id=1", "'id' is not a field of registry.json"),
    ("publisher=", "'publisher=' gives an empty text, which no field holds"),
  ])
  func `what no registry can say makes none`(assignment: String, message: String) throws {
    var edit = RecordEdit()
    try edit.set(assignment)
    let made = #expect(throws: RegistryError.self) {
      var context = Sample.work()
      _ = try Registry.create(at: url("Other").path, title: "Test", describing: edit, &context)
    }
    #expect(made?.message == message)
    #expect(!FileManager.default.fileExists(atPath: url("Other").path))
  }

  @Test func `what was written by hand is told as damaged, and other changes go on`() throws {
    let header = try contents(of: "Registry/registry.json")
    try write(
      header.replacing("\"title\"", with: "\"address\" : \"x\",\n  \"title\""),
      to: "Registry/registry.json")
    let error = #expect(throws: RegistryError.self) { try Sample.open().description }
    #expect(error?.kind == .damaged)
    #expect(error?.message == "'registry.json': 'address' is no address of the web: 'x'")
    let edited = try Sample.on { try $0.editHeader(setting("publisher=Directorate"), &$1) }
    #expect(edited.operation != nil)
  }
}
