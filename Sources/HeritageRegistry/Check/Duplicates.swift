public import CanonicalJSON
public import HeritageDocuments
import HeritageImport
import HeritageIndex
import HeritageModel
import HeritageStore

/// Which pairs of places are listed.
public struct DuplicateRequest: Sendable {
  /// What may be there twice.
  public enum Kind: String, CaseIterable, Sendable {
    case sites
    case monuments
  }

  public var kind: Kind
  /// ISO 3166-1 alpha-2 codes; one of two sites must be in one.
  public var countries: Set<String> = []
  /// Only pairs with this site, or with monuments of it, by identifier or name.
  public var site: String?
  /// How far apart two points of one place may be, where they do not say that they are less sure.
  public var metres: Double?
  /// Whether those are listed that somebody decided are two places, and no others.
  public var areDecided = false
  /// How many pairs at most.
  public var limit = Int.max

  public init(_ kind: Kind) {
    self.kind = kind
  }
}

extension Registry {
  /// Lists pairs of records that may be about one place, judged by name and distance as an import
  /// judges whether a row is about a place that is there.
  ///
  /// What gave way to another record, and pairs that somebody decided are two places, are left out.
  ///
  /// - Parameter request: Which pairs.
  /// - Returns: The pairs, those most alike first, and how many there are without the limit.
  /// - Throws: ``RegistryError`` if the site is not there, or the registry cannot be read.
  public func duplicates(
    _ request: DuplicateRequest
  ) throws(RegistryError) -> (shown: Shown<DuplicateList>, found: Int) {
    try RegistryError.telling {
      let site = try request.site.map { try self.site(named: $0).id }
      let decisions = try pairsKeptApart()
      let asked =
        try request.areDecided
        ? decidedPairs(decisions, request, site) : undecidedPairs(decisions, request, site)
      var contents = RegistryContents()
      var pairs: [DuplicateList.Pair] = []
      for pair in asked.pairs.prefix(request.limit) {
        for reference in [pair.first, pair.second] where contents.records.record(reference) == nil {
          if let stored = try catalogue.stored(reference) { contents.add(.record(stored)) }
        }
        guard let first = contents.records.record(pair.first),
          let second = contents.records.record(pair.second)
        else { continue }
        pairs.append(
          DuplicateList.Pair(
            first, second, metres: pair.metres, likeness: pair.likeness,
            decisions[[pair.first.description, pair.second.description]]))
      }
      let list = DuplicateList(pairs, told: contents.records)
      return (
        shown(
          list, of: contents, try AudienceReading(self, for: .internal), about: nil,
          damaged: asked.damaged + contents.damaged, missingIn: FoldersRead()),
        asked.pairs.count
      )
    }
  }

  private func undecidedPairs(
    _ decisions: [[String]: SetAside], _ request: DuplicateRequest, _ site: Slug?
  ) throws -> (pairs: [PlacePair], damaged: [DamagedRecord]) {
    let metres = request.metres ?? PlaceCandidates.usualMetres
    let found =
      switch request.kind {
      case .sites: try catalogue.pairsOfSites(inOneOf: request.countries, within: metres)
      case .monuments: try catalogue.pairsOfMonuments(of: site, within: metres)
      }
    var pairs = found.pairs
    pairs.removeAll { decisions[[$0.first.description, $0.second.description]] != nil }
    if request.kind == .sites, let site {
      pairs.removeAll { ![$0.first, $0.second].contains(.site(site)) }
    }
    if request.kind == .monuments, !request.countries.isEmpty {
      pairs = try pairs.filter { try isMonument($0.first, inOneOf: request.countries) }
    }
    return (pairs.sorted(by: PlacePair.goesBefore), found.damaged)
  }

