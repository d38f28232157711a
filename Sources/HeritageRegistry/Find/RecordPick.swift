import HeritageAssessment
import HeritageDocuments
import HeritageIndex
import HeritageModel

/// The records of a registry that a selection admits, with the states that were derived for it.
struct RecordPick {
  private(set) var sites: [Site] = []
  private(set) var monuments: [Monument] = []
  private(set) var reports: [Report] = []
  private(set) var evidence: [Evidence] = []
  private(set) var states: [HeritageModel.Subject: Assessment] = [:]
  private(set) var siteStates: [Slug: SiteState] = [:]
  /// What became of the picked reports by reviews and later reports.
  private(set) var standings: [RecordID: Verdict] = [:]

  private let selection: RecordSelection
  private let viewpoint: Viewpoint
  private let claims: Claims

  /// - Parameters:
  ///   - contents: The records, with all that the states of what is picked rest on.
  ///   - selection: Which of them.
  ///   - named: Only these.
  ///   - places: Only what lies in the folders of these sites; `nil` for all.
  ///   - viewpoint: The day asked about and the day up to which records were known.
  init(
    _ contents: RegistryContents, selection: RecordSelection,
    named: NamedSelection = NamedSelection(), among places: Set<Slug>? = nil,
    viewpoint: Viewpoint
  ) {
    self.selection = selection
    self.viewpoint = viewpoint
    let items = contents.evidence
    let sitesByID = contents.sites
    let claims = Claims(contents.records)
    self.claims = claims
    func lies(_ site: Slug) -> Bool { places?.contains(site) ?? true }
    let fitting = contents.reports.filter { report in
      viewpoint.knows(report) && named.admits(report) && selection.admits(report) { items[$0] }
    }
    let asksForReports = selection.asksForReports || !named.assessors.isEmpty
    let told = Set(fitting.map { claims.successor(of: $0.subject) })
    let toldSites = Set(
      fitting.map { claims.successor(of: HeritageModel.Subject(site: $0.site)).site })
    let monumentsBySite = Dictionary(
      grouping: contents.monuments.filter {
        $0.supersededBy == nil && claims.successor(of: $0.subject) == $0.subject
      }
    ) { claims.successor(of: HeritageModel.Subject(site: $0.site)).site }

    let divided = Dictionary(
      grouping: contents.monuments.filter {
        $0.supersededBy?.reason == .split && !claims.reports(about: $0.subject).isEmpty
      }, by: \.site)

    for site in contents.sites
    where lies(site.id) && named.admits(site) && selection.admits(site) {
      if asksForReports, !toldSites.contains(site.id) { continue }
      let parts = monumentsBySite[site.id] ?? []
      for part in parts where states[part.subject] == nil {
        states[part.subject] = Assessor.assess(part.subject, claims: claims, from: viewpoint)
      }
      let state = SiteState(
        own: Assessor.assess(HeritageModel.Subject(site: site.id), claims: claims, from: viewpoint),
        monuments: parts.compactMap { states[$0.subject] },
        parts: parts.count { $0.partOf != nil },
        divided: (divided[site.id] ?? []).map {
          Assessor.assess($0.subject, claims: claims, from: viewpoint)
        })
      guard selection.admits(state) else { continue }
      siteStates[site.id] = state
      sites.append(site)
    }
    for monument in contents.monuments
    where lies(monument.site) && named.admits(monument.subject)
      && selection.admits(monument, of: sitesByID[monument.site])
    {
      if asksForReports, !told.contains(monument.subject) { continue }
      if states[monument.subject] == nil {
        states[monument.subject] = Assessor.assess(
          monument.subject, claims: claims, from: viewpoint)
      }
      if let state = states[monument.subject], !selection.admits(state) { continue }
      monuments.append(monument)
    }
    let own = places == nil ? fitting : fitting.filter { lies($0.site) }
    for report in own { standings[report.id] = claims.verdict(on: report, from: viewpoint) }
    reports = own.filter { report in
      guard let site = sitesByID[report.site] else { return selection.isEverything }
      var aboutPlace = selection
      aboutPlace.grades = []
      return aboutPlace.admits(site) && hasWantedGrade(report)
        && (selection.statuses.isEmpty || hasWantedStatus(report, claims))
    }
    let used = Set(reports.flatMap(\.evidence))
    evidence = contents.evidence.filter { item in
      viewpoint.knows(item)
        && (selection.evidenceTypes.isEmpty || selection.evidenceTypes.contains(item.type))
        && (used.contains(item.id) || (named.isEverything && selection.isOnlyAboutEvidence))
    }
  }

  private func hasWantedGrade(_ report: Report) -> Bool {
    selection.grades.isEmpty || selection.grades.contains(report.grade)
      || (report.gradeUpper.map(selection.grades.contains) ?? false)
  }

  /// Tells whether a report itself stands as wanted or, where the words are not about single
  /// reports, whether its subject's state does.
  private func hasWantedStatus(_ report: Report, _ claims: Claims) -> Bool {
    if let standing = standings[report.id], selection.statuses.contains(standing.rawValue) {
      return true
    }
    guard selection.statuses.contains(where: { Verdict(rawValue: $0) == nil }) else { return false }
    let subject = claims.successor(of: report.subject)
    let state =
      states[subject] ?? Assessor.assess(subject, claims: claims, from: viewpoint)
    var aboutStatus = RecordSelection()
    aboutStatus.statuses = selection.statuses.filter { Verdict(rawValue: $0) == nil }
    return aboutStatus.admits(state)
  }
}

extension RecordPick {
  /// Derives the state of what a report counts for.
  var stateOfSubject: @Sendable (Report) -> Assessment {
    { [claims, viewpoint] report in
      Assessor.assess(claims.successor(of: report.subject), claims: claims, from: viewpoint)
    }
  }

  /// The known reports that name an item of evidence.
  var reportsByEvidence: [RecordID: [RecordID]] {
    var ids: [RecordID: [RecordID]] = [:]
    for report in claims.records.reports where viewpoint.knows(report) {
      for item in report.evidence { ids[item, default: []].append(report.id) }
    }
    return ids
  }

  /// What withdrew the picked items of evidence, as far as it was known.
  var retractionsByEvidence: [RecordID: RecordID] {
    var ids: [RecordID: RecordID] = [:]
    for item in evidence { ids[item.id] = claims.retraction(of: item.id, from: viewpoint)?.id }
    return ids
  }
}

extension RecordSelection {
  /// Whether only the type of evidence is limited.
  fileprivate var isOnlyAboutEvidence: Bool {
    var rest = self
    rest.evidenceTypes = []
    return rest.isEverything
  }
}

extension Viewpoint {
  /// Tells whether an item of evidence was known; one that was never recorded counts from the day
  /// it was made public.
  fileprivate func knows(_ item: Evidence) -> Bool {
    guard let known else { return true }
    let published = item.published?.upper.knownDay
    let day =
      knownBy == .published ? published ?? item.recorded?.day : item.recorded?.day ?? published
    return day.map { $0 <= known } ?? false
  }
}
