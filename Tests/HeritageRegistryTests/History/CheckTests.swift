import CanonicalJSON
import Foundation
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageTestSupport
import HeritageValidation
import Testing

/// What a check is asked for, and the codes of what it returns.
struct Narrowed: Sendable {
  let filter: FindingFilter
  let codes: [String]

  init(_ filter: FindingFilter, to codes: String...) {
    self.filter = filter
    self.codes = codes
  }
}

@Suite(.temporaryFolder)
struct CheckTests {
  init() throws { try Sample.make() }

  private func check(_ filter: FindingFilter = .everything) throws -> FindingsDocument {
    try Registry.check(at: Sample.path, where: filter, today: Sample.now.day)
  }

  @Test func `finds nothing wrong in a good registry`() throws {
    let found = try check()
    #expect(found.findings == [])
    #expect(found.records == 9)
  }

  @Test func `an edited record that breaks a rule is named twice`() throws {
    let path = "sites/pa/palmyra/monuments/temple-of-bel.json"
    try write(
      contents(of: "Registry/" + path).replacing("34.547", with: "0").replacing(
        "38.274", with: "0"), to: "Registry/" + path)
    let found = try check()
    #expect(found.findings.map(\.code) == ["GEO-02", "INT-10"])
    #expect(Set(found.findings.map(\.record)) == ["monument/palmyra/temple-of-bel"])
    #expect(Set(found.findings.map(\.path)) == [path])
    #expect(
      found.findings.map(\.message) == [
        "the point is 0, 0, which stands for a missing place",
        "it is not as operation 'KV8GJCR27R4B' left it",
      ])
    #expect(found.findings.first?.hint == "leave the location out until it is known")
  }

  @Test func `a lost record, an added one and a broken journal are named`() throws {
    try FileManager.default.removeItem(at: url("Registry/evidence/0B/0B1C2D3E4F5G.json"))
    try write("{}\n", to: "Registry/sites/pa/palmyra/monuments/nave.json")
    let journal = "Registry/journal/nd11qjr4hyfh/00000002.jsonl"
    try write(contents(of: journal).replacing("desk", with: "disk"), to: journal)
    let paths = try check(FindingFilter(codes: ["INT"])).findings.map(\.path)
    #expect(
      Set(paths).isSuperset(of: [
        "evidence/0B/0B1C2D3E4F5G.json", "sites/pa/palmyra/monuments/nave.json",
        "journal/nd11qjr4hyfh/00000002.jsonl",
      ]))
  }

  @Test func `a damaged header is a finding, and the files are still compared`() throws {
    try write("{\n", to: "Registry/registry.json")
    try FileManager.default.removeItem(
      at: url("Registry/sites/pa/palmyra/monuments/tetrapylon.json"))
    let found = try check()
    #expect(found.findings.map(\.code) == ["INT-11", "INT-13"])
    #expect(found.findings.last?.path == "registry.json")
    #expect(
      found.findings.last?.message
        == "line 2, column 1: unexpected end instead of a key, so no record can be checked")
    #expect(found.records == 0)
  }

  /// Three findings: an unknown licence, a country by its name, a swapped point.
  private func addFaults() throws {
    try Sample.on(seed: 6) {
      let item = """
        {"id": "5D2R8V0JTC6H", "pair": {"aspect": "after", "with": "4ZC8M1T7Q0RB"},
         "source": "DGAM", "title": "A photograph", "type": "ground-photo"}
        """
      _ = try $0.addEvidence(drafts(item), &$1)
    }
    try Sample.on(seed: 7) {
      let sites = """
        [{"countries": ["Iraq"], "id": "hatra", "names": [{"language": "en", "text": "Hatra"}]},
         {"countries": ["SY"], "id": "bosra", "location": {"latitude": 32.52, "longitude": 36.48},
          "names": [{"language": "en", "text": "Bosra"}]}]
        """
      _ = try $0.addSites(drafts(sites), &$1)
    }
    // A swapped point is kept out of the registry, so that only an editor's hand brings it in.
    let file = "Registry/sites/bo/bosra/site.json"
    let swapped = try contents(of: file).replacing("32.52", with: "-").replacing(
      "36.48", with: "32.52"
    ).replacing(": -", with: ": 36.48")
    try write(swapped, to: file)
    try Sample.on(seed: 8) { _ = try $0.acceptHandEdits(&$1) }
  }

  @Test(arguments: [
    Narrowed(.everything, to: "EVD-18", "GEO-03", "WHS-13"),
    Narrowed(FindingFilter(codes: ["WHS"]), to: "WHS-13"),
    Narrowed(FindingFilter(codes: ["geo-03", "EVD"]), to: "EVD-18", "GEO-03"),
    Narrowed(FindingFilter(record: "site/bosra"), to: "GEO-03"),
    Narrowed(FindingFilter(record: "site/palmyra")),
    Narrowed(FindingFilter(minimumSeverity: .error), to: "GEO-03"),
    Narrowed(FindingFilter(minimumSeverity: .warning), to: "EVD-18", "GEO-03", "WHS-13"),
    Narrowed(FindingFilter(codes: ["WHS"], minimumSeverity: .error)),
  ])
  func `a filter narrows what is found`(narrowed: Narrowed) throws {
    try addFaults()
    let found = try check(narrowed.filter)
    #expect(found.findings.map(\.code) == narrowed.codes)
    #expect(found.records == 12)
  }

  @Test func `to a monument belong the findings on what its reports say together`() throws {
    try Sample.on(seed: 6) {
      let claim = """
        {"assessor": "DGAM", "event": "2015-08-30", "grade": "slight",
         "monument": "temple-of-bel", "site": "palmyra"}
        """
      _ = try $0.addReports(drafts(claim), &$1)
    }
    func codes(_ monument: String) throws -> [String] {
      try check(FindingFilter(record: "monument/palmyra/" + monument)).findings.map(\.code)
    }
    #expect(try codes("temple-of-bel").contains("GRD-09"))
    #expect(try codes("tetrapylon") == [])
  }

  @Test func `nothing can be found about a record that is not there`() throws {
    let error = #expect(throws: RegistryError.self) {
      try check(FindingFilter(record: "site/nope"))
    }
    #expect(
      error
        == RegistryError(
          .notThere, "the registry has no record 'site/nope'",
          hint: "name it as findings do, such as 'site/palmyra', or by its file"))
  }

  @Test(arguments: ["GRD-13", "EVD-21", "REC-03", "INT-31", "int-60"])
  func `every code is explained, those of the files too`(code: String) throws {
    let rule = try RuleGuide.named(code)
    #expect(rule.code == code.uppercased())
    #expect(![rule.title, rule.meaning, rule.reason, rule.mend, rule.source].contains(""))
  }

  @Test func `a code that no rule has is told with what comes close`() throws {
    let code = #expect(throws: RegistryError.self) { try RuleGuide.named("GEO-2") }
    #expect(
      code
        == RegistryError(
          .notThere, "no rule has the code 'GEO-2'", hint: "did you mean 'GEO-02'?"))
    let start = #expect(throws: RegistryError.self) { try RuleGuide.checkStart("FOO") }
    #expect(
      start
        == RegistryError(
          .usage, "no rule has a code that begins with 'FOO'",
          hint: "'heritage check --explain all' lists the codes"))
  }
}
