import CanonicalJSON
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
    let export = try ReturnedExport(ExportLayer.allCases, as: form, for: audience)
    // A layer without rows shows by nothing what it is.
    for layer in export.eachLayer where layer.hasRows {
      let back = try layer.bringBack()
      #expect(back.result.warnings.map(\.description) == [])
      #expect(back.result.rejections.map(\.description) == [])
      #expect(back.result.unchanged == back.result.read)
      #expect(back.operation == nil)
    }
    #expect(try bytes(below: "Registry") == before)
  }

  @Test(arguments: 1...4)
  func `whatever is exported comes back and changes nothing`(seed: Int) throws {
    try Sample.makeEmpty()
    var generator = SplitMix64(state: UInt64(seed))
    var records = try RandomRegistry(seed: seed).records
    for site in records.sites {
      var site = site
      site.names = (0...2).map { _ in Name(Self.text(&generator), language: "en") }
      site.place = Self.text(&generator)
      site.description = [LocalizedText(Self.text(&generator), language: "en")]
      site.location = try Location(
        latitude: .random(in: -90...90, using: &generator),
        longitude: .random(in: -180...180, using: &generator),
        uncertaintyMetres: .random(in: 1...9, using: &generator))
      records.sites.put(site)
    }
    try write(records)
    let before = try bytes(below: "Registry")
    for form in ReturnedExport.Form.allCases {
      for audience in Audience.allCases {
        let export = try ReturnedExport(ExportLayer.allCases, as: form, for: audience)
        for layer in export.eachLayer where layer.hasRows {
          let back = try layer.bringBack()
          #expect(back.result.rejections.map(\.description) == [], "\(form) for \(audience)")
          #expect(back.result.warnings.map(\.description) == [], "\(form) for \(audience)")
          #expect(back.result.unchanged == back.result.read)
        }
      }
    }
    #expect(try bytes(below: "Registry") == before)
  }

  /// A text of what tables and spreadsheets take for something of their own.
  private static func text(_ generator: inout SplitMix64) -> String {
    let parts = [
      "=1+1", "-2", "'", "\"", ",", ";", "\n", "|", " | ", "تدمر", "é", "@x", "+4", "007", "1,5",
      "TRUE", "en: x", "\t", "a", "Gate", "<b>", "&amp;", "1e5", "2015-08",
    ]
    let count = Int.random(in: 1...4, using: &generator)
    let chosen = (0..<count).compactMap { _ in parts.randomElement(using: &generator) }
    return chosen.joined(separator: " ") + "x"
  }

  private func write(_ records: Records) throws {
    try records.forEach { record in
      guard let path = records.path(of: record) else { return }
      let file = url("Registry/" + path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try HeritageTestSupport.write(record.json.text(.pretty), to: "Registry/" + path)
    }
  }
}
