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

  init(in records: Records, for audience: Audience) {
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
    hideEvidenceOfHidden()
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

  private mutating func noteNames() {
    let sameNamed = records.duplicates.compactMap { $0 as? Source }
    for source in records.sources + sameNamed where sources.contains(source.id) {
      names.formUnion(
        ([source.id.text, "\(RecordKind.source.rawValue)/\(source.id)", source.name]
          + source.aliases).map(\.bodyKey))
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
  private mutating func hideEvidenceOfHidden() {
    let users = EvidenceUsers(records)
    for item in records.evidence where !evidence.contains(item.id) {
      let own = users.users(of: item.id)
      let all = own.isEmpty ? users.related(to: item.id).flatMap(users.users) : own
      guard !all.isEmpty else { continue }
      let isShown = all.contains { user in
        switch user {
        case .report(let id): !holds(report: id)
        case .review(let id): records.reviews[id].map { !holds(report: $0.report) } ?? false
        case .intervention(let id): records.interventions[id].map { !holds($0.subject) } ?? false
        default: false
        }
      }
      if !isShown { evidence.insert(item.id) }
    }
  }
}

/// Which records rest on items of evidence, and which items go with each other.
struct EvidenceUsers {
  private var usersByItem: [RecordID: [RecordReference]] = [:]
  private var neighbours: [RecordID: Set<RecordID>] = [:]

  init(_ records: Records) {
    for report in records.reports { note(report.evidence, .report(report.id)) }
    for review in records.reviews { note(review.evidence, .review(review.id)) }
    for intervention in records.interventions {
      note(intervention.evidence, .intervention(intervention.id))
    }
    for item in records.evidence {
      for other in item.otherItems where records.evidence.contains(.evidence(other)) {
        neighbours[item.id, default: []].insert(other)
        neighbours[other, default: []].insert(item.id)
      }
    }
  }

  private mutating func note(_ items: [RecordID], _ user: RecordReference) {
    for item in items { usersByItem[item, default: []].append(user) }
  }

  /// The reports, reviews and interventions that name an item.
  func users(of item: RecordID) -> [RecordReference] { usersByItem[item] ?? [] }

  /// An item and those that it goes with: halves of pairs, copies and what they were copied from.
  func related(to item: RecordID) -> Set<RecordID> {
    guard neighbours[item] != nil else { return [item] }
    var found: Set = [item]
    var open = [item]
    while let next = open.popLast() {
      for other in neighbours[next] ?? [] where found.insert(other).inserted { open.append(other) }
    }
    return found
  }

  /// The subjects that an item, and those that it goes with, are evidence on.
  func subjects(of item: RecordID, in records: Records) -> Set<Subject> {
    Set(
      related(to: item).flatMap(users).compactMap { user in
        switch user {
        case .report(let id): records.reports[id]?.subject
        case .review(let id): records.reviews[id].flatMap { records.reports[$0.report]?.subject }
        case .intervention(let id): records.interventions[id]?.subject
        default: nil
        }
      })
  }
}

extension Evidence {
  /// The items that this one names.
  var otherItems: [RecordID] { [pair?.with, derivedFrom, reportsOn].compactMap(\.self) }
}
