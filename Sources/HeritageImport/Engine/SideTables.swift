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
  /// Whether its texts may stand in other columns than their own.
  var isOutOfShape = false
}

/// Writes the tables beside a document, as far as there is anything to write.
///
/// Columns of ours begin with `heritage:`, so that none of a document's is taken for one.
final class SideTables {
  /// What our columns begin with.
  static let prefix = "heritage:"
  /// The column with a row's geometry.
  static let geometryColumn = prefix + "wkt"

  /// The columns of a document's table.
  struct Form {
    let columns: [String]
    /// How many cells of a row each column takes; none if it is not kept anywhere.
    let widths: [Int]
    /// Whether there are columns that are not kept anywhere.
    let dropsColumns: Bool
    /// Whether rows have geometries of the format's own.
    let hasGeometry: Bool
    /// The cell of a row with which each column begins.
    private let starts: [Int]
    /// The cells of a row, without those of ours.
    let cellCount: Int

    /// Creates a form.
    ///
    /// - Parameters:
    ///   - columns: The document's columns.
    ///   - widths: The most texts that a row has in each.
    ///   - dropped: The places of columns that are not kept anywhere.
    ///   - hasGeometry: Whether rows have geometries of the format's own.
    init(columns: [String], widths: [Int], dropped: Set<Int>, hasGeometry: Bool) {
      self.columns = columns
      self.widths = widths.indices.map { dropped.contains($0) ? 0 : widths[$0] }
      dropsColumns = !dropped.isEmpty
      self.hasGeometry = hasGeometry
      var next = 0
      starts = self.widths.map { width in
        defer { next += width }
        return next
      }
      cellCount = next
    }

    /// The texts of a row with their places among the cells of the document's columns.
    func texts(of row: FlatRow) -> [(place: Int, text: String)] {
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

  /// The most bytes of texts that wait for the table's form.
  private static let waitingLimit = 4 << 20

  private let output: (any SideTableOutput)?
  private let fileName: String
  private let source: String
  /// The most bytes of the table of refused rows.
  private let limit: Int
  private var form: Form?
  /// What is to be written once the table's form is known, and its size.
  private var waiting: [(rows: [FlatRow], reason: ImportIssue)] = []
  private var waitingMatches = ""
  private var waitingBytes = 0
  private var rejected: DelimitedWriter?
  private var rejectedBytes = 0
  private var hasMatches = false

  /// Begins the tables of a document.
  ///
  /// - Parameters:
  ///   - output: Where they go; nowhere if that is `nil`.
  ///   - document: The document.
  ///   - form: The document's columns; `nil` if they are known only once it was read to its end, which
  ///     ``settle(_:)`` says then.
  ///   - limit: The most bytes of the table of refused rows. A row of a few bytes may be a line with
  ///     a cell for each of very many columns.
  init(
    _ output: (any SideTableOutput)?, of document: ImportedDocument, _ form: Form?,
    limit: Int? = nil
  ) {
    self.output = output
    fileName = document.fileName
    source = document.source
    self.form = form
    self.limit = limit ?? max(Self.standardLimit, 8 * document.byteCount)
  }

  /// Writes what waited for the document's columns.
  func settle(_ form: Form) throws {
    self.form = form
    for (rows, reason) in waiting { try reject(rows, reason) }
    if !waitingMatches.isEmpty { try writeMatches(waitingMatches) }
    (waiting, waitingMatches, waitingBytes) = ([], "", 0)
  }

  /// Makes room for what has to wait.
  ///
  /// - Throws: `NeedsSurvey` if it is too much, so that the columns must be known first.
  private func wait(_ bytes: Int) throws {
    waitingBytes += bytes
    guard waitingBytes <= Self.waitingLimit else { throw ConsecutiveGroups.NeedsSurvey() }
  }

  /// 256 MiB, or eight times the document where that is more.
  private static let standardLimit = 256 << 20

  /// Writes the rows that were refused for a reason.
  ///
  /// Of a row out of shape nobody can say which texts are those of columns that are not kept, so
  /// that none of it is copied where there are such columns.
  ///
  /// - Throws: ``ImportError`` if the table gets too large, and what the output throws.
  func reject(_ rows: [FlatRow], _ reason: ImportIssue) throws {
    guard let output else { return }
    guard let form else {
      let cells = rows.lazy.flatMap(\.cells)
      try wait(cells.reduce(200) { $0 + $1.text.utf8.count + 40 })
      return waiting.append((rows, reason))
    }
    var writer = rejected ?? DelimitedWriter(headings: headings(form))
    for row in rows {
      let line = rows.count > 1 ? row.line : max(row.line, 1)
      let isLeftOut = row.isOutOfShape && form.dropsColumns
      let advice = [reason.suggestion, isLeftOut ? Self.notCopied : nil].compactMap(\.self)
      var cells = [
        fileName, "\(line)", reason.code, reason.field, reason.value ?? "", reason.message,
        advice.joined(separator: "; "),
      ]
      if form.hasGeometry { cells.append(isLeftOut ? "" : row.wellKnownText ?? "") }
      writer.append(cells, then: isLeftOut ? [] : form.texts(of: row), of: form.cellCount)
      guard rejectedBytes + writer.bytes.count <= limit else {
        throw ImportError.tooManyRefused(source: source, line: line, limit: limit)
      }
    }
    let bytes = writer.take()
    rejectedBytes += bytes.count
    try output.write(bytes, to: .rejected)
    rejected = writer
  }

  /// Writes the records that a row may be about.
  func hold(
    _ key: SourceKey, _ title: String?, line: Int, _ candidates: [PlaceCandidates.Candidate]
  ) throws {
    guard output != nil else { return }
    let lines = MatchTable.lines(
      line: line, key: key.text, name: title ?? "", candidates)
    if form == nil {
      try wait(lines.utf8.count)
      waitingMatches += lines
    } else {
      try writeMatches(lines)
    }
  }

  private func writeMatches(_ lines: String) throws {
    try output?.write(Array((hasMatches ? lines : MatchTable.heading + lines).utf8), to: .matches)
    hasMatches = true
  }

  private static let notCopied =
    "row not copied: it may hold dropped columns, so mend it in the file itself"

  private func headings(_ form: Form) -> [String] {
    let own = ["file", "line", "code", "field", "value", "reason", "suggestion"]
      .map { Self.prefix + $0 }
    let kept = form.columns.indices.flatMap { index in
      Array(repeating: form.columns[index], count: form.widths[index])
    }
    return own + (form.hasGeometry ? [Self.geometryColumn] : []) + kept
  }
}
