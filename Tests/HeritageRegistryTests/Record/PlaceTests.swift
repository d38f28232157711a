import CanonicalJSON
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import Testing

/// Sites and monuments: how they get their identifiers, and what keeps them out.
@Suite(.temporaryFolder)
struct PlaceTests {
  init() throws { try Sample.make() }

  private static let retry = "correct the fields and try again"
  private static let hatra =
    #"{"countries": ["IQ"], "names": [{"language": "en", "text": "Hatra"}]}"#

  @Test func `an identifier is made from the first name`() throws {
    let recorded = try Sample.on { try $0.addSites(drafts(Self.hatra), &$1) }
    #expect(recorded.entries.map(\.id) == ["hatra"])
    #expect(recorded.paths == ["sites/ha/hatra/site.json"])
    #expect(recorded.entries.map(\.reference) == [.site(try Slug("hatra"))])
    #expect(recorded.told == [])
    #expect(recorded.dependents == nil)
    #expect(recorded.operation?.command == "add-site")
    #expect(recorded.operation?.by == "desk")
    #expect(recorded.operation?.at == Sample.now)
  }

  @Test func `a name that is taken asks what others call the place`() throws {
    let other =
      #"{"countries": ["IQ"], "externalIds": {"wikidata": "Q1"}, "names": [{"language": "en", "text": "Hatra"}]}"#
    try Sample.on { _ = try $0.addSites(drafts(Self.hatra), &$1) }
    let recorded = try Sample.on(seed: 6) { try $0.addSites(drafts(other), &$1) }
    #expect(recorded.entries.map(\.id) == ["hatra-wikidata-q1"])
    try Refusal(
      .refused, "'hatra' is taken already, made from the name 'Hatra'",
      hint: "if it is another place, give an identifier with --id"
    ) { _ = try $0.addSites(drafts(Self.hatra), &$1) }.expect()
  }

