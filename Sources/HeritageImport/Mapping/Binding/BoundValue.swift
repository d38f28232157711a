import HeritageModel
import HeritageText

/// A value of a template with its columns found in a table.
struct BoundValue: Hashable, Sendable {
  enum Origin: Hashable, Sendable {
    case column(Int)
    case text(String)
  }

  private let origins: [Origin]
  private let joint: String?
  private let steps: ValueSteps
  private let hasSteps: Bool
  /// Texts that stand for nothing.
  private let absent: Set<String>
  /// The columns that are there.
  let columns: [Int]
  /// The place in the mapping.
  let path: String
  /// Whether no column was named, so that all rows have the same text.
  let isConstant: Bool
  /// What the column is called in messages.
  let field: String

  /// Finds the columns of a value.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - columns: The columns of the table; one that is missing is noted.
  ///   - absent: Texts that stand for nothing.
  init(_ value: MappedValue, _ columns: inout ColumnFinder, absent: Set<String>) {
    origins = value.origins.compactMap { origin in
      switch origin {
      case .text(let text): .text(text)
      case .column(let name): columns.find(name, value.line, value.path).map(Origin.column)
      }
    }
    joint = value.joint
    steps = value.steps
    hasSteps = !value.steps.isEmpty
    self.absent = absent
    path = value.path
    isConstant = value.columns.isEmpty
    field = value.columns.first ?? value.path
    self.columns = origins.compactMap { origin in
      if case .column(let column) = origin { column } else { nil }
    }
  }

  /// One text of a row, or one that does not fit.
  enum Text {
    case text(String)
    case misfit(Misfit)
  }

  /// A text that cannot be what it should.
  enum Misfit: Error {
    case notInMap(String)
    case noDate(String)
    /// The problem with the value, and what to write instead.
    case noValue(String, code: String, message: String, hint: String?)
  }

  /// Returns the texts of a row, and whether a column gave them.
  func texts(in row: TableRow) -> (all: [Text], areOfColumn: Bool) {
    let (texts, areOfColumn) = unchanged(row)
    guard hasSteps, !texts.isEmpty else { return (texts.map(Text.text), areOfColumn) }
    return (changed(texts), areOfColumn)
  }

  /// Tells how many texts a row has, before any is made for a value without steps.
  func count(in row: TableRow) -> Int {
    guard !hasSteps, joint == nil, origins.count == 1, case .column(let column) = origins[0] else {
      return texts(in: row).all.count
    }
    return row.cells.count { $0.column == column }
  }

  /// Returns the texts as they stand in the row.
  private func unchanged(_ row: TableRow) -> (texts: [String], areOfColumn: Bool) {
    guard let joint else {
      for origin in origins {
        switch origin {
        case .text(let text): return ([text], false)
        case .column(let column):
          let texts = row.texts(of: column)
          if !texts.isEmpty { return (texts, true) }
        }
      }
      return ([], false)
    }
    var parts: [String] = []
    var areOfColumn = false
    for origin in origins {
      switch origin {
      case .text(let text): parts.append(text)
      case .column(let column):
        let texts = row.texts(of: column)
        areOfColumn = areOfColumn || !texts.isEmpty
        parts += texts
      }
    }
    return areOfColumn || isConstant ? ([parts.joined(separator: joint)], areOfColumn) : ([], false)
  }

  private func changed(_ texts: [String]) -> [Text] {
    var texts = texts
    if steps.unescapes { texts = texts.map(MarkupText.unescaped) }
    if steps.isPlain { texts = texts.map(MarkupText.plain) }
    if let mark = steps.after {
      texts = texts.compactMap { text in
        text.firstRange(of: mark).map { String(text[$0.upperBound...]) }
      }
    }
    if let mark = steps.before {
      texts = texts.map { text in
        text.firstRange(of: mark).map { String(text[..<$0.lowerBound]) } ?? text
      }
    }
    if let mark = steps.split {
      texts = texts.flatMap { text in text.split(separator: mark).map(String.init) }
    }
    texts = texts.map(Self.trimmed).filter { !$0.isEmpty && !absent.contains($0) }
    guard steps.map != nil || steps.date != nil else { return texts.map(Text.text) }
    return texts.compactMap(translated)
  }

  /// Returns what a text is in the map, and then as a date.
  private func translated(_ text: String) -> Text? {
    var text = text
    if let map = steps.map {
      switch map.outcome(of: text) {
      case .text(let other): text = other
      case .nothing: return nil
      case .misfit: return .misfit(.notInMap(text))
      }
    }
    guard let order = steps.date else { return .text(text) }
    return ListedDate.edtf(text, order).map(Text.text) ?? .misfit(.noDate(text))
  }

