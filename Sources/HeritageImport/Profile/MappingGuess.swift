import HeritageModel

/// What the columns of a document are for, as far as their headings and texts tell.
struct MappingGuess: Sendable {
  struct NameColumn: Hashable, Sendable {
    let column: Int
    let language: String?
  }

  /// Where the points of the sites come from.
  enum Place: Hashable, Sendable {
    /// The format's own geometry.
    case geometry
    case coordinates(latitude: Int, longitude: Int)
    /// Two coordinates in one text, with the order where the texts tell it.
    case pair(Int, CellShape.PairOrder)
    case wkt(Int)
    /// Two numbers of a grid.
    case grid(easting: Int, northing: Int)
  }

  /// Why a column is taken for what it is.
  struct Reason: Hashable, Sendable {
    /// The member that the column is taken for, such as `site.names`.
    let member: String
    let why: String
  }

  private(set) var names: [NameColumn] = []
  /// Several columns that could each be the name in one language.
  private(set) var rivals: [Int] = []
  /// Columns that are called a name and hold web addresses.
  private(set) var addressesAsNames: [Int] = []
  private(set) var place: Place?
  private(set) var key: Int?
  private(set) var country: Int?
  private(set) var address: Int?
  private(set) var descriptions: [NameColumn] = []
  /// What sort of thing a row is about.
  private(set) var kind: Int?
  /// Columns with texts whose headings speak of damage.
  private(set) var damage: [Int] = []
  /// Columns that tell of the person who recorded a row.
  private(set) var personal: [Int] = []
  /// Columns of e-mail addresses and telephone numbers.
  private(set) var contacts: [Int] = []
  private(set) var reasons: [Int: Reason] = [:]

  private let profile: TableProfile
  private let columns: ColumnTable
  private var meanings: [(column: Int, meaning: HeadingMeaning)] = []

  /// - Parameters:
  ///   - profile: What every row of the document holds.
  ///   - columns: The columns of the document.
  ///   - isForDraft: Whether a person will go through it, so that a part of a heading may tell.
  init(_ profile: TableProfile, _ columns: ColumnTable, isForDraft: Bool = false) {
    self.profile = profile
    self.columns = columns
    for column in 0..<columns.count where profile[column].texts > 0 {
      let isKnown = HeadingWords.meaning(of: columns[column]) != nil
      if PersonalColumns.contains(columns[column])
        || !isKnown && PersonalColumns.areSpokenOf(in: columns[column])
      {
        personal.append(column)
        continue
      }
      if profile[column].holdsContacts {
        contacts.append(column)
        continue
      }
      if HeadingWords.speakOfDamage(columns[column]) { damage.append(column) }
      if let meaning = HeadingWords.meaning(of: columns[column]) {
        meanings.append((column, meaning))
      }
    }
    guessCountry()
    guessNames()
    if isForDraft, names.isEmpty, rivals.isEmpty { guessNameLoosely() }
    guessPlace()
    guessKey()
    if isForDraft, key == nil { guessKeyLoosely() }
    guessTexts()
  }
}

// MARK: - Names

extension MappingGuess {
  private func columns(for role: HeadingMeaning.Role) -> [Int] {
    meanings.filter { $0.meaning.role == role }.map(\.column)
  }

  private func meaning(of column: Int) -> HeadingMeaning? {
    meanings.first { $0.column == column }?.meaning
  }

  private mutating func guessNames() {
    let called = columns(for: .name)
    addressesAsNames = called.filter { profile[$0].holdsURLs }
    var found = called.filter { !profile[$0].holdsURLs }
    var why = "its heading"
    if called.isEmpty {
      found = columns(for: .kindName).filter { !profile[$0].holdsURLs && !profile[$0].isNumeric }
      why = "its heading, as no column is called a name"
    }
    // Columns with the same texts are one.
    var prints: Set<UInt64> = []
    found = found.filter { prints.insert(profile[$0].fingerprint).inserted }
    let all = found.map { NameColumn(column: $0, language: language(of: $0)) }
    let languages = Dictionary(grouping: all) { meaning(of: $0.column)?.language }
    let rival = languages.values.filter { $0.count > 1 }
    rivals = rival.flatMap { $0.map(\.column) }.sorted()
    guard rivals.isEmpty else { return }
    names = all
    for name in names {
      reasons[name.column] = Reason(
        member: "site.names", why: name.language.map { "\(why); language '\($0)'" } ?? why)
    }
  }

