import CanonicalJSON
import HeritageExport
import HeritageImport
import HeritageModel
import HeritageText

/// Reads what cells that differ are to change in a record.
struct ReturnedEdits {
  private let record: JSONObject
  private let own: ExportedCells
  private let row: ReturnedRow

  /// - Parameters:
  ///   - record: The record as it is.
  ///   - own: What an export says of it.
  ///   - row: The row.
  init(_ record: JSONObject, _ own: ExportedCells, _ row: ReturnedRow) {
    self.record = record
    self.own = own
    self.row = row
  }

  /// Returns what cells change, those of the place together.
  func changes(by cells: [ReturnedCell]) throws(ImportIssue) -> [CellChange] {
    let isOfPlace = { (cell: ReturnedCell) in
      [.longitude, .latitude, .uncertainty].contains(cell.comesBack) || cell.head == nil
    }
    // A new local name takes its language along.
    let hasNewName = cells.contains { $0.comesBack == .localName && $0.value == .absent }
    var changes = cells.filter {
      !isOfPlace($0) && !(hasNewName && $0.comesBack == .localNameLanguage)
    }.map(change)
    let place = cells.filter(isOfPlace)
    if !place.isEmpty { changes.append(try self.place(place)) }
    return changes
  }

  /// Whether the record says what a cell says, though an export shows another of its names there, as after
  /// a table that came in before.
  func holds(_ cell: ReturnedCell) -> Bool {
    let text = SafeText.formulaUnquoted(cell.given ?? "")
    switch cell.comesBack {
    case .name, .localName: return item(of: "names", text) != nil
    case .description: return item(of: "description", text) != nil
    default: return false
    }
  }

  private func change(by cell: ReturnedCell) -> CellChange {
    let text = Self.cleaned(SafeText.formulaUnquoted(cell.given ?? ""))
    let step: CellChange.Step?
    switch cell.comesBack {
    case .field(let path):
      let flag = cell.head?.type == .flag ? FeatureColumn.flag(in: text).map(String.init) : nil
      step = .set("\(path)=\(flag ?? text)")
    case .codes(let path):
      step = Self.countryCodes(in: text).map { codes in
        .set("\(path)=\(JSONValue.array(codes.map(JSONValue.string)).text(.compact))")
      }
    case .name: step = item(of: "names", cell).map { .set("\($0).text=\(text)") }
    case .localName:
      let language = row.texts["name_local_language"].map { "\($0):" } ?? ""
      step =
        cell.value == .absent
        ? .addName(language + text) : item(of: "names", cell).map { .set("\($0).text=\(text)") }
    case .localNameLanguage:
      step = localName.map { .set("\($0).language=\(text)") }
    case .description:
      step =
        cell.value == .absent
        ? .add("description=\(text)")
        : item(of: "description", cell).map { .set("\($0).text=\(text)") }
    case .told, .assessed, .longitude, .latitude, .uncertainty: step = nil
    }
    return step.map { CellChange([cell], .edit($0)) } ?? CellChange([cell], .nothing)
  }

  /// Cleans a text as texts of lists are cleaned, line by line.
  private static func cleaned(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { SourceText.clean(String($0), markup: false).text }.joined(separator: "\n")
  }

  /// Reads codes of countries, or the name of one; `nil` if one is neither.
  private static func countryCodes(in text: String) -> [String]? {
    if let country = Country.named(text) { return [country.code] }
    let words = text.split { $0.isWhitespace || $0 == "," || $0 == ";" }.map(String.init)
    let countries = words.compactMap { Country(code: $0) ?? Country.named($0) }
    return countries.count == words.count ? countries.map(\.code) : nil
  }

  /// The place of the local name among the record's names; `nil` if there is none.
  private var localName: String? {
    guard case .text(let text) = own.value(of: "name_local") else { return nil }
    return item(of: "names", text)
  }

  private func item(of list: String, _ cell: ReturnedCell) -> String? {
    guard case .text(let text) = cell.value else { return nil }
    return item(of: list, text)
  }

  /// The place of a text in a list of the record, such as `names[1]`.
  private func item(of list: String, _ text: String) -> String? {
    record[list]?.arrayValue?.firstIndex { $0.objectValue?["text"]?.stringValue == text }
      .map { "\(list)[\($0)]" }
  }

  // MARK: Places

  private func place(_ cells: [ReturnedCell]) throws(ImportIssue) -> CellChange {
    var members = JSONObject()
    for cell in cells {
      guard let point = cell.point else { continue }
      members["longitude"] = .number(Self.rounded(point.longitude))
      members["latitude"] = .number(Self.rounded(point.latitude))
    }
    for cell in cells where cell.head != nil {
      let key = Self.member(cell.comesBack)
      let number = try Self.number(cell, row)
      if let other = members[key]?.doubleValue, abs(other - number) > 1e-6 {
        throw ImportIssue(
          cell.column, line: row.line, value: cell.given, code: "GEO-06",
          "'\(cell.column)' and the geometry of the row were changed to different points",
          suggestion: "change one of them alone")
      }
      members[key] = .number(number)
    }
    guard !members.isEmpty else { return CellChange(cells, .nothing) }
    let hasPoint = record["location"] != nil
    if !hasPoint {
      // A place that was told of another record becomes one of this record as a whole.
      for (column, key) in [("longitude", "longitude"), ("latitude", "latitude")]
      where members[key] == nil {
        guard case .decimal(let degrees) = own.value(of: column),
          members["longitude"] != nil || members["latitude"] != nil
        else { return CellChange(cells, .nothing) }
        members[key] = .number(degrees)
      }
    }
    return CellChange(cells, .place(.merge(["location": .object(members)])))
  }

  private static func member(_ meaning: CellReturn) -> String {
    switch meaning {
    case .longitude: "longitude"
    case .latitude: "latitude"
    default: "uncertaintyMetres"
    }
  }

  private static func number(
    _ cell: ReturnedCell, _ row: ReturnedRow
  ) throws(ImportIssue) -> Double {
    guard let number = FeatureColumn.number(in: cell.given ?? "") else {
      throw ImportIssue(
        cell.column, line: row.line, value: cell.given, code: "REC-02",
        "'\(cell.given ?? "")' is no number", suggestion: "write a number such as 34.5541")
    }
    return number
  }

  /// Degrees to a centimetre, as programs for maps write more digits than they know.
  private static func rounded(_ degrees: Double) -> Double { (degrees * 1e7).rounded() / 1e7 }
}

/// What cells of a row change together.
struct CellChange {
  enum Step {
    case set(String)
    case add(String)
    case addName(String)
    case merge(JSONObject)
  }

  enum Meaning {
    /// Nothing that a table can change.
    case nothing
    case edit(Step)
    case place(Step)
  }

  let cells: [ReturnedCell]
  let meaning: Meaning

  init(_ cells: [ReturnedCell], _ meaning: Meaning) {
    self.cells = cells
    self.meaning = meaning
  }

  /// Whether it is of names, all of which a row has in a column of their own.
  var isOfNames: Bool {
    cells.allSatisfy { [.name, .localName, .localNameLanguage].contains($0.comesBack) }
  }

  /// Adds the change to an edit.
  func add(to edit: inout RecordEdit) throws(RegistryError) {
    switch meaning {
    case .nothing: return
    case .edit(let step), .place(let step):
      switch step {
      case .set(let assignment): try edit.set(assignment)
      case .add(let assignment): try edit.add(assignment)
      case .addName(let name): edit.addName(name)
      case .merge(let patch): edit.merge(patch)
      }
    }
  }
}
