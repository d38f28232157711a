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

  @Test func `refused rows do not come to lie in a publication`() throws {
    try #require(heritage("publish", "site", "--quiet").exitCode == 0)
    let table = "site/data/sites.csv"
    let run = try heritage("import", table, "--dry-run")
    #expect(run.exitCode != 0)
    #expect(
      run.errors.hasPrefix(
        "error: '\(table)' lies in the publication '\(url("site").path)', where refused rows must not go\n"
      ), "\(run.errors)")
    #expect(try heritage("import", table, "--dry-run", "--rejected", "r.csv").exitCode == 0)
  }

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

  @Test func `a folder needs one above it, and the hint says which`() throws {
    try heritage("publish", "a/b/c").expect(
      exit: 1,
      errors: """
        error: cannot create 'a/b/c': No such file or directory
        hint: make the folder 'a/b' first, or name another
        """)
  }

  @Test func `a rehearsal names what would go, and other settings take nothing away by themselves`()
    throws
  {
    let edit = try heritage("edit", "registry", "--set", "address=https://example.org", seed: 31)
    try #require(edit.exitCode == 0)
    try heritage("publish", "site", "--language", "en", "--language", "ar", "--quiet").expect(
      output: """
        published 1 site in 1 country into 'site': 18 files created, 0 changed, 0 unchanged, 0 removed
        """)
    let would =
      "3 addresses that the registry still tells of would go, as the settings are not those of the last time: 'ar/countries/sy.html', 'ar/index.html', 'ar/sites/palmyra.html'"
    try heritage("publish", "site", "--dry-run").expect(
      output: """
        would publish 1 site in 1 country into 'site': 0 files created, 4 changed, 11 unchanged, 3 removed
        would remove ar/countries/sy.html
        would remove ar/index.html
        would remove ar/sites/palmyra.html
        """, errors: "warning: \(would); without --force they stay, and nothing is published")
    let json = try heritage("publish", "site", "--dry-run", "--format", "json", "--quiet").json()
    #expect(
      json["files"]?["removed"]
        == ["ar/countries/sy.html", "ar/index.html", "ar/sites/palmyra.html"])
    #expect(
      json["files"]?["changed"]
        == ["countries/sy.html", "index.html", "sitemap.xml", "sites/palmyra.html"])
    try heritage("publish", "site").expect(
      exit: 1,
      errors: """
        error: \(would); nothing was published
        hint: publish with the settings of the last time (--language=en --language=ar), or give \
        --force to take the addresses away
        """)
    try heritage("publish", "site", "--force").expect(
      output: """
        published 1 site in 1 country into 'site': 0 files created, 4 changed, 11 unchanged, 3 removed
        """)
  }

  @Test(arguments: [
    (
      ["--until", "2015"], "a published site has no period",
      "leave --since and --until out; 'heritage summary' reports on a period"
    ),
    (
      ["--audience", "internal"],
      "the value 'internal' is invalid for '--audience <audience>'",
      "use one of 'public' and 'partner'"
    ),
    (
      ["--format", "csv"], "the value 'csv' is invalid for '--format <format>'",
      "use one of 'text', 'json' or 'markdown'"
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
