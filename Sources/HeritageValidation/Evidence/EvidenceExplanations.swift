extension RuleCatalogue {
  static let evidence = [
    RuleExplanation(
      "EVD-01", .error, "malformed digest",
      meaning: "A SHA-256 is not 64 lowercase hexadecimal digits.",
      reason: "The file can neither be found nor checked by it.",
      mend: "add the file with 'heritage add-evidence --file', which computes the digest",
      source: "FIPS 180-4"),
    RuleExplanation(
      "EVD-02", .error, "file changed since capture",
      meaning: """
        The file's bytes no longer have the SHA-256 that was recorded. The check compares them and \
        reports it on the file, as INT-30.
        """,
      reason: "What reports rest on is not what is there now, by accident or by intent.",
      mend: "restore the file from a copy; if none is left, review the reports that rest on it",
      source: berkeley),
    RuleExplanation(
      "EVD-03", .warning, "file without a digest",
      meaning: "The item has a file but no SHA-256.",
      reason: "Nobody could tell if the file were exchanged.",
      mend: "add the file again with 'heritage add-evidence --file'",
      source: berkeley),
    RuleExplanation(
      "EVD-04", .warning, "no archived copy",
      meaning: "A news item, a post or an official statement has no address in an archive.",
      reason: "Pages vanish and change; a claim that rests on one loses its ground.",
      mend: "save the page in a web archive and add its address as 'archivedUrl'",
      source: berkeley),
    RuleExplanation(
      "EVD-05", .error, "bad or secret-bearing address",
      meaning: """
        An address is not one of http or https, or carries a user name, a token or a signature.
        """,
      reason: "Others cannot open it, or whoever reads the record can use somebody's access.",
      mend: "give the public address without its secret parameters, and revoke what was exposed"),
    RuleExplanation(
      "EVD-06", .error, "captured before it existed",
      meaning: "The registry's copy is dated before the item was acquired or published.",
      reason: "One of the dates is wrong, and with it what the item can show.",
      mend: "check the dates against the file and the page"),
    RuleExplanation(
      "EVD-16", .warning, "one file recorded twice",
      meaning: "Two items of evidence have files with the same bytes.",
      reason: "One image would count as two sources.",
      mend: "name one of them in the reports and withdraw the other"),
    RuleExplanation(
      "EVD-17", .warning, "orphan evidence",
      meaning: "No report, review or intervention rests on the item, its pair or a copy of it.",
      reason: "A claim may have been forgotten.",
      mend: "record the report, or withdraw the item"),
    RuleExplanation(
      "EVD-18", .warning, "licence unknown or too narrow",
      meaning:
        "No licence is given, or a public report uses a file of which all rights are reserved.",
      reason: "Whoever publishes the report may break somebody's rights.",
      mend:
        "give an SPDX identifier, or 'other' with the address of the terms; restrict the access",
      source: "SPDX licence list"),
  ]

  private static let berkeley = "Berkeley Protocol on Digital Open Source Investigations"
}
