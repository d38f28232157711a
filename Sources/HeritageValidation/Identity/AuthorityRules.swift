import HeritageModel

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

/// Two records of one kind that claim to be the same thing in another register.
struct SharedAuthorityIdentifier: Rule {
  static let code = "IDN-04"

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

/// An identifier that the register it names cannot have given.
struct MalformedAuthorityIdentifier: Rule {
  static let code = "IDN-05"

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

  private static let worldHeritage = Form(
    words: "has 1 to 9 digits", prefix: [], digits: 1...9)

  private static let forms: [String: Form] = [
    "aat": Form(
      words: "has 9 digits and begins with 300", prefix: Array("300".utf8), digits: 6...6),
    "pleiades": Form(words: "has digits alone", prefix: [], digits: 1...20),
    "unesco": worldHeritage,
    "whc": worldHeritage,
    "wikidata": Form(
      words: "is Q and a number", prefix: Array("Q".utf8), digits: 1...20,
      allowsLeadingZero: false),
  ]
}
