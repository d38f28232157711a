package import HeritageModel

/// Two pictures of a subject, of a time before and a time after, whose bytes the registry keeps.
package struct PicturePair: Sendable {
  package let before: Evidence
  package let after: Evidence

  /// Returns the pairs among items of evidence, the earliest first; each item is in one pair.
  static func all(among items: [Evidence]) -> [PicturePair] {
    let byID = Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
    let naming = Dictionary(
      items.compactMap { item in item.pair.map { ($0.with, item) } }
    ) { first, _ in first }
    var used: Set<RecordID> = []
    var pairs: [PicturePair] = []
    for item in items where item.isKeptPicture && !used.contains(item.id) {
      // The link stands on one half alone, or on both.
      let other =
        item.pair.flatMap { byID[$0.with] }
        ?? naming[item.id]
      guard let other, other.isKeptPicture, !used.contains(other.id) else { continue }
      let aspect = item.pair?.aspect ?? (other.pair?.aspect == .before ? .after : .before)
      pairs.append(
        aspect == .before
          ? PicturePair(before: item, after: other) : PicturePair(before: other, after: item))
      used.formUnion([item.id, other.id])
    }
    return pairs
  }
}

extension Evidence {
  /// Whether the item is a still picture whose bytes the registry keeps.
  package var isKeptPicture: Bool {
    guard let file, file.sha256 != nil else { return false }
    return file.mediaType == "image/jpeg" || file.mediaType == "image/png"
  }
}
