import HeritageModel

/// Damage to a World Heritage property from before its inscription.
struct DamageBeforeInscription: Rule {
  static let code = "RPT-01"

  func check(_ claim: ReportCase, in records: RecordSet) -> [Violation] {
    guard let event = claim.report.event, let site = claim.site,
      let year = site.worldHeritage?.inscribed,
      let firstDay = Day(year: year, month: 1, day: 1), event.upper.precedes(.day(firstDay)),
      ImpossibleInscriptionYear().check(site, in: records).isEmpty
    else { return [] }
    return [
      Violation(
        "the event '\(event)' comes before the inscription in \(year)", field: "event",
        hint: "check the year; if it is right, say in the note that the list knew of the damage")
    ]
  }
}

/// Damage to a monument that did not stand yet.
struct DamageBeforeConstruction: Rule {
  static let code = "RPT-02"

  func check(_ claim: ReportCase, in records: RecordSet) -> [Violation] {
    guard let event = claim.report.event, let built = claim.monument?.built,
      event.certainlyPrecedes(built)
    else { return [] }
    return [
      Violation(
        "the event '\(event)' comes before the monument was built, '\(built)'", field: "event",
        hint: "check both dates, and that the report is about this monument")
    ]
  }
}

/// An assessment from before the damage.
struct AssessedBeforeEvent: Rule {
  static let code = "RPT-03"

  func check(_ claim: ReportCase, in records: RecordSet) -> [Violation] {
    guard let event = claim.report.event, let assessed = claim.report.assessed,
      assessed.certainlyPrecedes(event)
    else { return [] }
    return [
      Violation(
        "assessed '\(assessed)', before the event '\(event)'", field: "assessed",
        hint: "check which of the two dates the source gives for what")
    ]
  }
}

/// A claim made public before the damage.
struct PublishedBeforeEvent: Rule {
  static let code = "RPT-03"

  func check(_ claim: ReportCase, in records: RecordSet) -> [Violation] {
    guard let event = claim.report.event, let published = claim.report.published,
      published.certainlyPrecedes(event),
      // What was looked at too early has its own finding.
      AssessedBeforeEvent().check(claim, in: records).isEmpty
    else { return [] }
    return [
      Violation(
        "published '\(published)', before the event '\(event)'", field: "published",
        hint: "check which of the two dates the source gives for what")
    ]
  }
}

/// A claim made public before anybody looked.
struct PublishedBeforeAssessed: Rule {
  static let code = "RPT-04"

  func check(_ claim: ReportCase, in records: RecordSet) -> [Violation] {
    guard let published = claim.report.published, let assessed = claim.report.assessed,
      published.certainlyPrecedes(assessed)
    else { return [] }
    return [
      Violation(
        "published '\(published)', before it was assessed '\(assessed)'", field: "published",
        hint: "check which of the two dates the source gives for what")
    ]
  }
}

/// Damage without a date.
struct UndatedDamage: Rule {
  static let code = "RPT-07"

  func check(_ claim: ReportCase, in records: RecordSet) -> [Violation] {
    guard claim.report.grade.isDamage, records.event(of: claim.report) == nil else { return [] }
    return [
      Violation(
        "'\(claim.report.grade.rawValue)' without a date of the event", field: "event",
        hint: "give what bounds it, such as '../2015-08-31' for the day it was first seen")
    ]
  }
}
