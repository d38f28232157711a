import HeritageModel

/// Evidence that no report rests on.
struct OrphanEvidence: Rule {
  static let code = "EVD-17"

  func check(_ item: Evidence, in records: RecordSet) -> [Violation] {
    // A withdrawn item has no report to wait for.
    guard records.retraction(of: item.id) == nil, !Self.isUsed(item, in: records) else {
      return []
    }
    return [
      Violation(
        "no report rests on this item",
        hint: "name it in a report, or withdraw it if it was recorded by mistake")
    ]
  }

  private static func isUsed(_ item: Evidence, in records: RecordSet) -> Bool {
    let isInUse = { (id: RecordID) in
      records.reportsByEvidence[id] != nil || records.otherEvidenceInUse.contains(id)
    }
    // The other half of a pair and the original of a working copy are used through them.
    return isInUse(item.id) || item.pair.map { isInUse($0.with) } == true
      || records.pairPartners[item.id, default: []].contains(where: isInUse)
      || records.copiesByOriginal[item.id, default: []].contains(where: isInUse)
  }
}

/// Evidence whose licence is not known, or forbids the use made of it.
struct UnknownLicence: Rule {
  static let code = "EVD-18"

  func check(_ item: Evidence, in records: RecordSet) -> [Violation] {
    guard let licence = item.licence, !licence.isEmpty else {
      return [
        Violation(
          "no licence is given", field: "licence",
          hint: "give an SPDX identifier, or 'other' with the address of the terms")
      ]
    }
    guard Self.reservesAllRights(licence), item.file != nil, item.access != .restricted,
      item.access != .confidential,
      let report = records.reportsByEvidence[item.id, default: []].first(where: {
        records.report($0)?.access == .public
      })
    else { return [] }
    return [
      Violation(
        "the licence '\(licence)' does not allow the file in public report '\(report)'",
        field: "licence", hint: "ask the rights holder, or make the item's access 'restricted'")
    ]
  }

  private static func reservesAllRights(_ licence: String) -> Bool {
    licence.lowercased().filter(\.isLetter).hasSuffix("allrightsreserved")
  }
}