  private static func trimmed(_ text: String) -> String {
    guard let first = text.first, let last = text.last, first.isWhitespace || last.isWhitespace
    else { return text }
    let start = text.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  /// The longest text, in bytes, and the largest map for which advice is sought.
  private static let adviceLimit = (bytes: 100, words: 200)

  /// Says what to write in the place of a text that does not fit, where that can be told.
  func advice(on misfit: Misfit) -> String? {
    guard misfit.text.utf8.count <= Self.adviceLimit.bytes else { return nil }
    switch misfit {
    case .notInMap(let text):
      let words = steps.map?.words ?? []
      guard words.count <= Self.adviceLimit.words else { return nil }
      return NearestWord.to(text, among: words).map { "did you mean '\($0)'?" }
    case .noDate(let text):
      do throws(EDTFError) {
        _ = try StatedDate(text)
        return nil
      } catch {
        return error.hint
      }
    case .noValue(_, _, _, let hint): return hint
    }
  }
}

extension BoundValue.Misfit {
  var text: String {
    switch self {
    case .notInMap(let text), .noDate(let text), .noValue(let text, _, _, _): text
    }
  }

  var code: String {
    switch self {
    case .notInMap: FieldProblem.notInVocabulary
    case .noDate: "DAT-01"
    case .noValue(_, let code, _, _): code
    }
  }

  /// What is wrong with the text for a member of a template.
  func message(at path: String) -> String {
    switch self {
    case .notInMap(let text): "'\(text.shortened)' is not in the map of '\(path)'"
    case .noDate(let text): "'\(text.shortened)' is not read as a date of '\(path)'"
    case .noValue(_, _, let message, _): message
    }
  }
}

extension String {
  /// The text for a message, cut where it would swamp it.
  var shortened: String { utf8.count > 80 && count > 80 ? prefix(80) + "…" : self }
}

/// Finds the columns that a mapping names, and notes those that a table lacks.
struct ColumnFinder {
  private let columns: ColumnTable
  /// Whether a column that no row has a text in may be missing from the table.
  private let mayLack: Bool
  private(set) var faults: [MappingFault] = []
  private(set) var found: Set<Int> = []

  init(_ columns: ColumnTable, mayLack: Bool) {
    self.columns = columns
    self.mayLack = mayLack
  }

  /// Finds a column.
  mutating func find(_ name: String, _ line: Int, _ path: String) -> Int? {
    if let column = columns.known(name) {
      found.insert(column)
      return column
    }
    if !mayLack { note(name, line, path) }
    return nil
  }

  /// Finds a column, or all those that a starred name stands for.
  mutating func findAll(_ name: String, _ line: Int, _ path: String) {
    if columns.known(name) != nil || !name.contains("*") {
      _ = find(name, line, path)
      return
    }
    let star = StarredColumn(name)
    let all = columns.names.indices.filter { star.star(of: columns[$0]) != nil }
    found.formUnion(all)
    if all.isEmpty, !mayLack { note(name, line, path) }
  }

  /// The number of faults for which the nearest of all columns is sought.
  private static let adviceLimit = 20

  private mutating func note(_ name: String, _ line: Int, _ path: String) {
    let near =
      faults.count < Self.adviceLimit ? NearestWord.to(name, among: columns.names) : nil
    faults.append(
      MappingFault(
        line, path, "'\(path)' names the column '\(name)', which the table does not have",
        suggestion: near.map { "did you mean '\($0)'?" }, code: ImportCode.unknownColumn))
  }
}

/// A column's name with a star, which stands for nothing or for a number.
struct StarredColumn: Hashable, Sendable {
  private let start: String
  private let end: String

  init(_ name: String) {
    let star = name.firstIndex(of: "*") ?? name.endIndex
    start = String(name[..<star])
    end = String(name[star...].dropFirst())
  }

  /// What stands for the star in a column's name; `nil` if the name is another.
  func star(of column: String) -> String? {
    guard column.utf8.count >= start.utf8.count + end.utf8.count, column.hasPrefix(start),
      column.hasSuffix(end)
    else { return nil }
    let star = column.dropFirst(start.count).dropLast(end.count)
    let digits = star.first == "_" || star.first == " " ? star.dropFirst() : star
    guard star.isEmpty || !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return String(star)
  }
}
