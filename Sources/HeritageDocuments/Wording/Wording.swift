package import HeritageModel

/// What documents say in sentences, in one language; a minister can read it aloud.
///
/// Codes, identifiers and marks of EDTF stand in tables and notes and never in what is said here.
package protocol Wording: FigureWording {
  /// The language as a BCP 47 tag.
  var language: String { get }
  var isRightToLeft: Bool { get }

  /// A name or heading that stands by itself.
  func label(_ label: PageLabel) -> String

  /// A date by itself, such as `27 to 31 August 2015`.
  func date(_ date: SpokenDate) -> String

  /// A date as the time of something that happened, such as `between 27 and 31 August 2015`.
  func when(_ date: SpokenDate) -> String

  /// A month by its number, 1 to 12: in full or short.
  func month(_ month: Int, isShort: Bool) -> String

  /// A grade or a range of grades as it stands behind a name, such as `slightly damaged`.
  func grade(_ grade: DamageGrade, upTo upper: DamageGrade?) -> String

  /// The letter that stands in a grade's mark.
  func letter(_ grade: DamageGrade) -> String

  /// How well something is known.
  func known(_ how: KnownHow) -> String

  /// A number of things with their name.
  func counted(_ number: Int, _ noun: CountedNoun) -> String

  /// Several names as a list in a sentence.
  func list(_ names: [String]) -> String

  /// The state of a subject and when it came about, as sentences.
  func state(of subject: SubjectFacts) -> String

  /// What claims about a subject differ in, such as `when it happened`.
  func differences(of subject: SubjectFacts) -> String

  /// One disagreement in sentences, and why the page follows one side.
  func disagreement(_ disagreement: DisagreementFacts) -> String

  /// How a claim stands to the state.
  func standing(of claim: ClaimFacts) -> String

  /// What a document says first of some subjects: how many are in which state.
  func lede(of subjects: [SubjectFacts], _ noun: CountedNoun) -> [LedePart]
}

/// A piece of a first sentence; the gravest stands out.
package struct LedePart: Hashable, Sendable {
  package let text: String
  package let standsOut: Bool

  package init(_ text: String, standsOut: Bool = false) {
    self.text = text
    self.standsOut = standsOut
  }
}

/// What documents count.
package enum CountedNoun: Sendable {
  case monument
  case site
  case report
  case item
  case day
}

extension Wording {
  package func grade(_ grade: DamageGrade) -> String { self.grade(grade, upTo: nil) }
}
