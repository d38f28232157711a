import HeritageModel

// What a body claims itself decides which of its verdicts count. A verdict that does not count changes
// none of that, or two bodies could free each other to judge in their own cause.

extension Claims {
  /// Tells whether whoever reviewed a report may take it back.
  ///
  /// A keeper of the registry makes no claims; a body that does takes back only its own.
  func mayTakeBack(_ report: Report, _ review: Review, from viewpoint: Viewpoint) -> Bool {
    guard let reviewer = review.reviewer else { return true }
    let body = bodies.body(named: reviewer)
    if body == bodies.body(named: report.assessor) { return true }
    return !bodies.isSource(reviewer) && !hasClaim(reviewer, besides: report, from: viewpoint)
  }

  /// Tells whether a body has a claim on the subject of a report beside it.
  private func hasClaim(_ name: String, besides report: Report, from viewpoint: Viewpoint) -> Bool {
    let body = bodies.body(named: name)
    return reports(countingFor: successor(of: report.subject)).contains {
      $0.id != report.id && viewpoint.knows($0) && bodies.body(named: $0.assessor) == body
    }
  }

  /// Tells whether a body says less of the same subject than a report does.
  func hasLesserClaim(_ name: String, than report: Report, from viewpoint: Viewpoint) -> Bool {
    guard let rank = report.grade.rank else { return false }
    let body = bodies.body(named: name)
    return reports(countingFor: successor(of: report.subject)).contains { other in
      guard other.id != report.id, let lesser = other.grade.rank, lesser < rank,
        viewpoint.knows(other), bodies.body(named: other.assessor) == body
      else { return false }
      return !isWithdrawn(other, from: viewpoint) && !isReplaced(other, from: viewpoint)
    }
  }

  /// Tells whether a report was taken back by one who may.
  func isWithdrawn(_ report: Report, from viewpoint: Viewpoint) -> Bool {
    newestVerdicts(on: report.id, from: viewpoint).contains {
      $0.verdict == .withdrawn && mayTakeBack(report, $0, from: viewpoint)
    }
  }

  /// Tells whether a refutation of a report counts, and nobody's confirmation stands against it.
  func isRefuted(_ report: Report, from viewpoint: Viewpoint) -> Bool {
    let newest = newestVerdicts(on: report.id, from: viewpoint)
    let support = support(of: report, from: viewpoint)
    return newest.contains {
      $0.verdict == .refuted
        && reasonAgainst(refuting: report, support, $0, from: viewpoint) == nil
    }
      && !newest.contains {
        $0.verdict == .verified && reasonAgainst(confirming: report, $0) == nil
      }
  }

  /// Tells whether a review says that a report gave way, by one who may say so.
  private func isReplaced(_ report: Report, from viewpoint: Viewpoint) -> Bool {
    newestVerdicts(on: report.id, from: viewpoint).contains { review in
      guard review.verdict == .superseded else { return false }
      guard let heir = review.namedSuccessor.flatMap({ records.reports[$0] }) else {
        return mayTakeBack(report, review, from: viewpoint)
      }
      return bodies.body(named: heir.assessor) == bodies.body(named: report.assessor)
        && heir.evidence.contains { evidence($0)?.carries(heir.grade, heir.gradeUpper) == true }
    }
  }
}
