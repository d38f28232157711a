import CanonicalJSON
import Foundation
import HeritageDocuments
import HeritageImport
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import Testing

/// What a log says that each operation did.
@Suite(.temporaryFolder)
struct LogTests {
  private static let site = "Registry/sites/pa/palmyra/site.json"

  init() throws { try Sample.make() }

  private func log(_ filter: LogFilter = LogFilter()) throws -> LogDocument {
    let log = try Sample.open().log(filter)
    #expect(log.faults == [])
    return log.document
  }

  /// What the newest operation did, a line each.
  private func newest() throws -> [String] { try #require(log().entries.first).words }

  private func edit(_ text: String, to other: String, seed: Int) throws {
    try write(contents(of: Self.site).replacing(text, with: other), to: Self.site)
    try Sample.on(seed: seed) { _ = try $0.acceptHandEdits(&$1) }
  }

  @Test func `new records are told with what they say`() throws {
    #expect(
      try log().text == """
        3DKG6RYY4ASV  2026-11-22T10:00:00Z  desk  add-report
          report 7K3M9XQ2PD4T on palmyra/temple-of-bel: destroyed (UNITAR-UNOSAT)
          report 2N5VJ8G0C4XA on palmyra/monumental-arch: severe (AFP)
        GE2GECV75ZZ9  2026-11-22T10:00:00Z  desk  add-evidence
          evidence 0B1C2D3E4F5G: Arch blown up
          evidence 4ZC8M1T7Q0RB: Temple of Bel, before
          evidence 9FQ2X6D3HWKE: Temple of Bel, after
        KV8GJCR27R4B  2026-11-22T10:00:00Z  desk  add-monument
          monument palmyra/monumental-arch: Monumental Arch
          monument palmyra/temple-of-bel: Temple of Bel
          monument palmyra/tetrapylon: Tetrapylon
        DWYF9NK8Q855  2026-11-22T10:00:00Z  desk  add-site
          site palmyra: Palmyra تدمر
        ND11QJR4HYFH  2026-11-22T10:00:00Z  desk  init
          made the registry

        """)
  }

  /// A piece of work, and what the log says of it.
  struct Work: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let words: [String]
    let work: Refusal.Request

