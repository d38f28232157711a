import HeritageModel

/// An identifier that two records of one kind have.
struct DuplicateIdentifier: Rule {
  static let code = "IDN-02"

  func check(_ all: RecordSet, in records: RecordSet) -> [Violation] {
    all.duplicates.map { duplicate in
      let place = duplicate.path.isEmpty ? "another record" : "'\(duplicate.path)'"
      return Violation(
        "the identifier '\(duplicate.reference)' is taken twice: \(place) has it too", field: "id",
        hint: "give one of them an identifier of its own, or merge the two", of: duplicate.reference
      )
    }
  }
}

/// A field that names a record which is not there.
struct DanglingReference: Rule {
  static let code = "IDN-03"

  func check(_ links: [RecordLink], in records: RecordSet) -> [Violation] {
    links.filter { !records.has($0.target) }.map { link in
      Violation(
        "'\(link.field)' names '\(link.target)', which is not in the registry", field: link.field,
        hint: "add that record first, or correct the identifier")
    }
  }
}

extension RecordSet {
  fileprivate func has(_ target: RecordReference) -> Bool {
    switch target {
    case .site(let id): siteTable.contains(id)
    case .monument(let id, let site): monumentTable.contains(Subject(site: site, monument: id))
    case .report(let id): reportTable.contains(id)
    case .review(let id): reviewTable.contains(id)
    case .evidence(let id): evidenceTable.contains(id)
    case .incident(let id): incidentTable.contains(id)
    case .intervention(let id): interventionTable.contains(id)
    case .source(let id): sourceTable.contains(id)
    case .retraction(let id): retractionTable.contains(id)
    case .setAside(let id): setAsideTable.contains(id)
    }
  }
}
