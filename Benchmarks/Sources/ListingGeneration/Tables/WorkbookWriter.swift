/// Writes a list as a workbook of one sheet, in an archive that is not compressed.
struct WorkbookWriter {
  private let listing: TableListing

  init(_ listing: TableListing) {
    self.listing = listing
  }

  func write(to take: ([UInt8]) throws -> Void) throws {
    var directory: [UInt8] = []
    var offset = 0
    let parts = Self.parts + [("xl/worksheets/sheet1.xml", sheet)]
    for (name, bytes) in parts {
      let sum = Self.checksum(bytes)
      let sizes = Self.little(sum, 4) + Self.little(UInt32(bytes.count), 4) * 2
      let names = Self.little(UInt32(name.utf8.count), 2)
      // Version 2.0, no flags, stored, 1 January 1980.
      let common: [UInt8] = [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0]
      let local = [0x50, 0x4B, 3, 4] + common + sizes + names + [0, 0] + Array(name.utf8)
      directory +=
        [0x50, 0x4B, 1, 2, 20, 0] + common + sizes + names
        + [UInt8](repeating: 0, count: 12) + Self.little(UInt32(offset), 4) + Array(name.utf8)
      try take(local)
      try take(bytes)
      offset += local.count + bytes.count
    }
    let count = Self.little(UInt32(parts.count), 2)
    try take(
      directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count
        + Self.little(UInt32(directory.count), 4) + Self.little(UInt32(offset), 4) + [0, 0])
  }

  private var sheet: [UInt8] {
    var text = "<worksheet xmlns=\"\(Self.namespace)main\"><sheetData>"
    func add(_ number: Int, _ texts: [String]) {
      text += "<row r=\"\(number)\">"
      for (column, cell) in texts.enumerated() {
        let letter = Character(Unicode.Scalar(UInt8(65 + column)))
        text += "<c r=\"\(letter)\(number)\" t=\"inlineStr\"><is><t>\(cell)</t></is></c>"
      }
      text += "</row>"
    }
    add(1, TableListing.columns)
    for row in 0..<listing.rows { add(row + 2, TableListing.texts(of: row)) }
    return Array((text + "</sheetData></worksheet>").utf8)
  }

  private static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/"
  private static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packages = "http://schemas.openxmlformats.org/package/2006/"

  private static let parts: [(name: String, bytes: [UInt8])] = [
    ("[Content_Types].xml", contentTypes),
    ("_rels/.rels", relation("officeDocument", "xl/workbook.xml")),
    (
      "xl/workbook.xml",
      "<workbook xmlns=\"\(namespace)main\" xmlns:r=\"\(relations)\"><sheets>"
        + "<sheet name=\"List\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    ), ("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml")),
  ].map { ($0.0, Array($0.1.utf8)) }

  private static let contentTypes = """
    <Types xmlns="\(packages)content-types"><Default Extension="rels" \
    ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default \
    Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
    <Override PartName="/xl/worksheets/sheet1.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
    """

  private static func relation(_ kind: String, _ target: String) -> String {
    "<Relationships xmlns=\"\(packages)relationships\"><Relationship Id=\"r1\" "
      + "Type=\"\(relations)/\(kind)\" Target=\"\(target)\"/></Relationships>"
  }

  private static func little(_ number: UInt32, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
  }

  private static let table: [UInt32] = (0..<256).map { number in
    (0..<8).reduce(UInt32(number)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
  }

  /// The CRC-32 that archives have.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
    return sum ^ 0xFFFF_FFFF
  }
}

/// The same bytes several times.
private func * (bytes: [UInt8], count: Int) -> [UInt8] {
  (0..<count).flatMap { _ in bytes }
}
