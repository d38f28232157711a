/// What tells rows apart, and what there is to say of columns that are called so and do not.
struct KeyGuess: Sendable {
  private(set) var key: Int?
  private(set) var why = ""
  /// Whether the key is a running number, which another edition may give to another row.
  private(set) var isSerial = false
  /// A column that is called a key and does not tell rows apart, where none does.
  private(set) var givenUp: Int?

  private let profile: TableProfile

  /// - Parameters:
  ///   - profile: What every row of the document holds.
  ///   - columns: The columns of the document.
  ///   - meanings: What their headings mean.
  ///   - placed: Columns that are for something else.
  ///   - isForDraft: Whether a person will go through it, so that a part of a heading may tell, and
  ///     a running number may do.
  init(
    _ profile: TableProfile, _ columns: ColumnTable, _ meanings: ColumnMeanings, placed: Set<Int>,
    isForDraft: Bool
  ) {
    self.profile = profile
    let called = meanings.columns(for: .key)
    key = best(of: called)
    why = "its heading, and it tells rows apart"
    if key == nil {
      givenUp = called.filter { profile[$0].distinct * 2 >= max(profile[$0].filled, 1) }
        .max { (profile[$0].distinct, $1) < (profile[$1].distinct, $0) }
    }
    guard isForDraft, key == nil else { return }
    key = best(
      of: (0..<columns.count).filter {
        HeadingWords.endInKey(columns[$0]) && !placed.contains($0)
      })
    why = "the end of its heading, and it tells rows apart"
    guard key == nil else { return }
    key = best(of: meanings.columns(for: .serial).filter { !placed.contains($0) })
    why = "a running number that tells rows apart, if a later edition keeps it"
    isSerial = key != nil
  }

  /// The column that tells rows apart with the most different texts, the first of several.
  private func best(of found: [Int]) -> Int? {
    found.filter { profile[$0].tellsApart(profile.rows) }
      .max { (profile[$0].distinct, $1) < (profile[$1].distinct, $0) }
  }

  /// Why the column that is given up does not tell rows apart.
  var fault: String? {
    guard let givenUp else { return nil }
    let texts = profile[givenUp]
    let empty = profile.rows - texts.filled
    if let repeated = texts.firstRepeat {
      return "it has '\(repeated.text.shortened)' on lines \(repeated.firstLine) and "
        + "\(repeated.secondLine)"
    }
    if empty > 0 {
      return empty == 1 ? "1 row has none" : "\(empty) of \(profile.rows) rows have none"
    }
    return texts.texts > texts.filled ? "a row has several" : "texts in it come again"
  }
}
