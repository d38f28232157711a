/// How sure somebody is of a grade, a cause, a date or a place.
///
/// Source: EAMENA's certainty terms.
public enum Certainty: String, ControlledTerm {
  case definite, high, medium, low, negligible, unknown

  public static let listName = "certainties"
  public static let singular = "certainty"
  public static let definitions: [Self: String] = [
    .definite: "no reasonable doubt", .high: "very likely", .medium: "more likely than not",
    .low: "less likely than not", .negligible: "hardly possible", .unknown: "not stated",
  ]
}

/// What a review finds about a report.
public enum Verdict: String, ControlledTerm {
  case verified
  case partiallyVerified = "partially-verified"
  case underReview = "under-review"
  case disputed, refuted, superseded, withdrawn

  public static let listName = "verdicts"
  public static let singular = "verdict"
  public static let definitions: [Self: String] = [
    .verified: "independent evidence confirms it",
    .partiallyVerified: "evidence confirms part of it", .underReview: "somebody is looking at it",
    .disputed: "evidence or a credible party contradicts it",
    .refuted: "evidence shows it to be wrong", .superseded: "a later report takes its place",
    .withdrawn: "its author takes it back",
  ]

  /// Tells whether a report with this verdict no longer counts in an assessment.
  public var endsClaim: Bool { self == .refuted || self == .superseded || self == .withdrawn }
}

/// How an assessor worked.
public enum AssessmentMethod: String, ControlledTerm {
  case field, desk, imagery, mixed

  public static let listName = "methods"
  public static let singular = "method"
  public static let definitions: [Self: String] = [
    .field: "on the place", .desk: "from documents, statements and media",
    .imagery: "from images taken from above", .mixed: "several of these",
  ]
}

/// How much of the subject is affected, in percent of its surface or fabric.
///
/// Source: EAMENA's bands.
public enum Extent: String, ControlledTerm {
  case none
  case to110 = "1-10"
  case to1130 = "11-30"
  case to3160 = "31-60"
  case to6190 = "61-90"
  case to91100 = "91-100"
  case unknown

  public static let listName = "extents"
  public static let singular = "extent"
  public static let definitions: [Self: String] = [
    .none: "nothing", .to110: "1 to 10 percent", .to1130: "11 to 30 percent",
    .to3160: "31 to 60 percent", .to6190: "61 to 90 percent", .to91100: "91 to 100 percent",
    .unknown: "not stated",
  ]
}

/// The state of upkeep of a subject, which is not damage.
public enum Condition: String, ControlledTerm {
  case good, fair, poor
  case veryBad = "very-bad"
  case destroyed, unknown

  public static let listName = "conditions"
  public static let singular = "condition"
  public static let definitions: [Self: String] = [
    .good: "sound, cared for", .fair: "mostly sound, some wear", .poor: "decaying",
    .veryBad: "failing", .destroyed: "gone", .unknown: "not stated",
  ]
}

/// Where damage or condition is heading.
public enum Trend: String, ControlledTerm {
  case new, increasing, stable, decreasing, ended, unknown

  public static let listName = "trends"
  public static let singular = "trend"
  public static let definitions: [Self: String] = [
    .new: "first seen now", .increasing: "getting worse", .stable: "as before",
    .decreasing: "getting better", .ended: "no longer present", .unknown: "not stated",
  ]
}

/// How soon something must be done.
public enum Urgency: String, ControlledTerm {
  case immediate
  case to612Months = "6-12-months"
  case to12Years = "1-2-years"
  case to25Years = "2-5-years"
  case beyond5Years = "beyond-5-years"
  case none

  public static let listName = "urgencies"
  public static let singular = "urgency"
  public static let definitions: [Self: String] = [
    .immediate: "now", .to612Months: "within 6 to 12 months", .to12Years: "within 1 to 2 years",
    .to25Years: "within 2 to 5 years", .beyond5Years: "later than 5 years", .none: "nothing to do",
  ]
}

/// Whether people may enter a building; never a damage grade.
///
/// Source: ATC-20 placards.
public enum SafetyTag: String, ControlledTerm {
  case inspected
  case restrictedUse = "restricted-use"
  case unsafe

  public static let listName = "safety-tags"
  public static let singular = "safety tag"
  public static let definitions: [Self: String] = [
    .inspected: "may be used; does not say that there is no damage",
    .restrictedUse: "some uses or parts are barred",
    .unsafe: "not to be entered; not an order to demolish",
  ]
}
