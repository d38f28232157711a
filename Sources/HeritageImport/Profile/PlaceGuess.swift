/// Where the points of the sites come from, as far as headings and texts tell.
struct PlaceGuess: Sendable {
  private(set) var place: MappingGuess.Place?
  private(set) var reasons: [Int: MappingGuess.Reason] = [:]
  /// Why there is no place that can be read without a mapping, if there is none.
  private(set) var doubt: ProfileRefusal.Doubt?

  private let profile: TableProfile
  private let columns: ColumnTable
  private let meanings: ColumnMeanings

  init(_ profile: TableProfile, _ columns: ColumnTable, _ meanings: ColumnMeanings) {
    self.profile = profile
    self.columns = columns
    self.meanings = meanings
    guess()
    doubt = foreignDatum ?? placeDoubt
    if case .otherDatum = doubt {
      place = nil
      reasons = [:]
    }
  }

  private mutating func guess() {
    let latitudes = fitting(.latitude, \.latitudes)
    let longitudes = fitting(.longitude, \.longitudes)
    let northings = called(.northing)
    let eastings = called(.easting)
    if profile.located * 2 >= profile.rows, profile.located > 0 {
      place = .geometry
    } else if let pair = only(latitudes, longitudes) {
      take(latitude: pair.0, longitude: pair.1, why: "its heading, and degrees")
    } else if let wkt = only({ $0 == .wkt }) {
      place = .wkt(wkt)
      reasons[wkt] = .init(member: "site.location.wkt", why: "its texts are geometries")
    } else if let pair = only(northings, eastings), latitudes.isEmpty, longitudes.isEmpty {
      guess(northing: pair.0, easting: pair.1)
    }
    if place == nil { guessPair() }
    if place == nil, profile.located > 0 { place = .geometry }
  }

  /// The columns of a role that are on WGS 84.
  private func called(_ role: HeadingMeaning.Role) -> [Int] {
    meanings.columns(for: role).filter { meanings[$0]?.datum == nil }
  }

  /// The columns of a role most of whose texts can be what it says.
  ///
  /// A cell that is none is told with its row when that comes in.
  private func fitting(
    _ role: HeadingMeaning.Role, _ count: KeyPath<ShapeCounts, Int>
  ) -> [Int] {
    called(role).filter { column in
      let shapes = profile[column].shapes
      return shapes[keyPath: count] * 2 > shapes.texts
    }
  }

  private mutating func guess(northing: Int, easting: Int) {
    let (north, east) = (profile[northing].shapes, profile[easting].shapes)
    if north.areMost(north.latitudes), east.areMost(east.longitudes) {
      take(
        latitude: northing, longitude: easting, why: "its heading, as its numbers can be degrees")
    } else if north.areMost(north.numbers), east.areMost(east.numbers) {
      place = .grid(easting: easting, northing: northing)
      let why = "its heading; its numbers are no degrees"
      reasons[easting] = .init(member: "site.location.easting", why: why)
      reasons[northing] = .init(member: "site.location.northing", why: why)
    }
  }

  /// Takes the one column of two coordinates that is called so, else the only one that has such.
  private mutating func guessPair() {
    let pair =
      meanings.one(of: fitting(.pair, \.twoNumbers))
      ?? only { if case .pair = $0 { true } else { false } }
    guard let pair, meanings[pair]?.datum == nil else { return }
    let order = order(of: pair)
    place = .pair(pair, order)
    reasons[pair] = .init(
      member: "site.location.pair",
      why: order == .either
        ? "two coordinates in each text, whose order they do not tell"
        : "two coordinates in each text")
  }

  /// Which coordinate comes first, as the texts and the heading say it without contradiction.
  private func order(of pair: Int) -> CellShape.PairOrder {
    let told = profile[pair].shapes.pairOrder
    guard let said = meanings[pair]?.order, said != .either else { return told }
    switch (told, said) {
    case (.either, _): return profile[pair].shapes.tellsBothOrders ? .either : said
    case (.longitudeFirst, .latitudeFirst), (.latitudeFirst, .longitudeFirst),
      (.geopoint, .longitudeFirst):
      return .either
    default: return told
    }
  }

  private mutating func take(latitude: Int, longitude: Int, why: String) {
    place = .coordinates(latitude: latitude, longitude: longitude)
    reasons[latitude] = .init(member: "site.location.latitude", why: why)
    reasons[longitude] = .init(member: "site.location.longitude", why: why)
  }

  private func only(_ first: [Int], _ second: [Int]) -> (Int, Int)? {
    guard let left = meanings.one(of: first), let right = meanings.one(of: second) else {
      return nil
    }
    return (left, right)
  }

  private func only(_ fits: (ColumnShape) -> Bool) -> Int? {
    meanings.one(of: (0..<columns.count).filter { fits(profile[$0].shape) })
  }
}

// MARK: - Doubts

extension PlaceGuess {
  /// What a column says that coordinates are measured in, where that is not WGS 84.
  private var foreignDatum: ProfileRefusal.Doubt? {
    if place == .geometry { return nil }
    for column in meanings.columns(for: .referenceSystem) {
      for kept in profile[column].kept {
        guard let datum = CoordinateWords.datum(in: kept.text) else { continue }
        return .otherDatum(column: columns[column], datum: datum)
      }
    }
    guard place == nil else { return nil }
    for column in 0..<columns.count {
      guard let datum = meanings[column]?.datum else { continue }
      return .otherDatum(column: columns[column], datum: datum)
    }
    return nil
  }

  private var placeDoubt: ProfileRefusal.Doubt? {
    switch place {
    case .geometry, .coordinates, .wkt: return nil
    case .pair(let column, .either): return .orderUnknown(columns[column])
    case .pair: return nil
    case .grid(let easting, let northing):
      return .grid(
        columns: [columns[northing], columns[easting]],
        profile[northing].shapes.noLatitude
          ?? profile[easting].shapes.noLongitude)
    case nil: break
    }
    let latitudes = meanings.distinct(called(.latitude))
    let longitudes = meanings.distinct(called(.longitude))
    for (found, word) in [(latitudes, "a latitude"), (longitudes, "a longitude")]
    where found.count > 1 {
      return .severalPlaces(found.map { columns[$0] }, word)
    }
    if let latitude = latitudes.first, longitudes.isEmpty {
      return .halfPlace(columns[latitude], isLatitude: true)
    }
    if let longitude = longitudes.first, latitudes.isEmpty {
      return .halfPlace(columns[longitude], isLatitude: false)
    }
    if let doubt = misfits(latitudes, "a latitude", \.latitudes, \.noLatitude)
      ?? misfits(longitudes, "a longitude", \.longitudes, \.noLongitude)
    {
      return doubt
    }
    let pairs = meanings.distinct(called(.pair))
    return misfits(pairs, "a latitude and a longitude", \.twoNumbers, \.noPair) ?? .noPlace
  }

  /// Why the first of some columns is not what its heading says, if most of its texts are not.
  private func misfits(
    _ found: [Int], _ word: String, _ count: KeyPath<ShapeCounts, Int>,
    _ first: KeyPath<ShapeCounts, ShapeCounts.Misfit?>
  ) -> ProfileRefusal.Doubt? {
    for column in found {
      let shapes = profile[column].shapes
      guard shapes[keyPath: count] * 2 <= shapes.texts, let misfit = shapes[keyPath: first] else {
        continue
      }
      return .notMost(
        column: columns[column], word, misfits: shapes.texts - shapes[keyPath: count],
        texts: shapes.texts, first: misfit)
    }
    return nil
  }
}
