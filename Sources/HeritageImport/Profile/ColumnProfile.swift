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
  /// What the texts look like.
  private(set) var shapes = ShapeCounts()
  /// The first text that comes a second time, as far as texts are counted one by one.
  private(set) var firstRepeat: RepeatedText?
  /// A number that two columns only share if they hold the same texts in the same rows.
  private(set) var fingerprint: UInt64 = 0

  private var lastRow = -1
  /// The line on which each text that is counted comes first.
  private var firstLines: [UInt64: Int] = [:]
  private var keptPlaces: [UInt64: Int] = [:]
  /// The texts that are counted are those whose number ends in so many zeros.
  private var sampling = 0
}

/// A text that comes in two rows of a column.
struct RepeatedText: Hashable, Sendable {
  let text: String
  let firstLine: Int
  let secondLine: Int
}

// MARK: - Counting

extension ColumnProfile {
  mutating func take(
    _ text: Span<UInt8>, row: Int, line: Int, table: Span<UInt16>, _ limits: Limits
  ) {
    texts += 1
    if row != lastRow {
      filled += 1
      lastRow = row
    }
    let scan = CellScan(text, table: table)
    count(scan.hash, text, line, limits)
    fingerprint &+= CellScan.mixed(scan.hash &+ UInt64(truncatingIfNeeded: row))
    shapes.count(text, scan.classes, line: line)
  }

  private mutating func count(
    _ hash: UInt64, _ text: Span<UInt8>, _ line: Int, _ limits: Limits
  ) {
    if let place = keptPlaces[hash] { kept[place].count += 1 }
    guard hash.trailingZeroBitCount >= sampling else { return }
    if let first = firstLines[hash] {
      if firstRepeat == nil, first != line {
        firstRepeat = RepeatedText(
          text: CellShape.string(text), firstLine: first, secondLine: line)
      }
      return
    }
    if kept.count < limits.texts, keptPlaces[hash] == nil { keep(text, hash, limits) }
    firstLines[hash] = line
    while firstLines.count > limits.counted {
      sampling += 1
      firstLines = firstLines.filter { $0.key.trailingZeroBitCount >= sampling }
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
  var distinct: Int { firstLines.count << sampling }

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

  /// Whether nine in ten texts are numbers.
  var isNumeric: Bool { shapes.areMost(shapes.numbers) }

  /// Whether more than half of the texts are web addresses.
  var holdsURLs: Bool { shapes.urls * 2 > texts }

  /// Whether more than half of the texts are e-mail addresses or telephone numbers.
  ///
  /// A number or two may look like a telephone's by chance.
  var holdsContacts: Bool {
    (shapes.emails + shapes.telephones) * 2 > texts && (shapes.emails > 0 || shapes.telephones > 2)
  }

  /// Whether many rows have a text, and many of these differ.
  ///
  /// - Parameter rows: The rows of the document.
  /// - Returns: Whether the texts can be names.
  func hasManyTexts(in rows: Int) -> Bool {
    shape == .text && filled * 4 >= rows && distinct * 4 >= filled
  }

  /// Whether every row has one text, and nine in ten of them differ.
  ///
  /// - Parameter rows: The rows of the document.
  /// - Returns: Whether the column can be a key.
  func tellsApart(_ rows: Int) -> Bool {
    filled == rows && texts == filled && distinct * 10 >= rows * 9
  }

  /// Whether texts write letters as entities or codes.
  var isEscaped: Bool { shapes.escaped > 0 }

  var shape: ColumnShape {
    if let shape = shapes.shape { return shape }
    return isKeptWhole && distinct * 2 <= texts ? .vocabulary(words: distinct) : .text
  }
}
