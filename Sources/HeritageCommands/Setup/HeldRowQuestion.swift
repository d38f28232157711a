import HeritageImport
import HeritageModel
import HeritageRegistry

/// What a person at a terminal is asked about a row that may be about a site that is there.
enum HeldRowQuestion {
  static func question(
    about row: HeldRow, number: Int, in registry: Registry
  ) -> Question {
    let candidates = row.candidates.map { candidate in
      let distance = candidate.metres.map { ", \(Int($0.rounded())) m away" } ?? ""
      return "\(candidate.site) ('\(candidate.name)'\(distance))"
    }
    return Question(
      "\(number)", option: "--matches",
      prompt: "line \(row.line), '\(row.name)', may be \(candidates.joined(separator: " or ")): "
        + "same for the first, new, an identifier, or nothing to decide later", isRequired: false
    ) { answer in
      do {
        guard let site = try site(answer.lowercased(), row) else { return nil }
        return try registry.hasSite(site) ? nil : "there is no site '\(site)'"
      } catch {
        return "'\(answer)' is neither 'same' nor 'new' nor an identifier"
      }
    }
  }

  /// The site that an answer names; `nil` for a new one.
  static func site(_ answer: String, _ row: HeldRow) throws -> Slug? {
    switch answer {
    case "new": nil
    case "same": row.candidates.first?.site
    default: try Slug(answer)
    }
  }
}
