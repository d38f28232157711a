import CanonicalJSON
import Foundation
import HeritageDocuments
import HeritageExport
import HeritageModel
import HeritageRegistry
import HeritageTestSupport
import SQLiteFile
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

  /// Records a site whose notes are a text that the public is not told.
  private func keep(_ text: String) throws {
    let notes = JSONValue.string(text).text(.compact)
    try put(
      #"{"id":"s","kind":"urban","names":[{"kind":"preferred","language":"en","text":"S"}],"notes":\#(notes)}"#,
      at: "Registry/sites/s/s/site.json")
  }

  /// Searches a file of some bytes for the notes of the site; `nil` if it could not be looked into.
  private func isFound(in bytes: [UInt8]) throws -> Bool? {
    try Data(bytes).write(to: url("file"))
    let found = try search("file")
    #expect(found.leaks.allSatisfy { $0.field == "notes" })
    return found.unread.isEmpty ? !found.leaks.isEmpty : nil
  }

  @Test(arguments: [
    ("+963 944 123456", "tel:+963944123456", true),
    ("+963 944 123456", "<td>2015</td><td>963944123456</td><td>7</td>", true),
    ("+963 944 123456", "1963944123456", false), ("+963 944 123456", "9639441234567", false),
    ("0944 123456", "0944-123456", true), ("170457", "geonames:170457", true),
    ("170457", "gn170457", true), ("170457", "1704570", false), ("170457", "0.170457", true),
    ("1187/4", "parcel 1187/4", true), ("1187/4", "parcel 11187/4", false),
    ("1187/4", "parcel 1187/42", false), ("1187/4", "11874", false),
    ("2015-08", "2015-08", false), ("2015-08-30T10:00:00Z", "2015-08-30T10:00:00Z", false),
    ("2015/2016", "2015/2016", false), ("5 August 2015", "5 August 2015", false),
    ("12-34", "12-34", false), ("30 August 0944123456", "30 August 0944123456", true),
    ("Ministry of 12", "the ministry of 12, room", true),
    ("Ministry of 12", "the ministry of 123", false),
  ])
  func `a number is found as one of its own, and a date is none`(
    text: String, written: String, isThere: Bool
  ) throws {
    try keep(text)
    #expect(try isFound(in: Array(written.utf8)) == isThere, "\(text) in \(written)")
  }

  @Test func `a text is found whatever letters it is written in`() throws {
    let secret = "Café Zürich – شَاهِد"
    try keep(secret)
    let plain = Array(secret.utf8)
    let latin: [UInt8] = [0x43, 0x61, 0x66, 0xE9, 0x20, 0x5A, 0xFC, 0x72, 0x69, 0x63, 0x68]
    let spellings: [[UInt8]] = [
      plain, Array("CAFÉ ZÜRICH – شاهد".utf8),
      Array(secret.decomposedStringWithCanonicalMapping.utf8),
      Array("Caf&eacute; Z&uuml;rich &ndash; شاهد".utf8),
      Array("cafe zurich شاهد".utf8),
    ]
    for bytes in spellings { #expect(try isFound(in: bytes) == true) }
    for filler in ["", "a", "ab"] {
      let base64 = Data("\(filler)\(secret) end".utf8).base64EncodedString()
      #expect(try isFound(in: Array("\"\(base64)\"".utf8)) == true)
      let lines = base64.replacing(/.{9}/) { "\($0.output)\r\n" }
      #expect(try isFound(in: Array(lines.utf8)) == true)
      let address = base64.replacing("+", with: "-").replacing("/", with: "_")
      #expect(try isFound(in: Array("?q=\(address)".utf8)) == true)
    }
    #expect(try isFound(in: latin) == false)
    try keep("Café Zürich")
    #expect(try isFound(in: latin) == true)
  }

  private func zip(_ content: [UInt8], as name: String = "inner") -> [UInt8] {
    ZipFixture([ZipFixture.Entry(Array(name.utf8), content)]).bytes
  }

  /// A tape archive of one file.
  private func tar(_ content: [UInt8]) -> [UInt8] {
    var header: [UInt8] = Array("folder/inner".utf8)
    header += [UInt8](repeating: 0, count: 500)
    func put(_ text: String, at place: Int) {
      for (offset, byte) in text.utf8.enumerated() { header[place + offset] = byte }
    }
    let size = String(content.count, radix: 8)
    put(String(repeating: "0", count: 11 - size.count) + size, at: 124)
    put("        ", at: 148)
    put(String(header.reduce(0) { $0 + Int($1) }, radix: 8) + "\0 ", at: 148)
    let rest = (512 - content.count % 512) % 512
    return header + content + [UInt8](repeating: 0, count: rest + 1024)
  }

  @Test func `archives are looked into, however they are packed inside of each other`() throws {
    try keep("A secret of the family")
    let secret = Array("… a secret of the family …".utf8)
    let deep = (0..<6).reduce(secret) { bytes, _ in zip(bytes) }
    let packed = zip(secret)
    let database = try database(of: "A secret of the family")
    let script: [UInt8] = Array("#!/bin/sh\n".utf8)
    let address = "data:application/zip;base64,\(Data(packed).base64EncodedString())"
    let files: [[UInt8]] = [
      packed, deep, Packing.gzip(Packing.gzip(packed)), tar(packed), Packing.gzip(tar(packed)),
      script + packed, database, zip(database), Array("<img src=\"\(address)\">".utf8),
    ]
    for (index, bytes) in files.enumerated() {
      #expect(try isFound(in: bytes) == true, "\(index)")
    }
    #expect(try isFound(in: Packing.gzip(tar(zip(Array("nothing".utf8))))) == false)
    try Data(tar(zip(secret))).write(to: url("file.tar"))
    #expect(try search("file.tar").leaks.map(\.within) == ["folder/inner/inner"])
  }

  private func database(of text: String) throws -> [UInt8] {
    try Data().write(to: url("cells.db"))
    do {
      let database = try SQLiteFile.open(empty: url("cells.db").path)
      try database.execute(
        "PRAGMA encoding = 'UTF-16le'; CREATE TABLE t (v); INSERT INTO t VALUES ('\(text)')")
    }
    return try [UInt8](Data(contentsOf: url("cells.db")))
  }

  struct Form: Sendable {
    let mark: [UInt8]
    let reason: String

    init(_ text: String, _ bytes: [UInt8] = [], is reason: String) {
      mark = Array(text.utf8) + bytes
      self.reason = reason
    }
  }

  static let forms: [Form] = [
    Form("BZh91AY&SY", is: "it is packed by bzip2, which is not unpacked"),
    Form("", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], is: "it is packed by xz, which is not unpacked"),
    Form("", [0x28, 0xB5, 0x2F, 0xFD], is: "it is packed by Zstandard, which is not unpacked"),
    Form("7z", [0xBC, 0xAF, 0x27, 0x1C], is: "it is an archive of 7-Zip, which is not unpacked"),
    Form("Rar!", [0x1A, 7, 0], is: "it is an archive of RAR, which is not unpacked"),
    Form("%PDF-1.7", is: "it is a PDF, which is not unpacked"),
    Form(
      "SQLite format 3\0", is: "the database in it cannot be read: file is not a database"),
  ]

  @Test(arguments: forms)
  func `what is packed in other ways is told, inside of archives too`(form: Form) throws {
    let content = form.mark + Array(repeating: 1, count: 200)
    try Data(content).write(to: url("file"))
    #expect(try search("file").unread.map(\.reason) == [form.reason])
    try Data(Packing.gzip(tar(zip(content)))).write(to: url("file"))
    #expect(
      try search("file").unread.map(\.reason) == ["unpacked: folder/inner: inner: \(form.reason)"])
  }

  @Test func `archives that hide something are told`() throws {
    let packed = zip(Array("nothing".utf8))
    #expect(try isFound(in: packed + packed) == nil)
    let tarred = tar(packed)
    #expect(try isFound(in: Array(tarred.prefix(600))) == nil)
    #expect(try isFound(in: (0..<12).reduce(packed) { bytes, _ in zip(bytes) }) == nil)
    let secret = ZipFixture([
      ZipFixture.Entry("a", "A").with { $0.flags |= 1 },
      ZipFixture.Entry("b", "a secret of a family"),
    ])
    try keep("A secret of a family")
    try Data(secret.bytes).write(to: url("file"))
    let found = try search("file")
    #expect(found.unread.map(\.reason) == ["file: the entry 'a' is encrypted"])
    #expect(found.leaks.map(\.within) == ["b"])
  }

  @Test func `a folder that is named by a link is searched, and so is its name`() throws {
    try keep("A secret of the family")
    try put("a secret of the family", at: "out/page.txt")
    try FileManager.default.createSymbolicLink(
      atPath: url("link").path, withDestinationPath: url("out").path)
    #expect(try search("link").leaks.map(\.file) == ["page.txt"])
    try put("", at: "A secret of the family/page.txt")
    #expect(try search("A secret of the family").leaks.map(\.file) == ["A secret of the family"])
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
