import CanonicalJSON
import HeritageIndex
import HeritageModel
import HeritageStore

extension DraftOptions {
  /// Fills in the site and the monument of a draft from a name, and asks for it where it is missing.
  ///
  /// - Throws: ``CommandError`` if nothing is named, or if no site or monument matches.
  func fillSubject(
    of draft: inout JSONObject, named given: String?, _ catalogue: Catalogue
  ) throws {
    var name = given
    if name == nil {
      var answers = JSONObject()
      try interview.complete(
        &answers,
        [
          Question(
            "subject", option: "the subject", prompt: "site, or site/monument",
            fault: { text in
              do {
                _ = try catalogue.subject(named: text)
                return nil
              } catch {
                return FailureMessage(error)?.message ?? "\(error)"
              }
            })
        ])
      name = answers["subject"]?.stringValue
    }
    guard let name else { throw CommandError.usage("the subject is missing") }
    let found = try catalogue.subject(named: name)
    draft.fill("site", found.site.text)
    draft.fill("monument", found.monument?.text)
  }
}
