import HeritageDocuments
import HeritageModel

/// The first sheet of a workbook: what it is, on which terms, and what its columns mean.
struct AboutSheet {
  let head: ExportHead
  let layers: [FeatureLayer]
  let remarks: [String]

  static let title = "About"

  func write(to sink: @escaping ByteSink) throws {
    try XMLWriter.write(to: sink, "worksheet", ["xmlns": WorkbookExport.namespace]) { xml in
      try xml.element("sheetViews") {
        try $0.element("sheetView", ["tabSelected": "1", "workbookViewId": "0"])
      }
      try xml.element("sheetFormatPr", ["defaultRowHeight": "15"])
      try LayerSheet.write([16, 26, 26, 90], to: &xml)
      try xml.element("sheetData") { xml in
        for (index, row) in rows.enumerated() {
          try SheetRow.write(index + 1, height: index == 0 ? 24 : nil, to: &xml) { xml, cells in
            for (value, style) in row { try cells.cell(value, style, to: &xml) }
          }
        }
      }
    }
  }

  private typealias Row = [(FeatureValue, CellStyle)]

  private var rows: [Row] {
    [[(.text(head.title), .title)]] + statements + [[]] + states + [[]] + sheets + [[]] + columns
  }

  private static func line(_ label: String, _ text: String?) -> Row? {
    text.map { [(.text(label), .heading), (.text($0), .normal)] }
  }

  private static func headings(_ names: [String]) -> Row {
    names.map { (.text($0), .heading) }
  }

  private var statements: [Row] {
    let registry = head.registry
    let lines = [
      ("Notice", registry[.banner]), ("Author", registry[.author]),
      ("Publisher", registry[.publisher]), ("Edition", registry[.edition]),
      ("Licence", head.licence), ("Citation", registry[.citation]),
      ("Address", registry[.address]), ("Contact", registry[.contact]),
      ("Records up to", head.newest?.description),
    ]
    return lines.compactMap(Self.line) + head.remarks.compactMap { Self.line("Remark", $0) }
      + remarks.compactMap { Self.line("Remark", $0) }
  }

  private var states: [Row] {
    let english = English()
    return [Self.headings(["State", "What it means"])]
      + StateClass.allCases.map { state in
        [
          (.text(state.rawValue), .state(state)),
          (.text(english.state(state).capitalizedFirst), .normal),
        ]
      }
  }

  private var sheets: [Row] {
    [Self.headings(["Sheet", "Rows"])]
      + layers.map { [(.text($0.title), .normal), (.integer($0.count), .normal)] }
  }

  private var columns: [Row] {
    [Self.headings(["Sheet", "Column", "Holds", "Meaning"])]
      + layers.flatMap { layer in
        layer.sheetColumns.map { column in
          [layer.title, column.name, column.type.words, column.meaning]
            .map { (.text($0), .normal) }
        }
      }
  }
}

extension FeatureColumn.ValueType {
  fileprivate var words: String {
    switch self {
    case .text: "text"
    case .integer: "whole number"
    case .decimal: "number"
    case .flag: "TRUE or FALSE"
    case .day: "day, as text YYYY-MM-DD"
    }
  }
}
