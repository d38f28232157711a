/// How sure somebody is of a grade, a cause, a date or a place.
///
/// Source: EAMENA's certainty terms.
public enum Certainty: String, ControlledTerm {
  case definite
  case high
  case medium
  case low
  case negligible
  case unknown

  public static let listName = "certainties"
  public static let singular = "certainty"

  public var definition: String {
    switch self {
    case .definite: "no reasonable doubt"
    case .high: "very likely"
    case .medium: "more likely than not"
    case .low: "less likely than not"
    case .negligible: "hardly possible"
    case .unknown: "not stated"
    }
  }
}

/// What a review finds about a report.
public enum Verdict: String, ControlledTerm {
  case verified
  case partiallyVerified = "partially-verified"
  case underReview = "under-review"
  case disputed
  case refuted
  case superseded
  case withdrawn

  public static let listName = "verdicts"
  public static let singular = "verdict"

  /// Tells whether a report with this verdict no longer counts in an assessment.
  public var endsClaim: Bool { self == .refuted || self == .superseded || self == .withdrawn }

  public var definition: String {
    switch self {
    case .verified: "independent evidence confirms it"
    case .partiallyVerified: "evidence confirms part of it"
    case .underReview: "somebody is looking at it"
    case .disputed: "evidence or a credible party contradicts it"
    case .refuted: "evidence shows it to be wrong"
    case .superseded: "a later report takes its place"
    case .withdrawn: "its author takes it back"
    }
  }
}

/// How an assessor worked.
public enum AssessmentMethod: String, ControlledTerm {
  case field
  case desk
  case imagery
  case mixed

  public static let listName = "methods"
  public static let singular = "method"

  public var definition: String {
    switch self {
    case .field: "on the place"
    case .desk: "from documents, statements and media"
    case .imagery: "from images taken from above"
    case .mixed: "several of these"
    }
  }
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

  public var definition: String {
    switch self {
    case .none: "nothing"
    case .to110: "1 to 10 percent"
    case .to1130: "11 to 30 percent"
    case .to3160: "31 to 60 percent"
    case .to6190: "61 to 90 percent"
    case .to91100: "91 to 100 percent"
    case .unknown: "not stated"
    }
  }
}

/// The state of upkeep of a subject, which is not damage.
public enum Condition: String, ControlledTerm {
  case good
  case fair
  case poor
  case veryBad = "very-bad"
  case destroyed
  case unknown

  public static let listName = "conditions"
  public static let singular = "condition"

  public var definition: String {
    switch self {
    case .good: "sound, cared for"
    case .fair: "mostly sound, some wear"
    case .poor: "decaying"
    case .veryBad: "failing"
    case .destroyed: "gone"
    case .unknown: "not stated"
    }
  }
}

/// Where damage or condition is heading.
public enum Trend: String, ControlledTerm {
  case new
  case increasing
  case stable
  case decreasing
  case ended
  case unknown

  public static let listName = "trends"
  public static let singular = "trend"

  public var definition: String {
    switch self {
    case .new: "first seen now"
    case .increasing: "getting worse"
    case .stable: "as before"
    case .decreasing: "getting better"
    case .ended: "no longer present"
    case .unknown: "not stated"
    }
  }
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

  public var definition: String {
    switch self {
    case .immediate: "now"
    case .to612Months: "within 6 to 12 months"
    case .to12Years: "within 1 to 2 years"
    case .to25Years: "within 2 to 5 years"
    case .beyond5Years: "later than 5 years"
    case .none: "nothing to do"
    }
  }
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

  public var definition: String {
    switch self {
    case .inspected: "may be used; does not say that there is no damage"
    case .restrictedUse: "some uses or parts are barred"
    case .unsafe: "not to be entered; not an order to demolish"
    }
  }
}
