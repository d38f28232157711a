import ByteStreams

/// Looks for the headings of a table, where nobody said where they are: they are in the first row
/// with a text, unless the first rows are a title above them, or the first sheet is a cover before
/// the table.
struct HeadingSearch {
  /// What was found.
  struct Found: Hashable, Sendable {
    /// What was passed over, for people.
    var notes: [GuessNote] = []
    /// Where the headings are, if not in the first row of the first sheet.
    var place: String?
    /// Sheets that can each be the table, where the first one is none.
    var rivals: [String] = []
    /// Other sheets with known headings, where the first one is taken all the same.
    var otherTables: [String] = []

    var isElsewhere: Bool { place != nil }
  }

  /// The settings, with a row or a sheet where the headings are elsewhere.
  private(set) var settings: InputSettings
  private(set) var found = Found()

  private typealias Sheet = (sheet: String?, rows: [StartingRow])

  /// How many rows are looked at.
  private static let rowCount = 50

  /// Looks at the first rows of a document.
  ///
  /// - Parameters:
  ///   - file: The document.
  ///   - stated: What is said of how it is read.
  /// - Throws: ``ImportError`` or an error of the layers below if it is damaged.
  init(_ file: InputFile, _ stated: InputSettings) throws {
    settings = stated
    guard stated.header == nil else { return }
    let sheets = try TableDocument(file, stated).start(rows: Self.rowCount)
    let rows =
      stated.sheet == nil ? choose(among: sheets) : sheets.first { $0.sheet == stated.sheet }?.rows
    guard let rows, let row = Self.headings(in: rows), let first = rows.first, row != first else {
      return
    }
    settings.header = .row(row.number)
    let sheet = found.place.map { " of the \($0)" } ?? ""
    found.place = "headings in row \(row.number)\(sheet)"
    found.notes.append(
      GuessNote(
        "header",
        "the headings are taken from row \(row.number), as '\(first.texts[0].shortened)' above them "
          + "is a title",
        suggestion: "if it is none, say in a mapping's 'input' where they are: "
          + "\"header\": \(first.number)"))
  }

  /// Chooses the sheet to read, and returns its rows.
  private mutating func choose(among sheets: [Sheet]) -> [StartingRow]? {
    guard let first = sheets.first, sheets.count > 1 else { return sheets.first?.rows }
    let others = Self.tables(among: sheets.dropFirst())
    guard Self.isCover(first.rows), let table = others.first, let name = table.sheet.sheet else {
      found.otherTables = others.filter(\.isKnown).compactMap(\.sheet.sheet)
      return first.rows
    }
    guard others.count == 1 else {
      found.rivals = others.compactMap(\.sheet.sheet)
      return nil
    }
    settings.sheet = name
    found.place = "sheet '\(name)'"
    found.notes.append(
      GuessNote(
        "sheet",
        "the sheet '\(name)' is read, as '\(first.sheet ?? "")' before it has no table",
        suggestion: "'--sheet' names another"))
    return table.sheet.rows
  }

  // MARK: Sheets

  /// Whether a sheet is a page of words: never more than two cells in a row, and no headings.
  private static func isCover(_ rows: [StartingRow]) -> Bool {
    rows.allSatisfy { $0.texts.count <= 2 } && rows.allSatisfy { knownWords(in: $0) < 2 }
  }

  /// The sheets that have headings over rows: those whose headings are known, if there are any.
  private static func tables(
    among sheets: some Sequence<Sheet>
  ) -> [(sheet: Sheet, isKnown: Bool)] {
    let tables = sheets.compactMap { sheet in
      headings(in: sheet.rows).map { (sheet: sheet, isKnown: knownWords(in: $0) >= 2) }
    }
    let known = tables.filter(\.isKnown)
    return known.isEmpty ? tables : known
  }

  // MARK: Rows

  /// The row with the headings: the first of known ones, if no row above has a known word. Else the
  /// first that has more than half as many cells as a quarter of the rows have, unless a row right
  /// below it that looks like headings has more than twice as many.
  ///
  /// - Returns: The row, or `nil` if it does not look like headings over rows.
  private static func headings(in rows: [StartingRow]) -> StartingRow? {
    let known = rows.prefix(20).firstIndex { knownWords(in: $0) > 0 }
    if let known, known + 1 < rows.count, knownWords(in: rows[known]) >= 2,
      looksLikeHeadings(rows[known])
    {
      return rows[known]
    }
    let widths = rows.map(\.texts.count).sorted(by: >)
    guard rows.count > 1, widths[0] > 1 else { return nil }
    let usual = widths[widths.count / 4]
    guard usual > 1, var index = rows.firstIndex(where: { $0.texts.count * 2 > usual }) else {
      return nil
    }
    while index + 1 < rows.count, looksLikeHeadings(rows[index + 1]),
      rows[index + 1].texts.count > rows[index].texts.count * 2
    {
      index += 1
    }
    guard index + 1 < rows.count, looksLikeHeadings(rows[index]),
      rows[..<index].allSatisfy({ knownWords(in: $0) < 2 })
    else { return nil }
    return rows[index]
  }

  /// Whether a row has short texts alone, none of them a number or a date, and most of them different.
  private static func looksLikeHeadings(_ row: StartingRow) -> Bool {
    let table = ByteClasses.table
    let areTexts = row.texts.allSatisfy { text in
      let bytes = Array(text.utf8)
      let scan = CellScan(bytes.span, table: table.span)
      return bytes.count <= 200 && CellShape(bytes.span, scan.classes) == .text
    }
    let different = Set(row.texts.map(HeadingWords.folded)).count
    return areTexts && different > 1 && different * 5 >= row.texts.count * 4
  }

  /// How many roles the known headings of a row have.
  private static func knownWords(in row: StartingRow) -> Int {
    Set(row.texts.compactMap { HeadingWords.meaning(of: $0)?.role }).count
  }
}

/// What there is to tell of how a table without a mapping is read.
struct GuessNote: Hashable, Sendable {
  /// The column or the part of the document that it is about.
  let field: String
  let message: String
  let suggestion: String?

  init(_ field: String, _ message: String, suggestion: String? = nil) {
    self.field = field
    self.message = message
    self.suggestion = suggestion
  }
}
