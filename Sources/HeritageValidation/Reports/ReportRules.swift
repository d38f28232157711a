import HeritageAssessment
import HeritageModel

extension RuleCatalogue {
  static let damageBeforeInscription = Rule<ReportCase>(
    "RPT-01", .warning, "damage before the inscription",
    meaning: "The event certainly lies before the site became World Heritage.",
    reason: "The list knew of that damage, or the date is wrong.",
    mend: "check the year; if it is right, say so in a note"
  ) { claim, records -> Violation? in
    guard let event = claim.report.event, let site = claim.site,
      let year = site.worldHeritage?.inscribed, let firstDay = Day(year: year, month: 1, day: 1),
      event.upper.precedes(.day(firstDay)),
      impossibleInscriptionYear.violations(site, records).isEmpty
    else { return nil }
    return Violation(
      "the event '\(event)' comes before the inscription in \(year)", field: "event",
      hint: "check the year; if it is right, say in the note that the list knew of the damage")
  }

  static let damageBeforeConstruction = Rule<ReportCase>(
    "RPT-02", .error, "damage before construction",
    meaning: "The event certainly lies before the monument was built.",
    reason: "What does not stand cannot be damaged.",
    mend: "check both dates, and that the report is about this monument"
  ) { claim, _ -> Violation? in
    guard let event = claim.report.event, let built = claim.monument?.built,
      event.certainlyPrecedes(built)
    else { return nil }
    return Violation(
      "the event '\(event)' comes before the monument was built, '\(built)'", field: "event")
  }

  static let assessedBeforeEvent = Rule<ReportCase>(
    "RPT-03", .error, "assessed or published before the event",
    meaning:
      "The assessment or the publication certainly lies before the event that it tells of.",
    reason: "Nobody can have seen damage before it was done, or told of it.",
    mend:
      "look up which date the source gives for what, and supersede the report by a corrected one"
  ) { claim, _ -> Violation? in
    .misorder(claim.report.assessed, claim.report.event, field: "assessed") {
      "assessed '\($0)', before the event '\($1)'"
    }
  }

  static let publishedBeforeEvent = Rule<ReportCase>(assessedBeforeEvent.explanation) {
    claim, records -> Violation? in
    // What was looked at too early has its own finding.
    guard assessedBeforeEvent.violations(claim, records).isEmpty else { return nil }
    return .misorder(claim.report.published, claim.report.event, field: "published") {
      "published '\($0)', before the event '\($1)'"
    }
  }

  static let publishedBeforeAssessed = Rule<ReportCase>(
    "RPT-04", .error, "published before it was assessed",
    meaning: "The claim was certainly made public before anybody assessed the damage.",
    reason: "The two dates may have changed places, or belong to two claims.",
    mend:
      "look up which date the source gives for what, and supersede the report by a corrected one"
  ) { claim, _ -> Violation? in
    .misorder(claim.report.published, claim.report.assessed, field: "published") {
      "published '\($0)', before it was assessed '\($1)'"
    }
  }

  static let undatedDamage = Rule<ReportCase>(
    "RPT-07", .warning, "undated damage",
    meaning: """
      The report grades damage without saying when it happened, and its incident does not \
      either.
      """, reason: "It takes no part in the chronology and contradicts nothing.",
    mend: """
      give what bounds the event, such as ../2015-08-31 for the day on which the damage was \
      first seen, in a report that supersedes this one
      """
  ) { claim, records -> Violation? in
    guard claim.report.grade.isDamage, records.claims.event(of: claim.report) == nil else {
      return nil
    }
    return Violation(
      "'\(claim.report.grade.rawValue)' without a date of the event", field: "event",
      hint: "give what bounds it, such as '../2015-08-31' for the day it was first seen")
  }

  static let evidenceAfterPublication = Rule<ReportCase>(
    "RPT-05", .error, "evidence from after the publication",
    meaning: """
      An item that the report rests on was acquired more than a day after the report was \
      published.
      """, reason: "The claim cannot rest on it; it may support a later claim.",
    mend: "record the later evidence under a claim of its own, or correct a date"
  ) { claim, _ -> [Violation] in
    guard let published = claim.report.published else { return [] }
    return claim.evidence.compactMap { item in
      guard let acquired = item.acquired, published.certainlyPrecedes(acquired) else { return nil }
      return Violation(
        "published '\(published)' on evidence '\(item.id)', acquired '\(acquired)'",
        field: "evidence", hint: "check both dates, and that the evidence is the one used then")
    }
  }

  static let noEvidenceAfterEvent = Rule<ReportCase>(
    "RPT-06", .warning, "no evidence after the event",
    meaning: "The report grades damage, and all its evidence was acquired before the event.",
    reason: "Such evidence shows what stood, not what was lost.",
    mend: "add an image or an inspection from after the event"
  ) { claim, records -> Violation? in
    guard claim.report.grade.isDamage, let event = claim.report.event, claim.hasAllItsEvidence,
      claim.evidence.allSatisfy({ $0.acquired?.certainlyPrecedes(event) == true }),
      // An image that shows the damage before the event proves the event's date wrong.
      eventAfterImage.violations(claim, records).isEmpty
    else { return nil }
    return Violation(
      "all evidence was acquired before the event '\(event)'", field: "evidence",
      hint: "add evidence from after the event")
  }

  static let eventAfterImage = Rule<ReportCase>(
    "EVD-13", .error, "event later than the image that shows it",
    meaning: "The event certainly lies after the image that is said to show its damage.",
    reason: "The image shows other damage, or the date of the event is wrong.",
    mend: "correct the event in a report that supersedes this one, or choose another image"
  ) { claim, _ -> [Violation] in
    guard let event = claim.report.event, let rank = claim.report.grade.rank,
      rank >= DamageGrade.moderate.rank ?? 0
    else { return [] }
    return claim.evidence.compactMap { item in
      guard item.pair?.aspect == .after, item.shows != .intact, item.shows != .unclear,
        let acquired = item.acquired, acquired.certainlyPrecedes(event)
      else { return nil }
      return Violation(
        "the event '\(event)' comes after image '\(item.id)' of '\(acquired)' "
          + "that shows its damage", field: "event",
        hint: "the event lies before that image; correct its date or the pair")
    }
  }
}

extension Violation {
  /// Says so where one date certainly precedes another that it has to follow.
  fileprivate static func misorder(
    _ first: StatedDate?, _ second: StatedDate?, field: String,
    message: (StatedDate, StatedDate) -> FaultText
  ) -> Violation? {
    guard let first, let second, first.certainlyPrecedes(second) else { return nil }
    return Violation(
      message(first, second), field: field,
      hint: "check which of the two dates the source gives for what")
  }
}
