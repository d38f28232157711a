/// How far apart two names are, for suggestions such as "did you mean …".
public enum NameDistance {
  /// Returns the number of edits that turn one name into the other, compared as ``FoldedName``.
  ///
  /// An edit inserts, drops or replaces one character, or swaps two neighbours. No character is
  /// edited twice.
  ///
  /// - Returns: A number from 0 to `atMost`, or `nil` if more edits are needed.
  public static func edits(_ a: String, _ b: String, atMost limit: Int) -> Int? {
    edits(Array(FoldedName(a).text), Array(FoldedName(b).text), atMost: limit)
  }

  /// Returns the number of edits that turn one list into the other, as for two names.
  package static func edits<Letter: Equatable>(
    _ first: [Letter], _ second: [Letter], atMost limit: Int
  ) -> Int? {
    guard limit >= 0, abs(first.count - second.count) <= limit else { return nil }
    if first == second { return 0 }

    var beforePrevious: [Int] = []
    var previous = Array(0...second.count)
    for row in 0..<first.count {
      var current = [row + 1]
      current.reserveCapacity(second.count + 1)
      var least = row + 1
      for column in 0..<second.count {
        let isSame = first[row] == second[column]
        var cost = min(
          current[column] + 1, previous[column + 1] + 1, previous[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, first[row] == second[column - 1],
          first[row - 1] == second[column]
        {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current.append(cost)
        least = min(least, cost)
      }
      // A swap reaches back two rows, so both have to be beyond the limit.
      if least > limit, (previous.min() ?? 0) > limit { return nil }
      beforePrevious = previous
      previous = current
    }
    guard let edits = previous.last, edits <= limit else { return nil }
    return edits
  }
}

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
