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
        "'name' is 'Palmyra', as the record said before, and the registry says 'Tadmor': the table may be older"
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
        "'longitude' is '38.2667', as the record said before, and the registry says '38.27': the table may be older; nor can 'latitude' to '34.71'"
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

  @Test(arguments: [
    "[38.21234567,34.51234567]", "[38.2123456789,34.5123456789]", "[38.212,34.512]", "[5.5,6.25]",
  ])
  func `a point that is not told comes in by no way of writing it`(point: String) throws {
    try Sample.on(seed: 21) { registry, work in
      _ = try registry.addMonuments(
        drafts(
          """
          [{"access": "restricted", "id": "cistern", "site": "palmyra",
            "location": {"latitude": 34.512345678, "longitude": 38.212345678},
            "names": [{"kind": "preferred", "language": "en", "text": "Hidden cistern"}]},
           {"access": "confidential", "id": "well", "site": "palmyra",
            "location": {"latitude": 6.25, "longitude": 5.5},
            "names": [{"kind": "preferred", "language": "en", "text": "Hidden well"}]}]
          """), &work)
    }
    var export = try ReturnedExport([.monuments], as: .geojson)
    export.replace("[38.274,34.547]", with: point)
    let temple = "monument/palmyra/temple-of-bel"
    let before = try records(.monument)
    let back = try export.bringBack()
    #expect(try records(.monument) == before)
    #expect(back.result.rejections.map(\.record) == [temple])
    var table = try ReturnedExport([.monuments], as: .csv)
    let degrees = point.dropFirst().dropLast().split(separator: ",").map(String.init)
    table.set("longitude", of: temple, to: degrees[0])
    table.set("latitude", of: temple, to: degrees[1])
    #expect(counts(try table.bringBack(seed: 10).result) == [0, 4, 1])
  }

  // MARK: Columns that slipped

  @Test(arguments: [["name"], ["longitude", "latitude"], ["built_text"]])
  func `a column that was sorted by itself changes nothing`(columns: [String]) throws {
    try Sample.on(seed: 21) { registry, work in
      _ = try registry.addMonuments(
        (1...4).flatMap { number in
          try drafts(
            """
            {"id": "gate-\(number)", "site": "palmyra", "built": "010\(number)",
             "location": {"latitude": 34.5\(number)1, "longitude": 38.2\(number)2},
             "names": [{"kind": "preferred", "language": "en", "text": "Gate \(number)"}]}
            """)
        }, &work)
    }
    var export = try ReturnedExport([.monuments], as: .csv)
    var rows = export.rows
    for column in columns {
      let place = try #require(rows[0].firstIndex(of: column))
      let texts = rows.dropFirst().map { $0[place] }
      for row in texts.indices { rows[row + 1][place] = texts[(row + 1) % texts.count] }
    }
    export.rows = rows
    let before = try records(.monument)
    let error = #expect(throws: RegistryError.self) { try export.bringBack() }
    #expect(error?.message.contains("' that differ say what other rows said there") == true)
    #expect(try records(.monument) == before)
  }

  @Test func `two names that stood in each other's places can be put right`() throws {
    var export = try ReturnedExport([.monuments], as: .csv)
    export.set("name", of: "monument/palmyra/tetrapylon", to: "Monumental Arch")
    export.set("name", of: "monument/palmyra/monumental-arch", to: "Tetrapylon")
    #expect(counts(try export.bringBack().result) == [2, 1, 0])
  }

  // MARK: Old places

  @Test func `an old place of a site and of a monument in it is no point of today`() throws {
    try edit("palmyra/temple-of-bel", seed: 20, ["names[0].text=Temple of Bel (Baal)"])
    let export = try ReturnedExport([.monuments], as: .csv)
    try edit("site/palmyra", seed: 21, ["location.latitude=34.55", "location.longitude=38.27"])
    try edit(
      "palmyra/tetrapylon", seed: 22,
      [#"location={"latitude": 34.5511, "longitude": 38.2688}"#])
    let back = try export.bringBack(seed: 23)
    #expect(counts(back.result) == [0, 1, 2])
  }

  @Test func `the middle of a cell that was told once is no point of today`() throws {
    try edit("site/palmyra", seed: 20, ["locationCategory=0.1"])
    var export = try ReturnedExport([.sites], as: .csv, for: .public)
    try Sample.on(seed: 21) { registry, work in
      var edit = RecordEdit()
      try edit.remove("locationCategory")
      _ = try registry.edit(registry.record(named: "site/palmyra"), edit, &work)
    }
    let place = try #require(export.rows[0].firstIndex(of: "location_told"))
    export.rows = export.rows.map { row in
      row.enumerated().filter { $0.offset != place }.map(\.element)
    }
    #expect(try export.bringBack(seed: 22).result.updated == 0)
  }

  // MARK: What a cell can hold

  @Test func `controls in a cell do not come into a record`() throws {
    var export = try ReturnedExport([.monuments], as: .csv)
    export.set("name", of: "monument/palmyra/tetrapylon", to: "The\u{1}\u{1B}[2J Tetrapylon")
    #expect(counts(try export.bringBack().result) == [1, 2, 0])
    let names = try records(.monument).compactMap {
      $0["names"]?.arrayValue?.first?.objectValue?["text"]?.stringValue
    }
    #expect(names.contains("The[2J Tetrapylon"), "\(names)")
  }

  @Test func `a geometry in metres is refused`() throws {
    var export = try ReturnedExport([.monuments], as: .geojson)
    export.replace("[38.274,34.547]", with: "[4263000,4100000]")
    #expect(
      try export.bringBack().result.rejections.map(\.message) == [
        "the geometry of the row is not in degrees of longitude and latitude"
      ])
  }

  @Test func `an export of nothing brings nothing back`() throws {
    var export = try ReturnedExport([.monuments], as: .csv)
    export.rows = [export.rows[0]]
    #expect(counts(try export.bringBack().result) == [0, 0, 0])
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
