import CanonicalJSON

/// What became of one column of a table.
public struct ColumnUse: Hashable, Sendable {
  public let name: String
  /// Rows that have a text in it.
  public let filled: Int
  /// Whether the mapping takes anything from it.
  public let isUsed: Bool
  /// Whether its texts are not kept at all.
  public let isDropped: Bool
  /// Texts in it that did not fit where the mapping puts them.
  public let failed: Int

  /// Rows whose texts in it the records keep as they are, as no field takes them.
  public let kept: Int

  /// Whether no field takes its texts, and records keep some.
  public var isKeptAsItIs: Bool { kept > 0 }

  var json: JSONObject {
    [
      "dropped": .bool(isDropped), "failed": .integer(failed), "filled": .integer(filled),
      "kept": .integer(kept), "name": .string(name), "used": .bool(isUsed),
    ]
  }
}
