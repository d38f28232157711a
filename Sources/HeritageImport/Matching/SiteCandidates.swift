import HeritageModel

/// The sites of a registry as they were before an import, among which the place of a row is looked
/// for.
///
/// It is filled once, record by record, and settled; it keeps no record, and takes about 130 bytes a
/// site beside identifier and names.
struct SiteCandidates {
  /// A site that may be the place of a row.
  struct Candidate: Hashable {
    let site: Slug
    let name: String
    /// How far its nearest point is; `nil` where the row or the site has none.
    let metres: Double?
    /// How alike the names are, from 0 to 1; see ``NameLikeness``.
    let likeness: Double
  }

  private struct Place {
    let site: Slug
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

  /// The most candidates that are told of one row.
  static let mostCandidates = 5
  /// How far apart two points of one place may be, where they do not say that they are less sure.
  private static let usualMetres = 1_000.0
  /// How far apart the same point may be, written with fewer decimals.
  private static let samePointMetres = 1.0
  /// How many sites may have a name without a telling word before it tells nothing.
  private static let mostBearers = 20
  private static let mostNames = 200
  /// How many places around a point are compared by likeness; of more, as where a list has all of a
  /// town at its middle, only those with an equal name are looked at, and not more than so many.
  private static let (mostCompared, mostNamesakes) = (1_000, 100)

  /// The list whose rows are looked for.
  private let source: Slug
  private var texts: [UInt8] = []
  private var places: [Place] = []
  private var names: [KnownName] = []
  /// The indexes of `names` in the order of their prints.
  private var namesByPrint: [UInt32] = []
  private var points = PlaceGrid()
  /// Whether every site has a point, so that none is found by its name alone.
  private var allHavePoints = true

  /// Creates an empty index for the rows of a list.
  init(source: Slug) {
    self.source = source
  }

  /// Adds a site, unless it gave way to another or has rows of the list already, which are found by
  /// their keys.
  mutating func add(_ site: Site) {
    guard site.supersededBy == nil, site.origins[source.text]?.keys.isEmpty ?? true else { return }
    let locations = site.locations
    if locations.isEmpty { allHavePoints = false }
    let countries = site.countries.filter { $0.utf8.count == 2 }.prefix(100).joined()
    let title = Self.shortened(site.title)
    places.append(
      Place(
        site: site.id, text: texts.count, countriesLength: UInt8(countries.utf8.count),
        titleLength: UInt8(title.utf8.count), hasPoint: !locations.isEmpty,
        firstName: UInt32(names.count)))
    texts += countries.utf8
    texts += title.utf8
    for location in locations {
      points.add(
        latitude: location.latitude, longitude: location.longitude,
        radiusMetres: location.uncertaintyMetres ?? 0, place: places.count - 1)
    }
    for name in Self.comparedNames(of: site) {
      names.append(
        KnownName(
          mask: name.mask, print: name.print, start: texts.count,
          length: UInt16(name.bytes.count), place: Int32(places.count - 1)))
      texts += name.bytes
    }
  }

  private static func comparedNames(of site: Site) -> [ComparedName] {
    var seen: Set<UInt64> = []
    return site.names.prefix(mostNames).map { ComparedName($0.text) }
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
  mutating func settle() {
    points.settle()
    let prints = names.map(\.print)
    namesByPrint = (0..<UInt32(names.count)).sorted { prints[Int($0)] < prints[Int($1)] }
  }
}

extension SiteCandidates {
  /// Returns the sites that may be the place of a row, the likeliest first.
  ///
  /// They are those within 1 km, or within what the two points may be off together, whose name is
  /// alike, and any at the very same point. Where the row or the site has no point, an equal name in
  /// the same country is needed.
  ///
  /// - Parameter site: What the row says of its place.
  /// - Returns: At most ``mostCandidates`` of them.
  func candidates(for site: Site) -> [Candidate] {
    let locations = site.locations
    // Names are compared only where a place is near, as most rows of a first list have none.
    lazy var sought = Self.comparedNames(of: site)
    var found: [Int: Candidate] = [:]
    var likenesses: [Int: Double] = [:]
    var (compared, namesakes) = (0, 0)
    for location in locations {
      let unsure = location.uncertaintyMetres ?? 0
      points.visit(
        latitude: location.latitude, longitude: location.longitude,
        within: max(Self.usualMetres, unsure)
      ) { hit in
        guard hit.metres <= max(Self.usualMetres, unsure + hit.radiusMetres) else { return }
        compared += 1
        if compared > Self.mostCompared {
          guard namesakes < Self.mostNamesakes, sharesName(sought, hit.place) else { return }
          namesakes += 1
        }
        let likeness = likenesses[hit.place] ?? self.likeness(sought, to: hit.place)
        likenesses[hit.place] = likeness
        guard likeness >= NameLikeness.alike || hit.metres <= Self.samePointMetres,
          hit.metres < found[hit.place]?.metres ?? .infinity
        else { return }
        found[hit.place] = candidate(hit.place, metres: hit.metres, likeness)
      }
    }
    guard !places.isEmpty, !allHavePoints || locations.isEmpty else { return Self.best(of: found) }
    for name in sought {
      for place in bearers(of: name.print, atMost: Self.mostCompared)
      where found[place] == nil && (locations.isEmpty || !places[place].hasPoint)
        && shareCountry(site.countries, place)
      {
        found[place] = candidate(place, metres: nil, 1)
      }
    }
    return Self.best(of: found)
  }

  private static func best(of found: [Int: Candidate]) -> [Candidate] {
    let ordered = found.values.sorted {
      ($1.likeness, $0.metres ?? .infinity, $0.site)
        < ($0.likeness, $1.metres ?? .infinity, $1.site)
    }
    return Array(ordered.prefix(mostCandidates))
  }

  private func candidate(_ place: Int, metres: Double?, _ likeness: Double) -> Candidate {
    let place = places[place]
    let start = place.text + Int(place.countriesLength)
    let title = texts[start..<(start + Int(place.titleLength))]
    return Candidate(
      site: place.site, name: String(decoding: title, as: UTF8.self), metres: metres,
      likeness: likeness)
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
      || bearers(of: name.print, atMost: Self.mostBearers + 1).count <= Self.mostBearers
  }

  /// The places that have a name, or the first of them.
  private func bearers(of print: UInt64, atMost limit: Int) -> [Int] {
    let first = namesByPrint.firstPlace { names[Int($0)].print >= print }
    return namesByPrint[first...].prefix(limit).lazy.map { names[Int($0)] }
      .prefix { $0.print == print }.map { Int($0.place) }
  }

  private func shareCountry(_ countries: [String], _ place: Int) -> Bool {
    let start = places[place].text
    let known = texts[start..<(start + Int(places[place].countriesLength))]
    return countries.contains { country in
      stride(from: known.startIndex, to: known.endIndex, by: 2).contains {
        known[$0..<($0 + 2)].elementsEqual(country.utf8)
      }
    }
  }
}

extension Site {
  /// The site's points: its own and those of its parts.
  fileprivate var locations: [Location] {
    [location].compactMap(\.self) + components.compactMap(\.location)
  }
}
