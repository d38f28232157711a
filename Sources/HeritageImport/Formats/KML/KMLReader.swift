import XMLStream

/// Reads the placemarks of a KML document, at any depth and in any namespace, each as a row.
///
/// Columns are what a placemark says of itself, its data by their names, and the pairs of a table
/// in its description. Links to other documents are not followed.
final class KMLReader: TableReader {
  private var walker: PlacemarkWalker

  /// Reads a document from its beginning.
  ///
  /// - Parameters:
  ///   - reader: The document.
  ///   - columns: The columns known so far.
  ///   - limits: How much a row may have.
  init(
    _ reader: consuming XMLReader, columns: ColumnTable = ColumnTable(),
    limits: RowLimits = .standard
  ) {
    walker = PlacemarkWalker(reader, columns: columns, limits: limits)
  }

  var source: String { walker.source }
  var bytesRead: Int { walker.bytesRead }
  var columns: ColumnTable { walker.columns }

  /// That the document points to others, in words, once it was read to its end; `nil` if it points
  /// to none.
  var linkNote: String? {
    switch walker.linkCount {
    case 0: nil
    case 1: "it has a link to another file, which is not followed"
    case let count: "it has links to \(count) other files, which are not followed"
    }
  }

  var notes: [String] { [linkNote].compactMap(\.self) }

  func next(_ row: inout TableRow) throws -> Bool { try walker.next(&row) }
}
