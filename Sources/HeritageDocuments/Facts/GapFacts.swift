import HeritageAssessment
import HeritageModel

/// What is missing from what a document tells, so that nobody takes silence for an answer.
package struct GapFacts: Sendable {
  package enum Kind: String, Sendable {
    case withoutReport = "without-report"
    case withoutPosition = "without-position"
    case withoutEvidence = "without-evidence"
    case undated
    case withoutPublication = "without-publication"
    case withoutCopy = "without-file"
    case withoutImageAfter = "without-image-after"
    case wideBracket = "wide-bracket"
    case allEvidenceWithdrawn = "all-evidence-withdrawn"
  }

  package let kind: Kind
  /// The names of the subjects that are meant, where they are subjects.
  package let names: [NameFacts]
  /// How many there are: subjects, reports or items of evidence.
  package let count: Int
  /// Of how many.
  package let total: Int

  /// Returns what is missing from some subjects and the evidence about them; nothing that is not.
  static func all(of subjects: [SubjectFacts], evidence: [Evidence]) -> [GapFacts] {
    let monuments = subjects.filter { $0.monument != nil }
    let reports = subjects.flatMap(\.claims).filter { claim in
      if case .ended = claim.standing { false } else { true }
    }
    let damaged = subjects.filter(\.grade.isDamage)

    func gap(_ kind: Kind, _ found: [SubjectFacts], of all: [SubjectFacts]) -> GapFacts {
      GapFacts(kind: kind, names: found.map(\.title), count: found.count, total: all.count)
    }
    func gap(_ kind: Kind, _ found: [ClaimFacts]) -> GapFacts {
      GapFacts(kind: kind, names: [], count: found.count, total: reports.count)
    }
    let gaps = [
      gap(.withoutReport, subjects.filter(\.isWithoutReport), of: subjects),
      gap(.withoutPosition, monuments.filter { $0.place == nil }, of: monuments),
      gap(.undated, reports.filter { $0.report.grade.isDamage && $0.event == nil }),
      gap(.withoutEvidence, reports.filter(\.report.evidence.isEmpty)),
      gap(.withoutPublication, reports.filter { $0.published == nil }),
      gap(.withoutImageAfter, damaged.filter { !$0.hasImageAfter }, of: damaged),
      gap(.wideBracket, damaged.filter { ($0.state.bracket?.widthInDays ?? 0) > 366 }, of: damaged),
      gap(.allEvidenceWithdrawn, subjects.filter(\.state.restsOnlyOnWithdrawn), of: subjects),
      GapFacts(
        kind: .withoutCopy, names: [], count: evidence.count { $0.file?.sha256 == nil },
        total: evidence.count),
    ]
    return gaps.filter { $0.count > 0 }
  }
}

extension SubjectFacts {
  /// Whether an image of the claims that give the state can have been taken after the damage began.
  fileprivate var hasImageAfter: Bool {
    let start = event?.earliest
    return claims.filter { $0.standing == .decides || $0.standing == .supports }
      .flatMap(\.evidence).contains { item in
        guard item.type.isStillOrMoving, item.shows != .intact,
          let taken = item.acquired?.upper.knownDay
        else { return false }
        return start.map { taken >= $0 } ?? true
      }
  }
}

extension EvidenceType {
  /// Whether an item of the type shows what was there at one time.
  var isStillOrMoving: Bool {
    switch self {
    case .satellite, .aerial, .drone, .groundPhoto, .video, .scan3D: true
    default: false
    }
  }
}
