package import HeritageAssessment
package import HeritageModel

/// What documents tell of many places: what happened, where, when, how well that is known.
package struct SituationFacts: Sendable {
  /// A place with the worst state of what is there.
  package struct PlaceState: Sendable {
    package let place: PlaceFacts
    package let title: NameFacts
    package let state: StateClass
    /// How many subjects are there.
    package let count: Int
    package let anchor: String

    package init(
      place: PlaceFacts, title: NameFacts, state: StateClass, count: Int, anchor: String
    ) {
      self.place = place
      self.title = title
      self.state = state
      self.count = count
      self.anchor = anchor
    }
  }

  /// A site that stands in other countries too, where its subjects are counted as well.
  package struct SharedSite: Sendable {
    package let title: NameFacts
    /// The countries that were not asked for.
    package let others: [Country]
    /// How many of the monuments that are counted stand in it.
    package let monuments: Int
  }

  /// Subjects of one kind counted by grade.
  package struct Group<Label: Sendable>: Sendable {
    package let label: Label
    package let byState: [StateClass: Int]

    package var total: Int { byState.values.reduce(0, +) }
  }

  package let scope: SummaryScope
  /// The names of the sites asked for, if any were.
  package let siteTitles: [NameFacts]
  package let countries: [Country]
  /// What is counted, the worst first: monuments, or sites where there are none.
  package let counted: [SubjectFacts]
  package let noun: CountedNoun
  /// Sites as a whole, where monuments are counted and not they.
  package let wholeSites: [SubjectFacts]
  package let siteCount: Int
  /// The sites that stand in countries too which were not asked for, if countries were.
  package let shared: [SharedSite]
  /// How many of ``counted`` are parts of others.
  package let parts: Int
  /// Those of ``counted`` that something can have happened to in the period; all without one.
  package let struck: Set<Subject>
  package let places: [PlaceState]
  package let months: MonthSeries?
  package let byGroup: [Group<MonumentGroup>]
  /// By administrative area, the one with most destroyed and severely damaged first; `nil` where none
  /// is recorded.
  package let byRegion: [Group<String?>]
  package let funnel: [(row: FunnelRow, count: Int)]
  package let reportCount: Int
  package let evidence: [Evidence]
  /// The states on the day before the period.
  package let before: [DamageGrade: Int]?
  /// Sites of the scope about which no report is known.
  package let silentSites: [NameFacts]
  package let undatedLeftOut: Int
  package let gaps: [GapFacts]
  package let newest: Instant?
  package let viewpoint: Viewpoint

  /// How many subjects key points name before they count the rest.
  package static let namedAtMost = 7

  package var all: [SubjectFacts] { counted + wholeSites }

  /// The subjects that key points name, the worst first: those of which it is told how badly they are
  /// damaged, sites as a whole among them.
  package var named: [SubjectFacts] {
    all.filter { ($0.grade.rank ?? 0) > 0 && !$0.state.isSeverityUntold }
      .sorted(by: SubjectFacts.precedes)
  }

  /// The subjects that are damaged, and nobody tells how badly.
  package var severityNotTold: [SubjectFacts] { all.filter(\.state.isSeverityUntold) }

  package var byState: [StateClass: Int] { Self.counts(of: counted) }

  /// The sites shared with other countries that a sentence names, and how many more there are: all those
  /// in which monuments are counted, up to as many as key points name.
  package var sharedByName: (named: [SharedSite], rest: Int) {
    let counting = shared.count { $0.monuments > 0 }
    let named = shared.prefix(max(min(counting, Self.namedAtMost), Self.leastSharedNamed))
    return (Array(named), shared.count - named.count)
  }

  /// How many sites that countries share are named where no monument of them is counted.
  private static let leastSharedNamed = 3

  package static func counts(of subjects: [SubjectFacts]) -> [StateClass: Int] {
    Dictionary(subjects.map { ($0.stateClass, 1) }, uniquingKeysWith: +)
  }

  package var hasPeriod: Bool { scope.selection.since != nil || scope.selection.until != nil }
}

/// How far reports have come in verification, for a picture of bars.
package enum FunnelRow: String, CaseIterable, Sendable {
  case all
  case withEvidence = "with-evidence"
  case reviewed
  case verified
  case disputed
}

extension Summary {
  /// What this summary tells, in English.
  package var situation: SituationFacts { situation(in: "en") }

