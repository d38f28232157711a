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
      Page.Fact("Earlier", incidents.filter { !$0.isCurrent }.map(\.line)),
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
    let told = dissent.map(\.report)
    // A grade far off is told once, with its code, where the report's dissent is.
    let (same, others) = (
      contradictions.filter { $0.isAboutGrade && $0.reports.contains(where: told.contains) },
      contradictions.filter { !($0.isAboutGrade && $0.reports.contains(where: told.contains)) }
    )
    return dissent.map { dissent in
      let codes = same.filter { $0.reports.contains(dissent.report) }.map(\.code)
      let code = codes.isEmpty ? "" : "; \(codes.joined(separator: ", "))"
      let against: Line = basis.first.map { " against \(code: $0.text)" } ?? ""
      return
        "\(dissent.assessor) \(dissent.reason) (\(code: dissent.report.text)\(against)\(own: code))"
    } + others.map(\.line)
  }
}

extension Contradiction {
  var line: Line {
    "\(message) (\(reports.map { Line.code($0.text) }.joined(" against ")); \(own: code))"
  }

  /// Whether grades of one event are far apart.
  fileprivate var isAboutGrade: Bool { code == "GRD-09" }
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
