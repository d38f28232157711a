extension ImportCode {
  /// A mapping names a column that the table does not have.
  static let unknownColumn = "IMP-11"
  /// A class of damage is given by a number, which has no meaning of its own.
  static let classNumber = "IMP-04"
  /// Rows of one key say different things.
  static let disagreement = "IMP-12"
  /// A row may be about a site that is there.
  static let heldForMatch = "IMP-14"
  /// A column looks like damage, and no report is made of it.
  static let looksLikeDamage = "IMP-15"
  /// A column may tell of persons, and is kept.
  static let looksPersonal = "IMP-16"
  /// A table without a mapping is read otherwise than somebody may expect.
  static let readByHeadings = "IMP-17"
  /// A list seems to be the next edition of another one.
  static let nextEdition = "IMP-18"
  static let exchanged = "GEO-03"
  static let outsideCountry = "GEO-04"
  static let nullIsland = "GEO-02"
  static let pointOffTheEarth = "GEO-01"
  static let nameless = "IDN-06"
}
