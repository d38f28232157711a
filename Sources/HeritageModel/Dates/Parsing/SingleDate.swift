/// One date without brackets, slash or time of day, and the days it may mean.
struct SingleDate {
  let lower: Day
  let upper: Day
  let precision: EDTF.Precision
  var marks: DateMarks = []
  var padding = SearchPadding()
  var usesSeason = false

  init(lower: Day, upper: Day, precision: EDTF.Precision) {
    self.lower = lower
    self.upper = upper
    self.precision = precision
  }

  /// Reads a date.
  init(_ bytes: ArraySlice<UInt8>) throws(DateFault) {
    let unmarked = DateMarks(bytes.first) == nil ? bytes : bytes.dropFirst()
    if unmarked.first == UInt8(ascii: "Y") {
      try self.init(longYear: bytes)
      return
    }
    if bytes.contains(UInt8(ascii: "S")) { throw bytes.significantDigitsFault }
    var rest = bytes
    var parts = [try rest.takePart("year", digits: 4, signed: true)]
    if rest.take("-") { parts.append(try rest.takePart("month", digits: 2)) }
    if parts.count == 2, rest.take("-") { parts.append(try rest.takePart("day", digits: 2)) }
    guard rest.isEmpty else { throw DateFault(.syntax, "something follows the date") }
    guard !parts.contains(where: { $0.left != nil && $0.right != nil }) else {
      throw DateFault(.qualifier, "a part is marked on both its sides")
    }
    let masks = parts.compactMap { DigitMask($0.digits) }
    guard let mask = DateMask(masks, isNegative: parts[0].isNegative) else {
      throw DateFault(.syntax, "the year is missing")
    }
    try self.init(mask)
    read(parts)
  }

  private init(_ mask: DateMask) throws(DateFault) {
    guard !(mask.isNegative && mask.year.value == 0) else {
      throw DateFault(.negativeZero, "there is no year -0000")
    }
    guard let group = try MonthGroup.named(in: mask) else {
      self.init(
        lower: try mask.edge(ascending: true), upper: try mask.edge(ascending: false),
        precision: mask.precision)
      return
    }
    guard let first = mask.years(ascending: true).first(where: { _ in true }),
      let last = mask.years(ascending: false).first(where: { _ in true })
    else { throw DateFault(.range, "no year fits") }
    self.init(
      lower: group.firstDay(in: first), upper: group.lastDay(in: last), precision: group.precision)
    usesSeason = group.precision == .season
  }

  /// Takes in the marks of the parts and what they allow a search.
  private mutating func read(_ parts: [MarkedPart]) {
    var fromTheRight: DateMarks = []
    var finest: (index: Int, marks: DateMarks)?
    for (index, part) in parts.enumerated().reversed() {
      fromTheRight.formUnion(part.right ?? [])
      let own = fromTheRight.union(part.left ?? [])
      marks.formUnion(own)
      if finest == nil, !own.isEmpty { finest = (index, own) }
    }
    guard let finest else { return }
    let unit: EDTF.Precision
    switch finest.index {
    case 0: unit = .year
    case 1: unit = precision == .day ? .month : precision
    default: unit = .day
    }
    padding = SearchPadding(unit, weight: finest.marks.weight)
  }
}
