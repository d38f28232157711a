import CanonicalJSON
import Foundation
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageTestSupport
import HeritageValidation
import Testing

/// No record comes in with an error; one with a warning does, and says so.
@Suite(.temporaryFolder)
struct GateTests {
  init() throws { try Sample.make() }

  @Test(arguments: [
    Refusal(
      .refused,
      "site/bosra: latitude 36.48, longitude 32.52 is outside 'SY', but inside with the two "
        + "exchanged [GEO-03]",
      hint: "did you mean latitude 32.52, longitude 36.48?", codes: ["GEO-03"]
    ) {
      let site = """
        {"countries": ["SY"], "id": "bosra", "location": {"latitude": 36.48, "longitude": 32.52},
         "names": [{"language": "en", "text": "Bosra"}]}
        """
      _ = try $0.addSites(drafts(site), &$1)
    },
    Refusal(
      .refused,
      "monument/palmyra/arch: the point is 0, 0, which stands for a missing place [GEO-02]",
      hint: "leave the location out until it is known", codes: ["GEO-02"]
    ) {
      let monument = """
        {"id": "arch", "location": {"latitude": 0, "longitude": 0}, "site": "palmyra",
         "names": [{"language": "en", "text": "Arch"}], "type": "triumphal-arch"}
        """
      _ = try $0.addMonuments(drafts(monument), &$1)
    },
    Refusal(
      .refused,
      "'derivedFrom' names 'evidence/3D2R8V0JTC6H', which is not in the registry [IDN-03]",
      hint: "add that record first, or correct the identifier", codes: ["IDN-03"]
    ) {
      let item = """
        {"id": "5D2R8V0JTC6H", "derivedFrom": "3D2R8V0JTC6H", "licence": "other",
         "source": "DGAM", "title": "A photograph", "type": "ground-photo"}
        """
      _ = try $0.addEvidence(drafts(item), &$1)
    },
    Refusal(
      .refused, "'source' names 'source/reuters', which is not in the registry [IDN-03]",
      hint: "add that record first, or correct the identifier", codes: ["IDN-03"]
    ) { _ = try $0.addEvidence([item("5D2R8V0JTC6H", from: "source/reuters")], &$1) },
  ])
  func `a new record with an error is refused`(refusal: Refusal) throws { try refusal.expect() }

  @Test func `a new record with a warning is written, and the warning told`() throws {
    let monument = """
      {"id": "arch", "location": {"latitude": 34.75, "longitude": 38.27}, "site": "palmyra",
       "names": [{"language": "en", "text": "Arch"}], "type": "triumphal-arch"}
      """
    let recorded = try Sample.on { try $0.addMonuments(drafts(monument), &$1) }
    #expect(recorded.paths == ["sites/pa/palmyra/monuments/arch.json"])
    #expect(
      recorded.told == [
        "warning: monument/palmyra/arch: the monument lies 22 km from the nearest point of its "
          + "site [GEO-05]"
      ])
  }

  @Test func `a source record is asked for only where an item names one`() throws {
    try FileManager.default.createDirectory(
      at: url("Registry/sources/un"), withIntermediateDirectories: true)
    try write(#"{"id": "unosat", "name": "UNOSAT"}"#, to: "Registry/sources/un/unosat.json")
    try Sample.on(seed: 6) { _ = try $0.acceptHandEdits(&$1) }
    for (index, source) in ["reuters", "source/unosat"].enumerated() {
      let recorded = try Sample.on(seed: 7 + index) {
        try $0.addEvidence([Self.item("5D2R8V0JTC6\(index)", from: source)], &$1)
      }
      #expect(recorded.told == [])
    }
    #expect(
      try Registry.check(
        at: Sample.path, where: FindingFilter(codes: ["IDN"]), today: Sample.now.day
      ).findings == [])
  }

  private static func item(_ id: String, from source: String) -> JSONObject {
    [
      "access": "public", "id": .string(id), "licence": "other", "source": .string(source),
      "title": "Map", "type": "ngo-report",
    ]
  }
}
