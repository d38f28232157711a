/// What the headings of a document's columns mean, as far as they have a text and a known word.
struct ColumnMeanings: Sendable {
  private let profile: TableProfile
  private var entries: [(column: Int, meaning: HeadingMeaning)] = []

  init(_ profile: TableProfile) { self.profile = profile }

  mutating func add(_ meaning: HeadingMeaning, of column: Int) { entries.append((column, meaning)) }

  /// The columns of a role, in the document's order.
  func columns(for role: HeadingMeaning.Role) -> [Int] {
    entries.filter { $0.meaning.role == role }.map(\.column)
  }

  subscript(column: Int) -> HeadingMeaning? {
    entries.first { $0.column == column }?.meaning
  }

  /// The only column of several; those with the same texts are one.
  func one(of found: [Int]) -> Int? {
    Set(found.map { profile[$0].fingerprint }).count == 1 ? found.first : nil
  }

  /// The first of each two columns that have the same texts.
  func distinct(_ found: [Int]) -> [Int] {
    var prints: Set<UInt64> = []
    return found.filter { prints.insert(profile[$0].fingerprint).inserted }
  }
}
