/// A whole date text taken apart.
struct ParsedDate {
  /// One end of the date's span.
  struct End {
    let bound: DateBound
    let padded: DateBound
    let precision: EDTF.Precision?

    init(bound: DateBound, padded: DateBound, precision: EDTF.Precision?) {
      self.bound = bound
      self.padded = padded
      self.precision = precision
    }

    /// Creates an end that is no day.
    init(_ bound: DateBound) {
      self.bound = bound
      padded = bound
      precision = nil
    }

    /// Creates the lower end of a date.
    init(lowerOf date: SingleDate) {
      bound = .day(date.lower)
      padded = .day(date.padding.lowered(date.lower))
      precision = date.precision
    }

    /// Creates the upper end of a date.
    init(upperOf date: SingleDate) {
      bound = .day(date.upper)
      padded = .day(date.padding.raised(date.upper))
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
