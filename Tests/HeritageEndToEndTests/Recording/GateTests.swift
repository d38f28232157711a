import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

/// A draft with a fault, the command that records it, and what that says.
struct GateCase: Sendable {
  let command: String
  let draft: String
  let errors: String

  init(_ command: String, _ draft: String, _ errors: String) {
    self.command = command
    self.draft = draft
    self.errors = errors
  }
}

@Suite(.temporaryFolder)
struct GateTests {
  init() throws { try Sample.make() }

  @Test(arguments: [
    GateCase(
      "add-site",
      """
      {"countries": ["SY"], "id": "bosra", "location": {"latitude": 36.48, "longitude": 32.52},
       "names": [{"language": "en", "text": "Bosra"}]}
      """,
      """
      error: site/bosra: latitude 36.48, longitude 32.52 is outside 'SY', but inside with the two \
      exchanged [GEO-03]
      hint: did you mean latitude 32.52, longitude 36.48?
      """),
    GateCase(
      "add-monument",
      """
      {"id": "arch", "location": {"latitude": 0, "longitude": 0},
       "names": [{"language": "en", "text": "Arch"}], "site": "palmyra", "type": "triumphal-arch"}
      """,
      """
      error: monument/palmyra/arch: the point is 0, 0, which stands for a missing place [GEO-02]
      hint: leave the location out until it is known
      """),
    GateCase(
      "add-evidence",
      """
      {"id": "5D2R8V0JTC6H", "derivedFrom": "3D2R8V0JTC6H", "licence": "other",
       "source": "DGAM", "title": "A photograph", "type": "ground-photo"}
      """,
      """
      error: 'derivedFrom' names 'evidence/3D2R8V0JTC6H', which is not in \
      the registry [IDN-03]
      hint: add that record first, or correct the identifier
      """),
  ])
  func `a new record with an error is refused`(gate: GateCase) throws {
    let before = try files(below: "Registry")
    try heritage(gate.command, "--from-json", "-", input: gate.draft).expect(
      exit: 1, errors: gate.errors)
    #expect(try files(below: "Registry") == before)
  }

  @Test func `a new record with a warning is written, and the warning shown`() throws {
    let draft = """
      {"id": "arch", "location": {"latitude": 34.75, "longitude": 38.27},
       "names": [{"language": "en", "text": "Arch"}], "site": "palmyra", "type": "triumphal-arch"}
      """
    try heritage("add-monument", "--from-json", "-", input: draft).expect(
      output: """
        added palmyra/arch  sites/pa/palmyra/monuments/arch.json  operation 199VP4HNCCAX
        """,
      errors: """
        warning: monument/palmyra/arch: the monument lies 22 km from the nearest point of its site \
        [GEO-05]
        """)
  }

  @Test func `a source record is asked for only where an item names one`() throws {
    try FileManager.default.createDirectory(
      at: url("Registry/sources/un"), withIntermediateDirectories: true)
    try write(#"{"id": "unosat", "name": "UNOSAT"}"#, to: "Registry/sources/un/unosat.json")
    try #require(try heritage("accept", seed: 6).exitCode == 0)
    func item(_ id: String, from source: String) -> String {
      """
      {"access": "public", "id": "\(id)", "licence": "other", "source": "\(source)",
       "title": "Map", "type": "ngo-report"}
      """
    }
    for (index, source) in ["reuters", "source/unosat"].enumerated() {
      let run = try heritage(
        "add-evidence", "--from-json", "-", seed: 7 + index,
        input: item("5D2R8V0JTC6\(index)", from: source))
      #expect(run.errors == "")
    }
    try heritage(
      "add-evidence", "--from-json", "-", seed: 10,
      input: item("5D2R8V0JTC6H", from: "source/reuters")
    ).expect(
      exit: 1,
      errors: """
        error: 'source' names 'source/reuters', which is not in the registry \
        [IDN-03]
        hint: add that record first, or correct the identifier
        """)
    #expect(try heritage("check", "--only", "IDN").exitCode == 0)
  }
}
