/// A row of a sheet, with cells from its left end on.
struct SheetRow {
  private let number: String
  private var column = 0

  init(_ number: Int) { self.number = String(number) }

  /// Writes a row, so many points high if it is not as high as the others.
  static func write(
    _ number: Int, height: Int? = nil, to xml: inout XMLWriter,
    _ cells: (inout XMLWriter, inout SheetRow) throws -> Void
  ) throws {
    var row = SheetRow(number)
    let height = height.map(String.init)
    try xml.element(
      "row", ["r": row.number, "ht": height, "customHeight": height.map { _ in "1" }]
    ) { try cells(&$0, &row) }
  }

  /// Writes the next cell; one without a value is not there.
  ///
  /// A text is a text, whatever it begins with.
  mutating func cell(
    _ value: FeatureValue, _ style: CellStyle = .normal, to xml: inout XMLWriter
  ) throws {
    defer { column += 1 }
    let place = Self.letters(of: column) + number
    switch value {
    case .absent: break
    case .text(let text): try textCell(CellText(text).marked, at: place, style, to: &xml)
    case .integer, .decimal:
      try xml.element("c", ["r": place, "s": style.number]) {
        try $0.element("v", value.plainText)
      }
    case .flag(let flag):
      try xml.element("c", ["r": place, "s": style.number, "t": "b"]) {
        try $0.element("v", flag ? "1" : "0")
      }
    }
  }

  mutating func cell(
    _ text: String, _ style: CellStyle = .normal, to xml: inout XMLWriter
  ) throws {
    try cell(.text(text), style, to: &xml)
  }

  private func textCell(
    _ text: String, at place: String, _ style: CellStyle, to xml: inout XMLWriter
  ) throws {
    try xml.element("c", ["r": place, "s": style.number, "t": "inlineStr"]) { xml in
      try xml.element("is") { try $0.element("t", ["xml:space": "preserve"], text) }
    }
  }

  /// The letters of a column by its number from 0 on: A to Z, then AA.
  static func letters(of column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
    return column < 26 ? letter : letters(of: column / 26 - 1) + letter
  }
}
