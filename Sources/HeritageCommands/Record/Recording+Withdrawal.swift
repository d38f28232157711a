import CanonicalJSON
import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageValidation

extension Recording {
  /// Writes the word that an item of evidence is false, and tells what leaned on it.
  func retract(_ id: RecordID, _ draft: JSONObject) throws {
    try record { catalogue, identifiers, _ in
      guard try catalogue.evidence(id) != nil else {
        throw CommandError(
          "the registry has no evidence '\(id)'", hint: "run 'heritage list evidence' to see them")
      }
      var known = RegistryContents()
      try catalogue.addEvidence([id], to: &known)
      if let earlier = known.retractions.first(where: { $0.evidence == id }) {
        throw CommandError("'\(id)' is withdrawn already: \(earlier.because)")
      }
      var json = try stamped(draft, &identifiers, signed: false)
      json.fill("evidence", id.text)
      let retraction = try Retraction(json: json)
      return [
        NewRecord(
          id: retraction.id.text, path: retraction.path, record: retraction,
          json: retraction.json)
      ]
    } supplement: { catalogue in
      let records = RecordSet(try catalogue.everything().records, today: surroundings.now.day)
      return Self.supplement(Leaning.onEvidence(id, in: records))
    }
  }

  /// Tells what looks again at a report that ends.
  static func leaning(onReport id: RecordID, _ catalogue: Catalogue) throws -> AnswerSupplement {
    guard let report = try catalogue.report(id) else { return AnswerSupplement() }
    let contents = try catalogue.contents(ofSite: report.site)
    let leaning = Leaning.onReport(id, in: contents.reports)
    return leaning.isEmpty ? AnswerSupplement() : supplement(leaning)
  }

  private static func supplement(_ leaning: [Leaning]) -> AnswerSupplement {
    AnswerSupplement(
      lines: leaning.isEmpty ? ["nothing leaned on it"] : leaning.map(\.line),
      members: ["affects": .array(leaning.map(\.json))])
  }
}
