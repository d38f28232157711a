/// How many texts of a column look like what.
struct ShapeCounts: Sendable {
  /// A text that is not what its column should hold.
  struct Misfit: Hashable, Sendable {
    /// The text, or its beginning.
    let text: String
    let line: Int
  }

  private(set) var texts = 0
  private(set) var latitudes = 0
  private(set) var longitudes = 0
  /// The first texts that can be no latitude, no longitude and no pair of both.
  private(set) var noLatitude: Misfit?
  private(set) var noLongitude: Misfit?
  private(set) var noPair: Misfit?
  private(set) var numbers = 0
  /// Numbers that spreadsheets write for days.
  private(set) var spreadsheetDays = 0
  private(set) var pairs = 0
  /// Texts of two numbers, the pairs among them.
  private(set) var twoNumbers = 0
  private(set) var urls = 0
  private(set) var emails = 0
  private(set) var telephones = 0
  /// How many texts have entities or codes in place of letters.
  private(set) var escaped = 0

  private var tagged = 0
  private var degrees = 0
  private var years = 0
  private var isoDates = 0
  private var dayFirst = 0
  private var monthFirst = 0
  private var eitherFirst = 0
  private var otherDates = 0
  private var latitudeFirst = 0
  private var longitudeFirst = 0
  private var geopoints = 0
  private var wkts = 0
  private var semicolons = 0
  private var bars = 0
}

// MARK: - Counting

extension ShapeCounts {
  mutating func count(_ text: Span<UInt8>, _ classes: ByteClasses, line: Int) {
    texts += 1
    let shape = CellShape(text, classes)
    noteMisfits(shape, text, line)
    switch shape {
    case .number(let range):
      numbers += 1
      count(range)
      switch DateShape.use(ofNumber: text) {
      case .year: years += 1
      case .spreadsheetDay: spreadsheetDays += 1
      case nil: break
      }
    case .degrees:
      degrees += 1
      // Which of both it is, only its heading or its letter tells.
      latitudes += 1
      longitudes += 1
    case .numericDate(.dayFirst): dayFirst += 1
    case .numericDate(.monthFirst): monthFirst += 1
    case .numericDate(.either): eitherFirst += 1
    case .isoDate: isoDates += 1
    case .otherDate: otherDates += 1
    case .url: urls += 1
    case .email: emails += 1
    case .telephone: telephones += 1
    case .pair(let order):
      pairs += 1
      count(order)
    case .twoNumbers(let order): count(order)
    case .wkt: wkts += 1
    case .text: countMarks(in: text, classes)
    }
  }

  private mutating func noteMisfits(_ shape: CellShape, _ text: Span<UInt8>, _ line: Int) {
    var (isLatitude, isLongitude, isPair) = (false, false, false)
    switch shape {
    case .number(let range): (isLatitude, isLongitude) = (range == .latitude, range != .none)
    case .degrees: (isLatitude, isLongitude) = (true, true)
    case .pair, .twoNumbers: isPair = true
    default: break
    }
    // Most columns are none of the three, so that the first text is taken once for all.
    if !isLatitude, noLatitude == nil { noLatitude = Self.misfit(text, line) }
    if !isLongitude, noLongitude == nil { noLongitude = Self.misfit(text, line) }
    if !isPair, noPair == nil { noPair = Self.misfit(text, line) }
  }

  private static func misfit(_ text: Span<UInt8>, _ line: Int) -> Misfit {
    Misfit(text: String(CellShape.string(text).prefix(60)), line: line)
  }

  private mutating func count(_ range: CellShape.CoordinateRange) {
    if range == .latitude { latitudes += 1 }
    if range != .none { longitudes += 1 }
  }

  private mutating func count(_ order: CellShape.PairOrder) {
    twoNumbers += 1
    switch order {
    case .latitudeFirst: latitudeFirst += 1
    case .longitudeFirst: longitudeFirst += 1
    case .geopoint: geopoints += 1
    case .either: break
    }
  }

  private mutating func countMarks(in text: Span<UInt8>, _ classes: ByteClasses) {
    let isTagged = classes.hold(anyOf: .angle) && CellShape.hasTag(text)
    if isTagged { tagged += 1 }
    let isEscaped =
      classes.hold(anyOf: .escapes) && CellShape.hasEscape(text)
    if isEscaped { escaped += 1 }
    guard !isTagged, !isEscaped else { return }
    if classes.hold(anyOf: .semicolon) { semicolons += 1 }
    if classes.hold(anyOf: .bar) { bars += 1 }
  }
}

// MARK: - What it comes to

extension ShapeCounts {
  /// Whether nine in ten texts are of one sort.
  func areMost(_ count: Int) -> Bool { texts > 0 && count * 10 >= texts * 9 }

  /// What most texts look like; `nil` if they are only texts.
  var shape: ColumnShape? {
    if texts == 0 { return .empty }
    if areMost(urls) { return .url }
    if areMost(emails) { return .email }
    if areMost(wkts) { return .wkt }
    if areMost(pairs) { return .pair(pairOrder) }
    if let dates { return .dates(dates) }
    if areMost(telephones) { return .telephone }
    if areMost(numbers) { return .number }
    if areMost(degrees) { return .degrees }
    if tagged * 10 >= texts { return .html }
    if isList(semicolons) { return .list(separator: ";") }
    if isList(bars) { return .list(separator: "|") }
    return nil
  }

  private func isList(_ marked: Int) -> Bool { marked >= 2 && marked * 10 >= texts }

  /// Which coordinate the pairs have first, as far as they tell.
  var pairOrder: CellShape.PairOrder {
    if geopoints > 0, geopoints == twoNumbers { return .geopoint }
    switch (latitudeFirst, longitudeFirst) {
    case (1..., 0): return .latitudeFirst
    case (0, 1...): return .longitudeFirst
    default: return .either
    }
  }

  /// Whether some pairs have the latitude first and others the longitude.
  var tellsBothOrders: Bool { latitudeFirst > 0 && longitudeFirst > 0 }

  /// The dates, if more than half of the texts are some; years alone may be any numbers.
  private var dates: ColumnShape.Dates? {
    let whole = dayFirst + monthFirst + eitherFirst + isoDates + otherDates
    guard whole * 10 >= texts, (whole + years) * 2 > texts else { return nil }
    return ColumnShape.Dates(
      iso: isoDates, dayFirst: dayFirst, monthFirst: monthFirst, either: eitherFirst, years: years,
      others: otherDates, spreadsheetDays: spreadsheetDays,
      unread: texts - whole - years - spreadsheetDays)
  }
}