  @Test func `an identifier is made from a name in Latin letters where there is one`() throws {
    let draft = #"{"countries": ["IQ"], "names": [{"text": "الحضر"}, {"text": "Hatra"}]}"#
    let recorded = try Sample.on { try $0.addSites(drafts(draft), &$1) }
    #expect(recorded.entries.map(\.id) == ["hatra"])
    let registry = try Sample.open()
    #expect(try registry.identifierOffer(for: ["الحضر"]) == .romanised(Slug("alhdr")))
    #expect(
      try registry.identifierOffer(for: ["الحضر", "Hatra"]) == .taken(Slug("hatra"), by: "الحضر"))
    #expect(try registry.identifierOffer(for: ["Bosra"]) == .plain)
    #expect(try registry.identifierOffer(for: ["—"]) == .none)
    #expect(
      try registry.identifierOffer(for: ["Tetrapylon"], of: Slug("palmyra"))
        == .taken(Slug("tetrapylon"), by: "Tetrapylon"))
    #expect(try registry.fault(ofIdentifier: "hatra") == "'hatra' is taken already: الحضر")
    #expect(try registry.fault(ofIdentifier: "al-hadr") == nil)
    #expect(
      try registry.fault(ofIdentifier: "Al Hadr")
        == "'Al Hadr' is not an identifier: use a-z, 0-9 and single hyphens between them; "
        + "an identifier looks like 'temple-of-bel'")
  }

  @Test(arguments: [
    (#""countries": ["SY"], "id": "tadmur", "names": [{"text": "PALMYRE"}]"#, true),
    (#""id": "tadmur", "names": [{"text": "تَدمُر"}]"#, true),
    (
      #""countries": ["SY"], "id": "tadmur", "location": {"latitude": 34.6, "longitude": 38.3}, "names": [{"text": "Tadmur"}]"#,
      true
    ),
    (
      #""countries": ["SY"], "id": "tadmur", "location": {"latitude": 36.2, "longitude": 37.1}, "names": [{"text": "Tadmur"}]"#,
      false
    ),
    (#""countries": ["US"], "id": "tadmur", "names": [{"text": "Palmyra"}]"#, false),
    (#""countries": ["SY"], "id": "tadmur", "names": [{"text": "Bosra"}]"#, false),
  ])
  func `a place of the same name is told where it can be the same place`(
    draft: String, isTold: Bool
  ) throws {
    let recorded = try Sample.on { try $0.addSites(drafts("{\(draft)}"), isRehearsal: true, &$1) }
    #expect(
      recorded.told.filter { $0.contains("same name") }
        == (isTold
          ? [
            "warning: site/tadmur: 'site/palmyra' has the same name, 'Palmyra'; if both are one "
              + "place, take this back with 'heritage undo' and record there"
          ] : []))
  }

  @Test func `a monument of the same name is told within its site`() throws {
    let draft =
      #"{"id": "bel-2", "names": [{"text": "TEMPLE OF BEL"}], "site": "palmyra", "type": "temple"}"#
    let recorded = try Sample.on { try $0.addMonuments(drafts(draft), isRehearsal: true, &$1) }
    #expect(
      recorded.told == [
        "warning: monument/palmyra/bel-2: 'monument/palmyra/temple-of-bel' has the same name, "
          + "'Temple of Bel'; if both are one place, take this back with 'heritage undo' and "
          + "record there"
      ])
  }

  @Test func `a monument is named within its site`() throws {
    let draft =
      #"{"built": "00XX", "names": [{"language": "en", "text": "Temple of Nabu"}], "site": "palmyra", "type": "temple"}"#
    let recorded = try Sample.on { try $0.addMonuments(drafts(draft), &$1) }
    #expect(recorded.entries.map(\.id) == ["palmyra/temple-of-nabu"])
    #expect(recorded.paths == ["sites/pa/palmyra/monuments/temple-of-nabu.json"])
  }

  @Test(arguments: [
    Refusal(.invalid, "'names' is missing", hint: "give at least one name") {
      _ = try $0.addSites([[:]], &$1)
    },
    Refusal(.invalid, "no name in 'names' has a 'text'", hint: "give at least one name") {
      _ = try $0.addSites(drafts(#"{"names": [{"language": "en"}]}"#), &$1)
    },
    Refusal(
      .invalid, "the value of 'id' is not a text", hint: "correct the fields and try again"
    ) {
      _ = try $0.addSites(drafts(#"{"id": 5, "names": [{"text": "Bosra"}]}"#), &$1)
    },
    Refusal(.invalid, "no identifier can be made from the name ''", hint: "give one with --id") {
      _ = try $0.addSites(drafts(#"{"names": [{"text": ""}]}"#), &$1)
    },
    Refusal(
      .invalid, "'con' cannot be an identifier: Windows keeps that name for a device",
      hint: "an identifier looks like 'temple-of-bel'"
    ) { _ = try $0.addSites(drafts(#"{"id": "con", "names": [{"text": "Hatra"}]}"#), &$1) },
    Refusal(.refused, "'palmyra' is taken already", hint: "give another identifier with --id") {
      _ = try $0.addSites(drafts(#"{"id": "palmyra", "names": [{"text": "Palmyra"}]}"#), &$1)
    },
    Refusal(
      .unknownTerm,
      "'monumnt' is not a known site kind: use archaeological-site, urban, building-group, "
        + "monument, landscape, natural, other", hint: retry
    ) {
      let site = #"{"kind": "monumnt", "names": [{"language": "en", "text": "Hatra"}]}"#
      _ = try $0.addSites(drafts(site), &$1)
    },
    Refusal(
      .unknownTerm,
      "'tempel' is not a known monument type: see 'heritage vocabulary monument-types'",
      hint: retry
    ) {
      let monument =
        #"{"names": [{"language": "en", "text": "Nabu"}], "site": "palmyra", "type": "tempel"}"#
      _ = try $0.addMonuments(drafts(monument), &$1)
    },
    Refusal(
      .invalid, "'site' is missing", hint: "name the site that the record belongs to"
    ) { _ = try $0.addMonuments(drafts(#"{"names": [{"text": "Nabu"}]}"#), &$1) },
    Refusal(
      .refused,
      "monument/palmyra/cella: 'partOf' names 'monument/palmyra/temple-of-bol', which is not in "
        + "the registry [IDN-03]",
      hint: "add that record first, or correct the identifier", codes: ["IDN-03"]
    ) {
      let monument = """
        {"names": [{"language": "en", "text": "Cella"}], "partOf": "temple-of-bol",
         "site": "palmyra", "type": "temple"}
        """
      _ = try $0.addMonuments(drafts(monument), &$1)
    },
  ])
  func `says what is wrong with a draft`(refusal: Refusal) throws { try refusal.expect() }
}
