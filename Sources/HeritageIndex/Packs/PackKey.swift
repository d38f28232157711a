import Bytes
import HeritageModel
import HeritageText

/// Something that a record is found by, as a number that is the same everywhere and always.
struct PackKey: Hashable {
  let hash: UInt64

  private init(_ tag: String, _ text: String) {
    hash = Self.hash(tag, text)
  }

  private init(_ group: PackKeyGroup, _ text: String) {
    hash = group.hashes.lowerBound | (Self.hash("", text) & (PackKeyGroup.size - 1))
  }

  fileprivate static func hash(_ tag: String, _ text: String) -> UInt64 {
    var hash = RunningHash()
    hash.update(tag.utf8Span.span)
    hash.update(text.utf8Span.span)
    return hash.prefix
  }

  /// The whole of a name, or an identifier as one, of a record of a kind.
  static func name(_ name: FoldedName, of kind: RecordKind) -> PackKey {
    PackKey("name \(kind.rawValue) ", name.text)
  }

  /// An identifier of another register, in whatever case, of a record of a kind.
  static func external(_ id: ExternalID, of kind: RecordKind) -> PackKey {
    external(scheme: id.scheme, value: id.value, of: kind)
  }

  /// The same by the name of the register and its value.
  static func external(scheme: String, value: String, of kind: RecordKind) -> PackKey {
    PackKey(.register(scheme, of: kind), value.lowercased())
  }

  /// The key of a row that was brought into a record of a kind.
  static func row(_ key: String, ofSource source: String, of kind: RecordKind) -> PackKey {
    PackKey(.rows(ofSource: source, of: kind), key)
  }

  /// The key under which such a row stood before its list renamed it.
  static func formerRow(_ key: String, ofSource source: String, of kind: RecordKind) -> PackKey {
    PackKey(.formerRows(ofSource: source, of: kind), key)
  }

  /// That a record of a kind gave way to others.
  static func gaveWay(_ kind: RecordKind) -> PackKey { PackKey("gave way ", kind.rawValue) }

  /// An identifier of twelve characters, of a record of whatever kind.
  static func record(_ id: RecordID) -> PackKey { PackKey("record ", id.text) }

  /// What lies in the folder of a site.
  static func folder(of site: Slug) -> PackKey { PackKey("folder ", site.text) }

  /// The first two of the twelve characters of an identifier, of a record of whatever kind.
  static func record(beginningWith start: some StringProtocol) -> PackKey {
    PackKey("record start ", String(start))
  }

  /// What names an item of evidence.
  static func user(of evidence: RecordID) -> PackKey { PackKey("user ", evidence.text) }
}

/// Keys that lie together, so that all of them are read at once: what one register or one list calls
/// the records of a kind.
///
/// Others may lie among them, as two groups may have one place.
struct PackKeyGroup: Hashable {
  /// How many hashes a group has.
  fileprivate static let size: UInt64 = 1 << 40
  /// Where groups begin, so that of the evenly spread hashes few lie among them.
  private static let first: UInt64 = 0xFF << 56

  /// Those that the group's keys have.
  let hashes: ClosedRange<UInt64>

  private init(_ tag: String, _ name: String, _ kind: RecordKind) {
    let group = PackKey.hash("\(tag) \(kind.rawValue) ", name)
    let start = Self.first | (group & 0xFFFF) << 40
    hashes = start...(start + (Self.size - 1))
  }

  /// The identifiers of a register.
  static func register(_ scheme: String, of kind: RecordKind) -> PackKeyGroup {
    PackKeyGroup("register", scheme, kind)
  }

  /// The keys of a list's rows.
  static func rows(ofSource source: String, of kind: RecordKind) -> PackKeyGroup {
    PackKeyGroup("rows", source, kind)
  }

  /// The keys that they had before.
  static func formerRows(ofSource source: String, of kind: RecordKind) -> PackKeyGroup {
    PackKeyGroup("former rows", source, kind)
  }
}
