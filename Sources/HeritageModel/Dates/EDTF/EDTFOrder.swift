extension EDTF {
  /// Returns whether one date comes before another in a list that starts with the earliest.
  ///
  /// Dates go by lower end, then upper end, then text. An unknown end takes the place of the known
  /// one; a missing date comes last.
  public static func areInAscendingOrder(_ first: EDTF?, _ second: EDTF?) -> Bool {
    guard let first else { return false }
    guard let second else { return true }
    let mine = (first.lowerOrUpper.sortKey, first.upperOrLower.sortKey, first.text)
    return mine < (second.lowerOrUpper.sortKey, second.upperOrLower.sortKey, second.text)
  }

  /// Returns whether one date comes before another in a list that starts with the latest.
  ///
  /// Dates go by upper end, then lower end, both backwards, then by text forwards. An unknown end
  /// takes the place of the known one; a missing date comes last here too.
  public static func areInDescendingOrder(_ first: EDTF?, _ second: EDTF?) -> Bool {
    guard let first else { return false }
    guard let second else { return true }
    let mine = (first.upperOrLower.sortKey, first.lowerOrUpper.sortKey)
    let theirs = (second.upperOrLower.sortKey, second.lowerOrUpper.sortKey)
    return mine == theirs ? first.text < second.text : mine > theirs
  }
}
