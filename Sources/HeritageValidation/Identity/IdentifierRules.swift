import HeritageModel

struct DuplicateIdentifier: Rule {
  static let explanation = RuleExplanation(
    "IDN-02", .error, "identifier taken twice",
    meaning: "Two records of one kind have the same identifier.",
    reason: "Whatever names it may mean either, and only one of them is looked at.",
    mend: "merge the two, or give one an identifier of its own")

  func check(_ set: RecordSet, in records: RecordSet) -> [Violation] {
    set.duplicates.map { duplicate in
      let place = duplicate.path.isEmpty ? "another record" : "'\(duplicate.path)'"
      return Violation(
        "the identifier '\(duplicate.reference)' is taken twice: \(place) has it too", field: "id",
        hint: "give one of them an identifier of its own, or merge the two", of: duplicate.reference
      )
    }
  }
}

struct DanglingReference: Rule {
  static let explanation = RuleExplanation(
    "IDN-03", .error, "named record missing",
    meaning: """
      A field names a site, monument, report, item of evidence or other record that is not \
      there.
      """, reason: "A claim without its subject or its evidence cannot be judged.",
    mend: "add the missing record, or correct the identifier")

  func check(_ links: [RecordLink], in records: RecordSet) -> [Violation] {
    links.filter { !records.all.contains($0.target) }.map { link in
      Violation(
        "'\(link.field)' names '\(link.target)', which is not in the registry", field: link.field,
        hint: "add that record first, or correct the identifier")
    }
  }
}

/// The identifiers that other registers gave to a record.
struct HeldIdentifiers: Sendable {
  let reference: RecordReference
  let identifiers: [String: String]
  let isSuperseded: Bool

  init(_ site: Site) {
    reference = site.reference
    identifiers = site.externalIDs
    isSuperseded = site.supersededBy != nil
  }

  init(_ monument: Monument) {
    reference = monument.reference
    identifiers = monument.externalIDs
    isSuperseded = monument.supersededBy != nil
  }
}

struct SharedAuthorityIdentifier: Rule {
  static let explanation = RuleExplanation(
    "IDN-04", .warning, "one authority identifier on two records",
    meaning: "Two sites, or two monuments, have the same identifier in another register.",
    reason: "They may be one place recorded twice, and an import would not know which to update.",
    mend: "look the identifier up; correct one record, or supersede it by the other")

  func check(_ held: HeldIdentifiers, in records: RecordSet) -> [Violation] {
    guard !held.isSuperseded else { return [] }
    return held.identifiers.keys.sorted().compactMap { scheme in
      let value = held.identifiers[scheme, default: ""]
      let identifier = ExternalID(kind: held.reference.kind, scheme: scheme, value: value)
      let holders = records.holdersByExternalID[identifier, default: []]
      guard let other = holders.first(where: { $0 != held.reference }) else { return nil }
      return Violation(
        "'\(other)' claims the identifier '\(scheme):\(value)' too", field: "externalIds.\(scheme)",
        hint: "look the identifier up, then correct one record or supersede it by the other")
    }
  }
}

struct MalformedAuthorityIdentifier: Rule {
  static let explanation = RuleExplanation(
    "IDN-05", .error, "malformed authority identifier",
    meaning: """
      The identifier does not have the form of its register: Q and a number at Wikidata, digits \
      at Pleiades, 1 to 9 digits at UNESCO, 300 and six digits in the Getty's thesaurus.
      """, reason: "The link leads nowhere, and a later import does not find the record.",
    mend: "copy the identifier alone, without the address around it")

  func check(_ held: HeldIdentifiers, in records: RecordSet) -> [Violation] {
    held.identifiers.keys.sorted().compactMap { scheme in
      let value = held.identifiers[scheme, default: ""]
      guard let form = Self.forms[scheme], !form.matches(Array(value.utf8)) else { return nil }
      return Violation(
        "'\(value)' is not an identifier of '\(scheme)', which \(form.words)",
        field: "externalIds.\(scheme)", hint: "copy the identifier from the register's own page")
    }
  }

  private struct Form: Sendable {
    let words: String
    let prefix: [UInt8]
    let digits: ClosedRange<Int>
    var allowsLeadingZero = true

    func matches(_ bytes: [UInt8]) -> Bool {
      guard bytes.starts(with: prefix) else { return false }
      let number = bytes.dropFirst(prefix.count)
      return digits.contains(number.count)
        && number.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        && (allowsLeadingZero || number.first != UInt8(ascii: "0"))
    }
  }

  private static let worldHeritage = Form(words: "has 1 to 9 digits", prefix: [], digits: 1...9)

  private static let forms: [String: Form] = [
    "aat": Form(
      words: "has 9 digits and begins with 300", prefix: Array("300".utf8), digits: 6...6),
    "pleiades": Form(words: "has digits alone", prefix: [], digits: 1...20),
    "unesco": worldHeritage, "whc": worldHeritage,
    "wikidata": Form(
      words: "is Q and a number", prefix: Array("Q".utf8), digits: 1...20, allowsLeadingZero: false),
  ]
}
