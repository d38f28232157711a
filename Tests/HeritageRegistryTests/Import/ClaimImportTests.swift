import CanonicalJSON
import Foundation
import HeritageAssessment
import HeritageDocuments
import HeritageImport
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import HeritageValidation
import Testing

/// Lists of damage in a real registry: what the rules refuse, editions, undo, people's decisions, and
/// copies of one registry.
@Suite(.temporaryFolder)
struct ClaimImportTests {
  init() throws { try Sample.makeEmpty() }

  private static let mapping = """
    {"heritageMapping": 1, "source": {"id": "office", "name": "Heritage Office"}, "key": "no",
     "site": {"names": [{"text": "name", "language": "=en"}], "place": "town"},
     "monument": {"names": [{"text": "part", "language": "=en"}], "built": "built"},
     "report": {"assessor": "=Heritage Office", "event": "event", "assessed": "seen",
      "grade": {"column": "state", "map": {"gone": "destroyed", "hit": "severe", "fine": "none"}}},
     "evidence": [
      {"type": "=news", "url": {"column": "links", "split": " "}},
      {"type": "=eyewitness", "title": "witness", "source": "=a witness"}]}
    """

  private static let columns = "no,name,town,part,built,event,seen,state,links,witness\n"

  @discardableResult
  private func importing(
    _ rows: String, edition: String? = nil, into path: String = Sample.path, seed: Int,
    isRehearsal: Bool = false
  ) throws -> Imported {
    try write(Self.columns + rows, to: "damage-\(seed).csv")
    var options = ImportOptions(
      edition: try edition.map { try StatedDate($0) }, today: Sample.now.day)
    options.mapping = try Mapping(Array(Self.mapping.utf8), named: "damage.json")
    options.matching = .create
    var work = Sample.work(seed: seed)
    return try Registry(at: path).importListing(
      ListingImport(path: url("damage-\(seed).csv").path, options: options),
      named: "damage-\(seed).csv", isRehearsal: isRehearsal, &work)
  }

  private func counts(_ imported: Imported, _ kind: RecordKind) -> [Int] {
    let counts = imported.result.kinds[kind]
    return [counts?.created, counts?.updated, counts?.unchanged].map { $0 ?? 0 }
  }

  private func grade(_ site: String = "alpha") throws -> String {
    try Sample.open().assessment(ofSubjectNamed: site).grade.rawValue
  }

  /// What the check finds wrong, warnings aside.
  private func errors() throws -> [Finding] {
    try Registry.check(
      at: Sample.path, where: FindingFilter(minimumSeverity: .error), today: Sample.now.day
    ).findings
  }

  // MARK: - What the rules refuse

  private static let refusals: [(row: String, code: String, column: String, message: String)] = [
    (
      "1,Alpha,,Gate,1950,1944,,gone,https://a.org,", "RPT-02", "event",
      "the event '1944' comes before the monument was built, '1950'"
    ),
    (
      "1,Alpha,,,,2016-05,2015,hit,https://a.org,", "RPT-03", "seen",
      "assessed '2015', before the event '2016-05'"
    ),
    (
      "1,Alpha,,,,2016,,gone,https://user:secret@a.org,", "EVD-05", "links",
      "the address carries a user name or password"
    ),
  ]

  @Test(arguments: refusals)
  func `a row whose claim a rule refuses brings nothing in`(
    row: String, code: String, column: String, message: String
  ) throws {
    for isRehearsal in [true, false] {
      let result = try importing(
        "\(row)\n2,Beta,,,,2016,,hit,,\n", seed: isRehearsal ? 2 : 3, isRehearsal: isRehearsal
      ).result
      #expect(result.read == 2)
      #expect(result.created == 1)
      #expect(result.rejected == 1)
      let rejection = try #require(result.rejections.first)
      #expect([rejection.code, rejection.field, rejection.message] == [code, column, message])
      #expect(rejection.line == 2)
      #expect(result.kinds[.report] == result.kinds[.site])
    }
    #expect(try records(.site).map { $0["id"] } == ["beta"])
    #expect(try records(.monument) == [])
    #expect(try records(.report).map { $0["site"] } == ["beta"])
    #expect(try records(.evidence) == [])
    #expect(try errors() == [])
  }

