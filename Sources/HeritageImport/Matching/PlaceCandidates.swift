package import HeritageModel

/// The sites of a registry as they were before an import, or the monuments of one of them, among
/// which the place of a row is looked for.
///
/// It is filled once, record by record, and settled; it keeps no record, and takes about 130 bytes a
/// place beside identifier and names.
package struct PlaceCandidates {
  /// A site or a monument that may be the place of a row.
  package struct Candidate: Hashable {
    package let record: RecordReference
    let name: String
    /// How far its nearest point is; `nil` where the row or the site has none.
    package let metres: Double?
    /// How alike the names are, from 0 to 1; see ``NameLikeness``.
    package let likeness: Double
    /// The key of its row of the list, where that is missing from the document, so that the list may
    /// have renamed the row.
    var formerKey: String?
    /// The lists that brought it.
    var lists: [String] = []
  }

  private struct Place {
    let record: RecordReference
    /// Where its texts begin: its countries, then its name.
    let text: Int
    let countriesLength: UInt8
    let titleLength: UInt8
    let hasPoint: Bool
    let firstName: UInt32
  }

  private struct KnownName {
    let mask: ComparedName.Mask
    let print: UInt64
    let start: Int
    let length: UInt16
    let place: Int32
  }

  /// From which likeness on names are called alike; a candidate at the very same point has a lesser one.
  package static let alike = NameLikeness.alike
  /// The most candidates that are told of one row, and of one place among others.
  static let (mostCandidates, mostPartners) = (5, 20)
  /// How far apart two points of one place may be, where they do not say that they are less sure.
  package static let usualMetres = 1_000.0
  /// How far apart the same point may be, written with fewer decimals.
  package static let samePointMetres = 1.0
  /// How many sites may have a name without a telling word before it tells nothing.
  private static let mostBearers = 20
  private static let mostNames = 200
  /// The most places of one word or name that are looked at.
  private static let mostCompared = 200
  /// How many places around a point are compared by likeness; of more, as where a list has all of a
  /// town at its middle, only those with an equal name are looked at, and not more than so many.
  private static let (mostNear, mostNamesakes) = (1_000, 100)

  /// The list whose rows are looked for; `nil` where places are compared with each other.
  private let source: Slug?
  private let reachMetres: Double
  private let mostBearers: Int
  private let mostFound: Int
  /// Whether all places lie together, as the monuments of a site, so that no country is asked.
  private let areTogether: Bool
  /// The records that the list has brought, and of which the document has no row.
  private let missing: Set<RecordReference>
  /// The keys that those records had.
  private var formerKeys: [Int: String] = [:]
  /// Those records by the consonants of each word of their names that tells which place is meant.
  private var missingByWord: [UInt64: [Int]] = [:]
  /// What lists brought a place, as its place in `listSets`.
  private var listsOfPlaces: [UInt32] = []
  private var listSets: [[String]] = []
  private var texts: [UInt8] = []
  private var places: [Place] = []
  private var names: [KnownName] = []
  /// The indexes of `names` in the order of their prints.
  private var namesByPrint: [UInt32] = []
  private var points = PlaceGrid()
  /// Whether every site has a point, so that none is found by its name alone.
  private var allHavePoints = true

  /// Creates an empty index for the rows of a list.
  init(source: Slug, missing: Set<RecordReference> = []) {
    self.source = source
    self.missing = missing
    reachMetres = Self.usualMetres
    mostBearers = Self.mostBearers
    mostFound = Self.mostCandidates
    areTogether = false
  }

  /// Creates an empty index of places that are compared with each other.
  ///
  /// A name without a telling word tells nothing then: nobody wants to see each `House` beside each.
  ///
  /// - Parameters:
  ///   - metres: How far apart two points of one place may be, where they do not say that they are
  ///     less sure.
  ///   - areTogether: Whether all lie together, as the monuments of a site.
  package init(comparedWithin metres: Double, areTogether: Bool = false) {
    source = nil
    missing = []
    reachMetres = metres
    mostBearers = 0
    mostFound = Self.mostPartners
    self.areTogether = areTogether
  }

  /// Adds a site, unless it gave way to another or has rows of the document, which are found by
  /// their keys.
  package mutating func add(_ site: Site) {
    guard site.supersededBy == nil else { return }
    add(
      .site(site.id), site.title, site.names, site.countries, site.locations, site.origins)
  }

  /// Adds a monument; as ``add(_:)-(Site)``.
  package mutating func add(_ monument: Monument) {
    guard monument.supersededBy == nil else { return }
    add(
      monument.reference, monument.title, monument.names, [],
      [monument.location].compactMap(\.self),
      monument.origins)
  }

  private mutating func add(
    _ record: RecordReference, _ title: String, _ ownNames: [Name], _ countries: [String],
    _ locations: [Location], _ origins: [String: Origin]
  ) {
    let keys = source.flatMap { origins[$0.text]?.keys } ?? []
    guard keys.isEmpty || missing.contains(record) else { return }
    if let key = keys.last { formerKeys[places.count] = key }
    noteLists(origins.keys.sorted())
    if locations.isEmpty { allHavePoints = false }
    let countries = countries.filter { $0.utf8.count == 2 }.prefix(100).joined()
    let title = Self.shortened(title)
    places.append(
      Place(
        record: record, text: texts.count, countriesLength: UInt8(countries.utf8.count),
        titleLength: UInt8(title.utf8.count), hasPoint: !locations.isEmpty,
        firstName: UInt32(names.count)))
    texts += countries.utf8
    texts += title.utf8
    for location in locations {
      points.add(
        latitude: location.latitude, longitude: location.longitude,
        radiusMetres: location.uncertaintyMetres ?? 0, place: places.count - 1)
    }
    for name in Self.compared(ownNames) {
      names.append(
        KnownName(
          mask: name.mask, print: name.print, start: texts.count,
          length: UInt16(name.bytes.count), place: Int32(places.count - 1)))
      texts += name.bytes
    }
  }

  /// Notes which lists brought the next place; most places have those of the one before.
  private mutating func noteLists(_ lists: [String]) {
    if listSets.last != lists { listSets.append(lists) }
    listsOfPlaces.append(UInt32(listSets.count - 1))
  }

  private static func compared(_ names: [Name]) -> [ComparedName] {
    var seen: Set<UInt64> = []
    return names.prefix(mostNames).map { ComparedName($0.text) }
      .filter { seen.insert($0.print).inserted }
  }

  /// A name in 255 bytes.
  private static func shortened(_ name: String) -> String {
    guard name.utf8.count > 255 else { return name }
    var short = ""
    for character in name {
      guard short.utf8.count + character.utf8.count <= 250 else { break }
      short.append(character)
    }
    return short + "…"
  }

  /// Puts all in order once the last site was added.
  package mutating func settle() {
    points.settle()
    let prints = names.map(\.print)
    namesByPrint = (0..<UInt32(names.count)).sorted { prints[Int($0)] < prints[Int($1)] }
    guard !formerKeys.isEmpty else { return }
    for name in names where formerKeys[Int(name.place)] != nil {
      let bytes = texts[name.start..<(name.start + Int(name.length))]
      for word in Self.tellingWords(in: bytes) {
        missingByWord[word, default: []].append(Int(name.place))
      }
    }
  }

  /// What stands for the consonants of each word that tells which place is meant.
  private static func tellingWords(in name: ArraySlice<UInt8>) -> Set<UInt64> {
    Set(
      ComparedName.words(in: name).words.filter { $0.role == .telling }
        .map { WordSound.skeleton(of: $0.sound).print })
  }
}

