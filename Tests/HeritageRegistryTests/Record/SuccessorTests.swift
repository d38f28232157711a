import CanonicalJSON
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageTestSupport
import HeritageValidation
import Testing

/// What is recorded on a place that gave way goes to the one in its place.
@Suite(.temporaryFolder)
struct SuccessorTests {
  /// The sample, and Palmyra twice more: `tadmor` gave way to `tadmur`, which gave way to it.
  init() throws {
    try Sample.make()
    try Sample.on(seed: 6) {
      let sites = """
        [{"countries": ["SY"], "names": [{"language": "en", "text": "Tadmur"}]},
         {"countries": ["SY"], "names": [{"language": "en", "text": "Tadmor"}]}]
        """
      _ = try $0.addSites(drafts(sites), &$1)
    }
    try Sample.on(seed: 7) {
      let monuments = """
        [{"names": [{"language": "en", "text": "Temple of Bel"}], "id": "bel", "site": "tadmur",
          "type": "temple"},
         {"names": [{"language": "en", "text": "Agora"}], "site": "tadmur", "type": "temple"}]
        """
      _ = try $0.addMonuments(drafts(monuments), &$1)
    }
    try Sample.on(seed: 8) { _ = try $0.addReports([Self.claim("tadmur", "9A8B7C6D5E4F")], &$1) }
    try Self.supersede("tadmor", by: ["tadmur"], .duplicate, seed: 11)
    try Self.supersede("tadmur", by: ["palmyra"], .merged, seed: 12)
  }

  private static func supersede(
    _ name: String, by successors: [String], _ reason: SupersessionReason, seed: Int
  ) throws {
    let slugs = try successors.map { try Slug($0) }
    let step = Supersession(by: slugs[0], reason: reason, parts: Array(slugs.dropFirst()))
    try Sample.on(seed: seed) {
      _ = try $0.supersedePlace($0.subject(named: name), step, &$1)
    }
  }

  private static func claim(
    _ place: String, _ id: String? = nil, supersedes: String? = nil
  ) -> JSONObject {
    let parts = place.split(separator: "/").map(String.init)
    var json: JSONObject = [
      "assessor": "A", "event": "2015-08-30", "evidence": ["0B1C2D3E4F5G"], "grade": "severe",
      "site": .string(parts[0]),
    ]
    if parts.count > 1 { json["monument"] = .string(parts[1]) }
    json["id"] = id.map { .string($0) }
    json["supersedes"] = supersedes.map { .string($0) }
    return json
  }

  private static let day = "2015-08-30"

  @Test(arguments: [
    ("tadmor", "site/tadmor", "site/palmyra", "\(day)_site"),
    ("tadmur", "site/tadmur", "site/palmyra", "\(day)_site"),
    (
      "tadmur/bel", "monument/tadmur/bel", "monument/palmyra/temple-of-bel",
      "\(day)_temple-of-bel"
    ),
  ])
  func `a claim goes to the place that stands, with a note`(
    place: String, former: String, heir: String, file: String
  ) throws {
    let recorded = try Sample.on { try $0.addReports([Self.claim(place)], &$1) }
    #expect(recorded.paths == ["sites/pa/palmyra/reports/\(file)_NQ08ZRPDXFCD.json"])
    #expect(recorded.told == ["note: '\(former)' gave way to '\(heir)', so it is recorded there"])
  }

  @Test func `so do monuments and interventions`() throws {
    let monument =
      #"{"names": [{"language": "en", "text": "Cella"}], "site": "tadmor", "type": "temple"}"#
    let added = try Sample.on(seed: 13) { try $0.addMonuments(drafts(monument), &$1) }
    #expect(added.paths == ["sites/pa/palmyra/monuments/cella.json"])
    let work = #"{"date": "2017", "monument": "bel", "site": "tadmur", "type": "demining"}"#
    let done = try Sample.on { try $0.addInterventions(drafts(work), &$1) }
    #expect(done.paths[0].hasPrefix("sites/pa/palmyra/interventions/"))
  }

