import HeritageAssessment
import HeritageModel

extension RuleCatalogue {
  static let fileWithoutDigest = Rule<Evidence>(
    "EVD-03", .warning, "file without a digest", meaning: "The item has a file but no SHA-256.",
    reason: "Nobody could tell if the file were exchanged.",
    mend: "add the file again with 'heritage add-evidence --file'", source: Standard.berkeley
  ) { item, _ -> Violation? in
    guard let file = item.file, file.sha256 == nil else { return nil }
    let name: FaultText = file.name.map { " '\($0)'" } ?? ""
    return Violation(
      "the file\(name) has no SHA-256", field: "file.sha256",
      hint: "add the file again with 'heritage add-evidence --file', which computes it")
  }

  static let duplicateEvidence = Rule<Evidence>(
    "EVD-16", .warning, "one file recorded twice",
    meaning: "Two items of evidence have files with the same bytes.",
    reason: "One image would count as two sources.",
    mend: "name one of them in the reports and withdraw the other"
  ) { item, records -> Violation? in
    guard let digest = item.file?.sha256, records.claims.retraction(of: item.id) == nil,
      let other = records.evidenceByDigest[digest, default: []].first(where: {
        $0 != item.id && records.claims.retraction(of: $0) == nil
          // That a copy has the bytes of its original is another rule's finding.
          && item.derivedFrom != $0 && records.evidence($0)?.derivedFrom != item.id
      })
    else { return nil }
    return Violation(
      "the file has the same bytes as that of evidence '\(other)'", field: "file.sha256",
      hint: "keep one of the two; one file is not two sources")
  }

  static let evidenceShowsOpposite = Rule<ReportCase>(
    "EVD-22", .warning, "evidence shows something else",
    meaning: """
      An item of the report shows something else than the report says: damage where it says none, \
      the subject intact where it says damage, total loss where it says less, or less where it says \
      total loss.
      """,
    reason: """
      Such an item carries nothing; where nothing else does, the claim is only alleged, and readers \
      hold it against whoever made it.
      """,
    mend: "supersede the report by one that says what its evidence shows, or name the right item"
  ) { claim, records -> [Violation] in
    let isCarried = records.claims.hasCarryingEvidence(claim.report)
    return records.claims.contraryEvidence(of: claim.report).map { item in
      Violation(
        "'\(claim.report.grade.rawValue)', though evidence '\(item.id)' shows the subject "
          + "\(item.shows?.rawValue ?? "")\(words: isCarried ? "" : ", and nothing else carries the claim")",
        field: "evidence",
        hint:
          "supersede the report by one that says what its evidence shows, or name the right item")
    }
  }

  static let noArchivedCopy = Rule<Evidence>(
    "EVD-04", .warning, "no archived copy",
    meaning: "A news item, a post or an official statement has no address in an archive.",
    reason: "Pages vanish and change; a claim that rests on one loses its ground.",
    mend: "save the page in a web archive and add its address as 'archivedUrl'",
    source: Standard.berkeley
  ) { item, _ -> Violation? in
    guard item.type.isWeb, item.archivedURL == nil else { return nil }
    return Violation(
      "'\(item.type.rawValue)' evidence without an archived copy", field: "archivedUrl",
      hint: "save the page in a web archive and add its address")
  }

  static let badAddress = Rule<Evidence>(
    "EVD-05", .error, "bad or secret-bearing address",
    meaning:
      "An address is not one of http or https, or carries a user name, a token or a signature.",
    reason: "Others cannot open it, or whoever reads the record can use somebody's access.",
    mend: "give the public address without its secret parameters, and revoke what was exposed"
  ) { item, _ -> [Violation] in
    [("url", item.url), ("archivedUrl", item.archivedURL)].compactMap { field, text in
      guard let text, let fault = Self.fault(of: text) else { return nil }
      // The address itself stays out of the message when it carries a secret.
      return Violation(
        "the address \(fault)", field: field,
        hint: "give the public address, beginning with https://")
    }
  }

  private static let secretEndings = [
    "token", "sig", "signature", "apikey", "api_key", "password", "secret",
  ]

