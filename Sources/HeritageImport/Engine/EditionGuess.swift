import HeritageModel

/// Of which list of the registry a document may be the next edition, where nothing but its file's
/// name says whose list it is.
struct EditionGuess {
  private let own: Slug
  /// The list that is called the same but for digits.
  private let namesake: Slug?
  private let isNew: Bool

  /// Looks for a list of nearly the same name, if the document's list is new to the registry.
  init(_ own: Slug, from target: some ImportTarget) throws {
    self.own = own
    isNew = try target.source(own) == nil
    let stem = Self.stem(of: own)
    guard isNew, !stem.isEmpty else {
      namesake = nil
      return
    }
    namesake = try target.sourceIDs().filter { $0 != own && Self.stem(of: $0) == stem }
      .sorted { $1 < $0 }
      .first { try target.hasRecords(of: .site, source: $0.text) }
  }

  /// A list's identifier without the digits that may be a date or a version.
  private static func stem(of id: Slug) -> String {
    id.text.split(separator: "-").map { $0.filter { !$0.isNumber } }.filter { !$0.isEmpty }
      .joined(separator: "-")
  }

  /// How many rows must be held at least before they say of which list the document may be: a few
  /// are what any second list of the same places has.
  private static let manyHeld = 20

  /// Says so before all else that there is to say of the document.
  func tell(in result: inout ImportResult) {
    let present = result.read - result.skipped
    if let namesake {
      warn(namesake.text, "'\(own)' is taken for a list beside '\(namesake)'", &result)
    } else if isNew, result.held >= Self.manyHeld, result.held * 2 > present,
      let likely = result.heldByList.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      likely.value * 2 > max(result.heldGroups, result.heldByList.values.reduce(0, +))
    {
      warn(
        likely.key,
        "'\(own)' is taken for a list beside '\(likely.key)', and most of its rows may be about "
          + "sites of that", &result)
    }
  }

  private func warn(_ list: String, _ message: String, _ result: inout ImportResult) {
    result.warnFirst(
      ImportIssue(
        "", line: 0, record: result.source, code: ImportCode.nextEdition, message,
        suggestion: "is this the next edition of '\(list)'? use '--source \(list)'"))
  }
}
