/// The ratios that the project has set itself, to be read beside those measured.
enum Goals {
  /// Below this, starting and syncing weigh more than reading.
  private static let manyRows = 10_000

  static func firstImport(rows: Int) -> Double {
    rows < manyRows ? 2.0 : 1.3
  }

  static let unchangedImport = 0.9
  static let lookup = 1.5
  static let addReport = 1.0
  static let table = 1.0
}
