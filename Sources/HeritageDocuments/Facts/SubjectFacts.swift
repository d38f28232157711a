package import HeritageAssessment
package import HeritageModel

/// All that documents tell of one monument, or of a site as a whole.
///
/// Every form of a document is written from these facts, so that the forms agree.
package struct SubjectFacts: Sendable {
  package let subject: Subject
  package let title: NameFacts
  /// The name that the people of the place use, if it is another than the title.
  package let localName: NameFacts?
  /// The site's title, of a monument.
  package let siteTitle: NameFacts
  package let monument: Monument?
  package let site: Site?
  package let place: PlaceFacts?
  /// How finely its place may be told, whether or not there is one.
  package let placeCategory: LocationCategory
  package let state: Assessment
  package let knownHow: KnownHow
  /// When that which gives the state happened.
  package let event: SpokenDate?
  /// When somebody looked last at that which gives the state, or else when it was made public.
  package let look: (date: SpokenDate, isPublication: Bool)?
  /// When damage that gives the state was first made public.
  package let firstReported: SpokenDate?
  /// In what live claims differ, each once.
  package let differences: [ClaimFacts.Difference]
  package let disagreements: [DisagreementFacts]
  /// What decides first, then what says otherwise, then what supports.
  package let claims: [ClaimFacts]
  package let pairs: [PicturePair]
  /// The former records whose claims count here.
  package let recordedOn: [NameFacts]

  /// - Parameters:
  ///   - subject: The monument, or the site as a whole.
  ///   - state: Its state.
  ///   - records: What is known of it.
  ///   - language: The language that names are shown in where they have one in it.
  package init(
    _ subject: Subject, state: Assessment, _ records: KnownRecords, in language: String = "en"
  ) {
    self.subject = subject
    self.state = state
    let site = records.claims.records.sites[subject.site]
    let monument = records.claims.records.monuments[subject]
    self.site = site
    self.monument = monument
    let siteTitle =
      site?.names.shownName(in: language, or: subject.site.text)
      ?? NameFacts(subject.site.text, language: nil)
    self.siteTitle = siteTitle
    let names = monument?.names ?? (subject.monument == nil ? site?.names : nil) ?? []
    title =
      names.isEmpty && subject.monument == nil
      ? siteTitle : names.shownName(in: language, or: subject.monument?.text ?? subject.site.text)
    localName = names.secondName(beside: title, of: site, in: language)
    place =
      monument.flatMap { PlaceFacts($0, of: site) }
      ?? (monument == nil ? site.flatMap { PlaceFacts($0) } : nil)
    placeCategory = .least(of: monument, in: site)
    knownHow = KnownHow(state)
    // What is certainly of a later day tells nothing of the day asked about, and the state counts it.
    let later = Set(state.later)
    let reports = (records.reportsBySubject[subject] ?? []).filter { !later.contains($0.id) }
    // What works closed is dated, and not that which somebody found since.
    let isOfClosed =
      state.works.contains(where: \.isClosing)
      && reports.first { $0.id == state.basis.first }?.event == nil
    event = isOfClosed ? nil : state.event.map { SpokenDate($0) }
    look = state.look.map { (SpokenDate($0.date), $0.isPublication) }
    firstReported = records.firstPublication(of: state).map { SpokenDate($0) }
    let fates = ReportFates(state)
    let disagreements = DisagreementFacts.all(in: state, fates, records)
    self.disagreements = disagreements
    differences = ClaimFacts.Difference.allCases.filter { difference in
      disagreements.contains { $0.difference == difference }
    }
    let claims = reports.map { ClaimFacts($0, fates, records) }
    self.claims = claims.indices.sorted { (claims[$0].order, $0) < (claims[$1].order, $1) }
      .map { claims[$0] }
    pairs = PicturePair.all(
      among: records.evidence(of: reports).filter { records.retraction(of: $0.id) == nil })
    recordedOn = state.recordedOn.map { NameFacts(records.title(of: $0), language: nil) }
  }

  /// What a page calls the place that tells of the subject; unique among the subjects of a document.
  package var anchor: String {
    subject.monument.map { "\(subject.site.text)--\($0.text)" } ?? subject.site.text
  }

  /// What the subject is counted with in totals by type.
  package var group: MonumentGroup {
    monument.map { $0.type?.group ?? .other } ?? site?.kind?.group ?? .other
  }

  /// The administrative area that the site lies in; an address or a place in words is none.
  package var region: String? { site?.administrativeArea }

  package var built: SpokenDate? { monument?.built.map { SpokenDate($0) } }

  /// The grade that the subject is counted under.
  package var grade: DamageGrade { state.countedGrade }

  /// What the subject is counted under in figures.
  package var stateClass: StateClass { StateClass(state) }

  /// Whether there are claims of a state, and no evidence on record carries one.
  package var isOnlyAlleged: Bool { state.countedGrade == .unknown && state.grade.rank != nil }

  /// Whether there is no report at all, also none of a later day.
  package var isWithoutReport: Bool { state.isWithoutAnyReport }

  /// The grades that claims about the damage which gives the state give, the worst first.
  package var gradesTold: [DamageGrade] {
    let disputed = disagreements.filter { $0.difference == .grade && $0.about == nil }
    let told = Set([state.grade] + disputed.flatMap(\.sides).map(\.grade))
      .filter { $0.rank != nil }
    return told.sorted { ($0.rank ?? 0) > ($1.rank ?? 0) }
  }

  /// The event of the state, where another claim that counts tells of damage by it.
  package var eventOfDamageElsewhere: SpokenDate? {
    guard let event else { return nil }
    return claims.contains { claim in
      claim.report.grade.isDamage && claim.isCounted
        && (claim.event.map { $0.canBe(event) } ?? false)
    } ? event : nil
  }

  package var gravity: Gravity { Gravity(state) }

  /// The worst first, then what is known best, then by date and name.
  package static func precedes(_ one: SubjectFacts, _ other: SubjectFacts) -> Bool {
    let gravities = (one.gravity, other.gravity)
    if gravities.0 != gravities.1 { return gravities.0 > gravities.1 }
    if one.knownHow.bars != other.knownHow.bars { return one.knownHow.bars > other.knownHow.bars }
    let days = (one.event?.earliest?.number ?? .max, other.event?.earliest?.number ?? .max)
    if days.0 != days.1 { return days.0 < days.1 }
    if one.title.text != other.title.text {
      return NaturalOrder.precedes(one.title.text, other.title.text)
    }
    return one.subject < other.subject
  }
}

extension WorksNote {
  /// Whether the works closed what was before.
  fileprivate var isClosing: Bool {
    if case .closed = effect { true } else { false }
  }
}
