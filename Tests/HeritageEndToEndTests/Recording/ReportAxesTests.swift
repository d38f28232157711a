import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct ReportAxesTests {
  init() throws { try Sample.make() }

  @Test func `condition, trend, threats and safety stand beside the grade`() throws {
    let run = try heritage(
      "add-report", "palmyra/tetrapylon", "--assessor", "DGAM", "--event", "2017-01",
      "--grade", "slight", "--condition", "destroyed", "--trend", "increasing",
      "--threat", "weathering", "--threat", "looting", "--safety-tag", "unsafe",
      "--format", "json", "--quiet")
    run.expectQuiet()
    let path = try run.json()["path"]?.stringValue ?? ""
    let record = try JSONParser.parse(Array(contents(of: "Registry/\(path)").utf8))
    #expect(record["condition"] == "destroyed")
    #expect(record["trend"] == "increasing")
    #expect(record["threats"] == ["weathering", "looting"])
    #expect(record["safetyTag"] == "unsafe")
    #expect(record["grade"] == "slight")
    let state = try heritage("monument", "tetrapylon", "--format", "json").json()
    #expect(state["assessment", "grade"] == "slight")
    #expect(state["assessment", "gradeUpper"] == .null)
  }

  @Test func `what is left is counted, in a field of its own`() throws {
    let claim = ["add-report", "palmyra/tetrapylon", "--assessor", "DGAM", "--grade", "severe"]
    let run = try heritage(
      claim + [
        "--event", "2017-01", "--remaining", "4 of 16 columns", "--remaining", "2 walls",
        "--format", "json", "--quiet",
      ])
    run.expectQuiet()
    let path = try run.json()["path"]?.stringValue ?? ""
    let record = try JSONParser.parse(Array(contents(of: "Registry/\(path)").utf8))
    #expect(
      record["remaining"] == [
        ["number": 4, "of": 16, "thing": "columns"], ["number": 2, "thing": "walls"],
      ])
    try heritage(claim + ["--remaining", "four columns"]).expect(
      exit: 64,
      errors: """
        error: the value 'four columns' is invalid for '--remaining <remaining>': 'four columns' \
        is not a count such as '4 of 16 columns'
        hint: run 'heritage add-report --help' to see how it is used
        """)
  }

  @Test(arguments: [
    (["--scale", "atc20", "--class", "unsafe"], "UNSAFE", "unsafe"),
    (["--scale", "ATC-20", "--class", "restricted use"], "RESTRICTED USE", "restricted-use"),
  ])
  func `a placard is no grade, and is offered as a safety tag`(
    options: [String], name: String, tag: String
  ) throws {
    try heritage(["add-report", "palmyra/tetrapylon", "--assessor", "DGAM"] + options).expect(
      exit: 1,
      errors: """
        error: the class '\(name)' of '\(options[1])' sets no grade: a safety tag, not damage; \
        record it as the safety tag
        hint: record it with --safety-tag \(tag) in place of --scale and --class, and grade what \
        was seen with --grade, or 'unknown'
        """)
  }

  @Test(arguments: [
    (
      ["--scale", "unosat", "--class", "Blown"],
      """
      error: the scale 'unosat' has no class 'Blown'
      hint: the classes are 'No Visible Damage', 'Possible Damage', 'Moderate Damage', \
      'Severe Damage', 'Destroyed'
      """
    ),
    (
      ["--grade", "slight", "--condition", "bad"],
      """
      error: 'bad' is not a known condition: use good, fair, poor, very-bad, \
      destroyed, unknown
      hint: correct the fields and try again
      """
    ),
  ])
  func `a word that no list has is refused with those that it has`(
    options: [String], errors: String
  ) throws {
    try heritage(["add-report", "palmyra/tetrapylon", "--assessor", "DGAM"] + options).expect(
      exit: 64, errors: errors)
  }
}
