public import CanonicalJSON
public import HeritageModel

/// How the rows of a list become records: a record in which each value is replaced by the column it
/// comes from.
public struct Mapping: Hashable, Sendable {
  /// The largest mapping that is read, in bytes.
  public static let largest = 64 << 10

  /// The mapping's name or file.
  public let name: String
  /// The mapping as it is written, for the journal.
  public let json: JSONObject
  /// What the mapping is for, for people.
  public internal(set) var title: String
  /// Whose list it is; its identifier is the scheme of the list's keys.
  public internal(set) var source: Source
  var input = InputSettings()
  /// What tells which rows are about the same thing; none where each row stands for itself.
  var key: [MappedValue] = []
  var skipped: [RowCondition] = []
  var site: RecordTemplate?
  var matching = SiteMatching()
  var monument: RecordTemplate?
  /// The key of a monument's site, where it is not the row's own.
  var monumentSite: [MappedValue] = []
  var reports: [RecordTemplate] = []
  var evidence: [RecordTemplate] = []
  /// Columns that are not kept.
  public internal(set) var dropped: [String] = []
  /// Columns that must all be there for the mapping to be chosen without being named.
  public internal(set) var recognised: [String] = []
  /// The column with a file's name.
  public internal(set) var media: String?
  /// What does not keep the mapping from being used, such as a table that nothing names.
  public internal(set) var remarks: [MappingFault] = []
  /// The lines of the columns that are named outside of values, by column.
  var lines: [String: Int] = [:]

  /// Reads a mapping.
  ///
  /// - Parameters:
  ///   - bytes: The mapping as JSON in UTF-8.
  ///   - name: Its name or file, for messages.
  /// - Throws: ``MappingError`` with all that is wrong.
  public init(_ bytes: [UInt8], named name: String) throws(MappingError) {
    var reader = MappingReader()
    guard let mapping = reader.read(bytes, named: name), reader.faults.isEmpty else {
      throw MappingError(mapping: name, faults: reader.faults)
    }
    self = mapping
  }

  init(name: String, json: JSONObject) {
    self.name = name
    self.json = json
    title = name
    source = .blank
  }

  /// The templates of the kinds that no record is made of yet.
  var unreadTemplates: [RecordTemplate] { reports + evidence }
}
