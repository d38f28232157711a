import Bytes
import XMLStream

/// The texts that a workbook's cells name by number, in one buffer.
struct SharedTexts {
  private var bytes: [UInt8] = []
  /// Where each text ends.
  private var ends: [UInt32] = []

  /// The most that all texts may take.
  static let byteLimit = 128 << 20
  private static let countLimit = 8 << 20

  init() {}

  /// Makes room for texts that take no more than `byteCount` with their markup.
  init(byteCount: Int) {
    // Room that is never written to costs nothing, and growing would need twice as much.
    bytes.reserveCapacity(min(byteCount, Self.byteLimit))
  }

  var count: Int { ends.count }

  /// Lends the text of a number that is less than ``count``.
  func withText(_ number: Int, _ use: (Span<UInt8>) -> Void) {
    let start = number > 0 ? Int(ends[number - 1]) : 0
    use(bytes.span.extracting(start..<Int(ends[number])))
  }

  /// Reads the part that has the texts.
  ///
  /// - Returns: `false` if they take more than is allowed.
  /// - Throws: `XMLParseError` if it is damaged.
  mutating func read(_ reader: inout XMLReader) throws(XMLParseError) -> Bool {
    let item = reader.intern("si")
    let rich = RichText(&reader)
    while try reader.advance() {
      guard reader.kind == .start, reader.nameIndex == item, reader.depth == 1 else { continue }
      try rich.read(&reader, into: &bytes)
      if bytes.count > Self.byteLimit || ends.count == Self.countLimit { return false }
      ends.append(UInt32(bytes.count))
    }
    return true
  }
}

/// Reads a text that may be in pieces of different looks.
struct RichText {
  private let text: Int
  private let phonetic: Int

  init(_ reader: inout XMLReader) {
    text = reader.intern("t")
    phonetic = reader.intern("rPh")
  }

  /// Reads the text inside the element whose start the reader is on, and moves to its end.
  ///
  /// How the text is pronounced, which Japanese workbooks have beside it, is left out.
  func read(
    _ reader: inout XMLReader, into bytes: inout [UInt8]
  ) throws(XMLParseError) {
    let depth = reader.depth
    while try reader.advance() {
      if reader.kind == .end, reader.depth == depth { return }
      guard reader.kind == .start else { continue }
      if reader.nameIndex == text {
        let start = bytes.count
        try reader.readTextBytes(into: &bytes)
        guard Self.mayEscape(bytes.span.extracting(start...)) else { continue }
        let text = Array(bytes[start...])
        bytes.removeSubrange(start...)
        Self.append(text.span, to: &bytes)
      } else if reader.nameIndex == phonetic {
        try reader.skipElement()
      }
    }
  }

  /// Whether a text may have a character that is written as `_x000D_`.
  private static func mayEscape(_ text: Span<UInt8>) -> Bool {
    // Without an early end, so that many bytes are looked at in one step.
    var found = false
    for index in text.indices { found = found || text[index] == UInt8(ascii: "_") }
    return found
  }

  /// Appends a text in which `_x000D_` stands for the character of that number.
  static func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    guard mayEscape(text) else { return bytes.append(text) }
    var units: [UInt16] = []
    var index = 0
    while index < text.count {
      if let unit = escapedUnit(text.extracting(index...)) {
        units.append(unit)
        index += 7
        continue
      }
      flush(&units, to: &bytes)
      bytes.append(text[index])
      index += 1
    }
    flush(&units, to: &bytes)
  }

  /// Two halves of a character beyond the first plane are written one after the other.
  private static func flush(_ units: inout [UInt16], to bytes: inout [UInt8]) {
    if units.isEmpty { return }
    bytes.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
    units.removeAll()
  }

  private static func escapedUnit(_ text: Span<UInt8>) -> UInt16? {
    guard text.count >= 7, text[0] == UInt8(ascii: "_"), text[1] == UInt8(ascii: "x"),
      text[6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt16 = 0
    for index in 2..<6 {
      guard let digit = Character(Unicode.Scalar(text[index])).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
