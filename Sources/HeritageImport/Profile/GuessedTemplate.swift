/// The parts of a mapping that follow from a guess, for a draft and for an import without mapping.
struct GuessedTemplate {
  let guess: MappingGuess
  let profile: TableProfile
  let columns: ColumnTable

  /// A column as a value, with the steps that its texts need.
  func value(_ column: Int) -> MappingText {
    let name = MappingText.text(columns[column])
    if profile[column].shape == .html { return ["column": name, "plain": .flag(true)] }
    if profile[column].isEscaped { return ["column": name, "unescape": .flag(true)] }
    // An equals sign would make a text of the name.
    return columns[column].hasPrefix("=") ? ["column": .list([name])] : name
  }

  var names: MappingText? {
    guess.names.isEmpty ? nil : .list(guess.names.map(localized))
  }

  var description: MappingText? {
    guess.descriptions.isEmpty ? nil : .list(guess.descriptions.map(localized))
  }

  private func localized(_ name: MappingGuess.NameColumn) -> MappingText {
    ["text": value(name.column), "language": name.language.map { .text("=\($0)") }]
  }

  var countries: MappingText? { guess.country.map { .list([value($0)]) } }

  var address: MappingText? { guess.address.map(value) }

  /// Where the points come from; `nil` for the format's own geometry, which needs no member.
  var location: MappingText? {
    switch guess.place {
    case nil, .geometry: nil
    case .coordinates(let latitude, let longitude):
      ["latitude": value(latitude), "longitude": value(longitude)]
    case .pair(let column, let order):
      ["pair": value(column), "order": Self.word(for: order)]
    case .wkt(let column): ["wkt": value(column)]
    case .grid(let easting, let northing):
      ["easting": value(easting), "northing": value(northing), "zone": .undecided]
    }
  }

  private static func word(for order: CellShape.PairOrder) -> MappingText {
    switch order {
    case .latitudeFirst, .geopoint: "lat lon"
    case .longitudeFirst: "lon lat"
    case .either: .undecided
    }
  }

  /// The columns that hold the point.
  var pointColumns: [Int] {
    switch guess.place {
    case nil, .geometry: []
    case .coordinates(let first, let second), .grid(let first, let second): [first, second]
    case .pair(let column, _), .wkt(let column): [column]
    }
  }

  /// The column that tells rows apart, else the names and the point.
  var key: MappingText? {
    let all = keyColumns.map { MappingText.text($0) }
    return all.count > 1 ? .list(all) : all.first
  }

  /// The columns of the key.
  var keyColumns: [String] {
    if let key = guess.key.key { return [columns[key]] }
    guard !guess.names.isEmpty else { return [] }
    let all = (guess.names.map(\.column) + pointColumns).map { columns[$0] }
    return guess.place == .geometry ? all + [SideTables.geometryColumn] : all
  }

  /// The columns of the key, for people.
  var keyWords: String {
    keyColumns.map { $0 == SideTables.geometryColumn ? "its geometry" : "'\($0)'" }
      .joined(separator: ", ")
  }

  func drop(_ dropped: [Int]) -> MappingText? {
    dropped.isEmpty ? nil : .list(dropped.sorted().map { .text(columns[$0]) })
  }
}

/// A mapping of a document whose headings are so plain that it needs none of its maker: sites only,
/// with what cannot be mistaken.
struct GuessedMapping: Hashable, Sendable {
  /// The mapping, in the form in which any other is read.
  let mapping: MappingText
  /// What there is to tell of its key.
  private(set) var notes: [GuessNote] = []
  /// What the key is, with the first that comes again where it is known.
  let repeatedKey: String

  /// - Parameters:
  ///   - guess: What the columns are for, without a doubt.
  ///   - profile: What every row of the document holds.
  ///   - columns: The columns of the document.
  ///   - list: Whose list it is.
  init(
    _ guess: MappingGuess, _ profile: TableProfile, _ columns: ColumnTable, of list: ListName
  ) {
    let template = GuessedTemplate(guess: guess, profile: profile, columns: columns)
    mapping = [
      "heritageMapping": .number(1), "source": list.source, "key": template.key,
      "site": [
        "names": template.names, "countries": template.countries, "place": template.address,
        "location": template.location, "description": template.description,
      ],
      "drop": template.drop(guess.personal + guess.contacts),
    ]
    let keys = template.keyWords
    let example = guess.key.key.flatMap { profile[$0].firstRepeat }.map { repeated in
      ": '\(repeated.text.shortened)' is on lines \(repeated.firstLine) and \(repeated.secondLine)"
    }
    repeatedKey = keys + (example ?? "")
    if let givenUp = guess.key.givenUp, let fault = guess.key.fault {
      notes.append(
        GuessNote(
          columns[givenUp],
          "the column '\(columns[givenUp])' is not the key, as \(fault); a row is known by \(keys), "
            + "so that one in which these are mended later counts as a new one",
          suggestion: "correct the column, or say in a mapping what the key is"))
    }
  }
}

/// Whose list a document is, as far as nobody has said more.
struct ListName: Hashable, Sendable {
  /// A slug, under which the list's keys are kept.
  let id: String
  let name: String

  var source: MappingText { ["id": .text(id), "name": .text(name)] }
}