    init(_ name: String, _ words: [String], _ work: @escaping Refusal.Request) {
      testDescription = name
      self.words = words
      self.work = work
    }
  }

  @Test(arguments: [
    Work("review", ["review of 7K3M9XQ2PD4T: verified (another body)"]) {
      let review: JSONObject = ["by": "another body", "verdict": "verified"]
      _ = try $0.review(RecordID(Sample.bel), review, &$1)
    },
    Work("withdraw", ["withdrawal of evidence 9FQ2X6D3HWKE: the image is of 2010"]) {
      _ = try $0.withdraw(
        .evidence(RecordID(Sample.image)), ["because": "the image is of 2010"], &$1)
    },
    Work(
      "supersede",
      [
        "report 9A8B7C6D5E4F on palmyra/monumental-arch: destroyed (DGAM)",
        "review of 2N5VJ8G0C4XA: superseded (desk)",
      ]
    ) {
      let report = """
        {"assessor": "DGAM", "evidence": ["0B1C2D3E4F5G"], "grade": "destroyed",
         "id": "9A8B7C6D5E4F", "monument": "monumental-arch", "site": "palmyra",
         "supersedes": "2N5VJ8G0C4XA"}
        """
      _ = try $0.addReports(drafts(report), &$1)
    },
    Work(
      "a place gives way", ["monument palmyra/tetrapylon gave way to monumental-arch (duplicate)"]
    ) {
      _ = try $0.supersedePlace(
        Subject(site: try Slug("palmyra"), monument: try Slug("tetrapylon")),
        Supersession(by: try Slug("monumental-arch"), reason: .duplicate), &$1)
    },
    Work(
      "a confidential item",
      ["evidence NQ08ZRPDXFCD: A statement (confidential)"]
    ) {
      let item = #"{"source": "field team", "title": "A statement", "type": "eyewitness"}"#
      _ = try $0.addEvidence(drafts(item), &$1)
    },
    Work(
      "many",
      (1...5).map { "site place-\($0): Place \($0)" } + ["and 2 more"]
    ) {
      let sites = (1...7).map { number in
        """
        {"countries": ["SY"], "names": [{"kind": "preferred", "language": "en", "text": "Place \(number)"}]}
        """
      }
      _ = try $0.addSites(drafts("[\(sites.joined(separator: ","))]"), &$1)
    },
  ])
  func `an operation is told by what it recorded`(work: Work) throws {
    try Sample.on { try work.work($0, &$1) }
    #expect(try newest() == work.words)
  }

  @Test func `an edit names the fields, and taking it back too`() throws {
    var work = Sample.work(seed: 6)
    var session = try Sample.open().files.beginWriting("edit", in: work)
    var json = try record("sites/pa/palmyra/site.json")
    json["countries"] = ["SY", "IQ"]
    json["controlled"] = ["countries"]
    json["place"] = "Tadmur"
    try session.put(json, at: RegistryPath("sites/pa/palmyra/site.json"))
    _ = try session.commit(
      OperationDraft(id: work.identifiers.recordID().text, at: work.now, command: "edit"))
    #expect(try newest() == ["edited site palmyra: countries, place"])
    let rehearsed = try Sample.on { try $0.undo("V7ZZCRYFTHMX", isRehearsal: true, &$1) }
    #expect(rehearsed.log.entries.map(\.words) == [["put back site palmyra: countries, place"]])
    let undone = try Sample.on { try $0.undo("V7ZZCRYFTHMX", &$1) }
    #expect(undone.log.entries.map(\.words) == [["put back site palmyra: countries, place"]])
  }

  @Test func `an edit by hand names no fields, as what was there before is not kept`() throws {
    try edit("oasis", to: "caravan", seed: 6)
    #expect(try newest() == ["edited site palmyra"])
  }

  @Test func `an undo names what it took back, and its own undo what it brought back`() throws {
    try Sample.on(seed: 6) { _ = try $0.undo("3DKG6RYY4ASV", &$1) }
    #expect(
      try newest() == [
        "took back 3DKG6RYY4ASV (add-report by desk, 2026-11-22T10:00:00Z)",
        "removed report 7K3M9XQ2PD4T on palmyra/temple-of-bel: destroyed (UNITAR-UNOSAT)",
        "removed report 2N5VJ8G0C4XA on palmyra/monumental-arch: severe (AFP)",
      ])
    try Sample.on(seed: 7) { _ = try $0.undo("V7ZZCRYFTHMX", &$1) }
    #expect(
      try newest() == [
        "took back V7ZZCRYFTHMX (undo by desk, 2026-11-22T10:00:00Z)",
        "brought back report 7K3M9XQ2PD4T on palmyra/temple-of-bel: destroyed (UNITAR-UNOSAT)",
        "brought back report 2N5VJ8G0C4XA on palmyra/monumental-arch: severe (AFP)",
      ])
  }

  @Test func `an import tells its counts, and its record when it is asked for`() throws {
    let rows = (0..<101).map { ListingRow(id: "\(5000 + $0)", name: "Place \($0)") }
    try write(Listing.xml(rows), to: "list.xml")
    var work = Sample.work(seed: 6)
    let listing = try ListingImport(
      path: url("list.xml").path, options: ImportOptions(today: Sample.now.day))
    _ = try Sample.open().importListing(listing, named: "list.xml", &work)
    let counts = "list.xml, created 101, updated 0, unchanged 0, rejected 0"
    #expect(try newest() == [counts])
    let entries = try log(LogFilter(record: "Place 7")).entries
    #expect(entries.map(\.words) == [[counts, "site place-7, in a pack"]])
    try Sample.on(seed: 7) { _ = try $0.undo("V7ZZCRYFTHMX", &$1) }
    #expect(
      try newest() == [
        "took back V7ZZCRYFTHMX (import by desk, 2026-11-22T10:00:00Z: \(counts))",
        "removed a pack of records",
      ])
    #expect(try log(LogFilter(record: "site/place-7")).entries.count == 2)
  }

  @Test(arguments: [
    (LogFilter(limit: 2), ["199VP4HNCCAX", "3DKG6RYY4ASV"]),
    (LogFilter(record: "palmyra/temple-of-bel"), ["199VP4HNCCAX", "3DKG6RYY4ASV", "KV8GJCR27R4B"]),
    (LogFilter(record: "Tetrapylon"), ["KV8GJCR27R4B"]),
    (
      LogFilter(record: "تدمر"),
      ["199VP4HNCCAX", "3DKG6RYY4ASV", "KV8GJCR27R4B", "DWYF9NK8Q855"]
    ),
    (LogFilter(record: "7k3m9xq2pd4t"), ["199VP4HNCCAX", "3DKG6RYY4ASV"]),
    (LogFilter(limit: 1, record: "report/7K3M9XQ2PD4T"), ["199VP4HNCCAX"]),
    (LogFilter(record: "evidence/9FQ2X6D3HWKE"), ["GE2GECV75ZZ9"]),
    (LogFilter(by: "BODY"), ["199VP4HNCCAX"]),
    (
      LogFilter(since: Sample.now.day, by: "dés"),
      [
        "3DKG6RYY4ASV", "GE2GECV75ZZ9", "KV8GJCR27R4B", "DWYF9NK8Q855", "ND11QJR4HYFH",
      ]
    ),
    (LogFilter(since: Day(number: Sample.now.day.number + 1)), []),
  ])
  func `a log can be of some operations`(filter: LogFilter, operations: [String]) throws {
    var work = Sample.work()
    work.user = "another body"
    _ = try Sample.open().review(RecordID(Sample.bel), ["verdict": "verified"], &work)
    #expect(try log(filter).entries.map(\.id) == operations)
  }

  @Test func `a record that nobody knows has no log`() throws {
    try Refusal(
      .notThere, "no site is called 'Nowhere'",
      hint: "run 'heritage list sites' to see them all"
    ) { registry, _ in _ = try registry.log(LogFilter(record: "Nowhere")) }.expect()
  }

  @Test func `a version that is not there any more is told by its name`() throws {
    try FileManager.default.removeItem(
      at: url("Registry/sites/pa/palmyra/monuments/tetrapylon.json"))
    try write("{}", to: Self.site)
    #expect(
      try log().entries.suffix(3).map(\.words) == [
        [
          "monument palmyra/monumental-arch: Monumental Arch",
          "monument palmyra/temple-of-bel: Temple of Bel", "monument palmyra/tetrapylon",
        ],
        ["site palmyra"], ["made the registry"],
      ])
  }

  @Test func `what is not for everybody is told with a warning`() throws {
    try Sample.on {
      let report = """
        {"access": "confidential", "assessor": "field team", "evidence": ["0B1C2D3E4F5G"],
         "grade": "slight", "id": "9A8B7C6D5E4F", "monument": "monumental-arch", "site": "palmyra"}
        """
      _ = try $0.addReports(drafts(report), &$1)
    }
    let log = try log()
    #expect(log.notices == ["not for publication: 1 record here is marked confidential"])
    #expect(
      log.text.hasPrefix("Not for publication: 1 record here is marked confidential.\n\n199V"))
    #expect(
      log.json["0", "restriction"] == "1 record here is marked confidential")
    #expect(log.json["1", "restriction"] == nil)
    #expect(
      log.json["0", "what"] == [
        "report 9A8B7C6D5E4F on palmyra/monumental-arch: slight (field team) (confidential)"
      ])
    #expect(try self.log(LogFilter(record: "evidence/9FQ2X6D3HWKE")).notices == [])
  }

  @Test func `who may see a record now counts for what it said before`() throws {
    try edit(#""countries""#, to: #""access": "restricted", "countries""#, seed: 6)
    #expect(
      try log(LogFilter(limit: 1, record: "Tetrapylon")).entries.map(\.id) == ["KV8GJCR27R4B"])
    #expect(
      try log().notices == ["not for publication: 1 record here is marked restricted"])
  }

  @Test func `a spreadsheet has a row an operation`() throws {
    #expect(
      try log(LogFilter(limit: 1)).csv
        == "operation,time,who,command,what\r\n3DKG6RYY4ASV,2026-11-22T10:00:00Z,desk,add-report,"
        + "report 7K3M9XQ2PD4T on palmyra/temple-of-bel: destroyed (UNITAR-UNOSAT); report "
        + "2N5VJ8G0C4XA on palmyra/monumental-arch: severe (AFP)\r\n")
    #expect(try log(LogFilter(by: "nobody")).text == "no operations\n")
  }
}
