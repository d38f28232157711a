public import HeritageModel

/// Derives the state of a subject from the claims about it.
///
/// A pure function of records and two days: the same records give the same result in any order.
public enum Assessor {
  /// Derives the state of a site as a whole or of one monument.
  ///
  /// A site's own state comes from the reports about the site as a whole; see ``SiteState``.
  ///
  /// - Parameters:
  ///   - subject: What is assessed.
  ///   - claims: The records, which may be those of many sites.
  ///   - viewpoint: The day asked about and the day up to which records were known.
  /// - Returns: The state with its basis, its dissent and the rule applied.
  public static func assess(
    _ subject: Subject, claims: Claims, from viewpoint: Viewpoint = .latest
  ) -> Assessment { Derivation(subject, claims, from: viewpoint).assessment }

  /// Derives the same state step by step, for a reader who asks why.
  public static func reasoning(
    about subject: Subject, claims: Claims, from viewpoint: Viewpoint = .latest
  ) -> Reasoning { Reasoning(Derivation(subject, claims, from: viewpoint), claims, viewpoint) }

  /// Returns what the claims about a subject contradict each other about, in no certain order.
  ///
  /// An assessment tells all of it, and what the reading of single events adds.
  public static func contradictions(
    about subject: Subject, in records: Claims, from viewpoint: Viewpoint = .latest
  ) -> [Contradiction] {
    let live = records.known(subject, from: viewpoint).live
    let done = records.interventions(on: subject, from: viewpoint)
    return Timeline(live, on: subject, in: records, done).contradictions
  }
}
