import CanonicalJSON
import Foundation
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import HeritageValidation
import Testing

/// What drafts of every kind have in common.
@Suite(.temporaryFolder)
struct DraftTests {
  init() throws { try Sample.make() }

  private static let good =
    #"{"assessor": "A", "event": "2015", "evidence": ["0B1C2D3E4F5G"], "grade": "severe", "site": "palmyra"}"#
  private static let correct = "correct the fields and try again"
  private static let otherKind = "use the command for that kind of record, or leave the field out"

  @Test(arguments: [
    Refusal(
      .invalid, "record 2: '2015-13' is not a date: there is no month 13", hint: correct
    ) {
      let bad = good.replacing(#""2015""#, with: #""2015-13""#)
      _ = try $0.addReports(drafts("[\(good), \(bad)]"), &$1)
    },
    Refusal(
      .unknownTerm,
      "record 2: 'grave' is not a known grade: use unknown, none, possible, slight, moderate, "
        + "severe, destroyed", hint: correct
    ) {
      _ = try $0.addReports(
        drafts("[\(good), \(good.replacing("severe", with: "grave"))]"), &$1)
    },
    Refusal(
      .notThere, "record 2: the registry has no site 'atlantis'",
      hint: "run 'heritage add-site' first, or 'heritage list sites' to see them"
    ) {
      _ = try $0.addReports(
        drafts("[\(good), \(good.replacing("palmyra", with: "atlantis"))]"), &$1)
    },
    Refusal(
      .refused,
      "record 2: 'evidence[0]' names 'evidence/ZZZZZZZZZZZZ', which is not in the registry "
        + "[IDN-03]",
      hint: "add that record first, or correct the identifier", codes: ["IDN-03"]
    ) {
      let bad = good.replacing("0B1C2D3E4F5G", with: "ZZZZZZZZZZZZ")
      _ = try $0.addReports(drafts("[\(good), \(bad)]"), &$1)
    },
    Refusal(
      .invalid, "'title' is missing; 'titel' is not a known field; did you mean 'title'?",
      hint: correct
    ) {
      _ = try $0.addEvidence(
        drafts(#"{"source": "A", "titel": "B", "type": "news"}"#), &$1)
    },
    Refusal(
      .invalid,
      "'location.latitude' is missing; 'location.longitude' is missing; 'location.lat' is not a known "
        + "field; did you mean 'latitude'?; 'location.lon' is not a known field; did you mean "
        + "'longitude'?",
      hint: correct
    ) {
      _ = try $0.addSites(
        drafts(#"{"location": {"lat": 1, "lon": 2}, "names": [{"text": "Hatra"}]}"#), &$1)
    },
    Refusal(
      .invalid,
      "'site' is not a field of a site: it belongs to a monument, a report or an intervention",
      hint: otherKind
    ) {
      _ = try $0.addSites(drafts(#"{"names": [{"text": "Hatra"}], "site": "palmyra"}"#), &$1)
    },
    Refusal(
      .invalid, "'grade' is not a field of an item of evidence: it belongs to a report",
      hint: otherKind
    ) {
      let item = #"{"grade": "severe", "source": "A", "title": "B", "type": "news"}"#
      _ = try $0.addEvidence(drafts(item), &$1)
    },
    Refusal(
      .invalid, "'recorded' cannot be given: it is when the record enters this registry",
      hint: "leave it out; 'assessed' and 'published' are the source's own dates"
    ) {
      var report = try draft(good)
      report["recorded"] = "2026-01-01T00:00:00Z"
      _ = try $0.addReports([report], &$1)
    },
    Refusal(
      .invalid,
      "'origin' cannot be given: it is the row of a list that an import made the record of",
      hint: "leave it out, or bring the list in with 'heritage import'"
    ) {
      var report = try draft(good)
      report["origin"] = ["key": "1", "source": "list", "template": 0]
      _ = try $0.addReports([report], &$1)
    },
  ])
  func `one fault keeps all out, and is told by the record's place`(refusal: Refusal) throws {
    try refusal.expect()
  }

  @Test func `every fault of several records is told, with the findings`() throws {
    let absent = "names 'evidence/3D2R8V0JTC6H', which is not in the registry [IDN-03]"
    let bad = Self.good.replacing("0B1C2D3E4F5G", with: "3D2R8V0JTC6H")
    let error = #expect(throws: RegistryError.self) {
      try Sample.on { try $0.addReports(drafts("[\(bad), \(bad)]"), &$1) }
    }
    #expect(
      Set([error?.message].compactMap(\.self) + (error?.lines ?? [])) == [
        "record 1: 'evidence[0]' \(absent)", "record 2: 'evidence[0]' \(absent)",
      ])
    guard case .faults(_, let findings) = error?.detail else {
      Issue.record("no findings")
      return
    }
    #expect(findings.map(\.code) == ["IDN-03", "IDN-03"])
  }

  @Test func `a field that no record has is told, with what comes close, and kept`() throws {
    let site = """
      {"countries": ["IQ"], "descripton": "x", "id": "hatra",
       "names": [{"kind": "preferred", "language": "en", "text": "Hatra"}], "zzz": 1}
      """
    let recorded = try Sample.on { try $0.addSites(drafts(site), &$1) }
    #expect(
      recorded.told.prefix(2) == [
        "warning: 'descripton' is not a known field of a site and is kept as it is; "
          + "did you mean 'description'?",
        "warning: 'zzz' is not a known field of a site and is kept as it is",
      ])
    let kept = try record("sites/ha/hatra/site.json")
    #expect(kept["descripton"] == "x")
    #expect(kept["zzz"] == 1)
  }

  @Test func `a field that no part has is told like one of the record`() throws {
    let item = #"""
      {"acquired": "2015-09-01", "custody": [{"action": "received", "at": "2026-01-01T00:00:00Z", "agnet": "A"}],
       "file": {"size": 3}, "pair": {"aspect": "before", "with": "0B1C2D3E4F5G", "when": "2015"},
       "provider": {"name": "A", "rol": "host"}, "source": "A", "title": "B", "type": "satellite"}
      """#
    let known = "is not a known field of an item of evidence and is kept as it is"
    let told = try Sample.on { try $0.addEvidence(drafts(item), isRehearsal: true, &$1) }.told
    #expect(
      told.filter { $0.contains("known field") } == [
        "warning: 'custody[0].agnet' \(known); did you mean 'agent'?",
        "warning: 'file.size' \(known); this part can have bytes, mediaType, name, sha256",
        "warning: 'pair.when' \(known); this part can have aspect, with",
        "warning: 'provider.rol' \(known); did you mean 'role'?",
      ])
    let report = #"""
      {"assessor": "A", "event": "2015", "grade": "severe", "narrative": [{"lang": "en", "text": "x"}],
       "perpetrator": {"claim": "B", "statsu": "alleged"},
       "remaining": [{"number": 1, "thing": "columns", "total": 4}], "site": "palmyra"}
      """#
    #expect(
      try Sample.on { try $0.addReports(drafts(report), isRehearsal: true, &$1) }.told
        .filter { $0.contains("known field") }
        .map { $0.split(separator: "'", omittingEmptySubsequences: false)[1] }
        == ["narrative[0].lang", "perpetrator.statsu", "remaining[0].total"])
  }

  @Test func `advice on dates is told with their fields`() throws {
    let bad = Self.good.replacing(#""2015""#, with: #""30.8.2015", "published": "1900s""#)
    try Refusal(
      .invalid,
      "'30.8.2015' is not a date: the year needs four digits; "
        + "'1900s' is not a date: something follows the date",
      hint: "'event': write 2015-08-30; "
        + "'published': write 190X for the decade, or 19XX for the century"
    ) { _ = try $0.addReports(drafts(bad), &$1) }.expect()
  }

  @Test func `every field of a full record is known`() throws {
    let site = SampleRecords.site.replacing(#""palmyra""#, with: #""tadmur""#)
      .replacing(#""unesco": "23", "wikidata": "Q5747""#, with: #""other": "1""#)
    let monuments = SampleRecords.monuments.replacing(#""id": ""#, with: #""id": "new-"#)
    let told =
      try Sample.on { try $0.addSites(drafts(site), isRehearsal: true, &$1) }.told
      + Sample.on { try $0.addMonuments(drafts(monuments), isRehearsal: true, &$1) }.told
    #expect(!told.contains { $0.contains("known field") })
  }

  @Test func `texts hold no control characters, and one space where there were several`() throws {
    let site = #"""
      {"countries": ["SY"], "id": "apamea", "names": [{"language": "en", "text": "Apa\u001b[31m  mea\u0007"}]}
      """#
    try Sample.on { _ = try $0.addSites(drafts(site), &$1) }
    let names = try record("sites/ap/apamea/site.json")["names"]
    #expect(names?["0", "text"] == "Apa[31m mea")
  }

  @Test func `a rehearsal tells the same and writes nothing`() throws {
    let before = try bytes(below: "Registry")
    let rehearsed = try Sample.on { try $0.addReports([draft(Self.good)], isRehearsal: true, &$1) }
    #expect(rehearsed.operation == nil)
    #expect(try bytes(below: "Registry") == before)
    let done = try Sample.on { try $0.addReports([draft(Self.good)], &$1) }
    #expect(rehearsed.entries == done.entries)
    #expect(rehearsed.remarks == done.remarks)
    #expect(done.operation?.id == "199VP4HNCCAX")
  }

  @Test func `a damaged journal is told, and keeps nobody from recording`() throws {
    let lost = "journal/nd11qjr4hyfh/00000003.jsonl"
    try FileManager.default.removeItem(at: url("Registry/" + lost))
    let recorded = try Sample.on { try $0.addReports([draft(Self.good)], &$1) }
    #expect(
      recorded.told.first == "warning: the journal is damaged: '\(lost)': the file is missing")
    #expect(try Sample.open().history().faults == ["'\(lost)': the file is missing [INT-02]"])
  }
}
