import HeritageModel

extension SiteMerge.Reach {
  /// How far a document may go in a record, by what is known of both.
  ///
  /// - Parameters:
  ///   - edition: The document's date, if it is known.
  ///   - language: The language of its texts, if it is known.
  ///   - isNewest: Whether a document without a date is newer than all before it.
  ///   - site: The record.
  ///   - conventions: Those of the document's source.
  init(
    edition: StatedDate?, language: String?, isNewest: Bool, in site: Site,
    _ conventions: any SourceConventions
  ) {
    if Self.isHeldBack(edition, isNewest, by: conventions.provenance(of: site)?.edition) {
      self = .fills
    } else {
      self.init(language: language, in: site, conventions)
    }
  }

  /// How far a document may go that is newer than the record.
  init(language: String?, in site: Site, _ conventions: any SourceConventions) {
    let provenance = conventions.provenance(of: site)
    let isNew = site.names.isEmpty && provenance == nil
    let language = language ?? ImportOptions.unknownLanguage
    let known = provenance?.language ?? conventions.leadingLanguage
    self =
      isNew || language == conventions.leadingLanguage || language == known
      ? .replaces : .translates
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
