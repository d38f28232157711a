import HeritageModel

extension Evidence {
  /// The item in one sentence: what, from whom, when, what it shows, and its digest.
  var line: Line {
    var line: Line = "\(code: id.text) \(own: type.words), \(source): \(title)"
    if let acquired { line += "; acquired \(acquired.line)" }
    if let published { line += "; published \(published.line)" }
    if let shows { line += "; shows the subject \(own: shows.words)" }
    return line + "; \(digest)"
  }

  /// The SHA-256 of the file, or that there is none.
  var digest: Line {
    file?.sha256.map { "SHA-256 \(code: $0)" } ?? "no file"
  }

  /// The SHA-256 for a table.
  var digestCell: Line { file?.sha256.map(Line.code) ?? "no file" }
}

extension Review {
  /// The verdict in one sentence: what, by whom, when, why.
  var line: Line {
    var line: Line = "\(own: verdict.words)"
    if let by { line += " by \(by)" }
    if let date { line += " on \(date.line)" }
    line += ", recorded \(own: recorded.description)"
    if !evidence.isEmpty { line += "; on \(evidence.map { Line.code($0.text) }.joined())" }
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
