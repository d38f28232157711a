import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

/// Answers for scripts: the version in objects, and a line a record.
@Suite(.temporaryFolder)
struct JSONLinesTests {
  init() throws { try Sample.make() }

  @Test(arguments: [
    ["list", "sites"], ["list", "monuments"], ["list", "reports"], ["list", "evidence"],
    ["list", "sites", "--country", "FR"], ["search", "temple"], ["log"], ["vocabulary", "grades"],
    ["check", "--explain", "all"],
  ])
  func `a line is an element of the list in JSON`(command: [String]) throws {
    let list = try heritage(command + ["--format", "json"]).json().arrayValue
    let lines = try #require(list).map { $0.text(.compact) + "\n" }
    let run = try heritage(command + ["--format", "jsonl"])
    #expect(run.output == lines.joined())
    #expect(run.errors == "")
    try heritage(command + ["--output", "answer.jsonl"]).expect()
    #expect(try contents(of: "answer.jsonl") == lines.joined())
  }

  @Test func `the check writes a finding a line, and nothing where all is well`() throws {
    try heritage("check", "--format", "jsonl").expect()
    try #require(
      try heritage("add-site", "--name", "Hatra", "--country", "XX", "--quiet").exitCode == 0)
    try heritage("check", "--format", "jsonl").expect(
      output: #"{"code":"WHS-13","field":"countries[0]","hint":"use two capital letters of ISO "#
        + #"3166-1","message":"'XX' is not a country code","path":"sites/ha/hatra/site.json","#
        + #""record":"site/hatra","severity":"warning","suggestion":null}"#)
  }

  @Test func `a report says how it stands, and the state of what it counts for`() throws {
    try #require(
      heritage("withdraw", "2N5VJ8G0C4XA", "--because", "wrong arch").exitCode == 0)
    let list = try heritage("list", "reports", "--format", "json").json()
    #expect(list["0", "standing"] == .null)
    #expect(
      list["0", "subject"] == [
        "contested": false, "countedGrade": "destroyed", "grade": "destroyed", "gradeUpper": .null,
        "phrase": "destroyed (seen from above)", "record": "monument/palmyra/temple-of-bel",
        "status": "observed-remotely",
      ])
    #expect(list["1", "standing"] == "withdrawn")
    #expect(list["1", "subject", "status"] == "withdrawn")
  }

  @Test func `an item of evidence says what rests on it and what took it back`() throws {
    try #require(
      heritage("withdraw", "evidence", "0B1C2D3E4F5G", "--because", "a hoax").exitCode == 0)
    let list = try heritage("list", "evidence", "--format", "json").json()
    #expect(list.column("retraction") == ["NQ08ZRPDXFCD"])
    #expect(
      (list.arrayValue ?? []).map { $0["reports"] } == [
        ["2N5VJ8G0C4XA"], ["7K3M9XQ2PD4T"], ["7K3M9XQ2PD4T"],
      ])
  }

  @Test func `a long list comes in pieces, whole`() throws {
    let sites = (1...200).map {
      #"{"id": "s\#($0)", "names": [{"text": "Site \#($0)"}], "countries": ["SY"]}"#
    }
    try #require(
      heritage(
        "add-site", "--from-json", "-", "--quiet", input: "[\(sites.joined(separator: ","))]"
      ).exitCode == 0)
    let run = try heritage("list", "sites", "--format", "jsonl")
    #expect(run.output.utf8.count > 1 << 16)
    let lines = run.output.split(separator: "\n").map { Array($0.utf8) }
    #expect(try lines.map { try JSONParser.parse($0)["id"]?.stringValue }.count == 201)
  }

  @Test(arguments: [
    ["site", "palmyra"], ["monument", "palmyra/tetrapylon"], ["report", "7K3M9XQ2PD4T"],
    ["evidence", "0B1C2D3E4F5G"], ["summary"], ["why", "palmyra"], ["check"],
    ["check", "--explain", "GEO-01"], ["date", "2015"], ["init", "Other"],
    ["add-site", "--name", "Apamea"], ["add-site", "--name", "Apamea", "--dry-run"],
    ["undo", "3DKG6RYY4ASV"],
    ["supersede", "palmyra/tetrapylon", "--with", "monumental-arch"],
    ["withdraw", "7K3M9XQ2PD4T", "--because", "x"],
  ])
  func `an answer that is an object names the version of its schema`(command: [String]) throws {
    let answer = try heritage(command + ["--format", "json"], seed: 6).json()
    #expect(answer["schemaVersion"] == 1)
  }
}
