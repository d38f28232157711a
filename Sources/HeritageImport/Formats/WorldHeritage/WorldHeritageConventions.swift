import HeritageModel

/// What UNESCO's listing does in its own way, beside what every import does.
struct WorldHeritageConventions: SourceConventions {
  /// The scheme of the properties' numbers, and the source of names and texts.
  static let scheme = "unesco"
  /// The source of periods in danger that the listing states.
  static let dangerSource = "unesco-listing"

  var scheme: String { Self.scheme }
  var noun: String { "property" }
  var leadingLanguage: String? { "en" }
  var adviceWithoutName: String? { "import the English listing first" }
  var nestedFields: Set<String> { ["worldHeritage"] }

  func place(of field: String, in draft: SiteDraft) -> (name: String, line: Int) {
    let element = ListingField(ofRecordField: field)
    return (element.name, draft.lines[element.rawValue])
  }

  func title(ofPart name: String) -> String { "the element <\(name)>" }

  func provenance(of site: Site) -> (edition: String?, language: String?)? {
    site.worldHeritage.map { ($0.listing["edition"], $0.listing["language", default: "en"]) }
  }

  func keep(_ former: FormerValue, in site: inout Site) {
    let isKept = site.property.formerly.contains {
      $0.field == former.field && $0.value == former.value
    }
    if !isKept { site.property.formerly.append(former) }
  }

  func merge(into merge: inout SiteMerge) throws(ImportIssue) {
    merge.mergeStanding()
    merge.mergeDanger()
    merge.mergeListing()
    try merge.mergeProtection()
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
}

extension ListingField {
  /// The element that a field of a record comes from.
  fileprivate init(ofRecordField field: String) {
    switch field {
    case "location", "components": self = .latitude
    case "transboundary": self = .transboundary
    case "externalIds", "worldHeritage.id": self = .idNumber
    case "worldHeritage.category": self = .category
    case "worldHeritage.criteria": self = .criteria
    case "worldHeritage.dossier": self = .dossier
    case "worldHeritage.inDanger": self = .danger
    case "worldHeritage.inscribed": self = .dateInscribed
    default: self = .site
    }
  }
}

extension Site {
  /// The site's standing, empty where nothing is known of it.
  fileprivate var property: WorldHeritage {
    get { worldHeritage ?? WorldHeritage() }
    set { worldHeritage = newValue }
  }
}

extension WorldHeritage {
  /// The criteria, or `nil` where none are known.
  fileprivate var statedCriteria: [Criterion]? {
    get { criteria.isEmpty ? nil : criteria }
    set { criteria = newValue ?? [] }
  }
}

extension SiteMerge {
  private var listed: WorldHeritage { draft.site.property }

