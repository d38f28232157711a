extension ImportCode {
  /// A mapping names a column that the table does not have.
  static let unknownColumn = "IMP-11"
  /// Rows of one key say different things.
  static let disagreement = "IMP-12"
  static let nullIsland = "GEO-02"
  static let pointOffTheEarth = "GEO-01"
  static let nameless = "IDN-06"
}
