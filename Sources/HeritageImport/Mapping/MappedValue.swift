/// Where a value of a template comes from, and what is done to it on the way.
struct MappedValue: Hashable, Sendable {
  enum Origin: Hashable, Sendable {
    case column(String)
    /// The text itself.
    case text(String)
    /// No value, where no column before it is there or has a text.
    case nothing
  }

  /// The first of them that has a text is taken, or all where they are joined.
  var origins: [Origin]
  /// What stands between the texts of all origins.
  var joint: String?
  var steps = ValueSteps()
  /// The place in the mapping, such as `site.names[0].text`.
  let path: String
  let line: Int

  var columns: [String] {
    origins.compactMap { origin in
      if case .column(let name) = origin { name } else { nil }
    }
  }

  /// Whether the first column that has a text is taken, so that a table need not have all of them.
  var isChoice: Bool { joint == nil && origins.count > 1 }

  /// The text that stands in the place of any column; `nil` where a column is named.
  var constant: String? {
    if case .text(let text)? = origins.first, origins.count == 1 { text } else { nil }
  }
}

/// What is done to each text of a value, in this order.
struct ValueSteps: Hashable, Sendable {
  var unescapes = false
  var isPlain = false
  var after: String?
  var before: String?
  var split: String?
  var map: ValueMap?
  var date: DateOrder?

  var isEmpty: Bool { self == ValueSteps() }

  /// Whether a part of the text is taken, or it is cut into several.
  var cuts: Bool { after != nil || before != nil || split != nil }
}

/// Texts for texts.
struct ValueMap: Hashable, Sendable {
  enum Fallback: Hashable, Sendable {
    /// A text that is not found does not fit.
    case misfit
    /// It stands for nothing.
    case nothing
    case keep
    case text(String)
  }

  /// The texts that are found, as they were written.
  private(set) var words: [String] = []
  /// By the texts in their folded form; `nil` stands for nothing.
  private var entries: [String: String?] = [:]
  var fallback = Fallback.misfit

  /// Adds an entry; returns whether the text was not there yet.
  mutating func add(_ word: String, _ text: String?) -> Bool {
    words.append(word)
    return entries.updateValue(text, forKey: FoldedKey.fold(word)) == nil
  }

  /// The texts that can come out.
  var results: [String] {
    var results = entries.values.compactMap(\.self)
    if case .text(let text) = fallback { results.append(text) }
    return results
  }

  enum Outcome {
    case text(String)
    case nothing
    case misfit
  }

  func outcome(of text: String) -> Outcome {
    if let found = entries[text] ?? entries[FoldedKey.fold(text)] {
      return found.map(Outcome.text) ?? .nothing
    }
    return switch fallback {
    case .misfit: .misfit
    case .nothing: .nothing
    case .keep: .text(text)
    case .text(let other): .text(other)
    }
  }
}

/// What rows are meant.
struct RowCondition: Hashable, Sendable {
  /// Columns that must all be without a text.
  var empty: [String] = []
  /// Columns that must all have a text.
  var filled: [String] = []
  /// Columns that must have one of some texts.
  var equal: [String: [String]] = [:]
  let path: String
  let line: Int

  var columns: [String] { empty + filled + equal.keys.sorted() }
}
