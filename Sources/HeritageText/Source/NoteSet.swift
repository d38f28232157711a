/// The notes on one text, as bits in the order of ``TextNote``'s cases.
struct NoteSet: OptionSet {
  static let markupRemoved = NoteSet(rawValue: 1)
  static let hiddenElementRemoved = NoteSet(rawValue: 2)
  static let controlCharactersRemoved = NoteSet(rawValue: 4)
  static let softHyphenRemoved = NoteSet(rawValue: 8)
  static let replacementCharacter = NoteSet(rawValue: 16)
  static let doubleEncoded = NoteSet(rawValue: 32)

  var rawValue: UInt8

  /// The notes, each once, in the order of their cases.
  var listed: [TextNote] {
    if isEmpty { return [] }
    if self == .markupRemoved { return [.markupRemoved] }
    return zip(0..., TextNote.allCases).filter { rawValue & 1 << $0.0 != 0 }.map(\.1)
  }
}
