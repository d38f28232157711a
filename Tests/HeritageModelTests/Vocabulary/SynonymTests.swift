import CanonicalJSON
import HeritageModel
import Testing

/// What people say for controlled terms.
struct SynonymTests {
  @Test(arguments: [
    ("air-strike", Mechanism.airStrike), ("airstrike", .airStrike), ("Air Strike", .airStrike),
    ("AIR_STRIKE", .airStrike), ("frappe aérienne", .airStrike), ("Frappe aerienne", .airStrike),
    ("غارة جوية", .airStrike), ("الغارة الجوية", .airStrike), ("collapsed", .collapse),
    ("blown up", .explosiveDemolition), ("ألغام", .landmine), ("الغام", .landmine),
  ])
  func `a mechanism goes by several names`(word: String, term: Mechanism) {
    #expect(Mechanism.meant(by: word) == term)
  }

  @Test func `other lists have names of their own`() {
    #expect(EvidenceType.meant(by: "photo") == .groundPhoto)
    #expect(EvidenceType.meant(by: "صورة") == .groundPhoto)
    #expect(SiteKind.meant(by: "town") == .urban)
    #expect(SiteKind.meant(by: "ville") == .urban)
    #expect(SiteKind.meant(by: "المدينة") == .urban)
    #expect(
      ["suk", "souk", "souq", "سوق", "bazaar"].map(MonumentType.meant(by:))
        == Array(repeating: .market, count: 5))
    #expect(Cause.meant(by: "looted") == .looting)
    #expect(ProtectionType.meant(by: "enhanced-protection") == .hague1999Enhanced)
    #expect(DamageGrade.meant(by: "مدمر") == .destroyed)
    #expect(Reliability.meant(by: "a") == .a)
  }

  @Test(arguments: [
    ("damaged", "'damaged' can mean 'slight', 'moderate', 'severe' or 'destroyed'"),
    ("ruined", "'ruined' can mean 'severe' or 'destroyed'"),
    ("high", "'high' is a certainty"), ("airstrike", "'airstrike' is a mechanism: 'air-strike'"),
    ("Severe Damage", "write 'severe'"), ("fine", nil),
  ])
  func `what is no grade is never taken for one`(word: String, advice: String?) {
    #expect(DamageGrade.meant(by: word)?.rawValue == (word == "Severe Damage" ? "severe" : nil))
    #expect(DamageGrade.advice(on: word) == advice)
  }

  @Test func `a word that can mean several mechanisms or certainties means none`() {
    #expect(Mechanism.meant(by: "bombed") == nil)
    #expect(
      Mechanism.advice(on: "bombed")
        == "'bombed' can mean 'air-strike', 'shelling' or 'explosive-demolition'")
    #expect(Certainty.meant(by: "possible") == nil)
    #expect(Certainty.advice(on: "possible") == "'possible' can mean 'medium' or 'low'")
  }

  @Test(arguments: Vocabulary.all)
  func `every word leads to its one term`(list: Vocabulary) {
    for term in list.terms {
      for word in [term.code] + term.otherWords {
        let found = Vocabulary.terms(meantBy: word).filter { $0.list.name == list.name }
        #expect(found.map(\.term.code) == [term.code], "\(list.name): '\(word)'")
      }
    }
    let words = list.terms.flatMap(\.otherWords)
    #expect(Set(words).count == words.count, "\(list.name)")
    #expect(Set(words).isDisjoint(with: list.terms.map(\.code)), "\(list.name)")
  }

  @Test func `a vague word has a choice of terms and means none of them`() {
    expectVague(DamageGrade.self)
    expectVague(Mechanism.self)
    expectVague(Certainty.self)
    expectVague(MonumentType.self)
    expectVague(EvidenceType.self)
  }

  private func expectVague<List: ControlledTerm>(_: List.Type) {
    let words = List.synonyms.vagueWords
    #expect(!words.isEmpty)
    for word in words {
      #expect(List.meant(by: word) == nil, "\(List.listName): '\(word)'")
      #expect(List.advice(on: word)?.contains("can mean") == true, "\(List.listName): '\(word)'")
    }
  }

  @Test func `a draft of options gets the terms that are meant`() {
    let draft: JSONObject = [
      "cause": "war", "grade": "Destroyed", "mechanisms": ["airstrike", "shelling", "magic"],
      "method": "sur place", "narrative": "war", "site": "palmyra",
    ]
    let settled = TermSettling(draft, of: Report.self)
    #expect(settled.members["cause"] == "armed-conflict")
    #expect(settled.members["grade"] == "destroyed")
    #expect(settled.members["mechanisms"] == ["air-strike", "shelling", "magic"])
    #expect(settled.members["method"] == "field")
    #expect(settled.members["narrative"] == "war")
    #expect(
      settled.taken.map(\.remark) == [
        "'war' is taken as 'armed-conflict'", "'Destroyed' is taken as 'destroyed'",
        "'airstrike' is taken as 'air-strike'", "'sur place' is taken as 'field'",
      ])
    #expect(settled.unknown.map(\.word) == ["magic"])
    #expect(settled.unknown.map(\.place) == [nil])
  }

  @Test func `a word in the wrong field is told with the right one`() {
    let settled = TermSettling(["cause": "airstrike"], of: Report.self)
    #expect(settled.taken == [])
    #expect(settled.unknown.first?.singular == "cause")
    #expect(settled.unknown.first?.place?.key == "mechanisms")
    #expect(settled.unknown.first?.place?.code == "air-strike")
  }

  @Test func `a record keeps to the terms, and says which one is meant`() throws {
    let error = #expect(throws: RecordError.self) {
      try Monument(json: [
        "id": "bel", "names": [["text": "Bel"]], "site": "palmyra", "type": "masjid",
      ])
    }
    #expect(
      error?.problems.map(\.message) == [
        "'masjid' is not a known monument type: see 'heritage vocabulary monument-types'"
      ])
    #expect(error?.hint == "write 'mosque'")
  }
}
