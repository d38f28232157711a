import HeritageModel
import Testing

private let counts: [(name: String, terms: Int)] = [
  ("grades", 7), ("causes", 26), ("mechanisms", 22), ("intents", 6), ("evidence-types", 18),
  ("shows", 4), ("verdicts", 7), ("certainties", 6), ("methods", 4), ("extents", 7),
  ("conditions", 6), ("trends", 6), ("urgencies", 6), ("safety-tags", 3), ("site-kinds", 7),
  ("monument-types", 41), ("protections", 10), ("world-heritage-statuses", 4),
  ("world-heritage-categories", 3), ("criteria", 10), ("name-kinds", 4), ("access", 3),
  ("location-categories", 6), ("reliabilities", 6), ("credibilities", 6), ("custody-actions", 9),
  ("consents", 4), ("interventions", 9), ("source-kinds", 6), ("attributions", 4),
  ("supersession-reasons", 3),
]

@Test func `every list has the terms of the domain`() {
  #expect(Vocabulary.all.map(\.name) == counts.map(\.name))
  #expect(Vocabulary.all.map(\.terms.count) == counts.map(\.terms))
}

@Test func `lists and their singulars have names of their own`() {
  #expect(Set(Vocabulary.all.map(\.name)).count == Vocabulary.all.count)
  #expect(Set(Vocabulary.all.map(\.singular)).count == Vocabulary.all.count)
}

@Test(arguments: Vocabulary.all)
func `every code is plain and comes once`(list: Vocabulary) {
  let codes = list.terms.map(\.code)
  #expect(Set(codes).count == codes.count)
  for code in codes {
    // The Admiralty code's letters are the only capitals.
    let isPlain = code.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      case UInt8(ascii: "-"), UInt8(ascii: "."): true
      default: list.name == "reliabilities" && (0x41...0x46).contains(byte)
      }
    }
    #expect(isPlain && !code.isEmpty, "\(list.name): '\(code)'")
  }
}

@Test(arguments: Vocabulary.all)
func `every term is defined in a clause of its own`(list: Vocabulary) {
  for term in list.terms {
    let isClause =
      !term.definition.isEmpty && !term.definition.hasSuffix(".")
      && term.definition != term.code
    #expect(isClause, "\(list.name): '\(term.code)'")
  }
  #expect(Set(list.terms.map(\.definition)).count == list.terms.count)
}

@Test(arguments: [
  (DamageGrade.unknown, nil as Int?, false), (.none, 0, false), (.possible, 1, false),
  (.slight, 2, true), (.moderate, 3, true), (.severe, 4, true), (.destroyed, 5, true),
])
func `grades are ranked, and unknown is not among them`(
  grade: DamageGrade, rank: Int?, isDamage: Bool
) {
  #expect(grade.rank == rank)
  #expect(grade.isDamage == isDamage)
}

@Test func `fire and neglect are not nature's doing alone`() {
  let natural = Cause.allCases.filter(\.isNatural).map(\.rawValue)
  #expect(
    natural.sorted() == [
      "biological", "climate", "earthquake", "flood", "landslide", "storm", "volcanic",
      "weathering",
    ])
}

@Test func `three verdicts end a claim`() {
  #expect(Verdict.allCases.filter(\.endsClaim) == [.refuted, .superseded, .withdrawn])
}

@Test func `three interventions mend damage`() {
  let mending = InterventionType.allCases.filter(\.mendsDamage)
  #expect(mending == [.restoration, .anastylosis, .reconstruction])
}

@Test func `six criteria are cultural`() {
  #expect(Criterion.allCases.filter(\.isCultural) == [.i, .ii, .iii, .iv, .v, .vi])
}

@Test(arguments: [
  (0, ["inspection", "scan-3d"]),
  (1, ["aerial", "drone", "ground-photo", "rs-analysis", "satellite", "video"]),
  (
    2,
    [
      "audio", "eyewitness", "legal", "map", "news", "ngo-report", "official-statement", "other",
      "scholarly", "social-media",
    ]
  ),
])
func `inspection weighs before imagery and imagery before words`(order: Int, types: [String]) {
  let found = EvidenceType.allCases.filter { $0.weightOrder == order }
  #expect(found.map(\.rawValue).sorted() == types)
}

@Test func `web and overhead evidence are told apart`() {
  #expect(EvidenceType.allCases.filter(\.isWeb) == [.news, .socialMedia, .officialStatement])
  #expect(
    EvidenceType.allCases.filter(\.isOverhead) == [.satellite, .aerial, .remoteSensingAnalysis])
}

@Test(arguments: [
  (MonumentType.temple, "300007595"), (.towerTomb, "300120649"), (.tomb, "300005926"),
  (.theatre, "300007117"), (.amphitheatre, "300007128"), (.museum, "300005768"),
  (.monument, "300006958"), (.tell, "300008545"), (.archaeologicalSite, "300000810"),
  (.cemetery, "300266755"), (.bridge, "300007836"), (.church, "300007466"),
  (.mosque, "300007544"), (.synagogue, "300007590"), (.palace, "300005734"), (.fort, "300006909"),
  (.acropolis, "300000700"), (.settlement, "300008347"), (.sanctuary, "300391482"),
])
func `a checked type has its Getty concept`(type: MonumentType, concept: String) {
  #expect(type.gettyConcept == concept)
}

@Test func `types that nobody checked have no Getty concept`() {
  #expect(MonumentType.allCases.filter { $0.gettyConcept != nil }.count == 19)
}
