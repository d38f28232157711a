import HeritageAssessment
import HeritageDocuments
import HeritageModel
import HeritageTestSupport
import Testing

/// Claims of a few bodies, of every kind, about one monument, the same for the same seed.
private struct RandomRegistry {
  private var generator: SplitMix64
  private(set) var claims: [Said] = []
  private(set) var works: [WeighedCase.Work] = []

  init(seed: Int) {
    generator = SplitMix64(state: UInt64(seed))
    for _ in 0..<Int.random(in: 1...5, using: &generator) { claims.append(claim()) }
    if Int.random(in: 0..<4, using: &generator) == 0 {
      works = [(.restoration, pick(["2020-05", nil]), Bool.random(using: &generator))]
    }
  }

  /// A claim as any of the bodies may make it.
  mutating func claim(by assessor: String? = nil) -> Said {
    let looks: [EvidenceType?] = [
      .inspection, .groundPhoto, .satellite, .news, .socialMedia, .officialStatement, nil,
    ]
    var said = Said(
      pick(DamageGrade.allCases), assessor ?? pick(["UNESCO", "UNOSAT", "Ministry", "post"]),
      pick(looks), shows: pick([nil, nil, nil, .damaged, .destroyed, .intact]),
      event: pick([nil, "2020-01-05", "2020-01", "2020-02-20", "2019/2020-03", "../2020-03-01"]),
      seen: pick([nil, "2020-01-06", "2020-03-05", "2020-06", "2021-01"]))
    if Int.random(in: 0..<4, using: &generator) == 0, let rank = said.grade.rank, rank < 5 {
      said.upper = DamageGrade.allCases.first { $0.rank == rank + 1 }
    }
    if !claims.isEmpty, Int.random(in: 0..<4, using: &generator) == 0 {
      said.reassesses = Int.random(in: claims.indices, using: &generator)
    }
    if Int.random(in: 0..<5, using: &generator) == 0 {
      said.reviews = [("ICOMOS", .verified)]
    }
    return said
  }

  mutating func shuffled(_ places: [Int]) -> [Int] { places.shuffled(using: &generator) }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &generator)]
  }
}

/// What claims come to, with the outcome of each.
private func reasoning(
  _ claims: [Said], _ works: [WeighedCase.Work], order: [Int]? = nil
) throws -> Reasoning {
  let entry = WeighedCase("", .unknown, works: works, claims)
  let records = try entry.records(order: order ?? Array(claims.indices))
  return Assessor.reasoning(about: try subject(), claims: Claims(records))
}

extension Reasoning {
  fileprivate var rank: Int { assessment.countedGrade.rank ?? -1 }
}

private let seeds = 0..<400

@Test func `the order of records and of recording changes nothing`() throws {
  for seed in seeds {
    var random = RandomRegistry(seed: seed)
    let straight = try reasoning(random.claims, random.works).assessment
    for _ in 0..<4 {
      let order = random.shuffled(Array(random.claims.indices))
      let other = try reasoning(random.claims, random.works, order: order).assessment
      #expect(other.countedGrade == straight.countedGrade, "seed \(seed)")
      #expect(other.isContested == straight.isContested, "seed \(seed)")
      #expect(other.status == straight.status, "seed \(seed)")
      #expect(other.reported?.lower == straight.reported?.lower, "seed \(seed)")
    }
  }
}

@Test func `one more claim lowers the counted grade only by answering what stood`() throws {
  for seed in seeds {
    var random = RandomRegistry(seed: seed)
    let before = try reasoning(random.claims, random.works)
    let claims = random.claims + [random.claim()]
    let after = try reasoning(claims, random.works)
    guard after.rank < before.rank else { continue }
    let added = try id("R\(claims.count - 1)")
    let isAnswered = after.outcomes.contains { outcome in
      guard (outcome.grade.rank ?? -1) > after.rank else { return false }
      switch outcome.outcome {
      case .answered(let by, _), .earlierLook(let by): return by == added
      case .closed: return true
      case .contests, .decides, .agrees, .stands, .alleged, .untold: return false
      }
    }
    let contests = after.outcomes.contains { $0.outcome == .contests }
    #expect(isAnswered || contests, "seed \(seed): \(before.rank) to \(after.rank)")
  }
}

@Test func `a claim without evidence never lowers what others give with evidence`() throws {
  for seed in seeds {
    var random = RandomRegistry(seed: seed)
    let before = try reasoning(random.claims, random.works)
    var claim = random.claim(by: "denier")
    claim.medium = nil
    claim.reviews = []
    let after = try reasoning(random.claims + [claim], random.works)
    #expect(after.rank >= before.rank, "seed \(seed)")
    #expect(after.assessment.isContested == before.assessment.isContested, "seed \(seed)")
  }
}

@Test func `no number of denials by one body lowers damage that a look of another shows`() throws {
  for seed in seeds {
    var random = RandomRegistry(seed: seed)
    // Works with a look since close what was before, whoever looks.
    let before = try reasoning(random.claims, [])
    guard before.rank >= 2, before.assessment.grounds?.kind.isLook == true,
      before.assessment.basis.first != nil
    else { continue }
    var claims = random.claims
    for number in 0..<3 {
      var denial = random.claim(by: "denier")
      denial.grade = .none
      denial.upper = nil
      denial.shows = nil
      denial.medium = [EvidenceType.inspection, .groundPhoto, .satellite][number]
      denial.reviews = []
      claims.append(denial)
    }
    let after = try reasoning(claims, [])
    #expect(after.rank >= before.rank, "seed \(seed)")
  }
}

@Test func `every monument is counted once`() throws {
  let states = try seeds.map { seed in
    let random = RandomRegistry(seed: seed)
    return try reasoning(random.claims, random.works).assessment
  }
  let rollUp = RollUp(states)
  #expect(rollUp.byGrade.values.reduce(0, +) == states.count)
  #expect(rollUp.byGrade.keys.count == DamageGrade.allCases.count)
  #expect(rollUp.contested == states.count { $0.status == .contested })
}
