/// What one column of a document holds, in memory that does not grow with its rows.
struct ColumnProfile: Sendable {
  /// How much a profile keeps of each column.
  struct Limits: Hashable, Sendable {
    /// The different texts that are kept.
    var texts = 64
    /// The different texts that are counted one by one; of more, a sample is.
    var counted = 10_000
    /// The bytes of a text that are kept.
    var textBytes = 200

    /// What leaves room for all columns of a document.
    init(columns: Int) {
      if columns > 100 { counted = max(64, 1_000_000 / columns) }
      if columns > 400 { texts = max(8, 25_600 / columns) }
    }
  }

  /// A text of the column, and how often it comes.
  struct KeptText: Hashable, Sendable {
    /// The text, or its beginning.
    let text: String
    /// Whether the text was too long to be kept whole.
    let isCut: Bool
    fileprivate(set) var count: Int
  }

  /// The rows with a text in the column.
  private(set) var filled = 0
  /// The texts, of which one row may have several.
  private(set) var texts = 0
  /// The first different texts.
  private(set) var kept: [KeptText] = []
  private(set) var latitudes = 0
  private(set) var longitudes = 0
  /// How many texts have tags of HTML.
  private(set) var tagged = 0
  /// How many texts have entities or codes in place of letters.
  private(set) var escaped = 0
  /// A number that two columns only share if they hold the same texts in the same rows.
  private(set) var fingerprint: UInt64 = 0

  private var lastRow = -1
  private var counts: [UInt64: Int] = [:]
  private var keptPlaces: [UInt64: Int] = [:]
  /// The texts that are counted are those whose number ends in so many zeros.
  private var sampling = 0
  private var numbers = 0
  private var degrees = 0
  private var isoDates = 0
  private var dayFirst = 0
  private var monthFirst = 0
  private var eitherFirst = 0
  private var urls = 0
  private var emails = 0
  private var telephones = 0
  private var latitudeFirst = 0
  private var longitudeFirst = 0
  private var geopoints = 0
  private var pairs = 0
  private var wkts = 0
  private var semicolons = 0
  private var bars = 0
}

// MARK: - Counting

extension ColumnProfile {
  mutating func take(_ text: Span<UInt8>, row: Int, table: Span<UInt16>, _ limits: Limits) {
    texts += 1
    if row != lastRow {
      filled += 1
      lastRow = row
    }
    let scan = CellScan(text, table: table)
    count(scan.hash, text, limits)
    fingerprint &+= CellScan.mixed(scan.hash &+ UInt64(truncatingIfNeeded: row))
    countShape(of: text, scan.classes)
  }

  private mutating func countShape(of text: Span<UInt8>, _ classes: ByteClasses) {
    switch CellShape(text, classes) {
    case .number(let range):
      numbers += 1
      count(range)
    case .degrees:
      degrees += 1
      // Which of both it is, only its heading or its letter tells.
      latitudes += 1
      longitudes += 1
    case .numericDate(.dayFirst): dayFirst += 1
    case .numericDate(.monthFirst): monthFirst += 1
    case .numericDate(.either): eitherFirst += 1
    case .isoDate: isoDates += 1
    case .url: urls += 1
    case .email: emails += 1
    case .telephone: telephones += 1
    case .pair(let order): count(order)
    case .wkt: wkts += 1
    case .text: countMarks(in: text, classes)
    }
  }

  private mutating func count(_ range: CellShape.CoordinateRange) {
    if range == .latitude { latitudes += 1 }
    if range != .none { longitudes += 1 }
  }

