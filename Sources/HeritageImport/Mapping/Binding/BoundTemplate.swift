/// A template with its columns found in a table.
final class BoundTemplate: Sendable {
  struct Member: Sendable {
    let key: String
    let content: Content
    let isRequired: Bool
  }

  enum Content: Sendable {
    case value(BoundValue, ValueForm)
    case place(BoundPlace)
    case part(BoundTemplate)
    case list([Content])
    case texts([Text])
  }

  struct Text: Sendable {
    let key: String
    let value: BoundValue
  }

  let members: [Member]
  /// Whether no column is named in it, so that it is the same for all rows.
  let isConstant: Bool
  /// The members whose texts in a row can tell how many parts the row makes.
  private let leaders: [BoundValue]

  init(
    _ template: Template, _ columns: inout ColumnFinder, absent: Set<String>,
    without keys: Set<String> = []
  ) {
    members = template.members.filter { !keys.contains($0.key) }.map { member in
      Member(
        key: member.key, content: Self.content(member.content, &columns, absent: absent),
        isRequired: member.isRequired)
    }
    isConstant = template.values.allSatisfy(\.columns.isEmpty)
    leaders = Self.leaders(among: members)
  }

  /// Returns the member of which a row makes a part for each text, and the texts.
  ///
  /// It is the one that there must be, else the one with the most texts.
  func leader(in row: TableRow) -> (id: Int, texts: BoundValue.Texts)? {
    var best: (id: Int, texts: BoundValue.Texts)?
    for value in leaders {
      let texts = value.texts(in: row)
      if texts.count > best?.texts.count ?? 0 { best = (value.id, texts) }
    }
    return best
  }

  func has(_ key: String) -> Bool { members.contains { $0.key == key } }

  /// Returns the name of the column that gives a field, such as `location.latitude` or
  /// `names[1].text`; `nil` if none does.
  func column(of field: String) -> String? {
    let parts = field.split(separator: ".", maxSplits: 1).map(String.init)
    guard let first = parts.first else { return nil }
    let name = first.prefix { $0 != "[" }
    return members.first { $0.key == name }.flatMap {
      Self.column($0.content, parts.dropFirst().first)
    }
  }

  private static func column(_ content: Content, _ field: String?) -> String? {
    switch content {
    case .value(let value, _): value.isConstant ? nil : value.field
    case .place(let place): place.isOwn ? nil : place.field
    case .part(let part): field.flatMap(part.column)
    case .list(let items): items.lazy.compactMap { column($0, field) }.first
    case .texts(let texts):
      texts.first { $0.key == field && !$0.value.isConstant }?.value.field
    }
  }

  private static func content(
    _ content: Template.Content, _ columns: inout ColumnFinder, absent: Set<String>
  ) -> Content {
    switch content {
    case .value(let value, let form):
      return .value(BoundValue(value, &columns, absent: absent), form)
    case .place(let place): return .place(BoundPlace(place, &columns, absent: absent))
    case .part(let part): return .part(BoundTemplate(part, &columns, absent: absent))
    case .list(let items):
      return .list(items.map { Self.content($0, &columns, absent: absent) })
    case .texts(let texts):
      return .texts(
        texts.sorted { $0.key < $1.key }.map { key, value in
          Text(key: key, value: BoundValue(value, &columns, absent: absent))
        })
    }
  }

  private static func leaders(among members: [Member]) -> [BoundValue] {
    let values = members.compactMap { member in
      if case .value(let value, _) = member.content, !value.isConstant {
        (value: value, isRequired: member.isRequired)
      } else {
        nil
      }
    }
    let needed = values.filter(\.isRequired)
    return (needed.isEmpty ? values : needed).map(\.value)
  }
}

/// A condition with its columns found in a table.
struct BoundCondition: Sendable {
  private let empty: [Int]
  private let filled: [Int?]
  private let equal: [(column: Int?, texts: Set<String>)]

  init(_ condition: RowCondition, _ columns: inout ColumnFinder) {
    func find(_ name: String) -> Int? { columns.find(name, condition.line, condition.path) }
    empty = condition.empty.compactMap(find)
    filled = condition.filled.map(find)
    equal = condition.equal.sorted { $0.key < $1.key }.map { (find($0.key), Set($0.value)) }
  }

  /// Tells whether a row meets it.
  func holds(_ row: TableRow) -> Bool {
    empty.allSatisfy { column in !row.cells.contains { $0.column == column } }
      && filled.allSatisfy { column in row.cells.contains { $0.column == column } }
      && equal.allSatisfy { column, texts in
        row.cells.contains { cell in
          cell.column == column && texts.contains(FoldedKey.fold(row.text(cell)))
        }
      }
  }
}
