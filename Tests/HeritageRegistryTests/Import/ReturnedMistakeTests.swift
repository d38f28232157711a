import CanonicalJSON
import Foundation
import HeritageExport
import HeritageImport
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import Testing

/// Tables that come back as nobody meant them: older than the registry, sorted apart, another's.
@Suite(.temporaryFolder)
struct ReturnedMistakeTests {
  private static let listings = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "seeds/listings")

  init() throws { try Sample.make() }

  private func counts(_ result: ImportResult) -> [Int] {
    [result.updated, result.unchanged, result.rejected]
  }

  private func edit(_ place: String, seed: Int, _ assignments: [String]) throws {
    try Sample.on(seed: seed) { registry, work in
      var edit = RecordEdit()
      for assignment in assignments { try edit.set(assignment) }
      _ = try registry.edit(registry.record(named: place), edit, &work)
    }
  }

  private func messages(_ code: String, _ result: ImportResult) -> [String] {
    result.warnings.filter { $0.code == code }.map(\.message)
  }

  // MARK: Older tables

  @Test func `of an older row only what somebody changed in it is taken`() throws {
    var export = try ReturnedExport([.sites], as: .csv)
    export.set("name_local", of: "site/palmyra", to: "تَدْمُر")
    try edit("site/palmyra", seed: 21, ["names[0].text=Tadmor", "names[2].text=Palmyre (Tadmor)"])
    let back = try export.bringBack()
    #expect(back.result.edits.map(\.column) == ["name_local"])
    #expect(
      messages("IMP-23", back.result) == [
        "'Palmyra' is what the record said before, and the registry says 'Tadmor': the table may be older"
      ])
    let names = try records(.site).first?["names"]?.arrayValue ?? []
    #expect(
      names.map { $0.objectValue?["text"]?.stringValue } == [
        "Tadmor", "تَدْمُر", "Palmyre (Tadmor)", "Tadmur",
      ])
  }

  @Test func `a point of an older row is not taken by halves`() throws {
    var export = try ReturnedExport([.sites], as: .csv)
    export.set("latitude", of: "site/palmyra", to: "34.71")
    try edit(
      "site/palmyra", seed: 21, ["location.latitude=34.55", "location.longitude=38.27"])
    let back = try export.bringBack()
    #expect(back.result.updated == 0)
    #expect(
      back.result.rejections.map(\.message) == [
        "'38.2667' is what the record said before, and the registry says '38.27': the table may be older; nor can 'latitude' to '34.71'"
      ])
  }

  @Test func `the site's old point, where a monument has none, is no point of the monument`() throws
  {
    let export = try ReturnedExport([.monuments], as: .csv)
    try edit(
      "site/palmyra", seed: 21, ["location.latitude=34.55", "location.longitude=38.27"])
    #expect(counts(try export.bringBack().result) == [0, 1, 2])
  }

  @Test func `a name can be given again in a table of today`() throws {
    try edit("site/palmyra", seed: 21, ["names[0].text=Tadmor"])
    var export = try ReturnedExport([.sites], as: .csv)
    export.set("name", of: "site/palmyra", to: "Palmyra")
    #expect(counts(try export.bringBack().result) == [1, 0, 0])
  }

  @Test func `what was taken back is old as well`() throws {
    let before = try ReturnedExport([.sites], as: .csv)
    try edit("site/palmyra", seed: 21, ["names[0].text=Tadmor"])
    let export = try ReturnedExport([.sites], as: .csv)
    let operation = try #require(Sample.open().history().operations.last?.id)
    try Sample.on(seed: 22) { registry, work in _ = try registry.undo(operation, &work) }
    #expect(counts(try before.bringBack(seed: 23).result) == [0, 1, 0])
    #expect(try export.bringBack(seed: 24).result.rejections.map(\.code) == ["IMP-23"])
  }

  @Test func `a table from before a newer edition of a list takes nothing of it back`() throws {
    try FileManager.default.removeItem(at: url("Registry"))
    try Sample.makeEmpty()
    func bringIn(_ list: String, seed: Int) throws {
      let path = Self.listings.appending(path: list).path
      try Sample.on(seed: seed) {
        let listing = try ListingImport(path: path, options: ImportOptions(today: Sample.now.day))
        return try $0.importListing(listing, named: path, &$1)
      }
    }
    try bringIn("world-heritage-a.xml", seed: 2)
    var export = try ReturnedExport([.sites], as: .csv)
    try bringIn("world-heritage-b.xml", seed: 3)
    let now = try records(.site)
    let back = try export.bringBack(seed: 4)
    #expect(back.result.updated == 0)
    #expect(try records(.site) == now)
    export.set("place", of: "site/site-of-palmyra", to: "Tadmur")
    let changed = try export.bringBack(seed: 5)
    #expect(changed.result.edits.map(\.column) == ["place"])
  }

  // MARK: Rows that say what others are

  @Test(arguments: ["id", "site", "monument"].indices)
  func `rows from which identifiers slipped are refused`(count: Int) throws {
    var export = try ReturnedExport([.monuments], as: .csv)
    var rows = export.rows
    for column in ["id", "monument", "site"].prefix(count + 1) {
      let place = try #require(rows[0].firstIndex(of: column))
      let texts = rows.dropFirst().map { $0[place] }
      for row in texts.indices { rows[row + 1][place] = texts[(row + 1) % texts.count] }
    }
    export.rows = rows
    let back = try export.bringBack()
    #expect(counts(back.result) == [0, 0, 3])
    #expect(Set(back.result.rejections.map(\.code)) == ["IMP-22"])
  }

  @Test func `a row tells whose it is`() throws {
    var export = try ReturnedExport([.monuments], as: .csv)
    let place = try #require(export.rows[0].firstIndex(of: "monument"))
    var rows = export.rows
    (rows[1][0], rows[2][0]) = (rows[2][0], rows[1][0])
    (rows[1][place], rows[2][place]) = (rows[2][place], rows[1][place])
    export.rows = rows
    let back = try export.bringBack()
    #expect(
      back.result.rejections.map(\.description) == [
        "2: monument/palmyra/temple-of-bel: the row says what 'monument/palmyra/monumental-arch' says in 'names', and its 'id' is 'monument/palmyra/temple-of-bel' (put the columns that name the record back beside its rows) [IMP-22]",
        "3: monument/palmyra/monumental-arch: the row says what 'monument/palmyra/temple-of-bel' says in 'names', and its 'id' is 'monument/palmyra/monumental-arch' (put the columns that name the record back beside its rows) [IMP-22]",
      ])
  }

  @Test func `a place can be given the name of another`() throws {
    var export = try ReturnedExport([.monuments], as: .csv)
    export.set("name", of: "monument/palmyra/tetrapylon", to: "Monumental Arch")
    #expect(counts(try export.bringBack().result) == [1, 2, 0])
  }

  // MARK: What is not to be told

  @Test(arguments: [
    (["name": "Hidden cistern"], "name"),
    (["description": "Below the\nThird vault"], "description"),
    (["latitude": "34.51234", "longitude": "38.21234"], "longitude"),
  ])
  func `what the public is not told of one record does not come into another`(
    cells: [String: String], column: String
  ) throws {
    try Sample.on(seed: 21) { registry, work in
      _ = try registry.addMonuments(
        drafts(
          """
          [{"access": "confidential", "id": "cistern", "site": "palmyra", "type": "other",
            "location": {"latitude": 34.51234, "longitude": 38.21234},
            "description": [{"language": "en", "text": "Third vault"}],
            "names": [{"kind": "preferred", "language": "en", "text": "Hidden cistern"}]}]
          """), &work)
    }
    var export = try ReturnedExport([.monuments], as: .csv)
    for (column, text) in cells { export.set(column, of: "monument/palmyra/tetrapylon", to: text) }
    let back = try export.bringBack()
    #expect(counts(back.result) == [0, 3, 1])
    let given = cells[column] ?? ""
    #expect(
      back.result.rejections.first?.message.hasPrefix(
        "'\(column)' cannot be changed to '\(given)' by a table, as 'monument/palmyra/cistern' says so and the public must not be told"
      ) == true, "\(back.result.rejections)")
  }

  // MARK: Other registries

  @Test(arguments: ReturnedExport.Form.allCases.filter { $0 != .xlsx })
  func `rows of another registry are refused`(form: ReturnedExport.Form) throws {
    var export = try ReturnedExport([.sites], as: form)
    let own = try Sample.open().id
    let other = "0190d1a4-2f00-7000-8000-000000000001"
    export.replace(own, with: other)
    export.replace("Palmyra", with: "Tadmor")
    let back = try export.bringBack()
    #expect(
      back.result.rejections.map(\.message) == ["the row is from another registry, '\(other)'"])
    #expect(counts(back.result) == [0, 0, 1])
  }
}
