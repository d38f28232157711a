import ByteStreams
import XMLStream

/// The rows of a sheet that have a text, each with its cells by the number of their column.
struct SheetRows: ~Copyable {
  private(set) var formulasWithoutValue = 0
  private(set) var firstLineWithoutValue = 0

  private var reader: XMLReader
  private let parts: WorkbookParts
  private let part: String
  private let names: Names
  private var rich: RichText
  private var value: [UInt8] = []
  private var text: [UInt8] = []
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
        try reader.attributeBytes(names.place).map { (text) throws in
          guard let number = Self.number(text), (1...Self.rowLimit).contains(number) else {
            throw damaged("a row whose number is '\(String(decoding: text, as: UTF8.self))'")
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
    column += 1
    if let place = reader.attributeBytes(names.place) {
      guard let told = Self.column(of: place), told < Self.columnLimit else {
        throw damaged("a cell whose place is '\(String(decoding: place, as: UTF8.self))'")
      }
      column = told
    }
    let format = reader.attributeBytes(names.format).flatMap(Self.number) ?? 0
    let kind = Kind(reader.attributeBytes(names.kind))
    value.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    var hasFormula = false
    let depth = reader.depth
    while try reader.advance() {
      if reader.kind == .end, reader.depth == depth { break }
      guard reader.kind == .start else { continue }
      switch reader.nameIndex {
      case names.value: try reader.readTextBytes(into: &value)
      case names.inline: try rich.read(&reader, into: &text)
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
    try append(kind, format, to: &row)
  }

  private mutating func append(_ kind: Kind, _ format: Int, to row: inout TableRow) throws {
    switch kind {
    case .inline: row.append(text, to: column)
    case .error: return
    case .text:
      RichText.append(value, to: &text)
      row.append(text, to: column)
    case .day: row.append(Self.withoutMidnight(value), to: column)
    case .truth:
      if value.isEmpty { return }
      row.append((value == [UInt8(ascii: "1")] ? "true" : "false").utf8, to: column)
    case .shared:
      if value.isEmpty { return }
      guard let number = Self.number(value[...]), let text = parts.texts[number] else {
        throw damaged(
          "a cell with text number '\(String(decoding: value, as: UTF8.self))', of "
            + "\(parts.texts.count) that there are")
      }
      row.append(text, to: column)
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

    init(_ name: ArraySlice<UInt8>?) {
      guard let name else {
        self = .number
        return
      }
      switch String(decoding: name, as: UTF8.self) {
      case "s": self = .shared
      case "str": self = .text
      case "inlineStr": self = .inline
      case "b": self = .truth
      case "e": self = .error
      case "d": self = .day
      default: self = .number
      }
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...9).contains(digits.count) else { return nil }
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }

  /// The column of a place such as `AB12`, counted from 0.
  private static func column(of place: ArraySlice<UInt8>) -> Int? {
    var column = 0
    for (index, byte) in place.enumerated() {
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) else {
        return index > 0 && number(place.dropFirst(index)) != nil ? column - 1 : nil
      }
      guard index < 3 else { return nil }
      column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
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
