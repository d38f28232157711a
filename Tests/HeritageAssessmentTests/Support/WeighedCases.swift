import HeritageAssessment
import HeritageModel
import Testing

/// One claim of a case, in short form.
struct Said: Sendable {
  var grade: DamageGrade
  var upper: DamageGrade?
  var assessor: String
  var medium: EvidenceType?
  var shows: Shows?
  var source: String?
  var event: String?
  var seen: String?
  var published: String?
  var scope: String?
  /// Whether it was recorded on a monument whose place the subject took.
  var isOnFormer = false
  /// Positions of the claims that it names.
  var reassesses: Int?
  var supersedes: Int?
  var reviews: [(by: String, verdict: Verdict)]

  init(
    _ grade: DamageGrade, upTo upper: DamageGrade? = nil, _ assessor: String,
    _ medium: EvidenceType?, shows: Shows? = nil, source: String? = nil, event: String? = nil,
    seen: String? = nil, published: String? = nil, scope: String? = nil, isOnFormer: Bool = false,
    reassesses: Int? = nil, supersedes: Int? = nil,
    reviews: [(by: String, verdict: Verdict)] = []
  ) {
    self.grade = grade
    self.upper = upper
    self.assessor = assessor
    self.medium = medium
    self.shows = shows
    self.source = source
    self.event = event
    self.seen = seen
    self.published = published
    self.scope = scope
    self.isOnFormer = isOnFormer
    self.reassesses = reassesses
    self.supersedes = supersedes
    self.reviews = reviews
  }
}

/// Claims about one monument, works on it, and what must come out.
struct WeighedCase: Sendable {
  typealias Work = (type: InterventionType, date: String?, hasEvidence: Bool)

  let name: String
  let counted: DamageGrade
  let isContested: Bool
  let works: [Work]
  let claims: [Said]
  /// The state in words, where the case is about them.
  let phrase: String?

  init(
    _ name: String, _ counted: DamageGrade, isContested: Bool = false, works: [Work] = [],
    phrase: String? = nil, _ claims: [Said]
  ) {
    self.name = name
    self.counted = counted
    self.isContested = isContested
    self.works = works
    self.claims = claims
    self.phrase = phrase
  }

  /// Makes the records of the case, with identifiers in an order of one's choice.
  ///
  /// - Parameter order: For each claim the place of its identifier among all.
  /// - Returns: The claims with what they rest on, and works.
  /// - Throws: If a day or an identifier of the case is none.
  func records(order: [Int]) throws -> Records {
    let subject = try subject()
    let former = Subject(site: subject.site, monument: try Slug("former"))
    func key(_ index: Int) throws -> RecordID { try id("R\(order[index])") }
    var records = Records()
    records.monuments.put(Monument(id: try Slug("temple"), site: subject.site, names: []))
    if claims.contains(where: \.isOnFormer) {
      var monument = Monument(id: try Slug("former"), site: subject.site, names: [])
      monument.supersededBy = Supersession(by: try Slug("temple"), reason: .merged)
      records.monuments.put(monument)
    }
    for (index, said) in claims.enumerated() {
      var report = Report(
        id: try key(index), subject: said.isOnFormer ? former : subject, assessor: said.assessor,
        grade: said.grade, recorded: try Instant("2021-01-01T00:00:00Z"))
      report.gradeUpper = said.upper
      report.event = try said.event.map { try StatedDate($0) }
      report.assessed = try said.seen.map { try StatedDate($0) }
      report.published = try said.published.map { try StatedDate($0) }
      report.scope = said.scope
      report.reassesses = try said.reassesses.map { try key($0) }
      report.supersedes = try said.supersedes.map { try key($0) }
      if let medium = said.medium {
        var evidence = try item("E\(index)", medium, source: said.source ?? said.assessor)
        evidence.shows = said.shows
        report.evidence = [evidence.id]
        records.evidence.put(evidence)
      }
      records.reports.put(report)
      for (number, verdict) in said.reviews.enumerated() {
        var review = Review(
          id: try id("V\(index)\(number)"), report: report.id, verdict: verdict.verdict,
          recorded: try Instant("2021-02-0\(number + 1)T00:00:00Z"))
        review.by = verdict.by
        records.reviews.put(review)
      }
    }
    for (number, work) in works.enumerated() {
      var intervention = try intervention("W\(number)", work.type, work.date)
      if work.hasEvidence {
        let proof = try item("P\(number)", .groundPhoto)
        records.evidence.put(proof)
        intervention.evidence = [proof.id]
      }
      records.interventions.put(intervention)
    }
    return records
  }

