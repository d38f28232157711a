import HeritageAssessment
import HeritageModel

extension Assessment {
  /// What the state is, when it came about, and what it rests on.
  var stateFacts: [Page.Fact] {
    [
      Page.Fact("State", phraseLine.strong),
      Page.Fact("Grade", gradeLine),
      Page.Fact("Event", event.map(\.line)),
      Page.Fact("Look", look?.line),
      Page.Fact("Images", bracket.map(\.line)),
      Page.Fact("Status", "\(own: status.rawValue): \(own: statusClause)"),
      Page.Fact("Rests on", basis.isEmpty ? nil : basis.codes()),
      Page.Fact("Recorded on", recordedOn.map { .code($0.reference.description) }),
      Page.Fact("Lowered", loweredBy?.line),
      Page.Fact("Further damage", furtherDamage.map(\.line)),
      Page.Fact("Earlier looks", earlierLooks.isEmpty ? nil : earlierLooks.codes()),
      Page.Fact("Could not tell", inconclusive.map(\.line)),
      Page.Fact("Works", works.map(\.line)),
      Page.Fact("Told, not counted", uncounted.map(\.line)),
      Page.Fact("Withdrawn", weakened.map(\.line)),
      Page.Fact("Possibly already", undecided.map(\.line)),
      Page.Fact("Other events", incidents.filter { !$0.isCurrent }.map(\.line)),
      Page.Fact("Since then", interventions.map(\.line)),
      Page.Fact(
        "Not counted", ended.map { "\(code: $0.report.text), \(own: $0.verdict.words)" }),
    ]
  }

  /// The grade that decides, and the one that is counted where it is another.
  private var gradeLine: Line? {
    guard grade != .unknown else { return nil }
    let code = grade.codeLine(upTo: gradeUpper)
    return countedGrade == grade ? code : "\(code); counted as \(countedGrade.codeLine)"
  }

  /// Where claims disagree about the subject, one line a disagreement.
  var disagreements: [Line] {
    let earlier = incidents.filter { !$0.isCurrent }.flatMap { incident in
      incident.dissent.map { (dissent: $0, against: incident.reports.first, about: incident.event) }
    }
    let all = dissent.map { (dissent: $0, against: basis.first, about: nil) } + earlier
    let told = Set(all.map(\.dissent.report))
    // A grade far off is told once, with its code, where the report's dissent is.
    let (same, others) = (
      contradictions.filter { $0.isAboutGrade && $0.reports.contains(where: told.contains) },
      contradictions.filter { !($0.isAboutGrade && $0.reports.contains(where: told.contains)) }
    )
    return all.map { entry in
      let dissent = entry.dissent
      var codes: [String] = []
      for found in same where found.reports.contains(dissent.report) && !codes.contains(found.code)
      {
        codes.append(found.code)
      }
      let code = codes.isEmpty ? "" : "; \(codes.joined(separator: ", "))"
      let against: Line = entry.against.map { " against \(code: $0.text)" } ?? ""
      let about: Line = entry.about.map { ", about the event of \($0.line)" } ?? ""
      return
        "\(dissent.assessor) \(dissent.reasonLine)\(about) (\(code: dissent.report.text)\(against)\(own: code))"
    } + others.map(\.line)
  }
}

extension Contradiction {
  var line: Line {
    "\(message) (\(reports.codes(" against ")); \(own: code))"
  }

  /// Whether grades do not fit together.
  fileprivate var isAboutGrade: Bool { ["GRD-06", "GRD-07", "GRD-09"].contains(code) }
}

extension Line {
  /// The line with its own words and its text from records standing out.
  var strong: Line {
    Line(
      parts: parts.map { part in
        switch part {
        case .own(let text): .strong(text)
        case .record(let text): .strongRecord(text)
        case .grade(let grade, let text): .strongGrade(grade, text)
        default: part
        }
      })
  }
}

extension Bracket {
  /// Which images the event lies between.
  var line: Line {
    var parts: [Line] = []
    if let after {
      parts.append(
        "intact on \(DateWords(afterText ?? after.description).text) in \(afterEvidence.codes())")
    }
    if let before {
      parts.append(
        "damage on \(DateWords(beforeText ?? before.description).text) in \(beforeEvidence.codes())"
      )
    }
    var line = parts.joined("; ")
    if let widthInDays { line += .own("; \(counted(widthInDays, "day")) between") }
    return line
  }
}

extension IncidentSummary {
  var line: Line {
    "\(when): \(grade.codeLine(upTo: gradeUpper)), \(reports.codes())"
  }

  /// When the event was, or when somebody looked.
  var when: Line {
    event?.line ?? look?.line ?? "undated"
  }
}

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
        "Images from above tell nothing of what is movable or under a roof. A body’s later look takes the place of its own earlier one. What only claims without evidence say is alleged and counted as not known.",
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
      parts.append(
        claims.records.reports.isEmpty ? "no report is on record" : "no report counts here")
    }
    if let asked = viewpoint.asked { parts.append(.own("state on \(asked)")) }
    return parts.joined("; ")
  }
}
