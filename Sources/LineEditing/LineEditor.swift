import HeritageText

/// One line as a person types it at a terminal: bytes of keys go in, what to draw comes out.
///
/// It neither reads nor writes itself, so that all of it can be tried without a terminal.
public struct LineEditor {
  /// How a line ended, or what it needs from outside.
  public enum Event: Hashable, Sendable {
    case line(String)
    /// The input is at its end.
    case end
    /// The person wants to stop.
    case interrupted
    /// The person wants the program to rest; the terminal is to be given back meanwhile.
    case suspended
  }

  /// What a word may be completed to.
  public struct Completion: Sendable {
    /// Returns the words that begin as the one typed does, in the order to show them.
    let words: @Sendable (String) -> [String]
    /// Whether a line may hold several words.
    let isList: Bool

    public init(isList: Bool = false, words: @escaping @Sendable (String) -> [String]) {
      self.words = words
      self.isList = isList
    }
  }

  /// What a terminal is told before the first drawing and after the last: to mark what is pasted.
  public static let opening = "\u{1B}[?2004h"
  public static let closing = "\u{1B}[?2004l"

  private let prompt: String
  private let completion: Completion?
  private let columns: Int
  private let height: Int
  private var line: EditedLine
  private var keys = KeyDecoder()
  private var drawn: LineLayout?
  /// What goes above the line before it is drawn again.
  private var notes: [String] = []

  /// - Parameters:
  ///   - prompt: What stands before the line.
  ///   - text: What stands in the line at first.
  ///   - history: What was answered earlier, oldest first.
  ///   - columns: The width of the terminal.
  ///   - height: The rows of the terminal.
  ///   - completion: What a word may be completed to.
  public init(
    prompt: String, text: String = "", history: [String] = [], columns: Int, height: Int,
    completion: Completion? = nil
  ) {
    self.prompt = prompt
    self.completion = completion
    self.columns = columns
    self.height = height
    line = EditedLine(text, history: history)
  }

  /// Whether a key was begun that may be the escape key alone.
  public var awaitsMore: Bool { keys.awaitsMore }

  /// Gives up on a key that did not go on.
  public mutating func forget() {
    if let key = keys.forget() { line.apply(key) }
  }

  /// Takes the next byte that the terminal sent.
  public mutating func take(_ byte: UInt8) -> Event? {
    for key in keys.take(byte) {
      if let event = take(key) { return event }
    }
    return nil
  }

  private mutating func take(_ key: Key) -> Event? {
    switch key {
    case .enter: return .line(line.text)
    case .interrupt: return .interrupted
    case .suspend: return .suspended
    case .endOrDelete where line.text.isEmpty: return .end
    case .tab: complete()
    case .redraw: drawn = nil
    default: line.apply(key)
    }
    return nil
  }

  /// Returns what brings the terminal up to date.
  public mutating func drawing() -> String {
    let layout = LineLayout(prompt: prompt, line, columns: columns, height: height)
    guard layout != drawn || !notes.isEmpty else { return "" }
    var text = ""
    if !notes.isEmpty {
      text = (drawn?.leaving ?? "") + notes.map { $0 + "\r\n" }.joined()
      drawn = nil
      notes = []
    }
    text += layout.drawing(after: drawn)
    drawn = layout
    return text
  }

  /// Returns what leaves the line as it is and goes to the row below.
  public mutating func leaving() -> String {
    let text = drawing() + (drawn?.leaving ?? "\r\n")
    drawn = nil
    return text
  }

  /// Completes the word before the cursor as far as it is certain, or lists what it may be.
  private mutating func complete() {
    guard let completion else { return }
    let word = completion.isList ? Self.lastWord(of: line.before) : line.before
    let words = completion.words(word)
    guard let first = words.first else { return }
    let common = words.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    if words.count == 1 || common.count > word.count {
      line.replace(last: word.count, with: common)
    } else {
      notes = TextColumns.lines(words.map { SafeText.terminal($0) }, width: columns - 1)
    }
  }

  private static func lastWord(of text: String) -> String {
    String(text.reversed().prefix { $0 != " " && $0 != "," }.reversed())
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}

/// Words laid out side by side.
private enum TextColumns {
  /// The most that are shown; nobody reads on.
  private static let limit = 60

  static func lines(_ words: [String], width: Int) -> [String] {
    let shown = words.prefix(limit)
    let column = (shown.map(SafeText.displayWidth).max() ?? 0) + 2
    let perLine = max(1, width / column)
    var lines: [String] = []
    for (index, word) in shown.enumerated() {
      if index % perLine == 0 { lines.append("") }
      lines[lines.count - 1] += SafeText.padded(word, toWidth: column)
    }
    if words.count > limit { lines.append("and \(words.count - limit) more") }
    return lines.map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
