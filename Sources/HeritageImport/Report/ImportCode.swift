/// The permanent codes of an import's own warnings and rejections.
///
/// Faults that a record can have as well carry the code of the rule for records, such as `GEO-01`.
public enum ImportCode: String, CaseIterable, Sendable {
  case notCarriedOver = "IMP-01"
  case dangerIncomplete = "IMP-02"
  case missing = "IMP-03"
  case changedHistory = "IMP-05"
  case contradiction = "IMP-06"
  case languageUnknown = "IMP-07"
  case rowCount = "IMP-08"
  case inscriptionIncomplete = "IMP-09"
  case controlsRemoved = "TXT-01"
  case replacementCharacter = "TXT-02"
  case doubleEncoded = "TXT-03"
  case softHyphensRemoved = "TXT-04"

  /// What the code stands for.
  public var meaning: String {
    switch self {
    case .notCarriedOver: "a value has no field of its own; it is kept verbatim"
    case .dangerIncomplete:
      "the listing's danger field is incomplete; an open period is never closed by it"
    case .missing: "a property of the registry is not in the listing; it is never deleted"
    case .changedHistory: "a fact of the past differs from an earlier edition; both are kept"
    case .contradiction: "the listing contradicts the registry, which is left as it is"
    case .languageUnknown: "the listing's language cannot be told"
    case .rowCount: "the listing has another number of rows than it says"
    case .inscriptionIncomplete:
      "the year, the criteria or the category is not known, so the status is not stated"
    case .controlsRemoved: "control characters were removed from a text"
    case .replacementCharacter: "characters of a text were lost before the import"
    case .doubleEncoded: "a text looks encoded twice; it is kept as it is"
    case .softHyphensRemoved: "soft hyphens were removed from inside words"
    }
  }
}
