import CanonicalJSON
import Foundation
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageTestSupport
import HeritageValidation
import Testing

/// Nothing is recorded on another place than the one that was meant.
@Suite(.temporaryFolder)
struct LandingTests {
  private static let oldTown = "sites/ha/hatra/site.json"
  private static let hint = "give the identifier, the first word of a line"

  /// The sample, two sites of one name, and one whose name has a slash.
  init() throws {
    try Sample.make()
    try Sample.on(seed: 6) {
      let sites = """
        [{"countries": ["SY"], "id": "aleppo", "names": [{"language": "en", "text": "Old Town"}]},
         {"countries": ["IQ"], "id": "hatra", "names": [{"language": "en", "text": "Old Town"}]},
         {"countries": ["PS"], "id": "hebron",
          "names": [{"language": "en", "text": "Hebron/Al-Khalil Old Town"}]},
         {"countries": ["SY"], "id": "dead-cities",
          "names": [{"language": "en", "text": "Site of the Dead Cities"}]}]
        """
      _ = try $0.addSites(drafts(sites), &$1)
    }
    try Sample.on(seed: 7) {
      let monuments = """
        [{"names": [{"language": "en", "text": "Ibrahimi Mosque/Cave"}], "id": "ibrahimi-mosque",
          "site": "hebron", "type": "mosque"}]
        """
      _ = try $0.addMonuments(drafts(monuments), &$1)
    }
  }

  private func subject(_ name: String) throws -> String {
    try Sample.open().subject(named: name).reference.description
  }

  @Test(arguments: [
    ("Hebron/Al-Khalil Old Town", "site/hebron"),
    ("Hebron/Al-Khalil Old Town/Ibrahimi Mosque/Cave", "monument/hebron/ibrahimi-mosque"),
    ("hebron/ibrahimi mosque/cave", "monument/hebron/ibrahimi-mosque"),
    ("site/hebron/ibrahimi-mosque", "monument/hebron/ibrahimi-mosque"),
    ("q5747/Temple of Bel", "monument/palmyra/temple-of-bel"),
    ("unesco:0023", "site/palmyra"), ("https://whc.unesco.org/en/list/23", "site/palmyra"),
    ("https://www.wikidata.org/wiki/Q5747", "site/palmyra"),
    ("monument/palmyra/temple-of-bel", "monument/palmyra/temple-of-bel"),
  ])
  func `a place to record on is found by all that names the whole of it`(
    name: String, place: String
  ) throws {
    #expect(try subject(name) == place)
  }

  @Test func `a part of a name finds a place to read about, and none to record on`() throws {
    let read = try Sample.open().derivation(ofSubjectNamed: "cities")
    #expect(read.document.subject.reference.description == "site/dead-cities")
    try Refusal(
      .ambiguous, "no place is called 'cities', which is only a part of:", hint: Self.hint,
      lines: ["dead-cities  Site of the Dead Cities"]
    ) { (registry, _) in _ = try registry.subject(named: "cities") }.expect()
    try Refusal(
      .ambiguous, "no site is called 'khalil', which is only a part of:", hint: Self.hint,
      lines: ["hebron  Hebron/Al-Khalil Old Town"]
    ) { (registry, _) in _ = try registry.site(named: "khalil") }.expect()
    try Refusal(
      .notThere, "the site 'hebron' has no monument 'mosque'", hint: "it has: ibrahimi-mosque"
    ) { (registry, _) in _ = try registry.subject(named: "hebron/mosque") }.expect()
  }

  @Test(arguments: ["unesco:12bis", "wikidata:5747"])
  func `what no register has is no place`(name: String) throws {
    let error = #expect(throws: RegistryError.self) { try subject(name) }
    #expect(error?.kind == .usage)
    #expect(error?.hint == "copy the identifier from the register's own page")
  }

