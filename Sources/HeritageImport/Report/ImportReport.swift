/// What an import did, with all that it has to say.
///
/// It always holds that `read == created + updated + unchanged + rejected`.
public struct ImportReport: Hashable, Sendable {
  /// A record that an import changed.
  public struct Change: Hashable, Sendable {
    /// The site's identifier.
    public let site: String
    /// The fields that changed, such as `worldHeritage.criteria`, in ascending order.
    public let fields: [String]
  }

  public let source: String
  public let format: ListingFormat
  /// The language of the listing's texts, given or told from the content.
  public internal(set) var language: String?

  /// Rows of the listing.
  public internal(set) var read = 0
  public internal(set) var created = 0
  public internal(set) var updated = 0
  public internal(set) var unchanged = 0
  public internal(set) var rejected = 0

  /// External identifiers that the registry has and the listing has not, in ascending order.
  public internal(set) var missing: [String] = []

  /// The rows that were refused, in the order of the listing.
  public internal(set) var rejections: [ImportIssue] = []
  /// All else worth telling, in the order in which it was found.
  public internal(set) var warnings: [ImportIssue] = []
  /// How many warnings there are of each code, those that are not listed included.
  public internal(set) var warningCounts: [String: Int] = [:]

  /// How often each field changed in a record that was there before.
  public internal(set) var changedFields: [String: Int] = [:]
  /// The records that changed, as many as warnings would be listed.
  public internal(set) var changes: [Change] = []

  let listedIssues: Int

  init(source: String, format: ListingFormat, listedIssues: Int) {
    self.source = source
    self.format = format
    self.listedIssues = listedIssues
  }

  /// Warnings that are counted but not listed.
  public var unlistedWarnings: Int { warningCounts.values.reduce(0, +) - warnings.count }

  /// Rejections that are counted but not listed.
  public var unlistedRejections: Int { rejected - rejections.count }

  mutating func warn(_ issue: ImportIssue) {
    warningCounts[issue.code, default: 0] += 1
    if warnings.count < listedIssues { warnings.append(issue) }
  }

  mutating func reject(_ issue: ImportIssue) {
    rejected += 1
    if rejections.count < listedIssues { rejections.append(issue) }
  }

  mutating func noteChange(of site: String, _ fields: [String]) {
    updated += 1
    for field in fields { changedFields[field, default: 0] += 1 }
    if changes.count < listedIssues { changes.append(Change(site: site, fields: fields)) }
  }
}
