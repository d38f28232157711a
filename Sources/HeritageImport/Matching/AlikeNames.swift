package import HeritageModel
import HeritageText

/// The two names of two places that are most alike, and in which way.
package struct AlikeNames: Hashable, Sendable {
  package enum Way: Hashable, Sendable {
    case same
    /// Case, marks and punctuation apart.
    case sameLetters
    /// One is in another script.
    case romanised
    /// The words of the one stand in the other.
    case within
    case spelling
  }

  package let first: String
  package let second: String
  package let way: Way

  /// Compares all names of two places.
  ///
  /// - Returns: The names that are most alike, of several the first; `nil` if none are.
  package init?(_ names: [Name], _ others: [Name]) {
    var best: (likeness: Double, first: String, second: String)?
    let known = others.prefix(Self.most).map { ($0.text, ComparedName($0.text)) }
    for name in names.prefix(Self.most) {
      let compared = ComparedName(name.text)
      for (text, other) in known {
        let likeness =
          name.text == text
          ? 2
          : compared.print == other.print
            ? 1.5 : NameLikeness.of(compared.bytes[...], other.bytes[...])
        if likeness >= NameLikeness.alike, likeness > best?.likeness ?? 0 {
          best = (likeness, name.text, text)
        }
      }
    }
    guard let best else { return nil }
    (first, second) = (best.first, best.second)
    way = Self.way(best.likeness, first, second)
  }

  /// The most names of a place that are looked at.
  private static let most = 100

  private static func way(_ likeness: Double, _ first: String, _ second: String) -> Way {
    if likeness == 2 { return .same }
    if likeness == 1.5 { return .sameLetters }
    if Script.of(first) != Script.of(second) { return .romanised }
    let words = [first, second].map { Set(FoldedName($0).text.split(separator: " ")) }
    return words[0].isSubset(of: words[1]) || words[1].isSubset(of: words[0]) ? .within : .spelling
  }
}
