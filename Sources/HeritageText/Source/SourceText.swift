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
  ///   - paragraphs: Whether blocks of HTML stay apart by an empty line and `<br>` by a line end;
  ///     otherwise a space parts them.
  /// - Returns: The clean text and what was found.
  public static func clean(
    _ raw: String, markup: Bool, paragraphs: Bool = false
  ) -> CleanedText {
    if isClean(raw.utf8Span.span, markup: markup) { return CleanedText(text: raw) }
    return mend(Array(raw.utf8), markup: markup, paragraphs: paragraphs)
  }

  /// Cleans a text given as UTF-8; bytes that are not UTF-8 become replacement characters.
  public static func clean(
    utf8 bytes: ArraySlice<UInt8>, markup: Bool, paragraphs: Bool = false
  ) -> CleanedText {
    let span = bytes.span
    if isClean(span, markup: markup) {
      // Clean bytes are sound: the scan went through every character.
      return CleanedText(text: String(copying: unsafe UTF8Span(unchecked: span)))
    }
    do {
      _ = try UTF8Span(validating: span)
      return mend(Array(bytes), markup: markup, paragraphs: paragraphs)
    } catch {
      let repaired = String(decoding: bytes, as: UTF8.self)
      return mend(Array(repaired.utf8), markup: markup, paragraphs: paragraphs)
    }
  }

  /// Cleans a text given as UTF-8; bytes that are not UTF-8 become replacement characters.
  public static func clean(
    utf8 bytes: [UInt8], markup: Bool, paragraphs: Bool = false
  ) -> CleanedText {
    clean(utf8: bytes[...], markup: markup, paragraphs: paragraphs)
  }

  private static func mend(_ sound: [UInt8], markup: Bool, paragraphs: Bool) -> CleanedText {
    var notes: NoteSet = []
    var plain = sound
    var breaks = CharacterCleaning.Breaks.absent
    if markup, sound.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) {
      var reader = MarkupReader(sound)
      plain = reader.plainText()
      notes = reader.notes
      breaks = paragraphs ? .lines : .spaces
    }
    var cleaning = CharacterCleaning(breaks: breaks)
    let text = cleaning.clean(plain)
    notes.formUnion(cleaning.notes)
    if cleaning.maybeDoubleEncoded,
      DoubleEncoding.isFound(in: Array(String(decoding: plain, as: UTF8.self).unicodeScalars))
    {
      notes.insert(.doubleEncoded)
    }
    return CleanedText(text: string(text), notes: notes.listed)
  }

  // Copying what is known to be sound takes half the time of decoding it.
  private static func string(_ bytes: [UInt8]) -> String {
    do {
      return String(copying: try UTF8Span(validating: bytes.span))
    } catch {
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Returns whether the bytes are UTF-8 and nothing in them can need mending; may say no too often.
  private static func isClean(_ bytes: Span<UInt8>, markup: Bool) -> Bool {
    guard !bytes.isEmpty else { return true }
    var isDoubled = false
    let end = PlainRun.end(in: bytes, from: 0, markup: markup, isDoubled: &isDoubled)
    return end == bytes.count && !isDoubled && bytes[end - 1] != UInt8(ascii: " ")
  }
}