  /// What this summary tells, with names in a language where they have one in it.
  package func situation(in language: String) -> SituationFacts {
    let monuments = entries.map { SubjectFacts($0.subject, state: $0.state, records, in: language) }
      .sorted(by: SubjectFacts.precedes)
    let whole = wholeSites.map { SubjectFacts($0.subject, state: $0.state, records, in: language) }
      .sorted(by: SubjectFacts.precedes)
    let counted = monuments.isEmpty ? whole : monuments
    let struck = Set(
      (monuments.isEmpty ? wholeSites : entries).filter(mayHaveBeenStruck).map(\.subject))
    let struckAll = Set(all.filter(mayHaveBeenStruck).map(\.subject))
    let selection = scope.selection
    let isLimited = selection.since != nil || selection.until != nil
    let events = (monuments + whole).compactMap {
      subject -> (state: StateClass, when: SpokenDate)? in
      // What is undamaged was not struck, and what stands rebuilt was struck otherwise.
      guard (subject.grade.rank ?? 0) > 0, let event = subject.event,
        !isLimited || struckAll.contains(subject.subject)
      else { return nil }
      return (subject.stateClass, event)
    }
    return SituationFacts(
      scope: scope,
      siteTitles: scope.sites.compactMap { id in
        sites.first { $0.id == id }?.names.shownName(in: language, or: id.text)
      },
      countries: selection.countries.sorted().compactMap { Country(code: $0) },
      counted: counted, noun: monuments.isEmpty ? .site : .monument,
      wholeSites: monuments.isEmpty ? [] : whole, siteCount: sites.count,
      shared: sharedSites(in: language),
      parts: self.monuments.count { $0.partOf != nil }, struck: struck,
      places: places(of: counted + (monuments.isEmpty ? [] : whole)),
      months: MonthSeries(events, from: selection.since, until: selection.until),
      byGroup: MonumentGroup.allCases.compactMap { group in
        let found = counted.filter { $0.group == group }
        return found.isEmpty
          ? nil : SituationFacts.Group(label: group, byState: SituationFacts.counts(of: found))
      }.sorted { $0.total > $1.total },
      byRegion: regions(of: counted), funnel: funnel, reportCount: reports.count,
      evidence: evidence,
      before: Changes(self).flatMap { changes in
        changes.basis == .events && !monuments.isEmpty
          ? GradeCounts(changes.monuments.map(\.before)).byGrade : nil
      },
      silentSites: sitesWithoutReport.map { $0.names.shownName(in: language, or: $0.id.text) },
      undatedLeftOut: undated.count,
      gaps: gaps(of: counted + (monuments.isEmpty ? [] : whole)),
      newest: records.newest(of: reports),
      viewpoint: records.viewpoint)
  }

  private func sharedSites(in language: String) -> [SituationFacts.SharedSite] {
    let wanted = scope.selection.countries
    guard !wanted.isEmpty else { return [] }
    let here = Dictionary(
      entries.map { (records.claims.successor(of: Subject(site: $0.subject.site)).site, 1) },
      uniquingKeysWith: +)
    return sites.compactMap { site in
      let others = site.countries.filter { !wanted.contains($0) }.compactMap { Country(code: $0) }
      return others.isEmpty
        ? nil
        : SituationFacts.SharedSite(
          title: site.names.shownName(in: language, or: site.id.text), others: others,
          monuments: here[site.id] ?? 0)
    }.sorted { one, other in
      one.monuments == other.monuments
        ? NaturalOrder.precedes(one.title.text, other.title.text) : one.monuments > other.monuments
    }
  }

  /// Whether something that did damage, or may have, can have happened to a subject in the period.
  private func mayHaveBeenStruck(_ entry: Entry) -> Bool {
    !entry.damagingEvents.isEmpty
      || entry.state.undecided.contains {
        ($0.grade.rank ?? 0) > 0 && scope.selection.admits($0.event)
      }
  }

  private func places(of subjects: [SubjectFacts]) -> [SituationFacts.PlaceState] {
    Dictionary(grouping: subjects.filter { !$0.isWithoutReport }, by: \.subject.site).sorted {
      $0.key < $1.key
    }.compactMap { _, here in
      let ordered = here.sorted(by: SubjectFacts.precedes)
      guard let worst = ordered.worst,
        let place = worst.site.flatMap({ PlaceFacts($0) })
          ?? ordered.lazy.compactMap(\.place).first
      else { return nil }
      return SituationFacts.PlaceState(
        place: place, title: worst.siteTitle, state: worst.stateClass, count: here.count,
        anchor: worst.anchor)
    }
  }

  private func regions(of subjects: [SubjectFacts]) -> [SituationFacts.Group<String?>] {
    let grouped = Dictionary(grouping: subjects) { subject in
      subject.region
    }
    return grouped.map { SituationFacts.Group(label: $0, byState: SituationFacts.counts(of: $1)) }
      .sorted { one, other in
        let grave = [one, other].map {
          ($0.byState[.destroyed] ?? 0) + ($0.byState[.severe] ?? 0)
        }
        if (one.label == nil) != (other.label == nil) { return other.label == nil }
        if grave[0] != grave[1] { return grave[0] > grave[1] }
        if one.total != other.total { return one.total > other.total }
        return (one.label ?? "") < (other.label ?? "")
      }
  }

  private var funnel: [(row: FunnelRow, count: Int)] {
    let rows = VerificationFunnel(reports, records).rows
    func count(_ names: Set<String>) -> Int {
      rows.filter { names.contains($0.name) }.reduce(0) { $0 + $1.count }
    }
    let verified = count([Verdict.verified.rawValue, Verdict.partiallyVerified.rawValue])
    let disputed = count([Verdict.disputed.rawValue, Verdict.refuted.rawValue])
    return [
      (.all, reports.count),
      (
        .withEvidence,
        reports.count { report in
          !report.evidence.isEmpty && !records.restsOnlyOnWithdrawn(report)
        }
      ),
      (.reviewed, reports.count { !(records.reviewsByReport[$0.id] ?? []).isEmpty }),
      (.verified, verified), (.disputed, disputed),
    ]
  }
}
