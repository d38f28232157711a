import HeritageModel

/// What UNESCO's listing does in its own way, beside what every import does.
struct WorldHeritageConventions: SourceConventions {
  /// The scheme of the properties' numbers, and the source of names and texts.
  static let scheme = "unesco"
  /// The source of periods in danger that the listing states.
  static let dangerSource = "unesco-listing"

  /// What a table calls the fields; `nil` for XML, whose rows have elements.
  var columnNames: ListingNames?

  var scheme: String { Self.scheme }
  var noun: String { "property" }
  var plural: String { "properties" }
  var hasOneLanguage: Bool { true }
  var knownRows: KnownRows? { nil }
  /// The language whose edition leads, where the others are translations of it.
  var leadingLanguage: String? { "en" }
  var adviceWithoutName: String? { "import the English listing first" }
  var nestedFields: Set<String> { ["worldHeritage"] }

  func place(of field: String, in draft: SiteDraft) -> (name: String, line: Int) {
    let older = ListingField(ofRecordField: field)
    let newer = draft.lines[older.rawValue] == 0 ? older.inNewerSchema : nil
    let element = newer.flatMap { draft.lines[$0.rawValue] > 0 ? $0 : nil } ?? older
    return ((columnNames ?? ListingNames())[element], draft.lines[element.rawValue])
  }

  func title(ofPart name: String) -> String {
    columnNames != nil ? "the column '\(name)'" : "the element <\(name)>"
  }

  func identifiers(of draft: SiteDraft) -> Set<ExternalID> {
    ExternalID.sound(in: [scheme: draft.key.text])
  }

  func decision(on draft: SiteDraft) -> Finding? { nil }

  func judge(_ draft: SiteDraft, in target: inout some ImportTarget) -> Finding { .nothing }

  // A listing's number is the key itself, so a second row with it is refused.
  func leave(
    _ identifier: ExternalID, out draft: SiteDraft, as holder: String, _ notes: inout RowNotes
  ) -> SiteDraft { draft }

  func check(_ draft: SiteDraft, against site: Site) throws(ImportIssue) {
    let sound = ExternalID.sound(in: site.externalIDs).first { $0.scheme == scheme }?.value
    guard let own = sound ?? site.externalIDs[scheme], own != draft.key.text else { return }
    let place = place(of: "externalIds", in: draft)
    throw ImportIssue(
      place.name, line: place.line, value: draft.key.text, code: "IDN-02",
      "the site '\(site.id)', which took the place of the \(noun)'s, is \(noun) \(own) itself")
  }

  func merge(
    _ draft: SiteDraft, into site: Site, _ turn: JoinedRows.Turn, _ options: ImportOptions,
    _ notes: inout RowNotes
  ) -> MergedSite {
    let reach = Reach(
      edition: draft.edition, language: draft.language, isNewest: options.isNewest, in: site, self)
    var merge = SiteMerge(draft, into: site, self, reach, notes)
    merge.run()
    defer { notes = merge.notes }
    let free = Reach(language: draft.language, in: site, self)
    guard reach != free else { return MergedSite(site: merge.site) }
    // What it would do if it were newer shows whether it says anything else.
    var other = SiteMerge(draft, into: site, self, free, notes)
    other.run()
    guard undated(other.site) != undated(merge.site) else { return MergedSite(site: merge.site) }
    let edition =
      reach.replacesTexts ? provenance(of: site)?.edition : edition(of: site, in: draft.language)
    return MergedSite(site: merge.site, heldBackBy: .some(edition))
  }

  /// The edition and the language that a record's facts came from; `nil` if not from this source.
  func provenance(of site: Site) -> (edition: String?, language: String?)? {
    site.worldHeritage.map { ($0.listing["edition"], $0.listingLanguage) }
  }

  /// The last edition that brought names and texts in a language; `nil` if none is known.
  func edition(of site: Site, in language: String?) -> String? {
    // Texts of an unknown language replace none.
    guard let language, let property = site.worldHeritage else { return nil }
    return property.listingLanguage == language
      ? property.listing["edition"] : property.editions[language]
  }

  /// Whether a document of this source has been brought into a record.
  func hasBrought(_ site: Site) -> Bool { site.worldHeritage?.listing.isEmpty == false }

  /// The site without the dates of the editions that its facts and texts are from.
  private func undated(_ site: Site) -> Site {
    var undated = site
    undated.worldHeritage?.listing["edition"] = nil
    undated.worldHeritage?.editions = [:]
    return undated
  }

