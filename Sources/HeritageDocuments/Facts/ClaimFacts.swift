package import HeritageAssessment
package import HeritageModel

/// One claim about a subject, how it stands to the state, and what it rests on.
package struct ClaimFacts: Sendable {
  /// How a claim stands to the state that was derived.
  package enum Standing: Hashable, Sendable {
    case decides
    case supports
    /// It says something else of the same damage.
    case differs
    /// It says something else, on grounds as good, so that the state is contested.
    case contests
    /// It tells of other damage, beside that which gives the state.
    case otherDamage
    /// The same body looked again, or works closed what it tells.
    case earlier
    case answered(Lowering.Kind)
    case couldNotTell
    case alleged
    /// It no longer counts, by the verdict given.
    case ended(Verdict)
    /// It tells of a time after the day asked about, or of one that may be after it.
    case later

    /// How the standing is called in JSON.
    package var code: String {
      switch self {
      case .decides: "decides"
      case .supports: "supports"
      case .differs: "differs"
      case .contests: "contests"
      case .otherDamage: "other-damage"
      case .earlier: "earlier"
      case .answered: "answered"
      case .couldNotTell: "could-not-tell"
      case .alleged: "alleged"
      case .ended: "ended"
      case .later: "later"
      }
    }

    /// Whether the claim says otherwise than the state does and was not answered by its own author.
    package var saysOtherwise: Bool {
      switch self {
      case .differs, .contests, .answered: true
      default: false
      }
    }
  }

  /// In what a claim is at odds with the state or with another claim.
  package enum Difference: String, CaseIterable, Sendable {
    case grade
    case date
    case count
    case images
  }

  package let report: Report
  package let standing: Standing
  package let grounds: Grounds?
  /// In the order of their names.
  package let differsIn: [Difference]
  package let event: SpokenDate?
  package let assessed: SpokenDate?
  package let published: SpokenDate?
  /// The items that are here, in the order in which the report names them.
  package let evidence: [Evidence]
  /// The items that the report names and that are not here.
  package let missingEvidence: [RecordID]
  package let reviews: [Review]

  init(_ report: Report, _ fates: ReportFates, _ records: KnownRecords) {
    self.report = report
    standing = fates.standing(of: report.id)
    grounds = fates.outcome(of: report.id)?.grounds
    differsIn = Self.differences(of: report, standing, fates)
    event = report.event.map { SpokenDate($0) }
    assessed = report.assessed.map { SpokenDate($0) }
    published = report.published.map { SpokenDate($0) }
    evidence = report.evidence.compactMap { records.evidenceByID[$0] }
    missingEvidence = report.evidence.filter { records.evidenceByID[$0] == nil }
    reviews = records.reviewsByReport[report.id] ?? []
  }

  /// Whether no verdict ended the claim.
  package var isCounted: Bool {
    if case .ended = standing { false } else { true }
  }

  /// The order on a page: what decides, what says otherwise, what supports, the rest.
  var order: Int {
    switch standing {
    case .decides: 0
    case .contests: 1
    case .differs, .answered: 2
    case .supports: 3
    case .otherDamage: 4
    case .earlier, .couldNotTell: 5
    case .alleged: 6
    case .later: 7
    case .ended: 8
    }
  }

  private static func differences(
    of report: Report, _ standing: Standing, _ fates: ReportFates
  ) -> [Difference] {
    var found: Set<Difference> = standing.saysOtherwise ? [.grade] : []
    for contradiction in fates.contradictions(of: report.id) {
      let difference = contradiction.kind.difference
      // Of two that differ in a date, the one that the state follows does not differ from it.
      if difference == .date, report.fits(fates.event) { continue }
      if standing != .decides || difference == .grade { found.insert(difference) }
    }
    if standing == .decides { found.remove(.grade) }
    return Difference.allCases.filter(found.contains)
  }
}

extension Report {
  /// Whether a day that the report gives for the event is one that the state gives for it.
  fileprivate func fits(_ other: AssessedEvent?) -> Bool {
    guard let event, let other else { return false }
    return SpokenDate(event).canBe(SpokenDate(other))
  }
}

extension Contradiction.Kind {
  /// In what claims, or images, are at odds.
  package var difference: ClaimFacts.Difference {
    switch self {
    case .lesserAfterDestruction, .improvement, .grades: .grade
    case .dates, .eventAfterImage, .eventBeforeImage: .date
    case .counts: .count
    case .images: .images
    }
  }
}