  @Test func `a mended row comes in`() throws {
    try importing("1,Alpha,,Gate,1950,1944,,gone,,\n", seed: 2)
    let mended = try importing("1,Alpha,,Gate,1850,1944,,gone,,\n", seed: 3)
    #expect(counts(mended, .site) == [1, 0, 0])
    #expect(counts(mended, .report) == [1, 0, 0])
    #expect(try errors() == [])
  }

  @Test func `a row with a refused claim leaves a site that is there as it is`() throws {
    try importing("1,Alpha,Old Town,Gate,1950,,,,,\n", seed: 2)
    let before = try bytes(below: "Registry")
    let result = try importing("1,Alpha,New Town,Gate,,1944,,gone,,\n", seed: 3).result
    #expect(result.rejections.map(\.code) == ["RPT-02"])
    #expect(try bytes(below: "Registry") == before)
  }

  // MARK: - Access

  @Test func `what the row leaves open follows the registry, and a witness is confidential`() throws
  {
    try Sample.on(seed: 2) { _ = try $0.setDefault(.access, to: "restricted", &$1) }
    try importing("1,Alpha,,,,2016,,gone,https://a.org,Somebody saw it\n", seed: 3)
    #expect(try records(.report).map { $0["access"] } == ["restricted"])
    let items = try records(.evidence).map { item in
      "\(item["type"]?.stringValue ?? "") \(item["access"]?.stringValue ?? "")"
    }
    #expect(Set(items) == ["news restricted", "eyewitness confidential"])
  }

  // MARK: - Editions, and what people decided

  private static let first = "1,Alpha,,,,2016,,hit,https://a.org,\n2,Beta,,,,2016,,hit,,\n"
  private static let second = "1,Alpha,,,,2016,,gone,https://a.org,\n2,Beta,,,,2016,,hit,,\n"

