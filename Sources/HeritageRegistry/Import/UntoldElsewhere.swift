import CanonicalJSON
import HeritageEditions
import HeritageExport
import HeritageModel
import HeritageText

/// What records say and an audience is not told, which no table may put into a record that it is told.
struct UntoldElsewhere {
  private let texts: [String: RecordReference]
  private let points: [(place: StatedPoint, record: RecordReference)]

  /// - Parameters:
  ///   - records: All records of the registry.
  ///   - edition: Those that the audience is told.
  init(of records: Records, notIn edition: Records) {
    let untold = PrivateTexts(of: records, notIn: edition)
    texts = Dictionary(untold.texts.map { (FeatureColumn.folded($0.text), $0.record) }) {
      first, _ in first
    }
    var told: Set<StatedPoint> = []
    edition.forEach { told.formUnion(StatedPoint.all(in: .object($0.json))) }
    var points: [(place: StatedPoint, record: RecordReference)] = []
    func note(_ record: any HeritageRecord) {
      for point in StatedPoint.all(in: .object(record.json)) where !told.contains(point) {
        points.append((point, record.reference))
      }
    }
    records.forEach { note($0) }
    records.duplicates.forEach { note($0) }
    self.points = points
  }

  /// Finds the record that says what a change would tell.
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - version: The record as the change makes it.
  /// - Returns: The first of them; `nil` if none does.
  func source(of change: CellChange, making version: JSONObject) -> RecordReference? {
    if case .place = change.meaning {
      guard let location = version["location"], let point = StatedPoint(location) else {
        return nil
      }
      let nearness = change.cells.map(\.nearness).max() ?? 0
      return points.first { $0.place.isWithin(nearness, of: point) }?.record
    }
    return change.cells.lazy.flatMap { cell in
      SafeText.formulaUnquoted(cell.given ?? "").split(whereSeparator: \.isNewline)
    }.compactMap { texts[FeatureColumn.folded(String($0))] }.first
  }
}

/// A point in a record, whatever it is of.
private struct StatedPoint: Hashable {
  let latitude: Double
  let longitude: Double

  init?(_ value: JSONValue) {
    guard let members = value.objectValue, let latitude = members["latitude"]?.doubleValue,
      let longitude = members["longitude"]?.doubleValue
    else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }

  static func all(in value: JSONValue) -> [StatedPoint] {
    switch value {
    case .object(let members):
      (StatedPoint(value).map { [$0] } ?? []) + members.flatMap { all(in: $0.value) }
    case .array(let elements): elements.flatMap(all)
    case .null, .bool, .integer, .number, .string: []
    }
  }

  func isWithin(_ degrees: Double, of other: StatedPoint) -> Bool {
    let room = max(degrees, 1e-6)
    return abs(latitude - other.latitude) <= room && abs(longitude - other.longitude) <= room
  }
}

extension ReturnedCell {
  /// How many degrees a number of the place may stand for less than it says: half of its last digit.
  ///
  /// One of fewer than three decimals is met by chance, and says no more than itself.
  fileprivate var nearness: Double {
    let numbers =
      head == nil ? point.map { ["\($0.longitude)", "\($0.latitude)"] } : given.map { [$0] }
    let decimals =
      (numbers ?? []).map { number in
        number.split(whereSeparator: { ".,".contains($0) }).dropFirst().last?.count ?? 0
      }.min() ?? 0
    return decimals < 3 ? 0 : (0..<decimals).reduce(0.5) { half, _ in half / 10 } * (1 + 1e-9)
  }
}
