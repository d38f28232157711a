/// How many of some things are said to be left, as in "two columns remain standing".
///
/// The text is free, so only a number that plainly belongs to what stands, remains or survives is
/// read, in digits or as an English word up to twelve. What was there once ("15 of 16 columns were
/// copies"), is a guess ("about four columns stand") or is denied ("two columns no longer stand")
/// counts as nothing.
struct StandingCount: Hashable {
  /// What is counted, in the singular.
  let thing: String
  let number: Int
  /// The number and the thing as they are told, such as `2 columns`.
  let text: String

  /// Returns the counts in a text, but none of a thing that it counts in two ways.
  static func all(in text: String) -> [StandingCount] {
    let clauses = text.lowercased().split { ".;,:()[]\n".contains($0) }
    let found = clauses.flatMap { clause in
      let words = clause.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
      return words.indices.compactMap { count(before: $0, words) ?? count(around: $0, words) }
    }
    let byThing = Dictionary(grouping: Set(found), by: \.thing)
    return byThing.values.compactMap { $0.count == 1 ? $0.first : nil }
  }

  /// Reads "four (of 16) columns (are still) standing" backwards from its last word.
  private static func count(before index: Int, _ words: [String]) -> StandingCount? {
    guard verbs.contains(words[index]) else { return nil }
    var noun = index - 1
    while noun >= 0, links.contains(words[noun]) { noun -= 1 }
    // "Were" says what was there once, unless somebody found it so.
    if noun >= 1, ["was", "were"].contains(words[noun]) {
      guard ["found", "left", "seen"].contains(words[noun + 1]) else { return nil }
      noun -= 1
    }
    return count(ofNounAt: noun, words)
  }

  /// Reads "two standing columns" from the word in its middle, where nothing befalls them after.
  private static func count(around index: Int, _ words: [String]) -> StandingCount? {
    guard qualities.contains(words[index]), index > 0, index + 1 < words.count,
      index + 2 == words.count || places.contains(words[index + 2]),
      let number = exactNumber(at: index - 1, words)
    else { return nil }
    return make(number, words[index + 1])
  }

  /// Reads the number of a noun, with up to two words between.
  private static func count(ofNounAt noun: Int, _ words: [String]) -> StandingCount? {
    guard noun > 0 else { return nil }
    var place = noun - 1
    while place >= 0, noun - place <= 3 {
      let word = words[place]
      if word == "of" {
        return place > 0
          ? exactNumber(at: place - 1, words).flatMap { make($0, words[noun]) } : nil
      }
      if number(word) != nil {
        // In "4 of (the) 16 columns" the second number says how many there ever were.
        var of = place - 1
        if of > 0, ["the", "its"].contains(words[of]) { of -= 1 }
        let own = of > 0 && words[of] == "of" ? of - 1 : place
        return exactNumber(at: own, words).flatMap { make($0, words[noun]) }
      }
      guard !denials.contains(word) else { return nil }
      place -= 1
    }
    return nil
  }

  private static func make(_ number: Int, _ noun: String) -> StandingCount? {
    let isPlural = noun.hasSuffix("s")
    guard noun.count > 2, noun.allSatisfy(\.isLetter), isPlural || number == 1,
      !denials.contains(noun), !units.contains(noun)
    else { return nil }
    let thing = isPlural ? String(noun.dropLast()) : noun
    return StandingCount(thing: thing, number: number, text: "\(number) \(noun)")
  }

  /// Returns the number at a place unless the words before make a guess or a range of it.
  private static func exactNumber(at place: Int, _ words: [String]) -> Int? {
    guard let number = number(words[place]) else { return nil }
    guard place > 0 else { return number }
    let before = words[place - 1]
    return inexact.contains(before) || self.number(before) != nil ? nil : number
  }

  private static func number(_ word: String) -> Int? {
    // Four digits are a year.
    if word.utf8.count < 4, word.allSatisfy(\.isNumber), let number = Int(word) { return number }
    return numbers.firstIndex(of: word)
  }

  private static let numbers = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
  ]

  private static let verbs: Set<String> = [
    "stand", "stands", "standing", "upright", "remain", "remains", "remaining", "survive",
    "survives", "survived", "surviving",
  ]

  private static let qualities: Set<String> = ["standing", "remaining", "surviving", "upright"]

  private static let places: Set<String> = ["and", "with", "in", "on", "at", "of", "along"]

  private static let links: Set<String> = [
    "are", "is", "be", "still", "left", "found", "seen", "remain", "remains", "only", "now",
    "yet", "alone", "visibly", "reportedly", "apparently",
  ]

  private static let denials: Set<String> = [
    "no", "not", "longer", "never", "nor", "neither", "without", "cannot",
  ]

  private static let inexact: Set<String> = [
    "about", "around", "approximately", "roughly", "nearly", "almost", "some", "least", "most",
    "to", "or", "than", "over", "under", "circa", "perhaps", "possibly", "probably", "maybe",
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred",
    "dozen",
  ]

  private static let units: Set<String> = [
    "metres", "meters", "centimetres", "hours", "days", "weeks", "months", "years", "times",
    "images", "photos", "reports", "sources",
  ]
}
