import HeritageModel

/// A grade that the source's own class does not mean.
struct GradeOutsideSourceClass: Rule {
  static let code = "GRD-03"

  func check(_ claim: ReportCase, in records: RecordSet) -> [Violation] {
    let report = claim.report
    guard report.overrideReason?.isEmpty ?? true, let scale = claim.sourceScale,
      let label = report.sourceClass, let meaning = claim.sourceClass,
      let fault = Self.fault(of: report, meaning.meaning)
    else { return [] }
    return [
      Violation(
        "the grade is '\(report.gradeText)' but '\(label)' of '\(scale.id)' means \(fault)",
        field: "grade", hint: "correct the grade, or say why it differs in 'overrideReason'")
    ]
  }

  /// Says what the class means, or returns `nil` if the grade fits it.
  private static func fault(of report: Report, _ meaning: ScaleClass.Meaning) -> String? {
    switch meaning {
    case .grade(let grade):
      return fits(report, grade, grade) ? nil : "'\(grade.rawValue)'"
    case .range(let lower, let upper):
      return fits(report, lower, upper) ? nil : "'\(lower.rawValue) to \(upper.rawValue)'"
    case .unknown:
      return report.grade == .unknown ? nil : "that it was not assessed"
    // A class that grades nothing is another rule's matter.
    case .noGrade: return nil
    }
  }

  private static func fits(_ report: Report, _ lower: DamageGrade, _ upper: DamageGrade) -> Bool {
    guard let rank = report.grade.rank, let low = lower.rank, let high = upper.rank
    else { return false }
    return rank >= low && (report.gradeUpper?.rank ?? rank) <= high
  }
}

/// A survey scale for buildings used on an archaeological site or a landscape.
struct SurveyScaleOutOfScope: Rule {
  static let code = "GRD-10"

  func check(_ claim: ReportCase, in records: RecordSet) -> [Violation] {
    guard claim.sourceScale?.id == "en16096", let subject = claim.openGround else { return [] }
    return [
      Violation(
        "EN 16096 does not cover \(subject)", field: "sourceScale",
        hint: "grade single structures by it, and the site by another scale")
    ]
  }
}

/// A tag that says who may enter a building used as a grade of damage.
struct SafetyTagAsGrade: Rule {
  static let code = "GRD-11"

  func check(_ claim: ReportCase, in records: RecordSet) -> [Violation] {
    guard claim.sourceScale?.measures == .safety, claim.report.grade != .unknown else { return [] }
    return [
      Violation(
        "the grade '\(claim.report.grade.rawValue)' comes from "
          + "'\(claim.report.sourceScale ?? "")', a tag for entry and not for damage",
        field: "sourceScale",
        hint: "write the tag in 'safetyTag', and grade what was seen or use 'unknown'")
    ]
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
