import HeritageAssessment
import HeritageModel

extension Assessment {
  var phrase: String { AssessmentWording.english.phrase(for: self) }

  /// What the state is, when it came about, and what it rests on.
  var stateFacts: [Page.Fact] {
    [
      Page.Fact("State", .strong(phrase)),
      Page.Fact("Grade", grade == .unknown ? nil : gradeLine),
      Page.Fact("Event", event.map(eventLine)),
      Page.Fact("Images", bracket.map(\.line)),
      Page.Fact("Status", "\(own: status.rawValue): \(own: statusClause)"),
      Page.Fact("Rests on", basis.isEmpty ? nil : basis.map { Line.code($0.text) }.joined()),
      Page.Fact("Withdrawn", weakened.map(\.line)),
      Page.Fact("Possibly already", undecided.map(\.line)),
      Page.Fact("Other events", incidents.filter { !$0.isCurrent }.map(\.line)),
      Page.Fact("Since then", interventions.map(\.line)),
      Page.Fact(
        "Not counted", ended.map { "\(code: $0.report.text), \(own: $0.verdict.words)" }),
    ]
  }

  private var gradeLine: Line {
    guard let gradeUpper, gradeUpper != grade else { return .own(grade.rawValue) }
    return .own("\(grade.rawValue) to \(gradeUpper.rawValue)")
  }

  private func eventLine(_ event: AssessedEvent) -> Line {
    guard let days = event.days.words, days != event.text,
      event.text != "\(event.lower)/\(event.upper)"
    else { return .record(event.text) }
    return "\(event.text) (\(own: days))"
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
        "\(dissent.assessor) \(dissent.reason)\(about) (\(code: dissent.report.text)\(against)\(own: code))"
    } + others.map(\.line)
  }
}

extension Contradiction {
  var line: Line {
    "\(message) (\(reports.map { Line.code($0.text) }.joined(" against ")); \(own: code))"
  }

  /// Whether grades do not fit together.
  fileprivate var isAboutGrade: Bool { ["GRD-06", "GRD-07", "GRD-09"].contains(code) }
}

extension Bracket {
  /// Which images the event lies between.
  var line: Line {
    var parts: [Line] = []
    if let after {
      parts.append("intact on \(own: after.description) in \(Self.list(afterEvidence))")
    }
    if let before {
      parts.append("damage on \(own: before.description) in \(Self.list(beforeEvidence))")
    }
    var line = parts.joined("; ")
    if let widthInDays { line += .own("; \(counted(widthInDays, "day")) between") }
    return line
  }

  private static func list(_ ids: [RecordID]) -> Line {
    ids.map { Line.code($0.text) }.joined()
  }
}

extension IncidentSummary {
  var line: Line {
    let upper = gradeUpper.map { " to \($0.rawValue)" } ?? ""
    let date: Line = event.map(\.line) ?? "undated"
    return
      "\(date): \(own: grade.rawValue + upper), \(reports.map { Line.code($0.text) }.joined())"
  }
}
