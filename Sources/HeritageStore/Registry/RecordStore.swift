/// Where record bytes come from, by path.
public protocol RecordStore: Sendable {
  /// Returns the live record at a path, or `nil` if there is none, without reading all others.
  ///
  /// - Throws: ``StoreError`` if something is there that cannot be read as a record's bytes.
  func record(at path: RegistryPath) throws(StoreError) -> StoredRecord?

  /// Visits every live record below a folder, ascending by the bytes of the paths.
  ///
  /// A damaged record is visited as such and never stops the rest.
  ///
  /// - Parameters:
  ///   - folder: a path ending in `/`, such as `sites/pa/palmyra/`, or nothing for all records.
  ///   - body: called for each; returns whether to go on.
  /// - Throws: what the body throws, or ``StoreError`` if the store itself cannot be read.
  func forEachRecord(
    below folder: String, _ body: (StoredItem) throws(StoreError) -> Bool
  ) throws(StoreError)

  /// Visits the path of every live record below a folder, ascending, without reading files.
  ///
  /// So a path may be that of a file that turns out to be damaged. Parameters and errors are as for
  /// ``forEachRecord(below:_:)``.
  func forEachPath(
    below folder: String, _ body: (RegistryPath) throws(StoreError) -> Bool
  ) throws(StoreError)
}

/// A record as it is stored.
public struct StoredRecord: Hashable, Sendable {
  /// Where a record's bytes are.
  public enum Origin: Hashable, Sendable {
    /// A file of its own, with pretty-printed JSON.
    case file
    /// A line of a pack, which starts at an offset in bytes, with compact JSON.
    case pack(name: String, offset: Int)
  }

  public let path: RegistryPath
  /// The record's JSON, pretty or compact, not parsed yet.
  public let bytes: [UInt8]
  public let origin: Origin

  package init(path: RegistryPath, bytes: [UInt8], origin: Origin) {
    self.path = path
    self.bytes = bytes
    self.origin = origin
  }
}

/// What a visit of all records comes to.
public enum StoredItem: Hashable, Sendable {
  case record(StoredRecord)
  /// Something in a record's place that cannot be read; `path` is that of the file to look at.
  case damaged(path: String, reason: String)
}
