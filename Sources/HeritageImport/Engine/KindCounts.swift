import CanonicalJSON

/// Which of the rows that are about one record a row is, as records are counted once.
enum RecordTurn {
  case first
  /// Rows before it changed the record.
  case afterChange
  /// Rows before it left the record as it was.
  case afterNone
}

/// How many records of one kind an import made, changed and left as they were.
public struct KindCounts: Hashable, Sendable {
  public internal(set) var created = 0
  public internal(set) var updated = 0
  public internal(set) var unchanged = 0

  /// How many records there are.
  var all: Int { created + updated + unchanged }

  init(unchanged: Int = 0) { self.unchanged = unchanged }

  var json: JSONObject {
    [
      "created": .integer(created), "unchanged": .integer(unchanged), "updated": .integer(updated),
    ]
  }
}
