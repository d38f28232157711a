import CanonicalJSON
import HeritageModel
import HeritageText

/// Brings what a listing says of a property into the site's record.
///
/// An empty value never replaces another, nothing that a person controls is touched, and only
/// names and texts with the listing's own source are replaced. A listing in another language than
/// the record's facts came from adds its names and texts, and otherwise only fills what is empty:
/// translations of the listing lag behind the English one. So does an edition older than the
/// record's, where both dates are known.
struct SiteMerge {
  /// How far a listing may go.
  enum Reach {
    /// It replaces the facts that listings brought before.
    case replaces
    /// It adds its names and texts, and fills what is empty.
    case translates
    /// It fills what is empty.
    case fills
  }

  /// Something to warn about.
  struct Remark {
    /// An import's own code, or that of a rule for records.
    let code: String
    let field: ListingField
    let message: String
    let value: String?
  }

  let facts: PropertyFacts
  let reach: Reach
  var site: Site
  var worldHeritage: WorldHeritage
  var remarks: [Remark] = []
  /// What neither the listing nor the record knows, so that the status is not stated.
  var missingForInscription: [ListingField] = []

  init(_ facts: PropertyFacts, into site: Site, edition: StatedDate?) {
    self.facts = facts
    self.site = site
    worldHeritage = site.worldHeritage ?? WorldHeritage()
    reach = Self.reach(of: facts, edition, into: site)
  }

  private static func reach(
    of facts: PropertyFacts, _ edition: StatedDate?, into site: Site
  ) -> Reach {
    let isNew = site.names.isEmpty && site.worldHeritage == nil
    let listing = site.worldHeritage?.listing ?? [:]
    do {
      if let edition, let known = try listing["edition"].map({ try StatedDate($0) }),
        edition.upper.precedes(known.lower)
      {
        return .fills
      }
    } catch {
      // An edition that is no date says nothing of the order of editions.
    }
    let language = facts.language ?? "und"
    return isNew || language == "en" || language == listing["language", default: "en"]
      ? .replaces : .translates
  }

  /// Merges all.
  ///
  /// - Throws: ``RejectedRow`` if a value cannot be written into a record.
  mutating func run() throws(RejectedRow) {
    mergeNames()
    mergeTexts()
    mergePlain()
    try mergePoints()
    mergeStanding()
    try mergeDanger()
    mergeListing()
    site.worldHeritage = worldHeritage
    try mergeProtection()
    site.externalIDs[ListingSource.unesco] = facts.id
  }

  /// Tells whether a person controls a field, given by its path.
  func isControlled(_ path: String) -> Bool {
    site.controlled.contains { path == $0 || path.hasPrefix($0 + ".") }
  }

  mutating func remark(
    _ code: ImportCode, _ field: ListingField, _ message: String, value: String? = nil
  ) {
    remark(rule: code.rawValue, field, message, value: value)
  }

  mutating func remark(
    rule: String, _ field: ListingField, _ message: String, value: String? = nil
  ) {
    remarks.append(Remark(code: rule, field: field, message: message, value: value))
  }

  /// Makes a change, and takes it back where it would make the record contradict itself.
  ///
  /// - Parameters:
  ///   - field: The element that the remark is about.
  ///   - fault: Says what is wrong with the record, with the rule's code, or returns `nil`.
  ///   - change: Changes the record.
  mutating func keepSound(
    _ field: ListingField, _ fault: (SiteMerge) -> (rule: String, message: String)?,
    _ change: (inout SiteMerge) -> Void
  ) {
    let before = self
    change(&self)
    guard fault(before) == nil, let found = fault(self) else { return }
    self = before
    remark(
      rule: found.rule, field, "with the listing's value \(found.message); the registry's stays")
  }

