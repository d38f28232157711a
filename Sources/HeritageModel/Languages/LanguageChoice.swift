/// How the language of names and texts is told that somebody writes about a place.
///
/// What is said of a text comes first, then what is said of all of them, then what is usual in the
/// registry, as far as the letters fit. Else the letters and the country tell: a text in Arabic
/// letters is never English. Where they do not, the tag says so: `und-Cyrl`.
package struct LanguageChoice: Sendable {
  /// What was said of all the texts, as a BCP 47 tag.
  package let given: String?
  /// The language that is usual in the registry.
  package let usual: String?
  /// The countries of the place, as ISO 3166-1 codes.
  package let countries: [String]

  package init(given: String? = nil, usual: String? = nil, countries: [String] = []) {
    self.given = given
    self.usual = usual
    self.countries = countries
  }

  /// Tells the language of a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - stated: What was said of this text, as a BCP 47 tag.
  /// - Returns: The tag, `nil` for a text without letters of which nothing was said, and what
  ///   whoever wrote it should know.
  package func language(
    of text: String, stated: String? = nil
  ) -> (tag: String?, remark: String?) {
    let said = (stated ?? given).map { TaggedLanguage($0) }
    guard let script = Script.of(text) else {
      return (said?.tag ?? usual.map { TaggedLanguage($0).tag }, nil)
    }
    if let said, let tag = said.fitted(to: script) { return (tag, nil) }
    if said == nil, let usual, let tag = TaggedLanguage(usual).fitted(to: script, exactly: true) {
      return (tag, nil)
    }
    let told = ScriptLanguage.tag(of: text, in: script, from: countries)
    let short = text.count > 40 ? text.prefix(39) + "…" : text[...]
    if let said {
      return (
        told,
        "'\(short)' is in \(script.name) letters, so its language is recorded as '\(told)', not "
          + "'\(said.tag)'"
      )
    }
    guard told.hasPrefix("und") else { return (told, nil) }
    return (
      told,
      "\(script.name) letters do not tell the language of '\(short)', which is recorded as "
        + "'\(told)'; name it with --language"
    )
  }

  /// Makes the names of a record of what was typed: each a name, or a language tag, a colon and a
  /// name.
  ///
  /// The first is a preferred name, and so is the first in each other language, unless it only
  /// writes that language in Latin letters. All others are variants.
  ///
  /// - Parameter typed: The names, of which none is empty.
  /// - Returns: The names, and what whoever typed them should know.
  /// - Throws: ``WrittenNameError`` if what stands before a colon looks like a language and is none.
  package func names(
    _ typed: [String]
  ) throws(WrittenNameError) -> (names: [Name], remarks: [String]) {
    var names: [Name] = []
    var remarks: [String] = []
    for text in typed {
      let written = try WrittenName(text)
      let (tag, remark) = language(of: written.text, stated: written.language)
      remarks += [remark].compactMap(\.self)
      let isFirst = !names.contains { $0.language == tag }
      let isPreferred = names.isEmpty || isFirst && !Self.isRomanised(tag)
      names.append(Name(written.text, language: tag, kind: isPreferred ? .preferred : .variant))
    }
    return (names, remarks)
  }

  /// Tells whether a tag is that of a text in Latin letters which are not its language's own.
  package static func isRomanised(_ tag: String?) -> Bool {
    guard let language = tag.map({ TaggedLanguage($0) }), language.script == Script.latin.code
    else { return false }
    return LanguageScripts.scripts(ofLanguage: language.language)?.contains(Script.latin.code)
      != true
  }
}

extension TaggedLanguage {
  /// The languages that stand for any or for none, and fit every text.
  private static let open: Set<String> = ["mis", "mul", "und", "zxx"]

