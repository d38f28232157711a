import ByteStreams
import CanonicalJSON
import Foundation
import HeritageAssessment
import HeritageDocuments
import HeritageExport
import HeritageModel
import HeritagePages
import HeritageRegistry
import HeritageTestSupport
import Testing

/// Every document of a registry for an audience, in every form.
private struct EverythingShown {
  private var texts: [String] = []
  /// All texts, to be searched at once.
  private var all = Data()
  private let registry: Registry

  init(_ registry: Registry, for audience: Audience, _ canaries: Canaries) throws {
    self.registry = registry
    for site in ["open-place", "partner-place", "hidden-place", "coarse-place"] {
      add { try registry.dossier(ofSiteNamed: site, for: audience).document }
      add { try registry.derivation(ofSubjectNamed: site, for: audience).document }
      add { try registry.monument(named: "\(site)/tower", for: audience).document }
      add { try registry.derivation(ofSubjectNamed: "\(site)/tower", for: audience).document }
      add {
        try registry.summary(ofSitesNamed: [site], today: Sample.now.day, for: audience).document
      }
    }
    for id in canaries.reports { add { try registry.report(id, for: audience).document } }
    for id in canaries.evidence { add { try registry.evidence(id, for: audience).document } }
    for item in try registry.list(.evidence, for: audience).document.told.evidence {
      add { try registry.evidence(item.id, for: audience).document }
    }
    add { try registry.summary(today: Sample.now.day, for: audience).document }
    for subject in ListSubject.allCases {
      add { try registry.list(subject, for: audience).document }
    }
    add { try registry.search("canary", for: audience).shown.document }
    add { try registry.search("place", for: audience).shown.document }
    let export = try registry.export(for: audience)
    texts += export.notices
    for format in ExportFormat.allCases { texts += try Self.exported(export, format) }
    if audience != .internal { texts += try Self.published(registry, for: audience) }
    all = Data(texts.joined(separator: "\n").utf8)
  }

  /// What is in the files of a published site, and what they are called.
  private static func published(_ registry: Registry, for audience: Audience) throws -> [String] {
    var options = PublishOptions()
    options.audience = audience
    options.languages = PageLanguage.allCases
    let published = try registry.publish(into: url("site-\(audience)").path, options)
    return try published.remarks.map(\.description)
      + HeritageTestSupport.files(below: "site-\(audience)").flatMap {
        try [$0] + unpacked(Array(Data(contentsOf: url("site-\(audience)/\($0)"))))
      }
  }

  /// What is in the files of an export.
  private static func exported(_ export: Export, _ format: ExportFormat) throws -> [String] {
    final class Written {
      var bytes: [UInt8] = []
    }
    let layers = ExportLayer.allCases
    func streamed(
      _ write: ((@escaping ([UInt8]) throws(RegistryError) -> Void) throws -> [Remark])
    ) throws -> [String] {
      let written = Written()
      let remarks = try write { (bytes) throws(RegistryError) in written.bytes += bytes }
      return try remarks.map(\.description) + unpacked(written.bytes)
    }
    switch format {
    case .layer(let format):
      return try layers.flatMap { layer in
        try streamed { sink in
          try export.write(layer, as: format, to: sink)
          return []
        }
      }
    case .bundle(let format):
      return try streamed { try export.write(layers, as: format, to: $0) }
    case .geoPackage:
      let file = url("Registry.gpkg")
      try Data().write(to: file)
      try export.writeGeoPackage(layers, at: file.path)
      let tables = DatabaseReader.tables(of: file.path).values.joined()
      let cells = tables.joined().compactMap { $0 }
      // What is no longer in a table may still be in the file.
      return try cells + [String(decoding: Data(contentsOf: file), as: UTF8.self)]
    case .bag:
      let folder = url("bag-\(UUID())")
      _ = try export.writeBag(at: folder.path)
      return try FileManager.default.subpathsOfDirectory(atPath: folder.path).flatMap { path in
        let bytes = FileManager.default.contents(atPath: "\(folder.path)/\(path)") ?? Data()
        return try [path] + unpacked(Array(bytes))
      }
    }
  }

  /// The files in an archive, with their names; any other file is one by itself.
  private static func unpacked(_ bytes: [UInt8]) throws -> [String] {
    guard bytes.starts(with: [0x50, 0x4B, 3, 4]) else {
      return [String(decoding: bytes, as: UTF8.self)]
    }
    let archive = try ZipArchive(InputFile(bytes: bytes, source: "export"))
    return try archive.entries.flatMap { entry in
      let stream = try archive.stream(of: entry)
      var content: [UInt8] = []
      while case let piece = try stream.next(), !piece.isEmpty { content += piece }
      return [entry.name, String(decoding: content, as: UTF8.self)]
    }
  }

