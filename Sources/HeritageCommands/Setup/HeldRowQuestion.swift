import CanonicalJSON
import HeritageImport
import HeritageModel

/// What a person at a terminal is asked about rows that may be about records that are there.
enum HeldRowQuestion {
  /// Asks about rows, each under its place among them.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - isThere: Whether the registry has a site or a monument.
  /// - Returns: The questions.
  static func questions(
    about rows: [HeldRow], isThere: @escaping @Sendable (RecordReference) throws -> Bool
  ) -> [Question] {
    rows.enumerated().map { number, row in
      let candidates = row.candidates.map { candidate in
        let distance = candidate.metres.map { ", \(Int($0.rounded())) m away" } ?? ""
        let renamed = candidate.formerKey == nil ? "" : ", the same row, renamed?"
        return "\(candidate.id) ('\(candidate.name)'\(distance)\(renamed))"
      }
      return Question(
        "\(number)", option: "--matches",
        prompt: "line \(row.line), '\(row.name)', may be \(candidates.joined(separator: " or ")): "
          + "same for the first, new, an identifier, or nothing to decide later", isRequired: false
      ) { fault(in: $0.lowercased(), on: row, isThere) }
    }
  }

  private static func fault(
    in answer: String, on row: HeldRow, _ isThere: (RecordReference) throws -> Bool
  ) -> String? {
    guard answer != "new" else { return nil }
    guard let record = record(answer, row) else {
      return "'\(answer)' is neither 'same' nor 'new' nor an identifier"
    }
    do {
      guard try isThere(record) else { return "there is no \(record.kind) '\(answer)'" }
    } catch {
      return "'\(answer)' cannot be looked up: \(error)"
    }
    guard case .monument(_, let site)? = row.candidates.first?.record else { return nil }
    if case .monument(_, site) = record { return nil }
    return "'\(answer)' is no monument of the site '\(site)'"
  }

  /// What answers decide; a row without one waits.
  ///
  /// - Parameters:
  ///   - answers: Those to ``questions(about:isThere:)``.
  ///   - rows: The rows that were asked about.
  /// - Returns: The decisions.
  static func decisions(_ answers: JSONObject, on rows: [HeldRow]) -> MatchDecisions {
    var decisions = MatchDecisions()
    for (number, row) in rows.enumerated() {
      guard let answer = answers["\(number)"]?.stringValue?.lowercased() else { continue }
      decisions.decide(row, isAbout: record(answer, row))
    }
    return decisions
  }

  /// The record that an answer names; `nil` for a new one.
  private static func record(_ answer: String, _ row: HeldRow) -> RecordReference? {
    switch answer {
    case "same": row.candidates.first?.record
    case "new": nil
    default: RecordReference(decided: answer)
    }
  }
}