  /// Fits the tag to a text.
  ///
  /// - Parameters:
  ///   - written: The script of most letters of the text.
  ///   - exactly: Whether a language in Latin letters that are not its own does not count.
  /// - Returns: The tag, or `nil` if the language is not written in the script.
  fileprivate func fitted(to written: Script, exactly: Bool = false) -> String? {
    if Self.open.contains(language) { return tag }
    if scripts?.contains(written.code) ?? true { return tag }
    let own = LanguageScripts.scripts(ofLanguage: language)
    // The tag's script is that of another text.
    if script != nil, own?.contains(written.code) ?? true {
      return tag(in: own == nil ? written.code : nil)
    }
    return written == .latin && !exactly ? tag(in: written.code) : nil
  }
}

/// A name as it is typed: alone, or after a language tag and a colon, as in `ar:الجامع`.
///
/// The tag is a known language in small letters, with a script and a region if need be, and
/// something with a letter follows. So `St: Simeon` and `Temple: north` are names.
package struct WrittenName: Hashable, Sendable {
  package let text: String
  /// The tag before the colon.
  package let language: String?

  /// - Throws: ``WrittenNameError`` if a tag of an unknown language stands right before the name, or
  ///   if there is no name.
  package init(_ typed: String) throws(WrittenNameError) {
    guard Self.saysSomething(typed[...]) else { throw WrittenNameError(empty: typed) }
    guard let colon = typed.firstIndex(of: ":"), Self.isTag(typed[..<colon]) else {
      self.init(typed, language: nil)
      return
    }
    let tag = String(typed[..<colon])
    let rest = typed[typed.index(after: colon)...]
    let name = rest.drop(while: \.isWhitespace)
    let code = String(tag.prefix { $0 != "-" })
    guard name.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
      guard Self.saysSomething(name) || !KnownLanguages.contains(code) else {
        throw WrittenNameError(empty: typed)
      }
      self.init(typed, language: nil)
      return
    }
    guard KnownLanguages.contains(code) else {
      guard rest.startIndex == name.startIndex else {
        self.init(typed, language: nil)
        return
      }
      throw WrittenNameError(code: code, typed: typed, name: String(name))
    }
    self.init(String(name), language: tag)
  }

  private static func saysSomething(_ text: Substring) -> Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  private init(_ text: String, language: String?) {
    self.text = text
    self.language = language
  }

  /// Takes apart an answer that gives several names, with semicolons between them.
  package static func several(in answer: String) -> [String] {
    answer.split { [";", "؛", "；"].contains($0) }.compactMap { part in
      let start = part.drop(while: \.isWhitespace)
      return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) }
    }
  }

  private static func isTag(_ text: Substring) -> Bool {
    var parts = text.split(separator: "-", omittingEmptySubsequences: false)[...]
    guard let code = parts.popFirst(), (2...3).contains(code.utf8.count),
      code.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
    else { return false }
    if let script = parts.first, script.utf8.count == 4, script.allSatisfy(\.isLetter) {
      parts = parts.dropFirst()
    }
    if let region = parts.first,
      region.utf8.count == 2 ? region.allSatisfy(\.isLetter) : region.utf8.count == 3,
      region.utf8.count == 2 || region.allSatisfy(\.isNumber)
    {
      parts = parts.dropFirst()
    }
    return parts.isEmpty
  }
}

/// A name that begins like a language tag which no language has, or that says nothing.
package struct WrittenNameError: Error, Hashable, Sendable {
  package let description: String
  /// What to write instead.
  package let hint: String

  /// A name behind a tag that no language has.
  init(code: String, typed: String, name: String) {
    description = "\(quoted(code)) in \(quoted(typed)) is not a known language"
    let near = KnownLanguages.meant(byCountry: code).map { "did you mean '\($0):\(name)'?" }
    hint =
      (near ?? "write a known language before the colon, such as 'ar'")
      + " or, where the colon belongs to the name, put a language first: 'en:\(typed)'"
  }

  /// A text without a letter or a number.
  init(empty typed: String) {
    description = "\(quoted(typed)) is no name"
    hint = "write the name, with its language before it if you like: 'ar:تدمر'"
  }
}
