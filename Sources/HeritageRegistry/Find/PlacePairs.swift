import HeritageImport
import HeritageIndex
import HeritageModel
import HeritageStore

/// Two records that may be about one place.
struct PlacePair: Hashable {
  /// The lesser reference, by its text.
  let first: RecordReference
  let second: RecordReference
  /// Between the nearest points; `nil` where one has none.
  let metres: Double?
  /// How alike the names are, from 0 to 1.
  let likeness: Double

  /// What is told first: the more alike, then the nearer.
  static func goesBefore(_ one: PlacePair, _ other: PlacePair) -> Bool {
    if one.likeness != other.likeness { return one.likeness > other.likeness }
    let (near, far) = (one.metres ?? .infinity, other.metres ?? .infinity)
    if near != far { return near < far }
    return (one.first.description, one.second.description)
      < (other.first.description, other.second.description)
  }
}

/// The pairs among some places, judged as an import judges whether a row is about a place.
private struct PairFinder {
  private struct Known {
    let record: RecordReference
    let countries: [String]
    let locations: [Location]
    /// The lists of which a row came into it.
    let lists: Set<String>
  }

  private var known: [Known] = []
  private var places: PlaceCandidates

  init(within metres: Double, areTogether: Bool = false) {
    places = PlaceCandidates(comparedWithin: metres, areTogether: areTogether)
  }

  mutating func add(_ site: Site) {
    guard site.supersededBy == nil else { return }
    places.add(site)
    known.append(
      Known(
        record: .site(site.id), countries: site.countries, locations: site.locations,
        lists: Set(site.origins.keys)))
  }

  mutating func add(_ monument: Monument) {
    guard monument.supersededBy == nil else { return }
    places.add(monument)
    known.append(
      Known(
        record: monument.reference, countries: [],
        locations: [monument.location].compactMap(\.self), lists: Set(monument.origins.keys)))
  }

  /// Finds the pairs.
  ///
  /// - Parameter countries: Of which one of the two must be in one; any if there are none.
  /// - Returns: Each pair once, in no order.
  mutating func pairs(inOneOf countries: Set<String> = []) -> [PlacePair] {
    guard known.count > 1 else { return [] }
    places.settle()
    let inside = Set(
      known.filter { !countries.isDisjoint(with: $0.countries) }.map(\.record))
    let lists = Dictionary(known.map { ($0.record, $0.lists) }) { first, _ in first }
    var found: [Set<RecordReference>: PlacePair] = [:]
    for (number, place) in known.enumerated() {
      for candidate in places.candidates(forPlace: number, place.countries, place.locations)
      where candidate.likeness >= PlaceCandidates.alike {
        let both = [place.record, candidate.record]
        guard countries.isEmpty || both.contains(where: inside.contains), found[Set(both)] == nil
        else { continue }
        // A list that has a row for each means two: many a village has its Old Mill.
        if candidate.metres == nil,
          !place.lists.isDisjoint(with: lists[candidate.record, default: []])
        {
          continue
        }
        let ordered = both.sorted { $0.description < $1.description }
        found[Set(both)] = PlacePair(
          first: ordered[0], second: ordered[1], metres: candidate.metres,
          likeness: candidate.likeness)
      }
    }
    return Array(found.values)
  }
}

extension Catalogue {
  /// Finds the pairs of sites that may be one place.
  ///
  /// Where there is something beside the packs, only sites are read that are near others, or that have
  /// no point and share a name.
  ///
  /// - Parameters:
  ///   - countries: Of which one of the two must be in one; any if there are none.
  ///   - metres: How far apart two points of one place may be.
  /// - Returns: The pairs, in no order, and what could not be read.
  /// - Throws: `StoreError` if the registry cannot be read.
  func pairsOfSites(
    inOneOf countries: Set<String>, within metres: Double
  ) throws -> (pairs: [PlacePair], damaged: [DamagedRecord]) {
    if let places = try sitePlaces(),
      let found = try pairs(among: places, inOneOf: countries, within: metres)
    {
      return found
    }
    var finder = PairFinder(within: metres)
    let damaged = try forEachReadableSite { finder.add($0) }
    return (finder.pairs(inOneOf: countries), damaged)
  }

  /// - Returns: `nil` where all records must be gone through instead.
  private func pairs(
    among places: SitePlaces, inOneOf countries: Set<String>, within metres: Double
  ) throws -> (pairs: [PlacePair], damaged: [DamagedRecord])? {
    var own: [Site] = []
    var damaged = try places.forEachOwnSite { if $0.supersededBy == nil { own.append($0) } }
    guard let company = try PlacesInCompany(places, besides: own, within: metres) else {
      return nil
    }
    var finder = PairFinder(within: metres)
    for site in own { finder.add(site) }
    let taken = Set(own.map(\.id))
    for place in company.numbers where place < places.places.count {
      do {
        if let site = try places.site(place), !taken.contains(site.id) { finder.add(site) }
      } catch let error as DamagedRecord {
        damaged.append(error)
      }
    }
    return (finder.pairs(inOneOf: countries), damaged)
  }

