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
  private let source: String
  private let columns: [String]
  /// How many cells of a row each column takes, by its place; none if it is dropped.
  private let widths: [Int]
  /// The cell of a row, behind those of ours, with which each column begins, by its place.
  private let starts: [Int]
  private let width: Int
  private let hasGeometry: Bool
  /// The most bytes of the table of refused rows.
  private let limit: Int
  private var rejected: DelimitedWriter?
  private var rejectedBytes = 0
  private var hasMatches = false

  /// Begins the tables of a document.
  ///
  /// - Parameters:
  ///   - output: Where they go; nowhere if that is `nil`.
  ///   - document: The document.
  ///   - columns: The document's columns.
  ///   - widths: The most texts that a row has in each.
  ///   - dropped: The places of columns that are not kept anywhere.
  ///   - hasGeometry: Whether rows have geometries of the format's own.
  ///   - limit: The most bytes of the table of refused rows. A row of a few bytes may be a line with
  ///     a cell for each of very many columns.
  init(
    _ output: (any SideTableOutput)?, of document: ImportedDocument, columns: [String],
    widths: [Int], dropped: Set<Int>, hasGeometry: Bool, limit: Int? = nil
  ) {
    self.output = output
    fileName = document.fileName
    source = document.source
    self.columns = columns
    self.widths = widths.indices.map { dropped.contains($0) ? 0 : widths[$0] }
    var next = 0
    starts = self.widths.map { width in
      defer { next += width }
      return next
    }
    width = next
    self.hasGeometry = hasGeometry
    self.limit = limit ?? max(Self.standardLimit, 8 * document.byteCount)
  }

  /// 256 MiB, or eight times the document where that is more.
  private static let standardLimit = 256 << 20

  /// Writes the rows that were refused for a reason.
  ///
  /// - Throws: ``ImportError`` if the table gets too large, and what the output throws.
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
      writer.append(cells, then: texts(of: row), of: width)
      guard rejectedBytes + writer.bytes.count <= limit else {
        throw ImportError.tooManyRefused(source: source, line: line, limit: limit)
      }
    }
    let bytes = writer.take()
    rejectedBytes += bytes.count
    try output.write(bytes, to: .rejected)
    rejected = writer
  }

  /// Writes the sites that a row may be about.
  func hold(
    _ draft: SiteDraft, line: Int, _ candidates: [SiteCandidates.Candidate]
  ) throws {
    guard let output else { return }
    let lines = MatchTable.lines(
      line: line, key: draft.key.text, name: draft.title ?? "", candidates)
    try output.write(Array((hasMatches ? lines : MatchTable.heading + lines).utf8), to: .matches)
    hasMatches = true
  }

  private var headings: [String] {
    let own = ["file", "line", "code", "field", "value", "reason", "suggestion"]
      .map { Self.prefix + $0 }
    let kept = columns.indices.flatMap { index in
      Array(repeating: columns[index], count: widths[index])
    }
    return own + (hasGeometry ? [Self.geometryColumn] : []) + kept
  }

  /// The texts of a row with their places among the cells of the document's columns.
  private func texts(of row: FlatRow) -> [(place: Int, text: String)] {
    var taken: [Int: Int] = [:]
    var texts: [(place: Int, text: String)] = []
    for cell in row.cells {
      let before = taken[cell.column, default: 0]
      guard cell.column < widths.count, before < widths[cell.column] else { continue }
      taken[cell.column] = before + 1
      texts.append((starts[cell.column] + before, cell.text))
    }
    return texts.sorted { $0.place < $1.place }
  }
}
