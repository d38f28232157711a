import CanonicalJSON
import HeritageModel
import HeritageText

/// Brings what a source says of a site into the site's record.
///
/// An empty value never replaces another, nothing that a person controls is touched, and only
/// names and texts with the source's own mark, in the same language, are replaced. A document in
/// another language than the record's facts came from adds its names and texts, and otherwise only
/// fills what is empty: translations lag behind the leading language. A document that is not known
/// to be newer than a dated record fills what is empty and no more, and one that is not known to be
/// newer than the last one in its language replaces no text of that.
struct SiteMerge {
  let draft: SiteDraft
  let conventions: WorldHeritageConventions
  let reach: Reach
  var site: Site
  /// What there is to tell of the row, to which the merge adds.
  private(set) var notes: RowNotes

  init(
    _ draft: SiteDraft, into site: Site, _ conventions: WorldHeritageConventions, _ reach: Reach,
    _ notes: RowNotes
  ) {
    self.draft = draft
    self.site = site
    self.notes = notes
    self.conventions = conventions
    self.reach = reach
  }

  /// Merges all.
  mutating func run() {
    if !isControlled("names") {
      for name in draft.site.names { mergeName(name) }
    }
    for text in draft.site.description { merge(text, into: &site.description) }
    mergeWords(\.place, draft.site.place, keptAs: "place")
    keepSound("transboundary") { merge in
      merge.site.contradictsTransboundary
        ? ("WHS-12", "the transboundary flag would not fit the countries") : nil
    } _: {
      $0.mergeCountries()
    }
    mergePoints()
    site.externalIDs[conventions.scheme] = draft.key.text
    conventions.merge(into: &self)
  }

  /// Tells whether a person controls a field, given by its path.
  func isControlled(_ path: String) -> Bool {
    site.controlled.contains { path == $0 || path.hasPrefix($0 + ".") }
  }

  /// Warns of a field of the record, with an import's own code or that of a rule for records.
  mutating func remark(
    _ code: String, _ field: String, _ message: String, value: String? = nil
  ) {
    let place = conventions.place(of: field, in: draft)
    notes.warn(place.name, place.line, code, message, value: value)
  }

  /// Makes a change, and takes it back where it would make the record contradict itself.
  ///
  /// - Parameters:
  ///   - field: The field that the remark is about.
  ///   - fault: Says what is wrong with the record, with the rule's code, or returns `nil`.
  ///   - change: Changes the record.
  mutating func keepSound(
    _ field: String, _ fault: (SiteMerge) -> (rule: String, message: String)?,
    _ change: (inout SiteMerge) -> Void
  ) {
    let before = self
    change(&self)
    guard fault(before) == nil, let found = fault(self) else { return }
    self = before
    remark(
      found.rule, field, "with the listing's value \(found.message); the registry's stays")
  }

  /// The value that a field has after the merge.
  func merged<Value>(_ present: Value?, _ listed: Value?) -> Value? {
    reach.replacesFacts ? listed ?? present : present ?? listed
  }

  /// Merges words that a record has in one language only, and does not say in which.
  ///
  /// The leading language's come in the place of a translation's, which are kept among the former
  /// values.
  mutating func mergeWords(
    _ field: WritableKeyPath<Site, String?>, _ listed: String?, keptAs name: String
  ) {
    let words = merged(site[keyPath: field], listed)
    let language = conventions.provenance(of: site)?.language
    if let present = site[keyPath: field], present != words, language != draft.language {
      keepFormer(name, present)
    }
    site[keyPath: field] = words
  }

  /// Says that a fact differs, and keeps the former value if the source's is to replace it.
  ///
  /// - Returns: Whether the source's value replaces the present one.
  mutating func differs(
    _ field: String, keptAs path: String, _ present: String, _ listed: String
  ) -> Bool {
    let name = conventions.place(of: field, in: draft).name
    guard reach.replacesFacts else {
      remark(
        ImportCode.contradiction, field,
        "\(name) is '\(listed)' here and '\(present)' in the registry, which stays", value: listed)
      return false
    }
    remark(
      ImportCode.changedHistory, field, "\(name) was '\(present)' and is now '\(listed)'",
      value: listed)
    keepFormer(path, present)
    return true
  }

  /// Says that the record has the words of another document, and not those of this one.
  mutating func leaveWords() { notes.keepsWords = false }

  /// Keeps a value that the source replaces.
  mutating func keepFormer(_ path: String, _ value: String) {
    conventions.keep(
      FormerValue(field: path, value: value, until: draft.edition?.text), in: &site)
  }

  private mutating func mergeName(_ name: Name) {
    let own = site.names.firstIndex {
      $0.source == name.source && $0.language == name.language && $0.kind != .historic
        // Two names of which nobody knows the language may be of two.
        && (name.language != nil || $0.text == name.text)
    }
    guard let own else {
      let isThere = site.names.contains { $0.text == name.text && $0.language == name.language }
      if !isThere { site.names.append(name) }
      return
    }
    let former = site.names[own].text
    guard former != name.text, reach.replacesTexts else { return }
    site.names[own].text = name.text
    // A document may come back to a name that an earlier one had given up.
    site.names.removeAll {
      $0.text == name.text && $0.language == name.language && $0.kind == .historic
        && $0.source == name.source
    }
    guard FoldedName(former) != FoldedName(name.text) else { return }
    remark(
      ImportCode.changedHistory, "names", "the name was '\(former)' and is now '\(name.text)'",
      value: name.text)
    let isKept = site.names.contains { $0.text == former && $0.language == name.language }
    if !isKept {
      site.names.append(
        Name(former, language: name.language, kind: .historic, source: name.source))
    }
  }

  /// Brings a text in place of the source's own in its language, or beside the others.
  func merge(_ text: LocalizedText, into texts: inout [LocalizedText]) {
    let own = texts.firstIndex {
      $0.source == text.source && $0.language == text.language
        && (text.language != nil || $0.text == text.text)
    }
    if let own {
      if reach.replacesTexts { texts[own].text = text.text }
    } else {
      texts.append(text)
    }
  }

  private mutating func mergeCountries() {
    site.isTransboundary = merged(site.isTransboundary, draft.site.isTransboundary)
    // Editions list a site's countries in different orders, which means nothing.
    if Set(site.countries) != Set(draft.site.countries), !draft.site.countries.isEmpty,
      reach.replacesFacts || site.countries.isEmpty
    {
      site.countries = draft.site.countries
    }
  }
}
