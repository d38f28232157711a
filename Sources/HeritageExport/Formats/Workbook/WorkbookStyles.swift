import HeritageDocuments

/// How a cell looks, as the part with the styles knows it.
enum CellStyle: Hashable {
  case normal
  /// A text that stays one when somebody edits the cell, as a day would not.
  case text
  case title
  /// The name of a column or of a line.
  case heading
  case state(StateClass)

  /// All styles; a cell names one by its place here.
  static let all: [CellStyle] =
    [.normal, .text, .title, .heading] + StateClass.allCases.map(CellStyle.state)

  /// The number by which a cell names it; `nil` for that which it has without one.
  var number: String? { Self.numbers[self] }

  private static let numbers = Dictionary(
    uniqueKeysWithValues: all.enumerated().dropFirst().map { ($0.element, String($0.offset)) })
}

/// The part of a workbook in which the looks of cells stand.
struct WorkbookStyles {
  func write(to sink: @escaping ByteSink) throws {
    try XMLWriter.write(to: sink, "styleSheet", ["xmlns": WorkbookExport.namespace]) { xml in
      try xml.element("fonts", ["count": "\(Self.fonts.count)"]) { xml in
        for font in Self.fonts { try Self.write(font, to: &xml) }
      }
      try writeFills(to: &xml)
      try xml.element("borders", ["count": "1"]) { xml in
        try xml.element("border") { xml in
          for side in ["left", "right", "top", "bottom", "diagonal"] { try xml.element(side) }
        }
      }
      try xml.element("cellStyleXfs", ["count": "1"]) { xml in
        try xml.element("xf", ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"])
      }
      try xml.element("cellXfs", ["count": "\(CellStyle.all.count)"]) { xml in
        for style in CellStyle.all { try write(style, to: &xml) }
      }
      try xml.element("cellStyles", ["count": "1"]) { xml in
        try xml.element("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])
      }
    }
  }

  private struct Font {
    var isBold = false
    var size = 11
    var colour: String?
  }

  private static let (plain, bold, large, white) = (0, 1, 2, 3)
  private static let fonts = [
    Font(), Font(isBold: true), Font(isBold: true, size: 16), Font(colour: "#ffffff"),
  ]
  /// The two that every program takes for granted, and that of headings.
  private static let firstFills = 3
  /// The number of the format that keeps what is typed as text (ISO/IEC 29500-1, 18.8.30).
  private static let textFormat = "49"

  private static func write(_ font: Font, to xml: inout XMLWriter) throws {
    try xml.element("font") { xml in
      if font.isBold { try xml.element("b") }
      try xml.element("sz", ["val": "\(font.size)"])
      if let colour = font.colour { try xml.element("color", ["rgb": argb(colour)]) }
      try xml.element("name", ["val": "Calibri"])
      try xml.element("family", ["val": "2"])
    }
  }

  private func writeFills(to xml: inout XMLWriter) throws {
    let states = StateClass.allCases
    try xml.element("fills", ["count": "\(Self.firstFills + states.count)"]) { xml in
      try Self.fill("none", to: &xml)
      try Self.fill("gray125", to: &xml)
      try Self.fill("solid", Palette.panel, to: &xml)
      for state in states {
        if let hatch = Palette.hatch(state) {
          try Self.fill("gray0625", hatch, on: Palette.fill(state), to: &xml)
        } else {
          try Self.fill("solid", Palette.fill(state), to: &xml)
        }
      }
    }
  }

  private static func fill(
    _ pattern: String, _ colour: String? = nil, on ground: String? = nil, to xml: inout XMLWriter
  ) throws {
    try xml.element("fill") { xml in
      try xml.element("patternFill", ["patternType": pattern]) { xml in
        if let colour { try xml.element("fgColor", ["rgb": argb(colour)]) }
        if let ground { try xml.element("bgColor", ["rgb": argb(ground)]) }
      }
    }
  }

  private func write(_ style: CellStyle, to xml: inout XMLWriter) throws {
    var (format, font, fill) = ("0", Self.plain, 0)
    switch style {
    case .normal: break
    case .text: format = Self.textFormat
    case .title: font = Self.large
    case .heading: (font, fill) = (Self.bold, Self.firstFills - 1)
    case .state(let state):
      format = Self.textFormat
      font = Palette.letter(on: state) == Palette.ink ? Self.plain : Self.white
      fill = Self.firstFills + (StateClass.allCases.firstIndex(of: state) ?? 0)
    }
    try xml.element(
      "xf",
      [
        "numFmtId": format, "fontId": "\(font)", "fillId": "\(fill)", "borderId": "0",
        "xfId": "0", "applyNumberFormat": format == "0" ? nil : "1",
        "applyFont": font == 0 ? nil : "1", "applyFill": fill == 0 ? nil : "1",
      ])
  }

  /// The colour `#rrggbb` as the format has it, opaque.
  private static func argb(_ colour: String) -> String { "FF" + colour.dropFirst().uppercased() }
}
