import HeritageText

/// Finds the columns that a mapping names, and notes those that a table lacks.
struct ColumnFinder {
  private let columns: ColumnTable
  /// Whether a column that no row has a text in may be missing from the table.
  private let mayLack: Bool
  private(set) var faults: [MappingFault] = []
  /// Columns that are missing and for which another column or a text of the same list stands.
  private(set) var gaps: [MappingFault] = []
  private(set) var found: Set<Int> = []

  init(_ columns: ColumnTable, mayLack: Bool) {
    self.columns = columns
    self.mayLack = mayLack
  }

  private var lastID = 0
  /// What stands for the star in the names of columns, while a template with one is bound.
  var star: String?

  /// Returns a number for a value.
  mutating func nextID() -> Int {
    lastID += 1
    return lastID
  }

  /// Finds a column.
  mutating func find(_ name: String, _ line: Int, _ path: String) -> Int? {
    if let column = columns.known(name) {
      found.insert(column)
      return column
    }
    if star != nil, name.contains("*") {
      // The columns of a star need not all be there.
      guard let column = starred(name) else { return nil }
      found.insert(column)
      return column
    }
    if !mayLack { note(name, line, path) }
    return nil
  }

  /// Finds a column of a value, which may be missing where the value names several to choose from.
  mutating func find(_ name: String, of value: MappedValue) -> Int? {
    guard value.isChoice else { return find(name, value.line, value.path) }
    if let column = columns.known(name) ?? starred(name) {
      found.insert(column)
      return column
    }
    // Those with a star were looked for when the stars were.
    if !mayLack, star == nil || !name.contains("*") {
      gaps.append(fault(name, value.line, value.path))
    }
    return nil
  }

  /// Notes the columns of a value that names several to choose from, if all of them are missing and
  /// it must have one.
  mutating func requireOne(of value: MappedValue) {
    guard value.isChoice, value.origins.last != .nothing, !mayLack,
      star == nil || !value.columns.contains(where: { $0.contains("*") })
    else { return }
    faults += value.columns.map { fault($0, value.line, value.path) }
  }

  /// The column that a starred name is with the star's text in its place; `nil` for a name without a
  /// star, and where the table has no such column.
  func starred(_ name: String) -> Int? {
    guard let star, name.contains("*"), columns.known(name) == nil else { return nil }
    return columns.known(StarredColumn(name).name(with: star))
  }

  /// What stands for the star in the columns that a template names, none before any number; `nil`
  /// alone for a template without a star.
  mutating func stars(of record: RecordTemplate) -> [String?] {
    var stars: Set<String> = []
    var isStarred = false
    func take(_ names: [String], _ line: Int, _ path: String, ofChoice count: Int) {
      let names = names.filter { $0.contains("*") && columns.known($0) == nil }
      if !names.isEmpty { isStarred = true }
      let found = names.map { columns.names.compactMap(StarredColumn($0).star) }
      let hasOther = names.count < count || count > 0 && found.contains { !$0.isEmpty }
      for (name, matches) in zip(names, found) where matches.isEmpty && !mayLack {
        if hasOther { gaps.append(fault(name, line, path)) } else { note(name, line, path) }
      }
      stars.formUnion(found.joined())
    }
    for value in record.template.values {
      let count = value.isChoice ? value.origins.count : 0
      take(value.columns, value.line, value.path, ofChoice: count)
    }
    for name in record.condition?.columns ?? [] {
      take([name], record.line, record.path + ".when", ofChoice: 0)
    }
    guard isStarred else { return [nil] }
    return stars.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
  }

  /// Notes a column that is missing, and takes nothing from one that is there.
  mutating func require(_ name: String, _ line: Int, _ path: String) {
    if columns.known(name) == nil, !mayLack { note(name, line, path) }
  }

  /// The number of faults for which the nearest of all columns is sought.
  private static let adviceLimit = 20

  private mutating func note(_ name: String, _ line: Int, _ path: String) {
    faults.append(fault(name, line, path))
  }

  private func fault(_ name: String, _ line: Int, _ path: String) -> MappingFault {
    let near =
      faults.count + gaps.count < Self.adviceLimit
      ? NearestWord.to(name, among: columns.names) : nil
    return MappingFault(
      line, path, "'\(path)' names the column '\(name)', which the table does not have",
      suggestion: near.map { "did you mean '\($0)'?" }, code: ImportCode.unknownColumn)
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

  /// The name with a text in the star's place.
  func name(with star: String) -> String { start + star + end }

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
