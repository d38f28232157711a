import CanonicalJSON
import HeritageValidation

/// A name or a text as a person types it, with its language in front where that is said: `fr:Palmyre`.
struct TypedText {
  let text: String
  /// The language as a BCP 47 tag, `nil` if none is said and none is known.
  let language: String?

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - typed: The text; a tag of two or three letters, with or without further parts, counts as
  ///     its language where no space follows the colon, so that `Temple: north` stays a name.
  ///   - language: Its language where it names none.
  init(_ typed: String, language: String?) {
    let parts = typed.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let tag = parts.first.map(String.init) ?? ""
    if parts.count == 2, (2...3).contains(tag.prefix { $0 != "-" }.count),
      tag == tag.lowercased() || tag.contains("-"), LanguageTag.isWellFormed(tag),
      let first = parts[1].first, first != " ", first != "/"
    {
      text = JSONObject.clean(String(parts[1]))
      self.language = tag
    } else {
      text = JSONObject.clean(typed)
      self.language = language
    }
  }

  var members: JSONObject {
    var json: JSONObject = ["text": .string(text)]
    json.fill("language", language)
    return json
  }
}
