import CanonicalJSON
public import HeritageModel

/// What the user says about a document that the document itself may not say.
public struct ImportOptions: Hashable, Sendable {
  /// The language of the names and texts as a BCP 47 tag; `nil` to tell it from the content.
  public var language: String?
  /// The date of the document's edition, kept with each record it changes.
  public var edition: StatedDate?
  /// Whether a document without a date is newer than all before it.
  public var isNewest: Bool
  /// Whether the document is the whole list, so that a record that it lacks has left the list.
  public var isComplete: Bool
  /// Whether the document is one of several that are a list together, so that it lacks nothing.
  public var isPart = false
  /// How the columns of a table become records; `nil` to choose a built-in mapping or to tell it
  /// from the headings.
  public var mapping: Mapping?
  /// The tables that the registry exports, which come back without a mapping.
  public var exports: [ExportedTable] = []
  /// Whose list it is, in place of what the mapping or the file's name says.
  public var sourceID: Slug?
  /// How a table is read, in place of what the mapping says.
  public var stated = StatedInput()
  /// The order of days and months, where the mapping's dates say no other than ISO's.
  public var dates: DateOrder?
  /// The folder or the ZIP archive with the files that rows name; `nil` for the folder of the list.
  public var media: String?
  /// What becomes of rows that may be about sites of the registry.
  public var matching = MatchMode.ask
  /// What somebody decided of rows that were held.
  public var decisions: MatchDecisions?
  /// The day of the import, after which nothing can have happened; `nil` if that is not asked.
  public var today: Day?
  /// The most warnings and the most rejections that a result lists; the rest is counted.
  public var listedIssues: Int
  /// The most warnings of one code about one column that a result lists.
  public var listedAlike = 20
  /// The most rows that a document may have, as each takes memory until the end of the import.
  public var rowLimit: Int

  public init(
    language: String? = nil, edition: StatedDate? = nil, isNewest: Bool = false,
    isComplete: Bool = false, today: Day? = nil, listedIssues: Int = 10_000,
    rowLimit: Int = 10_000_000
  ) {
    self.language = language
    self.edition = edition
    self.isNewest = isNewest
    self.isComplete = isComplete
    self.today = today
    self.listedIssues = listedIssues
    self.rowLimit = rowLimit
  }

  /// The language tag that says that nobody knows the language.
  public static let unknownLanguage = "und"

  /// What was asked for that changes what comes in, beside the document's edition and mapping.
  var asked: JSONObject {
    var asked = JSONObject()
    if isComplete { asked["complete"] = true }
    if isNewest { asked["newest"] = true }
    if matching != .ask { asked["match"] = .string(matching.rawValue) }
    asked["dates"] = dates.map { .string($0.rawValue) }
    asked["decisions"] = decisions.map { .object($0.json) }
    return asked
  }

  /// Whether a document is of a day after an edition that a record has, or is dated where that has
  /// none.
  func isNewer(than known: StatedDate?) -> Bool {
    guard let edition else { return false }
    return known.map { $0.upper.precedes(edition.lower) } ?? true
  }

  /// Whether a document comes before an edition that a record has, or is not known to come after.
  func isOlder(than known: StatedDate?) -> Bool {
    guard let known else { return false }
    guard let edition else { return !isNewest }
    return edition.upper.precedes(known.lower)
  }
}
