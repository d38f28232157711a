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
  /// What became of the picked reports by reviews and later reports.
  private(set) var standings: [RecordID: Verdict] = [:]

  private let selection: RecordSelection
  private let viewpoint: Viewpoint

  init(
    _ contents: RegistryContents, selection: RecordSelection,
    named: NamedSelection = NamedSelection(),
    viewpoint: Viewpoint
  ) {
    self.selection = selection
    self.viewpoint = viewpoint
    let items = contents.evidence
    let sitesByID = contents.sites
    let claims = Claims(contents.records)
    let fitting = contents.reports.filter { report in
      viewpoint.knows(report) && named.admits(report) && selection.admits(report) { items[$0] }
    }
    let asksForReports = selection.asksForReports || !named.assessors.isEmpty
    let told = Set(fitting.map(\.subject))
    let toldSites = Set(fitting.map(\.site))
    let monumentsBySite = Dictionary(grouping: contents.monuments, by: \.site)

    for site in contents.sites where named.admits(site) && selection.admits(site) {
      if asksForReports, !toldSites.contains(site.id) { continue }
      let parts = monumentsBySite[site.id] ?? []
      let subjects = [Subject(site: site.id)] + parts.map(\.subject)
      for subject in subjects {
        states[subject] = Assessor.assess(subject, claims: claims, from: viewpoint)
      }
      if selection.asksForStates, !subjects.contains(where: hasWantedState) { continue }
      sites.append(site)
    }
    for monument in contents.monuments
    where named.admits(monument.subject)
      && selection.admits(monument, of: sitesByID[monument.site])
    {
      if asksForReports, !told.contains(monument.subject) { continue }
      if states[monument.subject] == nil {
        states[monument.subject] = Assessor.assess(
          monument.subject, claims: claims, from: viewpoint)
      }
      if selection.asksForStates, !hasWantedState(monument.subject) { continue }
      monuments.append(monument)
    }
    for report in fitting { standings[report.id] = claims.verdict(on: report, from: viewpoint) }
    reports = fitting.filter { report in
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

  private func hasWantedState(_ subject: Subject) -> Bool {
    guard let state = states[subject] else { return false }
    return
      (selection.grades.isEmpty || selection.grades.contains(state.grade)
      || (state.gradeUpper.map(selection.grades.contains) ?? false))
      && (selection.statuses.isEmpty || selection.statuses.contains(state.status.rawValue))
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
    let subject = report.subject
    let state =
      states[subject] ?? Assessor.assess(subject, claims: claims, from: viewpoint)
    return Verdict(rawValue: state.status.rawValue) == nil
      && selection.statuses.contains(state.status.rawValue)
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
