/// Something worth telling about the text of a source.
public enum TextNote: String, Hashable, Sendable, CaseIterable {
  /// Tags or entities were turned into plain text.
  case markupRemoved
  /// An element hidden from readers, holding no letter or digit, was dropped.
  case hiddenElementRemoved
  /// Control characters were removed.
  case controlCharactersRemoved
  /// Soft hyphens were removed from inside words.
  case softHyphenRemoved
  /// The text has a replacement character: something was lost before it came here.
  case replacementCharacter
  /// The text looks encoded twice, such as `â€œ` for a quotation mark; it is kept as it is.
  case doubleEncoded
}

/// The text of a source made clean, with what was found on the way.
public struct CleanedText: Hashable, Sendable {
  /// The plain text, trimmed, with single spaces.
  public let text: String

  /// What was found, each once, in the order of ``TextNote``'s cases.
  public let notes: [TextNote]

  package init(text: String, notes: [TextNote] = []) {
    self.text = text
    self.notes = notes
  }
}
