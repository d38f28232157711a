import HeritageModel
import XMLStream

/// Reads the waypoints of a GPX document, each a row whose columns are the paths inside it.
///
/// The point comes from the attributes; where they are none on the Earth, they are columns only.
final class GPXReader: TableReader {
  private var walker: XMLRecordWalker

  /// Reads a document from its beginning.
  ///
  /// - Parameters:
  ///   - reader: The document.
  ///   - columns: The columns known so far.
  init(_ reader: consuming XMLReader, columns: ColumnTable = ColumnTable()) {
    walker = XMLRecordWalker(
      reader, rows: XMLPath(["gpx", "wpt"]), selectors: [], columns: columns)
  }

  var source: String { walker.source }
  var bytesRead: Int { walker.bytesRead }
  var columns: ColumnTable { walker.columns }

  func next(_ row: inout TableRow) throws -> Bool {
    guard try walker.next(&row) else { return false }
    if let longitude = number("@lon", in: row), let latitude = number("@lat", in: row) {
      row.geometry = CoordinateText.position(longitude: longitude, latitude: latitude)
        .flatMap { Geometry(sound: .point($0)) }
    }
    return true
  }

  private func number(_ column: String, in row: TableRow) -> Double? {
    guard let place = walker.columns.known(column),
      let cell = row.cells.first(where: { $0.column == place })
    else { return nil }
    return CoordinateText.number(row.slice(cell))
  }
}
