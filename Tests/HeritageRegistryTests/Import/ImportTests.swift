import CanonicalJSON
import Foundation
import HeritageDocuments
import HeritageImport
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import HeritageValidation
import Synchronization
import Testing

/// Counts how often it was asked.
private final class Questions: Sendable {
  private let count = Mutex(0)

  func ask() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }
}

/// Imports as one operation each: whole, refused, rehearsed, stopped.
@Suite(.temporaryFolder)
struct ImportTests {
  init() throws { try Sample.makeEmpty() }

  @discardableResult
  private func importing(
    _ listing: String, named name: String = "list.xml", isRehearsal: Bool = false,
    isStrict: Bool = false, seed: Int = 9, isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: (Int) -> Void = { _ in }
  ) throws -> Imported {
    try write(listing, to: name)
    var work = Sample.work(seed: seed)
    work.isCancelled = isCancelled
    return try Sample.open().importListing(
      ListingImport(path: url(name).path, options: ImportOptions(today: Sample.now.day)),
      named: name, isRehearsal: isRehearsal, isStrict: isStrict, &work, progress: progress)
  }

  private func counts(_ result: ImportResult?) -> [Int]? {
    result.map { [$0.read, $0.created, $0.updated, $0.unchanged, $0.rejected] }
  }

  private func sites() throws -> [String] {
    try Sample.open().list(.sites).document.json.column("id")
  }

  private static let good = Listing.xml(ListingRow())
  private static let oneBadRow = Listing.xml(ListingRow(), ListingRow(id: "24", name: ""))

