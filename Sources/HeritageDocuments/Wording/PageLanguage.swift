/// The languages that pages are written in.
public enum PageLanguage: String, CaseIterable, Sendable {
  case english = "en"
  case arabic = "ar"

  /// The words of the language.
  ///
  /// - Parameter isPartial: Whether there can be reports that a document does not tell of.
  /// - Returns: What documents say in it.
  package func words(isPartial: Bool) -> any Wording {
    switch self {
    case .english: English(isPartial: isPartial)
    case .arabic: Arabic(isPartial: isPartial)
    }
  }
}
