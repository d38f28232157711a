import HeritageModel

extension RuleCatalogue {
  static let duplicateIdentifier = Rule<RecordSet>(
    "IDN-02", .error, "identifier taken twice",
    meaning: "Two records of one kind have the same identifier.",
    reason: "Whatever names it may mean either, and only one of them is looked at.",
    mend: "merge the two, or give one an identifier of its own"
  ) { set, _ -> [Violation] in
    set.duplicates.map { duplicate in
      let place: FaultText = duplicate.path.isEmpty ? "another record" : "'\(duplicate.path)'"
      return Violation(
        "the identifier '\(duplicate.reference)' is taken twice: \(place) has it too", field: "id",
        hint: "give one of them an identifier of its own, or merge the two", of: duplicate.reference
      )
    }
  }

  static let danglingReference = Rule<[RecordLink]>(
    "IDN-03", .error, "named record missing",
    meaning: """
      A field names a site, monument, report, item of evidence or other record that is not \
      there.
      """, reason: "A claim without its subject or its evidence cannot be judged.",
    mend: "add the missing record, or correct the identifier"
  ) { links, records -> [Violation] in
    links.filter { !records.all.contains($0.target) }.map { link in
      Violation(
        "'\(link.field)' names '\(link.target)', which is not in the registry", field: link.field,
        hint: "add that record first, or correct the identifier")
    }
  }

  static let sharedAuthorityIdentifier = Rule<HeldIdentifiers>(
    "IDN-04", .error, "one authority identifier on two records",
    meaning: """
      Two records of places, be they sites or monuments, have the same identifier in another \
      register, in whatever spelling.
      """,
    reason: "They may be one place recorded twice, and an import would not know which to update.",
    mend: "look the identifier up; correct one record, or supersede it by the other"
  ) { held, records -> [Violation] in
    guard !held.isSuperseded else { return [] }
    return held.identifiers.keys.sorted().compactMap { scheme in
      let value = held.identifiers[scheme, default: ""]
      guard let identifier = ExternalID.sound(in: [scheme: value]).first else { return nil }
      let holders = records.holders(of: identifier)
      guard let other = holders.first(where: { $0 != held.reference }) else { return nil }
      return Violation(
        "'\(other)' claims the identifier '\(identifier)' too", field: "externalIds.\(scheme)",
        hint: "look the identifier up, then correct one record or supersede it by the other")
    }
  }

  static let malformedAuthorityIdentifier = Rule<HeldIdentifiers>(
    "IDN-05", .error, "malformed authority identifier",
    meaning: """
      The identifier does not have the form of its register: Q and a number at Wikidata, digits \
      at Pleiades, GeoNames, the iDAI.gazetteer, DARE, Vici and Syriaca, 1 to 9 digits at UNESCO, \
      300 and six digits in the Getty's thesaurus. The address of the register's own page stands \
      for the identifier in it.
      """, reason: "The link leads nowhere, and a later import does not find the record.",
    mend: "copy the identifier from the register's own page"
  ) { held, _ -> [Violation] in
    held.identifiers.keys.sorted().compactMap { scheme -> Violation? in
      let value = held.identifiers[scheme, default: ""]
      do throws(ExternalIDError) {
        _ = try ExternalID(scheme: scheme, value: value)
        return nil
      } catch {
        return Violation(
          FaultText(error.description, values: [value]), field: "externalIds.\(scheme)",
          hint: error.hint)
      }
    }
  }

  static let missingOrRepeatedName = Rule<[Name]>(
    "IDN-06", .warning, "name missing or repeated",
    meaning: "The record has no name, an empty one, or one name twice in one language.",
    reason: "Without a name a place cannot be found or printed; a repeated one is noise.",
    mend: "add a name, best of all in the local language, or remove the second copy",
    source: "CIDOC and Council of Europe, Core Data Standard"
  ) { names, _ -> [Violation] in
    guard !names.isEmpty else {
      return [
        Violation(
          "the record has no name", field: "names",
          hint: "add a name; one in the local language helps most")
      ]
    }
    var seen: Set<[String?]> = []
    return names.enumerated().compactMap { index, name in
      guard !name.text.allSatisfy(\.isWhitespace) else {
        return Violation("the name is empty", field: "names[\(index)].text")
      }
      guard !seen.insert([name.language, name.text]).inserted else { return nil }
      let language: FaultText = name.language.map { "in '\($0)'" } ?? "without a language"
      return Violation(
        "the name '\(name.text)' comes twice \(language)", field: "names[\(index)]",
        hint: "remove one of the two")
    }
  }

  static let malformedLanguageTag = Rule<[TaggedText]>(
    "IDN-08", .warning, "malformed language tag",
    meaning: "The language of a name or a text is not written as a tag such as en or ar-Latn.",
    reason: "Nobody is shown the text in their language, and its direction cannot be told.",
    mend: "write a tag of two or three letters, with the script after a hyphen where needed",
    source: "BCP 47, language tags"
  ) { texts, _ -> [Violation] in
    texts.compactMap { text in
      guard let language = text.language, !LanguageTag.isWellFormed(language) else { return nil }
      return Violation(
        "'\(language)' is not a language tag", field: text.field,
        hint: "write it like 'en', 'ar' or 'ar-Latn'")
    }
  }

  static let nameInOtherScript = Rule<[Name]>(
    "IDN-07", .warning, "name in another script",
    meaning: """
      A name tagged as Arabic, Persian, Hebrew, Russian or Ancient Greek has no letter of that \
      language's script, or one tagged as English, French, German, Spanish, Italian or Turkish has \
      letters, and none of them is Latin.
      """,
    reason:
      "The name is printed in the wrong direction or place, and people search for it in vain.",
    mend: """
      add -Latn to the tag of a name in Latin letters, such as ar-Latn; give another the tag of \
      its own language
      """,
    source: "BCP 47, language tags"
  ) { names, _ -> [Violation] in
    names.enumerated().compactMap { index, name in
      guard let language = name.language, let script = Self.script(of: language),
        !name.text.isEmpty, !name.text.unicodeScalars.contains(where: script.contains)
      else { return nil }
      guard script == .latin else {
        return Violation(
          "the name '\(name.text)' is tagged '\(language)' but has no \(words: script.name) letter",
          field: "names[\(index)].language",
          hint: "write '\(language)-Latn' for a name in Latin letters",
          suggestion: "\(language)-Latn")
      }
      guard let own = Script.of(name.text) else { return nil }
      return Violation(
        "the name '\(name.text)' is tagged '\(language)' but is in \(words: own.name) letters",
        field: "names[\(index)].language", hint: "give it the tag of its own language")
    }
  }

  private static let scripts: [String: Script] = {
    var codes = ["ar": "Arab", "fa": "Arab", "grc": "Grek", "he": "Hebr", "ru": "Cyrl"]
    for language in ["de", "en", "es", "fr", "it", "tr"] { codes[language] = Script.latin.code }
    return codes.compactMapValues { Script.coded($0) }
  }()

  /// Returns the script a tag stands for, or `nil` if it names its script or can have several.
  private static func script(of language: String) -> Script? {
    let tag = TaggedLanguage(language)
    return tag.script == nil ? scripts[tag.language] : nil
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
