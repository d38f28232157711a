import HeritageAssessment
import HeritageModel

extension Report {
  /// The grade, or both ends of the range.
  var gradeWords: Line { grade.codeLine(upTo: gradeUpper) }

  /// The grade with the source's own scale and class, and how sure it is.
  var gradeLine: Line {
    var line = gradeWords
    switch (sourceScale, sourceClass) {
    case (let scale?, let name?): line += "; “\(name)” on the scale \(scale)"
    case (let scale?, nil): line += "; on the scale \(scale)"
    case (nil, let name?): line += "; in the source’s words “\(name)”"
    case (nil, nil): break
    }
    if let gradeCertainty { line += "; certainty \(own: gradeCertainty.words)" }
    if let overrideReason { line += "; differs from the scale because \(overrideReason)" }
    return line
  }

  var causeLine: Line? {
    var parts: [Line] = []
    if let cause {
      parts.append(
        "\(own: cause.words)\(own: causeCertainty.map { " (certainty \($0.words))" } ?? "")")
    }
    if !mechanisms.isEmpty {
      parts.append(.own("by " + mechanisms.map(\.words).joined(separator: ", ")))
    }
    if let intent { parts.append(.own("intent \(intent.words)")) }
    if let perpetrator {
      parts.append("\(own: perpetrator.status.words): \(perpetrator.claim)")
    }
    return parts.isEmpty ? nil : parts.joined("; ")
  }

  /// Condition, threats and the like, which are no damage and stand apart from the grade.
  var otherLines: [Line] {
    var lines: [Line] = []
    if let extent { lines.append(.own("extent \(extent.rawValue) percent")) }
    if let condition { lines.append(.own("condition \(condition.words)")) }
    if let trend { lines.append(.own("trend \(trend.words)")) }
    if let urgency { lines.append(.own("urgency \(urgency.words)")) }
    if let safetyTag { lines.append(.own("safety tag \(safetyTag.words)")) }
    if !threats.isEmpty {
      lines.append(.own("threats: " + threats.map(\.words).joined(separator: ", ")))
    }
    return lines.isEmpty ? [] : [lines.joined("; ")]
  }
}

extension Page {
  /// Adds one claim: who, when, what, on what evidence, and how it stands.
  mutating func claim(
    _ report: Report, state: Assessment, records: KnownRecords, headingLevel: Int
  ) {
    heading(
      headingLevel,
      "\(code: report.id.text) \(report.assessor): \(report.gradeWords)\(report.access.mark)")
    facts(Self.facts(of: report, state: state, records: records))
  }

  /// Everything a report says, with its evidence, its reviews and how it stands.
  static func facts(
    of report: Report, state: Assessment, records: KnownRecords
  ) -> [Fact] {
    [
      Fact("Event", report.event.map(\.line) ?? "undated"),
      Fact("Assessed", report.assessed.map(\.line)),
      Fact("Published", report.published.map(\.line)),
      Fact("Recorded", recorded(report)),
      Fact("Grade", report.gradeLine),
      Fact("Method", report.method.map { .own($0.words) }),
      Fact("Scope", record: report.scope),
      Fact("Remaining", report.remaining.map { .record($0.description) }),
      Fact("Cause", report.causeLine),
      Fact("Also says", report.otherLines),
      Fact("Account", report.narrative.map(\.line)),
      Fact("Advice", record: report.recommendation),
      Fact("Evidence", evidence(of: report, records)),
      Fact("Withdrawn", withdrawn(of: report, records)),
      Fact("Reviews", (records.reviewsByReport[report.id] ?? []).map(\.line)),
      Fact("Supersedes", report.supersedes.map { .code($0.text) }),
      Fact("Reassesses", report.reassesses.map { .code($0.text) }),
      Fact("Standing", standing(of: report, in: state)),
      Fact("Access", report.access.flatMap { $0 == .public ? nil : .own($0.words) }),
      Fact("Note", record: report.note),
    ]
  }

  private static func recorded(_ report: Report) -> Line {
    let at = Line.own(report.recorded.description)
    return report.recordedBy.map { "\(at) by \($0)" } ?? at
  }

  private static func evidence(of report: Report, _ records: KnownRecords) -> [Line] {
    guard !report.evidence.isEmpty else { return ["none on record"] }
    return report.evidence.map { id in
      records.evidenceByID[id]?.line ?? "\(code: id.text) is not in this registry"
    }
  }

  /// The items that no longer support the report.
  private static func withdrawn(of report: Report, _ records: KnownRecords) -> [Line] {
    let lines = records.withdrawals(of: report).map(\.line)
    return records.restsOnlyOnWithdrawn(report)
      ? [.strong("rests only on withdrawn evidence")] + lines : lines
  }

  /// How the claim stands to the state derived for its subject.
  private static func standing(of report: Report, in state: Assessment) -> Line {
    if let ended = state.ended.first(where: { $0.report == report.id }) {
      return .own("\(ended.verdict.words); does not count")
    }
    if state.basis.first == report.id { return "decides the state" }
    if state.basis.contains(report.id) { return "agrees with the state" }
    if let dissent = state.dissent.first(where: { $0.report == report.id }) {
      return "differs: \(dissent.reasonLine)"
    }
    if state.undecided.contains(where: { $0.reports.contains(report.id) }) {
      return "tells of an event that may have happened by the day asked about or after it"
    }
    return state.outcomes.first { $0.report == report.id }?.line
      ?? "tells of an event or a look after the day asked about"
  }
}

extension LocalizedText {
  /// The text, with its language if that is not English and its source if it has one.
  var line: Line {
    var line: Line = "\(text)"
    let notes = [language.flatMap { $0 == "en" ? nil : $0 }, source].compactMap(\.self)
    if !notes.isEmpty { line += " (\(notes.joined(separator: ", ")))" }
    return line
  }
}
