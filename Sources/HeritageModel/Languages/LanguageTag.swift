/// The form of the tags that name languages (RFC 5646, BCP 47).
public enum LanguageTag {
  /// Tells whether a text has the form of a tag, such as `ar` or `zh-Hant-TW`, in any case.
  ///
  /// Whether its parts are registered is not asked.
  public static func isWellFormed(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(isAlphanumeric) }) else {
      return false
    }
    var rest = parts[...]
    if rest.first.map(isPrivateMark) != true {
      guard let language = rest.popFirst(), (2...8).contains(language.count),
        language.allSatisfy(isLetter)
      else { return false }
      var extended = 0
      while language.count <= 3, extended < 3,
        takes(&rest, { $0.count == 3 && $0.allSatisfy(isLetter) })
      { extended += 1 }
      takes(&rest) { $0.count == 4 && $0.allSatisfy(isLetter) }
      takes(&rest) {
        ($0.count == 2 && $0.allSatisfy(isLetter)) || ($0.count == 3 && $0.allSatisfy(isDigit))
      }
      while takes(&rest, { $0.count >= 5 || ($0.count == 4 && $0.first.map(isDigit) == true) }) {}
      while let mark = rest.first, mark.count == 1, !isPrivateMark(mark) {
        rest.removeFirst()
        guard takes(&rest, { $0.count >= 2 }) else { return false }
        while takes(&rest, { $0.count >= 2 }) {}
      }
    }
    guard let mark = rest.popFirst() else { return true }
    return isPrivateMark(mark) && !rest.isEmpty
  }

  /// Tells whether a text can be the tag of a language that is registered, by its form.
  ///
  /// Five to eight letters have the form of a language, but none is registered with so many.
  public static func isLanguage(_ text: String) -> Bool {
    isWellFormed(text) && text.prefix(while: { $0 != "-" }).count <= 3
  }

  /// Takes the next part away if it fits.
  @discardableResult private static func takes(
    _ rest: inout ArraySlice<Substring.UTF8View>, _ fits: (Substring.UTF8View) -> Bool
  ) -> Bool {
    guard let next = rest.first, fits(next) else { return false }
    rest.removeFirst()
    return true
  }

  private static func isPrivateMark(_ part: Substring.UTF8View) -> Bool {
    part.elementsEqual("x".utf8) || part.elementsEqual("X".utf8)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
}

/// A language tag taken apart, as far as names need it.
package struct TaggedLanguage: Hashable, Sendable {
  /// The language's own code, in small letters, such as `ar`.
  package let language: String
  /// The code of the script, such as `Latn`, where the tag has one.
  package let script: String?
  /// What follows, such as a region, in its usual case.
  private let rest: [String]

  /// Takes a well-formed tag apart.
  package init(_ tag: String) {
    var parts = tag.split(separator: "-").map(String.init)
    language = parts.isEmpty ? tag : parts.removeFirst().lowercased()
    let isScript = parts.first.map { $0.utf8.count == 4 && $0.allSatisfy(\.isLetter) } ?? false
    script = isScript ? parts.removeFirst().lowercased().capitalised : nil
    rest = parts.map { $0.utf8.count == 2 ? $0.uppercased() : $0.lowercased() }
  }

  /// The tag in its usual case, such as `zh-Hant-TW`.
  package var tag: String { tag(in: script) }

  /// The tag with another script, or with none.
  package func tag(in script: String?) -> String {
    ([language] + [script].compactMap(\.self) + rest).joined(separator: "-")
  }

  /// The codes of the scripts that texts of the language have; `nil` if it can be any.
  var scripts: [String]? {
    if let script { return Self.parts[script] ?? [script] }
    return LanguageScripts.scripts(ofLanguage: language)
  }

  /// What scripts that are made of several, or of a part of one, are told apart as here.
  private static let parts = [
    "Hans": ["Hani"], "Hant": ["Hani"], "Hira": ["Kana"], "Hrkt": ["Kana"],
    "Jpan": ["Hani", "Kana"], "Kore": ["Hang", "Hani"],
  ]
}

extension String {
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
