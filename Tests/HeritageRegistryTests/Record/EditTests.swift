import CanonicalJSON
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import HeritageValidation
import Testing

private let palmyra = "sites/pa/palmyra/site.json"

/// Makes an edit of assignments.
private func setting(_ assignments: String...) throws -> RecordEdit {
  var edit = RecordEdit()
  for assignment in assignments { try edit.set(assignment) }
  return edit
}

@Suite(.temporaryFolder)
struct EditTests {
  init() throws { try Sample.make() }

  @Test func `an edited field is taken over from imports, and undo brings all back`() throws {
    let before = try contents(of: "Registry/" + palmyra)
    let edited = try Sample.on {
      try $0.edit($0.record(named: "Palmyra"), setting("place=Homs", "notes=seen"), &$1)
    }
    #expect(edited.id == "palmyra")
    #expect(edited.path == palmyra)
    #expect(
      edited.difference.lines == [
        "notes: nothing → seen", "place: nothing → Homs", "controlled[0]: nothing → place",
      ])
    #expect(
      edited.remarks.map(\.description) == [
        "note: imports leave 'place' as it is from now on; --remove controlled=place changes that"
      ])
    let operation = try #require(edited.operation)
    #expect(operation.command == "edit")
    #expect(operation.changes.map(\.path.text) == [palmyra])
    #expect(try record(palmyra)["controlled"] == ["place"])
    #expect(try Registry.check(at: Sample.path, today: Sample.now.day).findings == [])
    _ = try Sample.on(seed: 6) { try $0.undo(operation.id, &$1) }
    #expect(try contents(of: "Registry/" + palmyra) == before)
    #expect(try Registry.check(at: Sample.path, today: Sample.now.day).findings == [])
  }

  @Test func `each part of the World Heritage standing is taken over by itself`() throws {
    try Sample.on {
      _ = try $0.edit(.site(Slug("palmyra")), setting("worldHeritage.dossier=23"), &$1)
    }
    #expect(try record(palmyra)["controlled"] == ["worldHeritage.dossier"])
    let again = try Sample.on(seed: 6) {
      try $0.edit(.site(Slug("palmyra")), setting("worldHeritage.dossier=23ter"), &$1)
    }
    #expect(again.difference.lines == ["worldHeritage.dossier: 23 → 23ter"])
  }

  @Test func `whoever says what is controlled has decided`() throws {
    var edit = try setting("place=Homs")
    try edit.add("controlled=names")
    let change = edit
    try Sample.on { _ = try $0.edit(.site(Slug("palmyra")), change, &$1) }
    #expect(try record(palmyra)["controlled"] == ["names"])
  }

  @Test func `unknown members survive, and a new one is told`() throws {
    var edit = RecordEdit()
    edit.merge(["plaec": "Homs"])
    let patch = edit
    let edited = try Sample.on { try $0.edit(.site(Slug("palmyra")), patch, &$1) }
    #expect(
      edited.remarks.first?.description
        == "warning: 'plaec' is not a known field of a site and is kept as it is; did you mean 'place'?"
    )
    let second = try Sample.on(seed: 6) {
      try $0.edit(.site(Slug("palmyra")), setting("notes=seen"), &$1)
    }
    #expect(second.remarks == [])
    #expect(try record(palmyra)["plaec"] == "Homs")
  }

  @Test func `what changes nothing writes nothing, nor does a rehearsal`() throws {
    let before = try bytes(below: "Registry")
    let same = try Sample.on {
      try $0.edit(.monument(Slug("temple-of-bel"), of: Slug("palmyra")), setting("built=0032"), &$1)
    }
    #expect(same.difference.isEmpty)
    #expect(same.operation == nil)
    let rehearsed = try Sample.on {
      try $0.edit(.evidence(RecordID(Sample.image)), setting("title=After"), isRehearsal: true, &$1)
    }
    #expect(rehearsed.difference.lines == ["title: Temple of Bel, after → After"])
    #expect(rehearsed.operation == nil)
    #expect(try bytes(below: "Registry") == before)
  }

  @Test(arguments: [
    ("palmyra", "site/palmyra"), ("palmyra/temple-of-bel", "monument/palmyra/temple-of-bel"),
    ("تدمر", "site/palmyra"), ("unesco:23", "site/palmyra"),
    ("9fq2x6d3hwke", "evidence/9FQ2X6D3HWKE"), ("7K3M9XQ2PD4T", "report/7K3M9XQ2PD4T"),
    ("report/7K3M9XQ2PD4T", "report/7K3M9XQ2PD4T"),
    ("sites/pa/palmyra/monuments/tetrapylon.json", "monument/palmyra/tetrapylon"),
  ])
  func `a record is named as everywhere`(name: String, reference: String) throws {
    #expect(try Sample.open().record(named: name).description == reference)
  }

  @Test(arguments: [
    Refusal(
      .refused, "'report/7K3M9XQ2PD4T' is a claim, and what somebody claimed never changes",
      hint:
        "to put a corrected claim in its place, run 'heritage supersede 7K3M9XQ2PD4T' with what "
        + "is to change, such as --grade; to take it back, 'heritage withdraw 7K3M9XQ2PD4T'"
    ) { _ = try $0.edit(.report(RecordID(Sample.bel)), setting("grade=severe"), &$1) },
    Refusal(
      .refused, "'id' of 'site/palmyra' is not edited",
      hint:
        "an identifier is permanent; record it anew under another, then run 'heritage supersede "
        + "palmyra --with OTHER'"
    ) { _ = try $0.edit(.site(Slug("palmyra")), setting("id=tadmur"), &$1) },
    Refusal(
      .refused, "'supersededBy' of 'monument/palmyra/tetrapylon' is not edited",
      hint: "run 'heritage supersede palmyra/tetrapylon --with OTHER', or take that back with "
        + "'heritage undo'"
    ) {
      _ = try $0.edit(
        .monument(Slug("tetrapylon"), of: Slug("palmyra")),
        setting("supersededBy.by=temple-of-bel", "supersededBy.reason=merged"), &$1)
    },
    Refusal(
      .refused, "'origin' of 'evidence/9FQ2X6D3HWKE' is not edited",
      hint: "it tells which row of a list brought the item"
    ) {
      _ = try $0.edit(
        .evidence(RecordID(Sample.image)),
        setting("origin.source=list", "origin.key=1", "origin.template=0"), &$1)
    },
    Refusal(
      .refused, "'recorded' of 'evidence/9FQ2X6D3HWKE' is not edited",
      hint: "the registry itself set it when the record came"
    ) {
      _ = try $0.edit(
        .evidence(RecordID(Sample.image)), setting("recorded=2020-01-01T00:00:00Z"), &$1)
    },
    Refusal(
      .refused, "'site/palmyra' would have no name left",
      hint: "give its right name in the same command, such as --add-name 'ar:تدمر'"
    ) {
      var edit = RecordEdit()
      try edit.remove("names")
      _ = try $0.edit(.site(Slug("palmyra")), edit, &$1)
    },
    Refusal(
      .notThere, "the registry has no record 'site/atlantis'",
      hint: "run 'heritage list' or 'heritage search' to find it"
    ) { _ = try $0.edit(.site(Slug("atlantis")), setting("place=Sea"), &$1) },
    Refusal(
      .invalid, "latitude 134.5 is outside -90 to 90 degrees",
      hint: "correct the fields and try again"
    ) { _ = try $0.edit(.site(Slug("palmyra")), setting("location.latitude=134.5"), &$1) },
    Refusal(
      .refused,
      "image '4ZC8M1T7Q0RB' of '2015-08-27' is called before but is not older than "
        + "'9FQ2X6D3HWKE' of '2015-08-01' [EVD-12]",
      hint: "exchange the two halves, or correct a date",
      lines: [
        "report/7K3M9XQ2PD4T: the event '2015-08-27/2015-08-31' comes after image "
          + "'9FQ2X6D3HWKE' of '2015-08-01' that shows its damage [EVD-13]"
      ], codes: ["EVD-12", "EVD-13"]
    ) {
      _ = try $0.edit(.evidence(RecordID(Sample.image)), setting("acquired=2015-08-01"), &$1)
    },
    Refusal(
      .notThere, "the registry has no record '0000000000ZZ'",
      hint: "run 'heritage list' or 'heritage search' to find it"
    ) { registry, _ in _ = try registry.record(named: "0000000000ZZ") },
    Refusal(
      .refused, "the record was changed by somebody else meanwhile, so nothing is written",
      hint: "run the command again to see what it would do now"
    ) {
      _ = try $0.edit(
        .site(Slug("palmyra")), setting("place=Homs"),
        shown: RecordDifference(from: ["place": "Hama"], to: ["place": "Homs"]), &$1)
    },
  ])
  func `refuses what never changes, and what is no record`(refusal: Refusal) throws {
    try refusal.expect()
  }

  @Test func `refuses an identifier that another place has, by the rule for new ones`() throws {
    try Sample.on(seed: 6) {
      _ = try $0.addSites(drafts(#"{"names": [{"language": "en", "text": "Tadmur"}]}"#), &$1)
    }
    let error = #expect(throws: RegistryError.self) {
      try Sample.on {
        try $0.edit(.site(Slug("tadmur")), setting("externalIds.unesco=0023"), &$1)
      }
    }
    #expect(
      error?.message
        == "site/tadmur: 'site/palmyra' claims the identifier 'unesco:23' too [IDN-04]")
  }

  @Test func `of two errors one can be mended first, and what a claim rests on is looked at`()
    throws
  {
    try Sample.on(seed: 10) {
      _ = try $0.addSites(drafts(#"{"names": [{"language": "en", "text": "Tadmur"}]}"#), &$1)
    }
    try write(
      #"{"externalIds": {"unesco": "23"}, "id": "tadmur", "names": [{"text": "Tadmur"}]}"#,
      to: "Registry/sites/ta/tadmur/site.json")
    try Sample.on(seed: 6) { _ = try $0.acceptHandEdits(&$1) }
    let edited = try Sample.on { try $0.edit(.site(Slug("tadmur")), setting("place=Homs"), &$1) }
    #expect(edited.operation != nil)
  }

  @Test func `entries of custody are added, and none is changed`() throws {
    func adding(_ entry: String) throws -> RecordEdit {
      var edit = RecordEdit()
      try edit.add("custody=" + entry)
      return edit
    }
    let item = RecordReference.evidence(try RecordID(Sample.image))
    let entry = #"{"action": "received", "at": "2026-11-20T10:00:00Z"}"#
    try Sample.on { _ = try $0.edit(item, adding(entry), &$1) }
    try Refusal(
      .refused, "what 'custody' of 'evidence/9FQ2X6D3HWKE' tells stays as it was recorded",
      hint: "add another entry with --add custody='{…}'"
    ) {
      _ = try $0.edit(
        .evidence(RecordID(Sample.image)), setting("custody[0].agent=somebody"), &$1)
    }.expect()
  }

  @Test func `a packed record gets a file of its own`() throws {
    let many = (1...120).map { number -> JSONObject in
      ["names": [["language": "en", "text": .string("Site \(number)")]]]
    }
    try Sample.on(seed: 6) { _ = try $0.addSites(many, &$1) }
    #expect(try files(below: "Registry/packs").count == 1)
    let edited = try Sample.on {
      try $0.edit(.site(Slug("site-7")), setting("place=Homs"), &$1)
    }
    #expect(edited.operation?.changes.map(\.path.text) == ["sites/si/site-7/site.json"])
    #expect(try record("sites/si/site-7/site.json")["place"] == "Homs")
    #expect(
      try Registry.check(at: Sample.path, today: Sample.now.day).findings
        .filter { $0.severity == .error } == [])
  }

  @Test func `the registry's title is edited like a record`() throws {
    let edited = try Sample.on { try $0.editHeader(setting("title=Homs"), &$1) }
    #expect(edited.path == "registry.json")
    #expect(edited.difference.lines == ["title: Test → Homs"])
    #expect(try Sample.open().title == "Homs")
    try Refusal(
      .usage, "'titel' is not a field of registry.json", hint: "did you mean 'title'?"
    ) { _ = try $0.editHeader(setting("titel=Homs"), &$1) }.expect()
  }
}
