extension RuleCatalogue {
  static let causes = [
    RuleExplanation(
      "CAU-01", .error, "natural cause with intent or perpetrator",
      meaning: "The cause is one of nature, yet an intent or a perpetrator is named.",
      reason: "Nobody can mean an earthquake; one of the two is wrong, and it may accuse somebody.",
      mend: "choose the cause that somebody is answerable for, or leave the other out"),
    RuleExplanation(
      "CAU-02", .warning, "attribution on an unverified report",
      meaning: "The report names a perpetrator, and no review has verified it.",
      reason: "An accusation stands in the registry on one party's word.",
      mend: "have the report reviewed; until then leave the attribution out of print"),
    RuleExplanation(
      "CAU-03", .warning, "cause and intent disagree",
      meaning: "The cause is deliberate destruction, yet the intent is another or not given.",
      reason: "Counts by intent and by cause come out different.",
      mend: "set the intent to deliberate, or choose another cause"),
    RuleExplanation(
      "CAU-04", .warning, "verified damage without a cause",
      meaning: "The damage is verified, its cause is other or unknown, and no note says more.",
      reason: "Whoever verified it has often seen what caused it; the knowledge gets lost.",
      mend: "name the cause, or say in the note why it cannot be told"),
  ]
}
