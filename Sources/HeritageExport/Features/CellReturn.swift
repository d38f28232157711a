/// What somebody who changes a cell of an export, and brings the table back, wants changed.
package enum CellReturn: Hashable, Sendable {
  /// Nothing that a table can change: it follows from other records, or is changed in another way.
  case told
  /// Nothing that a table can change, as it follows from reports.
  case assessed
  /// A field, by its path in the record, that takes the text as a person types it.
  case field(String)
  /// A field that is a list of codes, which the cell has divided by spaces.
  case codes(String)
  /// The name that the layer shows first.
  case name
  /// The name beside it.
  case localName
  case localNameLanguage
  /// The description that the layer shows.
  case description
  case longitude
  case latitude
  case uncertainty

  /// The field of the record that a cell is of; `nil` where no table changes it.
  package var field: String? {
    switch self {
    case .told, .assessed: nil
    case .field(let path), .codes(let path): path
    case .name, .localName, .localNameLanguage: "names"
    case .description: "description"
    case .longitude, .latitude: "location"
    case .uncertainty: "location.uncertaintyMetres"
    }
  }
}

extension ColumnOf {
  /// The same column, whose cells can be changed in a table that comes back.
  func returning(_ meaning: CellReturn) -> Self {
    var head = head
    head.comesBack = meaning
    return Self(head: head, value: value)
  }
}
