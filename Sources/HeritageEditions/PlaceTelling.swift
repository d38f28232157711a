import HeritageModel

/// How exactly the places of records are told.
struct PlaceTelling {
  private var bySite: [Slug: LocationCategory] = [:]
  private var byMonument: [Subject: LocationCategory] = [:]
  private var wholes: [Subject: Set<Slug>] = [:]
  private let users: EvidenceUsers
  /// The coarsest category of what the items of each group are evidence on.
  private var byGroup: [LocationCategory?] = []

  init(_ records: Records, _ users: EvidenceUsers) {
    self.users = users
    records.forEach { note($0) }
    records.duplicates.forEach { note($0) }
    byGroup = users.subjects.map { $0.map(category).max() }
  }

  /// Notes what a record says; of two records of one name the one that tells less counts.
  private mutating func note(_ record: any HeritageRecord) {
    switch record {
    case let site as Site:
      bySite[site.id] = max(bySite[site.id] ?? .exact, site.locationCategory ?? .exact)
    case let monument as Monument:
      let subject = monument.subject
      byMonument[subject] = max(
        byMonument[subject] ?? .exact, monument.locationCategory ?? .exact)
      if let whole = monument.partOf { wholes[subject, default: []].insert(whole) }
    default: break
    }
  }

  /// The coarsest of a place's own category and those of the places that it is a part of: who knows
  /// where the part is knows where the whole is.
  func category(of subject: Subject) -> LocationCategory {
    var coarsest = bySite[subject.site] ?? .exact
    var open = [subject]
    var seen: Set = [subject]
    while let next = open.popLast() {
      coarsest = max(coarsest, byMonument[next] ?? .exact)
      for whole in wholes[next] ?? [] {
        let subject = Subject(site: subject.site, monument: whole)
        if seen.insert(subject).inserted { open.append(subject) }
      }
    }
    return coarsest
  }

  /// The coarsest category of what an item is evidence on; nothing is told of the place of an item
  /// that is not known to be about a place that may be told.
  func category(of item: Evidence) -> LocationCategory {
    users.group(of: item.id).flatMap { byGroup[$0] } ?? .withheld
  }

  /// Returns a site with what is told of its place, and the category where that is less than is
  /// recorded.
  func told(_ site: Site) -> (site: Site, category: LocationCategory?) {
    let category = category(of: Subject(site: site.id))
    guard category.isCoarse else { return (site, nil) }
    var told = site
    told.location = site.location.flatMap(category.told)
    for index in told.components.indices {
      told.components[index].location = site.components[index].location.flatMap(category.told)
    }
    told.footprint = nil
    told.externalIDs = [:]
    told.description = []
    for index in told.protections.indices { told.protections[index].reference = nil }
    if category >= .degree { told.place = nil }
    if category == .withheld { told.administrativeArea = nil }
    // What leads to a listing leads to its map.
    told.worldHeritage?.id = nil
    told.worldHeritage?.dossier = nil
    told.worldHeritage?.listing = [:]
    told.worldHeritage?.formerly = []
    told.worldHeritage?.justification = []
    for index in (told.worldHeritage?.inDanger ?? []).indices {
      told.worldHeritage?.inDanger[index].source = nil
    }
    return (told, told == site ? nil : category)
  }

  /// Returns a monument with what is told of its place; see ``told(_:)-(Site)``.
  func told(_ monument: Monument) -> (monument: Monument, category: LocationCategory?) {
    let category = category(of: monument.subject)
    guard category.isCoarse else { return (monument, nil) }
    var told = monument
    told.location = monument.location.flatMap(category.told)
    told.footprint = nil
    told.externalIDs = [:]
    told.description = []
    told.currentLocation = nil
    let isLess = told != monument
    // What a reader takes for the exact place must not say that it is one.
    told.locationCategory = category
    return (told, isLess ? category : nil)
  }

  /// Returns an item with what is told of its place; see ``told(_:)-(Site)``.
  ///
  /// A place that the camera gave is where somebody stood, and goes with all that the camera says. Of
  /// a file that may show where a coarse place is, nothing stays by which it is found.
  func told(
    _ item: Evidence, camera: CameraStatement?
  ) -> (item: Evidence, category: LocationCategory?) {
    let ofSubject = self.category(of: item)
    var told = item
    if ofSubject > .thousandth, let file = item.file {
      told.file = EvidenceFile(sha256: nil, bytes: nil, mediaType: file.mediaType)
    }
    let isOfCamera = camera?.filled.contains("location") == true
    let category = isOfCamera ? .withheld : ofSubject
    guard category.isCoarse, let location = item.location else { return (told, nil) }
    told.location = category.told(location)
    return (told, category)
  }
}
