/// A mapping that is begun for a document: what can be told is in place, what a person has to
/// decide is a question mark.
public struct MappingDraft: Hashable, Sendable {
  /// What a column holds, and what the draft takes it for.
  public struct Column: Hashable, Sendable {
    public let name: String
    /// The rows with a text in it.
    public let filled: Int
    /// How many different texts it has.
    public let distinct: Int
    /// Whether there are too many different texts to count each.
    public let isEstimated: Bool
    /// What its texts look like, as in `date dmy 118 / ambiguous 3`.
    public let shape: String
    /// Its first different texts, three at most, long ones cut.
    public let examples: [String]
    /// The member that it is taken for; `nil` if it is placed nowhere.
    public let member: String?
    /// Why it is taken for that.
    public let why: String?
  }

  /// The mapping as a file.
  public let text: String
  /// The members that a person has to decide, as in `site.names[0].text`.
  public let undecided: [String]
  public let columns: [Column]
  public let rows: Int
  /// What there is to tell of the document beside its columns.
  public internal(set) var notes: [String]
}

extension MappingDraft {
  /// The most bytes that a mapping may have, with room for what a person adds.
  private static let limit = 48 * 1024

  /// - Parameters:
  ///   - profile: What every row of the document holds.
  ///   - columns: The columns of the document.
  ///   - list: Whose list it is.
  ///   - document: The document's name.
  ///   - input: How it is read, as far as that was said or recognised.
  ///   - found: Where its headings are.
  init(
    _ profile: TableProfile, _ columns: ColumnTable, of list: ListName, document: String,
    input: InputSettings, found: HeadingSearch.Found = HeadingSearch.Found()
  ) {
    var named = columns
    var input = input
    // The first row belongs to the rows, and the letters wait for names.
    let isHeadless =
      input.header == nil
      && !MappingGuess(profile, columns).headingsThatAreTexts.isEmpty
    if isHeadless {
      named = ColumnTable((0..<columns.count).map(ColumnTable.letters))
      input.header = .names(named.names)
    }
    let guess = MappingGuess(profile, named, isForDraft: true)
    let parts = DraftParts(
      guess, profile, named, headings: isHeadless ? columns.names : nil, found)
    func file(_ unplaced: MappingText?) -> MappingText {
      parts.mapping(title: document, list: list, input: input, unplaced: unplaced)
    }
    var mapping = file(parts.unplaced(isFull: true))
    if mapping.file.utf8.count > Self.limit { mapping = file(parts.unplaced(isFull: false)) }
    if mapping.file.utf8.count > Self.limit {
      mapping = file(.text("\(columns.count) columns, most of which are left out here"))
    }
    text = mapping.file
    undecided = mapping.undecided()
    rows = profile.rows
    notes = found.notes.map { $0.message + ($0.suggestion.map { " (\($0))" } ?? "") }
    // Those of ours are there because an import refused the rows.
    self.columns = columns.names.indices.filter { !columns[$0].hasPrefix(SideTables.prefix) }
      .map { parts.summary(of: $0, named: columns[$0]) }
  }
}
