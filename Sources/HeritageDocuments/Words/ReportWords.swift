import HeritageModel

extension Report {
  /// The grade, or both ends of the range.
  var gradeWords: String {
    guard let gradeUpper, gradeUpper != grade else { return grade.rawValue }
    return "\(grade.rawValue) to \(gradeUpper.rawValue)"
  }

  /// The grade with the source's own scale and class, and how sure it is.
  var gradeLine: Line {
    var line = Line.own(gradeWords)
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