  /// Every order of the places of the claims.
  var orders: [[Int]] { Self.permutations(Array(claims.indices)) }

  private static func permutations(_ places: [Int]) -> [[Int]] {
    guard let first = places.first else { return [[]] }
    return permutations(Array(places.dropFirst())).flatMap { rest in
      (0...rest.count).map { Array(rest[..<$0]) + [first] + Array(rest[$0...]) }
    }
  }
}

extension WeighedCase: CustomTestStringConvertible {
  var testDescription: String { name }
}

/// The cases of the rule that were tried when it was made.
let weighedCases: [WeighedCase] = [
  WeighedCase(
    "severe; later slight new hit", .severe,
    phrase: "severely damaged (inspected on site)",
    [
      Said(.severe, "UNESCO", .inspection, event: "2020-01-05", seen: "2020-01-05"),
      Said(.slight, "post", .news, event: "2020-02-20", seen: "2020-02-20"),
    ]),
  WeighedCase(
    "severe; later post for a new hit says none", .severe,
    [
      Said(.severe, "UNESCO", .inspection, event: "2020-01-05", seen: "2020-01-05"),
      Said(.none, "post", .news, event: "2020-02-20", seen: "2020-02-20"),
    ]),
  WeighedCase(
    "UNESCO severe; ministry none, no link, no event", .severe, isContested: true,
    phrase: "contested: severely damaged (UNESCO, inspection) or undamaged (Ministry, inspection)",
    [
      Said(.severe, "UNESCO", .inspection, event: "2020-01-05", seen: "2020-01-05"),
      Said(.none, "Ministry", .inspection, seen: "2020-03-05"),
    ]),
  WeighedCase(
    "UNESCO severe; ministry none for the same event", .severe, isContested: true,
    [
      Said(.severe, "UNESCO", .inspection, event: "2020-01-05", seen: "2020-01-05"),
      Said(.none, "Ministry", .inspection, event: "2020-01-05", seen: "2020-03-05"),
    ]),
  WeighedCase(
    "UNESCO severe; ministry none that reassesses it", .severe, isContested: true,
    [
      Said(.severe, "UNESCO", .inspection, event: "2020-01-05", seen: "2020-01-05"),
      Said(.none, "Ministry", .inspection, seen: "2020-03-05", reassesses: 0),
    ]),
  WeighedCase(
    "one rank less on grounds as good that names it", .moderate,
    phrase: "moderately damaged (inspected on site)",
    [
      Said(.severe, "UNESCO", .inspection, event: "2020-01-05", seen: "2020-01-05"),
      Said(.moderate, "ICOMOS", .inspection, seen: "2020-03-05", reassesses: 0),
    ]),
  WeighedCase(
    "third party verifies UNESCO", .severe,
    phrase: "severely damaged (inspected on site, verified)",
    [
      Said(
        .severe, "UNESCO", .inspection, event: "2020-01-05", seen: "2020-01-05",
        reviews: [("ICOMOS", .verified)]),
      Said(.none, "Ministry", .inspection, seen: "2020-03-05", reassesses: 0),
    ]),
  WeighedCase(
    "imagery severe, later inspection moderate", .moderate,
    [
      Said(.severe, "UNOSAT", .satellite, event: "2020-01", seen: "2020-01-20"),
      Said(.moderate, "UNESCO", .inspection, event: "2020-01-05", seen: "2020-03-01"),
    ]),
  WeighedCase(
    "imagery destroyed, official possible", .destroyed,
    phrase: "destroyed (seen from above)",
    [
      Said(.destroyed, "UNOSAT", .satellite, event: "2015-08-27/2015-08-31", seen: "2015-08-31"),
      Said(
        .possible, "DGAM", .officialStatement, shows: .unclear, event: "2015-08-30",
        seen: "2015-08-31"),
    ]),
  WeighedCase(
    "UNOSAT moderate, then severe", .severe,
    [
      Said(.moderate, "UNOSAT", .satellite, seen: "2014-05"),
      Said(.severe, "UNOSAT", .satellite, seen: "2014-12"),
    ]),
  WeighedCase(
    "UNOSAT severe, then moderate", .moderate,
    [
      Said(.severe, "UNOSAT", .satellite, seen: "2014-05"),
      Said(.moderate, "UNOSAT", .satellite, seen: "2014-12"),
    ]),
  WeighedCase(
    "severe 2016, restored 2018, slight 2020", .slight, works: [(.restoration, "2018", true)],
    phrase: "slightly damaged (seen from above); severely damaged before the works of 2018",
    [
      Said(.severe, "A", .satellite, event: "2016", seen: "2016"),
      Said(.slight, "B", .satellite, event: "2020", seen: "2020"),
    ]),
  WeighedCase(
    "ground photo severe", .severe,
    phrase: "severely damaged (documented on site)",
    [
      Said(.severe, "vol", .groundPhoto, shows: .damaged, event: "2020", seen: "2020")
    ]),
  WeighedCase(
    "none whose photo shows damage", .unknown,
    phrase: "alleged undamaged; its own evidence shows damage",
    [
      Said(.none, "M", .groundPhoto, shows: .damaged, event: "2020", seen: "2020")
    ]),
  WeighedCase(
    "denier supersedes UNESCO", .severe, isContested: true,
    [
      Said(.severe, "UNESCO", .inspection, event: "2020-01-05", seen: "2020-01-05"),
      Said(.none, "Ministry", .inspection, seen: "2020-03-05", supersedes: 0),
    ]),
  WeighedCase(
    "denier reviews UNESCO as refuted", .severe, isContested: true,
    [
      Said(
        .severe, "UNESCO", .inspection, event: "2020-01-05", seen: "2020-01-05",
        reviews: [("Ministry", .refuted)]),
      Said(.none, "Ministry", .inspection, seen: "2020-03-05"),
    ]),
  WeighedCase(
    "denier disputes, and states none", .severe,
    [
      Said(
        .severe, "UNESCO", .inspection, event: "2020-01-05", seen: "2020-01-05",
        reviews: [("Ministry", .disputed)]),
      Said(.none, "Ministry", .news, seen: "2020-03-05"),
    ]),
  WeighedCase(
    "denier verifies itself", .severe, isContested: true,
    [
      Said(.severe, "UNESCO", .inspection, event: "2020-01-05", seen: "2020-01-05"),
      Said(.none, "Ministry", .inspection, seen: "2020-03-05", reviews: [("Ministry", .verified)]),
    ]),
  WeighedCase(
    "verified by a third, later disputed by ministry", .severe,
    [
      Said(
        .severe, "UNESCO", .inspection, event: "2020-01-05", seen: "2020-01-05",
        reviews: [("ICOMOS", .verified), ("Ministry", .disputed)]),
      Said(.none, "Ministry", .inspection, seen: "2020-03-05"),
    ]),
  WeighedCase(
    "UNOSAT severe, later UNOSAT unknown (cloud)", .severe,
    [
      Said(.severe, "UNOSAT", .satellite, seen: "2014-05"),
      Said(.unknown, "UNOSAT", .satellite, seen: "2014-12"),
    ]),
  WeighedCase(
    "DGAM inspection severe, later DGAM statement none", .severe,
    [
      Said(.severe, "DGAM", .inspection, event: "2014-05-02", seen: "2014-05-10"),
      Said(.none, "DGAM", .news, seen: "2014-12"),
    ]),
  WeighedCase(
    "UNESCO severe, later none under its name, no evidence", .severe,
    [
      Said(.severe, "UNESCO", .inspection, event: "2020-01-05", seen: "2020-01-05"),
      Said(.none, "UNESCO", nil, seen: "2020-04-01"),
    ]),
  WeighedCase(
    "one team: roof severe, two days later portal slight", .severe,
    [
      Said(.severe, "DGAM", .inspection, event: "2020-01-05", seen: "2020-01-06", scope: "roof"),
      Said(.slight, "DGAM", .inspection, event: "2020-01-05", seen: "2020-01-08", scope: "portal"),
    ]),
  WeighedCase(
    "two hits by one body, the later lesser", .severe,
    [
      Said(.severe, "UNESCO", .inspection, event: "2014-01-05", seen: "2014-01-10"),
      Said(.slight, "UNESCO", .inspection, event: "2014-11-15", seen: "2014-11-20"),
    ]),
  WeighedCase(
    "two hits and a wide claim over both without evidence", .severe,
    [
      Said(.severe, "UNESCO", .inspection, event: "2014-01-05", seen: "2014-01-10"),
      Said(.slight, "UNESCO", .inspection, event: "2014-11-15", seen: "2014-11-20"),
      Said(.none, "x", nil, event: "2013-09/2014-12", seen: "2014-12"),
    ]),
  WeighedCase(
    "inspection moderate, one post destroyed (alarmist)", .moderate, isContested: true,
    phrase:
      "contested: moderately damaged (UNESCO, inspection) or destroyed (Account A, social media post)",
    [
      Said(.moderate, "UNESCO", .inspection, event: "2020-01-05", seen: "2020-01-10"),
      Said(.destroyed, "Account A", .socialMedia, event: "2020-01-05", seen: "2020-01-06"),
    ]),
  WeighedCase(
    "the post gives a day nobody else gives", .moderate, isContested: true,
    [
      Said(.moderate, "UNESCO", .inspection, event: "2020-01-05", seen: "2020-01-10"),
      Said(.destroyed, "Account A", .socialMedia, event: "2019-11-02", seen: "2019-11-03"),
    ]),
  WeighedCase(
    "slight with image; alleged destroyed, newer event", .slight,
    phrase: "slightly damaged (seen from above); also alleged: destroyed (event May 2020)",
    [
      Said(.slight, "UNOSAT", .satellite, event: "2020-01", seen: "2020-02"),
      Said(.destroyed, "x", nil, event: "2020-05", seen: "2020-05"),
    ]),
  WeighedCase(
    "UNOSAT possible, inspection none", .none,
    [
      Said(.possible, "UNOSAT", .satellite, seen: "2014-05"),
      Said(.none, "UNESCO", .inspection, seen: "2014-12"),
    ]),
  WeighedCase(
    "imagery severe, inspection possible", .severe,
    [
      Said(.severe, "UNOSAT", .satellite, event: "2014-05", seen: "2014-05"),
      Said(.possible, "UNESCO", .inspection, event: "2014-05", seen: "2014-12"),
    ]),
  WeighedCase(
    "severe 2016, undated restoration, slight 2020", .severe, works: [(.restoration, nil, true)],
    [
      Said(.severe, "A", .satellite, event: "2016", seen: "2016"),
      Said(.slight, "B", .satellite, event: "2020", seen: "2020"),
    ]),
  WeighedCase(
    "severe 2016, restored 2018, nobody looked since", .severe,
    works: [(.restoration, "2018", true)],
    phrase: "severely damaged (seen from above); restored 2018, not looked at since",
    [
      Said(.severe, "A", .satellite, event: "2016", seen: "2016")
    ]),
  WeighedCase(
    "photo shows damaged, claim destroyed, nothing else", .unknown,
    [
      Said(.destroyed, "x", .groundPhoto, shows: .damaged, event: "2020", seen: "2020")
    ]),
  WeighedCase(
    "image shows destroyed; claim slight on it; other says destroyed", .destroyed,
    [
      Said(.slight, "Ministry", .groundPhoto, shows: .destroyed, event: "2020-01", seen: "2020-02"),
      Said(.destroyed, "UNOSAT", .satellite, shows: .destroyed, event: "2020-01", seen: "2020-02"),
    ]),
  WeighedCase(
    "salami: severe, moderate re, slight re", .severe, isContested: true,
    phrase: "contested: severely damaged (UNESCO, inspection) or slightly damaged (m2, inspection)",
    [
      Said(.severe, "UNESCO", .inspection, event: "2020-01-05", seen: "2020-01-05"),
      Said(.moderate, "m1", .inspection, seen: "2020-03", reassesses: 0),
      Said(.slight, "m2", .inspection, seen: "2020-04", reassesses: 1),
    ]),
  WeighedCase(
    "contested none..severe, later event severe (imagery)", .severe,
    [
      Said(.severe, "UNESCO", .inspection, event: "2020-01-05", seen: "2020-01-05"),
      Said(.none, "Ministry", .inspection, event: "2020-01-05", seen: "2020-01-09"),
      Said(.severe, "UNOSAT", .satellite, event: "2020-06", seen: "2020-07"),
    ]),
  WeighedCase(
    "range moderate..destroyed (inspection), imagery severe", .severe,
    phrase: "severely damaged (seen from above)",
    [
      Said(.moderate, upTo: .destroyed, "UNESCO", .inspection, event: "2020-01", seen: "2020-02"),
      Said(.severe, "UNOSAT", .satellite, event: "2020-01", seen: "2020-02"),
    ]),
  WeighedCase(
    "two hits; inspection without event a year later", .moderate,
    [
      Said(.severe, "UNOSAT", .satellite, event: "2014-01", seen: "2014-01"),
      Said(.slight, "UNOSAT", .satellite, event: "2014-11", seen: "2014-11"),
      Said(.moderate, "UNESCO", .inspection, seen: "2015-03"),
    ]),
  WeighedCase(
    "merged records: one body severe on A, slight on B", .severe,
    [
      Said(.severe, "DGAM", .inspection, event: "2020-01", seen: "2020-01-10", isOnFormer: true),
      Said(.slight, "DGAM", .inspection, event: "2020-01", seen: "2020-02-10"),
    ]),
  WeighedCase(
    "interior fire stated by two bodies, UNOSAT none", .moderate, isContested: true,
    [
      Said(.moderate, "Museum", .news, source: "m", event: "2020-01", seen: "2020-01"),
      Said(.moderate, "ICOM", .news, source: "i", event: "2020-01", seen: "2020-01"),
      Said(.none, "UNOSAT", .satellite, seen: "2020-03"),
    ]),
  WeighedCase(
    "\"none\" inspection before the hit, imagery severe after", .severe,
    [
      Said(.none, "DGAM", .inspection, seen: "2020-01"),
      Said(.severe, "UNOSAT", .satellite, seen: "2020-06"),
    ]),
  WeighedCase(
    "reassesses on a verified claim", .severe,
    [
      Said(
        .severe, "UNESCO", .inspection, event: "2020-01-05", seen: "2020-01-05",
        reviews: [("ICOMOS", .verified)]),
      Said(.moderate, "Ministry", .inspection, seen: "2020-03-05", reassesses: 0),
    ]),
  // Beyond the cases of the rule: what a hostile reader tried.
  WeighedCase(
    "a look that is known by its publication alone is not certainly later", .severe,
    [
      Said(.severe, "UNOSAT", .satellite, seen: "2014-05"),
      Said(.slight, "UNOSAT", .satellite, published: "2016"),
    ]),
  WeighedCase(
    "a photograph that was only published since answers no statement", .severe,
    [
      Said(.severe, "Museum", .news, event: "2020-01-05", published: "2020-01-06"),
      Said(.none, "visitor", .groundPhoto, published: "2020-06"),
    ]),
  WeighedCase(
    "works are not looked at by what was only published since", .severe,
    works: [(.restoration, "2018", true)],
    [
      Said(.severe, "A", .satellite, event: "2016", seen: "2016"),
      Said(.none, "B", .groundPhoto, published: "2019"),
    ]),
  WeighedCase(
    "works are not looked at by whoever says that all is well", .severe,
    works: [(.restoration, "2018", true)],
    phrase: "severely damaged (seen from above); restored 2018, not looked at since",
    [
      Said(.severe, "A", .satellite, event: "2016", seen: "2016"),
      Said(.none, "restorer", .officialStatement, seen: "2020"),
    ]),
  WeighedCase(
    "a range that reaches a grade takes no earlier look's place", .severe,
    [
      Said(.severe, "UNOSAT", .satellite, seen: "2014-05"),
      Said(.slight, upTo: .destroyed, "UNOSAT", .satellite, seen: "2014-12"),
    ]),
  WeighedCase(
    "what stands beside a contested state is the least that is so", .severe, isContested: true,
    phrase: """
      contested: severely damaged (UNESCO, inspection) or undamaged (Ministry, inspection); at least \
      moderately damaged by what stands beside it
      """,
    [
      Said(.severe, "UNESCO", .inspection, event: "2020-01-05", seen: "2020-01-06"),
      Said(.none, "Ministry", .inspection, event: "2020-01-05", seen: "2020-02"),
      Said(.moderate, "UNOSAT", .satellite, event: "2019-05", seen: "2019-06"),
    ]),
  WeighedCase(
    "a later look that could not tell is told", .severe,
    phrase: "severely damaged (seen from above); looked again December 2014, could not tell",
    [
      Said(.severe, "UNOSAT", .satellite, seen: "2014-05"),
      Said(.unknown, "UNOSAT", .satellite, seen: "2014-12"),
    ]),
  WeighedCase(
    "verified and disputed are both told", .severe,
    phrase: "severely damaged (inspected on site, disputed by a review, verified)",
    [
      Said(
        .severe, "UNESCO", .inspection, event: "2020-01-05", seen: "2020-01-06",
        reviews: [("ICOMOS", .verified), ("Ministry", .disputed)])
    ]),
]
