import HeritageModel

/// A report that rests on evidence from after it was published.
struct EvidenceAfterPublication: Rule {
  static let code = "RPT-05"

  func check(_ claim: ReportCase, in records: RecordSet) -> [Violation] {
    guard let published = claim.report.published else { return [] }
    return claim.evidence.compactMap { item in
      guard let acquired = item.acquired, published.certainlyPrecedes(acquired) else { return nil }
      return Violation(
        "published '\(published)' on evidence '\(item.id)', acquired '\(acquired)'",
        field: "evidence", hint: "check both dates, and that the evidence is the one used then")
    }
  }
}

/// Damage that no evidence from after the event shows.
struct NoEvidenceAfterEvent: Rule {
  static let code = "RPT-06"

  func check(_ claim: ReportCase, in records: RecordSet) -> [Violation] {
    guard claim.report.grade.isDamage, let event = claim.report.event, claim.hasAllItsEvidence,
      claim.evidence.allSatisfy({ $0.acquired?.certainlyPrecedes(event) == true }),
      // An image that shows the damage before the event proves the event's date wrong.
      EventAfterImage().check(claim, in: records).isEmpty
    else { return [] }
    return [
      Violation(
        "all evidence was acquired before the event '\(event)'", field: "evidence",
        hint: "add evidence from after the event")
    ]
  }
}

/// An event later than the image that shows its damage.
struct EventAfterImage: Rule {
  static let code = "EVD-13"

  func check(_ claim: ReportCase, in records: RecordSet) -> [Violation] {
    guard let event = claim.report.event,
      let rank = claim.report.grade.rank, rank >= DamageGrade.moderate.rank ?? 0
    else { return [] }
    return claim.evidence.compactMap { item in
      guard item.pair?.aspect == .after, item.shows != .intact, item.shows != .unclear,
        let acquired = item.acquired, acquired.certainlyPrecedes(event)
      else { return nil }
      return Violation(
        "the event '\(event)' comes after image '\(item.id)' of '\(acquired)' "
          + "that shows its damage",
        field: "event", hint: "the event lies before that image; correct its date or the pair")
    }
  }
}
