extension RuleCatalogue {
  static let monuments = [
    RuleExplanation(
      "MON-01", .error, "monuments that contain each other",
      meaning: "Following 'partOf' from monument to monument leads back to the first.",
      reason: "Nothing can be a part of its own part; sums over parts never end.",
      mend: "remove 'partOf' from the larger of the two"),
    RuleExplanation(
      "MON-02", .warning, "untyped monument",
      meaning: """
        The monument has no type, has the type 'other' without a note, or names a concept of the \
        Getty's thesaurus that was not checked for this registry.
        """,
      reason: "Lists by type leave it out, and wrong concepts spread with every export.",
      mend: "choose a type, or say in 'typeNote' what it is",
      source: "Getty, Art & Architecture Thesaurus, as far as its labels were compared"),
    RuleExplanation(
      "MON-03", .warning, "movable object at the site's point",
      meaning: "A movable object has exactly its site's point as location.",
      reason: "The point says where the site is, not where the object is kept.",
      mend: "give the place where it is kept, in words in 'currentLocation' if need be"),
  ]
}