extension PlaceCandidates {
  /// Returns the sites that may be the place of a row, the likeliest first.
  ///
  /// They are those within 1 km, or within what the two points may be off together, whose name is
  /// alike, and any at the very same point. Where the row or the site has no point, an equal name in
  /// the same country is needed; if the list has brought the site and has no row of it any more, a
  /// name that is alike is enough.
  ///
  /// - Parameter site: What the row says of its place.
  /// - Returns: At most ``mostCandidates`` of them.
  func candidates(for site: Site) -> [Candidate] {
    candidates(site.countries, site.locations) { Self.compared(site.names) }
  }

  /// Returns the monuments that a row may be about; as ``candidates(for:)-(Site)``.
  func candidates(for monument: Monument) -> [Candidate] {
    candidates([], [monument.location].compactMap(\.self)) { Self.compared(monument.names) }
  }

  /// Returns the places that may be one with another of them; as ``candidates(for:)-(Site)``.
  ///
  /// - Parameters:
  ///   - place: The number of the place, from 0 in the order in which they were added.
  ///   - countries: Its countries.
  ///   - locations: Its points.
  /// - Returns: At most ``mostPartners`` of them.
  package func candidates(
    forPlace place: Int, _ countries: [String], _ locations: [Location]
  ) -> [Candidate] {
    candidates(countries, locations, besides: place) {
      names(of: place).map { known in
        ComparedName(
          bytes: Array(texts[known.start..<(known.start + Int(known.length))]), mask: known.mask,
          print: known.print)
      }
    }
  }

