import HeritageModel

/// The bodies that speak, each under all its names.
///
/// Names that differ only in case and spaces are one body's, and so are those of source records that
/// share a group or an alias.
struct Bodies: Sendable {
  /// What stands for a body; equal for two of its names.
  typealias Key = String

  /// For each name of a source record, another name of the same body.
  private var parents: [Key: Key] = [:]

  /// Notes the names of a source record as one body's.
  mutating func note(_ source: Source) {
    let name = source.name.bodyKey
    let others =
      [source.id.text, "\(RecordKind.source.rawValue)/\(source.id)"] + source.aliases
      + [source.group].compactMap(\.self)
    for other in others { join(name, other.bodyKey) }
  }

  /// Returns what stands for the body that a name names.
  func body(named name: String) -> Key {
    var key = name.bodyKey
    while let parent = parents[key], parent != key { key = parent }
    return key
  }

  /// Tells whether a source on record has the name.
  func isSource(_ name: String) -> Bool { parents[name.bodyKey] != nil }

  private mutating func join(_ one: Key, _ other: Key) {
    let (first, second) = (root(one), root(other))
    // The smaller name stands for both, so that the order of the records decides nothing.
    if first < second { parents[second] = first } else { parents[first] = second }
  }

  private mutating func root(_ name: Key) -> Key {
    var key = name
    while let parent = parents[key], parent != key { key = parent }
    parents[name] = key
    return key
  }
}
