public import CanonicalJSON
public import HeritageModel

/// A list of controlled terms with their meanings, or of such lists.
public struct TermList: TableDocument {
  private let title: String
  let table: Table

  private init(title: String, columns: [Table.Column], rows: [[String]]) {
    self.title = title
    table = Table(columns, rows: rows.map { $0.map(Line.literal) })
  }

  /// The terms of a list, with what people say for them where there is something.
  public init(_ vocabulary: Vocabulary) {
    let hasWords = vocabulary.terms.contains { !$0.otherWords.isEmpty }
    self.init(
      title: "Terms of the list '\(vocabulary.name)'",
      columns: ["term", "meaning"] + (hasWords ? ["also"] : []),
      rows: vocabulary.terms.map {
        [$0.code, $0.definition] + (hasWords ? [$0.otherWords.joined(separator: ", ")] : [])
      })
  }

  /// Terms of several lists that a word leads to.
  public init(_ found: [(list: Vocabulary, term: Vocabulary.Term)], for word: String) {
    self.init(
      title: "Terms for '\(word)'", columns: ["list", "term", "meaning", "also"],
      rows: found.map {
        [
          $0.list.name, $0.term.code, $0.term.definition,
          $0.term.otherWords.joined(separator: ", "),
        ]
      })
  }

  /// The classes of a damage scale with the grades that they map to.
  public init(_ scale: DamageScale) {
    self.init(
      title: "\(scale.title): \(scale.note)", columns: ["class", "grade", "note"],
      rows: scale.classes.map { [$0.name, Self.grade(of: $0), $0.note ?? ""] })
  }

  /// All lists there are.
  public static let lists = TermList(
    title: "Lists of terms", columns: ["list", "terms", "of"],
    rows: Vocabulary.all.map { [$0.name, "\($0.terms.count)", $0.singular] }
      + [["scales", "\(DamageScale.all.count)", "damage scale of others"]])

  /// The damage scales of others.
  public static let scales = TermList(
    title: "Damage scales", columns: ["scale", "measures", "title"],
    rows: DamageScale.all.map { [$0.id, "\($0.measures)", $0.title] })

  /// The JSON Schemas of records and answers.
  public static let schemas = TermList(
    title: "JSON Schemas of records and answers", columns: ["schema", "describes"],
    rows: PublishedSchemas.all.map { [$0.name, $0.subject] })

  /// The mappings that come with the program.
  ///
  /// - Parameter mappings: Of each its name, what it is for, and whose list that is.
  public init(mappings: [(name: String, title: String, source: String)]) {
    self.init(
      title: "Built-in mappings", columns: ["mapping", "source", "title"],
      rows: mappings.map { [$0.name, $0.source, $0.title] })
  }

  private static func grade(of scaleClass: ScaleClass) -> String {
    switch scaleClass.meaning {
    case .grade(let grade): grade.rawValue
    case .range(let lower, let upper): "\(lower.rawValue)..\(upper.rawValue)"
    case .unknown: DamageGrade.unknown.rawValue
    case .noGrade: "no grade"
    }
  }

  public func text(on screen: Screen) -> String {
    let head = TerminalPage(on: screen).line(.literal(title), margin: 0)
    return (head + [""] + TerminalTable.openLines(table, on: screen)).joined(separator: "\n") + "\n"
  }

  public var markdown: String {
    var page = Page()
    page.heading(1, .literal(title))
    page.table(table)
    return MarkdownPage.text(of: page)
  }

  public var json: JSONValue { table.json }
}
