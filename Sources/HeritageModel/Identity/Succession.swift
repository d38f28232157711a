/// Where a site or a monument leads that may have given way to another.
public enum Succession: Hashable, Sendable {
  /// To the place that stands for it now, which is the place itself if it never gave way.
  case stands(Subject)
  /// Nowhere: a place on the way was split, and nobody can tell which part is meant.
  case split(RecordReference, Supersession)
  /// Nowhere: the site of a monument gave way to one that has no such monument.
  case withoutMonument(RecordReference, Slug)
  /// Nowhere: what took a place's place is not there, or leads back to it.
  case broken(RecordReference, by: Slug)

  /// Follows a place through every step.
  ///
  /// A monument of a site that gave way is looked for in the other site, by its identifier or else
  /// by a name.
  ///
  /// - Parameters:
  ///   - subject: The place.
  ///   - site: Returns a site, or `nil` if there is none.
  ///   - monuments: Returns the monuments of a site.
  public init(
    of subject: Subject, site: (Slug) throws -> Site?, monuments: (Slug) throws -> [Monument]
  ) rethrows {
    var current = subject
    var seen: Set<Subject> = []
    while true {
      let own = try current.monument.flatMap { id in
        try monuments(current.site).first { $0.id == id }
      }
      if let step = own?.supersededBy {
        guard step.reason != .split else {
          self = .split(current.reference, step)
          return
        }
        let next = Subject(site: current.site, monument: step.by)
        guard seen.insert(current).inserted, !seen.contains(next),
          try monuments(current.site).contains(where: { $0.id == step.by })
        else {
          self = .broken(current.reference, by: step.by)
          return
        }
        current = next
        continue
      }
      guard let step = try site(current.site)?.supersededBy else {
        self = .stands(current)
        return
      }
      let former = RecordReference.site(current.site)
      guard step.reason != .split else {
        self = .split(former, step)
        return
      }
      guard seen.insert(current).inserted, !seen.contains(where: { $0.site == step.by }),
        try site(step.by) != nil
      else {
        self = .broken(former, by: step.by)
        return
      }
      guard let id = current.monument else {
        current = Subject(site: step.by)
        continue
      }
      let there = try monuments(step.by)
      guard let next = there.first(where: { $0.id == id }) ?? own?.namesake(among: there) else {
        self = .withoutMonument(current.reference, step.by)
        return
      }
      current = next.subject
    }
  }
}

extension Monument {
  /// The only one of some monuments that stands and shares a name with this one.
  fileprivate func namesake(among others: [Monument]) -> Monument? {
    let own = Set(names.map(\.text))
    let alike = others.filter { other in
      other.supersededBy == nil && other.names.contains { own.contains($0.text) }
    }
    return alike.count == 1 ? alike.first : nil
  }
}
