import HeritageModel

/// A table that an import writes beside a document.
public enum SideTable: Hashable, Sendable {
  /// The rows that were refused, to be mended and imported again.
  case rejected
  /// The rows that may be about sites that are there, each candidate a line, to be decided.
  case matches
}

/// Where the tables beside a document go.
public protocol SideTableOutput: AnyObject {
  /// Takes the next bytes of a table, which begins with the first of them.
  func write(_ bytes: [UInt8], to table: SideTable) throws
}

/// A row of a document as a line of a table, however the document has it.
struct FlatRow: Sendable {
  let line: Int
  /// The texts with their columns' places, in the document's order.
  let cells: [(column: Int, text: String)]
  /// The geometry in well-known text, where the format itself has one.
  var wellKnownText: String?
}

/// Writes the tables beside a document, as far as there is anything to write.
///
/// Columns of ours begin with `heritage:`, so that none of a document's is taken for one.
final class SideTables {
  /// What our columns begin with.
  static let prefix = "heritage:"
  /// The column with a row's geometry.
  static let geometryColumn = prefix + "wkt"

  private let output: (any SideTableOutput)?
  private let fileName: String
  private let columns: [String]
  /// How many cells of a row each column takes, by its place.
  private let widths: [Int]
  private let dropped: Set<Int>
  private let hasGeometry: Bool
  private var rejected: DelimitedWriter?
  private var hasMatches = false

  /// Begins the tables of a document.
  ///
  /// - Parameters:
  ///   - output: Where they go; nowhere if that is `nil`.
  ///   - fileName: The document's name without its folders.
  ///   - columns: The document's columns.
  ///   - widths: The most texts that a row has in each.
  ///   - dropped: The places of columns that are not kept anywhere.
  ///   - hasGeometry: Whether rows have geometries of the format's own.
  init(
    _ output: (any SideTableOutput)?, fileName: String, columns: [String], widths: [Int],
    dropped: Set<Int>, hasGeometry: Bool
  ) {
    self.output = output
    self.fileName = fileName
    self.columns = columns
    self.widths = widths
    self.dropped = dropped
    self.hasGeometry = hasGeometry
  }

  /// Writes the rows that were refused for a reason.
  func reject(_ rows: [FlatRow], _ reason: ImportIssue) throws {
    guard let output else { return }
    var writer = rejected ?? DelimitedWriter(headings: headings)
    for row in rows {
      let line = rows.count > 1 ? row.line : max(row.line, 1)
      var cells = [
        fileName, "\(line)", reason.code, reason.field, reason.value ?? "", reason.message,
        reason.suggestion ?? "",
      ]
      if hasGeometry { cells.append(row.wellKnownText ?? "") }
      writer.append(cells + texts(of: row))
    }
    try output.write(writer.take(), to: .rejected)
    rejected = writer
  }

  /// Writes the records that a row may be about.
  func hold(
    _ key: SourceKey, _ title: String?, line: Int, _ candidates: [PlaceCandidates.Candidate]
  ) throws {
    guard let output else { return }
    let lines = MatchTable.lines(
      line: line, key: key.text, name: title ?? "", candidates)
    try output.write(Array((hasMatches ? lines : MatchTable.heading + lines).utf8), to: .matches)
    hasMatches = true
  }

  private var headings: [String] {
    let own = ["file", "line", "code", "field", "value", "reason", "suggestion"]
      .map { Self.prefix + $0 }
    let kept = columns.indices.flatMap { index in
      dropped.contains(index) ? [] : Array(repeating: columns[index], count: widths[index])
    }
    return own + (hasGeometry ? [Self.geometryColumn] : []) + kept
  }

  private func texts(of row: FlatRow) -> [String] {
    var texts: [Int: [String]] = [:]
    for cell in row.cells { texts[cell.column, default: []].append(cell.text) }
    return columns.indices.flatMap { index -> [String] in
      guard !dropped.contains(index) else { return [] }
      let own = (texts[index] ?? []).prefix(widths[index])
      return own + Array(repeating: "", count: widths[index] - own.count)
    }
  }
}
