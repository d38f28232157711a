import HeritageModel

/// The template of names or descriptions, with its columns found in a table.
final class BoundWords: Sendable {
  private let text: BoundValue
  private let language: BoundValue?
  private let kind: BoundValue?
  private let source: BoundValue?

  /// Finds the columns of a template; `nil` for one without a text.
  init?(_ template: Template, _ columns: inout ColumnFinder, absent: Set<String>) {
    func bound(_ key: String) -> BoundValue? {
      guard case .value(let value, _)? = template[key] else { return nil }
      return BoundValue(value, &columns, absent: absent)
    }
    guard let text = bound("text") else { return nil }
    self.text = text
    language = bound("language")
    kind = bound("kind")
    source = bound("source")
  }

  /// A text with what the row says of it.
  fileprivate struct Words {
    let text: String
    let language: String?
    let kind: NameKind?
    let source: String
  }

  /// Reads the texts of rows; returns whether a column gave one.
  fileprivate func read(
    _ rows: ArraySlice<Int>, of group: GroupReading, _ take: (Words) -> Void
  ) -> Bool {
    var hasText = false
    for row in text.isConstant ? rows.prefix(1) : rows {
      let texts = text.texts(in: group.rows[row])
      if texts.count == 0 { continue }
      let language = group.text(language, row)
      let kind: NameKind? = self.kind.flatMap { group.term($0, row) }
      let source = group.text(source, row) ?? group.source
      for place in 0..<texts.count {
        switch texts[place] {
        case nil: continue
        case .misfit(let misfit): group.note(misfit, text, row, isRequired: true)
        case .text(let text):
          hasText = hasText || texts.areOfColumn
          take(Words(text: text, language: language, kind: kind, source: source))
        }
      }
    }
    return hasText
  }
}

extension GroupReading {
  /// Returns the names that rows give, each once, and whether a column gave one.
  ///
  /// Where a list does not say what part a name plays, the first of a language is the preferred one.
  func names(_ templates: [BoundWords], _ rows: ArraySlice<Int>) -> (all: [Name], areOfColumn: Bool)
  {
    var names: [Name] = []
    var areOfColumn = false
    var seen = DistinctWords()
    for template in templates {
      let hasText = template.read(rows, of: self) { words in
        guard seen.isNew(words) else { return }
        let kind =
          words.kind
          ?? (names.contains { $0.language == words.language } ? .variant : .preferred)
        names.append(
          Name(words.text, language: words.language, kind: kind, source: words.source))
      }
      areOfColumn = areOfColumn || hasText
    }
    return (names, areOfColumn)
  }

  /// Returns the descriptions that rows give, each once, and whether a column gave one.
  func descriptions(
    _ templates: [BoundWords], _ rows: ArraySlice<Int>
  ) -> (all: [LocalizedText], areOfColumn: Bool) {
    var texts: [LocalizedText] = []
    var areOfColumn = false
    var seen = DistinctWords()
    for template in templates {
      let hasText = template.read(rows, of: self) { words in
        guard seen.isNew(words) else { return }
        texts.append(LocalizedText(words.text, language: words.language, source: words.source))
      }
      areOfColumn = areOfColumn || hasText
    }
    return (texts, areOfColumn)
  }

  /// Returns the first text of a value in a row; others are noted.
  fileprivate func text(_ value: BoundValue?, _ row: Int) -> String? {
    guard let value else { return nil }
    var taken: String?
    let texts = value.texts(in: rows[row])
    for place in 0..<texts.count {
      switch texts[place] {
      case nil: continue
      case .misfit(let misfit): note(misfit, value, row, isRequired: false)
      case .text(let text):
        if let taken, taken != text {
          note(text, besides: taken, on: rows[row].line, value, row)
        }
        taken = taken ?? text
      }
    }
    return taken
  }

  fileprivate func term(_ value: BoundValue, _ row: Int) -> NameKind? {
    guard let text = text(value, row) else { return nil }
    do throws(BoundValue.Misfit) {
      let field: TermField<NameKind> = try self.value(of: text, as: .text)
      return field.value
    } catch {
      note(error, value, row, isRequired: false)
      return nil
    }
  }
}

/// Tells texts in a language that were met before.
private struct DistinctWords {
  private var only: (text: String, language: String?)?
  private var seen: Set<[String?]> = []

  mutating func isNew(_ words: BoundWords.Words) -> Bool {
    // Most records have one name, which needs no set.
    guard let only else {
      self.only = (words.text, words.language)
      return true
    }
    if only == (words.text, words.language) { return false }
    return seen.insert([words.text, words.language]).inserted
  }
}

/// Tells texts that were met before.
struct DistinctTexts {
  private var only: String?
  private var seen: Set<String> = []

  mutating func isNew(_ text: String) -> Bool {
    // Most lists have one text, which needs no set.
    guard let only else {
      self.only = text
      return true
    }
    return only != text && seen.insert(text).inserted
  }
}
