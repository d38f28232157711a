import HeritageModel
import HeritageText

/// A line for a terminal as words, which stay whole where it is broken.
struct TerminalText {
  /// How a stretch of text is set off.
  enum Look: Hashable {
    case plain
    case strong
    case grade(DamageGrade)
    case strongGrade(DamageGrade)

    var strong: Look {
      switch self {
      case .plain, .strong: .strong
      case .grade(let grade), .strongGrade(let grade): .strongGrade(grade)
      }
    }
  }

  private(set) var words: [Word] = []
  /// The columns that it takes on one line.
  private(set) var width = 0

  /// The columns of the widest piece that cannot be broken.
  var longestPiece: Int { words.map(\.longestPiece).max() ?? 0 }

  private init(_ words: [Word]) {
    for word in words { append(word) }
  }

  /// Takes a line apart at its spaces.
  ///
  /// - Parameters:
  ///   - line: The line, whose text from records is made safe.
  ///   - isStrong: Whether all of it stands out.
  init(_ line: Line, isStrong: Bool = false) {
    var open: Word?
    var gap = 0
    for part in line.parts {
      let (text, look) = Self.shown(part)
      let pieces = text.split(separator: " ", omittingEmptySubsequences: false)
      for (index, piece) in pieces.enumerated() {
        if index > 0 {
          if let word = open {
            append(word)
            open = nil
            gap = 0
          }
          // Only own words are set apart on purpose.
          if case .own = part { gap += 1 } else { gap = max(1, gap) }
        }
        if piece.isEmpty { continue }
        var word = open ?? Word(gap: max(1, gap))
        word.append(String(piece), isStrong ? look.strong : look)
        open = word
      }
    }
    if let open { append(open) }
  }

  private mutating func append(_ word: Word) {
    width += words.isEmpty ? word.width : word.gap + word.width
    words.append(word)
  }

  /// The text of a part of a line as a terminal gets it, and how it is set off.
  private static func shown(_ part: Line.Part) -> (text: String, look: Look) {
    switch part {
    case .own(let text), .code(let text): (text, .plain)
    case .literal(let text): (SafeText.terminal(text), .plain)
    // No isolates here: many terminals show them as boxes, and some refuse them.
    case .record(let text): (SafeText.terminal(oneLine(text)), .plain)
    case .strongRecord(let text): (SafeText.terminal(oneLine(text)), .strong)
    case .strong(let text): (text, .strong)
    case .link(let text, let address):
      (SafeText.terminal(text == address ? text : "\(oneLine(text)) <\(address)>"), .plain)
    case .grade(let grade, let text): (text, .grade(grade))
    case .strongGrade(let grade, let text): (text, .strongGrade(grade))
    }
  }

  // A text of several lines becomes one, as the page breaks lines itself.
  private static func oneLine(_ text: String) -> String {
    guard text.contains(where: \.isNewline) else { return text }
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// The line as one text without styles, its spaces as they are.
  static func plain(_ line: Line) -> String { line.parts.map { shown($0).text }.joined() }

  /// Breaks the text at spaces; a word that is longer than a line stands alone, and only letters as
  /// broad as two columns, which are written without spaces, are parted.
  func broken(toWidth width: Int) -> [TerminalText] {
    guard self.width > width else { return words.isEmpty ? [] : [self] }
    var lines: [TerminalText] = []
    var line = TerminalText([])
    for word in words {
      if line.words.isEmpty || line.width + word.gap + word.width > width {
        if !line.words.isEmpty { lines.append(line) }
        let pieces = word.pieces(toWidth: width)
        lines += pieces.dropLast().map { TerminalText([$0]) }
        line = TerminalText(Array(pieces.suffix(1)))
      } else {
        line.append(word)
      }
    }
    return lines + [line]
  }

  private static func space(before word: Word, _ index: Int) -> String {
    index == 0 ? "" : String(repeating: " ", count: word.gap)
  }

  /// The text on one line, with the styles that a screen has.
  func shown(on screen: Screen) -> String {
    guard screen.palette != .none else {
      return words.enumerated().map { index, word in
        Self.space(before: word, index) + word.runs.map(\.text).joined()
      }.joined()
    }
    var text = ""
    var current = Look.plain
    func turn(to look: Look) {
      guard look != current else { return }
      if current != .plain { text += TerminalStyle.end }
      text += TerminalStyle.start(look, in: screen.palette)
      current = look
    }
    for (index, word) in words.enumerated() {
      if index > 0 {
        if word.runs.first?.look != current { turn(to: .plain) }
        text += Self.space(before: word, index)
      }
      for run in word.runs {
        turn(to: run.look)
        text += run.text
      }
    }
    turn(to: .plain)
    return text
  }
}

extension TerminalText {
  /// What stands between two spaces, in stretches that look the same.
  struct Word {
    /// The spaces before it where it is not the first on its line.
    var gap = 1
    private(set) var runs: [(text: String, look: Look)] = []
    /// Its columns.
    private(set) var width = 0
    /// The columns of its widest piece that cannot be broken.
    private(set) var longestPiece = 0
    private var lastPiece = 0
    private var endsBroad = false

    init(gap: Int = 1) {
      self.gap = gap
    }

    mutating func append(_ text: String, _ look: Look) {
      if let last = runs.last, last.look == look {
        runs[runs.count - 1].text = last.text + text
      } else {
        runs.append((text, look))
      }
      guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return addPiece(text, isBroad: false) }
      for character in text {
        let letter = String(character)
        addPiece(letter, isBroad: SafeText.displayWidth(letter) > 1)
      }
    }

    private mutating func addPiece(_ text: String, isBroad: Bool) {
      let columns = SafeText.displayWidth(text)
      width += columns
      lastPiece = endsBroad && isBroad ? columns : lastPiece + columns
      longestPiece = max(longestPiece, lastPiece)
      endsBroad = isBroad
    }

    /// Cuts the word between broad letters so that each piece is as wide as a line at most.
    func pieces(toWidth limit: Int) -> [Word] {
      guard width > limit, longestPiece < width else { return [self] }
      var pieces: [Word] = []
      var piece = Word(gap: gap)
      for run in runs {
        for character in run.text {
          let letter = String(character)
          let columns = SafeText.displayWidth(letter)
          if columns > 1, piece.endsBroad, piece.width + columns > limit {
            pieces.append(piece)
            piece = Word()
          }
          piece.append(letter, run.look)
        }
      }
      return pieces + [piece]
    }
  }
}
