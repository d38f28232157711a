import HeritageModel

/// How exactly the places of records are told.
struct PlaceTelling {
  private var bySite: [Slug: LocationCategory] = [:]
  private var byMonument: [Subject: LocationCategory] = [:]
  private let records: Records
  private let users: EvidenceUsers

  init(_ records: Records) {
    self.records = records
    users = EvidenceUsers(records)
    records.forEach { note($0) }
    records.duplicates.forEach { note($0) }
  }

  /// Notes what a record says; of two records of one name the one that tells less counts.
  private mutating func note(_ record: any HeritageRecord) {
    func least(_ one: LocationCategory?, _ other: LocationCategory?) -> LocationCategory? {
      LocationCategory.allCases.last { $0 == one || $0 == other }
    }
    switch record {
    case let site as Site: bySite[site.id] = least(bySite[site.id], site.locationCategory)
    case let monument as Monument:
      byMonument[monument.subject] = least(
        byMonument[monument.subject], monument.locationCategory)
    default: break
    }
  }

  /// A monument's own category, else its site's.
  func category(of subject: Subject) -> LocationCategory {
    byMonument[subject] ?? bySite[subject.site] ?? .exact
  }

  /// The coarsest category of what an item is evidence on; nothing is told of the place of an item
  /// that is not known to be about a place that may be told.
  func category(of item: Evidence) -> LocationCategory {
    let categories = users.subjects(of: item.id, in: records).map(category)
    return LocationCategory.allCases.last(where: categories.contains) ?? .withheld
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
    return (told, told == monument ? nil : category)
  }

  /// Returns an item with what is told of its place; see ``told(_:)-(Site)``.
  ///
  /// A place that the camera gave is where somebody stood, and goes with all that the camera says.
  func told(
    _ item: Evidence, camera: CameraStatement?
  ) -> (item: Evidence, category: LocationCategory?) {
    guard let location = item.location else { return (item, nil) }
    let isOfCamera = camera?.filled.contains("location") == true
    let category = isOfCamera ? .withheld : category(of: item)
    guard category.isCoarse else { return (item, nil) }
    var told = item
    told.location = category.told(location)
    return (told, category)
  }
}

extension LocationCategory {
  /// Whether a category tells no more than another.
  fileprivate static func >= (one: LocationCategory, other: LocationCategory) -> Bool {
    allCases.drop { $0 != other }.contains(one)
  }
}
