import CanonicalJSON
import Foundation
import HeritageDocuments
import HeritageExport
import HeritageModel
import HeritageRegistry
import HeritageTestSupport
import Testing

/// Searches of files for what an edition does not tell.
@Suite(.temporaryFolder)
struct LeakTests {
  private let canaries: Canaries

  init() throws {
    try Sample.makeEmpty()
    canaries = try Canaries()
    try canaries.write()
  }

  /// Writes a file below folders that need not be there.
  private func put(_ text: String, at path: String) throws {
    try FileManager.default.createDirectory(
      at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try write(text, to: path)
  }

  private func search(_ path: String, for audience: Audience = .public) throws -> LeaksDocument {
    try Sample.open().checkForLeaks(in: url(path).path, for: audience)
  }

  @Test(arguments: [Audience.public, .partner])
  func `in what is made of an edition nothing is found`(audience: Audience) throws {
    let export = try Sample.open().export(for: audience)
    _ = try export.writeBag(at: url("bag").path)
    let page = try Sample.open().dossier(ofSiteNamed: "open-place", for: audience).document
    try write(try Sample.open().page(of: page).html, to: "bag/open-place.html")
    let found = try search("bag", for: audience)
    #expect(found.leaks == [])
    #expect(found.texts > 100)
    #expect(found.files > 10)
  }

  @Test func `in the team's own files every private text is found that these tell`() throws {
    _ = try Sample.open().export(for: .internal).writeBag(at: url("bag").path)
    let found = try search("bag")
    let records = Set(found.leaks.map { "\($0.record) \($0.field)" })
    let planted = canaries.planted.filter { !$0.allowed.contains(.public) }
    #expect(planted.count > 100)
    #expect(found.leaks.count >= planted.count)
    #expect(records.contains { $0.hasSuffix(" recordedBy") })
    #expect(records.contains { $0.hasSuffix("/latitude") })
  }

  @Test(arguments: [
    ("as it is", "…%@…"), ("in HTML", "<p>%@</p>"), ("in a link", "https://example.org/?q=%@"),
    ("in a word of its own", "%@"),
  ])
  func `a private text is found however it is written`(how: String, form: String) throws {
    let secret = "Witness O'Hara & \"Sons\" شاهد"
    try put(
      #"{"id":"s","kind":"urban","names":[{"kind":"preferred","language":"en","text":"S"}],"notes":"Witness O'Hara & \"Sons\" شاهد"}"#,
      at: "Registry/sites/s/s/site.json")
    let spellings = [
      secret,
      secret.replacing("&", with: "&amp;").replacing("'", with: "&#39;")
        .replacing("\"", with: "&quot;"),
      secret.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "",
      JSONValue.string(secret).text(.compact),
      "\\u0057itness O\\u0027Hara \\u0026 \\\"Sons\\\" \\u0634\\u0627\\u0647\\u062f",
      "data:text/plain;base64," + Data(secret.utf8).base64EncodedString(),
      secret.split(separator: " ").joined(separator: "\n  "),
    ]
    for spelling in spellings {
      try write(form.replacing("%@", with: spelling), to: "page.html")
      let found = try search("page.html")
      #expect(found.leaks.map(\.field) == ["notes"], "\(spelling)")
    }
    try write(form.replacing("%@", with: "Witness Other"), to: "page.html")
    #expect(try search("page.html").leaks == [])
  }

  @Test func `the name of a file can tell too`() throws {
    try put("", at: "out/site-hidden-place.html")
    #expect(try search("out").leaks.contains { $0.file == "site-hidden-place.html" })
  }

  /// Records a place that the public is not told, with a short name and exact degrees.
  private func hide() throws {
    try put(
      #"{"access":"confidential","id":"s","kind":"urban","location":{"latitude":34.345678912,"longitude":38.98761234},"footprint":{"type":"Polygon","coordinates":[[[38.12345,34.5],[38.2,34.5],[38.2,34.6],[38.12345,34.5]]]},"names":[{"kind":"preferred","language":"en","text":"Abu Omar"}],"notes":"A note that is longer than a word"}"#,
      at: "Registry/sites/s/s/site.json")
  }

  @Test(arguments: BundleFormat.allCases)
  func `what is packed is looked into`(format: BundleFormat) throws {
    try hide()
    final class Written {
      var bytes: [UInt8] = []
    }
    let written = Written()
    _ = try Sample.open().export(for: .internal).write(ExportLayer.allCases, as: format) {
      (piece) throws(RegistryError) in written.bytes += piece
    }
    try Data(written.bytes).write(to: url("out.\(format.rawValue)"))
    let found = try search("out.\(format.rawValue)").leaks.filter { "\($0.record)" == "site/s" }
    #expect(Set(found.map(\.field)).isSuperset(of: ["names/text", "location/latitude"]))
  }

  @Test func `a database is looked into cell by cell`() throws {
    try hide()
    try Data().write(to: url("out.gpkg"))
    try Sample.open().export(for: .internal).writeGeoPackage(
      ExportLayer.allCases, at: url("out.gpkg").path)
    let found = try search("out.gpkg").leaks.filter { "\($0.record)" == "site/s" }
    #expect(
      Set(found.map(\.field)).isSuperset(
        of: ["names/text", "location/latitude", "footprint/coordinates"]))
  }

  @Test(arguments: [
    ("Abu Omar", true), ("ABU OMAR", true), ("abu  omar's", true), ("“Abu Omar”", true),
    ("Abu&nbsp;<b>Omar</b>", true), ("Abu+Omar.jpg", true), ("Abu_Omar", true),
    ("Abu Omarov", false), ("34.3456789", true), ("34.34568", true), ("34,345679", true),
    ("34.3457", false), ("134.345678912", false), ("34.3456799", false), ("38.12345", true),
  ])
  func `short names and degrees are found as people write them`(
    written: String, isFound: Bool
  ) throws {
    try hide()
    try put("x \(written) y", at: "page.txt")
    let found = try search("page.txt").leaks.filter { "\($0.record)" == "site/s" }
    #expect(found.isEmpty != isFound)
  }

  @Test func `what cannot be looked into is told`() throws {
    try put("PK\u{3}\u{4} and no archive", at: "out/broken.zip")
    try FileManager.default.createSymbolicLink(
      atPath: url("out/link").path, withDestinationPath: "/")
    let found = try search("out")
    #expect(found.unread.map(\.file) == ["link", "broken.zip"])
    #expect(!found.isClean)
  }

  @Test func `there has to be something to search, and an audience`() throws {
    try FileManager.default.createDirectory(at: url("empty"), withIntermediateDirectories: true)
    #expect(throws: RegistryError.self) { try search("empty") }
    #expect(throws: RegistryError.self) { try search("nowhere") }
    try put("x", at: "page.txt")
    #expect(throws: RegistryError.self) { try search("page.txt", for: .internal) }
    _ = try Sample.open().publish(into: url("site").path)
    #expect(throws: RegistryError.self) { try search("site", for: .partner) }
    #expect(try Sample.open().checkForLeaks(in: url("site").path).isClean)
  }
}
