import HeritageAssessment
import HeritageModel
import Testing

@testable import HeritageDocuments

@Test func `every word that stands by itself is there in Arabic`() {
  #expect(PageLabel.allCases.filter { Arabic.labels[$0] == nil } == [])
  #expect(Cause.allCases.filter { Arabic.causes[$0] == nil } == [])
  #expect(MonumentType.allCases.filter { Arabic.types[$0] == nil } == [])
}

@Test func `two of a thing have a form of their own behind a preposition`() {
  let nouns: [CountedNoun] = [.monument, .site, .report, .item, .day]
  #expect(
    nouns.map { Arabic().counted(2, $0) } == ["معلمان", "موقعان", "تقريران", "دليلان", "يومان"])
  #expect(
    nouns.map { Arabic().countedInGenitive(2, $0) } == [
      "معلمين", "موقعين", "تقريرين", "دليلين", "يومين",
    ])
  #expect(Arabic().countedInGenitive(13, .monument) == "13 معلمًا")
}

private let severe = MadeClaim(.severe, "أ", .inspection, on: "2020-01-05")

/// Claims, the state they come to, and how well it is known.
private let states: [(claims: [MadeClaim], state: String, known: String)] = [
  (
    [MadeClaim(.none, "أ", .satellite, on: "2015-05", seen: "2015-06-01")],
    "سليم، كما شوهد في 1 حزيران/يونيو 2015.", "مرئي في صور جوية أو فضائية"
  ),
  (
    [
      MadeClaim(.slight, "ب", nil, on: "2020-01-05"),
      MadeClaim(.none, "أ", .inspection, on: "2020-01-05"),
    ], "سليم بعد ما وقع في 5 كانون الثاني/يناير 2020.", "معاينة ميدانية"
  ),
  (
    [MadeClaim(.none, "أ", .groundPhoto, seen: "2020", shows: .damaged)],
    "قيل: سليم، كما شوهد في 2020؛ ودليله يُظهر غير ذلك.", "قول لا يحمله دليله"
  ),
  ([MadeClaim(.destroyed, "أ", nil, on: "2020")], "قيل: مدمَّر في 2020؛ بلا دليل.", "قول بلا دليل"),
  (
    [severe, MadeClaim(.severe, "ب", .satellite, on: "2020-01-05")],
    "ضرر شديد في 5 كانون الثاني/يناير 2020.", "معاينة ميدانية، مصدران مستقلان أو أكثر"
  ),
]

@Test(arguments: states)
private func `a state is told in Arabic`(
  claims: [MadeClaim], state: String, known: String
) throws {
  let facts = try #require(try MadeRecords(claims).facts().first)
  #expect(Arabic().state(of: facts) == state)
  #expect(Arabic().known(of: facts) == known)
}

@Test func `works and what is only claimed are told in Arabic as they are in English`() throws {
  var made = try MadeRecords([MadeClaim(.severe, "أ", .inspection, on: "2016")])
  try made.restore("2018")
  let restored = try #require(made.facts().first)
  #expect(Arabic().state(of: restored) == "ضرر شديد في 2016. رُمِّم في 2018، ولا معاينة لاحقة مسجَّلة.")
  try made.add("dome", [MadeClaim(.destroyed, "ب", nil)])
  try made.add("hall")
  #expect(
    Arabic().lede(of: made.facts(), .monument).map(\.text).joined()
      == "المسجَّل 3 معالم: 1 ضرر شديد. ليس فيها إلا أقوال لا يحملها دليل: 1. لا تقارير عن معلم واحد."
  )
}