  private mutating func mergeNames() {
    guard let name = facts.name, !isControlled("names") else { return }
    let own = site.names.firstIndex {
      $0.source == ListingSource.unesco && $0.language == facts.language && $0.kind != .historic
    }
    guard let own else {
      let isThere = site.names.contains { $0.text == name && $0.language == facts.language }
      if !isThere {
        site.names.append(
          Name(name, language: facts.language, kind: .official, source: ListingSource.unesco))
      }
      return
    }
    let former = site.names[own].text
    guard former != name, reach != .fills else { return }
    site.names[own].text = name
    // A listing may come back to a name that it had given up.
    site.names.removeAll {
      $0.text == name && $0.language == facts.language && $0.kind == .historic
        && $0.source == ListingSource.unesco
    }
    guard FoldedName(former) != FoldedName(name) else { return }
    remark(.changedHistory, .site, "the name was '\(former)' and is now '\(name)'", value: name)
    let isKept = site.names.contains { $0.text == former && $0.language == facts.language }
    if !isKept {
      site.names.append(
        Name(former, language: facts.language, kind: .historic, source: ListingSource.unesco))
    }
  }

  private mutating func mergeTexts() {
    if let text = facts.description { merge(text, into: &site.description) }
    if let text = facts.justification { merge(text, into: &worldHeritage.justification) }
  }

  private func merge(_ text: String, into texts: inout [LocalizedText]) {
    let own = texts.firstIndex {
      $0.source == ListingSource.unesco && $0.language == facts.language
    }
    if let own {
      if reach != .fills { texts[own].text = text }
    } else {
      texts.append(
        LocalizedText(text, language: facts.language, source: ListingSource.unesco))
    }
  }

  private mutating func mergePlain() {
    site.place = merged(site.place, facts.place)
    worldHeritage.region = merged(worldHeritage.region, facts.region)
    keepSound(.transboundary) { merge in
      ListingFit.contradicts(merge.site.isTransboundary, merge.site.countries)
        ? ("WHS-12", "the transboundary flag would not fit the countries") : nil
    } _: {
      $0.mergeCountries()
    }
  }

  private mutating func mergeCountries() {
    site.isTransboundary = merged(site.isTransboundary, facts.isTransboundary)
    // Editions list a property's countries in different orders, which means nothing.
    if Set(site.countries) != Set(facts.countries), !facts.countries.isEmpty,
      reach == .replaces || site.countries.isEmpty
    {
      site.countries = facts.countries
    }
  }

  /// The value that a field has after the merge.
  func merged<Value>(_ present: Value?, _ listed: Value?) -> Value? {
    reach == .replaces ? listed ?? present : present ?? listed
  }

  private mutating func mergeListing() {
    guard !isControlled("worldHeritage.listing") else { return }
    let wasEmpty = worldHeritage.listing.isEmpty
    if reach == .replaces { worldHeritage.listing["language"] = nil }
    for (key, value) in facts.listing {
      if reach == .replaces || wasEmpty {
        worldHeritage.listing[key] = value
      } else if key != "language", key != "edition", worldHeritage.listing[key] == nil {
        worldHeritage.listing[key] = value
      }
    }
  }

  private mutating func mergeProtection() throws(RejectedRow) {
    let index = site.protections.firstIndex { $0.type == .worldHeritage }
    guard let index else {
      var protection = Protection(type: .worldHeritage)
      protection.reference = facts.id
      protection.from = try year(facts.inscribed)
      site.protections.append(protection)
      return
    }
    if site.protections[index].from == nil {
      site.protections[index].from = try year(worldHeritage.inscribed)
    }
  }

  func year(_ year: Int?) throws(RejectedRow) -> StatedDate? {
    guard let year else { return nil }
    return try date(year.description, .dateInscribed)
  }

  func date(_ text: String, _ field: ListingField) throws(RejectedRow) -> StatedDate {
    do {
      return try StatedDate(text)
    } catch {
      throw RejectedRow(
        field.name, line: 0, value: text, code: error.code.rawValue, error.description)
    }
  }
}
