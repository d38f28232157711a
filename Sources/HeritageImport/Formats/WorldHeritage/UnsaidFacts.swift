import HeritageModel

extension SiteMerge {
  /// A fact of the record, as a listing could state it.
  private struct Fact {
    /// The field of the record.
    let field: String
    /// Its value; `nil` where the record has none, or one that no listing can have brought.
    let value: String?
    /// Whether the listing has a value for it too.
    let isStated: Bool
    /// The key of `listing` that has the words of a value that is not taken over.
    var words: String?
    /// Whether it is words, which a translation may have brought where this listing never had any.
    var isText = false
    /// What messages call it, where that is not its element.
    var title: String?
  }

  /// Tells of the facts that a listing before this one stated, and this one does not.
  ///
  /// They stay, as a field that is empty states nothing else. What is not said any more is kept as
  /// a former value as well, so that nobody takes it for what this edition says.
  mutating func noteUnsaid() {
    guard reach.replacesFacts, conventions.hasBrought(site) else { return }
    let isSameAgain = listed.listing == site.property.listing
    for fact in facts where !fact.isStated && !isControlled(fact.field) {
      guard let value = fact.value, !(fact.isText && isSameAgain) else { continue }
      let place = conventions.place(of: fact.field, in: draft)
      let title = fact.title ?? place.name
      if let words = fact.words, listed.listing[words] != nil {
        remark(
          ImportCode.notCarriedOver, fact.field,
          "\(title) is not taken over, so '\(value)' stays in the registry", value: value)
        continue
      }
      let path = fact.field.split(separator: ".").last.map(String.init) ?? fact.field
      let isKept = site.property.formerly.contains { $0.field == path && $0.value == value }
      // An extract without the element says nothing of it.
      guard place.line > 0, !isKept else { continue }
      keepFormer(path, value)
      remark(
        ImportCode.changedHistory, fact.field,
        "\(title) is not given now; '\(value)' stays in the record as a former value",
        value: value)
    }
  }

  private var facts: [Fact] {
    let property = site.property
    return pointFacts + [
      Fact(
        field: "countries",
        value: site.countries.isEmpty ? nil : site.countries.joined(separator: ", "),
        isStated: !draft.site.countries.isEmpty, words: "isoCode"),
      Fact(
        field: "place", value: site.place, isStated: draft.site.place != nil, isText: true),
      Fact(
        field: "transboundary", value: site.isTransboundary.map { $0 ? "1" : "0" },
        isStated: draft.site.isTransboundary != nil, words: "transboundary"),
      Fact(
        field: "worldHeritage.category", value: property.category?.rawValue,
        isStated: listed.category != nil, words: "category"),
      Fact(
        field: "worldHeritage.criteria", value: property.statedCriteria?.listingText,
        isStated: !listed.criteria.isEmpty, words: "criteria"),
      Fact(
        field: "worldHeritage.dossier", value: property.dossier, isStated: listed.dossier != nil),
      Fact(
        field: "worldHeritage.extensions",
        value: property.extensions.isEmpty
          ? nil : property.extensions.map(\.description).joined(separator: ", "),
        isStated: !listed.extensions.isEmpty, words: "secondaryDates"),
      Fact(
        field: "worldHeritage.inscribed", value: property.inscribed?.description,
        isStated: listed.inscribed != nil, words: "dateInscribed"),
      Fact(
        field: "worldHeritage.region", value: property.region, isStated: listed.region != nil,
        isText: true),
    ]
  }

  private var pointFacts: [Fact] {
    let isStated = draft.site.location != nil || !draft.site.components.isEmpty
    let words = ["latitude", "longitude", "geolocations"].first { listed.listing[$0] != nil }
    let parts = site.components.filter { !Self.isDescribed($0) }.compactMap(\.location)
    return [
      Fact(
        field: "location", value: site.location.flatMap { Self.isPlain($0) ? Self.text($0) : nil },
        isStated: isStated, words: words, title: "the point"),
      Fact(
        field: "components",
        value: parts.isEmpty ? nil : parts.map(Self.text).joined(separator: "; "),
        isStated: isStated, words: words, title: "the place of the parts"),
    ]
  }
}
