import HeritageAssessment
import HeritageModel

/// How the states in a document were found, in words.
enum MethodWords {
  /// Returns the rules that were applied to a set of assessments.
  static func lines(for states: [Assessment]) -> [Line] {
    let statuses = Set(states.map(\.status))
    let hasWithdrawn = states.contains { !$0.weakened.isEmpty }
    return [
      "Each state is derived from the claims in this registry that were neither withdrawn, refuted nor superseded; no claim is changed or left out because another disagrees with it.",
      .own("Rule: \(AssessmentRule.grade)."),
    ]
      + AssessmentStatus.allCases.filter(statuses.contains).map {
        .own("Status “\($0.rawValue)”: \(AssessmentRule.clause($0)).")
      }
      + (hasWithdrawn
        ? ["Evidence that was withdrawn supports nothing from the day that became known."] : [])
      + [
        "“Possible” says that damage is uncertain, not that it is small. A monument without a report is not known to be undamaged. Grades are counted and never averaged.",
        "Claims may rest on material that nobody has verified. Nothing here establishes who is responsible in law.",
      ]
  }
}

extension KnownRecords {
  /// The day up to which records count, or the newest record among the reports.
  func asOf(_ reports: [Report]) -> Line {
    var parts: [Line] = []
    if let known = viewpoint.known {
      let how = viewpoint.knownBy == .published ? "published" : "recorded"
      parts.append(.own("as known on \(known), by what was \(how) by then"))
    } else if let newest = newest(of: reports) {
      parts.append(.own("by records up to \(newest)"))
    } else {
      parts.append("no report is on record")
    }
    if let asked = viewpoint.asked { parts.append(.own("state on \(asked)")) }
    return parts.joined("; ")
  }
}
