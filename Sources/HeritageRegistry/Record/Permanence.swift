import CanonicalJSON
import HeritageModel

/// What of the records never changes, and what somebody who wants it otherwise does instead.
enum Permanence {
  /// Says why a record cannot be edited at all, or returns `nil`.
  static func advice(on record: any HeritageRecord) -> (reason: String, hint: String)? {
    switch record {
    case let report as Report:
      let id = report.id
      return (
        "is a claim, and what somebody claimed never changes",
        "to put a corrected claim in its place, run 'heritage supersede \(id)' with what is to change, "
          + "such as --grade; to take it back, 'heritage withdraw \(id)'"
      )
    case let review as Review:
      return (
        "is a verdict, and what somebody judged never changes",
        "record another verdict with 'heritage review \(review.report)'"
      )
    case is Retraction:
      return (
        "says that evidence is false, and never changes",
        "find its operation with 'heritage log' and take it back with 'heritage undo'"
      )
    case is SetAside:
      return (
        "is a decision on a finding as it was then, and never changes",
        "take its operation back with 'heritage undo', then run 'heritage set-aside' again"
      )
    default: return nil
    }
  }

  /// Refuses a change of a field that stays as it was recorded.
  static func check(
    _ new: JSONObject, against former: JSONObject, of reference: RecordReference
  ) throws(RegistryError) {
    for (field, hint) in fixed(reference).sorted(by: { $0.key < $1.key })
    where new[field] != former[field] {
      throw RegistryError(.refused, "'\(field)' of '\(reference)' is not edited", hint: hint)
    }
    let entries = former["custody"]?.arrayValue ?? []
    let kept = (new["custody"]?.arrayValue ?? []).prefix(entries.count)
    guard Array(kept) == entries else {
      throw RegistryError(
        .refused, "what 'custody' of '\(reference)' tells stays as it was recorded",
        hint: "add another entry with --add custody='{…}'")
    }
  }

  /// The fields of a record that stay, each with what to do instead.
  private static func fixed(_ reference: RecordReference) -> [String: String] {
    let name = RecordReference.placeName(reference.description)
    let anew = "an identifier is permanent; record it anew under another"
    let replace = "run 'heritage supersede \(name) --with OTHER'"
    let stamped = "the registry itself set it when the record came"
    switch reference.kind {
    case .site:
      return [
        "id": "\(anew), then \(replace)",
        "replaces": "run 'heritage supersede OTHER --with \(name)'",
        "supersededBy": "\(replace), or take that back with 'heritage undo'",
      ]
    case .monument:
      return [
        "id": "\(anew), then \(replace)",
        "site": "record it anew with 'heritage add-monument' of the other site",
        "supersededBy": "\(replace), or take that back with 'heritage undo'",
      ]
    case .evidence:
      return [
        "camera": "what the camera said stays; what is true stands in 'acquired' and 'location'",
        "file": "bytes stay as they came; keep others with 'heritage add-evidence --file'",
        "id": anew, "origin": "it tells which row of a list brought the item",
        "recorded": stamped, "recordedBy": stamped,
      ]
    case .intervention:
      return ["id": anew, "recorded": stamped, "site": "record it anew on the other site"]
    case .incident: return ["id": anew, "site": "record it anew on the other site"]
    case .source: return ["id": anew]
    case .report, .review, .retraction, .setAside: return [:]
    }
  }
}

/// Which fields a person takes over from imports by editing them.
enum Control {
  /// The fields that imports never touch, as no listing tells them.
  private static let ownFields: Set<String> = [
    "access", "compiled", "controlled", "locationCategory", "notes", "originator",
  ]

  /// Adds the fields that differ to those that an import may not touch.
  ///
  /// Of the standing towards the World Heritage List, each part is taken over by itself.
  ///
  /// - Returns: The fields that were added, ascending.
  static func take(
    over new: inout JSONObject, from former: JSONObject, of kind: RecordKind
  ) -> [String] {
    guard kind == .site || kind == .monument else { return [] }
    var fields: [String] = []
    for key in Set(former.keys).union(new.keys).subtracting(ownFields).sorted()
    where former[key] != new[key] {
      guard key == "worldHeritage" else {
        fields.append(key)
        continue
      }
      let (before, after) = (former[key]?.objectValue, new[key]?.objectValue)
      for part in Set(before?.keys ?? []).union(after?.keys ?? []).sorted()
      where before?[part] != after?[part] { fields.append("\(key).\(part)") }
    }
    // Whoever says in the same edit what is controlled has decided.
    guard former["controlled"] == new["controlled"] else { return [] }
    let held = (new["controlled"]?.arrayValue ?? []).compactMap(\.stringValue)
    let added = fields.filter { field in
      !held.contains { field == $0 || field.hasPrefix($0 + ".") }
    }
    if !added.isEmpty {
      new["controlled"] = .array((held + added).map(JSONValue.string))
    }
    return added
  }
}
