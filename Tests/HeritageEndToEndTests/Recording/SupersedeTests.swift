import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct SupersedeTests {
  init() throws { try Sample.make() }

  @Test func `a report gives way to another about the same subject`() throws {
    let other = """
      {"assessor": "A", "event": "2015-08-30", "grade": "severe", "id": "9A8B7C6D5E4F",
       "monument": "temple-of-bel", "site": "palmyra"}
      """
    try #require(
      try heritage("add-report", "--from-json", "-", seed: 6, input: other).exitCode == 0)
    try heritage("supersede", "7K3M9XQ2PD4T", "--with", "9A8B7C6D5E4F").expect(
      output: """
        added NQ08ZRPDXFCD  sites/pa/palmyra/reviews/7K3M9XQ2PD4T_NQ08ZRPDXFCD.json  \
        operation 199VP4HNCCAX
        """)
    let state = try heritage("monument", "temple-of-bel", "--format", "json").json()
    #expect(state["assessment", "basis"] == ["9A8B7C6D5E4F"])
  }

  @Test func `a site recorded twice gives way, and its name leads to the other`() throws {
    try #require(
      try heritage("add-site", "--name", "Tadmur", "--country", "SY", seed: 6).exitCode == 0)
    try heritage("supersede", "site/tadmur", "--with", "palmyra", "--note", "twice").expect(
      output: "superseded tadmur  sites/ta/tadmur/site.json  operation 199VP4HNCCAX")
    let record = try JSONParser.parse(
      Array(contents(of: "Registry/sites/ta/tadmur/site.json").utf8))
    #expect(
      record["supersededBy"] == ["by": "palmyra", "note": "twice", "reason": "duplicate"])
    #expect(
      try heritage("site", "TADMUR", "--format", "json").json()["site", "id"] == "palmyra")
    #expect(
      try heritage("site", "tadmur", "--format", "json").json()["site", "id"] == "tadmur")
  }

  @Test func `a monument gives way to another of its site`() throws {
    try heritage(
      "supersede", "monument/palmyra/tetrapylon", "--with", "monumental-arch", "--reason",
      "merged"
    ).expect(
      output: """
        superseded palmyra/tetrapylon  sites/pa/palmyra/monuments/tetrapylon.json  \
        operation 199VP4HNCCAX
        """)
  }

  @Test func `two records never take each other's place`() throws {
    try #require(
      try heritage("add-site", "--name", "Tadmur", "--country", "SY", seed: 6).exitCode == 0)
    try #require(
      try heritage("supersede", "site/tadmur", "--with", "site/palmyra", seed: 7).exitCode == 0)
    try heritage("supersede", "site/palmyra", "--with", "tadmur").expect(
      exit: 1,
      errors: """
        error: 'site/tadmur' is superseded by 'palmyra' and cannot take another's place
        hint: the two would replace each other; the registry has them the other way round
        """)
    let monument = "monument/palmyra/"
    try #require(
      try heritage("supersede", monument + "tetrapylon", "--with", "monumental-arch", seed: 8)
        .exitCode == 0)
    try heritage("supersede", monument + "temple-of-bel", "--with", "tetrapylon").expect(
      exit: 1,
      errors: """
        error: 'monument/palmyra/tetrapylon' is superseded by 'monumental-arch' and cannot take \
        another's place
        hint: name 'monumental-arch' instead
        """)
  }

  @Test func `a report that counts no more takes no place`() throws {
    let other = """
      {"assessor": "A", "event": "2015-08-30", "grade": "severe", "id": "9A8B7C6D5E4F",
       "monument": "temple-of-bel", "site": "palmyra"}
      """
    try #require(
      try heritage("add-report", "--from-json", "-", seed: 6, input: other).exitCode == 0)
    try #require(
      try heritage(
        "supersede", "report/7K3M9XQ2PD4T", "--with", "report/9A8B7C6D5E4F", seed: 7
      ).exitCode == 0)
    try heritage("supersede", "9A8B7C6D5E4F", "--with", "7K3M9XQ2PD4T").expect(
      exit: 1,
      errors: """
        error: report '7K3M9XQ2PD4T' is superseded and cannot take another's place
        hint: name a report that still counts
        """)
  }

  @Test(arguments: [
    (
      ["7K3M9XQ2PD4T", "--with", "2N5VJ8G0C4XA"], 1,
      """
      error: '2N5VJ8G0C4XA' is about monument/palmyra/monumental-arch, '7K3M9XQ2PD4T' about \
      monument/palmyra/temple-of-bel
      hint: only a report about the same subject can take its place
      """
    ),
    (
      ["7K3M9XQ2PD4T", "--with", "7K3M9XQ2PD4T"], 64,
      "error: a report cannot supersede itself"
    ),
    (
      ["site/palmyra", "--with", "atlantis"], 1,
      """
      error: the registry must have both sites, 'palmyra' and 'atlantis', and they must differ
      """
    ),
    (
      ["site/palmyra", "--with", "palmyra", "--reason", "wrong"], 64,
      "error: 'wrong' is not a known reason\nhint: use duplicate, merged or split"
    ),
    (
      ["7K3M9XQ2PD4T"], 64,
      """
      error: missing expected argument '--with <with>'
      hint: run 'heritage supersede --help' to see how it is used
      """
    ),
  ])
  func `says what is wrong with a value`(
    arguments: [String], code: Int32, errors: String
  ) throws {
    let before = try files(below: "Registry")
    try heritage(["supersede"] + arguments).expect(exit: code, errors: errors)
    #expect(try files(below: "Registry") == before)
  }
}
