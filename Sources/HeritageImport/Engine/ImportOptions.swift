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
  /// The day of the import, after which nothing can have happened; `nil` if that is not asked.
  public var today: Day?
  /// The most warnings and the most rejections that a result lists; the rest is counted.
  public var listedIssues: Int
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
}
