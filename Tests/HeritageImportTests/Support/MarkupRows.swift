import ByteStreams
import XMLStream

@testable import HeritageImport

/// Rows of made documents of elements, in a form to compare.
enum MarkupRows {
  /// Every row of a document in a line: `column=text` for each text, apart by ` | `.
  static func texts(_ reader: some TableReader) throws -> [String] {
    var row = TableRow()
    var lines: [String] = []
    while try reader.next(&row) { lines.append(text(of: row, reader.columns)) }
    return lines
  }

  static func text(of row: TableRow, _ columns: ColumnTable) -> String {
    row.cells.map { "\(columns[$0.column])=\(row.text($0))" }.joined(separator: " | ")
  }

  /// The rows of XML, or what the reader says against it.
  static func xml(
    _ xml: String, _ path: String, requested: [String] = [], limits: RowLimits = .standard
  ) -> [String] {
    failing {
      let reader = try XMLReader(bytes: Array(xml.utf8), source: "list.xml", limits: .rows)
      return try texts(
        XMLTableReader(
          reader, rows: XMLPath(parsing: path), requested: requested, limits: limits))
    }
  }

  /// The rows of KML, or what the reader says against it.
  static func kml(_ xml: String, limits: RowLimits = .standard) -> [String] {
    failing {
      let reader = try XMLReader(bytes: Array(xml.utf8), source: "map.kml", limits: .rows)
      return try texts(KMLReader(reader, limits: limits))
    }
  }

  /// Everything that a stream gives.
  static func everything(of stream: any ByteStream) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try stream.next()
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }

  /// What some work gives, or the error that it ends with.
  static func failing(_ work: () throws -> [String]) -> [String] {
    do {
      return try work()
    } catch {
      return ["\(error)"]
    }
  }
}