  /// Keeps a value that the source replaces.
  func keep(_ former: FormerValue, in site: inout Site) {
    let isKept = site.property.formerly.contains {
      $0.field == former.field && $0.value == former.value
    }
    if !isKept { site.property.formerly.append(former) }
  }

  /// Merges what only this source's records have.
  func merge(into merge: inout SiteMerge) {
    merge.noteUnsaid()
    merge.mergeStanding()
    merge.mergeDanger()
    merge.mergeListing()
    merge.mergeProtection()
    merge.endAbsence()
  }

  func incompleteFields(of site: Site) -> [String] {
    switch site.property.status {
    case nil, .some(.none), .tentative:
      site.property.missingForInscription.map { "worldHeritage." + $0 }
    case .inscribed, .delisted: []
    }
  }

  func consequence(ofIncomplete names: [String]) -> (code: String, message: String) {
    (
      ImportCode.inscriptionIncomplete,
      "not known: \(names.joined(separator: ", ")); so the property's status is not stated"
    )
  }

  func isRightlyMissing(_ site: Site) -> Bool { site.worldHeritage?.status == .delisted }

  func noteAbsence(
    of site: inout Site, since date: StatedDate, _ options: ImportOptions, language: String?
  ) -> Bool {
    let reach = Reach(
      edition: options.edition, language: language, isNewest: options.isNewest, in: site, self)
    guard reach.replacesFacts else { return false }
    site.property.absentSince = site.property.absentSince ?? date
    return true
  }
}

extension ListingField {
  /// The element that a field of a record comes from.
  fileprivate init(ofRecordField field: String) {
    switch field {
    case "countries": self = .isoCode
    case "location", "components": self = .latitude
    case "place": self = .location
    case "transboundary": self = .transboundary
    case "externalIds", "worldHeritage.id": self = .idNumber
    case "worldHeritage.category": self = .category
    case "worldHeritage.criteria": self = .criteria
    case "worldHeritage.dossier": self = .dossier
    case "worldHeritage.inDanger": self = .danger
    case "worldHeritage.extensions": self = .secondaryDates
    case "worldHeritage.inscribed": self = .dateInscribed
    case "worldHeritage.region": self = .region
    default: self = .site
    }
  }

  /// The element that schema B has in the place of this one.
  fileprivate var inNewerSchema: Self? {
    switch self {
    case .latitude: .geolocations
    case .region: .regions
    case .transboundary: .transnational
    default: nil
    }
  }
}

extension Site {
  /// The site's standing, empty where nothing is known of it.
  var property: WorldHeritage {
    get { worldHeritage ?? WorldHeritage() }
    set { worldHeritage = newValue }
  }
}

extension WorldHeritage {
  /// The language of the listing that the facts and the listing's own words are from.
  fileprivate var listingLanguage: String { listing["language", default: "en"] }

  /// The criteria, or `nil` where none are known.
  var statedCriteria: [Criterion]? {
    get { criteria.isEmpty ? nil : criteria }
    set { criteria = newValue ?? [] }
  }
}

extension SiteMerge {
  /// What the document says of the site's standing.
  var listed: WorldHeritage { draft.site.property }

  /// Merges the facts of the inscription, and keeps the values that a later listing changes.
  fileprivate mutating func mergeStanding() {
    for text in listed.justification { merge(text, into: &site.property.justification) }
    mergeWords(\.property.region, listed.region, keptAs: "region")
    mergeNumber()
    let inscribedBefore = site.property.inscribed
    keepSound("worldHeritage.criteria") { merge in
      merge.site.property.criteriaMisfit.map { ($0.rule, $0.description) }
    } _: { merge in
      merge.change("category", \.category) { $0.rawValue }
      merge.change("criteria", \.statedCriteria, isSame: { Set($0) == Set($1) }) {
        $0.listingText
      }
    }
    keepSound("worldHeritage.inscribed", \.faultOfInscription) { merge in
      merge.change("inscribed", \.inscribed) { $0.description }
    }
    change("dossier", \.dossier) { $0 }
    if !listed.extensions.isEmpty, reach.replacesFacts || site.property.extensions.isEmpty {
      site.property.extensions = listed.extensions
    }
    moveProtection(from: inscribedBefore)
    mergeStatus()
  }

