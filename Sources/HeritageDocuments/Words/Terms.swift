import HeritageModel

extension ControlledTerm {
  /// The term with spaces, for running text.
  var words: String { rawValue.replacingHyphens }
}

extension String {
  var replacingHyphens: String { String(map { $0 == "-" ? " " : $0 }) }

  /// The text with a capital first letter, to open a sentence.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// Returns a number with its noun, such as `1 report` or `13 monuments`.
func counted(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
  "\(number) \(number == 1 ? singular : plural ?? singular + "s")"
}
