import Bytes
import CanonicalJSON
import HeritageModel

/// The identifiers of imported reports and evidence, which follow from what they say.
///
/// The same row that comes in twice, or with two teams whose sites have the same identifiers, makes
/// the same records. An identifier is the first 60 bits of a SHA-256 over lines of UTF-8;
/// `docs/registry-format.md` has them with test vectors. Of a million identifiers, two are alike with
/// a chance of 1 in 2,000,000.
enum ClaimIdentity {
  /// The members that do not tell one claim from another: they say when and how it came here.
  private static let outside = ["id", "origin", "recorded", "recordedBy", "unmapped"]
  /// What does not tell one claim from another that its list makes in the same place.
  private static let outsideClaim = outside + ["evidence", "supersedes"]

  /// The identifier of a report, with the evidence that it names and the one that it supersedes.
  static func of(_ report: Report, at slot: ClaimSlot) -> RecordID {
    RecordID(leading: hash(.report, slot) { report.write(to: &$0, without: outside) })
  }

  /// The identifier of an item of evidence: by its type and address alone where it has an address, so
  /// that what several rows name is one item.
  static func of(_ item: Evidence, at slot: ClaimSlot) -> RecordID {
    guard let url = item.url else {
      return RecordID(
        leading: hash(.evidence, slot) { item.write(to: &$0, without: outside) })
    }
    return RecordID(
      leading: hash([
        version, RecordKind.evidence.rawValue, item.type.rawValue, String(url.prefix { $0 != "#" }),
      ]))
  }

  /// A number that is equal for claims that say the same, whatever evidence they rest on.
  static func fingerprint(of report: Report) -> UInt64 {
    var writer = JSONWriter(layout: .compact)
    report.write(to: &writer, without: outsideClaim)
    return RunningHash.prefix(of: writer.bytes.span)
  }

  /// What the first line says, so that another rule can take the place of this one.
  private static let version = "heritage/1"

  /// Writing is a closure, as a record is written faster where its type is known.
  private static func hash(
    _ kind: RecordKind, _ slot: ClaimSlot, writing write: (inout JSONWriter) -> Void
  ) -> UInt64 {
    let place = [
      version, kind.rawValue, slot.source, slot.key, "\(slot.template)", slot.star ?? "", "",
    ]
    var hash = RunningHash()
    hash.update(Array(place.joined(separator: "\n").utf8).span)
    var writer = JSONWriter(layout: .compact)
    write(&writer)
    hash.update(writer.bytes.span)
    return hash.prefix
  }

  private static func hash(_ lines: [String]) -> UInt64 {
    RunningHash.prefix(of: Array(lines.joined(separator: "\n").utf8).span)
  }
}
