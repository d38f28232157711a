public import HeritageModel

/// The registry as an importer needs it, with a place for what the import brings.
///
/// Everything but ``written(_:)`` answers as the registry was before the import.
public protocol ImportTarget {
  /// Returns the site with an external identifier, or the one that took its place.
  ///
  /// - Throws: an error of the target's own if a site cannot be read, so that it may be this one.
  func site(scheme: String, value: String) throws -> Slug?

  /// Returns every value of a scheme that sites have, each with its site.
  func externalIDs(scheme: String) throws -> [(value: String, site: Slug)]

  /// Tells whether a site has an identifier.
  func isTaken(_ id: Slug) throws -> Bool

  /// Returns a site's record.
  ///
  /// - Throws: an error of the target's own if there is none or it cannot be read.
  func site(_ id: Slug) throws -> Site

  /// Tells whether a site's record has exactly these canonical bytes, in the compact layout.
  ///
  /// It may say no too often, which costs time only.
  func holds(_ compact: Span<UInt8>, at id: Slug) throws -> Bool

  /// Takes a new or changed record; a second one of the same identifier replaces the first.
  ///
  /// - Parameters:
  ///   - compact: The record's canonical bytes in the compact layout, without a line end.
  ///   - id: The site's identifier.
  /// - Throws: an error of the target's own.
  mutating func write(_ compact: Span<UInt8>, to id: Slug) throws

  /// Returns the compact bytes that this import wrote last for an identifier.
  func written(_ id: Slug) throws -> [UInt8]
}
