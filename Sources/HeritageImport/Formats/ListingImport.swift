public import ByteStreams
public import CanonicalJSON
import HeritageModel
import XMLStream

/// Brings a document of any known format into a registry, row by row.
///
/// The format is recognised from the content. A table is read twice where need be: once to see its
/// columns and how many rows each key has, and once to bring its rows in. The first rows are read
/// before anything is asked of the registry, so that most documents that cannot be imported hold
/// nobody up.
public struct ListingImport {
  private enum Rows {
    case worldHeritage(RowPipe<ListingRowReader, PropertyInterpreter>)
    case worldHeritageTable(RowPipe<PropertyTableReader, PropertyInterpreter>, ListingNames)
    case mapped(MappedTable)
    case returned(ReturnedDocument)
  }

  private let rows: Rows
  private var options: ImportOptions
  /// What the user said of the document that says nothing of it, or takes the place of something.
  public let remarks: [OptionRemark]
  /// What is known of the document.
  public let document: ImportedDocument

  /// Opens a file and reads as far as its format and its columns show.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - format: The listing to read it as, or `nil` to recognise it.
  ///   - options: What the user says of it.
  /// - Throws: ``ImportError``, or an error of the layers below, if it is no document of a known
  ///   format or nothing says how its columns become records.
  public init(
    path: String, as format: ListingFormat? = nil, options: ImportOptions = ImportOptions()
  ) throws {
    // What is named without a folder lies in the one that the program was started in.
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    try self.init(InputFile(path: path), in: folder, as: format, options)
  }

  /// Reads a document as far as its format and its columns show.
  ///
  /// - Parameters:
  ///   - file: The document.
  ///   - format: The listing to read it as, or `nil` to recognise it.
  ///   - options: What the user says of it.
  /// - Throws: As ``init(path:as:options:)``.
  public init(
    _ file: InputFile, as format: ListingFormat? = nil, options: ImportOptions = ImportOptions()
  ) throws {
    try self.init(file, in: nil, as: format, options)
  }

  private init(
    _ file: InputFile, in folder: String?, as format: ListingFormat?, _ options: ImportOptions
  ) throws {
    if let edition = options.edition, edition.lower.knownDay == nil, edition.upper.knownDay == nil {
      throw ImportError.editionWithoutDay(edition: edition.text)
    }
    self.options = options
    let hash = DocumentHash(of: file)
    let recognition = try Recognition(file, encoding: options.stated.encoding)
    if let returned = try Self.returned(file, as: format, options) {
      rows = .returned(returned)
      document = ImportedDocument(
        file, hash, format: returned.format.rawValue, encoding: recognition.encoding, isPart: true)
      remarks = OptionRemark.remarks(on: options, of: returned, recognition.encoding)
      return
    }
    let isWorldHeritage =
      try options.mapping == nil
      && (format == .unesco || recognition.content == .worldHeritage
        || Self.isPropertyTable(file, recognition, options))
    guard isWorldHeritage else {
      let mapped = try MappedTable(file, options, in: folder)
      rows = .mapped(mapped)
      document = ImportedDocument(
        file, hash, format: mapped.table.format.rawValue, encoding: mapped.table.encoding,
        isPart: mapped.table.isOfRejectedRows || options.isPart, mapping: mapped.mapping.json)
      remarks = OptionRemark.remarks(on: options, of: mapped)
      return
    }
    (rows, document) = try Self.worldHeritage(file, hash, recognition, as: format, options)
    remarks = OptionRemark.remarks(onListing: options, recognition)
  }

  /// Reads a document that the registry exported; `nil` for any other, and where somebody says what it
  /// is.
  private static func returned(
    _ file: InputFile, as format: ListingFormat?, _ options: ImportOptions
  ) throws -> ReturnedDocument? {
    guard format == nil, options.mapping == nil, options.sourceID == nil else { return nil }
    let tables = ReturnedTable.tables(of: file, among: options.exports, options.stated)
    return tables.isEmpty
      ? nil : try ReturnedDocument(tables, among: options.exports, options)
  }

  /// Whether a file is a table with the columns of UNESCO's listing.
  private static func isPropertyTable(
    _ file: InputFile, _ recognition: Recognition, _ options: ImportOptions
  ) throws -> Bool {
    switch recognition.content {
    case .table(.csv), .table(.tsv), .table(.xlsx):
      let settings = options.stated.completing(InputSettings())
      return PropertyTableReader.recognises(try TableDocument(file, settings).reader().columns)
    default: return false
    }
  }

  private static func worldHeritage(
    _ file: InputFile, _ hash: DocumentHash, _ recognition: Recognition,
    as format: ListingFormat?, _ options: ImportOptions
  ) throws -> (Rows, ImportedDocument) {
    let name = ListingFormat.unesco.rawValue
    guard recognition.content.isXML else {
      let table = try TableDocument(file, options.stated.completing(InputSettings()))
      let reader = PropertyTableReader(try table.reader())
      let names = reader.names
      let interpreter = try PropertyInterpreter(
        source: file.source, options, names, checksFirstRow: format == nil)
      return (
        .worldHeritageTable(RowPipe(reader, interpreter), names),
        ImportedDocument(
          file, hash, format: name, encoding: table.encoding, isPart: table.isOfRejectedRows)
      )
    }
    let bytes: any ByteStream =
      recognition.isCompressed ? try GunzipStream(file.stream()) : file.stream()
    var reader = ListingRowReader(try XMLReader(stream: bytes))
    _ = try reader.open(as: format)
    let interpreter = try PropertyInterpreter(
      source: file.source, options, checksFirstRow: format == nil)
    return (
      .worldHeritage(RowPipe(reader, interpreter)), ImportedDocument(file, hash, format: name)
    )
  }

