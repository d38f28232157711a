public import HeritageModel

/// The registry as an import needs it, with a place for what the import brings.
///
/// Records are named by their kind and identifier in another register, or by their path. Everything
/// but ``written(_:)`` answers as the registry was before the import.
public protocol ImportTarget {
  /// Returns the records with an external identifier, or those that took their places: one of the
  /// kind, where all is well; a record of another kind too, which then is in the way.
  ///
  /// - Throws: an error of the target's own if a record cannot be read, so that it may be this one.
  func records(of kind: RecordKind, scheme: String, value: String) throws -> [RecordReference]

  /// Returns every value of a scheme that records of a kind have, each with its record.
  func externalIDs(
    of kind: RecordKind, scheme: String
  ) throws -> [(value: String, record: RecordReference)]

  /// Tells whether there is a record at a path.
  func isTaken(_ path: String) throws -> Bool

  /// Returns a site's record.
  ///
  /// - Throws: an error of the target's own if there is none or it cannot be read.
  func site(_ id: Slug) throws -> Site

  /// Tells whether a record has exactly these canonical bytes, in the compact layout.
  ///
  /// It may say no too often, which costs time only.
  func holds(_ compact: Span<UInt8>, at path: String) throws -> Bool

  /// Takes a new or changed record; a second one at the same path replaces the first.
  ///
  /// - Parameters:
  ///   - compact: The record's canonical bytes in the compact layout, without a line end.
  ///   - path: Where `RecordLayout` has the record.
  /// - Throws: an error of the target's own.
  mutating func write(_ compact: Span<UInt8>, to path: String) throws

  /// Returns the compact bytes that this import wrote last at a path.
  func written(_ path: String) throws -> [UInt8]
}