/// Every sentence of a dossier and of a report in Arabic.
private func sentences(_ dossier: DossierFacts, _ situation: SituationFacts) -> [String] {
  let words = Arabic()
  var all = [words.identity(of: dossier), words.badge(of: dossier.state)]
  all += [words.title(of: situation), words.totalsNote(of: situation)]
  all += words.lede(of: dossier).map(\.text) + words.lede(of: situation).map(\.text)
  all += words.points(of: situation) + words.leftOut(of: situation)
  all += words.method(of: dossier.subjects) + (dossier.gaps + situation.gaps).map(words.gap)
  all += dossier.evidence.map(words.describe) + situation.funnel.map { words.funnel($0.row) }
  all += situation.byGroup.map { words.group($0.label) }
  for subject in dossier.subjects {
    all += [words.state(of: subject), words.known(of: subject), words.differences(of: subject)]
    all += subject.disagreements.map(words.disagreement) + words.besides(of: subject)
    all += [
      words.cause(of: subject), subject.state.bracket.map(words.images),
      subject.monument?.type.map(words.type), subject.built.map(words.built),
      subject.place.map(words.point),
    ].compactMap(\.self)
    for claim in subject.claims { all += words.basis(of: claim) + [words.standing(of: claim)] }
  }
  return all
}

/// The names and texts that records bring along in another script.
private func texts(of records: Records) -> [String] {
  var texts: [String] = []
  for site in records.sites {
    texts += site.names.map(\.text) + [site.administrativeArea, site.place].compactMap(\.self)
  }
  texts += records.monuments.flatMap { $0.names.map(\.text) + [$0.id.text] }
  texts += records.evidence.map(\.source)
  for report in records.reports {
    texts += [report.assessor] + report.remaining.map(\.thing) + [report.scope].compactMap(\.self)
  }
  return texts.sorted { $0.count > $1.count }
}

@Test func `no sentence in Arabic has a Latin letter but in names and texts of records`() throws {
  let records = try PalmyraSeeds.contents()
  let site = try #require(records.sites.first)
  let dossier = Dossier(site: site, records: records).facts(in: "ar")
  let situation = Summary(scope: SummaryScope(), records: records).situation(in: "ar")
  let texts = texts(of: records)
  for sentence in sentences(dossier, situation) {
    let own = texts.reduce(sentence) { $0.replacing($1, with: "") }
    #expect(!own.contains { $0.isASCII && $0.isLetter }, "\(sentence)")
  }
}

@Test func `a state on a day tells in Arabic what may have happened by then`() throws {
  let claims = [
    MadeClaim(.slight, "أ", .inspection, on: "2015-03-01"),
    MadeClaim(.destroyed, "ب", .satellite, on: "2015-08-27/2015-08-31"),
  ]
  let known = KnownRecords(
    try MadeRecords(claims).records,
    viewpoint: Viewpoint(asked: Day(year: 2015, month: 8, day: 29)))
  let arch = try #require(known.monuments.first).subject
  #expect(
    Arabic().state(of: SubjectFacts(arch, state: known.state(of: arch), known))
      == "ضرر طفيف في 1 آذار/مارس 2015. وربما كان حينها: مدمَّر.")
}

@Test func `the badge of a site says in Arabic whose grade it shows`() throws {
  var made = try MadeRecords([MadeClaim(.slight, "أ", .inspection)])
  try made.add("hall")
  try made.addWhole(MadeClaim(.severe, "أ", .inspection))
  let known = KnownRecords(made.records, viewpoint: .latest)
  let site = try #require(known.sites.first)
  #expect(
    Arabic().badge(of: known.state(of: site))
      == "هذه حالة الموقع ككل. أسوأ حالة بين معلمين: ضرر طفيف.")
}

@Test func `what shows damage and what shows none later are called what they are in Arabic`()
  throws
{
  func image(_ type: EvidenceType, _ year: Int) throws -> DisagreementFacts.Image {
    let day = try #require(Day(year: year, month: 5, day: 1))
    return DisagreementFacts.Image(item: nil, type: type, acquired: "\(day)", day: day)
  }
  let facts = DisagreementFacts(
    kind: .images, difference: .images, sides: [],
    images: [try image(.satellite, 2015), try image(.inspection, 2016)], hasWorksBetween: true,
    about: nil,
    prevails: .bothTold, codes: [])
  #expect(
    Arabic().disagreement(facts)
      == "صورة فضائية بتاريخ 1 أيار/مايو 2015: متضرر؛ معاينة ميدانية بتاريخ 1 أيار/مايو 2016: سليم. وقد تقع بينهما أشغال مسجَّلة."
  )
}
