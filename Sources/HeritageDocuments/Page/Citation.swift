package import HeritageModel

/// How a document is cited: by the registry's own words, and made of who publishes what.
package struct Citation {
  /// What the registry itself asks to be cited as, if it says so.
  package let own: String?
  package let sentence: String
  /// Where the registry's pages are, if it says so.
  package let address: String?

  /// - Parameters:
  ///   - title: What the document is called.
  ///   - kind: What the document is.
  ///   - registry: What the registry says of itself.
  ///   - edition: For whom the document is made.
  ///   - newest: When the newest record in it was recorded.
  ///   - words: The words of the document.
  package init(
    of title: String, _ kind: PageLabel, in registry: RegistryDescription, edition: EditionNote,
    newest: Instant?, _ words: any Wording
  ) {
    own = registry[.citation]
    address = registry[.address]
    let names = [registry[.author], registry[.publisher]].compactMap(\.self)
    var parts = names.isEmpty ? [] : [words.list(names)]
    parts.append("\(title): \(words.label(kind).lowercased())")
    parts += [registry[.title], registry[.edition]].compactMap(\.self)
    parts.append(words.label(edition.label))
    if let newest {
      parts.append("\(words.label(.recordsUpTo)) \(words.date(SpokenDate(newest.day)))")
    }
    sentence = parts.map { $0 + "." }.joined(separator: " ")
  }
}

extension EditionNote {
  /// For whom a document is made, as it says so.
  package var label: PageLabel {
    switch audience {
    case .public: .publicEdition
    case .partner: .partnerEdition
    case .internal: .internalEdition
    }
  }
}
