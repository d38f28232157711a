import Foundation
import HeritageExport
import HeritageImport
import HeritageModel
import HeritageRegistry
import HeritageTestSupport
import Testing

/// Exports that come back through an import as they went.
@Suite(.temporaryFolder)
struct ReturnedExportTests {
  @Test(arguments: ReturnedExport.Form.allCases, Audience.allCases)
  func `an export that nobody changed changes nothing`(
    form: ReturnedExport.Form, audience: Audience
  ) throws {
    try Sample.makeEmpty()
    try Canaries().write()
    let before = try bytes(below: "Registry")
    let lists =
      form == .workbook ? [ExportLayer.allCases] : ExportLayer.allCases.map { [$0] }
    for layers in lists {
      let export = try ReturnedExport(layers, as: form, for: audience)
      // A layer without rows shows by nothing what it is.
      guard export.hasRows else { continue }
      let back = try export.bringBack()
      #expect(back.result.warnings.map(\.description) == [])
      #expect(back.result.rejections.map(\.description) == [])
      #expect(back.result.unchanged == back.result.read)
      #expect(back.operation == nil)
    }
    #expect(try bytes(below: "Registry") == before)
  }
}
