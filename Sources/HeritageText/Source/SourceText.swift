/// The text of a source made fit to store.
///
/// Tags and entities become plain text, controls and soft hyphens go, and white space of any kind
/// becomes single spaces. What cannot be mended safely (replacement characters, text encoded
/// twice) is kept and noted. Characters are not normalised: composed and decomposed letters stay
/// as the source has them.
public enum SourceText {
  /// Cleans a text.
  ///
  /// - Parameters:
  ///   - raw: The text as the source has it.
  ///   - markup: Whether the source writes HTML in this field. If not, `<` and `&` are plain text.
  /// - Returns: The clean text and what was found.
  public static func clean(_ raw: String, markup: Bool) -> CleanedText {
    mend(Array(raw.utf8), markup: markup)
  }

  /// Cleans a text given as UTF-8; bytes that are not UTF-8 become replacement characters.
  public static func clean(utf8 bytes: ArraySlice<UInt8>, markup: Bool) -> CleanedText {
    // Most fields of a row are a word or a number, in which nothing can need mending.
    if isPlain(bytes) {
      return CleanedText(text: String(decoding: bytes, as: UTF8.self), notes: [])
    }
    var sound = Array(bytes)
    do {
      _ = try UTF8Span(validating: sound.span)
    } catch {
      sound = Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
    return mend(sound, markup: markup)
  }

  /// Tells whether all is printable ASCII without markup, and no space comes first, last or twice.
  private static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    var last: UInt8 = 0x20
    for byte in bytes {
      guard (0x20...0x7E).contains(byte), byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&"),
        byte != 0x20 || last != 0x20
      else { return false }
      last = byte
    }
    return last != 0x20 || bytes.isEmpty
  }

  private static func mend(_ sound: [UInt8], markup: Bool) -> CleanedText {
    var plain = sound
    var notes = NoteSet()
    if markup, sound.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) {
      var reader = MarkupReader(sound)
      plain = reader.plainText()
      notes = reader.notes
    }
    var cleaning = CharacterCleaning()
    let text = cleaning.clean(plain)
    notes.formUnion(cleaning.notes)
    if cleaning.maybeDoubleEncoded,
      DoubleEncoding.isFound(in: Array(String(decoding: plain, as: UTF8.self).unicodeScalars))
    {
      notes.insert(.doubleEncoded)
    }
    return CleanedText(
      text: String(decoding: text, as: UTF8.self),
      notes: notes.listed)
  }
}

/// Something worth telling about the text of a source.
public enum TextNote: UInt8, Hashable, Sendable, CaseIterable {
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
}

/// The notes on one text, a bit each.
struct NoteSet {
  private var bits: UInt8 = 0

  mutating func insert(_ note: TextNote) { bits |= 1 << note.rawValue }

  mutating func formUnion(_ other: Self) { bits |= other.bits }

  /// The notes, each once, in the order of their cases.
  var listed: [TextNote] {
    bits == 0 ? [] : TextNote.allCases.filter { bits & 1 << $0.rawValue != 0 }
  }
}
