import CanonicalJSON
import HeritageModel
import HeritageRegistry

/// What a person writes where evidence is asked for: identifiers of items, and paths of files.
enum EvidenceAnswer {
  /// Cuts an answer into words, as a shell does: quotes and `\` keep a space in a file's name.
  static func words(_ answer: String) -> [String] {
    // A name that is typed as it is, with its spaces.
    if StandardStreams.isRegular(file: atHome(answer)) { return [atHome(answer)] }
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in answer {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if quote == nil, character == " " || character == "," {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return words.map(atHome)
  }

  /// Puts the home folder in the place of `~`, which no shell has done here.
  private static func atHome(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = Surroundings.current.environment["HOME"] else {
      return path
    }
    return home + path.dropFirst()
  }

  /// Says what is wrong with an answer, or returns `nil`.
  static func fault(of answer: String) -> String? {
    for word in words(answer) {
      do {
        _ = try RecordID(argument: word, of: .evidence)
      } catch {
        if StandardStreams.isRegular(file: word) { continue }
        return word.contains { $0 == "/" || $0 == "." }
          ? "there is no file '\(word)' to read" : RegistryError(error).message
      }
    }
    return nil
  }

  /// Takes the paths of files out of what a draft names as its evidence.
  static func takeFiles(from draft: inout JSONObject) -> [String] {
    guard let named = draft["evidence"]?.arrayValue else { return [] }
    let paths = named.compactMap(\.stringValue).filter { !isIdentifier($0) }
      .filter { StandardStreams.isRegular(file: $0) }
    let rest = named.filter { !paths.contains($0.stringValue ?? "") }
    draft["evidence"] = rest.isEmpty ? nil : .array(rest)
    return paths
  }

  private static func isIdentifier(_ word: String) -> Bool {
    do {
      _ = try RecordID(argument: word, of: .evidence)
      return true
    } catch {
      return false
    }
  }
}
