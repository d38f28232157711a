/// A date in the Extended Date/Time Format of the Library of Congress (2019), kept as written.
///
/// The registry reads levels 0 to 2 but for significant digits (`S`), exponents (`E`), hemisphere
/// seasons (25 to 32), four-month groups and half-years (37 to 41). Those fail as
/// ``EDTFError/Code/unsupported``.
public struct EDTF: Hashable, Sendable {
  /// The form a date is written in.
  public enum Kind: Hashable, Sendable {
    /// One date, such as `2015-08`.
    case date
    /// A day with a time of day.
    case dateTime
    /// A span from one date to another, such as `2015/2016`.
    case interval
    /// One of several dates, such as `[2015,2016]`.
    case oneOf
    /// All of several dates, such as `{2015,2016}`.
    case allOf
  }

  /// How fine a date is, from the coarsest to the finest.
  public enum Precision: Int, Comparable, Hashable, Sendable {
    case year, season, quarter, month, day

    public static func < (left: Precision, right: Precision) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// The date as written.
  public let text: String
  private let parsed: ParsedDate

  /// Reads a date.
  ///
  /// - Throws: ``EDTFError`` if the text is no date, or one outside the registry's profile.
  public init(_ text: String) throws(EDTFError) {
    self.text = text
    do {
      parsed = try ParsedDate(Array(text.utf8))
    } catch {
      throw EDTFError(code: error.code, text: text, reason: error.reason)
    }
  }
}

extension EDTF {
  /// The form the date is written in.
  public var kind: Kind { parsed.kind }

  /// The earliest day the date can mean.
  public var lower: DateBound { parsed.lower.bound }

  /// The latest day the date can mean.
  public var upper: DateBound { parsed.upper.bound }

  /// The precision of the date that gives the lower end, or `nil` if that end is open or unknown.
  public var lowerPrecision: Precision? { parsed.lower.precision }

  /// The precision of the date that gives the upper end, or `nil` if that end is open or unknown.
  public var upperPrecision: Precision? { parsed.upper.precision }

  /// Whether any part is marked approximate, by `~` or `%`.
  public var isApproximate: Bool { parsed.marks.contains(.approximate) }

  /// Whether any part is marked uncertain, by `?` or `%`.
  public var isUncertain: Bool { parsed.marks.contains(.uncertain) }

  /// Whether any part is a season from 21 to 24, which means different months in each hemisphere.
  public var usesSeason: Bool { parsed.usesSeason }

  /// The point in time, if the date has a time of day with a zone.
  public var instant: Instant? { parsed.instant }

  /// Whether the date is a span with two ends.
  public var isInterval: Bool { kind == .interval }

  /// The precision of the coarser end.
  public var precision: Precision {
    switch (lowerPrecision, upperPrecision) {
    case (let lower?, let upper?): min(lower, upper)
    case (let one?, nil), (nil, let one?): one
    // An interval without any day is as coarse as can be.
    case (nil, nil): .year
    }
  }

  /// Days from the lower to the upper end, 0 for a single day, or `nil` if either is not a day.
  public var widthInDays: Int? {
    guard let first = lower.knownDay, let last = upper.knownDay else { return nil }
    return last.number - first.number
  }

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
}

extension EDTF: CustomStringConvertible {
  public var description: String { text }
}

/// One end of the span of days that a date may mean.
public enum DateBound: Hashable, Sendable {
  /// The end exists but nobody knows it.
  case unknown
  /// There is no earliest day.
  case negativeInfinity
  /// The end is this day.
  case day(Day)
  /// There is no latest day.
  case positiveInfinity
}

extension DateBound {
  /// The day, or `nil` if the end is unknown or infinite.
  public var knownDay: Day? {
    if case .day(let day) = self { day } else { nil }
  }

  /// Returns whether this end certainly lies before another.
  ///
  /// An unknown end lies before nothing and nothing lies before it.
  public func precedes(_ other: DateBound) -> Bool {
    guard self != .unknown, other != .unknown else { return false }
    return sortKey < other.sortKey
  }

  /// Where the end falls among others: infinities outermost.
  var sortKey: Int {
    switch self {
    case .unknown, .positiveInfinity: .max
    case .negativeInfinity: .min
    case .day(let day): day.number
    }
  }
}

extension DateBound: CustomStringConvertible {
  /// The end as `YYYY-MM-DD`, `-inf`, `inf` or `unknown`.
  public var description: String {
    switch self {
    case .unknown: "unknown"
    case .negativeInfinity: "-inf"
    case .day(let day): day.description
    case .positiveInfinity: "inf"
    }
  }
}
