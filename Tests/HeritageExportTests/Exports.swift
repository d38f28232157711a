import ByteStreams
import CanonicalJSON
import HeritageAssessment
import HeritageDocuments
import HeritageModel
import HeritageTestSupport
import Testing

@testable import HeritageExport

/// Exports of a few records, in memory.
enum Exports {
  static let registryID = "0190d1a4-2f00-7000-8000-000000000001"

  /// The records of the sample, with changes.
  static func records(
    _ change: (inout Records) throws -> Void = { _ in }
  ) throws -> ExportRecords {
    var records = try SampleRecords.records()
    try change(&records)
    let claims = Claims(records)
    func state(_ subject: Subject) -> Assessment { Assessor.assess(subject, claims: claims) }
    var description = RegistryDescription()
    try description.set(.title, to: "Sample")
    var export = ExportRecords(
      KnownRecords(records, viewpoint: .latest), of: description, id: registryID)
    export.sites = records.sites.map { site in
      let monuments = records.monuments.filter { $0.site == site.id }.map(\.id)
      return (site, SiteState(of: site.id, monuments: monuments, claims: claims))
    }
    export.monuments = records.monuments.map { ($0, state($0.subject)) }
    export.reports = records.reports.map { ($0, nil) }
    export.evidence = Array(records.evidence)
    for report in records.reports {
      for item in report.evidence { export.reportsByEvidence[item, default: []].append(report.id) }
    }
    return export
  }

  /// What an export writes.
  static func text(_ write: (@escaping ByteSink) throws -> Void) rethrows -> String {
    String(decoding: try bytes(write), as: UTF8.self)
  }

  static func bytes(_ write: (@escaping ByteSink) throws -> Void) rethrows -> [UInt8] {
    let written = Written()
    try write { written.bytes += $0 }
    return written.bytes
  }

  /// The files in an archive by their names, as texts.
  static func unpacked(_ bytes: [UInt8]) throws -> [String: String] {
    let archive = try ZipArchive(InputFile(bytes: bytes, source: "export"))
    var files: [String: String] = [:]
    for entry in archive.entries {
      let stream = try archive.stream(of: entry)
      var content: [UInt8] = []
      while case let piece = try stream.next(), !piece.isEmpty { content += piece }
      files[entry.name] = String(decoding: content, as: UTF8.self)
    }
    return files
  }

  private final class Written {
    var bytes: [UInt8] = []
  }
}
