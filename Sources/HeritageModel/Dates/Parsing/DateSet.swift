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
      lower.spread(to: member.lower, isOutside: { $0 < $1 })
      upper.spread(to: member.upper, isOutside: { $0 > $1 })
      if let date = member.first { take(date) }
      if let date = member.last { take(date) }
    }
  }
}

extension ParsedDate.End {
  /// Widens the end, and its padding for a search, to those of a member of the set.
  fileprivate mutating func spread(
    to other: ParsedDate.End, isOutside: (Int, Int) -> Bool
  ) {
    let isWider = isOutside(other.bound.sortKey, bound.sortKey)
    let isPaddedWider = isOutside(other.padded.sortKey, padded.sortKey)
    self = ParsedDate.End(
      bound: isWider ? other.bound : bound, padded: isPaddedWider ? other.padded : padded,
      precision: isWider ? other.precision : precision)
  }
}
