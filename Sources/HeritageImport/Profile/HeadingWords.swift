import HeritageText

/// What a column is for, as its heading says it.
struct HeadingMeaning: Hashable, Sendable {
  enum Role: Hashable, Sendable {
    case name
    /// What a thing is called by its kind, which names it where nothing else does.
    case kindName
    case latitude, longitude
    /// A word that means a latitude or a longitude only where nothing else does.
    case northing, easting
    /// Two coordinates in one text.
    case pair
    case key, place, country, description
    /// A running number. Only a draft asks for it.
    case serial
    /// What sort of thing a row is about. Only a draft asks for it.
    case kind
    /// What the coordinates of a row are measured in.
    case referenceSystem
  }

  let role: Role
  /// The language that the heading names, as a BCP 47 tag.
  var language: String?
  /// The language that the heading's own word is in, where it is in one only.
  var wordLanguage: String?
  /// Which of two coordinates comes first.
  var order = CellShape.PairOrder.either
  /// The datum that coordinates are on, where it is another than WGS 84.
  var datum: String?
}

/// What headings of columns mean.
///
/// Case, accents and the marks between words do not matter, and a language may stand before or
/// after: `ar_name`, `name:uk`, `nameArabic`. A name may be that of a thing, as in `Name of the
/// monument`, and coordinates may say in what they are written, as in `Latitude (WGS84)`.
enum HeadingWords {
  /// Tells what a heading means, or returns `nil` if it is no word that is known.
  static func meaning(of heading: String) -> HeadingMeaning? {
    let words = folded(heading).split(separator: " ").map(String.init)
    if let meaning = known(words) { return meaning }
    if let mark = heading.firstIndex(of: ":"),
      var meaning = known(
        folded(String(heading[..<mark])).split(separator: " ").map(String.init)),
      let tag = HeadingLanguage.tag(heading[heading.index(after: mark)...])
    {
      meaning.language = tag
      return meaning
    }
    if let first = words.first, let last = words.last, words.count > 1 {
      for (word, rest) in [(first, words.dropFirst()), (last, words.dropLast())] {
        guard let language = HeadingLanguage.named(word), var meaning = known(Array(rest)) else {
          continue
        }
        meaning.language = language
        return meaning
      }
    }
    return coordinate(words)
  }

  /// Tells what words mean that name no language.
  private static func known(_ words: [String]) -> HeadingMeaning? {
    if let known = HeadingVocabulary.meanings[words.joined(separator: " ")] {
      return HeadingMeaning(role: known.role, wordLanguage: known.language)
    }
    return nameOfThing(words)
  }

  /// Reads a word for a name beside the thing that has it, as in `Name of the monument`,
  /// `Monument_Naam`, `nazwa zabytku` and `Denkmalname`.
  private static func nameOfThing(_ words: [String]) -> HeadingMeaning? {
    let words = words.filter { !HeadingVocabulary.links.contains($0) }
    func isThing(_ words: some Sequence<String>) -> Bool {
      HeadingVocabulary.things.contains(words.joined(separator: " "))
    }
    guard let first = words.first, let last = words.last else { return nil }
    if words.count == 1 {
      let isOne = HeadingVocabulary.nameEndings.contains { ending in
        first.hasSuffix(ending) && isThing([String(first.dropLast(ending.count))])
      }
      return isOne ? HeadingMeaning(role: .name) : nil
    }
    if let language = HeadingVocabulary.nameWords[first], isThing(words.dropFirst()) {
      return HeadingMeaning(role: .name, wordLanguage: language)
    }
    if let language = HeadingVocabulary.nameWords[last], isThing(words.dropLast()) {
      return HeadingMeaning(role: .name, wordLanguage: language)
    }
    return nil
  }

  /// Reads a word for a coordinate, or for both, beside what says how they are written.
  private static func coordinate(_ words: [String]) -> HeadingMeaning? {
    let (datum, rest) = CoordinateWords.withoutDatum(words)
    let bare = CoordinateWords.withoutNotation(rest)
    func role(_ words: some Sequence<String>) -> HeadingMeaning.Role? {
      guard let role = HeadingVocabulary.meanings[words.joined(separator: " ")]?.role,
        [.latitude, .longitude, .northing, .easting, .pair].contains(role)
      else { return nil }
      return role
    }
    // What says how coordinates are written may be all that there is, as in `GPS (decimal)`.
    if let role = role(bare) ?? (bare.isEmpty ? rest.lazy.compactMap { role([$0]) }.first : nil) {
      return HeadingMeaning(role: role, datum: datum)
    }
    // In Spanish, 'y' stands between the two.
    let both = bare.count == 3 && bare[1] == "y" ? [bare[0], bare[2]] : bare
    for cut in both.indices.dropFirst() {
      switch (role(both[..<cut]), role(both[cut...])) {
      case (.latitude, .longitude):
        return HeadingMeaning(role: .pair, order: .latitudeFirst, datum: datum)
      case (.longitude, .latitude), (.easting, .northing):
        return HeadingMeaning(role: .pair, order: .longitudeFirst, datum: datum)
      default: continue
      }
    }
    return nil
  }

  /// Tells whether a heading has a word for a name, or for a thing that is named, in it.
  ///
  /// `Site` alone does not tell, as anything about a site has it.
  static func mentionName(_ heading: String) -> Bool {
    folded(heading).split(separator: " ").contains { word in
      guard word != "site", let role = HeadingVocabulary.meanings[String(word)]?.role else {
        return false
      }
      return role == .name || role == .kindName
    }
  }

  /// Tells whether a heading ends in what keys are called, as in `UNIQUEID` or `Monumentnummer`.
  static func endInKey(_ heading: String) -> Bool {
    let words = folded(heading)
    guard HeadingVocabulary.meanings[words]?.role != .serial,
      let last = words.split(separator: " ").last
    else { return false }
    return HeadingVocabulary.meanings[String(last)]?.role == .key
      || ["id", "code", "number", "nummer", "numero"].contains { last.hasSuffix($0) }
  }

  /// Tells whether a heading speaks of damage or of a condition.
  static func speakOfDamage(_ heading: String) -> Bool {
    HeadingVocabulary.speakOfDamage(folded(heading))
  }

  /// Tells whether a heading speaks of a date.
  static func speakOfDate(_ heading: String) -> Bool {
    HeadingVocabulary.speakOfDate(folded(heading))
  }

  /// The heading in small letters without accents, in words with single spaces between them.
  static func folded(_ heading: String) -> String {
    var apart = ""
    var last: Character = " "
    for character in heading {
      if character.isASCII, character.isUppercase, last.isASCII, last.isLowercase { apart += " " }
      apart.append(character)
      last = character
    }
    return FoldedName(apart).text
  }
}
