import HeritageModel
import HeritageText

/// A value of a template with its columns found in a table.
///
/// It is a class, as each row looks at all values, and a copy would count a dozen references.
final class BoundValue: Sendable {
  enum Origin: Hashable, Sendable {
    case column(Int)
    case text(String)
  }

  private let origins: [Origin]
  private let joint: String?
  private let steps: ValueSteps
  private let hasSteps: Bool
  /// Texts that stand for nothing.
  private let absent: Set<String>
  /// The columns that are there.
  let columns: [Int]
  /// The place in the mapping.
  let path: String
  /// Whether no column was named, so that all rows have the same text.
  let isConstant: Bool
  /// What the column is called in messages.
  let field: String
  /// What tells the value from others of the mapping.
  let id: Int

  /// Finds the columns of a value.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - columns: The columns of the table; one that is missing is noted.
  ///   - absent: Texts that stand for nothing.
  init(_ value: MappedValue, _ columns: inout ColumnFinder, absent: Set<String>) {
    origins = value.origins.compactMap { origin in
      switch origin {
      case .text(let text): .text(text)
      case .column(let name): columns.find(name, of: value).map(Origin.column)
      case .nothing: nil
      }
    }
    if origins.isEmpty { columns.requireOne(of: value) }
    id = columns.nextID()
    joint = value.joint
    steps = value.steps
    hasSteps = !value.steps.isEmpty
    self.absent = absent
    path = value.path
    isConstant = value.columns.isEmpty
    field = value.columns.first ?? value.path
    self.columns = origins.compactMap { origin in
      if case .column(let column) = origin { column } else { nil }
    }
  }

  /// One text of a row, or one that does not fit.
  enum Text {
    case text(String)
    case misfit(Misfit)
  }

  /// A text that cannot be what it should; indirect, as the texts that fit are many.
  indirect enum Misfit: Error {
    case notInMap(String)
    case noDate(String)
    /// The text falls into too many.
    case tooManyTexts(String)
    /// The problem with the value, and what to write instead.
    case noValue(String, code: String, message: String, hint: String?)
  }

  /// The texts of a row; most have one.
  struct Texts {
    private(set) var first: Text?
    private var others: [Text] = []
    /// Whether a column gave them.
    var areOfColumn = false

    var count: Int { first == nil ? 0 : 1 + others.count }

    subscript(place: Int) -> Text? { place == 0 ? first : others[place - 1] }

    mutating func append(_ text: Text) {
      if first == nil { first = text } else { others.append(text) }
    }

    /// The text of a place alone.
    func only(_ place: Int) -> Texts {
      var only = Texts()
      only.first = self[place]
      only.areOfColumn = areOfColumn
      return only
    }
  }

  /// Returns the texts of a row.
  func texts(in row: TableRow) -> Texts {
    var texts = Texts()
    if let joint {
      guard let joined = joined(by: joint, row, &texts.areOfColumn) else { return texts }
      appendPieces(of: joined, to: &texts)
      return texts
    }
    for origin in origins {
      switch origin {
      case .text(let text): append(text, to: &texts)
      case .column(let column):
        for cell in row.cells where cell.column == column {
          texts.areOfColumn = true
          append(row.text(cell), to: &texts)
        }
        if !texts.areOfColumn { continue }
      }
      break
    }
    return texts
  }

  private func joined(
    by joint: String, _ row: TableRow, _ areOfColumn: inout Bool
  ) -> String? {
    var joined = ""
    var count = 0
    func add(_ part: String) {
      if count > 0 { joined += joint }
      joined += part
      count += 1
    }
    for origin in origins {
      switch origin {
      case .text(let text): add(text)
      case .column(let column):
        for cell in row.cells where cell.column == column {
          // What stands for nothing may do so only once it is out of its markup.
          guard let text = stated(withoutMarkup(row.text(cell))) else { continue }
          areOfColumn = true
          add(text)
        }
      }
    }
    return areOfColumn || isConstant ? joined : nil
  }

  /// Adds what the steps make of a text.
  private func append(_ text: String, to texts: inout Texts) {
    guard hasSteps else { return texts.append(.text(text)) }
    appendPieces(of: withoutMarkup(text), to: &texts)
  }

  private func withoutMarkup(_ text: String) -> String {
    guard steps.unescapes || steps.isPlain else { return text }
    let text = steps.unescapes ? MarkupText.unescaped(text) : text
    return steps.isPlain ? MarkupText.plain(text) : text
  }

