import Foundation
import HeritageStore
import HeritageTestSupport
import Testing

private typealias Fate = PublicationFolder.Fate

@Suite(.temporaryFolder)
struct PublicationFolderTests {
  private static let publication = Publication(
    registry: Workbench.uuid, title: "Test", audience: "public", settings: ["--country=SY"])

  /// Publishes texts by path, up to a path where somebody pulls the plug.
  @discardableResult
  private func publish(
    _ texts: [String: String], as publication: Publication = publication,
    isRehearsal: Bool = false, isForced: Bool = false, upTo end: String? = nil
  ) throws -> [Fate: Int] {
    let path = url("site").path
    if !isRehearsal { try PublicationFolder.make(at: path) }
    guard
      var folder = try PublicationFolder.open(
        at: path, for: publication, isRehearsal: isRehearsal, isForced: isForced)
    else { return [:] }
    try folder.begin(texts.keys.sorted())
    for (path, text) in texts.sorted(by: { $0.key < $1.key }) {
      if path == end { return folder.fates.mapValues(\.count) }
      try folder.put(Array(text.utf8), at: path)
    }
    try folder.finish()
    return folder.fates.mapValues(\.count)
  }

  private let texts = ["index.html": "front", "sites/a.html": "one", "sites/b.html": "two"]

  private var list: String {
    get throws { try contents(of: "site/heritage-publication.json") }
  }

