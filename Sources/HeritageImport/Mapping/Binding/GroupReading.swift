import CanonicalJSON
import HeritageModel

/// The rows of one key while a record is made of them, and what there is to say of them.
final class GroupReading {
  let rows: [TableRow]
  var notes: RowNotes
  /// The slug of the list's source, from which names and texts are.
  let source: String
  /// What the list is called.
  let sourceName: String
  /// The outline of the area whose middle the site's point is.
  var footprint: JSONValue?
  private(set) var lacksPoints = false
  private var warnings = 0
  /// Why the rows cannot be imported.
  private(set) var rejection: ImportIssue?
  /// Texts that did not fit, or that others were taken before.
  private(set) var unfit = UnmappedTexts()
  /// The value that was told to be another than the one that was taken, where a row has it.
  private var disagreements: [ValuePlace: Int] = [:]

  /// Where a member of a template takes a text from.
  private struct ValuePlace: Hashable {
    let path: String
    let columns: [Int]
    let row: Int
  }

  var words: KnownWords

  init(_ rows: [TableRow], _ notes: RowNotes, of source: Source, _ words: KnownWords) {
    self.rows = rows
    self.notes = notes
    self.source = source.id.text
    sourceName = source.name
    self.words = words
  }

  /// Refuses the rows, unless they are already.
  func reject(_ issue: ImportIssue) { rejection = rejection ?? issue }

  /// Takes note of a text that does not fit.
  ///
  /// - Parameters:
  ///   - misfit: What is wrong with it.
  ///   - value: The value that the text is of.
  ///   - row: The number of the row in the group.
  ///   - isRequired: Whether there is no record without it, so that the rows are refused.
  func note(_ misfit: BoundValue.Misfit, _ value: BoundValue, _ row: Int, isRequired: Bool) {
    let message = misfit.message(at: value.path)
    let advice = words.advice(on: misfit, value)
    guard !isRequired else {
      return reject(
        ImportIssue(
          value.field, line: rows[row].line, value: misfit.text, code: misfit.code, message,
          suggestion: advice))
    }
    keep(value.columns, row)
    warn(
      value.field, row, misfit.code, "\(message); it is \(RowNotes.verbatim)",
      value: misfit.text, suggestion: advice)
  }

  /// Takes note of a text that is another than the one that was taken.
  func note(
    _ text: String, besides first: String, on line: Int, _ value: BoundValue, _ row: Int
  ) {
    // The list's own word for a grade differs where the grade does.
    let cell = ValuePlace(path: value.path, columns: value.columns, row: row)
    guard disagreements[cell, default: value.id] == value.id else { return }
    disagreements[cell] = value.id
    keep(value.columns, row)
    let place = rows[row].line == line ? "is also" : "on line \(line) is"
    warn(
      value.field, row, ImportCode.disagreement,
      "'\(value.path)' \(place) '\(first.shortened)', which is taken; '\(text.shortened)' is "
        + RowNotes.verbatim, value: text)
  }

  /// Takes note of an address that no browser opens, so that it is kept in words.
  func note(noAddress text: String, _ value: BoundValue, _ row: Int) {
    warn(
      value.field, row, ImportCode.notCarriedOver,
      "'\(text.shortened)' is not one address of the web; the item of evidence has it as a note",
      value: text, suggestion: "write one address that begins with 'https://' or 'http://'")
  }

  /// Takes note of a file whose name does not tell what it is as evidence.
  func note(noType name: String, _ value: BoundValue, _ row: Int) {
    keep(value.columns, row)
    warn(
      value.field, row, ImportCode.fileInDoubt,
      "what sort of evidence '\(name.shortened)' is cannot be told from its name, so no item is made; "
        + "the name is \(RowNotes.verbatim)", value: name,
      suggestion: "name the column in a template of 'evidence' that says the 'type'")
  }

  /// The most texts of which each has a warning of its own.
  private static let warningLimit = 100

  private func warn(
    _ field: String, _ row: Int, _ code: String, _ message: String, value: String? = nil,
    suggestion: String? = nil
  ) {
    warnings += 1
    guard warnings <= Self.warningLimit else { return }
    notes.warn(
      field, rows[row].line, code, message, value: value, suggestion: suggestion)
  }

  /// Tells how many texts there were beside those that have warnings of their own.
  func finish() {
    guard warnings > Self.warningLimit else { return }
    notes.warn(
      "", 0, ImportCode.notCarriedOver,
      "\(warnings - Self.warningLimit) more texts of these rows do not fit where they belong, or "
        + "are others than those that are taken; they are \(RowNotes.verbatim)")
  }

  private func keep(_ columns: [Int], _ row: Int) {
    notes.misfits += columns
    for column in columns {
      for text in rows[row].texts(of: column) { unfit.add(text, to: column) }
    }
  }

  /// Returns a text as a value of a record.
  ///
  /// - Throws: `Misfit` if it is none.
  func value<Value: FieldValue>(
    of text: String, as form: ValueForm
  ) throws(BoundValue.Misfit) -> Value {
    let json = try json(of: text, as: form)
    do throws(FieldFaults) {
      return try Value.read(json)
    } catch {
      let problem = error.problems.first
      throw .noValue(
        text, code: problem?.code ?? FieldProblem.wrongKind,
        message: problem?.message ?? "'\(text.shortened)' does not fit", hint: problem?.hint)
    }
  }