  private func candidates(
    _ countries: [String], _ locations: [Location], besides own: Int? = nil,
    _ names: () -> [ComparedName]
  ) -> [Candidate] {
    guard !places.isEmpty else { return [] }
    // Names are compared only where a place is near, as most rows of a first list have none.
    lazy var sought = names()
    var found: [Int: Match] = [:]
    var likenesses: [Int: Double] = [:]
    var (compared, namesakes) = (0, 0)
    for location in locations {
      let unsure = location.uncertaintyMetres ?? 0
      points.visit(
        latitude: location.latitude, longitude: location.longitude,
        within: max(reachMetres, unsure)
      ) { hit in
        guard hit.place != own, hit.metres <= max(reachMetres, unsure + hit.radiusMetres) else {
          return
        }
        compared += 1
        if compared > Self.mostNear {
          guard namesakes < Self.mostNamesakes, sharesName(sought, hit.place) else { return }
          namesakes += 1
        }
        let likeness = likenesses[hit.place] ?? self.likeness(sought, to: hit.place)
        likenesses[hit.place] = likeness
        guard likeness >= NameLikeness.alike || hit.metres <= Self.samePointMetres,
          hit.metres < found[hit.place]?.metres ?? .infinity
        else { return }
        found[hit.place] = Match(metres: hit.metres, likeness: likeness)
      }
    }
    guard locations.isEmpty || !allHavePoints else { return best(of: found) }
    for name in sought where tells(name) {
      for place in bearers(of: name.print)
      where place != own && found[place] == nil && (locations.isEmpty || !places[place].hasPoint)
        && shareCountry(countries, place)
      {
        found[place] = Match(metres: nil, likeness: 1)
      }
    }
    for place in missing(withWordsOf: sought)
    where found[place] == nil && (locations.isEmpty || !places[place].hasPoint)
      && shareCountry(countries, place)
    {
      let likeness = self.likeness(sought, to: place)
      if likeness >= NameLikeness.alike { found[place] = Match(metres: nil, likeness: likeness) }
    }
    return best(of: found)
  }

  /// How a place that was found is like the row.
  private struct Match {
    let metres: Double?
    let likeness: Double
  }

  /// The likeliest, of which alone more than the numbers is looked up: a thousand may be at one point.
  private func best(of found: [Int: Match]) -> [Candidate] {
    var best: [(place: Int, match: Match)] = []
    for (place, match) in found {
      let rank = best.firstIndex { goesBefore((place, match), $0) } ?? best.count
      guard rank < mostFound else { continue }
      best.insert((place, match), at: rank)
      if best.count > mostFound { best.removeLast() }
    }
    return best.map { candidate($0.place, metres: $0.match.metres, $0.match.likeness) }
  }