  /// Reads the document to its end.
  ///
  /// - Parameters:
  ///   - target: The registry, and where new and changed records go.
  ///   - output: Where the tables go of rows that are not brought in, if anywhere.
  ///   - progress: Called now and then with the bytes of the document read so far.
  /// - Returns: What happened to each row.
  /// - Throws: `XMLParseError` if the document is damaged, ``ImportError`` if it is none of the
  ///   format, and whatever the target or `progress` throws. What was written by then must be
  ///   discarded.
  public func run(
    into target: inout some ImportTarget, sideTables output: (any SideTableOutput)? = nil,
    progress: (_ bytesRead: Int) throws -> Void = { _ in }
  ) throws -> ImportResult {
    let result = try bring(into: &target, output, progress)
    // Of a document that could not be hashed nothing may be recorded.
    try document.hash.check()
    return result
  }

  private func bring(
    into target: inout some ImportTarget, _ output: (any SideTableOutput)?,
    _ progress: (_ bytesRead: Int) throws -> Void
  ) throws -> ImportResult {
    switch rows {
    case .worldHeritage(let pipe):
      var run = properties(pipe, output)
      return try run.run(into: &target, progress: progress)
    case .worldHeritageTable(let pipe, let names):
      var run = properties(pipe, output, columnNames: names)
      return try run.run(into: &target, progress: progress)
    case .returned(let returned):
      return try returned.run(document, options, output, into: &target, progress: progress)
    case .mapped(let table):
      return try table.run(document, options, output, into: &target, progress: progress)
    }
  }

  /// The identifier of the source whose list it is.
  public var sourceID: String {
    switch rows {
    case .mapped(let table): table.mapping.source.id.text
    case .returned: ReturnedDocument.sourceID
    case .worldHeritage, .worldHeritageTable: WorldHeritageConventions.scheme
    }
  }

  /// Whether it is what the registry exported before.
  public var isReturned: Bool { if case .returned = rows { true } else { false } }

  /// Whether rows may wait for a decision, and the document can be read more than once.
  public var mayHold: Bool {
    if case .mapped = rows { options.matching == .ask } else { false }
  }

  /// The same import with what somebody decided of rows that it would hold.
  public func deciding(_ decisions: MatchDecisions) -> ListingImport {
    var decided = self
    decided.options.decisions = decisions
    return decided
  }

  /// Tells whether an import of which the journal has this summary was one of the same table in the
  /// same way, and left no row out.
  ///
  /// UNESCO's listing is always compared with the records, as its editions in several languages
  /// add to each other, and so is a list with files, which may have come or changed since.
  public func repeats(_ summary: JSONObject) -> Bool {
    guard case .mapped(let table) = rows, table.mapping.media == nil else { return false }
    let own = ImportResult(document, options, scheme: "").summary
    return ["bytes", "edition", "encoding", "mapping", "options", "sha256"]
      .allSatisfy { own[$0] == summary[$0] }
      && ["held", "rejected"].allSatisfy { (summary[$0]?.intValue ?? 0) == 0 }
  }

  /// The result of importing once more what an operation brought in.
  ///
  /// The counts are those of the operation, as nothing is compared again.
  ///
  /// - Throws: An error of the layers below if the document cannot be read.
  public func repeating(_ operation: JSONObject) throws -> ImportResult {
    var result = ImportResult(
      document, options, scheme: operation["sourceID"]?.stringValue ?? "")
    func count(_ name: String) -> Int { operation[name]?.intValue ?? 0 }
    result.read = count("read")
    result.skipped = count("skipped")
    result.passed = count("passed")
    result.unchanged = count("created") + count("updated") + count("unchanged")
    if case .mapped(let table) = rows { try table.recount(operation, &result) }
    return result
  }

  private func properties<Source: RowSource & ~Copyable>(
    _ pipe: RowPipe<Source, PropertyInterpreter>, _ output: (any SideTableOutput)?,
    columnNames: ListingNames? = nil
  ) -> ImportRun<Source, PropertyInterpreter> {
    let columns = ListingRow.tableColumns
    let tables = SideTables(
      output, of: document,
      SideTables.Form(
        columns: columns, widths: Array(repeating: 1, count: columns.count), dropped: [],
        hasGeometry: false))
    return ImportRun(
      pipe, WorldHeritageConventions(columnNames: columnNames), document, options, tables)
  }
}

extension ImportedDocument {
  /// Describes a file whose bytes are read for their hash meanwhile.
  fileprivate init(
    _ file: InputFile, _ hash: DocumentHash, format: String, encoding: String? = nil,
    isPart: Bool = false, mapping: JSONObject? = nil
  ) {
    self.init(
      source: file.source, format: format, byteCount: file.byteCount, hash: hash,
      encoding: encoding, isPart: isPart, mapping: mapping)
  }
}
