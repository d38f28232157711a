import ByteStreams
import Bytes
import XMLStream

/// The rows of a sheet that have a text, each with its cells by the number of their column.
struct SheetRows: ~Copyable {
  private(set) var formulasWithoutValue = 0
  private(set) var firstLineWithoutValue = 0

  private var reader: XMLReader
  private let parts: WorkbookParts
  private let part: String
  private let names: Names
  private let rich: RichText
  private var value: [UInt8] = []
  private var line = 0
  private var column = -1

  private struct Names {
    let row, cell, value, formula, inline: Int
    let place, format, kind: Int
  }

  /// What Excel has: columns to XFD, and rows.
  private static let columnLimit = 16_384
  private static let rowLimit = 1_048_576
  private static let rowBytes = 16 << 20

  init(_ sheet: WorkbookParts.Sheet, of parts: WorkbookParts) throws {
    reader = try parts.reader(of: sheet)
    self.parts = parts
    part = sheet.entry.name
    names = Names(
      row: reader.intern("row"), cell: reader.intern("c"), value: reader.intern("v"),
      formula: reader.intern("f"), inline: reader.intern("is"), place: reader.intern("r"),
      format: reader.intern("s"), kind: reader.intern("t"))
    rich = RichText(&reader)
  }

  var bytesRead: Int { reader.bytesRead }

  /// Reads the next row that has a text; returns `false` at the end of the sheet.
  mutating func next(_ row: inout TableRow) throws -> Bool {
    while try reader.advance() {
      guard reader.kind == .start, reader.nameIndex == names.row, reader.depth == 2 else {
        continue
      }
      line =
        try reader.withAttribute(names.place) { (text) throws in
          guard let number = Self.number(text), (1...Self.rowLimit).contains(number) else {
            throw damaged("a row whose number is '\(Bytes.text(text))'")
          }
          return number
        } ?? line + 1
      column = -1
      row.begin(number: 0, line: line)
      try readCells(of: &row)
      if !row.cells.isEmpty { return true }
    }
    return false
  }

  private mutating func readCells(of row: inout TableRow) throws {
    let depth = reader.depth
    while try reader.advance() {
      if reader.kind == .end, reader.depth == depth { return }
      guard reader.kind == .start, reader.nameIndex == names.cell else { continue }
      try readCell(of: &row)
      guard row.bytes.count <= Self.rowBytes, row.cells.count <= Self.columnLimit else {
        throw damaged("row \(line) has more than \(Self.rowBytes) bytes or too many cells")
      }
    }
  }

  private mutating func readCell(of row: inout TableRow) throws {
    column =
      try reader.withAttribute(names.place) { (place) throws in
        guard let told = Self.column(of: place), told < Self.columnLimit else {
          throw damaged("a cell whose place is '\(Bytes.text(place))'")
        }
        return told
      } ?? column + 1
    let format = reader.withAttribute(names.format) { Self.number($0) ?? 0 } ?? 0
    let kind = reader.withAttribute(names.kind) { Kind($0) } ?? .number
    value.removeAll(keepingCapacity: true)
    let start = row.bytes.count
    var hasFormula = false
    let depth = reader.depth
    while try reader.advance() {
      if reader.kind == .end, reader.depth == depth { break }
      guard reader.kind == .start else { continue }
      switch reader.nameIndex {
      case names.value: try reader.readTextBytes(into: &value)
      case names.inline where kind == .inline:
        try row.extend { (bytes) throws(XMLParseError) in try rich.read(&reader, into: &bytes) }
      case names.formula:
        hasFormula = true
        try reader.skipElement()
      default: try reader.skipElement()
      }
    }
    if hasFormula, value.isEmpty, kind != .text {
      formulasWithoutValue += 1
      if formulasWithoutValue == 1 { firstLineWithoutValue = line }
    }
    if kind == .inline {
      row.mark(start, row.bytes.count, as: column)
    } else {
      try append(kind, format, to: &row)
    }
  }

  private mutating func append(_ kind: Kind, _ format: Int, to row: inout TableRow) throws {
    switch kind {
    case .inline, .error: return
    case .text:
      let start = row.bytes.count
      row.extend { RichText.append(value.span, to: &$0) }
      row.mark(start, row.bytes.count, as: column)
    case .day: row.append(Self.withoutMidnight(value), to: column)
    case .truth:
      if value.isEmpty { return }
      row.append((value == [UInt8(ascii: "1")] ? "true" : "false").utf8, to: column)
    case .shared:
      if value.isEmpty { return }
      guard let number = Self.number(value.span), number < parts.texts.count else {
        throw damaged(
          "a cell with text number '\(String(decoding: value, as: UTF8.self))', of "
            + "\(parts.texts.count) that there are")
      }
      let column = column
      parts.texts.withText(number) { row.append($0, to: column) }
    case .number: appendNumber(format, to: &row)
    }
  }

  private func appendNumber(_ format: Int, to row: inout TableRow) {
    let meaning = parts.formats.meaning(of: format)
    if meaning == .number, CellNumber.isPlain(value[...]) {
      return row.append(CellNumber.whole(value[...]), to: column)
    }
    guard let number = Double(String(decoding: value, as: UTF8.self)), number.isFinite else {
      // Not as the format has it; what stands there is kept for people to see.
      return row.append(value, to: column)
    }
    let text: String? =
      switch meaning {
      case .number: nil
      case .time: CellNumber.time(number, countsFrom1904: parts.countsFrom1904)
      case .duration: CellNumber.duration(number)
      }
    row.append((text ?? CellNumber.decimal(number)).utf8, to: column)
  }

  private func damaged(_ text: String) -> ImportError {
    parts.fault(.damaged(part: part, line: reader.line, text))
  }
}

extension SheetRows {
  /// What a cell's value is.
  private enum Kind {
    case number, shared, text, inline, truth, error, day

    init(_ name: Span<UInt8>) {
      self =
        switch (name.count, name.isEmpty ? 0 : name[0]) {
        case (1, UInt8(ascii: "s")): .shared
        case (1, UInt8(ascii: "b")): .truth
        case (1, UInt8(ascii: "e")): .error
        case (1, UInt8(ascii: "d")): .day
        case (3, UInt8(ascii: "s")) where Bytes.text(name) == "str": .text
        case (9, UInt8(ascii: "i")) where order(name, Self.inlineName.span) == 0: .inline
        default: .number
        }
    }

    private static let inlineName = Array("inlineStr".utf8)
  }

  private static func number(_ digits: Span<UInt8>, from start: Int = 0) -> Int? {
    guard (1...9).contains(digits.count - start) else { return nil }
    var number = 0
    for index in start..<digits.count {
      let digit = digits[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

  /// The column of a place such as `AB12`, counted from 0.
  private static func column(of place: Span<UInt8>) -> Int? {
    var column = 0
    for index in place.indices {
      let letter = place[index] &- UInt8(ascii: "A")
      guard letter < 26 else {
        return index > 0 && number(place, from: index) != nil ? column - 1 : nil
      }
      guard index < 3 else { return nil }
      column = column * 26 + Int(letter) + 1
    }
    return nil
  }

  /// A day that is written in ISO 8601, without the time if that says nothing.
  private static func withoutMidnight(_ text: [UInt8]) -> ArraySlice<UInt8> {
    guard let time = text.firstIndex(of: UInt8(ascii: "T")),
      text[(time + 1)...].allSatisfy({ "0:.Z".utf8.contains($0) })
    else { return text[...] }
    return text[..<time]
  }
}
