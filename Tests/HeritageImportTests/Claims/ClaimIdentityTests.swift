import CanonicalJSON
import Foundation
import HeritageModel
import Testing

@testable import HeritageImport

// The identifiers of docs/registry-format.md, which a reader in another language makes too.

/// The records that the document gives to compare with, as lines of a pack.
private func documented() throws -> [JSONObject] {
  let document = URL(filePath: #filePath).resolvingSymlinksInPath()
    .appending(path: "../../../../docs/registry-format.md").standardized
  let parts = String(decoding: try Data(contentsOf: document), as: UTF8.self)
    .components(separatedBy: "\n```jsonl\n")
  let block = try #require(parts.count == 2 ? parts[1].components(separatedBy: "\n```").first : nil)
  return try block.split(separator: "\n").map { line in
    let entry = try JSONParser.parse(Array(line.utf8))
    #expect(entry.text(.compact) == line)
    return try #require(entry.objectValue?["record"]?.objectValue)
  }
}

@Test func `the records of the document have the identifiers that follow from them`() throws {
  let records = try documented()
  for record in records {
    let id: RecordID
    if record["grade"] == nil {
      let item = try Evidence(json: record)
      id = ClaimIdentity.of(item, at: ClaimSlot(try #require(item.origin)))
    } else {
      let report = try Report(json: record)
      id = ClaimIdentity.of(report, at: ClaimSlot(try #require(report.origin)))
    }
    #expect(record["id"] == .string(id.text))
  }
  #expect(
    records.map { $0["id"] } == ["1DD0H6TK2326", "81G5RHGEN4EB", "K0DYGV0EN0J6", "X40YVSQTNTKW"])
}

private let slot = ClaimSlot(source: "list", key: "12\u{1F}alpha", template: 0, star: nil)

private func report(_ json: JSONObject) throws -> Report {
  var json = json
  json["id"] = "000000000000"
  json["recorded"] = "2026-01-01T00:00:00Z"
  return try Report(json: json)
}

@Test func `a report is known by what it says and where its list says it`() throws {
  var first: JSONObject = [
    "assessor": "Office", "event": "2015-08", "evidence": ["81G5RHGEN4EB"],
    "grade": "destroyed", "site": "palmyra",
  ]
  #expect(try ClaimIdentity.of(report(first), at: slot).text == "K0DYGV0EN0J6")
  first["grade"] = "severe"
  first["monument"] = "temple-of-bel"
  first["supersedes"] = "K0DYGV0EN0J6"
  let other = ClaimSlot(source: "list", key: "12\u{1F}alpha", template: 1, star: "_2")
  #expect(try ClaimIdentity.of(report(first), at: other).text == "X40YVSQTNTKW")
}

@Test func `who recorded a report, when, and from which file does not tell it from another`() throws
{
  var one = try report(["assessor": "Office", "grade": "none", "site": "palmyra"])
  let id = ClaimIdentity.of(one, at: slot)
  one.recordedBy = "somebody"
  one.origin = RowOrigin(source: "list", key: "12", template: 0)
  one.unmapped = ["list": UnmappedColumns(["note": ["a"]])]
  one.enter(as: try RecordID("ABCDEFGHJKMN"), at: Instant(secondsSinceEpoch: 5))
  #expect(ClaimIdentity.of(one, at: slot) == id)
  #expect(ClaimIdentity.fingerprint(of: one) != 0)
  let former = ClaimIdentity.fingerprint(of: one)
  one.evidence = [try RecordID("ABCDEFGHJKMN")]
  #expect(ClaimIdentity.fingerprint(of: one) == former)
  #expect(ClaimIdentity.of(one, at: slot) != id)
}

@Test func `evidence with an address is known by its type and that alone`() throws {
  var item = Evidence(
    id: try RecordID("000000000000"), type: .news, title: "One", source: "a")
  item.url = "https://www.example.org/a?b=1#part"
  #expect(ClaimIdentity.of(item, at: slot).text == "81G5RHGEN4EB")
  item.title = "Another"
  let other = ClaimSlot(source: "other", key: "9", template: 3, star: "7")
  #expect(ClaimIdentity.of(item, at: other).text == "81G5RHGEN4EB")
  item.type = .socialMedia
  #expect(ClaimIdentity.of(item, at: slot).text != "81G5RHGEN4EB")
}

@Test func `evidence without an address is known by what it says and where`() throws {
  var item = Evidence(
    id: try RecordID("000000000000"), type: .groundPhoto, title: "Foto – صورة",
    source: "source/list")
  item.sourceGroup = "list"
  let slot = ClaimSlot(source: "list", key: "é", template: 0, star: "3")
  #expect(ClaimIdentity.of(item, at: slot).text == "1DD0H6TK2326")
}