  @Test func `an undo of a later edition brings back the bytes, and the former claim counts`()
    throws
  {
    try importing(Self.first, edition: "2024", seed: 2)
    let before = try recorded()
    #expect(try grade() == "severe")
    let later = try importing(Self.second, edition: "2025", seed: 3)
    #expect(counts(later, .report) == [0, 1, 1])
    #expect(counts(later, .evidence) == [0, 0, 1])
    #expect(try grade() == "destroyed")
    try Sample.on(seed: 4) { _ = try $0.undo(#require(later.operation), &$1) }
    #expect(try recorded() == before)
    #expect(try grade() == "severe")
    // It is in force no longer, so it can come in once more.
    #expect(counts(try importing(Self.second, edition: "2025", seed: 5), .report) == [0, 1, 1])
    #expect(try errors() == [])
  }

  /// The bytes of all records.
  private func recorded() throws -> [String: Data] {
    try bytes(below: "Registry").filter {
      !$0.key.hasPrefix("journal/") && !$0.key.hasPrefix("history/")
    }
  }

  private func id(_ json: JSONObject?) throws -> RecordID {
    try RecordID(#require(json?["id"]?.stringValue))
  }

  @Test func `a withdrawn report stays so until the list says something else`() throws {
    try importing(Self.first, edition: "2024", seed: 2)
    let report = try id(records(.report).first { $0["site"] == "alpha" })
    try Sample.on(seed: 3) { _ = try $0.withdraw(.report(report), ["note": "another place"], &$1) }
    #expect(try grade() == "unknown")
    let same = try importing(Self.first, edition: "2025", seed: 4)
    #expect(counts(same, .report) == [0, 0, 2])
    #expect(try grade() == "unknown")
    let other = try importing(Self.second, edition: "2026", seed: 5)
    #expect(counts(other, .report) == [1, 0, 1])
    let new = try #require(try records(.report).first { $0["grade"] == "destroyed" })
    #expect(new["supersedes"] == nil)
    #expect(try grade() == "destroyed")
    #expect(try errors() == [])
  }

  @Test
  func `a report that a person replaced does not come back, and what is new stands beside it`()
    throws
  {
    try importing(Self.first, edition: "2024", seed: 2)
    let report = try id(records(.report).first { $0["site"] == "alpha" })
    try Sample.on(seed: 3) {
      var edit = RecordEdit()
      edit.merge(["grade": "slight"])
      let correction = try $0.correctReport(report, edit, &$1)
      let better = try #require(try records(.report).first { $0["grade"] == "slight" })
      #expect(better["origin"] == nil)
      #expect(correction.difference.lines == ["grade: severe → slight"])
    }
    #expect(try grade() == "slight")
    #expect(counts(try importing(Self.first, edition: "2025", seed: 4), .report) == [0, 0, 2])
    #expect(try grade() == "slight")
    #expect(counts(try importing(Self.second, edition: "2026", seed: 5), .report) == [1, 0, 1])
    #expect(try records(.report).count == 4)
    let new = try #require(try records(.report).first { $0["grade"] == "destroyed" })
    #expect(new["supersedes"] == nil)
    #expect(try errors() == [])
  }

  @Test func `the journal has the counts of each kind, and the same file again is nothing to do`()
    throws
  {
    let rows =
      "1,Alpha,,,,2016,,hit,https://a.org https://b.org,\n2,Beta,,,,2016,,,https://a.org,\n"
    let first = try importing(rows, edition: "2024", seed: 2)
    let kinds: JSONValue = [
      "evidence": ["created": 2, "unchanged": 1, "updated": 0],
      "report": ["created": 1, "unchanged": 0, "updated": 0],
      "site": ["created": 2, "unchanged": 0, "updated": 0],
    ]
    #expect(try Sample.open().history().operations.last?.summary?["kinds"] == kinds)
    let answered = first.result.json(operation: nil)["kinds"]
    #expect(answered?["evidence"] == kinds["evidence"])
    #expect(answered?["report"] == kinds["report"])
    let before = try bytes(below: "Registry")
    let again = try importing(rows, edition: "2024", seed: 3)
    #expect(again.repeats == first.operation)
    #expect(counts(again, .evidence) == [0, 0, 3])
    #expect(counts(again, .report) == [0, 0, 1])
    #expect(try bytes(below: "Registry") == before)
  }

  // MARK: - Copies

  @Test func `two copies that import one list have the same records, and come together as one`()
    throws
  {
    try FileManager.default.copyItem(at: url("Registry"), to: url("Away"))
    try FileManager.default.removeItem(at: url("Away/.heritage"))
    let here = try importing(Self.first, seed: 2)
    try importing("9,Delta,,,,2015,,fine,https://d.org,\n", into: url("Away").path, seed: 3)
    let away = try importing(Self.first, into: url("Away").path, seed: 4)
    #expect(here.result.kinds[.report] == away.result.kinds[.report])
    for kind in [RecordKind.report, .evidence] {
      let ids = try records(kind).map { $0["id"] }
      #expect(!ids.isEmpty)
      #expect(Set(ids).isSubset(of: try records(kind, in: url("Away").path).map { $0["id"] }))
    }
    // What git does with two branches: a file that one has alone comes in, the rest is compared.
    for file in try files(below: "Away")
    where !FileManager.default.fileExists(
      atPath: url("Registry/" + file).path)
    {
      let place = url("Registry/" + file)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: url("Away/" + file), to: place)
    }
    #expect(try records(.report).count == 3)
    #expect(try records(.evidence).count == 2)
    #expect(Set(try records(.report).map { $0["id"] }).count == 3)
    #expect(counts(try importing(Self.second, edition: "2030", seed: 6), .report) == [0, 1, 1])
  }

  @Test func `an import that cannot see every claim is refused, and doubles none`() throws {
    let rows = (1...150).map { "\($0),Place \($0),,,,2016,,hit,,\n" }.joined()
    try importing(rows, seed: 2)
    let pack = try #require(try files(below: "Registry/packs").first)
    let text = try contents(of: "Registry/packs/" + pack)
    let report = try #require(text.split(separator: "\n").first { $0.contains("/reports/") })
    try FileManager.default.removeItem(at: url("Registry/packs/" + pack))
    try write(
      text.replacing(report, with: report.replacing(#""grade":"severe""#, with: #""grade":"#)),
      to: "Registry/packs/" + pack)
    let before = try bytes(below: "Registry")
    let error = #expect(throws: RegistryError.self) {
      try importing(rows + "151,Last,,,,2016,,hit,,\n", seed: 3)
    }
    #expect(error?.kind == .damaged)
    #expect(try bytes(below: "Registry") == before)
  }
}
