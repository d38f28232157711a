/// What one cell of an export holds.
package enum FeatureValue: Hashable, Sendable {
  case absent
  case text(String)
  case integer(Int)
  /// A finite number.
  case decimal(Double)
  case flag(Bool)
}

extension FeatureValue {
  /// A text that is not empty.
  package init(_ text: String?) {
    self = text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .absent
  }

  package init(_ number: Int?) { self = number.map(Self.integer) ?? .absent }

  package init(_ number: Double?) { self = number.map(Self.decimal) ?? .absent }

  package init(_ flag: Bool?) { self = flag.map(Self.flag) ?? .absent }
}

/// A column of an export: the same in every row and in every format.
package struct FeatureColumn: Hashable, Sendable {
  /// What the values of a column are, where they are there.
  package enum ValueType: String, Sendable {
    case text
    case integer
    case decimal
    /// Yes or no.
    case flag
    /// A day as `YYYY-MM-DD`, which is a text in every row.
    case day
  }

  /// Small letters and low lines, at most 31 of them.
  package let name: String
  package let type: ValueType
  /// What it holds, in a sentence for the manual.
  package let meaning: String
  /// What a changed cell means in a table that comes back.
  package var comesBack = CellReturn.told

  package init(_ name: String, _ type: ValueType, _ meaning: String) {
    self.name = name
    self.type = type
    self.meaning = meaning
  }
}
