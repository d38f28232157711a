import ByteStreams
import HeritageModel

@testable import HeritageImport

/// The rows of a document in a form that a test can compare.
struct JSONRows {
  /// A row as `line: column=text; column=text`, and behind `@` the geometry.
  var rows: [String] = []
  /// What is wrong with rows.
  var faults: [String] = []
  var columns: [String] = []

  /// Reads a document of JSON.
  ///
  /// - Parameters:
  ///   - text: The document.
  ///   - records: The path of the rows, where it is said.
  ///   - pieceBytes: How many of its bytes come at a time.
  /// - Throws: What the reader throws.
  init(_ text: String, records: String? = nil, pieceBytes: Int = 1 << 17) throws {
    let found = try JSONRecords(in: Pieces(text, pieceBytes), at: records)
    try self.init(JSONTableReader(Pieces(text, pieceBytes), records: found))
  }

  /// Reads a document of JSON whose values are on lines.
  ///
  /// - Parameters:
  ///   - lines: The document.
  ///   - pieceBytes: How many of its bytes come at a time.
  /// - Throws: What the reader throws.
  init(lines: String, pieceBytes: Int = 1 << 17) throws {
    try self.init(JSONLinesReader(Pieces(lines, pieceBytes)))
  }

  init(_ reader: some TableReader) throws {
    var row = TableRow()
    while try reader.next(&row) {
      let cells = row.cells.map { "\(reader.columns[$0.column])=\(row.text($0))" }
      let place = row.geometry.map { " @ \($0.wkt)" } ?? ""
      rows.append("\(row.line): " + cells.joined(separator: "; ") + place)
      if let fault = row.fault { faults.append("\(fault)") }
    }
    columns = reader.columns.names
  }
}

/// Bytes that come in pieces of a size, so that a test sees what happens where pieces meet.
final class Pieces: ByteStream {
  let source = "list.json"
  private(set) var bytesRead = 0
  private let bytes: [UInt8]
  private let pieceBytes: Int

  init(_ bytes: [UInt8], _ pieceBytes: Int = 1 << 17) {
    self.bytes = bytes
    self.pieceBytes = pieceBytes
  }

  convenience init(_ text: String, _ pieceBytes: Int = 1 << 17) {
    self.init(Array(text.utf8), pieceBytes)
  }

  func next() throws(InputError) -> [UInt8] {
    let piece = bytes[bytesRead..<min(bytes.count, bytesRead + pieceBytes)]
    bytesRead += piece.count
    return Array(piece)
  }
}

/// A start and then the same text again and again, for a document larger than a test wants to hold.
final class Refrain: ByteStream {
  let source = "list.json"
  private(set) var bytesRead = 0
  private let start: [UInt8]
  private let refrain: [UInt8]
  private let most: Int

  /// - Parameters:
  ///   - start: What comes first.
  ///   - refrain: What comes then.
  ///   - most: The bytes after which no more come.
  init(_ start: String, _ refrain: String, most: Int) {
    self.start = Array(start.utf8)
    self.refrain = Array(String(repeating: refrain, count: 1 + 100_000 / refrain.count).utf8)
    self.most = most
  }

  func next() throws(InputError) -> [UInt8] {
    guard bytesRead < most else { return [] }
    let piece = bytesRead == 0 ? start : refrain
    bytesRead += piece.count
    return piece
  }
}