  /// Merges the facts of the inscription, and keeps the values that a later listing changes.
  fileprivate mutating func mergeStanding() {
    for text in listed.justification { merge(text, into: &site.property.justification) }
    site.property.region = merged(site.property.region, listed.region)
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
    if !listed.extensions.isEmpty, reach == .replaces || site.property.extensions.isEmpty {
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
    let isReplaced = reach == .replaces && listed.inDanger.contains { $0.period != nil }
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

  fileprivate mutating func mergeListing() {
    guard !isControlled("worldHeritage.listing") else { return }
    let wasEmpty = site.property.listing.isEmpty
    if reach == .replaces { site.property.listing["language"] = nil }
    for (key, value) in listed.listing {
      if reach == .replaces || wasEmpty {
        site.property.listing[key] = value
      } else if key != "language", key != "edition", site.property.listing[key] == nil {
        site.property.listing[key] = value
      }
    }
  }

  fileprivate mutating func mergeProtection() throws(ImportIssue) {
    guard let index = site.protections.firstIndex(where: { $0.type == .worldHeritage }) else {
      site.protections += draft.site.protections
      return
    }
    guard site.protections[index].from == nil, let year = site.property.inscribed else { return }
    var dates: [String: StatedDate] = [:]
    site.protections[index].from = try ListingField.dateInscribed.date(year.description, &dates)
  }
}

// MARK: - Danger

extension SiteMerge {
  /// Merges the periods in danger.
  ///
  /// The listing's field is stale for many properties. So it only ever replaces periods that it
  /// stated itself, and closes an open one only by saying when the same period ended.
  fileprivate mutating func mergeDanger() {
    guard !isControlled("worldHeritage.inDanger") else { return }
    if let former = site.property.listing["danger"], let raw = rawDanger, former != raw {
      _ = differs("worldHeritage.inDanger", keptAs: "danger", former, raw)
    }
    let present = site.property.inDanger
    if listed.inDanger.isEmpty {
      warnIfOpen(rawDanger == "0" ? "'0'" : "empty")
    } else if reach == .replaces || present.isEmpty {
      let periods = listed.inDanger.filter { $0.period != nil }
      if !periods.isEmpty {
        mergePeriods(periods)
      } else if !present.contains(where: \.isOpen) {
        site.property.inDanger += listed.inDanger
      }
    }
  }

  private var rawDanger: String? { listed.listing["danger"] }

  private mutating func warnIfOpen(_ said: String) {
    guard let open = site.property.inDanger.first(where: \.isOpen) else { return }
    let period = open.period.map { "'\($0.text)'" } ?? "without a year"
    let source = open.source.map { " (source \($0))" } ?? ""
    remark(
      ImportCode.dangerIncomplete, "worldHeritage.inDanger",
      "danger is \(said), but the registry has an open period in danger, \(period)\(source); "
        + "it stays open", value: rawDanger)
  }

  private mutating func mergePeriods(_ periods: [InDangerPeriod]) {
    let field = "worldHeritage.inDanger"
    let dangerSource = WorldHeritageConventions.dangerSource
    let others = site.property.inDanger.filter { $0.source != dangerSource }
    let own = site.property.inDanger.filter { $0.source == dangerSource }
    var kept: [InDangerPeriod] = []
    for entry in periods {
      guard let period = entry.period else { continue }
      if let inscribed = site.property.inscribed, entry.begins(before: inscribed) {
        remark(
          "WHS-08", field,
          "in danger '\(period.text)' begins before the inscription in \(inscribed); "
            + "it is not taken over", value: rawDanger)
        continue
      }
      let overlapping = others.filter { Self.overlap($0.period, period) }
      if overlapping.isEmpty {
        kept.append(entry)
      } else if !overlapping.contains(where: { Self.agree($0.period, period) }) {
        remark(
          ImportCode.contradiction, field,
          "the period '\(period.text)' overlaps another one of the registry's, which stays",
          value: rawDanger)
      }
    }
    if let open = own.first(where: \.isOpen), !Self.isClosed(open, by: kept),
      !(others + kept).contains(where: \.isOpen)
    {
      kept.append(open)
    }
    if !periods.contains(where: \.isOpen), (others + kept).contains(where: \.isOpen) {
      warnIfOpen("'\(rawDanger ?? "")'")
    }
    if own != kept { site.property.inDanger = others + kept }
  }

  /// Tells whether one of the listed periods is the open one with its end.
  private static func isClosed(_ open: InDangerPeriod, by listed: [InDangerPeriod]) -> Bool {
    // One without a year may be none of those that have ended since.
    guard let first = open.period?.lower.knownDay?.year else { return false }
    return listed.contains { $0.period?.lower.knownDay?.year == first && !$0.isOpen }
  }

  private static func overlap(_ known: StatedDate?, _ listed: StatedDate) -> Bool {
    guard let known else { return listed.upper == .positiveInfinity }
    return !known.upper.precedes(listed.lower) && !listed.upper.precedes(known.lower)
  }

  /// Tells whether two periods begin in one year and both go on, or are written the same.
  private static func agree(_ known: StatedDate?, _ listed: StatedDate) -> Bool {
    guard let known else { return true }
    let begins = known.lower.knownDay?.year == listed.lower.knownDay?.year
    let goesOn = known.upper == .positiveInfinity && listed.upper == .positiveInfinity
    return known.text == listed.text || (begins && goesOn)
  }
}

extension ImportCode {
  static let dangerIncomplete = "IMP-02"
  static let inscriptionIncomplete = "IMP-09"
}
