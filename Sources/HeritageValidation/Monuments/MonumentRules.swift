import HeritageModel

/// A monument of no known type.
struct UntypedMonument: Rule {
  static let code = "MON-02"
  private static let checkedConcepts = Set(MonumentType.allCases.compactMap(\.gettyConcept))

  func check(_ monument: Monument, in records: RecordSet) -> [Violation] {
    var violations: [Violation] = []
    if monument.type == nil {
      violations.append(
        Violation(
          "the monument has no type", field: "type",
          hint: "see 'heritage vocabulary monument-types', or use 'other' with a note"))
    } else if monument.type == .other, monument.typeNote?.isEmpty ?? true {
      violations.append(
        Violation(
          "the type is 'other' without a note", field: "typeNote",
          hint: "say in a few words what the monument is"))
    }
    if let concept = monument.externalIDs["aat"], !Self.checkedConcepts.contains(concept),
      MalformedAuthorityIdentifier().check(HeldIdentifiers(monument), in: records).isEmpty
    {
      violations.append(
        Violation(
          "the concept 'aat:\(concept)' is not one of those checked for monument types",
          field: "externalIds.aat",
          hint: "compare the concept's label at the Getty, or leave it out"))
    }
    return violations
  }
}

/// A movable object that has no place but its site's.
struct MovableAtSitePoint: Rule {
  static let code = "MON-03"

  func check(_ monument: Monument, in records: RecordSet) -> [Violation] {
    guard monument.isMovable == true, let location = monument.location,
      let point = records.site(monument.site)?.location,
      location.latitude == point.latitude, location.longitude == point.longitude
    else { return [] }
    return [
      Violation(
        "the movable object has the site's own point as its location", field: "location",
        hint: "give the place where it is kept, in words in 'currentLocation' if need be")
    ]
  }
}

/// Monuments that are, over some steps, parts of themselves.
struct MonumentCycle: Rule {
  static let code = "MON-01"

  func check(_ all: RecordSet, in records: RecordSet) -> [Violation] {
    var parents: [Subject: Subject] = [:]
    for monument in all.monuments {
      guard let parent = monument.partOf else { continue }
      parents[monument.subject] = Subject(site: monument.site, monument: parent)
    }
    return Cycles.members(of: parents).map { member in
      let parent = parents[member]?.monument?.text ?? ""
      return Violation(
        "the monument is part of '\(parent)', which is in turn a part of it", field: "partOf",
        hint: "remove 'partOf' from the larger of the two", of: member.reference)
    }
  }
}
