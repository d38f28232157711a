/// What one exit code of the tool says.
struct ExitCodeMeaning: Hashable {
  let code: Int
  let meaning: String

  /// Reads a paragraph of the form `Exit codes: 0 done; 1 failed.`; `nil` for any other.
  static func list(in paragraph: String) -> [ExitCodeMeaning]? {
    let opening = "Exit codes: "
    guard paragraph.hasPrefix(opening), paragraph.hasSuffix(".") else { return nil }
    let items = paragraph.dropFirst(opening.count).dropLast().split(separator: ";")
    let meanings = items.compactMap { item -> ExitCodeMeaning? in
      let words = item.drop { $0 == " " }.split(separator: " ", maxSplits: 1)
      guard words.count == 2, let code = Int(words[0]) else { return nil }
      return ExitCodeMeaning(code: code, meaning: String(words[1]))
    }
    return meanings.count == items.count ? meanings : nil
  }
}