  @Test func `brings in a listing, and records nothing when nothing is new`() throws {
    let first = try importing(Self.good)
    #expect(counts(first.result) == [1, 1, 0, 0, 0])
    #expect(first.operation == "199VP4HNCCAX")
    #expect(
      try Sample.open().history().operations.last?.summary == [
        "bytes": .integer(Self.good.utf8.count), "created": 1, "format": "unesco",
        "language": "en", "read": 1, "rejected": 0,
        "sha256": .string(first.result.document.sha256), "source": "list.xml",
        "sourceID": "unesco", "unchanged": 0, "updated": 0,
      ])
    let before = try bytes(below: "Registry")
    let again = try importing(Self.good, seed: 6)
    #expect(counts(again.result) == [1, 0, 0, 1, 0])
    #expect(again.operation == nil)
    #expect(try bytes(below: "Registry") == before)
  }

  @Test func `an undo takes an import back whole`() throws {
    try importing(Listing.xml(Listing.rows(150)))
    #expect(try sites().count == 150)
    try Sample.on(seed: 6) { _ = try $0.undo("199VP4HNCCAX", &$1) }
    #expect(try sites() == [])
    #expect(try Registry.check(at: Sample.path, today: Sample.now.day).findings == [])
  }

  @Test func `what a newer edition lacks stays, and is told`() throws {
    try importing(Listing.xml(ListingRow(), ListingRow(id: "20", name: "Damascus")), seed: 6)
    let newer = try importing(
      Listing.xml(ListingRow(latitude: "34.5543", description: "Columns.")), seed: 7
    ).result
    #expect(counts(newer) == [1, 0, 1, 0, 0])
    #expect(newer.changedFields == ["description": 1, "location": 1])
    #expect(newer.missing == ["20"])
    #expect(newer.warnings.map(\.code) == ["IMP-03"])
    #expect(newer.warnings.map(\.record) == ["20"])
    #expect(try sites().count == 2)
  }

  @Test func `a listing updates the site that took another's place`() throws {
    try importing(Self.good, seed: 6)
    let imported = try #require(try sites().first)
    try Sample.on(seed: 7) {
      _ = try $0.addSites(drafts(#"{"names": [{"language": "en", "text": "Tadmur"}]}"#), &$1)
    }
    try Sample.on(seed: 8) {
      let supersession = Supersession(by: try Slug("tadmur"), reason: .duplicate)
      _ = try $0.supersedePlace(Subject(site: try Slug(imported)), supersession, &$1)
    }
    let again = try importing(Self.good).result
    #expect(again.created == 0)
    #expect(again.changes.map(\.site) == ["tadmur"])
  }

  @Test func `a listing updates the site whose identifier is spelt otherwise`() throws {
    try addByHand("palmyra", #""whc": "https://whc.unesco.org/en/list/23""#)
    let result = try importing(Listing.xml(ListingRow(id: "0023"))).result
    #expect(counts(result) == [1, 0, 1, 0, 0])
    #expect(result.changes.map(\.site) == ["palmyra"])
  }

  @Test func `a row that two sites stand for changes neither, and names both`() throws {
    try addByHand("palmyra", #""unesco": "23""#)
    try addByHand("tadmur", #""unesco": "0023""#)
    let result = try importing(Listing.xml(ListingRow(), ListingRow(id: "24", name: "Other")))
      .result
    #expect(counts(result) == [2, 1, 0, 0, 1])
    let rejection = try #require(result.rejections.first)
    #expect(rejection.code == "IDN-04")
    #expect(
      rejection.message
        == "'site/palmyra' and 'site/tadmur' have the identifier 'unesco:23', and none of them is "
        + "changed")
    #expect(
      rejection.suggestion
        == "supersede one by the other, or correct its identifier; then import again")
    #expect(result.missing == [])
  }

  @Test func `a row whose identifier a monument has makes no site`() throws {
    try addByHand("palmyra", #""wikidata": "Q5747""#)
    try FileManager.default.createDirectory(
      at: url("Registry/sites/pa/palmyra/monuments"), withIntermediateDirectories: true)
    try write(
      #"{"externalIds": {"whc": "0023"}, "id": "arch", "names": [{"text": "Arch"}], "site": "palmyra"}"#,
      to: "Registry/sites/pa/palmyra/monuments/arch.json")
    let result = try importing(Self.good).result
    #expect(counts(result) == [1, 0, 0, 0, 1])
    let rejection = try #require(result.rejections.first)
    #expect(rejection.code == "IDN-04")
    #expect(
      rejection.message
        == "'monument/palmyra/arch' has the identifier 'unesco:23', so no site gets it too")
    #expect(
      rejection.suggestion == "correct the record's identifier; then import again")
  }

  private func addByHand(_ id: String, _ identifiers: String) throws {
    let folder = "Registry/sites/\(id.prefix(2))/\(id)"
    try FileManager.default.createDirectory(at: url(folder), withIntermediateDirectories: true)
    try write(
      #"{"externalIds": {\#(identifiers)}, "id": "\#(id)", "names": [{"text": "Palmyra"}]}"#,
      to: "\(folder)/site.json")
  }

  @Test func `what contradicts itself comes in as words, and the check finds no error`() throws {
    let odd = ListingRow(id: "24", name: "Odd", inscribed: "1900")
    let result = try importing(Listing.xml(ListingRow(), odd)).result
    #expect(result.warnings.filter { $0.record == "24" }.map(\.code).contains("WHS-02"))
    #expect(
      try Registry.check(
        at: Sample.path, where: FindingFilter(minimumSeverity: .error), today: Sample.now.day
      ).findings == [])
  }

  @Test func `an import that cannot see every site is refused and names the damaged one`() throws {
    try importing(Self.good, seed: 6)
    let site = try #require(try files(below: "Registry").first { $0.hasSuffix("site.json") })
    try write("{", to: "Registry/" + site)
    let before = try bytes(below: "Registry")
    let error = #expect(throws: RegistryError.self) { try importing(Self.good, seed: 7) }
    #expect(error?.kind == .damaged)
    #expect(error?.message.hasPrefix("the record '\(site)' is damaged: ") == true)
    #expect(try bytes(below: "Registry") == before)
  }

  @Test func `a refused row is told, and the rest comes in`() throws {
    let result = try importing(Self.oneBadRow).result
    #expect(counts(result) == [2, 1, 0, 0, 1])
    #expect(result.rejections.map(\.line) == [4])
    #expect(result.rejections.map(\.record) == ["24"])
    #expect(result.rejections.map(\.field) == ["site"])
    #expect(result.rejections.map(\.code) == ["IDN-06"])
    #expect(try sites().count == 1)
  }

  @Test func `a strict import with a refused row writes nothing`() throws {
    let before = try bytes(below: "Registry")
    let error = #expect(throws: RegistryError.self) {
      try importing(Self.oneBadRow, isStrict: true)
    }
    #expect(error?.kind == .refused)
    #expect(error?.message == "1 row was refused, and --strict allows none")
    #expect(error?.hint == "correct the file, or leave --strict out")
    guard case .rows(let result) = error?.detail else {
      Issue.record("no rows")
      return
    }
    #expect(counts(result) == [2, 1, 0, 0, 1])
    #expect(try bytes(below: "Registry") == before)
  }

  @Test func `a rehearsal tells the same, writes nothing and waits for nobody`() throws {
    let before = try bytes(below: "Registry")
    let rehearsed: Imported
    do {
      let session = try Sample.open().files.beginWriting(timeout: .zero)
      rehearsed = try importing(Self.oneBadRow, isRehearsal: true)
      let locked = #expect(throws: RegistryError.self) { try importing(Self.oneBadRow) }
      #expect(locked?.kind == .locked)
      #expect(session.before.path == Sample.path)
    }
    #expect(rehearsed.operation == nil)
    #expect(try bytes(below: "Registry") == before)
    #expect(try importing(Self.oneBadRow).result == rehearsed.result)
  }

  @Test func `progress tells how much of the document was read`() throws {
    let listing = Listing.xml(Listing.rows(2000))
    var told: [Int] = []
    try importing(listing, progress: { told.append($0) })
    #expect(told.count > 1)
    #expect(told == told.sorted())
    #expect(told.allSatisfy { (1...listing.utf8.count).contains($0) })
  }

  @Test func `an import that is cancelled leaves nothing`() throws {
    let listing = Listing.xml(Listing.rows(2000))
    let before = try bytes(below: "Registry")
    let questions = Questions()
    try importing(
      listing, isRehearsal: true,
      isCancelled: {
        _ = questions.ask()
        return false
      })
    let last = questions.ask() - 1
    #expect(last > 2)
    // After the first rows, between others, and before what was read is recorded.
    for asked in [1, 2, last] {
      let questions = Questions()
      let error = #expect(throws: RegistryError.self) {
        try importing(listing, isCancelled: { questions.ask() >= asked })
      }
      #expect(
        error == RegistryError(.cancelled, "interrupted: nothing of 'list.xml' is recorded"))
      #expect(questions.ask() == asked + 1)
      #expect(try bytes(below: "Registry") == before)
      let staging = url("Registry/.heritage/staging").path
      if FileManager.default.fileExists(atPath: staging) {
        #expect(try FileManager.default.contentsOfDirectory(atPath: staging) == [])
      }
    }
    // The lock is free, and so are the identifiers.
    #expect(try importing(listing).operation == "199VP4HNCCAX")
  }

  /// Their words are the importer's, whose tests hold them.
  @Test(arguments: [
    (ListingRow(id: "1001"), "IDN-02"),
    (ListingRow(id: ""), "REC-01"), (ListingRow(name: " "), "IDN-06"),
  ])
  func `a bad row is refused by itself and the rest goes in`(row: ListingRow, code: String) throws {
    let result = try importing(Listing.xml(Listing.rows(1) + [row])).result
    #expect(counts(result) == [2, 1, 0, 0, 1])
    #expect(result.rejections.map(\.line) == [4])
    #expect(result.rejections.map(\.code) == [code])
    #expect(try sites() == ["place-1"])
  }

  /// The rows before the fault are read when it is met.
  @Test(arguments: [
    ("<row><site", "list.xml:1203: not well-formed: a tag without its closing '>'"),
    (String(repeating: "<a>", count: 100), "list.xml:1203: elements nested more than 32 deep"),
  ])
  func `a damaged document fails as a whole`(end: String, message: String) throws {
    let listing = Listing.xml(Listing.rows(1200)).replacing("</query>\n", with: end)
    let before = try bytes(below: "Registry")
    let error = #expect(throws: RegistryError.self) { try importing(listing) }
    #expect(error?.kind == .failed)
    #expect(error?.message.replacing(url("list.xml").path, with: "list.xml") == message)
    #expect(try bytes(below: "Registry") == before)
  }
}