  /// Adds what the steps after those of markup make of a text.
  private func appendPieces(of text: String, to texts: inout Texts) {
    guard steps.cuts else { return appendPiece(text, to: &texts) }
    var rest = Array(text.utf8)[...]
    if let mark = steps.after {
      guard let end = rest.firstPlace(of: Array(mark.utf8))?.upperBound else { return }
      rest = rest[end...]
    }
    if let mark = steps.before, let start = rest.firstPlace(of: Array(mark.utf8))?.lowerBound {
      rest = rest[..<start]
    }
    if let mark = steps.split.map({ Array($0.utf8) }) {
      guard rest.places(of: mark, upTo: Self.mostTexts) < Self.mostTexts else {
        return texts.append(.misfit(.tooManyTexts(text)))
      }
      while let cut = rest.firstPlace(of: mark) {
        appendPiece(String(decoding: rest[..<cut.lowerBound], as: UTF8.self), to: &texts)
        rest = rest[cut.upperBound...]
      }
    }
    appendPiece(String(decoding: rest, as: UTF8.self), to: &texts)
  }

  /// The most texts into which one is cut.
  private static let mostTexts = 10_000

  /// Adds a piece of a text as the map and the date have it, unless it is empty or absent.
  private func appendPiece(_ piece: String, to texts: inout Texts) {
    guard let text = stated(piece) else { return }
    if let translated = translated(text) { texts.append(translated) }
  }

  /// The text without space around it; `nil` if it is empty or absent.
  private func stated(_ text: String) -> String? {
    let text = Self.trimmed(text)
    return text.isEmpty || (!absent.isEmpty && absent.contains(text)) ? nil : text
  }

  /// Returns what a text is in the map, and then as a date.
  private func translated(_ text: String) -> Text? {
    var text = text
    if let map = steps.map {
      switch map.outcome(of: text) {
      case .text(let other): text = other
      case .nothing: return nil
      case .misfit: return .misfit(.notInMap(text))
      }
    }
    guard let order = steps.date else { return .text(text) }
    return ListedDate.edtf(text, order).map(Text.text) ?? .misfit(.noDate(text))
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, isSpace(first) || isSpace(last) else {
      return text
    }
    let start = scalars.drop(while: isSpace)
    guard let end = start.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(text[start.startIndex..<scalars.index(after: end)])
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || ("\t"..."\r").contains(scalar) : scalar.properties.isWhitespace
  }

  /// The longest text, in bytes, and the largest map for which advice is sought.
  private static let adviceLimit = (bytes: 100, words: 200)

  /// Says what to write in the place of a text that does not fit, where that can be told.
  func advice(on misfit: Misfit) -> String? {
    guard misfit.text.utf8.count <= Self.adviceLimit.bytes else { return nil }
    switch misfit {
    case .notInMap(let text):
      let words = steps.map?.words ?? []
      guard words.count <= Self.adviceLimit.words else { return nil }
      return NearestWord.to(text, among: words).map { "did you mean '\($0)'?" }
    case .noDate(let text):
      do throws(EDTFError) {
        _ = try StatedDate(text)
        return nil
      } catch {
        return error.hint
      }
    case .tooManyTexts: return nil
    case .noValue(_, _, _, let hint): return hint
    }
  }
}

extension BoundValue.Misfit {
  var text: String {
    switch self {
    case .notInMap(let text), .noDate(let text), .tooManyTexts(let text),
      .noValue(let text, _, _, _):
      text
    }
  }

  var code: String {
    switch self {
    case .notInMap: FieldProblem.notInVocabulary
    case .noDate: "DAT-01"
    case .tooManyTexts: FieldProblem.wrongKind
    case .noValue(_, let code, _, _): code
    }
  }

  /// What is wrong with the text for a member of a template.
  func message(at path: String) -> String {
    switch self {
    case .notInMap(let text): "'\(text.shortened)' is not in the map of '\(path)'"
    case .noDate(let text): "'\(text.shortened)' is not read as a date of '\(path)'"
    case .tooManyTexts(let text): "'\(text.shortened)' falls into too many texts for '\(path)'"
    case .noValue(_, _, let message, _): message
    }
  }
}

extension String {
  /// The text for a message, cut where it would swamp it.
  var shortened: String { utf8.count > 80 && count > 80 ? prefix(80) + "…" : self }
}
