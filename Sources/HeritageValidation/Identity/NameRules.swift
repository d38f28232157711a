import HeritageModel

struct MissingOrRepeatedName: Rule {
  static let explanation = RuleExplanation(
    "IDN-06", .warning, "name missing or repeated",
    meaning: "The record has no name, an empty one, or one name twice in one language.",
    reason: "Without a name a place cannot be found or printed; a repeated one is noise.",
    mend: "add a name, best of all in the local language, or remove the second copy",
    source: "CIDOC and Council of Europe, Core Data Standard")

  func check(_ names: [Name], in records: RecordSet) -> [Violation] {
    guard !names.isEmpty else {
      return [
        Violation(
          "the record has no name", field: "names",
          hint: "add a name; one in the local language helps most")
      ]
    }
    var seen: Set<[String?]> = []
    return names.enumerated().compactMap { index, name in
      guard !name.text.allSatisfy(\.isWhitespace) else {
        return Violation("the name is empty", field: "names[\(index)].text")
      }
      guard !seen.insert([name.language, name.text]).inserted else { return nil }
      let language = name.language.map { "in '\($0)'" } ?? "without a language"
      return Violation(
        "the name '\(name.text)' comes twice \(language)", field: "names[\(index)]",
        hint: "remove one of the two")
    }
  }
}

struct MalformedLanguageTag: Rule {
  static let explanation = RuleExplanation(
    "IDN-08", .warning, "malformed language tag",
    meaning: "The language of a name or a text is not written as a tag such as en or ar-Latn.",
    reason: "Nobody is shown the text in their language, and its direction cannot be told.",
    mend: "write a tag of two or three letters, with the script after a hyphen where needed",
    source: "BCP 47, language tags")

  func check(_ texts: [TaggedText], in records: RecordSet) -> [Violation] {
    texts.compactMap { text in
      guard let language = text.language, !LanguageTag.isWellFormed(language) else { return nil }
      return Violation(
        "'\(language)' is not a language tag", field: text.field,
        hint: "write it like 'en', 'ar' or 'ar-Latn'")
    }
  }
}

struct NameInOtherScript: Rule {
  static let explanation = RuleExplanation(
    "IDN-07", .warning, "name in another script",
    meaning: """
      A name tagged as Arabic, Persian, Hebrew, Russian or Ancient Greek has no letter of that \
      language's script.
      """,
    reason:
      "The name is printed in the wrong direction or place, and people search for it in vain.",
    mend: "add -Latn to the tag of a name in Latin letters, such as ar-Latn",
    source: "BCP 47, language tags")

  func check(_ names: [Name], in records: RecordSet) -> [Violation] {
    names.enumerated().compactMap { index, name in
      guard let language = name.language, let script = Self.script(of: language),
        !name.text.isEmpty, !name.text.unicodeScalars.contains(where: script.contains)
      else { return nil }
      return Violation(
        "the name '\(name.text)' is tagged '\(language)' but has no \(script.name) letter",
        field: "names[\(index)].language",
        hint: "write '\(language)-Latn' for a name in Latin letters", suggestion: "\(language)-Latn"
      )
    }
  }

  private struct Script: Sendable {
    let name: String
    let blocks: [ClosedRange<UInt32>]

    func contains(_ scalar: Unicode.Scalar) -> Bool {
      blocks.contains { $0.contains(scalar.value) }
    }
  }

  private static let arabic = Script(
    name: "Arabic",
    blocks: [0x0600...0x06FF, 0x0750...0x077F, 0x0870...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF])
  private static let scripts: [Substring: Script] = [
    "ar": arabic, "fa": arabic,
    "grc": Script(name: "Greek", blocks: [0x0370...0x03FF, 0x1F00...0x1FFF]),
    "he": Script(name: "Hebrew", blocks: [0x0590...0x05FF, 0xFB1D...0xFB4F]),
    "ru": Script(name: "Cyrillic", blocks: [0x0400...0x052F]),
  ]

  /// Returns the script a tag stands for, or `nil` if it names its script or can have several.
  private static func script(of language: String) -> Script? {
    let subtags = language.split(separator: "-")
    // BCP 47: a script subtag is the only one of four letters.
    guard !subtags.dropFirst().contains(where: { $0.utf8.count == 4 && $0.allSatisfy(\.isLetter) })
    else { return nil }
    return subtags.first.flatMap { scripts[Substring($0.lowercased())] }
  }
}
