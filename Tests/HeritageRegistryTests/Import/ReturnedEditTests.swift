import CanonicalJSON
import Foundation
import HeritageExport
import HeritageImport
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import Testing

/// A cell that somebody changed in an export.
private struct ChangedCell: Sendable, CustomTestStringConvertible {
  let layer: ExportLayer
  let record: String
  let column: String
  let text: String
  /// What the record has then, as `FIELD: VALUE`, or what is said of the cell.
  let outcome: String

  init(
    _ layer: ExportLayer, _ record: String, _ column: String, _ text: String, _ outcome: String
  ) {
    self.layer = layer
    self.record = record
    self.column = column
    self.text = text
    self.outcome = outcome
  }

  var testDescription: String { "\(record) \(column)" }

  static let edits = [
    ChangedCell(
      .sites, "site/palmyra", "name", "Tadmor",
      #"names: [{"kind":"preferred","language":"en","text":"Tadmor"},{"kind":"preferred","language":"ar","text":"تدمر"},{"kind":"preferred","language":"fr","text":"Palmyre"},{"kind":"variant","language":"ar-Latn","text":"Tadmur"}]"#
    ),
    ChangedCell(
      .sites, "site/palmyra", "name_local", "تَدْمُر",
      #"names: [{"kind":"preferred","language":"en","text":"Palmyra"},{"kind":"preferred","language":"ar","text":"تَدْمُر"},{"kind":"preferred","language":"fr","text":"Palmyre"},{"kind":"variant","language":"ar-Latn","text":"Tadmur"}]"#
    ),
    ChangedCell(.sites, "site/palmyra", "countries", "SY IQ", #"countries: ["SY","IQ"]"#),
    ChangedCell(.sites, "site/palmyra", "kind", "city", #"kind: "urban""#),
    ChangedCell(
      .sites, "site/palmyra", "administrative_area", "Homs", #"administrativeArea: "Homs""#),
    ChangedCell(
      .sites, "site/palmyra", "description", "'=Ruins",
      #"description: [{"language":"en","text":"=Ruins"}]"#),
    ChangedCell(
      .sites, "site/palmyra", "latitude", "34.56",
      #"location: {"latitude":34.56,"longitude":38.2667,"uncertaintyMetres":1500}"#),
    ChangedCell(
      .sites, "site/palmyra", "uncertainty_m", "200",
      #"location: {"latitude":34.5542,"longitude":38.2667,"uncertaintyMetres":200}"#),
    ChangedCell(
      .monuments, "monument/palmyra/temple-of-bel", "type", "church", #"type: "church""#),
    ChangedCell(
      .monuments, "monument/palmyra/temple-of-bel", "built_text", "0045", #"built: "0045""#),
    ChangedCell(.monuments, "monument/palmyra/tetrapylon", "movable", "TRUE", "movable: true"),
    ChangedCell(
      .monuments, "monument/palmyra/tetrapylon", "part_of", "temple-of-bel",
      #"partOf: "temple-of-bel""#),
    ChangedCell(
      .monuments, "monument/palmyra/tetrapylon", "description", "Four times four columns.",
      #"description: [{"language":"en","text":"Four times four columns."}]"#),
    ChangedCell(
      .monuments, "monument/palmyra/tetrapylon", "longitude", "38,2701",
      #"location: {"latitude":34.5542,"longitude":38.2701}"#),
  ]

  static let refused = [
    ChangedCell(
      .sites, "site/palmyra", "state", "none",
      "2: site/palmyra: 'state' cannot be changed to 'none' by a table, as it follows from reports: the registry says 'destroyed' (record what is reported with 'heritage add-report palmyra') [IMP-21]"
    ),
    ChangedCell(
      .sites, "site/palmyra", "monuments", "4",
      "2: site/palmyra: 'monuments' cannot be changed to '4' by a table: the registry says '3' (leave it as it was exported; 'heritage edit site/palmyra' shows what it is made of) [IMP-21]"
    ),
    ChangedCell(
      .reports, "report/7K3M9XQ2PD4T", "grade", "slight",
      "3: report/7K3M9XQ2PD4T: 'grade' cannot be changed to 'slight' by a table, as claims never change: the registry says 'destroyed' (put a corrected claim in its place with 'heritage supersede 7K3M9XQ2PD4T') [IMP-21]"
    ),
    ChangedCell(
      .evidence, "evidence/0B1C2D3E4F5G", "title", "Arch",
      "2: evidence/0B1C2D3E4F5G: 'title' cannot be changed to 'Arch' by a table, as it is of an item of evidence: the registry says 'Arch blown up' (look at it with 'heritage edit evidence/0B1C2D3E4F5G') [IMP-21]"
    ),
    ChangedCell(
      .sites, "site/palmyra", "kind", "metropolis",
      "2: site/palmyra: 'metropolis' is not a known site kind: use archaeological-site, urban, building-group, monument, landscape, natural, other (correct the fields and try again) [REC-03]"
    ),
    ChangedCell(
      .sites, "site/palmyra", "latitude", "north",
      "2: site/palmyra: 'north' is no number (write a number such as 34.5541) [REC-02]"),
    ChangedCell(
      .sites, "site/palmyra", "latitude", "94.5542",
      "2: site/palmyra: latitude 94.5542 is outside -90 to 90 degrees (correct the fields and try again) [REC-02]"
    ),
    ChangedCell(
      .sites, "site/palmyra", "id", "site/bosra",
      "2: site/bosra: the registry has no 'site/bosra' among its sites (an export comes back into its own registry alone; bring in another's with a mapping, and what is new with 'heritage add-site') [IMP-22]"
    ),
    ChangedCell(
      .monuments, "monument/palmyra/tetrapylon", "id", "",
      "4: row 3: the row names no record, and an export that comes back makes none (record what is new with 'heritage add-site' or 'heritage add-monument') [IMP-22]"
    ),
    ChangedCell(
      .monuments, "monument/palmyra/tetrapylon", "id", "monument/palmyra/temple-of-bel",
      "4: monument/palmyra/temple-of-bel: the record was already given on line 3 (keep one row of it) [IDN-02]"
    ),
  ]
}

/// What somebody changes in an export, and what becomes of it.
@Suite(.temporaryFolder)
struct ReturnedEditTests {
  init() throws { try Sample.make() }

  private func record(_ reference: String) throws -> JSONObject {
    try Sample.open().editable(Sample.open().record(named: reference))
  }

  private func counts(_ result: ImportResult) -> [Int] {
    [result.updated, result.unchanged, result.rejected]
  }

  @Test(arguments: ChangedCell.edits)
  private func `a cell that was changed changes its field alone`(cell: ChangedCell) throws {
    var export = try ReturnedExport([cell.layer], as: .csv)
    export.set(cell.column, of: cell.record, to: cell.text)
    let former = try record(cell.record)
    let rows = export.rows.count - 1
    let rehearsal = try export.bringBack(isRehearsal: true)
    #expect(try record(cell.record) == former)
    let back = try export.bringBack()
    #expect(back.result.rejections.map(\.description) == [])
    #expect(counts(back.result) == [1, rows - 1, 0])
    #expect(rehearsal.result.edits == back.result.edits)
    let edit = try #require(back.result.edits.first)
    #expect([edit.record, edit.column, edit.after] == [cell.record, cell.column, cell.text])
    let now = try record(cell.record)
    let changed = Set(former.keys).union(now.keys).subtracting(["controlled"])
      .filter { former[$0] != now[$0] }
      .map { "\($0): \(now[$0]?.text(.compact) ?? "nothing")" }
    #expect(changed == [cell.outcome])
    #expect(try Sample.open().history().operations.last?.id == back.operation)
    try Sample.on(seed: 11) { registry, work in
      _ = try registry.undo(#require(back.operation), &work)
    }
    #expect(try record(cell.record) == former)
  }

  @Test(arguments: ChangedCell.refused)
  private func `a cell that no table can change is told, and its row is refused`(
    cell: ChangedCell
  ) throws {
    var export = try ReturnedExport([cell.layer], as: .csv)
    export.set(cell.column, of: cell.record, to: cell.text)
    let before = try bytes(below: "Registry")
    let back = try export.bringBack()
    #expect(back.result.rejections.map(\.description) == [cell.outcome])
    #expect(counts(back.result) == [0, export.rows.count - 2, 1])
    #expect(back.operation == nil)
    #expect(try bytes(below: "Registry") == before)
  }

  @Test func `a row comes in with what a table can change, and the rest of it is told`() throws {
    var export = try ReturnedExport([.sites], as: .csvForExcel)
    export.set("name", of: "site/palmyra", to: "Tadmor")
    export.set("grade", of: "site/palmyra", to: "none")
    export.set("names", of: "site/palmyra", to: "")
    let back = try export.bringBack()
    #expect(counts(back.result) == [1, 0, 0])
    #expect(back.result.changedFields == ["names": 1])
    #expect(
      back.result.warnings.map(\.description) == [
        "2: site/palmyra: 'grade' cannot be changed to 'none' by a table, as it follows from reports: the registry says 'destroyed' (record what is reported with 'heritage add-report palmyra') [IMP-21]"
      ])
  }

  @Test func `of several cells that no table can change each is told`() throws {
    var export = try ReturnedExport([.sites], as: .csv)
    export.set("grade", of: "site/palmyra", to: "none")
    export.set("status", of: "site/palmyra", to: "verified")
    let back = try export.bringBack()
    #expect(
      back.result.rejections.map(\.message) == [
        "'grade' cannot be changed to 'none' by a table, as it follows from reports: the registry says 'destroyed'; nor can 'status' to 'verified'"
      ])
  }

  @Test func `a point that was moved on a map moves the record's`() throws {
    var export = try ReturnedExport([.monuments], as: .geojson)
    export.replace("[38.274,34.547]", with: "[38.2741234567,34.5471]")
    let back = try export.bringBack()
    #expect(counts(back.result) == [1, 2, 0])
    #expect(
      try record("palmyra/temple-of-bel")["location"]?.text(.compact)
        == #"{"latitude":34.5471,"longitude":38.2741235}"#)
  }

  @Test func `a point that was moved to two places is refused`() throws {
    var export = try ReturnedExport([.sites], as: .geojson)
    export.replace("[38.2667,34.5542]", with: "[38.27,34.5542]")
    export.replace("\"longitude\":38.2667", with: "\"longitude\":38.28")
    #expect(
      try export.bringBack().result.rejections.map(\.message) == [
        "'longitude' and the geometry of the row were changed to different points"
      ])
  }

  @Test func `a place that editions tell less exactly is not moved`() throws {
    try Sample.on(seed: 21) { registry, work in
      var edit = RecordEdit()
      try edit.set("locationCategory=0.01")
      _ = try registry.edit(.site(Slug("palmyra")), edit, &work)
    }
    for audience in Audience.allCases {
      var export = try ReturnedExport([.sites], as: .csv, for: audience)
      export.set("location_told", of: "site/palmyra", to: "")
      export.set("latitude", of: "site/palmyra", to: "34.5")
      export.set("uncertainty_m", of: "site/palmyra", to: "10")
      let back = try export.bringBack()
      #expect(counts(back.result) == [0, 0, 1])
      #expect(
        back.result.rejections.first?.message
          == "'latitude' cannot be changed to '34.5' by a table, as editions tell the place less exactly than it is recorded; nor can 'uncertainty_m' to '10'"
      )
    }
  }

  @Test func `a row whose column 'id' has slipped is refused`() throws {
    var export = try ReturnedExport([.monuments], as: .csv)
    export.set("monument", of: "monument/palmyra/temple-of-bel", to: "tetrapylon")
    export.set("name", of: "monument/palmyra/temple-of-bel", to: "Tetrapylon")
    let back = try export.bringBack()
    #expect(back.operation == nil)
    #expect(
      back.result.rejections.map(\.message) == [
        "the row says 'monument' is 'tetrapylon', which is not the record that its 'id' 'monument/palmyra/temple-of-bel' names"
      ])
  }

  @Test func `a row that tells of another place altogether is refused`() throws {
    var export = try ReturnedExport([.sites], as: .csv)
    export.set("name", of: "site/palmyra", to: "Another place")
    export.set("countries", of: "site/palmyra", to: "FR")
    export.set("latitude", of: "site/palmyra", to: "48.1")
    let back = try export.bringBack()
    #expect(back.operation == nil)
    #expect(counts(back.result) == [0, 0, 1])
  }

  @Test func `an older table that tells a place roughly does not move it`() throws {
    func setCategory(_ change: String, seed: Int) throws {
      try Sample.on(seed: seed) { registry, work in
        var edit = RecordEdit()
        if change.isEmpty {
          try edit.remove("locationCategory")
        } else {
          try edit.set("locationCategory=\(change)")
        }
        _ = try registry.edit(.site(Slug("palmyra")), edit, &work)
      }
    }
    try setCategory("0.1", seed: 21)
    let export = try ReturnedExport([.sites], as: .csv, for: .public)
    try setCategory("", seed: 22)
    let before = try record("palmyra")["location"]
    let back = try export.bringBack()
    #expect(back.operation == nil)
    #expect(try record("palmyra")["location"] == before)
  }

  @Test func `a table that came in before changes nothing the next time`() throws {
    try Sample.on(seed: 21) { registry, work in
      var edit = RecordEdit()
      try edit.set(#"names=[{"text":"Palmyra"}]"#)
      _ = try registry.edit(.site(Slug("palmyra")), edit, &work)
    }
    var export = try ReturnedExport([.sites], as: .csv)
    export.set("name_local", of: "site/palmyra", to: "تدمر")
    export.set("name_local_language", of: "site/palmyra", to: "ar")
    #expect(counts(try export.bringBack().result) == [1, 0, 0])
    let names = try record("palmyra")["names"]
    for _ in 1...2 {
      let again = try export.bringBack()
      #expect(again.operation == nil)
      #expect(again.result.rejections.map(\.description) == [])
      #expect(try record("palmyra")["names"] == names)
    }
  }

  @Test(arguments: [("Mali", #"["ML"]"#), ("sy; iq", #"["SY","IQ"]"#), ("Atlantis", #"["SY"]"#)])
  func `countries are codes or a name, and nothing else`(text: String, codes: String) throws {
    var export = try ReturnedExport([.sites], as: .csv)
    export.set("countries", of: "site/palmyra", to: text)
    _ = try export.bringBack()
    #expect(try record("palmyra")["countries"]?.text(.compact) == codes)
  }
}
