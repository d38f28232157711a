extension RuleCatalogue {
  static let identity = [
    RuleExplanation(
      "IDN-01", .error, "bad identifier",
      meaning: """
        An identifier has other characters than it may have, is too long, or is a name that \
        Windows keeps for a device.
        """,
      reason: "Identifiers name files and folders, on every kind of disk.",
      mend: """
        use a-z, 0-9 and single hyphens, at most 80, for sites and monuments; copy the 12 \
        characters of other records whole
        """),
    RuleExplanation(
      "IDN-02", .error, "identifier taken twice",
      meaning: "Two records of one kind have the same identifier.",
      reason: "Whatever names it may mean either, and only one of them is looked at.",
      mend: "merge the two, or give one an identifier of its own"),
    RuleExplanation(
      "IDN-03", .error, "named record missing",
      meaning:
        """
        A field names a site, monument, report, item of evidence or other record that is not \
        there.
        """,
      reason: "A claim without its subject or its evidence cannot be judged.",
      mend: "add the missing record, or correct the identifier"),
    RuleExplanation(
      "IDN-04", .warning, "one authority identifier on two records",
      meaning: "Two sites, or two monuments, have the same identifier in another register.",
      reason: "They may be one place recorded twice, and an import would not know which to update.",
      mend: "look the identifier up; correct one record, or supersede it by the other"),
    RuleExplanation(
      "IDN-05", .error, "malformed authority identifier",
      meaning: """
        The identifier does not have the form of its register: Q and a number at Wikidata, digits \
        at Pleiades, 1 to 9 digits at UNESCO, 300 and six digits in the Getty's thesaurus.
        """,
      reason: "The link leads nowhere, and a later import does not find the record.",
      mend: "copy the identifier alone, without the address around it"),
    RuleExplanation(
      "IDN-06", .warning, "name missing or repeated",
      meaning: "The record has no name, an empty one, or one name twice in one language.",
      reason: "Without a name a place cannot be found or printed; a repeated one is noise.",
      mend: "add a name, best of all in the local language, or remove the second copy",
      source: "CIDOC and Council of Europe, Core Data Standard"),
    RuleExplanation(
      "IDN-07", .warning, "name in another script",
      meaning: """
        A name tagged as Arabic, Persian, Hebrew, Russian or Ancient Greek has no letter of that \
        language's script.
        """,
      reason:
        "The name is printed in the wrong direction or place, and people search for it in vain.",
      mend: "add -Latn to the tag of a name in Latin letters, such as ar-Latn",
      source: "BCP 47, language tags"),
    RuleExplanation(
      "IDN-08", .warning, "malformed language tag",
      meaning: "The language of a name or a text is not written as a tag such as en or ar-Latn.",
      reason: "Nobody is shown the text in their language, and its direction cannot be told.",
      mend: "write a tag of two or three letters, with the script after a hyphen where needed",
      source: "BCP 47, language tags"),
  ]
}
