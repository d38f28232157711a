import HeritageAssessment
import HeritageModel

/// Assesses the sample subject from claims in short form.
func assess(
  _ claimed: [Claimed], reviews: [Review] = [], evidence: [Evidence] = [],
  interventions: [Intervention] = [], incidents: [Incident] = [],
  retractions: [Retraction] = [], sources: [Source] = [], monuments: [Monument] = [],
  from viewpoint: Viewpoint = .latest
) throws -> Assessment {
  let subject = try subject()
  let claims = Claims(
    Records(
      try claimed.map { try $0.report(about: subject) }, reviews, evidence, interventions,
      incidents, retractions, sources, monuments))
  return Assessor.assess(subject, claims: claims, from: viewpoint)
}

extension Assessment {
  /// The deciding and agreeing reports without leading zeros.
  var basisText: String { basis.map(\.short).joined(separator: " ") }

  /// Each dissenting report with its grade.
  var dissentText: String {
    dissent.map { "\($0.report.short):\($0.grade.rawValue)" }.joined(separator: " ")
  }

  var codes: [String] { contradictions.map(\.code) }

  /// Each event's reports, oldest event first.
  var events: String {
    incidents.map { $0.reports.map(\.short).sorted().joined(separator: "+") }
      .joined(separator: " ")
  }
}

extension RecordID {
  var short: String { String(text.drop { $0 == "0" }) }
}
