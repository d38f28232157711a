import CanonicalJSON
import HeritageModel
import HeritageRegistry

extension Question {
  /// A question for the names of a place, any number in one answer.
  static func names(of place: String) -> Question {
    Question("names", option: "--name", prompt: "names of the \(place), with ';' between them") {
      answer in
      for name in WrittenName.several(in: answer) {
        do throws(WrittenNameError) {
          _ = try WrittenName(name)
        } catch {
          return "\(error.description); \(error.hint)"
        }
      }
      return WrittenName.several(in: answer).isEmpty ? "this is no name" : nil
    }
  }

  /// A question for a point, as people write it.
  static let point = Question(
    "at", option: "--at", prompt: "where it is, as latitude, longitude or a map's address",
    isRequired: false
  ) { answer in
    do throws(WrittenPointError) {
      _ = try WrittenPoint(answer)
      return nil
    } catch {
      return "\(error.reason); \(error.hint)"
    }
  }
}

extension Interview {
  /// Returns the names that were given, and asks for them where there are none.
  ///
  /// - Throws: ``RegistryError`` if nobody can be asked.
  func names(of place: String, given: [String]) throws(RegistryError) -> [String] {
    guard given.isEmpty else { return given }
    var answers = JSONObject()
    try complete(&answers, [.names(of: place)])
    return WrittenName.several(in: answers["names"]?.stringValue ?? "")
  }

  /// Offers the identifier that a draft would get, where it was only put into Latin letters, and
  /// asks for another where that is taken.
  ///
  /// - Parameters:
  ///   - draft: The draft, with its names.
  ///   - registry: The registry that it goes to.
  ///   - site: The site whose monument it is.
  /// - Throws: ``RegistryError`` if the place that has the identifier cannot be read.
  func offerIdentifier(
    for draft: inout JSONObject, in registry: Registry, of site: Slug? = nil
  ) throws(RegistryError) {
    guard isPossible, draft["id"] == nil else { return }
    let names = draft["names"]?.arrayValue?.compactMap { $0.objectValue?["text"]?.stringValue }
    var question = Question("id", option: "--id", prompt: "identifier") { text in
      do throws(RegistryError) {
        return try registry.fault(ofIdentifier: text, in: site)
      } catch {
        return error.message
      }
    }
    switch try registry.identifierOffer(for: names ?? [], of: site) {
    case .plain: return
    case .romanised(let slug): question.standard = slug.text
    case .taken(let slug, let title):
      StandardStreams.note("'\(slug)' is taken already: \(title)")
    case .none: break
    }
    try complete(&draft, [question])
  }
}
