/// A line that is being typed, as the letters before and behind the cursor.
///
/// The cursor stands between characters as people see them, so that marks stay with their letters.
struct EditedLine: Hashable {
  private(set) var before: String
  private(set) var after = ""
  /// What was answered earlier, oldest first.
  private let history: [String]
  /// Which of the history is shown; its count for the line itself.
  private var place: Int
  /// The line itself while an answer of the history is shown.
  private var own = ""

  init(_ text: String = "", history: [String] = []) {
    before = text
    self.history = history
    place = history.count
  }

  var text: String { before + after }

  /// Lets a key change the line or move the cursor; other keys do nothing.
  mutating func apply(_ key: Key) {
    switch key {
    case .scalar(let scalar): before.unicodeScalars.append(scalar)
    case .undecodable: before.unicodeScalars.append("\u{FFFD}")
    case .left: if let last = before.popLast() { after = String(last) + after }
    case .right: if !after.isEmpty { before.append(after.removeFirst()) }
    case .wordLeft:
      let word = lastWord
      before.removeLast(word.count)
      after = word + after
    case .wordRight:
      let word = firstWord
      after.removeFirst(word.count)
      before += word
    case .start: (before, after) = ("", text)
    case .end: (before, after) = (text, "")
    case .deleteBack: deleteBack()
    case .deleteForward, .endOrDelete: if !after.isEmpty { after.removeFirst() }
    case .deleteWord: before.removeLast(lastWord.count)
    case .deleteToStart: before = ""
    case .deleteToEnd: after = ""
    case .up: show(place - 1)
    case .down: show(place + 1)
    case .enter, .tab, .redraw, .interrupt, .suspend: break
    }
  }

  /// Puts text in the place of the last characters before the cursor.
  mutating func replace(last count: Int, with text: String) {
    before.removeLast(count)
    before += text
  }

  /// Takes a mark off its letter first, as whoever wrote it last expects, and a letter whole.
  private mutating func deleteBack() {
    guard let last = before.last else { return }
    if last.unicodeScalars.count > 1,
      last.unicodeScalars.last?.properties.generalCategory == .nonspacingMark
    {
      before.unicodeScalars.removeLast()
    } else {
      before.removeLast()
    }
  }

  private mutating func show(_ next: Int) {
    guard (0...history.count).contains(next) else { return }
    if place == history.count { own = text }
    place = next
    before = next == history.count ? own : history[next]
    after = ""
  }

  /// The word before the cursor, with the spaces behind it.
  private var lastWord: String {
    let spaces = before.reversed().prefix { $0 == " " }.count
    let letters = before.dropLast(spaces).reversed().prefix { $0 != " " }.count
    return String(before.suffix(spaces + letters))
  }

  /// The word behind the cursor, with the spaces before it.
  private var firstWord: String {
    let spaces = after.prefix { $0 == " " }.count
    let letters = after.dropFirst(spaces).prefix { $0 != " " }.count
    return String(after.prefix(spaces + letters))
  }
}
