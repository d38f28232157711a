import HeritageImport
import HeritageModel
import HeritageRegistry

/// What a person at a terminal is asked about a row that may be about a record that is there.
enum HeldRowQuestion {
  static func question(
    about row: HeldRow, number: Int, in registry: Registry
  ) -> Question {
    let candidates = row.candidates.map { candidate in
      let distance = candidate.metres.map { ", \(Int($0.rounded())) m away" } ?? ""
      let renamed = candidate.formerKey == nil ? "" : ", the same row, renamed?"
      return "\(candidate.id) ('\(candidate.name)'\(distance)\(renamed))"
    }
    return Question(
      "\(number)", option: "--matches",
      prompt: "line \(row.line), '\(row.name)', may be \(candidates.joined(separator: " or ")): "
        + "same for the first, new, an identifier, or nothing to decide later", isRequired: false
    ) { answer in
      do {
        let answer = answer.lowercased()
        guard answer != "new" else { return nil }
        guard let record = record(answer, row) else {
          return "'\(answer)' is neither 'same' nor 'new' nor an identifier"
        }
        return try registry.hasSubject(record) ? nil : "there is no \(record)"
      } catch {
        return "'\(answer)' cannot be looked up: \(error)"
      }
    }
  }

  /// The record that an answer names; `nil` for a new one.
  static func record(_ answer: String, _ row: HeldRow) -> RecordReference? {
    answer == "same" ? row.candidates.first?.record : RecordReference(decided: answer)
  }
}
