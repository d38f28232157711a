import Foundation
import HeritageExport
import HeritageImport
import HeritageModel
import HeritageRegistry
import HeritageTestSupport

/// An export of the registry of ``Sample``, which somebody changes and brings back.
struct ReturnedExport {
  enum Form: CaseIterable {
    case geojson, geojsonseq, jsonl, csv, csvForExcel, workbook

    var ending: String {
      switch self {
      case .csvForExcel: "csv"
      case .workbook: "xlsx"
      case .geojson, .geojsonseq, .jsonl, .csv: "\(self)"
      }
    }

    fileprivate var format: ExportFormat {
      switch self {
      case .geojson: .geojson
      case .geojsonseq: .geojsonseq
      case .jsonl: .jsonl
      case .csv, .csvForExcel, .workbook: .csv
      }
    }
  }

  let form: Form
  private(set) var layers: [ExportLayer]
  /// A text a layer.
  private(set) var texts: [String]

  init(_ layers: [ExportLayer], as form: Form, for audience: Audience = .internal) throws {
    self.form = form
    self.layers = layers
    let export = try Sample.open().export(for: audience)
    texts = try layers.map { layer in
      final class Written {
        var bytes: [UInt8] = []
      }
      let written = Written()
      _ = try export.write([layer], as: form.format, forExcel: form == .csvForExcel) {
        (bytes) throws(RegistryError) in written.bytes += bytes
      }
      return String(decoding: written.bytes, as: UTF8.self)
    }
  }

  /// The layers by themselves, as files hold them; a workbook holds all.
  var eachLayer: [ReturnedExport] {
    guard form != .workbook else { return [self] }
    return layers.indices.map { index in
      var one = self
      (one.layers, one.texts) = ([layers[index]], [texts[index]])
      return one
    }
  }

  /// Whether there is anything in it.
  var hasRows: Bool {
    switch form {
    case .geojson: texts.contains { $0.contains("\"Feature\"") }
    case .geojsonseq, .jsonl: texts.contains { !$0.isEmpty }
    case .csv, .csvForExcel, .workbook: texts.contains { Self.rows($0).count > 1 }
    }
  }

  /// The table of the first layer, a row a record behind that of the columns.
  var rows: [[String]] {
    get { Self.rows(texts[0]) }
    set { texts[0] = Self.text(newValue) }
  }

  /// Puts a text into a cell of the record's row.
  mutating func set(_ column: String, of record: String, to text: String) {
    var rows = rows
    guard let place = rows[0].firstIndex(of: column),
      let row = rows.firstIndex(where: { $0[0] == record })
    else { return }
    rows[row][place] = text
    self.rows = rows
  }

  mutating func replace(_ text: String, with other: String) {
    texts[0] = texts[0].replacing(text, with: other)
  }

  /// Brings the export back.
  @discardableResult
  func bringBack(
    seed: Int = 9, isRehearsal: Bool = false,
    options change: (inout ImportOptions) -> Void = { _ in }
  ) throws -> Imported {
    let path = url("back.\(form.ending)").path
    try Data(bytes).write(to: URL(filePath: path))
    var options = ImportOptions(today: Sample.now.day)
    options.exports = Registry.exportedTables
    change(&options)
    return try Sample.on(seed: seed) { registry, work in
      try registry.importListing(
        ListingImport(path: path, options: options), named: "back.\(form.ending)",
        isRehearsal: isRehearsal, &work)
    }
  }

  private var bytes: [UInt8] {
    guard form == .workbook else { return Array(texts[0].utf8) }
    let sheets =
      [("About", [["Made by", "a registry"], ["Licence", "CC BY 4.0"]])]
      + zip(layers, texts).map { ($0.rawValue, Self.rows($1)) }
    return Self.workbook(sheets)
  }

  // MARK: Tables

  private static func text(_ rows: [[String]]) -> String {
    rows.map { row in
      row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\r\n"
    }.joined()
  }

  private static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var rest = Substring(text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
    while let character = rest.popFirst() {
      switch character {
      case "\"" where isQuoted && rest.first == "\"": cell.append(rest.removeFirst())
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(cell)
        cell = ""
      case "\r\n" where !isQuoted:
        rows.append(row + [cell])
        (row, cell) = ([], "")
      default: cell.append(character)
      }
    }
    return rows
  }

  // MARK: Workbooks

  private static func workbook(_ sheets: [(name: String, rows: [[String]])]) -> [UInt8] {
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let list = sheets.enumerated().map {
      "<sheet name='\($1.name)' sheetId='\($0 + 1)' r:id='rId\($0)'/>"
    }
    let targets = sheets.indices.map {
      "<Relationship Id='rId\($0)' Type='\(kinds)/worksheet' Target='sheets/s\($0).xml'/>"
    }
    let parts: [ZipFixture.Entry] = [
      .init(
        "_rels/.rels",
        "<Relationships><Relationship Id='a' Type='\(kinds)/officeDocument' Target='xl/book.xml'/>"
          + "</Relationships>"),
      .init(
        "xl/book.xml",
        "<workbook xmlns:r='\(kinds)'><sheets>\(list.joined())</sheets></workbook>"),
      .init("xl/_rels/book.xml.rels", "<Relationships>\(targets.joined())</Relationships>"),
    ]
    let tables = sheets.enumerated().map { index, sheet in
      let rows = sheet.rows.map { "<row>\($0.map(Self.cell).joined())</row>" }
      return ZipFixture.Entry(
        "xl/sheets/s\(index).xml",
        "<worksheet><sheetData>\(rows.joined())</sheetData></worksheet>")
    }
    return ZipFixture(parts + tables).bytes
  }

  private static func cell(_ text: String) -> String {
    if text.isEmpty { return "<c/>" }
    if text == "true" || text == "false" { return "<c t='b'><v>\(text == "true" ? 1 : 0)</v></c>" }
    if Double(text) != nil { return "<c><v>\(text)</v></c>" }
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return "<c t='inlineStr'><is><t xml:space='preserve'>\(escaped)</t></is></c>"
  }
}