  private func json(of text: String, as form: ValueForm) throws(BoundValue.Misfit) -> JSONValue {
    switch form {
    case .country:
      if let code = words.country(text) { return .string(code) }
    case .identifier(let scheme):
      do throws(ExternalIDError) {
        return .string(try ExternalID(scheme: scheme, value: text).value)
      } catch {
        throw .noValue(text, code: "IDN-05", message: error.description, hint: error.hint)
      }
    default:
      if let json = form.json(of: text) { return json }
    }
    throw .noValue(
      text, code: form.misfitCode, message: "'\(text.shortened)' is not \(form.words)", hint: nil)
  }

  /// Returns the first point of some rows.
  func point(_ place: BoundPlace, _ members: ArraySlice<Int>) -> BoundPlace.Point? {
    var taken: (point: BoundPlace.Point, line: Int)?
    for index in members {
      let row = rows[index]
      if place.isOwn, row.hasUnreadGeometry {
        lacksPoints = true
        notes.warn(
          "geometry", row.line, ImportCode.pointOffTheEarth,
          "the geometry is broken or off the Earth, so it gives no point; it is \(RowNotes.verbatim)"
        )
      }
      do throws(PlaceFault) {
        guard let point = try place.point(in: row) else { continue }
        if let taken {
          if taken.point.location != point.location { note(point, besides: taken, place, index) }
          continue
        }
        taken = (point, row.line)
        noteSeveral(place, index)
        noteOutline(point, place, index)
        if point.location.isFinerThanMeasured { notes.finePoints += 1 }
      } catch {
        lacksPoints = true
        keep(place.columns, index)
        warn(
          place.field, index, error.code,
          "\(error.message); it is not taken for a point, and is \(RowNotes.verbatim)",
          value: error.text, suggestion: error.suggestion)
      }
    }
    return taken?.point
  }

  /// Takes note of an outline that is too long for a record.
  private func noteOutline(_ point: BoundPlace.Point, _ place: BoundPlace, _ row: Int) {
    guard point.positionsLeftOut > 0 else { return }
    warn(
      place.field, row, ImportCode.notCarriedOver,
      "the outline has \(point.positionsLeftOut) positions, more than the "
        + "\(BoundPlace.longestOutline) that a record keeps; its middle is taken for the point",
      suggestion: "simplify it first, as 'ogr2ogr -simplify' does")
  }

  /// Takes note of a row's texts for a point beside the first.
  private func noteSeveral(_ place: BoundPlace, _ row: Int) {
    let several = place.columns.filter { rows[row].hasSeveralTexts(of: $0) }
    guard !several.isEmpty else { return }
    keep(several, row)
    warn(
      place.field, row, ImportCode.disagreement,
      "the row has more than one point, of which the first is taken; all are "
        + RowNotes.verbatim)
  }

  private func note(
    _ point: BoundPlace.Point, besides taken: (point: BoundPlace.Point, line: Int),
    _ place: BoundPlace, _ row: Int
  ) {
    keep(place.columns, row)
    warn(
      place.field, row, ImportCode.disagreement,
      "the point on line \(taken.line) is \(taken.point.location.shortText), which is taken; "
        + "\(point.location.shortText) is \(RowNotes.verbatim)",
      value: point.location.shortText)
  }
}

extension Location {
  fileprivate var shortText: String { "\(latitude), \(longitude)" }
}

/// Texts of columns that have no place in a record, each column's without repeats.
struct UnmappedTexts {
  private(set) var all: [(column: Int, texts: [String])] = []
  private var highest = -1
  private var places: [Int: Int] = [:]
  private var seen: Set<ColumnText> = []

  private struct ColumnText: Hashable {
    let column: Int
    let text: String
  }

  /// Makes room for the texts of so many columns.
  mutating func reserve(_ columns: Int) { all.reserveCapacity(columns) }

  mutating func add(_ text: String, to column: Int) {
    guard column <= highest else {
      highest = column
      if !places.isEmpty { places[column] = all.count }
      all.append((column, [text]))
      return
    }
    let place = place(of: column)
    guard place < all.count else {
      all.append((column, [text]))
      return
    }
    guard all[place].texts[0] != text else { return }
    if seen.insert(ColumnText(column: column, text: text)).inserted {
      all[place].texts.append(text)
    }
  }

  /// Returns where a column's texts are; behind all if it is a new one, which has that place then.
  private mutating func place(of column: Int) -> Int {
    // A table has its columns in order, so that most rows need no look-up.
    if all.last?.column == column { return all.count - 1 }
    if places.isEmpty {
      for (place, entry) in all.enumerated() { places[entry.column] = place }
    }
    if let place = places[column] { return place }
    places[column] = all.count
    return all.count
  }
}

/// What was looked up for texts, so that each of those that come again is looked up once.
struct KnownWords: Sendable {
  private var countries: [String: String?] = [:]
  private var advice: [String: String?] = [:]

  /// The most texts of a kind that are remembered.
  private static let limit = 1_000

  mutating func country(_ text: String) -> String? {
    if let known = countries[text] { return known }
    let code = ListedCountry.code(text)
    if countries.count < Self.limit { countries[text] = code }
    return code
  }

  /// Returns what to write in the place of a text; nothing once very many texts were looked at.
  mutating func advice(on misfit: BoundValue.Misfit, _ value: BoundValue) -> String? {
    if case .noValue(_, _, _, let hint) = misfit { return hint }
    let key = value.path + FoldedKey.separator + misfit.text
    if let known = advice[key] { return known }
    guard advice.count < Self.limit else { return nil }
    let words = value.advice(on: misfit)
    advice[key] = words
    return words
  }
}
