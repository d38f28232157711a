/// A section that a document has only where there is something to tell in it.
///
/// Every form of a document asks the same facts, so that none shows a heading over nothing.
package enum DocumentSection: CaseIterable, Sendable {
  /// The worst state, and how many are in which.
  case states
  /// The subjects in rows.
  case list
  /// What is claimed, subject by subject.
  case claims
  case disagreements
  /// How far reports have come in verification.
  case verification
  case evidence
  /// How states are worked out.
  case method
}

extension DossierFacts {
  /// Whether no report about the site or a monument of it is told.
  package var isWithoutReport: Bool { reportCount == 0 }

  /// Whether there is something to tell in a section.
  package func has(_ section: DocumentSection) -> Bool {
    switch section {
    case .states, .method: !isWithoutReport
    case .list: !monuments.isEmpty
    case .claims: subjects.contains { !$0.claims.isEmpty }
    case .disagreements: subjects.contains(where: \.canDisagree)
    case .verification: false
    case .evidence: !evidence.isEmpty
    }
  }
}

extension SituationFacts {
  /// Whether there are sites to tell of, and no report about any of them is known.
  package var isWithoutReport: Bool {
    !silentSites.isEmpty && silentSites.count == siteCount && reportCount == 0
  }

  /// Whether there is something to tell in a section.
  package func has(_ section: DocumentSection) -> Bool {
    switch section {
    case .states: !counted.isEmpty && !isWithoutReport
    case .list: !counted.isEmpty
    case .claims: all.contains { !$0.claims.isEmpty }
    case .disagreements: all.contains(where: \.canDisagree)
    case .verification: reportCount > 0
    case .evidence: !evidence.isEmpty
    case .method: !all.isEmpty && !isWithoutReport
    }
  }
}

extension SubjectFacts {
  /// Whether there is something that reports about it could agree on.
  fileprivate var canDisagree: Bool { claims.count > 1 || !disagreements.isEmpty }
}