  private static func fault(of text: String) -> FaultText? {
    let lowercase = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lowercase.hasPrefix) else {
      return "is not one of http or https"
    }
    guard !text.contains(where: \.isWhitespace) else { return "holds a space" }
    let rest = lowercase.dropFirst(scheme.count)
    let host = rest.prefix { !"/?#".contains($0) }
    guard !host.isEmpty else { return "names no host" }
    guard !host.contains("@") else { return "carries a user name or password" }
    let parameters = rest.split { "?&;#".contains($0) }.dropFirst()
    for parameter in parameters {
      guard let sign = parameter.firstIndex(of: "=") else { continue }
      let name = parameter[..<sign]
      if secretEndings.contains(where: name.hasSuffix) {
        return "carries a secret in its parameter '\(name)'"
      }
    }
    return nil
  }

  static let capturedBeforeItExisted = Rule<Evidence>(
    "EVD-06", .error, "captured before it existed",
    meaning: "The registry's copy is dated before the item was acquired or published.",
    reason: "One of the dates is wrong, and with it what the item can show.",
    mend: "check the dates against the file and the page"
  ) { item, _ -> [Violation] in
    guard let captured = item.captured else { return [] }
    // The other date may have been counted in a zone ahead of UTC.
    let latest = DateBound.day(captured.day.advanced(by: 1))
    return [("published", item.published), ("acquired", item.acquired)].compactMap { word, date in
      guard let date, latest.precedes(date.lower) else { return nil }
      return Violation(
        "captured \(captured.day), before it was \(words: word) '\(date)'", field: "captured",
        hint: "check both dates")
    }
  }

  static let pairReversed = Rule<Evidence>(
    "EVD-12", .error, "pair reversed",
    meaning: "The image called before is not older than the one called after.",
    reason: "The pair brackets no event, or the wrong one.",
    mend: "exchange the two halves, or correct a date"
  ) { item, records -> Violation? in
    guard let pair = item.pair, let other = records.evidence(pair.with),
      // When each half names the other, the later image speaks for both.
      pair.aspect == .after || other.pair?.with != item.id
    else { return nil }
    let (before, after) = pair.aspect == .after ? (other, item) : (item, other)
    guard let first = before.acquired, let last = after.acquired, !Self.isOrdered(first, last)
    else { return nil }
    return Violation(
      "image '\(before.id)' of '\(first)' is called before but is not older than "
        + "'\(after.id)' of '\(last)'", field: "pair")
  }

  private static func isOrdered(_ first: StatedDate, _ last: StatedDate) -> Bool {
    if let earlier = first.edtf?.instant, let later = last.edtf?.instant { return earlier < later }
    guard first.lower != .unknown, last.upper != .unknown else { return true }
    return first.lower.precedes(last.upper)
  }

  static let orphanEvidence = Rule<Evidence>(
    "EVD-17", .warning, "orphan evidence",
    meaning: "No report, review or intervention rests on the item, its pair or a copy of it.",
    reason: "A claim may have been forgotten.", mend: "record the report, or withdraw the item"
  ) { item, records -> Violation? in
    // A withdrawn item has no report to wait for.
    guard records.claims.retraction(of: item.id) == nil, !Self.isUsed(item, in: records) else {
      return nil
    }
    return Violation(
      "no report rests on this item",
      hint: "name it in a report, or withdraw it if it was recorded by mistake")
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

  static let unknownLicence = Rule<Evidence>(
    "EVD-18", .warning, "licence unknown or too narrow",
    meaning:
      "No licence is given, or a public report uses a file of which all rights are reserved.",
    reason: "Whoever publishes the report may break somebody's rights.",
    mend: "give an SPDX identifier, or 'other' with the address of the terms; restrict the access",
    source: "SPDX licence list"
  ) { item, records -> Violation? in
    guard let licence = item.licence, !licence.isEmpty else {
      return Violation(
        "no licence is given", field: "licence",
        hint: "give an SPDX identifier, or 'other' with the address of the terms")
    }
    guard mayNeedLeave(item),
      let report = records.reportsByEvidence[item.id, default: []].first(where: {
        records.report($0)?.access == .public
      })
    else { return nil }
    return Violation(
      "the licence '\(licence)' does not allow the file in public report '\(report)'",
      field: "licence", hint: "ask the rights holder, or make the item's access 'restricted'")
  }

  /// Whether a report for everybody must not use the item's file.
  static func mayNeedLeave(_ item: Evidence) -> Bool {
    guard let licence = item.licence, item.file != nil, item.access != .restricted,
      item.access != .confidential
    else { return false }
    return licence.lowercased().filter(\.isLetter).hasSuffix("allrightsreserved")
  }
}
