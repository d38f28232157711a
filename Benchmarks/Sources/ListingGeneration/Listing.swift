/// A listing in the shape of UNESCO's, fully decided by its values: the same ones, the same bytes.
public struct Listing: Hashable, Sendable {
  /// How many rows; their `id_number`s run from 1.
  public var rows: Int
  public var schema: ListingSchema
  public var language: ListingLanguage
  /// Listings of one seed agree on every row that they share, whatever their size, schema and
  /// language.
  public var seed: UInt64
  /// The share of rows, 0 to 100 percent, whose description differs from the unchanged listing's.
  public var changePercent: Double

  public init(
    rows: Int, schema: ListingSchema, language: ListingLanguage = .english, seed: UInt64 = 1,
    changePercent: Double = 0
  ) {
    self.rows = rows
    self.schema = schema
    self.language = language
    self.seed = seed
    self.changePercent = changePercent
  }
}

/// The two forms of the feed that are in circulation.
public enum ListingSchema: String, CaseIterable, Sendable {
  /// Until October 2025: 21 elements a row, one point.
  case a
  /// From December 2025: 20 elements a row, any number of points.
  case b
}

/// The languages that names, states and descriptions can be written in.
public enum ListingLanguage: String, CaseIterable, Sendable {
  case english = "en"
  case french = "fr"
}
