import ByteStreams
import HeritageModel
public import XMLStream

/// Brings a document of any known format into a registry, row by row.
///
/// The format is recognised from the content, unless it is named; the rows of a named format are
/// found wherever they are in the document.
public struct ListingImport {
  /// The rows of the one format or the other; a new format is a case here.
  private enum Rows {
    case worldHeritage(RowPipe<ListingRowReader, PropertyInterpreter>)
  }

  private let rows: Rows
  private let options: ImportOptions
  /// The document's format.
  public let format: ListingFormat

  /// Opens a file and reads as far as its format shows.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - format: The format to read it as, or `nil` to recognise it.
  ///   - options: What the user says of it.
  /// - Throws: `XMLParseError` or ``ImportError`` if it is no document of a known format.
  public init(
    path: String, as format: ListingFormat? = nil, options: ImportOptions = ImportOptions()
  ) throws {
    let reader = try XMLReader(path: path)
    let content = try Recognition(InputFile(path: path)).content
    // A web page may be XML all the same, so one that is named as a listing is read as one.
    if !content.isXML || (content == .foreign(.html) && format == nil) {
      throw ImportError.unreadable(source: path, content: content)
    }
    try self.init(reader, as: format, options: options)
  }

  /// Reads an XML document as far as its format shows.
  ///
  /// - Parameters:
  ///   - reader: A reader at the document's beginning.
  ///   - format: The format to read it as, or `nil` to recognise it.
  ///   - options: What the user says of it.
  /// - Throws: `XMLParseError` or ``ImportError`` if it is no document of a known format.
  public init(
    _ reader: consuming sending XMLReader, as format: ListingFormat? = nil,
    options: ImportOptions = ImportOptions()
  ) throws {
    if let edition = options.edition, edition.lower.knownDay == nil, edition.upper.knownDay == nil {
      throw ImportError.editionWithoutDay(edition: edition.text)
    }
    var rows = ListingRowReader(reader)
    self.format = try rows.open(as: format)
    let interpreter = try PropertyInterpreter(
      source: rows.source, options, checksFirstRow: format == nil)
    self.rows = .worldHeritage(RowPipe(rows, interpreter))
    self.options = options
  }

  /// Reads the document to its end.
  ///
  /// - Parameters:
  ///   - target: The registry, and where new and changed records go.
  ///   - progress: Called now and then with the bytes of the document read so far.
  /// - Returns: What happened to each row.
  /// - Throws: `XMLParseError` if the document is damaged, ``ImportError`` if it is none of the
  ///   format, and whatever the target or `progress` throws. What was written by then must be
  ///   discarded.
  public func run(
    into target: inout some ImportTarget, progress: (_ bytesRead: Int) throws -> Void = { _ in }
  ) throws -> ImportResult {
    switch rows {
    case .worldHeritage(let pipe):
      let run = ImportRun(pipe, WorldHeritageConventions(), format: format.rawValue, options)
      return try run.run(into: &target, progress: progress)
    }
  }
}
