import Bytes
import HeritageModel
import HeritageText

/// Something that a record is found by, as a number that is the same everywhere and always.
struct PackKey: Hashable {
  let hash: UInt64

  private init(_ tag: String, _ text: String) {
    var hash = RunningHash()
    hash.update(tag.utf8Span.span)
    hash.update(text.utf8Span.span)
    self.hash = hash.prefix
  }

  /// The whole of a name, or an identifier as one, of a record of a kind.
  static func name(_ name: FoldedName, of kind: RecordKind) -> PackKey {
    PackKey("name \(kind.rawValue) ", name.text)
  }

  /// An identifier of another register, in whatever case, of a record of a kind.
  static func external(_ id: ExternalID, of kind: RecordKind) -> PackKey {
    PackKey("external \(kind.rawValue) ", "\(id.scheme):\(id.value.lowercased())")
  }

  /// An identifier of twelve characters, of a record of whatever kind.
  static func record(_ id: RecordID) -> PackKey { PackKey("record ", id.text) }

  /// The first two of the twelve characters of an identifier, of a record of whatever kind.
  static func record(beginningWith start: some StringProtocol) -> PackKey {
    PackKey("record start ", String(start))
  }

  /// What names an item of evidence.
  static func user(of evidence: RecordID) -> PackKey { PackKey("user ", evidence.text) }
}
