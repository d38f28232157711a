import HeritageModel

/// How far a document may go in a record.
///
/// Facts go by the record's edition, and the texts of a language by the last edition in that
/// language, as translations are editions of their own.
struct Reach: Hashable {
  /// Whether it replaces the facts that documents brought before; it fills what is empty anyhow.
  let replacesFacts: Bool
  /// Whether it replaces the names and texts of its language; it adds those that are not there.
  let replacesTexts: Bool

  /// How far a document may go, by what is known of both.
  ///
  /// - Parameters:
  ///   - edition: The document's date, if it is known.
  ///   - language: The language of its texts, if it is known.
  ///   - isNewest: Whether a document without a date is newer than all before it.
  ///   - site: The record.
  ///   - conventions: Those of the document's source.
  init(
    edition: StatedDate?, language: String?, isNewest: Bool, in site: Site,
    _ conventions: WorldHeritageConventions
  ) {
    let newer = Self(language: language, in: site, conventions)
    func isHeldBack(by known: String?) -> Bool { Self.isHeldBack(edition, isNewest, by: known) }
    replacesFacts =
      newer.replacesFacts && !isHeldBack(by: conventions.provenance(of: site)?.edition)
    replacesTexts = !isHeldBack(by: conventions.edition(of: site, in: language))
  }

  /// How far a document may go that is newer than the record.
  init(language: String?, in site: Site, _ conventions: WorldHeritageConventions) {
    let provenance = conventions.provenance(of: site)
    let isNew = site.names.isEmpty && provenance == nil
    let language = language ?? ImportOptions.unknownLanguage
    let known = provenance?.language ?? conventions.leadingLanguage
    replacesFacts = isNew || language == conventions.leadingLanguage || language == known
    replacesTexts = true
  }

  private static func isHeldBack(
    _ edition: StatedDate?, _ isNewest: Bool, by known: String?
  ) -> Bool {
    guard let known else { return false }
    guard let edition else { return !isNewest }
    do {
      return edition.upper.precedes(try StatedDate(known).lower)
    } catch {
      // An edition that is no date says nothing of the order of editions.
      return false
    }
  }
}
