import HeritageAssessment
import HeritageModel

extension Evidence {
  /// The item in one sentence: what, from whom, when, what it shows, and its digest.
  var line: Line {
    let what: Line = isStandIn ? "not public" : "\(source): \(title)"
    var line: Line = "\(code: id.text) \(own: type.words), \(what)"
    if let acquired { line += "; acquired \(acquired.line)\(mark(of: "acquired"))" }
    if let published { line += "; published \(published.line)" }
    let said = camera?.line(withTime: camera?.filled.contains("acquired") != true) ?? .empty
    if !said.isEmpty { line += "; camera: \(said)" }
    if let shows { line += "; shows the subject \(own: shows.words)" }
    return isStandIn ? line : line + "; \(digest)"
  }

  /// What is said behind a field that the camera filled, for want of a person's word.
  func mark(of field: String) -> Line {
    camera?.filled.contains(field) == true ? " (by its camera)" : .empty
  }

  /// The SHA-256 of the file, or that there is none.
  var digest: Line {
    file?.sha256.map { "SHA-256 \(code: $0)" } ?? .own(withoutDigest)
  }

  private var withoutDigest: String { file == nil ? "no file" : "no SHA-256" }

  /// The SHA-256 for a table; of what is not told nobody is told whether there is a file.
  var digestCell: Line {
    file?.sha256.map(Line.code) ?? .own(isStandIn ? Self.notPublic : withoutDigest)
  }
}

extension Review {
  /// The verdict in one sentence: what, by whom, when, why.
  var line: Line {
    var line: Line = "\(own: verdict.words)"
    if let by { line += " by \(by)" }
    if let date { line += " on \(date.line)" }
    line += ", recorded \(own: recorded.description)"
    if !evidence.isEmpty { line += "; on \(evidence.codes())" }
    if let note { line += ": \(note)" }
    return line
  }
}

extension Intervention {
  var line: Line {
    var line: Line = "\(own: type.words)"
    if let date { line += ", \(date.line)" } else { line += ", undated" }
    if let actor { line += ", by \(actor)" }
    if let note { line += ": \(note)" }
    return line
  }
}

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