  @Test(arguments: [
    "{\n", #"{"id": "hatra", "names": 5}"#, #"{"id": "hatra", "names": [{"language": "en"}]}"#,
    #"{"externalIds": [], "id": "hatra", "names": []}"#, "", #"{"id": "hatra"}"#,
  ])
  func `a record that cannot be read may be what a name means`(json: String) throws {
    try write(json, to: "Registry/" + Self.oldTown)
    for name in ["Old Town", "Apamea", "unesco:1"] {
      let error = #expect(throws: RegistryError.self) { try subject(name) }
      #expect(error?.kind == .damaged)
      #expect(error?.message.hasPrefix("the record '\(Self.oldTown)' is damaged: ") == true)
      #expect(error?.message.hasSuffix(", and so may be what '\(name)' means") == true)
      #expect(
        error?.hint
          == "name the place by its identifier, or run 'heritage check' to see every damaged record"
      )
    }
    #expect(try subject("aleppo") == "site/aleppo")
    let read = try Sample.open().dossier(ofSiteNamed: "Old Town")
    #expect(read.document.site.id.text == "aleppo")
    #expect(read.damaged.map(\.path) == [Self.oldTown])
    #expect(
      try Sample.open().derivation(ofSubjectNamed: "Old Town").damaged.map(\.path)
        == [Self.oldTown])
    #expect(
      try Sample.open().summary(ofSitesNamed: ["Old Town"], today: Sample.now.day).damaged.map(
        \.path) == [Self.oldTown])
    #expect(
      try Sample.open().list(.reports, sites: ["Old Town"]).damaged.map(\.path) == [Self.oldTown])
    #expect(try Sample.open().dossier(ofSiteNamed: "aleppo").damaged == [])
  }

  @Test(arguments: ["sites/ha/hatra/monuments", "sites/q", "sites/ba/bam"])
  func `so may be what a file hides that took the place of a folder`(place: String) throws {
    try FileManager.default.createDirectory(
      at: url("Registry/sites/ba"), withIntermediateDirectories: true)
    try write("", to: "Registry/" + place)
    let error = #expect(throws: RegistryError.self) { try subject("Old Gate") }
    #expect(
      error?.message
        == "the record '\(place)' is damaged: it is no folder, and so may be what 'Old Gate' means")
    #expect(try subject("hatra") == "site/hatra")
  }

  @Test func `no site hides in the place of a site's monuments`() throws {
    try write("", to: "Registry/sites/ha/hatra/monuments")
    #expect(try Sample.open().site(named: "Site of the Dead Cities").id.text == "dead-cities")
  }

  @Test func `words out of a site's name find a monument to suggest`() throws {
    try Refusal(
      .ambiguous, "no place is called 'khalil/Ibrahimi Mosque/Cave', which is only a part of:",
      hint: Self.hint, lines: ["hebron/ibrahimi-mosque  Ibrahimi Mosque/Cave"]
    ) { (registry, _) in _ = try registry.subject(named: "khalil/Ibrahimi Mosque/Cave") }.expect()
  }

  @Test func `nothing gets an identifier that a damaged record may have`() throws {
    try write("{\n", to: "Registry/" + Self.oldTown)
    let site = #"{"externalIds": {"unesco": "99"}, "names": [{"text": "Bosra"}]}"#
    let error = #expect(throws: RegistryError.self) {
      try Sample.on { try $0.addSites(drafts(site), &$1) }
    }
    #expect(error?.kind == .damaged)
    let plain = try Sample.on { try $0.addSites(drafts(#"{"names": [{"text": "Bosra"}]}"#), &$1) }
    #expect(plain.entries.map(\.id) == ["bosra"])
  }

  private static func site(_ identifiers: String) -> String {
    #"{"countries": ["SY"], "externalIds": {\#(identifiers)}, "names": [{"text": "Tadmor"}]}"#
  }

  @Test(arguments: [
    #""unesco": "0023""#, #""whc": "https://whc.unesco.org/en/list/23""#,
    #""wikidata": "https://www.wikidata.org/wiki/Q5747""#,
  ])
  func `an identifier that another place has is refused in any spelling`(
    identifier: String
  ) throws {
    let before = try bytes(below: "Registry")
    let error = #expect(throws: RegistryError.self) {
      try Sample.on { try $0.addSites(drafts(Self.site(identifier)), &$1) }
    }
    #expect(error?.message.hasPrefix("site/tadmor: 'site/palmyra' claims the identifier ") == true)
    #expect(try bytes(below: "Registry") == before)
  }

  @Test func `two monuments of different sites have two identifiers`() throws {
    func monument(_ site: String) throws -> JSONObject {
      try draft(
        """
        {"externalIds": {"wikidata": "q797481"}, "names": [{"language": "en", "text": "Gate"}],
         "site": "\(site)", "type": "temple"}
        """)
    }
    let (first, second) = (try monument("palmyra"), try monument("aleppo"))
    try Sample.on { _ = try $0.addMonuments([first], &$1) }
    let record = try record("sites/pa/palmyra/monuments/gate.json")
    #expect(record["externalIds"] == ["wikidata": "Q797481"])
    let error = #expect(throws: RegistryError.self) {
      try Sample.on(seed: 8) { try $0.addMonuments([second], &$1) }
    }
    #expect(
      error?.message
        == "monument/aleppo/gate: 'monument/palmyra/gate' claims the identifier 'wikidata:Q797481' "
        + "too [IDN-04]")
  }

  @Test func `a monument has no identifier of a site`() throws {
    let monument = try draft(
      """
      {"externalIds": {"wikidata": "q5747"}, "names": [{"language": "en", "text": "Gate"}],
       "site": "hebron", "type": "temple"}
      """)
    let error = #expect(throws: RegistryError.self) {
      try Sample.on { try $0.addMonuments([monument], &$1) }
    }
    #expect(
      error?.message
        == "monument/hebron/gate: 'site/palmyra' claims the identifier 'wikidata:Q5747' too "
        + "[IDN-04]")
  }

  @Test(arguments: [
    Refusal(
      .invalid, "'23bis' is not an identifier of 'unesco', which has 1 to 9 digits",
      hint: "copy the identifier from the register's own page"
    ) { _ = try $0.addSites(drafts(site(#""unesco": "23bis""#)), &$1) },
    Refusal(
      .invalid, "one place cannot have two identifiers of 'unesco', '1' and '2'",
      hint: "look up which of the two is right"
    ) { _ = try $0.addSites(drafts(site(#""unesco": "1", "whc": "2""#)), &$1) },
  ])
  func `an impossible identifier is refused in a draft`(refusal: Refusal) throws {
    try refusal.expect()
  }
}