  @Test func `several claims on one place are told of once`() throws {
    let recorded = try Sample.on {
      try $0.addReports([Self.claim("tadmur"), Self.claim("tadmur")], &$1)
    }
    #expect(
      recorded.told == ["note: 'site/tadmur' gave way to 'site/palmyra', so it is recorded there"])
  }

  @Test func `a claim on a place that gave way is superseded by one on its successor`() throws {
    let recorded = try Sample.on {
      try $0.addReports([Self.claim("palmyra", supersedes: "9A8B7C6D5E4F")], &$1)
    }
    #expect(recorded.paths.map { $0.prefix(16) } == ["sites/pa/palmyra", "sites/ta/tadmur/"])
    #expect(
      try Registry.check(
        at: Sample.path, where: FindingFilter(codes: ["VER"]), today: Sample.now.day
      ).findings == [])
  }

  @Test(arguments: [
    Refusal(
      .refused,
      "the site of 'monument/tadmur/agora' gave way to 'palmyra', which has no such monument",
      hint: "name one of: palmyra/monumental-arch, palmyra/temple-of-bel, palmyra/tetrapylon; "
        + "or run 'heritage add-monument palmyra'"
    ) { _ = try $0.addReports([claim("tadmur/agora")], &$1) },
    Refusal(
      .refused,
      "'9A8B7C6D5E4F' is about site/tadmur, '7K3M9XQ2PD4T' about monument/palmyra/temple-of-bel",
      hint: "only a report about the same subject can take its place"
    ) {
      _ = try $0.supersedeReport(RecordID(Sample.bel), with: RecordID("9A8B7C6D5E4F"), &$1)
    },
  ])
  func `nothing is guessed`(refusal: Refusal) throws { try refusal.expect() }

  @Test func `a claim on a place that was split is refused, and the parts are named`() throws {
    try Sample.on(seed: 13) {
      let sites = """
        [{"id": "east", "names": [{"language": "en", "text": "East"}]},
         {"id": "west", "names": [{"language": "en", "text": "West"}]}]
        """
      _ = try $0.addSites(drafts(sites), &$1)
    }
    try Self.supersede("palmyra", by: ["east", "west"], .split, seed: 14)
    try Self.supersede(
      "palmyra/tetrapylon", by: ["monumental-arch", "temple-of-bel"], .split, seed: 15)
    #expect(
      try record("sites/pa/palmyra/site.json")["supersededBy"]
        == ["by": "east", "parts": ["west"], "reason": "split"])
    let hint = "give the identifier, the first word of a line"
    for place in ["palmyra", "tadmor"] {
      try Refusal(
        .ambiguous, "'site/palmyra' was split, and nothing tells which part is meant:",
        hint: hint, lines: ["east  East", "west  West"]
      ) { _ = try $0.addReports([Self.claim(place)], &$1) }.expect()
    }
    try Refusal(
      .ambiguous,
      "'monument/palmyra/tetrapylon' was split, and nothing tells which part is meant:", hint: hint,
      lines: ["palmyra/monumental-arch  Monumental Arch", "palmyra/temple-of-bel  Temple of Bel"]
    ) { _ = try $0.addReports([Self.claim("palmyra/tetrapylon")], &$1) }.expect()
  }

  @Test(arguments: [
    (
      ["palmyra", "tadmur"], SupersessionReason.merged,
      "only what was split gives way to several"
    ), (["palmyra", "palmyra"], .split, "a part is named twice"),
  ])
  func `only what was split has several successors, each once`(
    successors: [String], reason: SupersessionReason, message: String
  ) throws {
    try Sample.on(seed: 13) {
      _ = try $0.addSites(drafts(#"{"id": "east", "names": [{"text": "East"}]}"#), &$1)
    }
    let error = #expect(throws: RegistryError.self) {
      try Self.supersede("east", by: successors, reason, seed: 14)
    }
    #expect(error?.message == message)
  }
}
