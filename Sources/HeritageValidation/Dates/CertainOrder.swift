import HeritageModel

extension StatedDate {
  /// Tells whether every day this date can mean lies before every day of another.
  ///
  /// Days may have been counted in two time zones, so a date given to the day needs one day more
  /// between; an unknown end is never certain.
  func certainlyPrecedes(_ other: StatedDate) -> Bool {
    guard let mine = edtf, let theirs = other.edtf else { return false }
    return mine.certainlyBefore(theirs, allowingForTimeZones: true)
  }
}
