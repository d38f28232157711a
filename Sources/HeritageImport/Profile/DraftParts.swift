import HeritageModel

/// The members of a draft, from what was guessed and what is open.
struct DraftParts {
  private let guess: MappingGuess
  private let profile: TableProfile
  private let columns: ColumnTable
  private let template: GuessedTemplate
  /// The first row, where there seem to be no headings.
  private let headings: [String]?
  /// The column that seems to grade damage.
  private let graded: Int?
  /// Where there is one: the column that seems to tell when the damage was done, those with
  /// addresses of what it rests on, and one with the names of pictures.
  private let dated: Int?
  private let linked: [Int]
  private let pictured: Int?
  private let remarks: DraftRemarks

  init(
    _ guess: MappingGuess, _ profile: TableProfile, _ columns: ColumnTable, headings: [String]?,
    _ found: HeadingSearch.Found
  ) {
    self.guess = guess
    self.profile = profile
    self.columns = columns
    self.headings = headings
    remarks = DraftRemarks(guess: guess, profile: profile, columns: columns, found: found)
    template = GuessedTemplate(guess: guess, profile: profile, columns: columns)
    let gradings = guess.damage.filter { column in
      guard profile[column].filled * 2 >= profile.rows else { return false }
      if case .vocabulary(let words) = profile[column].shape { return words <= 30 }
      // In a short table words do not come again.
      return profile[column].distinct <= 30 && grades(column) > 0
    }
    func grades(_ column: Int) -> Int {
      profile[column].kept.count { DamageGrade.meant(by: $0.text) != nil }
    }
    let graded = gradings.max { (grades($0), $1) < (grades($1), $0) }
    self.graded = graded
    let free = (0..<columns.count).filter { column in
      graded != nil && column != graded && guess.reasons[column] == nil
        && !guess.personal.contains(column) && !guess.contacts.contains(column)
    }
    dated = free.first { guess.damage.contains($0) && profile[$0].shape.dateOrder != nil }
    linked = free.filter { profile[$0].shape == .url }
    pictured = free.first { column in
      !profile[column].kept.isEmpty && profile[column].kept.allSatisfy { Self.isPicture($0.text) }
    }
  }

  func mapping(
    title: String, list: ListName, input: InputSettings, unplaced: MappingText?
  ) -> MappingText {
    let doubts = guess.doubts.map { MappingText.text($0.words) }
    return [
      "heritageMapping": .number(1), "title": .text(title),
      "?seen": doubts.isEmpty ? nil : .list(doubts),
      "source": [
        "id": .text(list.id), "name": .text(list.name),
        "?kind": .text(Self.choice(SourceKind.self, before: "=")),
      ],
      "input": input.member,
      "?header": remarks.header(without: headings), "?sheet": remarks.sheet,
      "key": key, "?key": remarks.key(hasKey: key != nil), "site": site, "report": report,
      "evidence": evidence, "media": pictured.map { .text(columns[$0]) },
      "drop": template.drop(guess.personal + guess.contacts),
      "tables": tables, "?dates": remarks.dates, "?unplaced": unplaced,
    ]
  }

  // MARK: Keys

  /// The key, if it is sure to tell rows apart.
  private var key: MappingText? {
    guard guess.key.key == nil, guess.place == .geometry || guess.place == nil,
      let name = guess.names.first
    else { return template.key }
    // No column has a point that would tell two rows of one name apart.
    return tellsRowsApart(name.column) ? template.key : nil
  }

  private func tellsRowsApart(_ column: Int) -> Bool {
    profile[column].filled == profile.rows
      && profile[column].distinct * 10 >= profile.rows * 9
  }

  // MARK: Sites

  private var site: MappingText {
    [
      "names": template.names ?? .list([["text": .undecided]]),
      "?names": remarks.names(besides: template.pointColumns),
      "kind": guess.kind.map { termTable($0, "kinds") },
      "?kind": guess.kind.map { _ in .text(Self.choice(SiteKind.self)) },
      "countries": template.countries, "place": template.address,
      "location": template.location
        ?? (remarks.degreeColumns.count == 2 ? Self.bothUndecided : nil),
      "?location": remarks.place, "description": template.description,
    ]
  }

  private static let bothUndecided: MappingText = [
    "latitude": .undecided, "longitude": .undecided,
  ]

  // MARK: Reports and tables

  private var report: MappingText? {
    graded.map { column in
      [
        "assessor": .undecided, "method": .undecided,
        "?method": .text(Self.choice(AssessmentMethod.self, before: "=")),
        "event": dated.map(ready),
        "grade": termTable(column, "grades"), "?grade": .text(Self.choice(DamageGrade.self)),
      ]
    }
  }

