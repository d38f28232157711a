import ByteStreams
import HeritageModel

/// Chooses the mapping of a document for which none is named: one of the built-in ones whose columns
/// are all there, else what the headings say.
struct MappingChoice {
  private let file: InputFile
  private let options: ImportOptions

  init(_ file: InputFile, _ options: ImportOptions) {
    self.file = file
    self.options = options
  }

  /// - Throws: ``ProfileRefusal`` if the headings do not say enough, or an error of the layers below
  ///   if the document is damaged.
  func mapping() throws -> Mapping {
    let stated = options.stated.completing(InputSettings())
    let first = try ProfiledDocument(file, stated, rowLimit: options.rowLimit)
    if let known = try BuiltInMappings.recognising(first.columns) { return known }
    let guess = MappingGuess(first.profile, first.columns)
    guard !guess.doubts.isEmpty || first.lacksHeadings else {
      return try mapping(guess, of: first, HeadingSearch.Found())
    }
    // Most tables have their headings at the top, and need no closer look.
    let search = try HeadingSearch(file, stated)
    guard search.found.isElsewhere else { return try mapping(guess, of: first, search.found) }
    let second = try ProfiledDocument(file, search.settings, rowLimit: options.rowLimit)
    if let known = try BuiltInMappings.recognising(second.columns) {
      return known.reading(search.settings)
    }
    return try mapping(
      MappingGuess(second.profile, second.columns), of: second, search.found)
  }

  private func mapping(
    _ guess: MappingGuess, of document: ProfiledDocument, _ found: HeadingSearch.Found
  ) throws -> Mapping {
    var doubts = guess.doubts
    if !found.rivals.isEmpty { doubts = [.severalSheets(found.rivals)] }
    guard doubts.isEmpty else {
      throw ProfileRefusal(
        source: file.source, doubts: doubts, seen: guess.seen, headings: found.place,
        otherSheets: found.otherTables)
    }
    let list = ListName(ofFileNamed: document.listFile, id: options.sourceID?.text)
    let guessed = GuessedMapping(guess, document.profile, document.columns, of: list)
    var mapping = try Mapping(Array(guessed.mapping.file.utf8), named: "the headings")
      .reading(document.settings)
    mapping.isNamedAfterFile = options.sourceID == nil
    mapping.guess = GuessedColumns(
      damage: guess.damage.map { document.columns[$0] }, notes: found.notes + guessed.notes,
      repeatedKey: guessed.repeatedKey)
    return mapping
  }
}

/// What there is to tell of an import whose mapping was made of the headings.
struct GuessedColumns: Hashable, Sendable {
  /// Columns that speak of damage.
  let damage: [String]
  let notes: [GuessNote]
  /// What the key is, with the first that comes again where it is known.
  let repeatedKey: String
}
