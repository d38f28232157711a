/// A whole date text taken apart.
struct ParsedDate: Hashable {
  /// One end of the date's span.
  struct End: Hashable {
    let bound: DateBound
    /// The precision of the date that gives the end, or `nil` for an end that is no day.
    var precision: EDTF.Precision?
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
        self.init(.date, from: date.lowerEnd, to: date.upperEnd)
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
    self.init(.dateTime, from: date.lowerEnd, to: date.upperEnd)
    guard let calendarDay = written.day else { return }
    instant = clock.zone.offsetInSeconds.map { offset in
      Instant(day: calendarDay, time: clock, offsetInSeconds: offset)
    }
  }
}

extension SingleDate {
  fileprivate var lowerEnd: ParsedDate.End { .init(bound: .day(lower), precision: precision) }
  fileprivate var upperEnd: ParsedDate.End { .init(bound: .day(upper), precision: precision) }
}

extension ParsedDate {
  /// Reads the parts of a text, of which a broken one counts before one that is only unsupported,
  /// whichever comes first.
  private static func read<Part>(
    _ texts: [ArraySlice<UInt8>],
    _ part: (_ index: Int, _ text: ArraySlice<UInt8>) throws(DateFault) -> Part
  ) throws(DateFault) -> [Part] {
    var unsupported: DateFault?
    var parts: [Part] = []
    for (index, text) in texts.enumerated() {
      do {
        parts.append(try part(index, text))
      } catch {
        guard error.code == .unsupported else { throw error }
        unsupported = unsupported ?? error
      }
    }
    if let unsupported { throw unsupported }
    return parts
  }

  /// Reads an interval, which has a slash somewhere.
  init(interval bytes: [UInt8]) throws(DateFault) {
    let sides = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard sides.count == 2 else {
      throw DateFault(.syntax, "a slash stands between the two dates of an interval, once")
    }
    let dates = try Self.read(sides) { (_, side) throws(DateFault) -> SingleDate? in
      if side.isEmpty || side.elementsEqual("..".utf8) { return nil }
      guard !side.contains(UInt8(ascii: "T")) else {
        throw DateFault(.syntax, "an interval cannot hold a time of day")
      }
      return try SingleDate(side)
    }
    guard bytes.count > 1 else {
      throw DateFault(.emptyInterval, "neither end of the interval is given")
    }
    if let first = dates[0], let last = dates[1], first.lower > last.upper {
      throw DateFault(.reversed, "it starts on \(first.lower) and ends on \(last.upper)")
    }
    self.init(
      .interval,
      from: dates[0]?.lowerEnd ?? End(bound: sides[0].isEmpty ? .unknown : .negativeInfinity),
      to: dates[1]?.upperEnd ?? End(bound: sides[1].isEmpty ? .unknown : .positiveInfinity))
    for date in dates.compactMap(\.self) { take(date) }
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

    var lower: End { first?.lowerEnd ?? End(bound: .negativeInfinity) }
    var upper: End { last?.upperEnd ?? End(bound: .positiveInfinity) }
  }

  /// Reads a set, whose opening bracket has been seen.
  init(set bytes: [UInt8], kind: EDTF.Kind, closing: Unicode.Scalar) throws(DateFault) {
    guard bytes.last == UInt8(ascii: closing) else {
      throw DateFault(.syntax, "the set is not closed by '\(closing)'")
    }
    let texts = bytes.dropFirst().dropLast()
      .split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    let members = try Self.read(texts) { (index, text) throws(DateFault) in
      // EDTF has no space here, and people and programs write one.
      let text = index == 0 ? text : text.drop { $0 == UInt8(ascii: " ") }
      return try Member(text, mayOpen: index == 0, mayEnd: index == texts.count - 1)
    }
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
