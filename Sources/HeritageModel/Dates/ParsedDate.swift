/// A whole date text taken apart.
struct ParsedDate {
  /// One end of the date's span.
  struct End {
    let bound: DateBound
    let precision: EDTF.Precision?

    /// Creates an end that is no day.
    init(_ bound: DateBound) {
      self.bound = bound
      precision = nil
    }

    /// Creates the lower end of a date.
    init(lowerOf date: SingleDate) {
      bound = .day(date.lower)
      precision = date.precision
    }

    /// Creates the upper end of a date.
    init(upperOf date: SingleDate) {
      bound = .day(date.upper)
      precision = date.precision
    }
  }

  let kind: EDTF.Kind
  var lower: End
  var upper: End
  var marks: DateMarks = []
  var usesSeason = false
  var instant: Instant?

  init(_ kind: EDTF.Kind, from lower: End, to upper: End) {
    self.kind = kind
    self.lower = lower
    self.upper = upper
  }

  /// Reads a date text.
  init(_ bytes: [UInt8]) throws(DateFault) {
    switch bytes.first {
    case nil: throw DateFault(.syntax, "it is empty")
    case UInt8(ascii: "["): try self.init(set: bytes, kind: .oneOf, closing: "]")
    case UInt8(ascii: "{"): try self.init(set: bytes, kind: .allOf, closing: "}")
    default:
      if bytes.contains(UInt8(ascii: "/")) {
        try self.init(interval: bytes)
      } else if let split = bytes.firstIndex(of: UInt8(ascii: "T")) {
        try self.init(day: bytes[..<split], time: bytes[(split + 1)...])
      } else {
        let date = try SingleDate(bytes[...])
        self.init(.date, from: End(lowerOf: date), to: End(upperOf: date))
        take(date)
      }
    }
  }

  /// Takes over what a member says about the whole.
  mutating func take(_ date: SingleDate) {
    marks.formUnion(date.marks)
    usesSeason = usesSeason || date.usesSeason
  }

  private init(day: ArraySlice<UInt8>, time: ArraySlice<UInt8>) throws(DateFault) {
    guard let written = PlainDay(day) else {
      throw DateFault(.syntax, "a time of day needs a whole date without marks")
    }
    guard let clock = ClockTime(time), !clock.hasFraction else {
      throw DateFault(.syntax, "the time of day is not written as HH:MM:SS and a zone")
    }
    guard clock.exists else { throw DateFault(.syntax, "there is no such time of day") }
    let date = try SingleDate(day)
    self.init(.dateTime, from: End(lowerOf: date), to: End(upperOf: date))
    guard let calendarDay = written.day else { return }
    switch clock.zone {
    case .none: break
    case .utc: instant = Instant(day: calendarDay, time: clock, offsetInSeconds: 0)
    case .hours(let offset), .hoursAndMinutes(let offset):
      instant = Instant(day: calendarDay, time: clock, offsetInSeconds: offset)
    }
  }
}

extension ParsedDate {
  /// One side of an interval as written.
  private enum Side {
    case unknown, open
    case date(SingleDate)

    init(_ bytes: ArraySlice<UInt8>) throws(DateFault) {
      if bytes.isEmpty {
        self = .unknown
      } else if bytes.elementsEqual("..".utf8) {
        self = .open
      } else if bytes.contains(UInt8(ascii: "T")) {
        throw DateFault(.syntax, "an interval cannot hold a time of day")
      } else {
        self = .date(try SingleDate(bytes))
      }
    }

    var date: SingleDate? {
      if case .date(let date) = self { date } else { nil }
    }
  }

  /// Reads an interval, which has a slash somewhere.
  init(interval bytes: [UInt8]) throws(DateFault) {
    let sides = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard sides.count == 2 else { throw DateFault(.syntax, "an interval has one slash") }
    // A broken side counts before one that is only unsupported, whichever comes first.
    var unsupported: DateFault?
    var read: [Side] = []
    for side in sides {
      do {
        read.append(try Side(side))
      } catch {
        guard error.code == .unsupported else { throw error }
        unsupported = unsupported ?? error
      }
    }
    if let unsupported { throw unsupported }
    let start = read[0]
    let end = read[1]
    guard start.date != nil || end.date != nil else {
      throw DateFault(.emptyInterval, "neither end of the interval is a date")
    }
    if let first = start.date, let last = end.date, first.lower > last.upper {
      throw DateFault(.reversed, "it starts on \(first.lower) and ends on \(last.upper)")
    }
    self.init(.interval, from: Self.lowerEnd(start), to: Self.upperEnd(end))
    if let date = start.date { take(date) }
    if let date = end.date { take(date) }
  }