  private func decidedPairs(
    _ decisions: [[String]: SetAside], _ request: DuplicateRequest, _ site: Slug?
  ) throws -> (pairs: [PlacePair], damaged: [DamagedRecord]) {
    let kind: RecordKind = request.kind == .sites ? .site : .monument
    var pairs: [PlacePair] = []
    for names in decisions.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let both = names.compactMap { RecordReference(shown: $0) }
      guard both.count == 2, both.allSatisfy({ $0.kind == kind }),
        site == nil || both.contains(where: { $0.placeSite == site })
      else { continue }
      let isIn =
        try request.countries.isEmpty
        || both.contains { try isMonument($0, inOneOf: request.countries) }
      guard isIn else { continue }
      pairs.append(PlacePair(first: both[0], second: both[1], metres: nil, likeness: 0))
    }
    return (pairs, [])
  }

  /// Whether a site, or that of a monument, is in one of some countries.
  private func isMonument(
    _ reference: RecordReference, inOneOf countries: Set<String>
  ) throws -> Bool {
    guard let id = reference.placeSite, let site = try catalogue.site(id) else { return false }
    return !countries.isDisjoint(with: site.countries)
  }

  /// The decisions that two records are two places, by the records.
  private func pairsKeptApart() throws -> [[String]: SetAside] {
    var contents = RegistryContents()
    try catalogue.addRecords(below: "set-aside/", to: &contents)
    return contents.setAsides.pairsKeptApart
  }

  /// Records the decision that two records are about two places, however alike they are.
  ///
  /// It holds for good, however they change, until its operation is undone.
  ///
  /// - Parameters:
  ///   - names: The two, each by identifier or whole name.
  ///   - draft: `because`, the reason, and `by`, who decides.
  ///   - isRehearsal: Whether everything is checked and nothing written.
  ///   - context: Who records it, and when.
  /// - Returns: What was recorded, and the remarks on it.
  /// - Throws: ``RegistryError`` if they are not two sites or two monuments, or it is decided already.
  public func keepApart(
    _ names: (String, String), _ draft: JSONObject, isRehearsal: Bool = false,
    _ context: inout OperationContext
  ) throws(RegistryError) -> Recorded {
    try record("keep-apart", isRehearsal: isRehearsal, &context) { recording in
      let catalogue = recording.catalogue
      let both = try [names.0, names.1].map {
        try catalogue.subject(named: $0, as: .whole).reference
      }
      .sorted { $0.description < $1.description }
      guard both[0] != both[1] else {
        throw RegistryError(.refused, "'\(names.0)' and '\(names.1)' are one record")
      }
      guard both[0].kind == both[1].kind else {
        throw RegistryError(
          .refused, "'\(both[0])' and '\(both[1])' are a monument and a site, never one place",
          hint: "name two sites, or two monuments")
      }
      var known = RegistryContents()
      try catalogue.addRecords(below: "set-aside/", to: &known)
      if let earlier = known.setAsides.pairsKeptApart[both.map(\.description)] {
        throw RegistryError(
          .refused,
          "'\(both[0])' and '\(both[1])' are kept apart already: \(earlier.because), by \(earlier.by)",
          hint: "'heritage duplicates --decided' lists such pairs")
      }
      let path = try catalogue.stored(both[0])?.path.text ?? ""
      guard let hash = try SetAsideDecisions.hash(ofRecordAt: path, in: recording.session.before)
      else {
        throw RegistryError(.refused, "the record '\(both[0])' has no file of its own")
      }
      var json = try recording.stamped(draft, signed: false)
      json["code"] = .string(SetAside.twoPlaces)
      json["record"] = .string(both[0].description)
      json["sha256"] = .string(hash.text)
      json["values"] = [.string(both[1].description)]
      let decision = try SetAside(json: json)
      recording.add(NewRecord(id: decision.id.text, path: decision.path, record: decision))
      return nil
    }
  }
}

extension RecordTable<SetAside> {
  /// The decisions that two records are two places, by the records, ascending.
  fileprivate var pairsKeptApart: [[String]: SetAside] {
    Dictionary(compactMap { decision in decision.recordsKeptApart.map { ($0, decision) } }) {
      first, _ in first
    }
  }
}

extension RecordReference {
  /// Reads what ``description`` makes of a site or a monument.
  fileprivate init?(shown text: String) {
    let parts = text.split(separator: "/").map(String.init)
    do throws(IdentifierError) {
      switch (parts.first, parts.count) {
      case ("site", 2): self = .site(try Slug(parts[1]))
      case ("monument", 3): self = .monument(try Slug(parts[2]), of: try Slug(parts[1]))
      default: return nil
      }
    } catch {
      return nil
    }
  }

  /// The site that a place is, or is in.
  fileprivate var placeSite: Slug? {
    switch self {
    case .site(let id), .monument(_, let id): id
    default: nil
    }
  }
}

extension DuplicateList.Pair {
  /// Tells a pair, the one of which more is known first.
  fileprivate init(
    _ first: any HeritageRecord, _ second: any HeritageRecord, metres: Double?, likeness: Double,
    _ decision: SetAside?
  ) {
    let places = [ComparedPlace(first), ComparedPlace(second)]
    let isSwapped = places[1].weight > places[0].weight
    let (kept, other) = (places[isSwapped ? 1 : 0], places[isSwapped ? 0 : 1])
    self.init(
      kept: kept.place, other: other.place, metres: metres.map { Int($0.rounded()) },
      likeness: decision == nil ? likeness : nil,
      reasons: decision == nil ? kept.reasons(with: other, metres) : [], decision: decision)
  }
}

/// What is told of one record of a pair.
private struct ComparedPlace {
  let place: DuplicateList.Place
  /// How much is known of it.
  let weight: Int
  private let names: [Name]
  private let identifiers: Set<ExternalID>

  init(_ record: any HeritageRecord) {
    var countries: [String] = []
    var isListed = false
    switch record {
    case let site as Site:
      names = site.names
      countries = site.countries
      isListed = site.worldHeritage != nil
      identifiers = Set(ExternalID.sound(in: site.externalIDs))
    case let monument as Monument:
      names = monument.names
      identifiers = Set(ExternalID.sound(in: monument.externalIDs))
    default:
      names = []
      identifiers = []
    }
    place = DuplicateList.Place(record.reference, title: record.title, countries: countries)
    weight = (isListed ? 1_000 : 0) + 10 * identifiers.count + names.count
  }

  /// What speaks for it being one place with another, in sentences.
  func reasons(with other: ComparedPlace, _ metres: Double?) -> [String] {
    var reasons: [String] = []
    for shared in identifiers.intersection(other.identifiers).map(\.description).sorted() {
      reasons.append("both are '\(shared)'")
    }
    if let alike = AlikeNames(names, other.names) {
      let (first, second) = ("'\(alike.first)'", "'\(alike.second)'")
      let words =
        switch alike.way {
        case .same: "both are called \(first)"
        case .sameLetters: "\(first) and \(second) differ in case, marks or spaces alone"
        case .romanised: "\(first) and \(second) sound alike in two scripts"
        case .within: "\(first) and \(second) have the same words but for some"
        case .spelling: "\(first) and \(second) are spelt alike"
        }
      reasons.append(words)
    }
    guard let metres else { return reasons + ["no point to measure from"] }
    let isSamePoint = metres <= PlaceCandidates.samePointMetres
    return reasons + [isSamePoint ? "at the same point" : "\(Int(metres.rounded())) m apart"]
  }
}
