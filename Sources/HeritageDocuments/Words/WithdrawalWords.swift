import HeritageAssessment
import HeritageModel

/// An item that a report leaned on, and the word that took its worth away.
struct Withdrawal: Sendable {
  let item: RecordID
  let retraction: Retraction

  init(item: RecordID, _ retraction: Retraction) {
    self.item = item
    self.retraction = retraction
  }

  /// The item and the reason, such as `9FQ2X6D3HWKE, withdrawn because …`.
  var line: Line {
    let copied: Line =
      retraction.evidence == item ? "" : " (a copy of \(code: retraction.evidence.text))"
    return "\(code: item.text)\(copied), \(retraction.line)"
  }
}

extension Retraction {
  /// The decision in one clause: that it was withdrawn, by whom, when, why.
  var line: Line {
    var line: Line = "withdrawn"
    if let by { line += " by \(by)" }
    if let date { line += " on \(date.line)" }
    return line + " because \(because) (\(code: id.text))"
  }
}

extension WeakenedClaim {
  /// Which items no longer support the report, and what that leaves.
  var line: Line {
    let items = items.map { item -> Line in
      "\(code: item.evidence.text), withdrawn because \(item.because) (\(code: item.retraction.text))"
    }
    var line: Line = "\(code: report.text) leaned on \(items.joined(" and on "))"
    if isAll { line += "; it rests only on withdrawn evidence" }
    if let lapsedReview { line += "; the review \(code: lapsedReview.text) no longer confirms it" }
    return line
  }
}
