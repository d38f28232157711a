import HeritageModel

/// What there is to tell of a document as a whole, in a line with a count each.
struct DocumentTally {
  /// The parts of rows without a field of their own, those whose text is not kept apart.
  private var unmapped: [String: Occurrences] = [:]
  private var unkept: [String: Occurrences] = [:]
  /// Points with more decimals than anybody measures, which nobody but the source can mend.
  private var finePoints = Occurrences(line: 0, count: 0)
  private var heldBack: (first: RowNotes, line: Int, edition: String, count: Int)?
  /// Rows that were refused, so that nobody can tell what they stand for.
  var rowsWithoutKey = 0

  /// Takes a row into account that was imported.
  mutating func count(_ notes: RowNotes, _ line: Int) {
    for part in notes.unmapped {
      let seen = Occurrences(line: part.line, count: 0)
      if notes.keepsWords {
        unmapped[part.name, default: seen].count += 1
      } else {
        unkept[part.name, default: seen].count += 1
      }
    }
    guard notes.finePoints > 0 else { return }
    if finePoints.count == 0 { finePoints = Occurrences(line: line, count: 0) }
    finePoints.count += notes.finePoints
  }

  /// Takes a row into account that says something else than a record, which stays as it is.
  mutating func holdBack(_ notes: RowNotes, _ line: Int, by edition: String?) {
    let first = heldBack ?? (notes, line, edition ?? "", 0)
    let newest = max(first.edition, edition ?? "")
    heldBack = (first.first, first.line, newest, first.count + 1)
  }

  /// Tells all of it.
  ///
  /// - Parameters:
  ///   - foreign: Parts of the document that are no rows.
  ///   - declaredRows: How many rows the document says it has.
  ///   - conventions: Those of the document's source.
  ///   - edition: The document's date, if it is known.
  ///   - result: Where it is told.
  func tell(
    _ foreign: [String: Occurrences], declaredRows: Int?, _ conventions: any SourceConventions,
    edition: StatedDate?, _ result: inout ImportResult
  ) {
    for (parts, fate) in [
      (unmapped, "its text is \(RowNotes.verbatim)"),
      (unkept, "its text is not kept where the record has the words of another listing"),
      (foreign, "it is beside the rows and is not imported"),
    ] {
      tell(parts, conventions, fate, &result)
    }
    tellFinePoints(&result)
    tellHeldBack(conventions.noun, conventions.plural, edition, &result)
    guard let declaredRows, declaredRows != result.read else { return }
    let rows = declaredRows == 1 ? "1 row" : "\(declaredRows) rows"
    result.warn(
      ImportIssue(
        "rows", line: 0, record: result.source, value: "\(declaredRows)",
        code: ImportCode.rowCount,
        "the listing says it has \(rows), but \(result.read) \(result.read == 1 ? "was" : "were") read"
      ))
  }

  private func tell(
    _ parts: [String: Occurrences], _ conventions: any SourceConventions, _ fate: String,
    _ result: inout ImportResult
  ) {
    for (name, seen) in parts.sorted(by: { $0.key < $1.key }) {
      let count = seen.count == 1 ? "once" : "\(seen.count) times"
      result.warn(
        ImportIssue(
          name, line: seen.line, record: result.source, code: ImportCode.notCarriedOver,
          "\(conventions.title(ofPart: name)) has no field of its own (\(count)); \(fate)"))
    }
  }

  private func tellFinePoints(_ result: inout ImportResult) {
    guard finePoints.count > 0 else { return }
    let points = finePoints.count == 1 ? "1 point has" : "\(finePoints.count) points have"
    result.warn(
      ImportIssue(
        "latitude", line: finePoints.line, record: result.source,
        code: ImportCode.suspiciousPrecision,
        "\(points) more than 7 decimals, finer than a centimetre; kept as the listing has them"))
  }

  /// Tells of the rows whose claims stay as a newer edition has them.
  func tell(
    noun: String, plural: String, edition: StatedDate?, _ result: inout ImportResult
  ) {
    tellHeldBack(noun, plural, edition, &result)
  }

  private func tellHeldBack(
    _ noun: String, _ plural: String, _ edition: StatedDate?, _ result: inout ImportResult
  ) {
    guard let heldBack else { return }
    let records =
      heldBack.count == 1
      ? "1 \(noun) keeps" : "\(heldBack.count) \(plural) keep"
    let own = edition.map { "is of \($0.text)" } ?? "has no date"
    let isOne = heldBack.count == 1
    var issue = ImportIssue(
      "", line: heldBack.line, record: isOne ? heldBack.first.record : result.source,
      code: ImportCode.editionNotNewer,
      "\(records) what the edition \(heldBack.edition) says, as this listing says otherwise and \(own)",
      suggestion: edition == nil
        ? "name its date, as in '--edition 2025-12', or take it for the newest with '--newest'"
        : nil)
    if isOne { issue.name = heldBack.first.name }
    result.warn(issue)
  }
}
