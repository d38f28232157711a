import HeritageModel
import Testing

@testable import HeritageExport

/// A value of a column with a cell in which some program has it.
private struct WrittenCell: Sendable, CustomTestStringConvertible {
  let type: FeatureColumn.ValueType
  let value: FeatureValue
  let cell: String?
  let isSame: Bool

  init(
    _ type: FeatureColumn.ValueType, _ value: FeatureValue, _ cell: String?, _ isSame: Bool = true
  ) {
    self.type = type
    self.value = value
    self.cell = cell
    self.isSame = isSame
  }

  var testDescription: String { "\(value) as \(cell ?? "nothing")" }
}

private let cells = [
  WrittenCell(.text, .absent, nil),
  WrittenCell(.text, .absent, "x", false),
  WrittenCell(.text, .text("x"), nil, false),
  WrittenCell(.text, .text("Tell  Brak\r\nand more"), "Tell Brak\nand more"),
  WrittenCell(.text, .text("=1+1"), "'=1+1"),
  WrittenCell(.text, .text("Palmyra"), "palmyra", false),
  WrittenCell(.text, .text("é"), "e\u{301}"),
  WrittenCell(.text, .text("0032"), "32"),
  WrittenCell(.text, .text("0032"), "33", false),
  WrittenCell(.text, .text("1234567E0012"), "1.23457E+18"),
  WrittenCell(.text, .text("1234567E0012"), "1.25E+18", false),
  WrittenCell(.text, .text("2015-08"), "2015-08-01"),
  WrittenCell(.text, .text("2015-08"), "2015-08-02", false),
  WrittenCell(
    .text, .text(String(repeating: "a", count: 40_000)), String(repeating: "a", count: 32_767)),
  WrittenCell(
    .text, .text(String(repeating: "a", count: 40_000)), String(repeating: "a", count: 30_000),
    false),
  WrittenCell(.day, .text("2015-08-30"), "30/08/2015"),
  WrittenCell(.day, .text("2015-08-30"), "2015-08-30T00:00:00"),
  WrittenCell(.day, .text("2015-08-30"), "31/08/2015", false),
  WrittenCell(.integer, .integer(1980), "1980.0"),
  WrittenCell(.integer, .integer(1980), "1981", false),
  WrittenCell(.integer, .integer(1980), "nan", false),
  WrittenCell(.decimal, .decimal(34.5541667), "34,5541667"),
  WrittenCell(.decimal, .decimal(34.5541667), "34.55417"),
  WrittenCell(.decimal, .decimal(34.5541667), "34.55418", false),
  WrittenCell(.decimal, .decimal(34.5), "34.5000000"),
  WrittenCell(.decimal, .decimal(34.5), "34.5000001", false),
  WrittenCell(.decimal, .decimal(1500), "1500"),
  WrittenCell(.flag, .flag(true), "TRUE"),
  WrittenCell(.flag, .flag(true), "1"),
  WrittenCell(.flag, .flag(false), "true", false),
]

struct CellComparisonTests {
  @Test(arguments: cells)
  private func `a cell says a value in whatever way programs write it`(cell: WrittenCell) {
    let column = FeatureColumn("column", cell.type, "")
    #expect(column.cell(cell.cell, says: cell.value) == cell.isSame)
  }

  @Test(arguments: [
    ("POLYGON ((0 0, 1 0, 1 1, 0 0))", "MULTIPOLYGON (((1 1, 0 0, 1 0, 1 1)))", true),
    ("POINT (38.2667 34.5542)", "POINT (38.26670000000001 34.5542)", true),
    ("POINT (38.2667 34.5542)", "POINT (38.2667 34.5543)", false),
  ])
  func `a geometry is the same in whatever order its corners are`(
    one: String, other: String, isSame: Bool
  ) throws {
    #expect(try Geometry(wkt: one).hasCorners(of: Geometry(wkt: other)) == isSame)
  }
}
