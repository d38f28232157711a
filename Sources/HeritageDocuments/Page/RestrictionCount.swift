package import HeritageModel

/// How many of some records are not for everybody, and why.
package struct RestrictionCount: Sendable {
  private let isToldToTeam: Bool
  private var levels: [Access] = []
  private(set) var places = 0
  private(set) var persons = 0

  /// How many are marked as not for everybody.
  var marked: Int { levels.count }

  var isEmpty: Bool { levels.isEmpty && places == 0 && persons == 0 }

  init(_ told: Records, toldToTeam isToldToTeam: Bool) {
    self.isToldToTeam = isToldToTeam
    let coarse = CoarsePlaces(told)
    for kind in RecordKind.allCases { count(told, kind.type, coarse) }
  }

  /// Whether there is anything to tell of some records.
  package static func hasAny(in told: Records) -> Bool {
    !RestrictionCount(told, toldToTeam: true).isEmpty
  }

  private mutating func count<Record: HeritageRecord>(
    _ told: Records, _: Record.Type, _ coarse: CoarsePlaces
  ) {
    for record in told[keyPath: Record.table] {
      let sensitivity = record.sensitivity
      if let access = sensitivity.access { levels.append(access) }
      guard isToldToTeam else { continue }
      if sensitivity.exposesPerson { persons += 1 }
      if sensitivity.places != nil || coarse.holds(record) { places += 1 }
    }
  }

  var words: String? {
    var parts: [String] = []
    if !levels.isEmpty {
      let words = Access.allCases.filter(levels.contains).map(\.words).joined(separator: " or ")
      let verb = levels.count == 1 ? "is" : "are"
      parts.append("\(counted(levels.count, "record")) here \(verb) marked \(words)")
    }
    if places > 0 {
      let verb = places == 1 ? "has a place" : "have places"
      parts.append("\(counted(places, "record")) here \(verb) that may be told only less exactly")
    }
    if persons > 0 {
      let verb = persons == 1 ? "quotes or shows" : "quote or show"
      parts.append(
        "\(counted(persons, "item")) here \(verb) a person whose consent is not on record")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}

/// The places among some records that may not be told as they are recorded.
private struct CoarsePlaces {
  private let sites: Set<Slug>
  private let evidence: Set<RecordID>

  init(_ told: Records) {
    func isCoarse(_ category: LocationCategory?) -> Bool { category.map { $0 != .exact } ?? false }
    let sites = Set(told.sites.filter { isCoarse($0.locationCategory) }.map(\.id))
    let monuments = Set(told.monuments.filter { isCoarse($0.locationCategory) }.map(\.subject))
    self.sites = sites
    evidence = Set(
      told.reports.filter { sites.contains($0.site) || monuments.contains($0.subject) }
        .flatMap(\.evidence))
  }

  /// Tells whether a record gives a place more exactly than the site or the monument allows that it
  /// is about.
  func holds(_ record: some HeritageRecord) -> Bool {
    switch record {
    case let monument as Monument:
      return monument.givesPlace && (monument.locationCategory ?? .exact) == .exact
        && sites.contains(monument.site)
    case let item as Evidence: return item.givesPlace && evidence.contains(item.id)
    // A site says it of itself; other kinds give no places.
    default: return false
    }
  }
}
