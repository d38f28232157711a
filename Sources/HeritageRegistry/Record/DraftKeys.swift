import CanonicalJSON
import HeritageModel
import HeritageText

/// The fields that a draft of a kind of record can have, to tell a typing error from an addition.
enum DraftKeys {
  /// Returns a remark on each field of a record that its kind does not have.
  ///
  /// - Throws: ``RegistryError`` if a field shows that the draft is a record of another kind.
  static func remarks(on record: some HeritageRecord) throws(RegistryError) -> [String] {
    let kind = record.reference.kind
    let known = known(of: kind)
    guard !known.isEmpty else { return [] }
    var remarks: [String] = []
    for (key, _) in record.json where !known.contains(key) && key != "recorded" {
      if let owners = owners[key] {
        throw RegistryError(
          .invalid,
          "'\(key)' is not a field of \(noun(of: kind)): it belongs to \(owners)",
          hint: "use the command for that kind of record, or leave the field out")
      }
      let near = NearestWord.to(key, among: known)
      remarks.append(
        "'\(key)' is not a known field of \(noun(of: kind)) and is kept as it is"
          + (near.map { "; did you mean '\($0)'?" } ?? ""))
    }
    return remarks
  }

  /// The fields that tell one kind of record from others, with the kinds that have them.
  private static let owners = [
    "assessor": "a report", "grade": "a report", "monument": "a report or an intervention",
    "names": "a site or a monument", "report": "a review",
    "site": "a monument, a report or an intervention", "title": "an item of evidence",
    "verdict": "a review",
  ]

  private static func noun(of kind: RecordKind) -> String {
    switch kind {
    case .evidence: "an item of evidence"
    case .incident, .intervention: "an \(kind.rawValue)"
    default: "a \(kind.rawValue)"
    }
  }

  /// The fields of the kinds that can come as drafts, but for the one that commands fill in.
  private static func known(of kind: RecordKind) -> [String] {
    switch kind {
    case .site: site
    case .monument: monument
    case .report: report
    case .evidence: evidence
    case .review: ["by", "date", "evidence", "id", "note", "recordedBy", "report", "verdict"]
    case .intervention:
      ["actor", "date", "evidence", "id", "monument", "note", "site", "type"]
    case .incident, .source, .retraction, .setAside: []
    }
  }

  private static let site = [
    "access", "administrativeArea", "compiled", "components", "controlled", "countries",
    "description", "externalIds", "footprint", "id", "kind", "location", "locationCategory",
    "names", "notes", "originator", "place", "protections", "serial", "supersededBy",
    "transboundary", "worldHeritage",
  ]

  private static let monument = [
    "access", "baseline", "built", "controlled", "currentLocation", "description", "externalIds",
    "id", "location", "locationCategory", "movable", "names", "notes", "partOf", "periods",
    "site", "supersededBy", "type", "typeNote",
  ]

  private static let report = [
    "access", "assessed", "assessor", "cause", "causeCertainty", "condition", "event",
    "eventCertainty", "evidence", "extent", "grade", "gradeCertainty", "gradeUpper", "id",
    "incident", "intent", "mechanisms", "method", "monument", "narrative", "note",
    "overrideReason", "perpetrator", "published", "reassesses", "recommendation", "recordedBy",
    "safetyTag", "scope", "site", "sourceClass", "sourceScale", "supersedes", "threats", "trend",
    "urgency",
  ]

  private static let evidence = [
    "access", "acquired", "archivedAt", "archivedUrl", "attribution", "author", "bands", "c2pa",
    "captured", "consent", "constellation", "credibility", "custody", "derivedFrom", "file",
    "gsdMetres", "id", "imageId", "instrument", "language", "licence", "licenceUrl", "location",
    "note", "pair", "platform", "processing", "provider", "published", "recordedBy", "redacted",
    "redactionNote", "reliability", "rightsHolder", "shows", "source", "sourceGroup", "title",
    "type", "url",
  ]
}