  /// Looks for the one column that has a word for a name in its heading, and many texts.
  private mutating func guessNameLoosely() {
    let found = (0..<columns.count).filter { column in
      HeadingWords.mentionName(columns[column]) && profile[column].hasManyTexts(in: profile.rows)
        && reasons[column] == nil && !damage.contains(column)
    }
    guard let name = one(of: found) else {
      rivals = found
      return
    }
    names = [NameColumn(column: name, language: nil)]
    reasons[name] = Reason(member: "site.names", why: "its heading has a word for a name in it")
  }

  private func language(of column: Int) -> String? {
    guard let meaning = meaning(of: column) else { return nil }
    return NameLanguage.of(profile[column], heading: meaning, countries: countries)
  }

  /// The countries of the rows, if a column says them and they are few.
  private var countries: [String] {
    guard let country, profile[country].isKeptWhole else { return [] }
    let codes = profile[country].kept.map { Country(code: $0.text) ?? Country.named($0.text) }
    return codes.contains(nil) ? [] : codes.compactMap { $0?.code }
  }
}

// MARK: - Places

extension MappingGuess {
  private mutating func guessPlace() {
    let latitudes = columns(for: .latitude).filter { profile[$0].isLatitude }
    let longitudes = columns(for: .longitude).filter { profile[$0].isLongitude }
    let northings = columns(for: .northing)
    let eastings = columns(for: .easting)
    if profile.located * 2 >= profile.rows, profile.located > 0 {
      place = .geometry
    } else if let pair = only(latitudes, longitudes) {
      take(latitude: pair.0, longitude: pair.1, why: "its heading, and degrees")
    } else if let wkt = only({ $0 == .wkt }) {
      place = .wkt(wkt)
      reasons[wkt] = Reason(member: "site.location.wkt", why: "its texts are geometries")
    } else if let pair = only(northings, eastings), latitudes.isEmpty, longitudes.isEmpty {
      if profile[pair.0].isLatitude, profile[pair.1].isLongitude {
        take(latitude: pair.0, longitude: pair.1, why: "its heading, as its numbers can be degrees")
      } else if profile[pair.0].isNumeric, profile[pair.1].isNumeric {
        place = .grid(easting: pair.1, northing: pair.0)
        let why = "its heading; its numbers are no degrees"
        reasons[pair.1] = Reason(member: "site.location.easting", why: why)
        reasons[pair.0] = Reason(member: "site.location.northing", why: why)
      }
    }
    if place == nil { guessPair() }
    if place == nil, profile.located > 0 { place = .geometry }
  }

  private mutating func guessPair() {
    guard
      let pair = only({ if case .pair = $0 { true } else { false } }),
      case .pair(let order) = profile[pair].shape
    else { return }
    place = .pair(pair, order)
    reasons[pair] = Reason(
      member: "site.location.pair",
      why: order == .either
        ? "two coordinates in each text, whose order they do not tell"
        : "two coordinates in each text")
  }

  private mutating func take(latitude: Int, longitude: Int, why: String) {
    place = .coordinates(latitude: latitude, longitude: longitude)
    reasons[latitude] = Reason(member: "site.location.latitude", why: why)
    reasons[longitude] = Reason(member: "site.location.longitude", why: why)
  }

  private func only(_ first: [Int], _ second: [Int]) -> (Int, Int)? {
    guard let left = one(of: first), let right = one(of: second) else { return nil }
    return (left, right)
  }

  /// The only column of several; those with the same texts are one.
  private func one(of found: [Int]) -> Int? {
    Set(found.map { profile[$0].fingerprint }).count == 1 ? found.first : nil
  }

  private func only(_ fits: (ColumnShape) -> Bool) -> Int? {
    one(of: (0..<columns.count).filter { fits(profile[$0].shape) })
  }
}

// MARK: - Keys and texts

extension MappingGuess {
  private mutating func guessKey() {
    let known = columns(for: .key).filter(tellsRowsApart)
    key = known.max { (profile[$0].distinct, $1) < (profile[$1].distinct, $0) }
    if let key { reasons[key] = Reason(member: "key", why: "its heading, and it tells rows apart") }
  }

