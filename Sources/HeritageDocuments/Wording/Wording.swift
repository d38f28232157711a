package import HeritageAssessment
package import HeritageModel

/// What documents say in sentences, in one language; a minister can read it aloud.
///
/// Codes, identifiers and marks of EDTF stand in tables and notes and never in what is said here.
package protocol Wording: FigureWording, FrontWording, NoticeWording {
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

  /// The letter that stands in the mark of a state.
  func letter(_ state: StateClass) -> String

  /// A grade, or that something is damaged and nobody tells how badly, behind a name.
  func state(_ state: StateClass) -> String

  /// How well something is known.
  func known(_ how: KnownHow) -> String

  /// How well the state of a subject is known, and what reviews made of it.
  func known(of subject: SubjectFacts) -> String

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

  /// What and where a site is, and how it stands with the World Heritage List.
  func identity(of site: DossierFacts) -> String

  /// What the badge of a site says below its grade.
  func badge(of state: SiteState) -> String

  /// A point as people read it, and to within how many metres it is known.
  func point(_ place: PlaceFacts) -> String

  /// The images that an event lies between.
  func images(_ bracket: Bracket) -> String

  /// Why it was damaged, according to the claims that give the state; `nil` where none says.
  func cause(of subject: SubjectFacts) -> String?

  /// What stands beside the state of a subject, a sentence each.
  func besides(of subject: SubjectFacts) -> [String]

  /// When something was claimed, on what, and about which part.
  func basis(of claim: ClaimFacts) -> [String]

  /// What an item of evidence is, when it is of, and what it shows.
  func describe(_ item: Evidence) -> String

  /// How many monuments there is no report about, and what that means.
  func withoutReport(_ number: Int) -> String

  /// What a monument is.
  func type(_ type: MonumentType) -> String

  /// When a monument was built.
  func built(_ date: SpokenDate) -> String

  /// That an item supports nothing any more, by whom and why.
  func withdrawn(_ retraction: Retraction) -> String

  /// What is missing, in a sentence.
  func gap(_ gap: GapFacts) -> String

  /// How states are derived and what they do not say, a paragraph each.
  func method(of subjects: [SubjectFacts]) -> [String]

  /// What a report on many places is called: places and period.
  func title(of situation: SituationFacts) -> String

  /// How much was struck in the period of a report; `nil` where it has none.
  func periodLede(of situation: SituationFacts) -> String?

  /// What a big number counts.
  func bigNumber(of grades: [DamageGrade]) -> String

  /// Of which time a big number is.
  func bigNumberNote(
    _ count: Int, struck: Int, before: Int?, of situation: SituationFacts
  ) -> String

  /// How many sites as a whole there are beside the monuments that a number counts.
  func besidesAsAWhole(_ number: Int) -> String

  /// What is told of sites as a whole, beside the monuments.
  func ledeOfWholeSites(_ sites: [SubjectFacts]) -> [LedePart]

  /// What else a reader of a report should know first, a sentence each.
  func points(of situation: SituationFacts) -> [String]

  /// What the totals of a report count.
  func totalsNote(of situation: SituationFacts) -> String

  /// How far reports have come.
  func funnel(_ row: FunnelRow) -> String

  func group(_ group: MonumentGroup) -> String

  /// What a report does not count, a sentence each.
  func leftOut(of situation: SituationFacts) -> [String]

  /// How many of the monuments that are counted are parts of others; `nil` where none is.
  func parts(of situation: SituationFacts) -> String?

  /// How many of the sites of a report stand in other countries too, and in which; `nil` where none does.
  func shared(of situation: SituationFacts) -> String?

  /// What a criterion of the World Heritage List asks for.
  func words(of criterion: Criterion) -> String

  /// An area in hectares.
  func hectares(_ area: Double) -> String

  /// What a language is called, by its tag; `nil` for one that has no name here.
  func name(ofLanguage tag: String) -> String?

  /// How many more there are than those named.
  func more(_ number: Int) -> String

  /// What a document says first of some subjects: how many are in which state.
  func lede(of subjects: [SubjectFacts], _ noun: CountedNoun) -> [LedePart]

  /// What a document says first of a site that has claims of its own and no monument.
  func lede(ofWhole site: SubjectFacts) -> [LedePart]

  /// What a document says first that has sites to tell of and no report about any.
  func lede(ofSilenceAbout sites: [NameFacts]) -> [LedePart]

  /// What a document says first that has nothing to tell of what it was asked for.
  var ledeOfEmptyScope: [LedePart] { get }
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
  /// What a dossier says first: the states of the monuments, or of the site where it has none.
  package func lede(of dossier: DossierFacts) -> [LedePart] {
    if dossier.isWithoutReport {
      return lede(ofSilenceAbout: [dossier.title])
    }
    if let whole = dossier.whole, dossier.monuments.isEmpty { return lede(ofWhole: whole) }
    return dossier.monuments.isEmpty
      ? lede(of: dossier.subjects, .site) : lede(of: dossier.monuments, .monument)
  }

  /// What a report on many places says first.
  package func lede(of situation: SituationFacts) -> [LedePart] {
    if situation.isWithoutReport { return lede(ofSilenceAbout: situation.silentSites) }
    if !situation.counted.isEmpty {
      let whole = situation.wholeSites
      return lede(of: situation.counted, situation.noun)
        + (whole.isEmpty ? [] : [LedePart(" ")] + ledeOfWholeSites(whole))
    }
    return ledeOfEmptyScope
  }

  package func grade(_ grade: DamageGrade) -> String { self.grade(grade, upTo: nil) }
}
