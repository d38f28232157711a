import HeritageAssessment
package import HeritageModel

/// What the front page of a published registry tells: every site in a line, and what is new.
package struct FrontFacts: Sendable {
  /// One site with the worst state there.
  package struct Place: Sendable {
    package let site: Slug
    package let title: NameFacts
    package let localName: NameFacts?
    package let countries: [Country]
    package let region: String?
    package let place: PlaceFacts?
    package let state: StateClass
    /// The worst grade that claims give and no evidence carries, where nothing else is told.
    package let alleged: DamageGrade?
    /// The states of the monuments.
    package let byState: [StateClass: Int]
    package let reportCount: Int
    package let isWithoutReport: Bool
    /// When the claim was made that was made last, as far as claims tell.
    package let lastReport: SpokenDate?
    package let newest: Instant?
    private let gravity: Gravity?
    private let bars: Int
    private let earliest: Int

    package init(_ dossier: DossierFacts) {
      let told = dossier.subjects.filter { !$0.isWithoutReport }.sorted(by: SubjectFacts.precedes)
      let worst = told.worst
      site = dossier.site.id
      title = dossier.title
      localName = dossier.localName
      countries = dossier.countries
      region = dossier.site.administrativeArea
      place = dossier.place ?? told.lazy.compactMap(\.place).first
      state = worst?.stateClass ?? .unknown
      alleged = worst.flatMap { $0.isOnlyAlleged ? $0.state.grade : nil }
      byState = SituationFacts.counts(of: dossier.monuments)
      reportCount = dossier.reportCount
      isWithoutReport = told.isEmpty
      lastReport = told.flatMap(\.claims).compactMap { $0.published ?? $0.assessed }.max {
        ($0.latest?.number ?? .min, $0.text) < ($1.latest?.number ?? .min, $1.text)
      }
      newest = dossier.newest
      gravity = worst?.gravity
      bars = worst?.knownHow.bars ?? 0
      earliest = worst?.event?.earliest?.number ?? .max
    }

    package var monumentCount: Int { byState.values.reduce(0, +) }

    /// The worst first, then what is known best, then by date and name.
    static func precedes(_ one: Place, _ other: Place) -> Bool {
      if one.gravity != other.gravity {
        guard let here = one.gravity, let there = other.gravity else {
          return one.gravity != nil
        }
        return here > there
      }
      if one.bars != other.bars { return one.bars > other.bars }
      if one.earliest != other.earliest { return one.earliest < other.earliest }
      if one.title.text != other.title.text {
        return NaturalOrder.precedes(one.title.text, other.title.text)
      }
      return one.site < other.site
    }
  }

  /// A claim that counts, as news.
  package struct News: Sendable {
    package let report: RecordID
    package let site: Slug
    /// What tells of the subject on the site's page.
    package let anchor: String
    package let title: NameFacts
    /// The site's title, of a monument.
    package let siteTitle: NameFacts?
    package let state: StateClass
    package let assessor: String
    package let narrative: LocalizedText?
    package let date: SpokenDate?
    package let recorded: Instant
    package let place: PlaceFacts?

    init(_ claim: ClaimFacts, on subject: SubjectFacts, at place: PlaceFacts?) {
      report = claim.report.id
      site = subject.subject.site
      anchor = subject.anchor
      title = subject.title
      siteTitle = subject.monument == nil ? nil : subject.siteTitle
      state = StateClass(claim.report.grade, upTo: claim.report.gradeUpper)
      assessor = claim.report.assessor
      narrative = claim.report.narrative.first
      date = claim.published ?? claim.assessed
      recorded = claim.report.recorded
      self.place = subject.place ?? place
    }

    /// The newest first.
    static func precedes(_ one: News, _ other: News) -> Bool {
      if one.recorded != other.recorded { return one.recorded > other.recorded }
      let days = [one, other].map { $0.date?.latest?.number ?? .min }
      return days[0] != days[1] ? days[0] > days[1] : one.report < other.report
    }
  }

  /// Every site, those with reports first, the worst first.
  package let places: [Place]
  /// The newest claims.
  package let news: [News]

  package var withReports: [Place] { places.filter { !$0.isWithoutReport } }

  package var withoutReports: [Place] { places.filter(\.isWithoutReport) }

  /// How many sites with reports are in which state, each by the worst there.
  package var byState: [StateClass: Int] {
    Dictionary(withReports.map { ($0.state, 1) }, uniquingKeysWith: +)
  }

  package var newest: Instant? { places.compactMap(\.newest).max() }

  /// The sites with reports as a map takes them.
  package var mapped: [SituationFacts.PlaceState] {
    withReports.compactMap { place in
      place.place.map {
        SituationFacts.PlaceState(
          place: $0, title: place.title, state: place.state, count: max(1, place.monumentCount),
          anchor: place.site.text)
      }
    }
  }
}

extension FrontFacts {
  /// Gathers what a front page tells, site by site, so that nothing else of a site need be kept.
  package struct Gathering: Sendable {
    /// How many claims are told as news.
    package static let newsAtMost = 50

    private var places: [Place] = []
    private var news: [News] = []

    package init() {}

    package mutating func add(_ dossier: DossierFacts) {
      places.append(Place(dossier))
      for subject in dossier.subjects {
        news += subject.claims.filter(\.isCounted).map {
          News($0, on: subject, at: dossier.place)
        }
      }
      if news.count > 20 * Self.newsAtMost { news = newest }
    }

    private var newest: [News] {
      Array(news.sorted(by: News.precedes).prefix(Self.newsAtMost))
    }

    package var facts: FrontFacts {
      FrontFacts(places: places.sorted(by: Place.precedes), news: newest)
    }
  }
}
