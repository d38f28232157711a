/// What a draft says beside its members to whoever goes through it.
struct DraftRemarks {
  let guess: MappingGuess
  let profile: TableProfile
  let columns: ColumnTable
  /// Where the headings are.
  let found: HeadingSearch.Found

  /// What to know of the row with the headings.
  ///
  /// - Parameter headings: The first row, where there seem to be no headings.
  /// - Returns: The remark, if there is any.
  func header(without headings: [String]?) -> MappingText? {
    if let headings {
      return .text(
        "the first row looks like a row: " + Self.list(headings) + "; name the columns here")
    }
    return remark(on: "header")
  }

  /// What to know of the sheet.
  var sheet: MappingText? {
    if let remark = remark(on: "sheet") { return remark }
    return found.otherTables.isEmpty
      ? nil : .text("other sheets with known headings: " + Self.list(found.otherTables))
  }

  private func remark(on field: String) -> MappingText? {
    found.notes.first { $0.field == field }.map { .text($0.message) }
  }

  /// What to know of the key.
  ///
  /// - Parameter hasKey: Whether the draft has one.
  /// - Returns: The remark, if there is any.
  func key(hasKey: Bool) -> MappingText? {
    if guess.key.isSerial {
      return
        "a running number may be another row's in the next edition: take a column that stays with its site, if there is one"
    }
    guard guess.key.key == nil else { return nil }
    if hasKey, let givenUp = guess.key.givenUp, let fault = guess.key.fault {
      return .text(
        "'\(columns[givenUp])' is not the key, as \(fault); a row in which one of these is mended "
          + "later counts as a new one")
    }
    let candidates = (0..<columns.count).filter { column in
      HeadingWords.endInKey(columns[column]) && profile[column].filled == profile.rows
        && profile[column].distinct > 1 && guess.reasons[column] == nil
    }
    let repeated = candidates.max { profile[$0].distinct < profile[$1].distinct }
    if !hasKey, let repeated {
      return .text(
        "the key could be '\(columns[repeated])', with \(profile[repeated].distinct) different texts in "
          + "\(profile.rows) rows, if rows that share one are about the same site")
    }
    return !hasKey
      ? "no column tells rows apart, so that a row that is mended later counts as a new one"
      : "a row in which one of these is mended later counts as a new one"
  }

  /// What to know of the names.
  ///
  /// - Parameter taken: The columns of the point.
  /// - Returns: The remark, if there is any.
  func names(besides taken: [Int]) -> MappingText? {
    guard guess.names.isEmpty else {
      let open = guess.names.contains { $0.language == nil }
      let language = open ? "add the language of a name if it is known: \"language\": \"=fr\"" : nil
      let remarks = [rowsWithoutName, language].compactMap(\.self)
      return remarks.isEmpty ? nil : .text(remarks.joined(separator: "; "))
    }
    if !guess.rivals.isEmpty {
      return .text("each can be the name: " + Self.list(guess.rivals.map { columns[$0] }))
    }
    let open = Set(guess.personal + guess.contacts + guess.addressesAsNames + taken)
    let candidates = (0..<columns.count).filter { column in
      !open.contains(column) && profile[column].hasManyTexts(in: profile.rows)
    }
    return candidates.isEmpty
      ? "no column has a different text in most rows"
      : .text("columns with many different texts: " + Self.list(candidates.map { columns[$0] }))
  }

  /// How many rows lack the name, where they are too many to be refused for it.
  private var rowsWithoutName: String? {
    let fullest = guess.names.map { profile[$0.column].filled }.max() ?? 0
    let empty = profile.rows - fullest
    guard empty * 10 > profile.rows else { return nil }
    return
      "\(empty) of \(profile.rows) rows have no name and are refused, unless a list of columns "
      + "gives one, or 'fill' in 'input' takes it from the row above"
  }

  /// What to know of the place.
  var place: MappingText? {
    switch guess.place {
    case .pair(_, .either): "\"lat lon\" or \"lon lat\""
    case .grid:
      "a zone such as \"=37N\" if this is UTM on WGS 84; any other grid has to be converted first"
    case .geometry, .coordinates, .pair, .wkt: nil
    case nil where degreeColumns.count == 2:
      .text("these can be degrees: " + Self.list(degreeColumns.map { columns[$0] }))
    case nil: .text(guess.placeDoubt?.words ?? "no column is known for the place")
    }
  }

  /// Columns without a known heading whose numbers have decimals and can be degrees.
  var degreeColumns: [Int] {
    guard guess.place == nil else { return [] }
    return (0..<columns.count).filter { column in
      profile[column].shape == .number
        && profile[column].shapes.areMost(profile[column].shapes.longitudes)
        && profile[column].kept.contains { kept in
          let parts = kept.text.split(separator: ".")
          return parts.count == 2 && parts[1].utf8.count >= 3
        }
    }
  }

  /// Columns of dates that hold the numbers by which spreadsheets count days.
  var dates: MappingText? {
    let found = columns.names.indices.filter { column in
      switch profile[column].shape {
      case .dates(let dates): dates.spreadsheetDays > 0
      default: holdsSpreadsheetDays(column)
      }
    }
    guard !found.isEmpty else { return nil }
    return .text(
      "days as spreadsheets count them, which are not read: " + Self.list(found.map { columns[$0] })
        + "; format the column as a date there, and save the table anew")
  }

  /// Whether a column that speaks of dates holds numbers alone that can be days.
  func holdsSpreadsheetDays(_ column: Int) -> Bool {
    let shapes = profile[column].shapes
    return shapes.areMost(shapes.spreadsheetDays) && HeadingWords.speakOfDate(columns[column])
  }

  private static func list(_ columns: [String]) -> String {
    let shown = columns.prefix(8).map { "'\($0.prefix(40))'" }.joined(separator: ", ")
    return columns.count > 8 ? shown + " and \(columns.count - 8) more" : shown
  }
}
