import HeritageModel

extension RuleCatalogue {
  static let reversedGradeRange = Rule<ReportCase>(
    "GRD-02", .error, "grade range reversed", meaning: "The upper grade is lesser than the grade.",
    reason: "The range is empty.",
    mend: "write the lesser grade in 'grade' and the graver in 'gradeUpper'"
  ) { claim, _ -> Violation? in
    guard let upper = claim.report.gradeUpper, let upperRank = upper.rank,
      let lowerRank = claim.report.grade.rank, upperRank < lowerRank
    else { return nil }
    return Violation(
      "the upper grade '\(upper.rawValue)' is below the grade '\(claim.report.grade.rawValue)'",
      field: "gradeUpper", hint: "write the lesser grade in 'grade', the graver in 'gradeUpper'")
  }

  static let extentWithoutDamage = Rule<ReportCase>(
    "GRD-04", .error, "extent without damage",
    meaning: "The grade is none, yet some percent of the subject are affected.",
    reason: "One of the two is wrong.", mend: "correct the grade, or leave the extent out"
  ) { claim, _ -> Violation? in
    // Up to what a range reaches, some of the subject may be affected.
    guard claim.report.grade == .none,
      claim.report.gradeUpper ?? claim.report.grade == claim.report.grade,
      let extent = claim.report.extent,
      extent != .none, extent != .unknown
    else { return nil }
    return Violation(
      "the grade is 'none' but \(extent.rawValue) percent are affected", field: "extent")
  }

  static let destroyedInPart = Rule<ReportCase>(
    "GRD-05", .warning, "destroyed in small part",
    meaning: "The grade is destroyed, yet at most 60 percent of the subject are affected.",
    reason: "Destroyed says that the subject as such is lost; here only a part is.",
    mend: "record the lost part as a monument or in 'scope', and grade the whole by itself"
  ) { claim, _ -> Violation? in
    guard claim.report.grade == .destroyed, let extent = claim.report.extent,
      extent == .to110 || extent == .to1130 || extent == .to3160
    else { return nil }
    return Violation(
      "the grade is 'destroyed' but only \(extent.rawValue) percent are affected", field: "extent",
      hint: "name the part that is lost in 'scope' or as a monument, and grade the whole by itself")
  }

  static let gradeOutsideSourceClass = Rule<ReportCase>(
    "GRD-03", .error, "grade disagrees with the source's class",
    meaning: """
      The grade lies outside what the source's own class means on this scale, and no reason is \
      given.
      """, reason: "The registry would say something that its source does not.",
    mend: "correct the grade, or say in 'overrideReason' why it differs",
    source: "this registry's crosswalk of damage scales"
  ) { claim, _ -> Violation? in
    let report = claim.report
    guard report.overrideReason?.isEmpty ?? true, let scale = claim.sourceScale,
      let label = report.sourceClass, let meaning = claim.sourceClass,
      let fault = Self.fault(of: report, meaning.meaning)
    else { return nil }
    return Violation(
      "the grade is '\(report.gradeText)' but '\(label)' of '\(scale.id)' means \(fault)",
      field: "grade", hint: "correct the grade, or say why it differs in 'overrideReason'")
  }

  /// Says what the class means, or returns `nil` if the grade fits it.
  private static func fault(of report: Report, _ meaning: ScaleClass.Meaning) -> FaultText? {
    switch meaning {
    case .grade(let grade): return fits(report, grade, grade) ? nil : "'\(grade.rawValue)'"
    case .range(let lower, let upper):
      return fits(report, lower, upper) ? nil : "'\(lower.rawValue) to \(upper.rawValue)'"
    case .unknown: return report.grade == .unknown ? nil : "that it was not assessed"
    // A class that grades nothing is another rule's matter.
    case .noGrade: return nil
    }
  }

  private static func fits(_ report: Report, _ lower: DamageGrade, _ upper: DamageGrade) -> Bool {
    guard let rank = report.grade.rank, let low = lower.rank, let high = upper.rank else {
      return false
    }
    return rank >= low && (report.gradeUpper?.rank ?? rank) <= high
  }

  static let surveyScaleOutOfScope = Rule<ReportCase>(
    "GRD-10", .warning, "EN 16096 on open ground",
    meaning: "The report grades an archaeological site or a landscape by EN 16096.",
    reason: "The standard is for the condition of buildings and excludes both.",
    mend: "use it for single structures, and another scale for the site",
    source: "EN 16096:2012, scope"
  ) { claim, _ -> Violation? in
    guard claim.sourceScale?.id == "en16096", let subject = claim.openGround else { return nil }
    return Violation(
      "EN 16096 does not cover \(words: subject)", field: "sourceScale",
      hint: "grade single structures by it, and the site by another scale")
  }

  static let safetyTagAsGrade = Rule<ReportCase>(
    "GRD-11", .warning, "safety tag used as a grade",
    meaning: "The report draws a grade of damage from an ATC-20 placard.",
    reason: """
      A placard says who may enter. A green one does not say that there is no damage, and a red \
      one does not say that there is much.
      """, mend: "write the placard in 'safetyTag', and grade what was seen or use 'unknown'",
    source: "ATC-20, post-earthquake safety evaluation"
  ) { claim, _ -> Violation? in
    guard claim.sourceScale?.measures == .safety, claim.report.grade != .unknown else { return nil }
    return Violation(
      "the grade '\(claim.report.grade.rawValue)' comes from "
        + "'\(claim.report.sourceScale ?? "")', a tag for entry and not for damage",
      field: "sourceScale",
      hint: "write the tag in 'safetyTag', and grade what was seen or use 'unknown'")
  }
}

extension ReportCase {
  /// The subject in words if it is open ground rather than a structure.
  fileprivate var openGround: String? {
    guard report.monument == nil else {
      switch monument?.type {
      case .archaeologicalSite, .tell: return "archaeological sites"
      default: return nil
      }
    }
    switch site?.kind {
    case .archaeologicalSite: return "archaeological sites"
    case .landscape: return "cultural landscapes"
    default: return nil
    }
  }
}

extension Report {
  /// The grade, or the range of grades, in the registry's words.
  var gradeText: String {
    gradeUpper.map { "\(grade.rawValue) to \($0.rawValue)" } ?? grade.rawValue
  }
}