  /// Finds the pairs of monuments of one site that may be one.
  ///
  /// - Parameters:
  ///   - site: The site; all if there is none.
  ///   - metres: How far apart two points of one place may be.
  /// - Returns: The pairs, in no order, and what could not be read.
  /// - Throws: `StoreError` if the registry cannot be read.
  func pairsOfMonuments(
    of site: Slug?, within metres: Double
  ) throws -> (pairs: [PlacePair], damaged: [DamagedRecord]) {
    if let site {
      let contents = try contents(ofSite: site)
      var finder = PairFinder(within: metres, areTogether: true)
      for monument in contents.monuments { finder.add(monument) }
      return (finder.pairs(), contents.damaged)
    }
    var found: [PlacePair] = []
    var finder = PairFinder(within: metres, areTogether: true)
    var last: Slug?
    let damaged = try forEachReadableMonument { monument in
      if monument.site != last {
        found += finder.pairs()
        finder = PairFinder(within: metres, areTogether: true)
        last = monument.site
      }
      finder.add(monument)
    }
    return (found + finder.pairs(), damaged)
  }
}

/// The numbers of places that may be one with another, by where they are and what they are called.
private struct PlacesInCompany {
  /// Sites whose points are farther apart, in metres, are asked for each of them.
  private static let widest = 2_000.0

  private var isMeant: [Bool]
  private var circles: [(circle: SitePlaces.Circle, place: Int)] = []
  /// Stands for the sites of the numbers, behind which those with files of their own come.
  private var sites: [UInt64]

  /// - Returns: `nil` where all records must be gone through instead.
  init?(_ places: SitePlaces, besides own: [Site], within metres: Double) throws {
    sites = places.places.map(\.site) + own.map { SitePlaces.print(of: $0.id) }
    isMeant = [Bool](repeating: false, count: sites.count)
    try addCircles(of: places, own)
    findNear(within: metres)
    guard try findNamesakes(places, own) else { return nil }
  }

  /// The numbers of the places, ascending; those of sites with files of their own are behind the others.
  var numbers: [Int] { isMeant.indices.filter { isMeant[$0] } }

  private mutating func addCircles(of places: SitePlaces, _ own: [Site]) throws {
    for (number, place) in places.places.enumerated() {
      guard let circle = place.circle else { continue }
      guard circle.spreadMetres > Self.widest else {
        circles.append((circle, number))
        continue
      }
      do {
        for location in try places.site(number)?.locations ?? [] { add(location, number) }
      } catch is DamagedRecord {
        // Whoever reads the site tells of it.
        isMeant[number] = true
      }
    }
    for (number, site) in own.enumerated() {
      for location in site.locations { add(location, places.places.count + number) }
    }
  }

  private mutating func add(_ location: Location, _ place: Int) {
    circles.append(
      (
        SitePlaces.Circle(
          latitude: location.latitude, longitude: location.longitude, spreadMetres: 0,
          unsureMetres: location.uncertaintyMetres ?? 0), place
      ))
  }

  private mutating func findNear(within metres: Double) {
    var grid = PlaceGrid()
    for (circle, place) in circles {
      grid.add(
        latitude: circle.latitude, longitude: circle.longitude,
        radiusMetres: circle.spreadMetres + circle.unsureMetres, place: place)
    }
    grid.settle()
    for (circle, place) in circles where !isMeant[place] {
      // The grid keeps fewer digits than records do, so a metre is added.
      let near = grid.first(
        latitude: circle.latitude, longitude: circle.longitude,
        within: max(metres, circle.unsureMetres) + circle.spreadMetres + 1
      ) { sites[$0.place] != sites[place] }
      if let near { (isMeant[place], isMeant[near.place]) = (true, true) }
    }
  }

  /// Finds the places that share a name with one that has no point.
  ///
  /// - Returns: Whether all names could be read.
  private mutating func findNamesakes(_ places: SitePlaces, _ own: [Site]) throws -> Bool {
    let packed = places.places
    var names: [UInt64] = []
    var ofOwn: [(name: UInt64, place: Int)] = []
    for (number, site) in own.enumerated() {
      for name in [site.id.text] + site.names.map(\.text) {
        let print = SitePlaces.print(ofName: name)
        ofOwn.append((print, packed.count + number))
        if site.locations.isEmpty { names.append(print) }
      }
    }
    guard packed.contains(where: { $0.circle == nil }) || !names.isEmpty else { return true }
    guard
      try places.forEachName(where: { packed[$0].circle == nil }, { name, _ in names.append(name) })
    else { return false }
    names.sort()
    func isSought(_ name: UInt64) -> Bool {
      var (low, high) = (0, names.count)
      while low < high {
        let middle = (low + high) / 2
        if names[middle] < name { low = middle + 1 } else { high = middle }
      }
      return low < names.count && names[low] == name
    }
    var bearers = ofOwn.filter { isSought($0.name) }
    guard
      try places.forEachName(
        where: { _ in true }, { if isSought($0) { bearers.append(($0, $1)) } })
    else { return false }
    bearers.sort { ($0.name, $0.place) < ($1.name, $1.place) }
    var start = 0
    while start < bearers.count {
      let end = bearers[start...].firstIndex { $0.name != bearers[start].name } ?? bearers.count
      let group = bearers[start..<end]
      if group.contains(where: { sites[$0.place] != sites[bearers[start].place] }) {
        for bearer in group { isMeant[bearer.place] = true }
      }
      start = end
    }
    return true
  }
}
