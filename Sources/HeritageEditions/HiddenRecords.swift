import HeritageModel

/// The records that an audience does not get: those that say so, and those that are about them.
struct HiddenRecords {
  private(set) var sites: Set<Slug> = []
  private(set) var monuments: Set<Subject> = []
  private(set) var reports: Set<RecordID> = []
  private(set) var evidence: Set<RecordID> = []
  private(set) var sources: Set<Slug> = []
  /// What the hidden sources are called, as bodies are compared.
  private(set) var names: Set<String> = []
  private let records: Records

  /// - Parameters:
  ///   - records: All records.
  ///   - users: What rests on their evidence.
  ///   - audience: Who does not get what is hidden.
  init(in records: Records, _ users: EvidenceUsers, for audience: Audience) {
    self.records = records
    func isClosed(_ record: any HeritageRecord) -> Bool {
      let sensitivity = record.sensitivity
      return !audience.mayGet(sensitivity.access) || sensitivity.exposesPerson
    }
    func close(_ record: any HeritageRecord) {
      guard isClosed(record) else { return }
      switch record.reference {
      case .site(let id): sites.insert(id)
      case .monument(let id, let site): monuments.insert(Subject(site: site, monument: id))
      case .report(let id): reports.insert(id)
      case .evidence(let id): evidence.insert(id)
      case .source(let id): sources.insert(id)
      case .review, .incident, .intervention, .retraction, .setAside: break
      }
    }
    records.forEach(close)
    // Of two records of one name, the one that says less must not open what the other closes.
    records.duplicates.forEach(close)
    noteNames()
    hidePlaces()
    for report in records.reports where isAboutHidden(report) { reports.insert(report.id) }
    for item in records.evidence where isOfHiddenSource(item) { evidence.insert(item.id) }
    hideEvidenceOfHidden(users)
  }

  func holds(_ subject: Subject) -> Bool {
    guard records.sites.contains(.site(subject.site)), !sites.contains(subject.site) else {
      return true
    }
    guard subject.monument != nil else { return false }
    return !records.monuments.contains(subject.reference) || monuments.contains(subject)
  }

  /// Tells whether a report is not told, or not there.
  func holds(report id: RecordID) -> Bool {
    reports.contains(id) || !records.reports.contains(.report(id))
  }

  /// Tells whether an item is not told, or not there.
  func holds(evidence id: RecordID) -> Bool {
    evidence.contains(id) || !records.evidence.contains(.evidence(id))
  }

  /// Notes what hidden sources are called, and hides others whose own name is among that, as a body
  /// may have several records.
  private mutating func noteNames() {
    let all = records.sources + records.duplicates.compactMap { $0 as? Source }
    var count = -1
    while count != sources.count {
      count = sources.count
      for source in all where sources.contains(source.id) {
        names.formUnion(source.names.map(\.bodyKey))
      }
      for source in all where names.contains(source.name.bodyKey) { sources.insert(source.id) }
    }
  }

  /// Hides the parts of what is hidden, and what gave way to it, as it is the same place.
  private mutating func hidePlaces() {
    var count = -1
    while count != sites.count + monuments.count {
      count = sites.count + monuments.count
      for site in records.sites where !sites.contains(site.id) {
        let successors = site.supersededBy?.successors ?? []
        if successors.contains(where: { holds(Subject(site: $0)) }) { sites.insert(site.id) }
      }
      for monument in records.monuments where !monuments.contains(monument.subject) {
        if isPartOfHidden(monument) { monuments.insert(monument.subject) }
      }
    }
  }

  private func isPartOfHidden(_ monument: Monument) -> Bool {
    if holds(Subject(site: monument.site)) { return true }
    let others = [monument.partOf].compactMap(\.self) + (monument.supersededBy?.successors ?? [])
    if others.contains(where: { holds(Subject(site: monument.site, monument: $0)) }) { return true }
    guard let next = records.sites[monument.site]?.supersededBy?.by else { return false }
    return monuments.contains(Subject(site: next, monument: monument.id))
  }

  private func isAboutHidden(_ report: Report) -> Bool {
    holds(report.subject) || names.contains(report.assessor.bodyKey)
  }

  private func isOfHiddenSource(_ item: Evidence) -> Bool {
    if let source = item.sourceRecord,
      sources.contains(source) || !records.sources.contains(.source(source))
    {
      return true
    }
    return [item.source, item.title, item.sourceGroup].compactMap(\.self).contains {
      names.contains($0.bodyKey)
    }
  }

  /// Hides the items that only hidden records rest on, themselves or by way of other items.
  private mutating func hideEvidenceOfHidden(_ users: EvidenceUsers) {
    for group in users.groups {
      let used = group.filter { !users.users(of: $0).isEmpty }
      guard !used.isEmpty else { continue }
      let shown = Set(used.filter { users.users(of: $0).contains(where: isShown) })
      let unshown = Set(used).subtracting(shown)
      for item in group where shown.isEmpty || unshown.contains(item) { evidence.insert(item) }
    }
  }

  private func isShown(_ user: RecordReference) -> Bool {
    switch user {
    case .report(let id): !holds(report: id)
    case .review(let id): records.reviews[id].map { !holds(report: $0.report) } ?? false
    case .intervention(let id): records.interventions[id].map { !holds($0.subject) } ?? false
    default: false
    }
  }
}

extension Source {
  /// All that the source is called by.
  var names: [String] {
    [name, id.text, "\(RecordKind.source.rawValue)/\(id)"] + aliases
  }
}
