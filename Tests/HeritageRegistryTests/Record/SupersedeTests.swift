import CanonicalJSON
import HeritageAssessment
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct SupersedeTests {
  private static let other = "9A8B7C6D5E4F"

  /// The sample, a site recorded twice, and a second report on the temple.
  init() throws {
    try Sample.make()
    try Sample.on(seed: 6) {
      _ = try $0.addSites(
        drafts(#"{"countries": ["SY"], "names": [{"language": "en", "text": "Tadmur"}]}"#), &$1)
    }
    try Sample.on(seed: 7) {
      let claim = """
        {"assessor": "UNITAR-UNOSAT", "event": "2015-08-30", "evidence": ["9FQ2X6D3HWKE"],
         "grade": "severe", "id": "9A8B7C6D5E4F", "monument": "temple-of-bel", "site": "palmyra"}
        """
      _ = try $0.addReports(drafts(claim), &$1)
    }
  }

  private static func site(_ id: String) throws -> Subject { Subject(site: try Slug(id)) }

  private static func monument(_ id: String) throws -> Subject {
    Subject(site: try Slug("palmyra"), monument: try Slug(id))
  }

  private static func by(_ id: String) throws -> Supersession {
    Supersession(by: try Slug(id), reason: .duplicate)
  }

  private static func supersedeReport(
    _ registry: Registry, _ old: String, with new: String, _ work: inout OperationContext
  ) throws -> Recorded {
    try registry.supersedeReport(RecordID(old), with: RecordID(new), &work)
  }

  @Test func `a report gives way to another about the same subject`() throws {
    let recorded = try Sample.on {
      try $0.supersedeReport(
        RecordID(Sample.bel), with: RecordID(Self.other), note: "seen on the ground", &$1)
    }
    #expect(recorded.paths == ["sites/pa/palmyra/reviews/7K3M9XQ2PD4T_NQ08ZRPDXFCD.json"])
    #expect(
      try record(recorded.paths[0])["note"]
        == "superseded by report 9A8B7C6D5E4F: seen on the ground")
    let state = try Sample.open().assessment(ofSubjectNamed: "palmyra/temple-of-bel")
    #expect(state.basis == [try RecordID(Self.other)])
  }

  @Test func `a site recorded twice gives way, and its name leads to the other`() throws {
    let recorded = try Sample.on {
      try $0.supersedePlace(Self.site("tadmur"), Self.by("palmyra"), note: "twice", &$1)
    }
    #expect(recorded.paths == ["sites/ta/tadmur/site.json", "sites/pa/palmyra/site.json"])
    #expect(recorded.operation?.note == "twice")
    #expect(try record(recorded.paths[1])["replaces"] == ["tadmur"])
    #expect(
      try record(recorded.paths[0])["supersededBy"] == ["by": "palmyra", "reason": "duplicate"])
    #expect(try Sample.open().dossier(ofSiteNamed: "TADMUR").document.site.id.text == "palmyra")
    #expect(try Sample.open().dossier(ofSiteNamed: "tadmur").document.site.id.text == "tadmur")
  }

  @Test func `a monument gives way to another of its site`() throws {
    let recorded = try Sample.on {
      try $0.supersedePlace(Self.monument("tetrapylon"), Self.by("monumental-arch"), &$1)
    }
    #expect(recorded.entries.map(\.id) == ["palmyra/tetrapylon"])
    #expect(recorded.paths == ["sites/pa/palmyra/monuments/tetrapylon.json"])
  }

  @Test func `two records never take each other's place`() throws {
    try Sample.on(seed: 8) {
      _ = try $0.supersedePlace(Self.site("tadmur"), Self.by("palmyra"), &$1)
    }
    try Sample.on(seed: 10) {
      _ = try $0.supersedePlace(Self.monument("tetrapylon"), Self.by("monumental-arch"), &$1)
    }
    try Refusal(
      .refused, "'site/tadmur' is superseded by 'palmyra' and cannot take another's place",
      hint: "the two would replace each other; the registry has them the other way round"
    ) { _ = try $0.supersedePlace(Self.site("palmyra"), Self.by("tadmur"), &$1) }.expect()
    try Refusal(
      .refused,
      "'monument/palmyra/tetrapylon' is superseded by 'monumental-arch' and cannot take another's "
        + "place",
      hint: "name 'monumental-arch' instead"
    ) {
      _ = try $0.supersedePlace(Self.monument("temple-of-bel"), Self.by("tetrapylon"), &$1)
    }.expect()
    try Refusal(
      .refused, "'site/tadmur' is superseded by 'palmyra' already",
      hint: "find the operation with 'heritage log' and take it back with 'heritage undo'"
    ) { _ = try $0.supersedePlace(Self.site("tadmur"), Self.by("palmyra"), &$1) }.expect()
  }

  @Test func `a report that gave way takes no place, and gives way no more`() throws {
    try Sample.on(seed: 8) {
      _ = try Self.supersedeReport($0, Sample.bel, with: Self.other, &$1)
    }
    try Refusal(
      .refused, "report '7K3M9XQ2PD4T' is superseded and cannot take another's place",
      hint: "name a report that still counts"
    ) { _ = try Self.supersedeReport($0, Self.other, with: Sample.bel, &$1) }.expect()
    try Refusal(
      .refused, "report '7K3M9XQ2PD4T' is superseded already",
      hint: "run 'heritage report 7K3M9XQ2PD4T' to see by what"
    ) { _ = try Self.supersedeReport($0, Sample.bel, with: Self.other, &$1) }.expect()
  }

  @Test(arguments: [
    Refusal(
      .refused,
      "'2N5VJ8G0C4XA' is about monument/palmyra/monumental-arch, '7K3M9XQ2PD4T' about "
        + "monument/palmyra/temple-of-bel",
      hint: "only a report about the same subject can take its place"
    ) { _ = try supersedeReport($0, Sample.bel, with: Sample.arch, &$1) },
    Refusal(.usage, "a report cannot supersede itself") {
      _ = try supersedeReport($0, Sample.bel, with: Sample.bel, &$1)
    },
    Refusal(
      .refused,
      "the registry must have both sites, 'palmyra' and 'atlantis', and they must differ"
    ) { _ = try $0.supersedePlace(site("palmyra"), by("atlantis"), &$1) },
    Refusal(
      .refused,
      "the site must have both monuments, 'tetrapylon' and 'tetrapylon', and they must differ"
    ) { _ = try $0.supersedePlace(monument("tetrapylon"), by("tetrapylon"), &$1) },
  ])
  func `says why nothing can take the place`(refusal: Refusal) throws { try refusal.expect() }
}
