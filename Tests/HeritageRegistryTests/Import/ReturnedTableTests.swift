import Foundation
import HeritageExport
import HeritageImport
import HeritageModel
import HeritageRegistry
import HeritageTestSupport
import Testing

/// Whole tables that come back: older ones, workbooks, another registry's.
@Suite(.temporaryFolder)
struct ReturnedTableTests {
  init() throws { try Sample.make() }

  private func counts(_ result: ImportResult) -> [Int] {
    [result.updated, result.unchanged, result.rejected]
  }

  @Test func `what a record said before is no correction`() throws {
    var export = try ReturnedExport([.sites], as: .csv)
    export.set("place", of: "site/palmyra", to: "An oasis")
    try Sample.on(seed: 21) { registry, work in
      var edit = RecordEdit()
      try edit.set("names[0].text=Tadmor")
      _ = try registry.edit(.site(Slug("palmyra")), edit, &work)
    }
    let back = try export.bringBack()
    #expect(back.result.changedFields == ["place": 1])
    #expect(
      back.result.warnings.filter { $0.code == "IMP-23" }.map(\.message) == [
        "'name' is 'Palmyra', as the record said before, and the registry says 'Tadmor': the table may be older"
      ])
  }

  @Test func `every sheet of a workbook that is a layer comes back`() throws {
    var export = try ReturnedExport([.monuments, .sites, .reports], as: .workbook)
    export.set("name", of: "monument/palmyra/tetrapylon", to: "The Tetrapylon")
    let back = try export.bringBack()
    #expect(counts(back.result) == [1, 5, 0])
    #expect(back.result.edits.map(\.column) == ["name"])
    let one = try export.bringBack(seed: 12) { $0.stated.sheet = "sites" }
    #expect(counts(one.result) == [0, 1, 0])
  }

  @Test func `two rows that make a circle are not both taken`() throws {
    var export = try ReturnedExport([.monuments], as: .csv)
    export.set("part_of", of: "monument/palmyra/tetrapylon", to: "temple-of-bel")
    export.set("part_of", of: "monument/palmyra/temple-of-bel", to: "tetrapylon")
    #expect(counts(try export.bringBack().result) == [1, 1, 1])
  }

  @Test func `an export of which most records are not here is not taken in part`() throws {
    var export = try ReturnedExport([.monuments], as: .csv)
    export.set("name", of: "monument/palmyra/tetrapylon", to: "The Tetrapylon")
    for name in ["temple-of-bel", "monumental-arch"] {
      export.set("id", of: "monument/palmyra/\(name)", to: "monument/bosra/\(name)")
    }
    let error = #expect(throws: RegistryError.self) { try export.bringBack() }
    #expect(
      error?.message.hasSuffix(
        "back.csv: 2 of 3 rows are not of the records that they name here, so that it may be another registry's export, and nothing of it is taken"
      ) == true)
    #expect(error?.hint == "bring it in with a mapping, or leave these rows out")
  }

  @Test func `a column that no export has is told and not kept`() throws {
    var export = try ReturnedExport([.sites], as: .csv)
    export.rows = zip(export.rows, ["remark", "looks fine"]).map { $0 + [$1] }
    let back = try export.bringBack()
    #expect(counts(back.result) == [0, 1, 0])
    #expect(
      back.result.warnings.map(\.message) == [
        "no export has a column 'remark', and its texts are not kept"
      ])
  }

  @Test func `rows that were refused come back when they are mended`() throws {
    var export = try ReturnedExport([.sites], as: .csv)
    export.rows =
      zip(export.rows, ["heritage:file", "sites.csv"]).map { [$1] + $0 }
    export.rows[1][export.rows[0].firstIndex(of: "name") ?? 0] = "Tadmor"
    #expect(counts(try export.bringBack().result) == [1, 0, 0])
  }

  @Test func `an option says that an export is another's list`() throws {
    let export = try ReturnedExport([.sites], as: .csv)
    #expect(throws: (any Error).self) {
      try export.bringBack { $0.sourceID = try? Slug("others") }
    }
  }
}
