import HeritageExport
import HeritageImport
import HeritageModel

/// What an export says of a record.
struct ExportedCells {
  private let columns: [FeatureColumn]
  private let feature: Feature

  init(_ columns: [FeatureColumn], _ feature: Feature) {
    self.columns = columns
    self.feature = feature
  }

  func value(of column: String) -> FeatureValue {
    columns.firstIndex { $0.name == column }.map { feature.values[$0] } ?? .absent
  }

  /// Whether these said what a cell of a table says.
  func hasSaid(_ cell: ReturnedCell) -> Bool {
    guard let head = cell.head else {
      guard let point = cell.point else { return false }
      return value(of: "longitude").isDegrees(point.longitude)
        && value(of: "latitude").isDegrees(point.latitude)
    }
    let value = value(of: head.name)
    return value != .absent && head.cell(cell.given, says: value)
  }

  /// Whether a row says the same in a column.
  func says(_ column: String, as row: ReturnedRow) -> Bool {
    zip(columns, feature.values).contains { head, value in
      head.name == column && head.cell(row.texts[column], says: value)
    }
  }

  /// The cells of a row that say something else.
  func differing(from row: ReturnedRow) -> [ReturnedCell] {
    var cells: [ReturnedCell] = []
    for (column, value) in zip(columns, feature.values)
    where row.columns.contains(column.name) && column.name != "id" {
      let given = row.texts[column.name]
      guard !column.cell(given, says: value) else { continue }
      cells.append(ReturnedCell(column, given: given, value))
    }
    return cells + geometry(of: row)
  }

  /// The geometry of a row, which may stand in a column as well, where it is another one.
  private func geometry(of row: ReturnedRow) -> [ReturnedCell] {
    var given = row.geometry
    if given == nil, let text = row.texts[ReturnedCell.wellKnownText] {
      do throws(GeometryError) {
        given = try Geometry(wkt: text)
      } catch {
        return [ReturnedCell(outline: text, nil, feature.shape)]
      }
    }
    guard let given else { return [] }
    if let own = feature.shape, own.hasCorners(of: given) { return [] }
    return [ReturnedCell(outline: given.wkt, given, feature.shape)]
  }
}

/// A cell of a table that comes back, which says something else than an export.
struct ReturnedCell {
  let column: String
  /// What kind of value it holds; `nil` for a geometry.
  let head: FeatureColumn?
  /// The text; `nil` for an empty cell.
  let given: String?
  let value: FeatureValue
  /// The point that the row's geometry is.
  private(set) var point: Geometry.Position?

  /// The column that has the geometry of an area in a table of texts.
  static let wellKnownText = "wkt"

  init(_ column: FeatureColumn, given: String?, _ value: FeatureValue) {
    self.column = column.name
    head = column
    self.given = given
    self.value = value
  }

  init(outline text: String, _ given: Geometry?, _ own: Geometry?) {
    column = "geometry"
    head = nil
    self.given = text
    value = FeatureValue(own?.wkt)
    if case .point(let position)? = given?.shape { point = position }
  }

  /// Whether it has so few digits of degrees that it may be the rounding of what the registry says.
  var isCoarse: Bool {
    guard let given, [.longitude, .latitude].contains(comesBack), case .decimal(let own) = value
    else { return false }
    return FeatureColumn.isCoarse(given, beside: own)
  }

  var comesBack: CellReturn { head?.comesBack ?? .told }

  func edit(_ line: Int, _ record: String) -> CellEdit {
    CellEdit(
      line: line, record: record, column: column, from: value.plainText, to: given ?? "")
  }
}

extension FeatureValue {
  /// Whether it is an angle, to ten centimetres.
  fileprivate func isDegrees(_ degrees: Double) -> Bool {
    guard case .decimal(let own) = self else { return false }
    return abs(own - degrees) < 1e-6
  }
}