  private mutating func count(_ order: CellShape.PairOrder) {
    pairs += 1
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

  private mutating func count(_ hash: UInt64, _ text: Span<UInt8>, _ limits: Limits) {
    if let place = keptPlaces[hash] { kept[place].count += 1 }
    guard hash.trailingZeroBitCount >= sampling else { return }
    if let known = counts[hash] {
      counts[hash] = known + 1
      return
    }
    if kept.count < limits.texts, keptPlaces[hash] == nil { keep(text, hash, limits) }
    counts[hash] = 1
    while counts.count > limits.counted {
      sampling += 1
      counts = counts.filter { $0.key.trailingZeroBitCount >= sampling }
    }
  }

  private mutating func keep(_ text: Span<UInt8>, _ hash: UInt64, _ limits: Limits) {
    var end = text.count
    if end > limits.textBytes {
      end = limits.textBytes
      while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(end)
    for index in 0..<end { bytes.append(text[index]) }
    keptPlaces[hash] = kept.count
    kept.append(
      KeptText(text: String(decoding: bytes, as: UTF8.self), isCut: end < text.count, count: 1))
  }
}

// MARK: - What it comes to

extension ColumnProfile {
  /// How many different texts there are; an estimate if ``isEstimated``.
  var distinct: Int { counts.count << sampling }

  /// Whether there are too many different texts to count each.
  var isEstimated: Bool { sampling > 0 }

  /// Whether every different text is kept whole.
  var isKeptWhole: Bool { !isEstimated && kept.count == distinct && !kept.contains(where: \.isCut) }

  /// The text that comes most often among those that are kept.
  var mostFrequent: KeptText? { kept.max { $0.count < $1.count } }

  /// The texts that are kept, the most frequent first.
  var words: [KeptText] {
    kept.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
  }

  /// Whether nine in ten texts can be degrees north or south.
  var isLatitude: Bool { areMost(latitudes) }

  /// Whether nine in ten texts can be degrees east or west.
  var isLongitude: Bool { areMost(longitudes) }

  /// Whether nine in ten texts are numbers.
  var isNumeric: Bool { areMost(numbers) }

  /// Whether more than half of the texts are web addresses.
  var holdsURLs: Bool { urls * 2 > texts }

  /// Whether more than half of the texts are e-mail addresses or telephone numbers.
  ///
  /// A number or two may look like a telephone's by chance.
  var holdsContacts: Bool {
    (emails + telephones) * 2 > texts && (emails > 0 || telephones > 2)
  }

  /// Whether many rows have a text, and many of these differ.
  ///
  /// - Parameter rows: The rows of the document.
  /// - Returns: Whether the texts can be names.
  func hasManyTexts(in rows: Int) -> Bool {
    shape == .text && filled * 4 >= rows && distinct * 4 >= filled
  }

  /// Whether texts write letters as entities or codes.
  var isEscaped: Bool { escaped > 0 }

  private func areMost(_ count: Int) -> Bool { texts > 0 && count * 10 >= texts * 9 }

  var shape: ColumnShape {
    if texts == 0 { return .empty }
    if areMost(urls) { return .url }
    if areMost(emails) { return .email }
    if areMost(wkts) { return .wkt }
    if areMost(pairs) { return .pair(pairOrder) }
    if areMost(dayFirst + monthFirst + eitherFirst) {
      return .numericDate(dayFirst: dayFirst, monthFirst: monthFirst, either: eitherFirst)
    }
    if areMost(isoDates) { return .isoDate }
    if areMost(telephones) { return .telephone }
    if areMost(numbers) { return .number }
    if areMost(degrees) { return .degrees }
    if tagged * 10 >= texts { return .html }
    if isList(semicolons) { return .list(separator: ";") }
    if isList(bars) { return .list(separator: "|") }
    if isKeptWhole, distinct * 2 <= texts { return .vocabulary(words: distinct) }
    return .text
  }

  private func isList(_ marked: Int) -> Bool { marked >= 2 && marked * 10 >= texts }

  private var pairOrder: CellShape.PairOrder {
    if geopoints == pairs { return .geopoint }
    switch (latitudeFirst, longitudeFirst) {
    case (1..., 0): return .latitudeFirst
    case (0, 1...): return .longitudeFirst
    default: return .either
    }
  }
}
