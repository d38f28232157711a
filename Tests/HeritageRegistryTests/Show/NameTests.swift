import CanonicalJSON
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageTestSupport
import Testing

/// What people call places, and what each name means.
@Suite(.temporaryFolder)
struct NameTests {
  init() throws { try Sample.make() }

  private static func add(_ id: String, _ name: String, seed: Int) throws {
    try Sample.on(seed: seed) {
      let monument: JSONObject = [
        "id": .string(id), "names": [["language": "en", "text": .string(name)]],
        "site": "palmyra", "type": "castle",
      ]
      _ = try $0.addMonuments([monument], &$1)
    }
  }

  private func subject(_ name: String) throws -> String {
    try Sample.open().derivation(ofSubjectNamed: name).document.subject.reference.description
  }

  @Test(arguments: [
    "palmyra", "PALMYRA", "تدمر", "Palmyre", "tadmur", "pálmyre", "q5747", "Q5747",
    "wikidata:q5747", "unesco:23", "site/palmyra", "sites/pa/palmyra/site.json",
  ])
  func `a site is found by every name that it has`(name: String) throws {
    #expect(try Sample.open().dossier(ofSiteNamed: name).document.site.id.text == "palmyra")
    #expect(try subject(name) == "site/palmyra")
  }

  @Test(arguments: [
    "temple of bel", "palmyra/temple-of-bel", "palmyra/Temple of Bel", "Palmyre/temple-of-bel",
    "monument/palmyra/temple-of-bel",
  ])
  func `a monument is found by its name, and by those of both`(name: String) throws {
    #expect(try Sample.open().monument(named: name).document.monument.id.text == "temple-of-bel")
    #expect(try subject(name) == "monument/palmyra/temple-of-bel")
  }

  @Test func `a whole name beats one that has it among its words`() throws {
    try Self.add("palmyra-castle", "Palmyra Castle", seed: 6)
    try Sample.on(seed: 7) {
      let site = #"{"names": [{"language": "en", "text": "Tetrapylon of Apamea"}]}"#
      _ = try $0.addSites(drafts(site), &$1)
    }
    #expect(try subject("PALMYRA") == "site/palmyra")
    #expect(try subject("tetrapylon") == "monument/palmyra/tetrapylon")
  }

  @Test func `what matches equally is listed`() throws {
    try Self.add("old-tadmur", "Tadmur", seed: 6)
    try Sample.on(seed: 7) {
      let sites = """
        [{"id": "hatra", "names": [{"text": "Al-Hadr", "language": "en"}]},
         {"id": "hadr", "names": [{"text": "Al Hadr", "language": "en"}]}]
        """
      _ = try $0.addSites(drafts(sites), &$1)
    }
    let hint = "give the identifier, the first word of a line"
    try Refusal(
      .ambiguous, "2 places match 'Tadmur':", hint: hint,
      lines: ["palmyra  Palmyra", "palmyra/old-tadmur  Tadmur"]
    ) { (registry, _) in _ = try registry.assessment(ofSubjectNamed: "Tadmur") }.expect()
    try Refusal(
      .ambiguous, "2 sites match 'AL-HADR':", hint: hint,
      lines: ["hadr  Al Hadr", "hatra  Al-Hadr"]
    ) { (registry, _) in _ = try registry.dossier(ofSiteNamed: "AL-HADR") }.expect()
  }

  private static func noSite(_ name: String, hint: String) -> Refusal {
    Refusal(.notThere, "no site is called '\(name)'", hint: hint) { (registry, _) in
      _ = try registry.dossier(ofSiteNamed: name)
    }
  }

  @Test(arguments: [
    noSite("Palmira", hint: "did you mean 'Palmyra'?"),
    noSite("Palmyraa", hint: "did you mean 'Palmyra', 'Palmyre'?"),
    noSite("Palm", hint: "did you mean 'Palmyra', 'Palmyre'?"),
    noSite("Xy", hint: "run 'heritage list sites' to see them all"),
    noSite("unesco:24", hint: "run 'heritage list sites' to see them all"),
    Refusal(
      .notThere, "no site is called 'temple-of-bel', but a monument is",
      hint: "run 'heritage monument palmyra/temple-of-bel'"
    ) { (registry, _) in _ = try registry.dossier(ofSiteNamed: "temple-of-bel") },
    Refusal(
      .notThere, "no monument is called 'Tadmur', but a site is",
      hint: "run 'heritage site palmyra'"
    ) { (registry, _) in _ = try registry.monument(named: "Tadmur") },
    Refusal(
      .notThere, "no monument is called 'Temple of Bal'", hint: "did you mean 'Temple of Bel'?"
    ) { (registry, _) in _ = try registry.monument(named: "Temple of Bal") },
    Refusal(
      .notThere, "the site 'palmyra' has no monument 'temple-of-bol'",
      hint: "it has: monumental-arch, temple-of-bel, tetrapylon"
    ) { (registry, _) in _ = try registry.assessment(ofSubjectNamed: "palmyra/temple-of-bol") },
    Refusal(
      .notThere, "the registry has no report 'ZZZZZZZZZZZZ'",
      hint: "run 'heritage list reports' to see them"
    ) { (registry, _) in _ = try registry.report(RecordID("ZZZZZZZZZZZZ")) },
    Refusal(
      .notThere, "the registry has no evidence 'ZZZZZZZZZZZZ'",
      hint: "run 'heritage list evidence' to see them"
    ) { (registry, _) in _ = try registry.evidence(RecordID("ZZZZZZZZZZZZ")) },
  ])
  func `what is not there is told with what comes close`(refusal: Refusal) throws {
    try refusal.expect()
  }

  @Test(arguments: [
    (
      ["temple", "BEL"],
      ["monument/palmyra/temple-of-bel", "evidence/4ZC8M1T7Q0RB", "evidence/9FQ2X6D3HWKE"]
    ),
    (["row column"], ["report/7K3M9XQ2PD4T"]), (["تدمر"], ["site/palmyra"]),
    (["pálmyre"], ["site/palmyra"]), (["xyzzy"], []),
  ])
  func `a search finds words whatever their accents`(words: [String], records: [String]) throws {
    let result = try Sample.open().search(words.joined(separator: " "))
    #expect(result.shown.document.json.column("record") == records)
    #expect(result.found == records.count)
    let first = try Sample.open().search(words.joined(separator: " "), limit: 1)
    #expect(first.shown.document.json.column("record") == Array(records.prefix(1)))
    #expect(first.found == records.count)
  }
}
