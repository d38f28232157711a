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
  private(set) var key: KeyGuess
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
  private var meanings: ColumnMeanings
  /// Why there is no place that can be read without a mapping, if there is none.
  let placeDoubt: ProfileRefusal.Doubt?

  /// - Parameters:
  ///   - profile: What every row of the document holds.
  ///   - columns: The columns of the document.
  ///   - isForDraft: Whether a person will go through it, so that a part of a heading may tell.
  init(_ profile: TableProfile, _ columns: ColumnTable, isForDraft: Bool = false) {
    self.profile = profile
    self.columns = columns
    var meanings = ColumnMeanings(profile)
    for column in 0..<columns.count where profile[column].texts > 0 {
      let meaning = HeadingWords.meaning(of: columns[column])
      if PersonalColumns.contains(columns[column])
        || meaning == nil && PersonalColumns.areSpokenOf(in: columns[column])
      {
        personal.append(column)
        continue
      }
      if profile[column].holdsContacts {
        contacts.append(column)
        continue
      }
      if HeadingWords.speakOfDamage(columns[column]) { damage.append(column) }
      if let meaning { meanings.add(meaning, of: column) }
    }
    self.meanings = meanings
    let places = PlaceGuess(profile, columns, meanings)
    place = places.place
    placeDoubt = places.doubt
    key = KeyGuess(profile, columns, meanings, placed: [], isForDraft: false)
    guessCountry()
    guessNames()
    if isForDraft, rivals.isEmpty {
      if names.isEmpty { guessNameLoosely() } else { guessNamesInOtherLetters() }
    }
    reasons.merge(places.reasons) { _, new in new }
    if isForDraft {
      key = KeyGuess(profile, columns, meanings, placed: Set(reasons.keys), isForDraft: true)
    }
    if let column = key.key { reasons[column] = Reason(member: "key", why: key.why) }
    guessTexts()
  }
}

// MARK: - Names

extension MappingGuess {
  private mutating func guessNames() {
    let called = meanings.columns(for: .name)
    addressesAsNames = called.filter { profile[$0].holdsURLs }
    var found = called.filter { !profile[$0].holdsURLs }
    var why = "its heading"
    if called.isEmpty {
      found = meanings.columns(for: .kindName).filter {
        !profile[$0].holdsURLs && !profile[$0].isNumeric
      }
      why = "its heading, as no column is called a name"
    }
    found = meanings.distinct(found)
    rivals = rivals(among: found)
    guard rivals.isEmpty else { return }
    for column in found { take(name: column, why: why) }
  }

  private mutating func take(name column: Int, why: String) {
    let language = language(of: column)
    names.append(NameColumn(column: column, language: language))
    reasons[column] = Reason(
      member: "site.names", why: language.map { "\(why); language '\($0)'" } ?? why)
  }

  /// Columns that can each be the name in one language: that of their headings, else that of their
  /// letters, as one language is not written in two alphabets.
  private func rivals(among found: [Int]) -> [Int] {
    let byLanguage = Dictionary(grouping: found) { meanings[$0]?.language }
    var rivals = byLanguage.filter { $0.key != nil && $0.value.count > 1 }.flatMap(\.value)
    let open = byLanguage[nil] ?? []
    let byScript = Dictionary(grouping: open) { NameLanguage.script(of: profile[$0]) }
    if open.count > 1 {
      rivals +=
        byScript[nil] != nil ? open : byScript.values.filter { $0.count > 1 }.flatMap(\.self)
    }
    return rivals.sorted()
  }

  /// Looks for the one column that has a word for a name in its heading, and many texts.
  private mutating func guessNameLoosely() {
    let found = columnsMentioningNames
    guard let name = meanings.one(of: found) else {
      rivals = found
      return
    }
    take(name: name, why: "its heading has a word for a name in it")
  }

  /// Takes a column with a word for a name in its heading whose letters are none of the names', as
  /// it has the name in another language.
  private mutating func guessNamesInOtherLetters() {
    let known = names.map { NameLanguage.script(of: profile[$0.column]) }
    guard !known.contains(nil) else { return }
    let found = columnsMentioningNames.filter { column in
      guard let script = NameLanguage.script(of: profile[column]) else { return false }
      return !known.contains(script)
    }
    for script in Set(found.map { NameLanguage.script(of: profile[$0]) }) {
      let same = found.filter { NameLanguage.script(of: profile[$0]) == script }
      guard let name = meanings.one(of: same) else { continue }
      take(name: name, why: "its heading has a word for a name in it, and other letters")
    }
    names.sort { $0.column < $1.column }
  }

  private var columnsMentioningNames: [Int] {
    (0..<columns.count).filter { column in
      HeadingWords.mentionName(columns[column]) && profile[column].hasManyTexts(in: profile.rows)
        && reasons[column] == nil && !damage.contains(column)
    }
  }

  private func language(of column: Int) -> String? {
    guard let meaning = meanings[column] else { return nil }
    return NameLanguage.of(profile[column], heading: meaning, countries: countries)
  }

  /// The countries of the rows, if a column says them and they are few.
  private var countries: [String] {
    guard let country, profile[country].isKeptWhole else { return [] }
    let codes = profile[country].kept.map { Country(code: $0.text) ?? Country.named($0.text) }
    return codes.contains(nil) ? [] : codes.compactMap { $0?.code }
  }
}

// MARK: - Texts

extension MappingGuess {
  private mutating func guessCountry() {
    country = meanings.columns(for: .country).first
    if let country { reasons[country] = Reason(member: "site.countries", why: "its heading") }
  }

  private mutating func guessTexts() {
    address = fullest(meanings.columns(for: .place))
    if let address { reasons[address] = Reason(member: "site.place", why: "its heading") }
    let told = meanings.columns(for: .description).filter { !profile[$0].holdsURLs }
    let byLanguage = Dictionary(grouping: told) { meanings[$0]?.language }
    descriptions = byLanguage.values.compactMap { fullest($0) }.sorted()
      .map { NameColumn(column: $0, language: language(of: $0)) }
    for description in descriptions {
      reasons[description.column] = Reason(member: "site.description", why: "its heading")
    }
    kind = meanings.columns(for: .kind).first { column in
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
    guard profile.rows > 0 else {
      return [profile.firstFault.map { .noSoundRows($0, count: profile.refused) } ?? .noRows]
    }
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

  /// What columns are taken for, in the document's order, as far as anything is.
  var seen: [ProfileRefusal.Seen] {
    reasons.sorted { $0.key < $1.key }.map {
      ProfileRefusal.Seen(column: columns[$0.key], member: $0.value.member)
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
      case .isoDate, .numericDate, .otherDate: return profile[column].shape.dateOrder != nil
      case .url, .email, .wkt, .pair: return true
      case .degrees, .telephone, .twoNumbers, .text: return false
      }
    }.map { columns[$0] }
  }
}
