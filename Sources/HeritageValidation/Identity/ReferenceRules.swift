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
    links.filter { !records.all.contains($0.target) }.map { link in
      Violation(
        "'\(link.field)' names '\(link.target)', which is not in the registry", field: link.field,
        hint: "add that record first, or correct the identifier")
    }
  }
}
