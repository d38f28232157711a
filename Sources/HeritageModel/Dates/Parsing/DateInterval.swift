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
