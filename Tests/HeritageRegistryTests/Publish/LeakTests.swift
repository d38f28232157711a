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
}