  /// What the year of inscription contradicts in the record.
  private var faultOfInscription: (rule: String, message: String)? {
    let property = site.property
    guard let inscribed = property.inscribed else { return nil }
    if property.isDelistedTooEarly, let delisted = property.delisted {
      return ("WHS-10", "the delisting in \(delisted) would not follow the inscription")
    }
    let isReplaced = reach.replacesFacts && listed.inDanger.contains { $0.period != nil }
    let early = property.inDanger.first { entry in
      entry.begins(before: inscribed)
        && !(isReplaced && entry.source == WorldHeritageConventions.dangerSource)
    }
    return early?.period.map {
      ("WHS-08", "in danger '\($0)' would begin before the inscription in \(inscribed)")
    }
  }

  /// States what the listing says by having the property, once all is known that this takes.
  private mutating func mergeStatus() {
    switch site.property.status {
    case .inscribed: break
    case nil, .some(.none), .tentative:
      if site.property.missingForInscription.isEmpty { site.property.status = .inscribed }
    case .delisted:
      remark(
        ImportCode.contradiction, "worldHeritage.id",
        "the registry has the property as delisted, but the listing has it; it stays delisted")
    }
  }

  private mutating func mergeNumber() {
    let number = draft.key.text
    guard let id = site.property.id, id != number else {
      site.property.id = number
      return
    }
    remark(
      ImportCode.contradiction, "worldHeritage.id",
      "the record's worldHeritage.id is '\(id)', but its external identifier is '\(number)'",
      value: number)
  }

  private mutating func change<Value: Equatable>(
    _ name: String, _ keyPath: WritableKeyPath<WorldHeritage, Value?>,
    isSame: (Value, Value) -> Bool = { $0 == $1 }, in text: (Value) -> String
  ) {
    let field = "worldHeritage." + name
    guard let listed = listed[keyPath: keyPath], !isControlled(field) else { return }
    if let present = site.property[keyPath: keyPath] {
      guard !isSame(present, listed),
        differs(field, keptAs: name, text(present), text(listed))
      else { return }
    }
    site.property[keyPath: keyPath] = listed
  }

  /// Moves the start of the list's protection along with the year of inscription.
  private mutating func moveProtection(from former: Int?) {
    guard let former, former != site.property.inscribed else { return }
    let index = site.protections.firstIndex {
      $0.type == .worldHeritage && $0.from?.text == former.description
    }
    // Without a start, the protection takes the new year as a new one would.
    if let index { site.protections[index].from = nil }
  }

  /// Puts the listing's own words in the place of those of the last one, all of them, so that none
  /// stands under the date of an edition that does not say it.
  fileprivate mutating func mergeListing() {
    guard !isControlled("worldHeritage.listing"),
      reach.replacesFacts || site.property.listing.isEmpty
    else {
      leaveWords()
      noteEdition()
      return
    }
    let former = site.property
    var words = listed.listing
    words["edition"] = edition(after: former.listing["edition"])
    site.property.listing = words
    // The texts of the language that led before are as old as they were.
    if former.listingLanguage != listed.listingLanguage,
      former.listingLanguage != ImportOptions.unknownLanguage
    {
      site.property.editions[former.listingLanguage] = former.listing["edition"]
    }
    site.property.editions[listed.listingLanguage] = nil
  }

  /// Keeps the edition of a translation, by which the next one in its language is judged.
  private mutating func noteEdition() {
    guard reach.replacesTexts, let language = draft.language,
      language != site.property.listingLanguage, !isControlled("worldHeritage.editions"),
      !draft.site.names.isEmpty || !draft.site.description.isEmpty || !listed.justification.isEmpty
    else { return }
    site.property.editions[language] = edition(after: site.property.editions[language])
  }

  /// The date of this listing; where it has none, but is later than another, that says so.
  private func edition(after known: String?) -> String? {
    draft.edition?.text ?? known.map { $0.contains("/") ? $0 : $0 + "/.." }
  }

  fileprivate mutating func mergeProtection() {
    guard let index = site.protections.firstIndex(where: { $0.type == .worldHeritage }) else {
      site.protections += draft.site.protections
      return
    }
    guard site.protections[index].from == nil, let year = site.property.inscribed else { return }
    var dates = DateTable()
    site.protections[index].from = dates.date(year.description)
  }

  /// Takes back that the list does not have the property, unless that was said of a later edition.
  fileprivate mutating func endAbsence() {
    guard reach.replacesFacts, let since = site.property.absentSince,
      draft.edition.map({ !$0.upper.precedes(since.lower) }) ?? true
    else { return }
    keepFormer("absentSince", since.text)
    site.property.absentSince = nil
  }
}

extension ImportCode {
  static let dangerIncomplete = "IMP-02"
  static let inscriptionIncomplete = "IMP-09"
}
