package import HeritageModel

/// What figures say in words and numbers.
package protocol FigureWording: Sendable {
  /// A year by itself, such as `2015` or `45 BCE`.
  func year(_ year: Int) -> String

  /// A month of a year, short, such as `Aug 2015`.
  func month(_ month: Int, of year: Int) -> String

  /// A number by itself.
  func number(_ number: Int) -> String

  /// How many are told of at one mark.
  func inAll(_ number: Int) -> String

  /// How many are in which state, such as `3 destroyed and 2 not known`.
  func counts(_ counts: [StateClass: Int]) -> String

  /// How many were struck in which month, as a sentence.
  func counts(of series: MonthSeries) -> String

  /// That the column of those whose month is not certain is drawn shorter than it is.
  func cutShort(_ number: Int) -> String

  /// A length on the ground, such as `500 m`.
  func distance(metres: Double) -> String

  /// How finely a place is told, such as `to a grid of 0.01 degree`.
  func precision(_ category: LocationCategory) -> String

  /// Degrees north of the equator, for a line on a map.
  func parallel(_ degrees: Double) -> String

  /// Degrees east of Greenwich, for a line on a map.
  func meridian(_ degrees: Double) -> String
}
