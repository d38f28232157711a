import HeritageModel

/// Different numbers for the same things in what claims of one event say about their scope.
///
/// The scope is free text, so only the plainest form is read: a number, in digits or as an English
/// word up to twelve, right before a word, as in "two columns remain".
enum CountConflict {
  static func contradictions(_ claims: [Claim]) -> [Contradiction] {
    var first: [String: (claim: Claim, numbers: Set<Int>)] = [:]
    var found: [Contradiction] = []
    for claim in claims {
      let counts = counts(in: claim.report.scope ?? "")
      for (thing, numbers) in counts.sorted(by: { $0.key < $1.key }) {
        guard let other = first[thing] else {
          first[thing] = (claim, numbers)
          continue
        }
        guard numbers.isDisjoint(with: other.numbers) else { continue }
        found.append(
          Contradiction(
            code: "GRD-13",
            message:
              "\(claim.report.assessor) counts \(list(numbers)) \(thing), \(other.claim.report.assessor) \(list(other.numbers))",
            reports: [claim.report.id, other.claim.report.id]))
      }
    }
    return found
  }

  private static func list(_ numbers: Set<Int>) -> String {
    numbers.sorted().map(String.init).joined(separator: " and ")
  }

  /// Returns the numbers that stand before each word.
  static func counts(in text: String) -> [String: Set<Int>] {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    var counts: [String: Set<Int>] = [:]
    for (index, (word, next)) in zip(words, words.dropFirst()).enumerated() {
      // In "15 of 16 columns" the second number says how many there ever were.
      let isTotal = index > 0 && words[index - 1] == "of"
      guard !isTotal, let number = number(word), next.count > 2, next.last == "s",
        next.allSatisfy(\.isLetter), !units.contains(String(next))
      else { continue }
      counts[String(next), default: []].insert(number)
    }
    return counts
  }

  private static func number(_ word: Substring) -> Int? {
    // Four digits are a year.
    if word.utf8.count < 4, let number = Int(word) { return number }
    return words.firstIndex(of: String(word)).map { $0 + 1 }
  }

  private static let words = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]

  private static let units: Set<String> = [
    "metres", "meters", "centimetres", "hours", "days", "weeks", "months", "years", "times",
    "images", "photos", "reports", "sources",
  ]
}
