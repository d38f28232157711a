/// A closed list of words that a field may hold, each with its meaning.
public protocol ControlledTerm: RawRepresentable, CaseIterable, Hashable, Sendable
where RawValue == String {
  /// The list's name on the command line, plural, such as `causes`.
  static var listName: String { get }
  /// What one term is called in a message, such as `cause`.
  static var singular: String { get }
  /// The rule that an unknown term breaks.
  static var unknownCode: String { get }

  /// What each term means, as a clause.
  static var definitions: [Self: String] { get }

  /// What people say for the terms.
  static var synonyms: Synonyms<Self> { get }
}

extension ControlledTerm {
  public static var unknownCode: String { FieldProblem.notInVocabulary }

  /// What the term means, as a clause.
  public var definition: String { Self.definitions[self, default: rawValue] }
}

/// One controlled list, with the type of its terms erased.
public struct Vocabulary: Hashable, Sendable {
  /// One word of a list.
  public struct Term: Hashable, Sendable {
    public let code: String
    public let definition: String
    /// What people say for it, in English, French and Arabic.
    public let otherWords: [String]

    public init(_ term: some ControlledTerm) {
      code = term.rawValue
      definition = term.definition
      otherWords = term.otherWords
    }
  }

  /// The list's name on the command line, such as `causes`.
  public let name: String
  /// What one of its terms is called, such as `cause`.
  public let singular: String
  public let terms: [Term]

  init<List: ControlledTerm>(_ list: List.Type) {
    name = List.listName
    singular = List.singular
    terms = List.allCases.map { Term($0) }
  }

  /// Every controlled list, in the order in which `heritage vocabulary` shows them.
  public static let all: [Vocabulary] = lists.map { Vocabulary($0) }

  static let lists: [any ControlledTerm.Type] = [
    DamageGrade.self, Cause.self, Mechanism.self, Intent.self, EvidenceType.self, Shows.self,
    Verdict.self, Certainty.self, AssessmentMethod.self, Extent.self, Condition.self, Trend.self,
    Urgency.self, SafetyTag.self, SiteKind.self, MonumentType.self, ProtectionType.self,
    WorldHeritageStatus.self, WorldHeritageCategory.self, Criterion.self, NameKind.self,
    Access.self, LocationCategory.self, Reliability.self, Credibility.self, CustodyAction.self,
    Consent.self, InterventionType.self, SourceKind.self, AttributionStatus.self,
    SupersessionReason.self,
  ]
}
