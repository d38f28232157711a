/// Reads a World Heritage listing that is a table: UNESCO's own CSV, or rows that an import of its
/// XML refused and somebody mended.
struct PropertyTableReader: RowSource, ~Copyable {
  typealias Row = ListingRow

  private let reader: any TableReader
  private var row = TableRow()
  private var rowsRead = 0
  /// What each column is, by its place; columns are met while rows are read.
  private var roles: [Role] = []

  private enum Role {
    case field(ListingField)
    /// Whether the property is in danger now, which the column beside it says with its years.
    case dangerFlag
    case dangerPeriods
    case points
    case others
    /// A column that an import added.
    case own
    case other(String)
  }

  init(_ reader: any TableReader) {
    self.reader = reader
  }

  var source: String { reader.source }
  var bytesRead: Int { reader.bytesRead }
  var declaredRows: Int? { nil }
  var foreign: [String: Occurrences] { [:] }
  var skipped: Int { 0 }

  /// Whether the headings of a table are those of UNESCO's listing.
  static func recognises(_ columns: ColumnTable) -> Bool {
    let names = Set(columns.names)
    return [["id_no", "id_number"], ["criteria_txt"], ["name_en", "site"], ["unique_number"]]
      .allSatisfy { !names.isDisjoint(with: $0) }
  }

  /// What the headings call the fields.
  var names: ListingNames {
    var names = ListingNames()
    for heading in reader.columns.names {
      switch Self.role(of: heading) {
      case .field(let field): names[field] = heading
      case .dangerPeriods: names[.danger] = heading
      default: continue
      }
    }
    return names
  }

  mutating func next(_ buffer: inout ListingRow) throws -> Bool {
    guard try reader.next(&row) else {
      guard rowsRead > 0 else { throw ImportError.noRows(source: source, root: nil) }
      return false
    }
    for name in reader.columns.names[roles.count...] { roles.append(Self.role(of: name)) }
    rowsRead += 1
    buffer.begin(number: rowsRead, line: row.line)
    buffer.fault = row.fault
    buffer.mended = MendedRow(row, reader.columns)
    var isInDanger: Bool?
    for cell in row.cells {
      switch roles[cell.column] {
      case .field(let field) where !buffer[field].isPresent: buffer[field] = text(cell, &buffer)
      case .field(let field): note(field.name, cell, &buffer)
      case .dangerFlag:
        // A year in it is what the listing's XML has.
        let flag = row.text(cell)
        if flag == "0" || flag == "1" {
          isInDanger = flag == "1"
        } else {
          buffer[.danger] = text(cell, &buffer)
        }
      case .dangerPeriods: buffer[.danger] = text(cell, &buffer)
      case .points: readPoints(cell, &buffer)
      case .others: readOthers(cell, &buffer)
      case .own: continue
      case .other(let name): note(name, cell, &buffer)
      }
    }
    if isInDanger == true, !buffer[.danger].isPresent {
      buffer[.danger] = text("1".utf8, &buffer)
    }
    return true
  }

  private static func role(of name: String) -> Role {
    switch name {
    case "danger": return .dangerFlag
    case "danger_list": return .dangerPeriods
    case ListingRow.pointsColumn: return .points
    case ListingRow.othersColumn: return .others
    case _ where name.hasPrefix(SideTables.prefix): return .own
    default: break
    }
    let element = elements[name] ?? name
    return ListingField.allCases.first { $0.name == element }.map(Role.field) ?? .other(name)
  }

  /// What the columns of UNESCO's CSV are called in its XML.
  private static let elements = [
    "id_no": "id_number", "justification_en": "justification", "name_en": "site",
    "region_en": "region", "rev_bis": "revision", "short_description_en": "short_description",
    "states_name_en": "states",
  ]

  private func text(_ cell: TableRow.Cell, _ buffer: inout ListingRow) -> ListingRow.Text {
    text(row.slice(cell), &buffer)
  }

  private func text(
    _ bytes: some Sequence<UInt8>, _ buffer: inout ListingRow
  ) -> ListingRow.Text {
    var text = ListingRow.Text()
    text.line = row.line
    text.start = buffer.bytes.count
    buffer.bytes += bytes
    text.end = buffer.bytes.count
    return text
  }

  private func note(_ name: String, _ cell: TableRow.Cell, _ buffer: inout ListingRow) {
    buffer.others.append(ListingRow.Other(name: name, text: text(cell, &buffer)))
  }

  /// Reads elements without a column of their own, as ``ListingRow/flattened()`` writes them.
  private func readOthers(_ cell: TableRow.Cell, _ buffer: inout ListingRow) {
    for line in row.slice(cell).split(separator: UInt8(ascii: "\n")) {
      guard let end = line.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = String(decoding: line[..<end], as: UTF8.self)
      buffer.others.append(
        ListingRow.Other(name: name, text: text(line[(end + 1)...], &buffer)))
    }
  }

  /// Reads the points of one cell, as ``ListingRow/flattened()`` writes them.
  private func readPoints(_ cell: TableRow.Cell, _ buffer: inout ListingRow) {
    for part in row.text(cell).split(separator: ";") {
      let numbers = part.split(separator: ",", omittingEmptySubsequences: false)
      var point = ListingRow.Point()
      point.line = row.line
      for (index, number) in numbers.prefix(3).enumerated() {
        let text = text(number.utf8.drop { $0 == 0x20 }, &buffer)
        switch index {
        case 0: point.latitude = text
        case 1: point.longitude = text
        default: point.country = text
        }
      }
      buffer.points.append(point)
    }
  }
}

extension ListingRow {
  /// The column of a table that has the points of the newer schema.
  static let pointsColumn = "geolocations"

  /// The column of a table that has the elements without a column of their own, a line each.
  static let othersColumn = SideTables.prefix + "other"

  /// The columns of a row as a line of a table.
  static let tableColumns: [String] = ListingField.allCases.map(\.name) + [othersColumn]

  func flattened() -> [FlatRow] {
    var cells: [(column: Int, text: String)] = []
    for field in ListingField.allCases where self[field].end > self[field].start {
      cells.append((field.rawValue, String(decoding: slice(field), as: UTF8.self)))
    }
    if !points.isEmpty {
      let texts = points.map { point in
        [point.latitude, point.longitude, point.country]
          .map { String(decoding: slice($0), as: UTF8.self) }.joined(separator: ", ")
      }
      cells.append((ListingField.geolocations.rawValue, texts.joined(separator: "; ")))
    }
    if !others.isEmpty {
      let lines = others.map { other in
        let text = String(decoding: slice(other.text), as: UTF8.self)
        return "\(other.name)=\(text.replacing("\n", with: " "))"
      }
      cells.append((ListingField.allCases.count, lines.joined(separator: "\n")))
    }
    return [FlatRow(line: line, cells: cells)]
  }
}
