public import HeritageModel

/// The state of a site: of itself as a whole, and of its monuments one by one.
///
/// Grades are counted, never averaged.
public struct SiteState: Hashable, Sendable {
  /// The state by the reports about the site as a whole.
  public let own: Assessment
  /// The states of the monuments, in the order in which they were given.
  public let monuments: [Assessment]

  /// Assesses a site and each of its monuments.
  public init(
    of site: Slug, monuments: [Slug], claims: Claims, from viewpoint: Viewpoint = .latest
  ) {
    own = Assessor.assess(Subject(site: site), claims: claims, from: viewpoint)
    self.monuments = monuments.map {
      Assessor.assess(Subject(site: site, monument: $0), claims: claims, from: viewpoint)
    }
  }

  /// How many monuments have each grade, those without a report under `unknown`.
  ///
  /// The counts add up to the number of monuments; every grade is there, also with 0.
  public var countsByGrade: [DamageGrade: Int] {
    var counts = Dictionary(uniqueKeysWithValues: DamageGrade.allCases.map { ($0, 0) })
    for monument in monuments { counts[monument.grade, default: 0] += 1 }
    return counts
  }

  /// The worst grade of any monument, or `nil` if none has a grade.
  public var worstGrade: DamageGrade? {
    monuments.map(\.grade).filter { $0.rank != nil }.max { ($0.rank ?? -1) < ($1.rank ?? -1) }
  }
}
