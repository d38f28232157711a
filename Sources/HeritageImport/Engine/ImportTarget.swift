public import ByteStreams
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

  /// Visits the records of a kind that have a value of a scheme, or stand for those that have, each
  /// once; those may be left out that ``records(of:scheme:value:)`` returned for all their values.
  func forEachOther(of kind: RecordKind, scheme: String, _ body: (NamedRecord) throws -> Void)
    throws

  /// Returns the records that a row of a source with a key was brought into, or those that took
  /// their places.
  func records(of kind: RecordKind, source: String, key: KnownKey) throws -> [RecordReference]

  /// Returns all keys of a source's rows that a record has, or stands for.
  func keys(of record: RecordReference, source: String) throws -> [String]

  /// Visits the records of a kind that a source's rows were brought into, as
  /// ``forEachOther(of:scheme:_:)`` does; those may be left out that were returned for a key
  /// ``KnownKey/ofRow(_:)`` of theirs.
  func forEachOther(of kind: RecordKind, source: String, _ body: (NamedRecord) throws -> Void)
    throws

  /// Whether some row of a source was brought into a record of a kind.
  func hasRecords(of kind: RecordKind, source: String) throws -> Bool

  /// Returns the identifiers of all sources.
  func sourceIDs() throws -> [Slug]

  /// Visits every site that was not superseded.
  ///
  /// - Throws: an error of the target's own if one cannot be read, so that it may be any.
  func forEachSite(_ body: (Site) throws -> Void) throws

  /// Visits every monument; errors are as for sites.
  func forEachMonument(_ body: (Monument) throws -> Void) throws

  /// Visits every report; errors are as for sites.
  func forEachReport(_ body: (Report) throws -> Void) throws

  /// Visits every review of a report; errors are as for sites.
  func forEachReview(_ body: (Review) throws -> Void) throws

  /// Returns the item of evidence at a path.
  ///
  /// - Throws: an error of the target's own if there is none or it cannot be read.
  func evidence(at path: String) throws -> Evidence

  /// Reads a file that a row names, to its end.
  ///
  /// - Throws: `InputError` if it cannot be read or is damaged, and errors of the target's own.
  func read(_ file: any ByteStream) throws -> FileReading

  /// Keeps the bytes of a file that goes with an item of evidence; those that are there are kept once.
  ///
  /// - Parameters:
  ///   - file: The file, from its beginning.
  ///   - reading: What it was when it was read.
  ///   - ending: What the name of the kept file ends with, one to eight lowercase letters and digits.
  /// - Throws: an error of the target's own, for a file that is another one by now too.
  mutating func keep(
    _ file: any ByteStream, _ reading: FileReading, extension ending: String) throws

  /// Returns the report at a path.
  ///
  /// - Throws: an error of the target's own if there is none or it cannot be read.
  func report(at path: String) throws -> Report

  /// What the registry itself says of the records that an import makes.
  var stamp: RecordStamp { get }

  /// Lets the rules of the registry judge records that are to come in, each by itself.
  ///
  /// - Parameters:
  ///   - records: The records.
  ///   - known: The records that they name.
  /// - Returns: What is wrong with them.
  /// - Throws: An error of the target's own if they cannot be judged.
  func findings(
    in records: [any HeritageRecord], beside known: [any HeritageRecord]
  ) throws -> [RuleFinding]

  /// Compares a row of a table that this registry exported with what it would export now.
  ///
  /// - Returns: What the row changes, and what it cannot change.
  /// - Throws: ``ImportIssue`` if the row must be rejected, and errors of the target's own.
  mutating func takeBack(_ row: ReturnedRow) throws -> RowReturn

  /// Tells whether there is a record at a path.
  func isTaken(_ path: String) throws -> Bool

  /// Returns a site's record.
  ///
  /// - Throws: an error of the target's own if there is none or it cannot be read.
  func site(_ id: Slug) throws -> Site

  /// Returns a monument's record.
  ///
  /// - Throws: an error of the target's own if there is none or it cannot be read.
  func monument(_ id: Slug, of site: Slug) throws -> Monument

  /// Returns the record of a source; `nil` if there is none.
  ///
  /// - Throws: an error of the target's own if it cannot be read.
  func source(_ id: Slug) throws -> Source?

  /// Tells whether a record has exactly these canonical bytes, in the compact layout.
  ///
  /// It may say no too often, which costs time only.
  func holds(_ compact: Span<UInt8>, at path: String) throws -> Bool

  /// Takes a new or changed record; a second one at the same path replaces the first.
  ///
  /// - Parameters:
  ///   - compact: The record's canonical bytes in the compact layout, without a line end.
  ///   - path: Where `RecordLayout` has the record.
  /// - Throws: an error of the target's own; ``LargeRecord`` if the record is too large.
  mutating func write(_ compact: Span<UInt8>, to path: String) throws

  /// Forgets all that this import wrote, so that it can begin again.
  mutating func startOver() throws

  /// Returns the compact bytes that this import wrote last at a path.
  func written(_ path: String) throws -> [UInt8]

  /// The same; `nil` if it wrote none there.
  func pending(_ path: String) throws -> [UInt8]?
}

/// The key of a row by which a record is looked for.
public enum KnownKey: Hashable, Sendable {
  /// That of a row of the document.
  case ofRow(String)
  /// That of a row which the document does not have.
  case gone(String)
  /// The key under which the row stood before its list renamed it.
  case former(String)
}

/// A record with what a register or a list calls it.
public struct NamedRecord: Hashable, Sendable {
  public let record: RecordReference
  /// The values in the register, or the keys of the list's rows.
  public let names: [String]
  /// The keys that the rows had before.
  public let formerNames: [String]

  public init(_ record: RecordReference, names: [String], formerNames: [String] = []) {
    self.record = record
    self.names = names
    self.formerNames = formerNames
  }
}

/// A target takes no record as large as one that it was given.
public struct LargeRecord: Error, Hashable, Sendable {
  public let byteCount: Int
  /// The most bytes of a record.
  public let limit: Int

  public init(byteCount: Int, limit: Int) {
    self.byteCount = byteCount
    self.limit = limit
  }
}

extension ImportTarget {
  /// Writes the record of a row.
  ///
  /// - Throws: ``ImportIssue`` if the row must be rejected, as its record is too large, and what the
  ///   target throws.
  mutating func writeRow(_ compact: Span<UInt8>, to path: String) throws {
    do {
      try write(compact, to: path)
    } catch let large as LargeRecord {
      throw ImportIssue(
        "", line: 0, code: ImportCode.rowOutOfShape,
        "the record would have \(large.byteCount) bytes, more than the \(large.limit) allowed",
        suggestion: "shorten its texts, or leave columns out by the mapping's 'drop'")
    }
  }
}
