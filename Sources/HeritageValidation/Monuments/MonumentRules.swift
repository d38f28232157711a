import HeritageModel

extension RuleCatalogue {
  static let untypedMonument = Rule<Monument>(
    "MON-02", .warning, "untyped monument",
    meaning: """
      The monument has no type, has the type 'other' without a note, or names a concept of the \
      Getty's thesaurus that was not checked for this registry.
      """, reason: "Lists by type leave it out, and wrong concepts spread with every export.",
    mend: "choose a type, or say in 'typeNote' what it is",
    source: "Getty, Art & Architecture Thesaurus, as far as its labels were compared"
  ) { monument, records -> [Violation] in
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
      malformedAuthorityIdentifier.violations(HeldIdentifiers(monument), records).isEmpty
    {
      violations.append(
        Violation(
          "the concept 'aat:\(concept)' is not one of those checked for monument types",
          field: "externalIds.aat",
          hint: "compare the concept's label at the Getty, or leave it out"))
    }
    return violations
  }

  private static let checkedConcepts = Set(MonumentType.allCases.compactMap(\.gettyConcept))

  static let movableAtSitePoint = Rule<Monument>(
    "MON-03", .warning, "movable object at the site's point",
    meaning: "A movable object has exactly its site's point as location.",
    reason: "The point says where the site is, not where the object is kept.",
    mend: "give the place where it is kept, in words in 'currentLocation' if need be"
  ) { monument, records -> Violation? in
    guard monument.isMovable == true, let location = monument.location,
      let point = records.site(monument.site)?.location, location.latitude == point.latitude,
      location.longitude == point.longitude
    else { return nil }
    return Violation(
      "the movable object has the site's own point as its location", field: "location")
  }

  static let monumentCycle = Rule<RecordSet>(
    "MON-01", .error, "monuments that contain each other",
    meaning: "Following 'partOf' from monument to monument leads back to the first.",
    reason: "Nothing can be a part of its own part; sums over parts never end.",
    mend: "remove 'partOf' from the larger of the two"
  ) { set, _ -> [Violation] in
    var parents: [Subject: Subject] = [:]
    for monument in set.all.monuments {
      guard let parent = monument.partOf else { continue }
      parents[monument.subject] = Subject(site: monument.site, monument: parent)
    }
    return Cycles.members(of: parents).map { member in
      let parent = parents[member]?.monument?.text ?? ""
      return Violation(
        "the monument is part of '\(parent)', which is in turn a part of it", field: "partOf",
        of: member.reference)
    }
  }
}
