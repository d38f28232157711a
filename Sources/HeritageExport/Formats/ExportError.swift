/// Why an export cannot be written in a format.
package enum ExportError: Error, Hashable, Sendable {
  /// A sheet of a workbook has no room for the rows of a layer.
  case tooManyRows(ExportLayer, count: Int, limit: Int)

  package var description: String {
    switch self {
    case .tooManyRows(let layer, let count, let limit):
      "a sheet holds \(limit) rows, and the layer '\(layer.rawValue)' has \(count)"
    }
  }

  package var hint: String? {
    switch self {
    case .tooManyRows(let layer, _, _):
      "choose fewer, as with --country, or write CSV: heritage export csv \(layer.rawValue)"
    }
  }
}
