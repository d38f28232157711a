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
  public private(set) var json: JSONObject
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
  /// What there is to tell of it, where the headings made the mapping.
  var guess: GuessedColumns?
  /// Whether nothing but the file's name says whose list it is.
  var isNamedAfterFile = false
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
    input.requested = namedColumns.filter(XMLSelector.isSelector)
  }

  init(name: String, json: JSONObject) {
    self.name = name
    self.json = json
    title = name
    source = .blank
  }

  /// The mapping with the row and the sheet of the headings, where it says nothing of them itself.
  func reading(_ found: InputSettings) -> Mapping {
    var mapping = self
    var input = json["input"]?.objectValue ?? [:]
    if input["header"] == nil, case .row(let number)? = found.header {
      mapping.input.header = found.header
      input["header"] = .integer(number)
    }
    if input["sheet"] == nil, let sheet = found.sheet {
      mapping.input.sheet = sheet
      input["sheet"] = .string(sheet)
    }
    if !input.isEmpty { mapping.json["input"] = .object(input) }
    return mapping
  }

  /// The mapping with what the user says in its place.
  func adopting(_ options: ImportOptions) -> Mapping {
    var mapping = self
    mapping.input = options.stated.completing(input)
    if let order = options.dates {
      func reading(_ record: RecordTemplate) -> RecordTemplate {
        var record = record
        record.template = record.template.readingDates(order)
        return record
      }
      mapping.site = site.map(reading)
      mapping.monument = monument.map(reading)
      mapping.reports = reports.map(reading)
      mapping.evidence = evidence.map(reading)
    }
    guard let id = options.sourceID, id != source.id else { return mapping }
    mapping.source = Source(id: id, name: source.id.text == source.name ? id.text : source.name)
    mapping.source.kind = source.kind
    mapping.json["source"] = .object(mapping.source.json)
    return mapping
  }

  /// Whether a row's own geometry is one of the texts by which it is known.
  var keysByGeometry: Bool {
    key.contains { $0.columns.contains(SideTables.geometryColumn) }
  }

  /// Tells whether a column takes part in what a row is known by, or in whether it is passed over.
  func tellsRowsApart(_ column: String) -> Bool {
    (key.flatMap(\.columns) + skipped.flatMap(\.columns))
      .contains { $0 == column || $0.contains("*") }
      || key.isEmpty && drops(column)
  }

  /// Tells whether a column may say when a claim was made public.
  func tellsPublication(_ column: String) -> Bool {
    reports.flatMap { $0.template["published"]?.values ?? [] }.flatMap(\.columns)
      .contains { $0 == column || $0.contains("*") }
  }

  /// The columns that a table is read with from the beginning: none but that of the geometry, where
  /// the mapping needs it.
  var firstColumns: ColumnTable {
    ColumnTable(keysByGeometry ? [SideTables.geometryColumn] : [])
  }

  /// The columns that keys, conditions and templates name.
  private var namedColumns: [String] {
    let templates = [site, monument].compactMap(\.self) + reports + evidence
    return (key + monumentSite).flatMap(\.columns) + skipped.flatMap(\.columns)
      + templates.flatMap(\.columns) + [media].compactMap(\.self)
  }

  /// The first column that gives a field of a site, as messages name it.
  func firstColumn(of field: String) -> String? {
    let parts = field.split(separator: ".", maxSplits: 1).map(String.init)
    guard let member = parts.first, let content = site?.template[member] else { return nil }
    if case .texts(let texts) = content, let key = parts.dropFirst().first {
      return texts[key]?.columns.first
    }
    return content.values.lazy.flatMap(\.columns).first
  }

  /// Whether reports or evidence are made of the rows.
  var makesClaims: Bool { !reports.isEmpty || !evidence.isEmpty || media != nil }

  /// Whether nothing but sites is made of the rows.
  var makesSitesAlone: Bool { site != nil && !isNear && monument == nil && !makesClaims }

  /// Whether nothing but claims is made of the rows.
  var makesClaimsAlone: Bool { (site == nil || isNear) && monument == nil && makesClaims }

  /// Whether each row belongs to what is nearest.
  private var isNear: Bool { matching.nearMetres != nil }
}
