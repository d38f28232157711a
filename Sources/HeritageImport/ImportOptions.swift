public import HeritageModel

/// What the user says about a listing that the listing itself may not say.
public struct ImportOptions: Hashable, Sendable {
  /// The language of the names and texts as a BCP 47 tag; `nil` to tell it from the content.
  public var language: String?
  /// The date of the listing's edition, kept with each record it changes.
  public var edition: StatedDate?
  /// The most warnings and the most rejections that a report lists; the rest is counted.
  public var listedIssues: Int

  public init(language: String? = nil, edition: StatedDate? = nil, listedIssues: Int = 10_000) {
    self.language = language
    self.edition = edition
    self.listedIssues = listedIssues
  }
}