  private func goesBefore(
    _ one: (place: Int, match: Match), _ other: (place: Int, match: Match)
  ) -> Bool {
    if one.match.likeness != other.match.likeness {
      return one.match.likeness > other.match.likeness
    }
    let (near, far) = (one.match.metres ?? .infinity, other.match.metres ?? .infinity)
    if near != far { return near < far }
    switch (places[one.place].record, places[other.place].record) {
    case (.site(let one), .site(let other)): return one < other
    case (let one, let other): return one.description < other.description
    }
  }

  /// Missing records of which a name has a telling word of those that are sought.
  private func missing(withWordsOf sought: [ComparedName]) -> Set<Int> {
    guard !missingByWord.isEmpty else { return [] }
    var found: Set<Int> = []
    for word in Set(sought.flatMap { Self.tellingWords(in: $0.bytes[...]) }) {
      let places = missingByWord[word] ?? []
      if places.count <= Self.mostCompared { found.formUnion(places) }
    }
    return found
  }

  private func candidate(_ index: Int, metres: Double?, _ likeness: Double) -> Candidate {
    let place = places[index]
    let start = place.text + Int(place.countriesLength)
    let title = texts[start..<(start + Int(place.titleLength))]
    return Candidate(
      record: place.record, name: String(decoding: title, as: UTF8.self), metres: metres,
      likeness: likeness, formerKey: formerKeys[index],
      lists: listSets[Int(listsOfPlaces[index])])
  }

  private func names(of place: Int) -> ArraySlice<KnownName> {
    let next = place + 1 < places.count ? Int(places[place + 1].firstName) : names.count
    return names[Int(places[place].firstName)..<next]
  }

  private func sharesName(_ sought: [ComparedName], _ place: Int) -> Bool {
    names(of: place).contains { known in sought.contains { $0.print == known.print } }
  }

  /// The likeness of the two names that are most alike.
  private func likeness(_ sought: [ComparedName], to place: Int) -> Double {
    var best = 0.0
    for known in names(of: place) {
      for name in sought where best < 1 {
        if name.print == known.print {
          best = max(best, tells(name) ? 1 : NameLikeness.alike / 2)
        } else if ComparedName.mayBeAlike(name.mask, known.mask) {
          let bytes = texts[known.start..<(known.start + Int(known.length))]
          best = max(best, NameLikeness.of(name.bytes[...], bytes))
        }
      }
    }
    return best
  }

  /// Whether a name can tell a place from others: not where many are called `House` alone.
  private func tells(_ name: ComparedName) -> Bool {
    ComparedName.words(in: name.bytes[...]).words.contains { $0.role == .telling }
      || bearers(of: name.print, atMost: mostBearers + 1).count <= mostBearers
  }

  /// The places that have a name, as many as are looked at.
  private func bearers(of print: UInt64, atMost limit: Int = mostCompared) -> [Int] {
    let first = namesByPrint.firstPlace { names[Int($0)].print >= print }
    return namesByPrint[first...].lazy.map { names[Int($0)] }.prefix { $0.print == print }
      .prefix(limit).map { Int($0.place) }
  }

  /// Whether a row may be in a place's country; of a row that its list may have renamed, nothing but
  /// another country says that it is not.
  private func shareCountry(_ countries: [String], _ place: Int) -> Bool {
    let start = places[place].text
    if areTogether { return true }
    if formerKeys[place] != nil, countries.isEmpty || places[place].countriesLength == 0 {
      return true
    }
    let known = texts[start..<(start + Int(places[place].countriesLength))]
    return countries.contains { country in
      stride(from: known.startIndex, to: known.endIndex, by: 2).contains {
        known[$0..<($0 + 2)].elementsEqual(country.utf8)
      }
    }
  }
}
