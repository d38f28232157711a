import HeritageAssessment
package import HeritageModel

/// Documents in English, as a well-edited report of the United Nations writes it.
package struct English: Wording {
  /// Whether there can be reports that the document does not tell of, so that it says of none that
  /// there is none.
  let isPartial: Bool

  package init(isPartial: Bool = false) { self.isPartial = isPartial }

  package var language: String { "en" }
  package var isRightToLeft: Bool { false }

  /// What is said of reports that a document has none of.
  var toldWord: String { isPartial ? "told here" : "reported" }

  package func label(_ label: PageLabel) -> String { label.rawValue }

  package func grade(_ grade: DamageGrade, upTo upper: DamageGrade?) -> String {
    grade.phraseLine(upTo: upper).plainText
  }

  package func letter(_ state: StateClass) -> String {
    switch state {
    case .destroyed: "D"
    case .severe: "S"
    case .moderate: "M"
    case .slight: "L"
    case .damaged: "U"
    case .possible: "P"
    case .none: "N"
    case .unknown: "?"
    }
  }

  package func state(_ state: StateClass) -> String {
    state.grade.map { grade($0, upTo: nil) } ?? label(.severityNotTold)
  }

  package func known(_ how: KnownHow) -> String {
    switch how {
    case .inspected: "inspected on site"
    case .documented: "photographed or filmed on site"
    case .independent: "two or more independent sources"
    case .fromAbove: "seen in images from above"
    case .oneSource: "one source says so"
    case .uncarried: "a claim that its evidence does not carry"
    case .withoutEvidence: "a claim without evidence"
    case .notKnown: "not known"
    }
  }

  package func known(of subject: SubjectFacts) -> String {
    let state = subject.state
    var parts = [known(subject.knownHow)]
    if state.status == .disputed { parts.append("disputed by a review") }
    if state.isVerified {
      parts.append("verified")
    } else if state.verification == .partiallyVerified {
      parts.append("verified in part")
    }
    if state.isCorroborated, subject.knownHow != .independent {
      parts.append("two or more independent sources")
    }
    return parts.joined(separator: ", ")
  }

  package func counted(_ number: Int, _ noun: CountedNoun) -> String {
    let words =
      switch noun {
      case .monument: ("monument", "monuments")
      case .site: ("site", "sites")
      case .report: ("report", "reports")
      case .item: ("item of evidence", "items of evidence")
      case .day: ("day", "days")
      }
    return "\(Self.grouped(number)) \(number == 1 ? words.0 : words.1)"
  }

  /// A whole number for people; one that is beyond all measure is told as the largest that is counted.
  static func whole(_ number: Double) -> Int {
    Int(min(max(number.rounded(), -1_000_000_000_000), 1_000_000_000_000))
  }

  /// A number with a comma between thousands.
  static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return (number < 0 ? "-" : "") + text
  }

  package func list(_ names: [String]) -> String {
    // An "and" of a name would be taken for that of the list.
    if names.count > 1, names.contains(where: { $0.contains(" and ") }) {
      return names.joined(separator: "; ")
    }
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
