package import HeritageAssessment
package import HeritageModel

/// One thing on which claims about a subject, or claims and images, do not agree.
package struct DisagreementFacts: Sendable {
  /// Why the state follows one side.
  package enum Prevails: Hashable, Sendable {
    /// Both stand, so that the state is contested and counted at its worse end.
    case contested
    /// The worst that stands is the state, and nothing answers it.
    case worstStands
    /// What cannot tell the severity answers nothing that can.
    case couldNotTell
    /// The other side has no evidence on record that carries it.
    case withoutEvidence
    case answered(Lowering.Kind)
    /// Nothing decides between dates or counts: both are told.
    case bothTold
  }

  /// What one side says.
  package struct Side: Sendable {
    /// The report, or `nil` where the side is that of several.
    package let report: RecordID?
    package let assessor: String
    package let grade: DamageGrade
    package let gradeUpper: DamageGrade?
    /// When the event was by this side.
    package let event: SpokenDate?
    package let remaining: RemainingCount?
    /// When the side's report was made public, or else when its author looked.
    package let told: SpokenDate?
    package let grounds: Grounds?
  }

  /// An image or a visit that claims are held against.
  package struct Image: Sendable {
    package let item: RecordID?
    /// What the item is; `nil` where it is not on record.
    package let type: EvidenceType?
    package let acquired: String
    package let day: Day
  }

  package let kind: Contradiction.Kind?
  package let difference: ClaimFacts.Difference
  /// The side that the state follows comes last.
  package let sides: [Side]
  package let images: [Image]
  /// Whether works may have been done between the days of the images.
  package var hasWorksBetween = false
  /// The event that it is about, where that is another than the one that gives the state.
  package let about: SpokenDate?
  package let prevails: Prevails
  /// The codes of the rules that were broken, ascending.
  package let codes: [String]
}

extension DisagreementFacts {
  /// Returns what claims about a subject disagree on: grades first, then dates, counts and images.
  static func all(
    in state: Assessment, _ fates: ReportFates, _ records: KnownRecords
  ) -> [DisagreementFacts] {
    let byID = Dictionary(
      (records.reportsBySubject[state.subject] ?? []).map { ($0.id, $0) }
    ) { first, _ in first }

    func side(
      _ report: RecordID?, _ assessor: String, _ grade: DamageGrade, _ upper: DamageGrade?,
      _ grounds: Grounds?, event: StatedDate? = nil, remaining: RemainingCount? = nil
    ) -> Side {
      let record = report.flatMap { byID[$0] }
      return Side(
        report: report, assessor: assessor, grade: grade, gradeUpper: upper,
        event: (event ?? record?.event).map { SpokenDate($0) }, remaining: remaining,
        told: (record?.published ?? record?.assessed).map { SpokenDate($0) }, grounds: grounds)
    }

    var all: [DisagreementFacts] = []
    let dissents =
      state.dissent.map { (dissent: $0, against: state.basis.first, about: nil) }
      + state.incidents.filter { !$0.isCurrent }.flatMap { incident in
        incident.dissent.map {
          (dissent: $0, against: incident.reports.first, about: incident.event)
        }
      }
    let told = Set(dissents.map(\.dissent.report))
    for (dissent, against, event) in dissents {
      let codes = fates.contradictions(of: dissent.report).filter {
        $0.kind.difference == .grade
      }.map(\.code)
      let other = against.flatMap { byID[$0] }
      all.append(
        DisagreementFacts(
          kind: nil, difference: .grade,
          sides: [
            side(
              dissent.report, dissent.assessor, dissent.grade, dissent.gradeUpper, dissent.grounds),
            side(
              against, other?.assessor ?? "", dissent.instead, dissent.insteadUpper,
              dissent.insteadGrounds),
          ], images: [], about: event.map { SpokenDate($0) },
          prevails: Prevails(dissent, fates), codes: Set(codes).sorted()))
    }
    for found in state.contradictions {
      if found.kind.difference == .grade, found.reports.contains(where: told.contains) { continue }
      let sides = found.reports.compactMap { id in found.sides.first { $0.report == id } }.map {
        side(
          $0.report, $0.assessor, $0.grade, $0.gradeUpper,
          fates.outcome(of: $0.report)?.grounds, event: $0.event,
          remaining: $0.remaining)
      }
      let images = found.images.map { image in
        Image(
          item: image.item, type: image.item.flatMap { records.evidenceByID[$0]?.type },
          acquired: image.acquired, day: image.day)
      }
      all.append(
        DisagreementFacts(
          kind: found.kind, difference: found.kind.difference, sides: sides, images: images,
          hasWorksBetween: state.interventions.contains { $0.isBetween(images) }, about: nil,
          prevails: .bothTold, codes: [found.code]))
    }
    return all
  }
}

extension Intervention {
  /// Whether the works can have been done between the first and the last of some images; works
  /// without a date can.
  fileprivate func isBetween(_ images: [DisagreementFacts.Image]) -> Bool {
    let days = images.map(\.day).sorted()
    guard days.count > 1, let first = days.first, let last = days.last else { return false }
    return (date?.lower.knownDay.map { $0 <= last } ?? true)
      && (date?.upper.knownDay.map { $0 >= first } ?? true)
  }
}

extension DisagreementFacts.Prevails {
  fileprivate init(_ dissent: Dissent, _ fates: ReportFates) {
    if dissent.contests {
      self = .contested
    } else if dissent.grounds.isUnsupported {
      self = .withoutEvidence
    } else if case .answered(_, let kind)? = fates.outcome(of: dissent.report)?.outcome {
      self = .answered(kind)
    } else if dissent.grade == .possible || dissent.grade == .unknown {
      self = .couldNotTell
    } else {
      self = .worstStands
    }
  }
}
