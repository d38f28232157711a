import ByteStreams
import XMLStream

/// A document of a recognised format, whose rows are read as often as needed.
struct TableDocument: Sendable {
  let format: TableFormat
  /// The name of the encoding that its text has, as far as it is text.
  let encoding: String
  /// Whether it is packed with gzip.
  let isCompressed: Bool
  /// Whether it has rows that an import rejected and somebody mended, so that what the settings say
  /// of the listing does not apply.
  let isOfRejectedRows: Bool
  /// The document's name.
  var source: String { file.source }
  private let file: InputFile
  private let settings: InputSettings

  /// Recognises a document.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - settings: What is known of it.
  /// - Throws: `InputError` if the file cannot be read or unpacked, ``ImportError`` if its format is
  ///   not read or another than the settings say.
  init(_ file: InputFile, _ settings: InputSettings = InputSettings()) throws {
    let recognition = try Recognition(file, encoding: settings.encoding)
    self.file = file
    encoding = recognition.encoding
    isCompressed = recognition.isCompressed
    isOfRejectedRows = recognition.isOfRejectedRows
    self.settings = isOfRejectedRows ? InputSettings() : settings
    format = try Self.format(of: recognition.content, self.settings, in: file.source)
  }

  /// The format to read a document as, which is the one asked for where its content may be that.
  private static func format(
    of content: FileContent, _ settings: InputSettings, in source: String
  ) throws(ImportError) -> TableFormat {
    let isNamedXML = settings.format?.family == .xml || settings.records != nil
    switch content {
    case .table(let format):
      guard let asked = settings.format, asked != format else { return format }
      // In a text that looks like JSON, the first heading may begin with a bracket.
      let mayBeText = asked.family == .text && format.family == .json
      guard asked.family == format.family || mayBeText else {
        throw ImportError.otherFormat(source: source, content: content, asked: asked)
      }
      return asked == .kmz || format == .kmz ? format : asked
    case .worldHeritage: return .xml
    case .foreign(let kind) where kind.isXML && isNamedXML: return .xml
    case .empty, .foreign: throw ImportError.unreadable(source: source, content: content)
    }
  }

  /// A reader at the document's beginning.
  ///
  /// - Parameter columns: The columns to begin with, so that each has the same place in every pass.
  /// - Returns: The reader.
  /// - Throws: ``ImportError`` or `InputError` if the document is damaged.
  func reader(columns: ColumnTable = ColumnTable()) throws -> any TableReader {
    switch format {
    case .csv, .tsv:
      try DelimitedReader(
        text(), settings, columns: columns, unquotesFormulas: isOfRejectedRows)
    case .xlsx: try WorkbookReader(file, settings: settings, columns: columns)
    case .json, .geojson:
      try JSONTableReader(
        text(), records: JSONRecords(in: text(), at: settings.records), columns: columns)
    case .jsonl, .geojsonseq: try JSONLinesReader(text(), columns: columns)
    case .kml: KMLReader(try xml(bytes()), columns: columns)
    case .kmz: KMLReader(try xml(KMZDocument.stream(file)), columns: columns)
    case .gpx: GPXReader(try xml(bytes()), columns: columns)
    case .xml, .lido:
      try XMLTableReader(
        xml(bytes()), rows: rowPath(), requested: settings.requested, columns: columns)
    }
  }

  /// The first rows of a table in text form or of the sheets of a workbook, with the sheets' names;
  /// none of any other format, nor of rejected rows, whose headings are known.
  func start(rows count: Int) throws -> [(sheet: String?, rows: [StartingRow])] {
    switch format {
    case _ where isOfRejectedRows: []
    case .csv, .tsv: [(nil, try DelimitedRows.start(count, of: text(), settings))]
    case .xlsx: try WorkbookStart(file, rows: count).sheets.map { ($0.name, $0.rows) }
    default: []
    }
  }

  /// The path of the elements that are rows, from the settings or a look at the document.
  private func rowPath() throws -> XMLPath {
    if let records = settings.records { return try XMLPath(parsing: records) }
    return try XMLRecordSearch.path(in: xml(bytes()))
  }

  /// The document as XML, whose encoding its reader tells.
  private func xml(_ bytes: any ByteStream) throws -> XMLReader {
    try XMLReader(stream: XMLTextStream(bytes, encoding: settings.encoding), limits: .rows)
  }

  private func bytes() throws(InputError) -> any ByteStream {
    isCompressed ? try GunzipStream(file.stream()) : file.stream()
  }

  /// The document's text as UTF-8, whose every byte is checked while it is read.
  private func text() throws(InputError) -> any ByteStream {
    let bytes = try bytes()
    return encoding == Recognition.utf8
      ? UTF8Stream(bytes) : try TranscodedStream(bytes, from: encoding)
  }
}
