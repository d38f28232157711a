import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct PublishTests {
  init() throws { try Sample.make() }

  private let noSitemap = """
    note: there is no sitemap, as the registry does not say where its pages are; set it: \
    heritage edit registry --set address='https://…'
    """

  @Test func `tells what became of the files`() throws {
    try heritage("publish", "site", "--dry-run").expect(
      output:
        "would publish 1 site in 1 country into 'site': 14 files created, 0 changed, 0 unchanged, 0 removed",
      errors: noSitemap)
    #expect(!FileManager.default.fileExists(atPath: url("site").path))
    try heritage("publish", "site").expect(
      output:
        "published 1 site in 1 country into 'site': 14 files created, 0 changed, 0 unchanged, 0 removed",
      errors: noSitemap)
    let json = try heritage("publish", "site", "--format", "json", "--quiet").json()
    #expect(json["unchanged"] == 14 && json["created"] == 0)
    #expect(json["languages"] == ["en"])
    #expect(json["audience"] == "public")
  }

  @Test(arguments: [
    (
      ["--until", "2015"], "a published site has no period",
      "leave --since and --until out; 'heritage summary' reports on a period"
    ),
    (
      ["--audience", "internal"], "--audience 'internal' is not published",
      "publish for 'public' or for 'partner'; 'heritage site' shows the team its own"
    ),
    (
      ["--language", "ar", "--language", "ar"], "--language 'ar' is given twice", "give it once"
    ),
  ])
  func `what cannot be published is refused`(options: [String], error: String, hint: String)
    throws
  {
    try heritage(["publish", "site"] + options).expect(
      exit: 64, errors: "error: \(error)\nhint: \(hint)")
    #expect(!FileManager.default.fileExists(atPath: url("site").path))
  }

  @Test func `a folder with other things is left alone`() throws {
    try FileManager.default.createDirectory(at: url("site"), withIntermediateDirectories: false)
    try write("mine", to: "site/mine.txt")
    try heritage("publish", "site").expect(
      exit: 1,
      errors: """
        error: the folder 'site' is not empty: it has 'mine.txt'
        hint: name an empty or a new folder
        """)
    #expect(try files(below: "site") == ["mine.txt"])
  }
}