  private mutating func guessKeyLoosely() {
    let found = (0..<columns.count).filter { column in
      HeadingWords.endInKey(columns[column]) && reasons[column] == nil && tellsRowsApart(column)
    }
    key = found.max { (profile[$0].distinct, $1) < (profile[$1].distinct, $0) }
    if let key {
      reasons[key] = Reason(member: "key", why: "the end of its heading, and it tells rows apart")
    }
  }

  private func tellsRowsApart(_ column: Int) -> Bool {
    let texts = profile[column]
    return texts.filled == profile.rows && texts.texts == texts.filled
      && texts.distinct * 10 >= profile.rows * 9
  }

  private mutating func guessCountry() {
    country = columns(for: .country).first
    if let country { reasons[country] = Reason(member: "site.countries", why: "its heading") }
  }

  private mutating func guessTexts() {
    address = fullest(columns(for: .place))
    if let address { reasons[address] = Reason(member: "site.place", why: "its heading") }
    let told = columns(for: .description).filter { !profile[$0].holdsURLs }
    let byLanguage = Dictionary(grouping: told) { meaning(of: $0)?.language }
    descriptions = byLanguage.values.compactMap { fullest($0) }.sorted()
      .map { NameColumn(column: $0, language: language(of: $0)) }
    for description in descriptions {
      reasons[description.column] = Reason(member: "site.description", why: "its heading")
    }
    kind = columns(for: .kind).first { column in
      if case .vocabulary(let words) = profile[column].shape { words <= 30 } else { false }
    }
    if let kind { reasons[kind] = Reason(member: "site.kind", why: "its heading, and few words") }
  }

  /// The column that most rows fill, the first of several.
  private func fullest(_ columns: [Int]) -> Int? {
    columns.max { (profile[$0].filled, $1) < (profile[$1].filled, $0) }
  }
}

// MARK: - Doubts

extension MappingGuess {
  /// Every reason for which the columns cannot be read without a mapping.
  var doubts: [ProfileRefusal.Doubt] {
    guard profile.rows > 0 else { return [.noRows] }
    var doubts: [ProfileRefusal.Doubt] = []
    let texts = headingsThatAreTexts
    if !texts.isEmpty { doubts.append(.noHeadings(texts)) }
    if !rivals.isEmpty {
      doubts.append(.severalNames(rivals.map { columns[$0] }))
    } else if names.isEmpty {
      doubts.append(
        addressesAsNames.isEmpty
          ? .noName(filledColumns) : .namesAreAddresses(addressesAsNames.map { columns[$0] }))
    }
    if let doubt = placeDoubt { doubts.append(doubt) }
    for name in names {
      if profile.rows >= 3, let text = profile[name.column].mostFrequent,
        text.count * 2 > profile.rows
      {
        doubts.append(.oneName(text.text, count: text.count, rows: profile.rows))
      }
    }
    if let graded = damage.first(where: { profile[$0].filled * 2 >= profile.rows }) {
      doubts.append(
        .damage(column: columns[graded], filled: profile[graded].filled, rows: profile.rows))
    }
    return doubts
  }

  private var filledColumns: [String] {
    (0..<columns.count).filter { profile[$0].texts > 0 }.map { columns[$0] }
  }

  private var placeDoubt: ProfileRefusal.Doubt? {
    switch place {
    case .geometry, .coordinates, .wkt: return nil
    case .pair(let column, .either): return .orderUnknown(columns[column])
    case .pair: return nil
    case .grid(let easting, let northing):
      return .noDegrees([columns[northing], columns[easting]])
    case nil:
      let called = columns(for: .latitude) + columns(for: .longitude)
      return called.isEmpty ? .noPlace : .noDegrees(called.map { columns[$0] })
    }
  }

  /// Headings that look like the texts below them, so that there may be no row of headings.
  var headingsThatAreTexts: [String] {
    let table = ByteClasses.table
    return (0..<columns.count).filter { column in
      let heading = Array(columns[column].utf8)
      guard !heading.isEmpty, profile[column].texts > 0 else { return false }
      let scan = CellScan(heading.span, table: table.span)
      switch CellShape(heading.span, scan.classes) {
      // A wide table may have a column a year or a day.
      case .number: return profile[column].isNumeric && heading.contains(UInt8(ascii: "."))
      case .isoDate, .numericDate: return profile[column].shape.dateOrder != nil
      case .url, .email, .wkt, .pair: return true
      case .degrees, .telephone, .text: return false
      }
    }.map { columns[$0] }
  }
}