  private mutating func add(_ document: () throws -> some Document) {
    do {
      let document = try document()
      texts += [document.text, document.markdown, document.json.text(.pretty)]
      texts += document.notices
      if let page = document as? any WebDocument {
        for language in PageLanguage.allCases {
          texts.append(try registry.page(of: page, in: language).html)
        }
      }
      if let table = document as? any TabularDocument {
        texts += [table.csv, table.tsv]
        table.forEachRow { texts.append($0.text(.compact)) }
      }
    } catch {
      // What is asked for is not there, in words that name it.
    }
  }

  /// Tells whether a word stands in some document, as it is, percent-encoded or in base64.
  func holds(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    let encoded = bytes.map { String(format: "%%%02X", $0) }.joined()
    // Of the three places that a word can have among groups of three bytes, what depends on it alone.
    let inBase64 = (0..<3).map { shift in
      let text = Data(Array(repeating: 0, count: shift) + bytes).base64EncodedString()
      let start = (shift * 8 + 5) / 6
      let end = (shift + bytes.count) * 8 / 6
      return String(text.dropFirst(start).prefix(end - start))
    }
    return ([word, encoded, encoded.lowercased()] + inBase64).contains { form in
      all.range(of: Data(form.utf8)) != nil
    }
  }
}

@Suite(.temporaryFolder)
struct CanaryTests {
  private let canaries: Canaries

  /// The fields that no document has, whoever it is for.
  private static let neverShown: Set<String> = [
    "incident later", "intervention later", "set-aside by", "set-aside message", "source aliases",
    "source group", "source later", "source url",
  ]

  /// The fields of words that are missing though they may be met, and that documents have.
  private func missing(_ canaries: [Canary], in shown: EverythingShown) -> [String] {
    canaries.filter { !shown.holds($0.word) && !Self.neverShown.contains($0.place) }.map(\.place)
  }

  init() throws {
    try Sample.makeEmpty()
    canaries = try Canaries()
    try canaries.write()
  }

  @Test(arguments: [Audience.public, .partner])
  func `nothing that an audience may not have is in any document in any form`(
    audience: Audience
  ) throws {
    let shown = try EverythingShown(Sample.open(), for: audience, canaries)
    let found = canaries.planted.filter { !$0.allowed.contains(audience) && shown.holds($0.word) }
    #expect(found.map(\.place) == [])
  }

  @Test(arguments: [Audience.public, .partner])
  func `what is about a record that is not there is not told`(audience: Audience) throws {
    for path in canaries.files.keys
    where path.hasSuffix("/hidden-place/site.json") || path.hasPrefix("sources/") {
      try FileManager.default.removeItem(at: url("Registry/" + path))
    }
    let shown = try EverythingShown(Sample.open(), for: audience, canaries)
    let found = canaries.planted.filter { !$0.allowed.contains(audience) && shown.holds($0.word) }
    #expect(found.map(\.place) == [])
  }

  @Test func `what partners may have beside the public is in their edition`() throws {
    let shown = try EverythingShown(Sample.open(), for: .partner, canaries)
    let own = canaries.planted.filter { $0.allowed == [.partner] }
    #expect(own.count > 50)
    #expect(missing(own, in: shown) == [])
  }

  @Test func `the team's own documents have what others do not get`() throws {
    let shown = try EverythingShown(Sample.open(), for: .internal, canaries)
    #expect(canaries.planted.count > 150)
    #expect(missing(canaries.planted, in: shown) == [])
  }

  @Test func `a record that is not in an edition is asked for in vain as one that is not there`()
    throws
  {
    let registry = try Sample.open()
    func failure(_ work: () throws -> some Any) -> String? {
      do {
        _ = try work()
        return nil
      } catch {
        let told = error as? RegistryError
        return "\(told?.message ?? "\(error)") | \(told?.hint ?? "")"
      }
    }
    for audience in [Audience.public, .partner] {
      #expect(
        failure { try registry.dossier(ofSiteNamed: "hidden-place", for: audience) }
          == "no site is called 'hidden-place' | run 'heritage list sites' to see them all")
      for id in canaries.planted.map(\.word).filter({ $0.utf8.count == RecordID.length }) {
        guard let id = try? RecordID(id), canaries.reports.contains(id) else { continue }
        let allowed = canaries.planted.first { $0.word == id.text }?.allowed ?? []
        guard !allowed.contains(audience) else { continue }
        #expect(
          failure { try registry.report(id, for: audience) }
            == "the registry has no report '\(id)' | run 'heritage list reports' to see them")
      }
    }
  }
}