  private var evidence: MappingText? {
    guard !linked.isEmpty else { return nil }
    return .list(
      linked.enumerated().map { place, column in
        [
          "type": .undecided,
          "?type": place == 0 ? .text(Self.choice(EvidenceType.self, before: "=")) : nil,
          "url": template.value(column),
        ]
      })
  }

  private static func isPicture(_ text: String) -> Bool {
    guard let ending = text.lowercased().split(separator: ".").last, text.contains(".") else {
      return false
    }
    return ["jpg", "jpeg", "png", "heic", "tif", "tiff"].contains(ending) && !text.contains("://")
  }

  private func termTable(_ column: Int, _ name: String) -> MappingText {
    ["column": .text(columns[column]), "map": .text(name)]
  }

  private var tables: MappingText? {
    let kinds = guess.kind.map { column in table(column) { SiteKind.meant(by: $0) } }
    let grades = graded.map { column in table(column) { DamageGrade.meant(by: $0) } }
    let tables: MappingText = ["kinds": kinds, "grades": grades]
    return tables.members.isEmpty ? nil : tables
  }

  /// The words of a column, each with the term that it plainly means.
  private func table<Term: ControlledTerm>(
    _ column: Int, _ meaning: (String) -> Term?
  ) -> MappingText {
    var seen: Set<String> = []
    return .table(
      profile[column].words.filter { seen.insert($0.text.lowercased()).inserted }.map { word in
        .init(key: word.text, value: .text(meaning(word.text)?.rawValue ?? "?"))
      })
  }

  // MARK: What is placed nowhere

  /// Each column that is placed nowhere, as a value that can be put where it belongs.
  ///
  /// - Parameter isFull: Whether the values have the steps that the columns need.
  /// - Returns: The columns, or `nil` if all are placed.
  func unplaced(isFull: Bool) -> MappingText? {
    let placed = Set(guess.reasons.keys).union(guess.personal + guess.contacts).union(
      [graded, dated, pictured].compactMap(\.self) + linked)
    let others = (0..<columns.count).filter {
      !placed.contains($0) && profile[$0].texts > 0
    }
    if others.isEmpty { return nil }
    if !isFull { return .list(others.map { .text(columns[$0]) }) }
    return .table(others.map { .init(key: columns[$0], value: ready($0)) })
  }

  private func ready(_ column: Int) -> MappingText {
    let name = MappingText.text(columns[column])
    if let order = profile[column].shape.dateOrder {
      return ["column": name, "date": .text(order)]
    }
    switch profile[column].shape {
    case .list(let separator): return ["column": name, "split": .text(String(separator))]
    case .vocabulary(let words)
    where words <= 12 && profile[column].kept.allSatisfy({ $0.text.utf8.count <= 80 }):
      let table = profile[column].words.map {
        MappingText.Member(key: $0.text, value: .undecided)
      }
      return ["column": name, "map": .table(table)]
    default: return template.value(column)
    }
  }

  // MARK: The profile

  func summary(of column: Int, named name: String) -> MappingDraft.Column {
    let texts = profile[column]
    let reason: MappingGuess.Reason? =
      if column == graded {
        .init(member: "report.grade", why: "its heading speaks of damage")
      } else if column == dated {
        .init(member: "report.event", why: "its heading speaks of damage, and its texts are dates")
      } else if linked.contains(column) {
        .init(member: "evidence.url", why: "its texts are addresses of the web")
      } else if column == pictured {
        .init(member: "media", why: "its texts are the names of pictures")
      } else if guess.personal.contains(column) {
        .init(member: "drop", why: "it tells of whoever recorded the row")
      } else if guess.contacts.contains(column) {
        .init(member: "drop", why: "most texts are e-mail addresses or telephone numbers")
      } else {
        guess.reasons[column]
      }
    return MappingDraft.Column(
      name: name, filled: texts.filled, distinct: texts.distinct, isEstimated: texts.isEstimated,
      shape: remarks.holdsSpreadsheetDays(column)
        ? "number, as spreadsheets count days" : texts.shape.words,
      examples: texts.kept.prefix(3).map(Self.example),
      member: reason?.member, why: reason?.why)
  }

  private static func example(_ kept: ColumnProfile.KeptText) -> String {
    let isLong = kept.isCut || kept.text.count > 60
    return isLong ? kept.text.prefix(59) + "…" : kept.text
  }

  // MARK: Words

  private static func choice<Term: ControlledTerm>(
    _ list: Term.Type, before mark: String = ""
  ) -> String {
    list.allCases.map { mark + $0.rawValue }.joined(separator: ", ")
  }
}
