public import HeritageModel

/// The state of a site: of itself as a whole, and of its monuments one by one.
///
/// Grades are counted, never averaged. A site's grade never becomes a monument's, nor a part's the
/// whole's.
public struct SiteState: Hashable, Sendable {
  /// The state by the reports about the site as a whole.
  public let own: Assessment
  public let rollUp: RollUp
  /// The states of the monuments, in the order in which they were given.
  public let monuments: [Assessment]
  /// The states of monuments that were divided and with which claims stay; they are not counted.
  public let divided: [Assessment]

  /// Assesses a site and each of its monuments.
  public init(
    of site: Slug, monuments: [Slug], claims: Claims, from viewpoint: Viewpoint = .latest
  ) {
    self.init(
      own: Assessor.assess(Subject(site: site), claims: claims, from: viewpoint),
      monuments: monuments.map {
        Assessor.assess(Subject(site: site, monument: $0), claims: claims, from: viewpoint)
      }, parts: 0)
  }

  /// - Parameters:
  ///   - own: The state of the site as a whole.
  ///   - monuments: Those of its monuments, each once.
  ///   - parts: How many of the monuments are parts of others.
  ///   - divided: The states of monuments that were divided and with which claims stay.
  public init(
    own: Assessment, monuments: [Assessment], parts: Int, divided: [Assessment] = []
  ) {
    self.own = own
    self.monuments = monuments
    self.divided = divided
    rollUp = RollUp(monuments, parts: parts)
  }

  /// The worse of the site's own counted grade and that of its monuments; `unknown` without either.
  public var worst: DamageGrade {
    let grades = [own.countedGrade, rollUp.grade ?? .unknown]
    return grades.max { ($0.rank ?? -1) < ($1.rank ?? -1) } ?? .unknown
  }

  /// Whether neither the site nor any monument has a claim that counts.
  public var isNotAssessed: Bool {
    own.status == .unassessed && rollUp.notAssessed == rollUp.monuments && divided.isEmpty
  }
}

/// What the monuments of a site come to together.
public struct RollUp: Hashable, Sendable {
  /// The worst counted grade of any monument, or `nil` if none has one.
  public let grade: DamageGrade?
  /// How many monuments are counted under each grade; every grade is there, also with 0.
  public let byGrade: [DamageGrade: Int]
  /// How many of the monuments are contested.
  public let contested: Int
  /// How many have no claim.
  public let notAssessed: Int
  /// How many there are; the counts by grade add up to it.
  public let monuments: Int
  /// How many of them are parts of other monuments.
  public let parts: Int

  public init(_ states: [Assessment], parts: Int = 0) {
    var counts = Dictionary(uniqueKeysWithValues: DamageGrade.allCases.map { ($0, 0) })
    for state in states { counts[state.countedGrade, default: 0] += 1 }
    byGrade = counts
    grade = counts.filter { $0.key.rank != nil && $0.value > 0 }.keys
      .max { ($0.rank ?? -1) < ($1.rank ?? -1) }
    contested = states.count(where: \.isContested)
    notAssessed = states.count { $0.status == .unassessed }
    monuments = states.count
    self.parts = parts
  }
}
