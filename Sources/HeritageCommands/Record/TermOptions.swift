import CanonicalJSON
import HeritageModel
import HeritageRegistry

extension RecordingOptions {
  /// Puts the terms that are meant in the place of what people say for them in options: 'airstrike'
  /// becomes 'air-strike', and that is told.
  ///
  /// - Parameters:
  ///   - draft: The members that options set.
  ///   - record: The kind of record whose fields say which list each member is of.
  /// - Throws: ``RegistryError`` if a word is that of another option.
  func settleTerms<Record: FieldHolder>(
    of draft: inout JSONObject, as record: Record.Type
  ) throws(RegistryError) {
    let settled = TermSettling(draft, of: record)
    for word in settled.unknown {
      guard let place = word.place else { continue }
      throw .usage(
        "'\(word.word)' is not a known \(word.singular)",
        hint: "it is \(place.singular.withArticle): use \(Self.option(of: place.key)) \(place.code)"
      )
    }
    for word in settled.taken { output.tell([Remark(.note, word.remark)]) }
    draft = settled.members
  }

  /// The option that sets a member.
  private static func option(of key: String) -> String {
    options[key] ?? "--" + key
  }

  /// The options that are not called like their members.
  private static let options = [
    "causeCertainty": "--cause-certainty", "gradeCertainty": "--certainty",
    "gradeUpper": "--grade-upper", "mechanisms": "--mechanism", "safetyTag": "--safety-tag",
    "threats": "--threat",
  ]
}