  private static func lowerEnd(_ side: Side) -> End {
    switch side {
    case .unknown: End(.unknown)
    case .open: End(.negativeInfinity)
    case .date(let date): End(lowerOf: date)
    }
  }

  private static func upperEnd(_ side: Side) -> End {
    switch side {
    case .unknown: End(.unknown)
    case .open: End(.positiveInfinity)
    case .date(let date): End(upperOf: date)
    }
  }
}

extension ParsedDate {
  /// One member of a set: a date, or a run of dates that may be open at one end.
  private struct Member {
    let first: SingleDate?
    let last: SingleDate?

    /// Reads a member.
    ///
    /// - Parameters:
    ///   - bytes: What stands between two commas.
    ///   - mayOpen: Whether the run may lack its start, as the first member's may.
    ///   - mayEnd: Whether the run may lack its end, as the last member's may.
    /// - Throws: ``DateFault`` if the member is no date and no run of dates.
    init(_ bytes: ArraySlice<UInt8>, mayOpen: Bool, mayEnd: Bool) throws(DateFault) {
      guard !bytes.contains(UInt8(ascii: "T")) else {
        throw DateFault(.syntax, "a set cannot hold a time of day")
      }
      guard let dot = bytes.firstIndex(of: UInt8(ascii: ".")) else {
        let date = try SingleDate(bytes)
        first = date
        last = date
        return
      }
      let left = bytes[..<dot]
      var right = bytes[dot...]
      guard right.take("."), right.take(".") else {
        throw DateFault(.syntax, "a run of dates is written with two dots")
      }
      guard !left.isEmpty || (mayOpen && !right.isEmpty) else {
        throw DateFault(.syntax, "'..' without a date before it can only start the set")
      }
      guard !right.isEmpty || mayEnd else {
        throw DateFault(.syntax, "'..' without a date after it can only end the set")
      }
      first = left.isEmpty ? nil : try SingleDate(left)
      last = right.isEmpty ? nil : try SingleDate(right)
      guard let first, let last else { return }
      guard first.precision == last.precision else {
        throw DateFault(.syntax, "both ends of a run of dates need the same precision")
      }
      guard first.lower <= last.upper else {
        throw DateFault(.reversed, "a run starts on \(first.lower) and ends on \(last.upper)")
      }
    }

    var lower: End { first.map(End.init(lowerOf:)) ?? End(.negativeInfinity) }
    var upper: End { last.map(End.init(upperOf:)) ?? End(.positiveInfinity) }
  }

  /// Reads a set, whose opening bracket has been seen.
  init(
    set bytes: [UInt8], kind: EDTF.Kind, closing: Unicode.Scalar
  ) throws(DateFault) {
    guard bytes.last == UInt8(ascii: closing) else {
      throw DateFault(.syntax, "the set is not closed by '\(closing)'")
    }
    let texts = bytes.dropFirst().dropLast()
      .split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    var unsupported: DateFault?
    var members: [Member] = []
    for (index, text) in texts.enumerated() {
      do {
        members.append(
          try Member(text, mayOpen: index == 0, mayEnd: index == texts.count - 1))
      } catch {
        guard error.code == .unsupported else { throw error }
        unsupported = unsupported ?? error
      }
    }
    if let unsupported { throw unsupported }
    guard let one = members.first else { throw DateFault(.syntax, "the set has no members") }
    self.init(kind, from: one.lower, to: one.upper)
    for member in members {
      if member.lower.bound.sortKey < lower.bound.sortKey { lower = member.lower }
      if member.upper.bound.sortKey > upper.bound.sortKey { upper = member.upper }
      if let date = member.first { take(date) }
      if let date = member.last { take(date) }
    }
  }
}
