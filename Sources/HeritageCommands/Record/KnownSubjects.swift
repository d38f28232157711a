import CanonicalJSON
import HeritageIndex
import HeritageModel
import HeritageStore

/// Looks up each site and monument that drafts name once, however many drafts name it.
struct KnownSubjects {
  private var known: Set<Subject> = []

  /// Returns the site that a draft names.
  ///
  /// - Throws: ``CommandError`` if the registry does not have it, or has no such monument of it.
  mutating func site(of draft: JSONObject, _ catalogue: Catalogue) throws -> Slug {
    if let text = draft["site"]?.stringValue {
      let named = Subject(
        site: try Slug(text), monument: try draft["monument"]?.stringValue.map { try Slug($0) })
      if known.contains(named) { return named.site }
    }
    let site = try Recording.existingSite(draft, catalogue)
    try Recording.checkMonument(draft, site, catalogue)
    let monument = try draft["monument"]?.stringValue.map { try Slug($0) }
    known.insert(Subject(site: site, monument: monument))
    return site
  }
}
