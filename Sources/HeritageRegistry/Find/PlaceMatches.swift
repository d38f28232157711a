import HeritageIndex
import HeritageModel

/// The sites and monuments that a name fits, those that it fits best.
struct PlaceMatches {
  struct Place {
    let subject: Subject
    let line: String
    let isLive: Bool
  }

  let ranked: [Place]
  /// Whether the name is the whole of one of theirs.
  let isWhole: Bool
  let damaged: [DamagedRecord]

  init(sites: Lookup<Site>, monuments: Lookup<Monument>) {
    let whole = (
      sites.isWhole && !sites.matches.isEmpty, monuments.isWhole && !monuments.matches.isEmpty
    )
    isWhole = whole.0 || whole.1
    let places =
      (whole.0 || !isWhole ? sites.matches : []).map { site in
        Place(
          subject: Subject(site: site.id), line: site.line, isLive: site.supersededBy == nil)
      }
      + (whole.1 || !isWhole ? monuments.matches : []).map { monument in
        Place(
          subject: monument.subject, line: monument.line, isLive: monument.supersededBy == nil)
      }
    let live = places.filter(\.isLive)
    ranked = live.isEmpty ? places : live
    damaged = sites.damaged + monuments.damaged.filter { !sites.damaged.contains($0) }
  }
}

extension Site {
  /// The identifier and the name to show.
  var line: String { "\(id)  \(title)" }
}

extension Monument {
  /// The identifier with the site's, and the name to show.
  var line: String { "\(site)/\(id)  \(title)" }
}
