public import HeritageModel

/// What the user says about a listing that the listing itself may not say.
public struct ImportOptions: Hashable, Sendable {
  /// The language of the names and texts as a BCP 47 tag; `nil` to tell it from the content.
  public var language: String?
  /// The date of the listing's edition, kept with each record it changes.
  public var edition: StatedDate?
  /// The day of the import, after which nothing can have been inscribed; `nil` if that is not asked.
  public var today: Day?
  /// The most warnings and the most rejections that a report lists; the rest is counted.
  public var listedIssues: Int
  /// The most rows that a listing may have, as each takes memory until the end of the import.
  public var rowLimit: Int

  public init(
    language: String? = nil, edition: StatedDate? = nil, today: Day? = nil,
    listedIssues: Int = 10_000, rowLimit: Int = 10_000_000
  ) {
    self.language = language
    self.edition = edition
    self.today = today
    self.listedIssues = listedIssues
    self.rowLimit = rowLimit
  }
}