  @Test func `what is published is there, with a list of it that tells no time`() throws {
    #expect(try publish(texts) == [.created: 3])
    #expect(
      try files(below: "site") == [
        "heritage-publication.json", "index.html", "sites/a.html", "sites/b.html",
      ])
    #expect(
      try list == """
        {
          "audience" : "public",
          "files" : {
            "index.html" : "2d8d693177ac44895fc02c009ec3f6af32e51eb00783c17000d7051d1662b93a",
            "sites/a.html" : "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed",
            "sites/b.html" : "3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3"
          },
          "heritagePublication" : 1,
          "registry" : "6f1f1a52-5bd5-4f55-9c11-0a3fb2b6d3a1",
          "settings" : [
            "--country=SY"
          ],
          "title" : "Test"
        }

        """)
  }

  @Test func `only what changed is written, and what is not published any more goes`() throws {
    try publish(texts)
    let page = url("site/sites/a.html").path
    let before = try FileManager.default.attributesOfItem(atPath: page)[.systemFileNumber] as? Int
    #expect(
      try publish(["index.html": "new", "sites/a.html": "one", "c/d.html": "three"])
        == [.created: 1, .changed: 1, .unchanged: 1, .removed: 1])
    let after = try FileManager.default.attributesOfItem(atPath: page)[.systemFileNumber] as? Int
    #expect(before == after)
    #expect(try publish(["index.html": "new"]) == [.unchanged: 1, .removed: 2])
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: url("site").path).sorted() == [
        "heritage-publication.json", "index.html",
      ])
  }

  @Test func `what others put there stays, and so does its folder`() throws {
    try publish(texts)
    try write("mine", to: "site/sites/mine.html")
    try write("mine", to: "site/robots.txt")
    #expect(try publish(["index.html": "front"]) == [.unchanged: 1, .removed: 2])
    #expect(
      try files(below: "site") == [
        "heritage-publication.json", "index.html", "robots.txt", "sites/mine.html",
      ])
    try write("mine", to: "site/c.html")
    #expect(throws: StoreError.notPublished(path: url("site/c.html").path)) {
      try publish(["index.html": "front", "c.html": "new"])
    }
    #expect(try contents(of: "site/c.html") == "mine")
  }

  @Test func `a file that somebody changed is published again`() throws {
    try publish(texts)
    try write("front, changed", to: "site/index.html")
    #expect(try publish(texts) == [.changed: 1, .unchanged: 2])
    #expect(try contents(of: "site/index.html") == "front")
  }

  @Test func `the list of ten thousand files is read again`() throws {
    let pages = Dictionary(
      uniqueKeysWithValues: (0..<12_000).map { ("a-page-of-some-name-\($0).html", "x") })
    #expect(try publish(pages) == [.created: 12_000])
    #expect(try list.utf8.count > 1 << 20)
    #expect(try publish(pages) == [.unchanged: 12_000])
  }

  @Test func `a rehearsal writes nothing and counts the same`() throws {
    #expect(try publish(texts, isRehearsal: true) == [:])
    try publish(texts)
    let before = try bytes(below: "site")
    let other = ["index.html": "new", "sites/a.html": "one", "c/d.html": "three"]
    #expect(
      try publish(other, isRehearsal: true)
        == [.created: 1, .changed: 1, .unchanged: 1, .removed: 1])
    #expect(try bytes(below: "site") == before)
  }

  @Test func `the next publication completes one that was interrupted`() throws {
    try publish(texts)
    let other = ["index.html": "new", "sites/a.html": "other", "sites/c.html": "three"]
    #expect(try publish(other, upTo: "sites/a.html") == [.changed: 1, .removed: 1])
    #expect(try list.contains("\"sites/c.html\" : null"))
    #expect(try publish(other) == [.created: 1, .changed: 1, .unchanged: 1])
    let clean = try bytes(below: "site")
    try FileManager.default.removeItem(at: url("site"))
    try publish(other)
    #expect(try bytes(below: "site") == clean)
  }

  @Test func `what was announced and never came goes`() throws {
    try publish(texts)
    guard
      var folder = try PublicationFolder.open(
        at: url("site").path, for: Self.publication, isRehearsal: false)
    else { return }
    try folder.begin(texts.keys.sorted())
    try folder.put(Array("front".utf8), at: "index.html")
    try folder.finish()
    #expect(folder.fates.mapValues(\.count) == [.unchanged: 1, .removed: 2])
    #expect(try files(below: "site") == ["heritage-publication.json", "index.html"])
  }

  @Test func `a folder is for one audience, whatever is forced`() throws {
    try publish(texts)
    let partner = Publication(registry: Workbench.uuid, audience: "partner")
    for isForced in [false, true] {
      #expect(
        throws: StoreError.otherPublication(path: url("site").path, of: "the public edition")
      ) { try publish(texts, as: partner, isForced: isForced) }
    }
  }

  @Test func `a folder is for one registry, until somebody says that it is for another`() throws {
    try publish(texts)
    let other = Publication(registry: "another", audience: "public")
    let error = #expect(throws: StoreError.self) { try publish(["a.html": "new"], as: other) }
    #expect(
      error
        == .otherRegistry(
          path: url("site").path, registry: "'Test' (\(Workbench.uuid))", own: "'another'"))
    #expect(
      error?.hint
        == "name another folder, or give --force, and those pages give way to the new ones")
    #expect(
      try publish(["a.html": "new"], as: other, isForced: true) == [.created: 1, .removed: 3])
    #expect(try files(below: "site") == ["a.html", "heritage-publication.json"])
    #expect(try PublicationFolder.publication(at: url("site").path) == other)
  }

  @Test func `what leaves is known before it goes, and can go alone`() throws {
    try publish(texts)
    try FileManager.default.removeItem(at: url("site/sites/b.html"))
    guard
      var folder = try PublicationFolder.open(
        at: url("site").path, for: Self.publication, isRehearsal: false)
    else { return }
    #expect(folder.last == Self.publication)
    #expect(try folder.leaving(["a.html"]) == ["index.html", "sites/a.html"])
    try folder.takeAway(["sites/a.html"])
    #expect(try files(below: "site") == ["heritage-publication.json", "index.html"])
    #expect(try !list.contains("sites/a.html") && list.contains("index.html"))
  }

  @Test func `a list without settings is one of everything, and settings are texts`() throws {
    try publish(texts)
    let whole = try list
    #expect(whole.contains("\"settings\""))
    try write(
      whole.replacing(/"settings" : \[[^\]]*\],/, with: ""), to: "site/heritage-publication.json")
    #expect(try PublicationFolder.publication(at: url("site").path)?.settings == [])
    try write(
      whole.replacing("\"--country=SY\"", with: "7"), to: "site/heritage-publication.json")
    #expect(throws: StoreError.self) { try publish(texts) }
  }

  @Test func `a folder with other things is refused, one with hidden files and a README is not`()
    throws
  {
    try FileManager.default.createDirectory(at: url("site"), withIntermediateDirectories: false)
    try write("", to: "site/.nojekyll")
    try write("", to: "site/README.md")
    #expect(try publish(texts) == [.created: 3])
    try FileManager.default.removeItem(at: url("site/heritage-publication.json"))
    #expect(throws: StoreError.folderNotEmpty(path: url("site").path, entry: "index.html")) {
      try publish(texts)
    }
  }

  @Test(arguments: [
    ("../x.html", "nothing is published as '../x.html'"),
    ("/etc/passwd", "nothing is published as '/etc/passwd'"),
    ("sites/.git/config", "nothing is published as 'sites/.git/config'"),
    ("heritage-publication.json", "nothing is published as 'heritage-publication.json'"),
  ])
  func `a list that names what is never published is refused`(name: String, detail: String) throws {
    try publish(texts)
    try write(
      list.replacing("sites/a.html", with: name), to: "site/heritage-publication.json")
    #expect(
      throws: StoreError.damagedPublication(
        path: url("site/heritage-publication.json").path, detail: detail)
    ) { try publish(["index.html": "front"]) }
  }

  @Test func `a link in the place of a folder or a file is not followed`() throws {
    try FileManager.default.createDirectory(at: url("else"), withIntermediateDirectories: false)
    try publish(["index.html": "front"])
    try FileManager.default.createSymbolicLink(
      at: url("site/sites"), withDestinationURL: url("else"))
    #expect(
      throws: StoreError.wrongKind(path: url("site/sites").path, found: "a symbolic link")
    ) { try publish(texts) }
    #expect(try files(below: "else") == [])
  }
}
