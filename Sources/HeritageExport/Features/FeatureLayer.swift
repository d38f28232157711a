package import HeritageDocuments
package import HeritageModel

/// One thing of an export, with its place.
package struct Feature: Sendable {
  /// The record that it tells of, such as `site/palmyra`; it stays the same from export to export.
  package let id: String
  /// A value a column of the layer.
  package let values: [FeatureValue]
  /// Where it is: a point, or polygons in a layer of areas.
  package let shape: Geometry?
  /// What it is coloured by.
  package let state: StateClass
  /// What it is called on a map.
  package let title: String
  /// Tells of it in sentences.
  package let account: @Sendable () -> [AccountLine]
}

/// What an export tells of.
public enum ExportLayer: String, CaseIterable, Sendable {
  case sites
  case monuments
  case reports
  case evidence
  /// The areas of sites and monuments.
  case footprints
}

/// The things of one kind that an export tells of, which are made one at a time.
///
/// All have the same columns and the same kind of place, as programs for maps take one of each for a
/// layer. What has a place comes before what has none, as these programs learn the columns from the
/// first rows.
package struct FeatureLayer: Sendable {
  package enum Place: Sendable {
    case point
    /// One polygon or several.
    case area
  }

  package let name: ExportLayer
  package let title: String
  package let columns: [FeatureColumn]
  package let place: Place
  package let count: Int
  private let make: @Sendable (Int) -> Feature

  /// - Parameters:
  ///   - name: What it holds.
  ///   - title: What it is called for people.
  ///   - place: What the places of its things are.
  ///   - items: What is told of, in the order of the layer.
  ///   - row: Works out what is told of an item.
  ///   - columns: What of that stands in which column.
  ///   - feature: Makes a thing of what is told and the values of its columns.
  init<Item: Sendable, Row>(
    _ name: ExportLayer, _ title: String, _ place: Place = .point, of items: [Item],
    row: @escaping @Sendable (Item) -> Row, _ columns: [ColumnOf<Row>],
    feature: @escaping @Sendable (Row, [FeatureValue]) -> Feature
  ) {
    self.name = name
    self.title = title
    self.place = place
    self.columns = columns.map(\.head)
    count = items.count
    make = { index in
      let row = row(items[index])
      return feature(row, columns.map { $0.value(row) })
    }
  }

  private init(_ layer: FeatureLayer, adding column: ColumnOf<Feature>) {
    name = layer.name
    title = layer.title
    place = layer.place
    columns = layer.columns + [column.head]
    count = layer.count
    make = { index in
      let feature = layer[index]
      return Feature(
        id: feature.id, values: feature.values + [column.value(feature)], shape: feature.shape,
        state: feature.state, title: feature.title, account: feature.account)
    }
  }

  /// The same layer with another column behind its own.
  func adding(_ column: ColumnOf<Feature>) -> FeatureLayer { FeatureLayer(self, adding: column) }

  /// Makes one of the things, by its place in the layer.
  package subscript(row: Int) -> Feature { make(row) }

  /// Makes each thing and shows it.
  package func forEach<Failure>(
    _ body: (Feature) throws(Failure) -> Void
  ) throws(Failure) {
    for row in 0..<count { try body(make(row)) }
  }

  /// Makes one thing.
  ///
  /// - Parameter row: Its place in the layer, from 0 up to ``count`` without it.
  /// - Returns: The thing, the same every time.
  func feature(at row: Int) -> Feature { make(row) }
}

/// A column with what it holds of an item.
struct ColumnOf<Item>: Sendable {
  let head: FeatureColumn
  let value: @Sendable (Item) -> FeatureValue

  static func text(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Item) -> String?
  ) -> Self {
    Self(head: FeatureColumn(name, .text, meaning)) { FeatureValue(value($0)) }
  }

  static func integer(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Item) -> Int?
  ) -> Self {
    Self(head: FeatureColumn(name, .integer, meaning)) { FeatureValue(value($0)) }
  }

  static func decimal(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Item) -> Double?
  ) -> Self {
    Self(head: FeatureColumn(name, .decimal, meaning)) { FeatureValue(value($0)) }
  }

  static func flag(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Item) -> Bool?
  ) -> Self {
    Self(head: FeatureColumn(name, .flag, meaning)) { FeatureValue(value($0)) }
  }

  static func day(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Item) -> Day?
  ) -> Self {
    Self(head: FeatureColumn(name, .day, meaning)) { FeatureValue(value($0)?.description) }
  }

  /// The same column of something that holds the item.
  func of<Whole>(_ part: @escaping @Sendable (Whole) -> Item?) -> ColumnOf<Whole> {
    ColumnOf<Whole>(head: head) { [value] whole in part(whole).map(value) ?? .absent }
  }
}

extension ColumnOf {
  /// Three columns of a date: its first day, its last and the text as the source gave it.
  static func date(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Item) -> SpokenDate?
  ) -> [Self] {
    [
      .day("\(name)_start", "\(meaning): the first day that it can mean") { value($0)?.earliest },
      .day("\(name)_end", "\(meaning): the last day that it can mean") { value($0)?.latest },
      .text("\(name)_text", "\(meaning), in EDTF as the source gave it") { value($0)?.text },
    ]
  }
}
