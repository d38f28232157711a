import CanonicalJSON
import HeritageModel
import HeritageRegistry
import HeritageTestSupport
import Testing

/// A registry in the test's own folder: Palmyra, two of its monuments, and a claim about one.
struct SmallRegistry {
  static let bel = "7K3M9XQ2PD4T"
  static let image = "9FQ2X6D3HWKE"

  static var path: String { TemporaryFolder.path + "/Registry" }

  init() throws {
    var work = Self.work(seed: 1)
    let made = try Registry.create(at: Self.path, title: "Test", &work)
    _ = try made.registry.addSites(
      [
        [
          "countries": ["SY"], "id": "palmyra", "kind": "archaeological-site",
          "names": [["kind": "preferred", "language": "en", "text": "Palmyra"]],
        ]
      ], &work)
    _ = try open().addMonuments(
      [Self.monument("temple-of-bel", "Temple of Bel"), Self.monument("arch", "Arch")], &work)
    _ = try open().addEvidence(
      [
        [
          "acquired": "2015-08-31", "gsdMetres": 0.5, "id": .string(Self.image), "imageId": "WV2-2",
          "licence": "other", "platform": "WorldView-2", "provider": ["name": "DigitalGlobe"],
          "shows": "destroyed", "source": "UNITAR-UNOSAT", "title": "Temple of Bel, after",
          "type": "satellite",
        ]
      ], &work)
    _ = try open().addReports([Self.report(Self.bel, grade: "destroyed")], &work)
  }

  func open() throws -> Registry { try Registry(at: Self.path) }

  /// Somebody at work on 22 November 2026, whose identifiers come from a seed.
  static func work(seed: Int = 9) -> OperationContext {
    OperationContext(
      now: Instant(secondsSinceEpoch: 1_795_341_600), user: "desk",
      identifiers: IdentifierSource(seed: "\(seed)"), lockTimeout: .zero)
  }

  static func monument(_ id: String, _ name: String) -> JSONObject {
    [
      "id": .string(id), "site": "palmyra", "type": "temple",
      "names": [["kind": "preferred", "language": "en", "text": .string(name)]],
    ]
  }

  static func report(_ id: String?, grade: String, of monument: String = "temple-of-bel")
    -> JSONObject
  {
    var report: JSONObject = [
      "assessor": "UNITAR-UNOSAT", "cause": "deliberate-destruction", "intent": "deliberate",
      "event": "2015-08-27/2015-08-31", "evidence": [.string(image)], "grade": .string(grade),
      "method": "imagery", "monument": .string(monument), "published": "2015-08-31",
      "site": "palmyra",
    ]
    report["id"] = id.map(JSONValue.string)
    return report
  }
}
