import HeritageModel

extension SiteMerge {
  /// Merges the facts of the inscription, and keeps the values that a later listing changes.
  mutating func mergeStanding() {
    mergeNumber()
    let inscribedBefore = worldHeritage.inscribed
    keepSound(.criteria) { merge in
      ListingFit.misfit(merge.worldHeritage.category, merge.worldHeritage.criteria)
        .map { ($0.rule, $0.message) }
    } _: { merge in
      merge.change(
        .category, \.category, to: merge.facts.category, path: "category", in: { $0.rawValue })
      merge.changeCriteria()
    }
    keepSound(.dateInscribed, \.faultOfInscription) { merge in
      merge.change(
        .dateInscribed, \.inscribed, to: merge.facts.inscribed, path: "inscribed",
        in: { $0.description })
    }
    change(.dossier, \.dossier, to: facts.dossier, path: "dossier", in: { $0 })
    if !facts.extensions.isEmpty, reach == .replaces || worldHeritage.extensions.isEmpty {
      worldHeritage.extensions = facts.extensions
    }
    moveProtection(from: inscribedBefore)
    mergeStatus()
  }

  /// What the year of inscription contradicts in the record.
  private var faultOfInscription: (rule: String, message: String)? {
    guard let inscribed = worldHeritage.inscribed else { return nil }
    if let delisted = worldHeritage.delisted, delisted <= inscribed {
      return ("WHS-10", "the delisting in \(delisted) would not follow the inscription")
    }
    let replaced: Bool
    if case .periods = facts.danger { replaced = reach == .replaces } else { replaced = false }
    let early = worldHeritage.inDanger.first { entry in
      guard let year = entry.period?.lower.knownDay?.year, year < inscribed else { return false }
      return !(replaced && entry.source == ListingSource.danger)
    }
    return early?.period.map {
      ("WHS-08", "in danger '\($0)' would begin before the inscription in \(inscribed)")
    }
  }

  /// States what the listing says by having the property, once all is known that this takes.
  private mutating func mergeStatus() {
    switch worldHeritage.status {
    case .inscribed: break
    case nil, .some(.none), .tentative:
      missingForInscription = ListingField.missingForInscription(
        worldHeritage.inscribed, worldHeritage.criteria, worldHeritage.category)
      if missingForInscription.isEmpty { worldHeritage.status = .inscribed }
    case .delisted:
      remark(
        .contradiction, .idNumber,
        "the registry has the property as delisted, but the listing has it; it stays delisted")
    }
  }

  private mutating func mergeNumber() {
    guard let id = worldHeritage.id, id != facts.id else {
      worldHeritage.id = facts.id
      return
    }
    remark(
      .contradiction, .idNumber,
      "the record's worldHeritage.id is '\(id)', but its external identifier is '\(facts.id)'",
      value: facts.id)
  }

  private mutating func change<Value: Equatable>(
    _ field: ListingField, _ keyPath: WritableKeyPath<WorldHeritage, Value?>, to listed: Value?,
    path: String, in text: (Value) -> String
  ) {
    guard let listed, !isControlled("worldHeritage." + path) else { return }
    let present = worldHeritage[keyPath: keyPath]
    guard let present, present != listed else {
      worldHeritage[keyPath: keyPath] = listed
      return
    }
    if differs(field, path, text(present), text(listed)) {
      worldHeritage[keyPath: keyPath] = listed
    }
  }

  private mutating func changeCriteria() {
    guard !facts.criteria.isEmpty, !isControlled("worldHeritage.criteria") else { return }
    let present = worldHeritage.criteria
    guard !present.isEmpty, Set(present) != Set(facts.criteria) else {
      if present.isEmpty { worldHeritage.criteria = facts.criteria }
      return
    }
    if differs(.criteria, "criteria", Self.text(present), Self.text(facts.criteria)) {
      worldHeritage.criteria = facts.criteria
    }
  }

  private static func text(_ criteria: [Criterion]) -> String {
    criteria.map { "(\($0.rawValue))" }.joined()
  }

  /// Says that a fact differs, and keeps the former value if the listing's is to replace it.
  ///
  /// - Returns: Whether the listing's value replaces the present one.
  mutating func differs(
    _ field: ListingField, _ path: String, _ present: String, _ listed: String
  ) -> Bool {
    guard reach == .replaces else {
      remark(
        .contradiction, field,
        "\(field.name) is '\(listed)' here and '\(present)' in the registry, which stays",
        value: listed)
      return false
    }
    remark(
      .changedHistory, field, "\(field.name) was '\(present)' and is now '\(listed)'",
      value: listed)
    keepFormer(path, present)
    return true
  }

  /// Keeps a value that the listing replaces, once.
  mutating func keepFormer(_ path: String, _ value: String) {
    if worldHeritage.formerly.contains(where: { $0.field == path && $0.value == value }) { return }
    let edition = facts.listing.first { $0.key == "edition" }?.value
    worldHeritage.formerly.append(FormerValue(field: path, value: value, until: edition))
  }

  /// Moves the start of the list's protection along with the year of inscription.
  private mutating func moveProtection(from former: Int?) {
    guard let former, former != worldHeritage.inscribed else { return }
    let index = site.protections.firstIndex {
      $0.type == .worldHeritage && $0.from?.text == former.description
    }
    // Without a start, the protection takes the new year as a new one would.
    if let index { site.protections[index].from = nil }
  }
}
