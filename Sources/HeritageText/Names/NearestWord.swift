/// The known word that a mistyped one was probably meant to be, for "did you mean …".
public enum NearestWord {
  /// Returns the word that the fewest edits lead to, the first in the alphabet of several.
  ///
  /// A word that begins with all of the text, of three letters or more, comes before others. A text
  /// of which more than a third would have to be edited is like no word.
  ///
  /// - Parameters:
  ///   - text: What was written.
  ///   - words: The words that it can have been.
  ///   - limit: How many edits still count as a typing error in a long text.
  /// - Returns: A word, or `nil` if none comes close.
  public static func to(
    _ text: String, among words: some Sequence<String>, atMost limit: Int = 3
  ) -> String? {
    let start = FoldedName(text).text
    let allowed = min(limit, start.count / 3)
    var best: (edits: Int, word: String)?
    for word in words {
      let beginsSo = start.count > 2 && FoldedName(word).text.hasPrefix(start)
      guard let edits = beginsSo ? 0 : NameDistance.edits(text, word, atMost: allowed) else {
        continue
      }
      if let known = best, (known.edits, known.word) <= (edits, word) { continue }
      best = (edits, word)
    }
    return best?.word
  }
}
