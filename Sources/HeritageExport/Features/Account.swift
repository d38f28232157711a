import HeritageAssessment
import HeritageDocuments
import HeritageModel

/// A line of what is told of a thing for people who look at a map.
package struct AccountLine: Hashable, Sendable {
  /// What stands before the text.
  package let label: String?
  package let text: String
  /// Where it is on the web.
  package let address: String?

  init(_ label: String, _ text: String, address: String? = nil) {
    self.label = label
    self.text = text
    self.address = address.flatMap { WebAddress.isOne($0) ? $0 : nil }
  }

  /// A sentence that needs no word before it.
  init(_ text: String) {
    label = nil
    self.text = text
    address = nil
  }
}

extension SubjectFacts {
  /// The state of a subject in sentences, how well it is known, and by whom it is claimed.
  func account(lead: String = "") -> [AccountLine] {
    let english = English()
    var lines = [AccountLine(lead + english.state(of: self))]
    if !isWithoutReport {
      lines.append(AccountLine("How well known", english.known(of: self)))
      lines += english.besides(of: self).map { AccountLine($0) }
      lines += disagreements.map { AccountLine("Reports disagree", english.disagreement($0)) }
      lines += sources.isEmpty ? [] : [AccountLine("Claimed by", sources)]
    }
    return lines
  }

  /// Who makes the claims that count, each once, that which decides first.
  var sources: String {
    var known: Set<String> = []
    return claims.filter(\.isCounted).map(\.report.assessor).filter { known.insert($0).inserted }
      .joined(separator: "; ")
  }
}

extension PlaceFacts {
  /// Where something stands on a map, and how exactly that is known.
  var account: [AccountLine] { [AccountLine("Place", English().point(self))] }
}

extension [LocalizedText] {
  var account: [AccountLine] { shown.map { [AccountLine($0)] } ?? [] }
}

extension Report {
  /// What a claim says, when, and how it was found.
  func account(siteName: String) -> [AccountLine] {
    let english = English()
    let told = english.grade(grade, upTo: gradeUpper)
    let dates: [(String, StatedDate?)] = [
      ("When it happened", event), ("Looked at", assessed), ("Published", published),
    ]
    return [AccountLine("\(told.capitalizedFirst), says \(assessor).")]
      + dates.compactMap { label, date in
        date.map { AccountLine(label, english.date(SpokenDate($0))) }
      }
      + narrative.account + [AccountLine("Site", siteName)]
  }
}

extension Evidence {
  /// What an item is, and where it can be looked at.
  var account: [AccountLine] {
    let addresses = [("On the web", url), ("Kept copy", archivedURL)]
    return [AccountLine(English().describe(self))]
      + addresses.compactMap { label, address in
        address.map { AccountLine(label, $0, address: $0) }
      }
      + (licence.map { [AccountLine("Licence", $0)] } ?? [])
  }
}
