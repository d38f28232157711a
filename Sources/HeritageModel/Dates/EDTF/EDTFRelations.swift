extension EDTF {
  /// Compares every day this date can mean with every day of another.
  ///
  /// Two times of day with zones compare as instants. An unknown end is never certain.
  ///
  /// - Parameters:
  ///   - other: The date that should be later.
  ///   - allowingForTimeZones: Whether ends given to the day need one more day between them, as
  ///     each may have been counted in a different zone.
  /// - Returns: Whether this date lies before the other whatever the two mean.
  public func certainlyBefore(_ other: EDTF, allowingForTimeZones: Bool = false) -> Bool {
    if let mine = instant, let theirs = other.instant { return mine < theirs }
    guard allowingForTimeZones, upperPrecision == .day || other.lowerPrecision == .day,
      let last = upper.knownDay
    else { return upper.precedes(other.lower) }
    return DateBound.day(last.advanced(by: 1)).precedes(other.lower)
  }

  /// Returns whether some day this date can mean lies before some day of another.
  ///
  /// Two times of day with zones compare as instants. An unknown end rules nothing out.
  public func possiblyBefore(_ other: EDTF) -> Bool {
    if let mine = instant, let theirs = other.instant { return mine < theirs }
    guard lower != .unknown, other.upper != .unknown else { return true }
    return lower.precedes(other.upper)
  }

  /// Returns whether the two spans share a day.
  ///
  /// An unknown end is taken to be the known one, so that no years are made up. Two times of day
  /// with zones overlap if they are the same instant.
  public func overlaps(_ other: EDTF) -> Bool {
    if let mine = instant, let theirs = other.instant { return mine == theirs }
    return !upperOrLower.precedes(other.lowerOrUpper) && !other.upperOrLower.precedes(lowerOrUpper)
  }

  /// Returns whether the whole span of another date certainly lies within this one's.
  ///
  /// An unknown end on either side is never certain. Two times of day with zones contain each other
  /// if they are the same instant.
  public func contains(_ other: EDTF) -> Bool {
    if let mine = instant, let theirs = other.instant { return mine == theirs }
    let ends = [lower, upper, other.lower, other.upper]
    guard !ends.contains(.unknown) else { return false }
    return !other.lower.precedes(lower) && !upper.precedes(other.upper)
  }

  /// The lower end, or the upper one if that is unknown.
  var lowerOrUpper: DateBound { lower == .unknown ? upper : lower }

  /// The upper end, or the lower one if that is unknown.
  var upperOrLower: DateBound { upper == .unknown ? lower : upper }
}
