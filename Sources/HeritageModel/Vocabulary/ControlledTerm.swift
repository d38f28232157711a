/// A closed list of words that a field may hold, each with its meaning.
public protocol ControlledTerm: RawRepresentable, CaseIterable, Hashable, Sendable
where RawValue == String {
  /// The list's name on the command line, plural, such as `causes`.
  static var listName: String { get }
  /// What one term is called in a message, such as `cause`.
  static var singular: String { get }
  /// The rule that an unknown term breaks.
  static var unknownCode: String { get }

  /// What the term means, as a clause.
  var definition: String { get }
}

extension ControlledTerm {
  public static var unknownCode: String { FieldProblem.notInVocabulary }
}

/// One controlled list, with the type of its terms erased.
public struct Vocabulary: Hashable, Sendable {
  /// One word of a list.
  public struct Term: Hashable, Sendable {
    public let code: String
    public let definition: String

    public init(_ term: some ControlledTerm) {
      code = term.rawValue
      definition = term.definition
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
  public static let all: [Vocabulary] = [
    Vocabulary(DamageGrade.self), Vocabulary(Cause.self), Vocabulary(Mechanism.self),
    Vocabulary(Intent.self), Vocabulary(EvidenceType.self), Vocabulary(Shows.self),
    Vocabulary(Verdict.self), Vocabulary(Certainty.self), Vocabulary(AssessmentMethod.self),
    Vocabulary(Extent.self), Vocabulary(Condition.self), Vocabulary(Trend.self),
    Vocabulary(Urgency.self), Vocabulary(SafetyTag.self), Vocabulary(SiteKind.self),
    Vocabulary(MonumentType.self), Vocabulary(ProtectionType.self),
    Vocabulary(WorldHeritageStatus.self), Vocabulary(WorldHeritageCategory.self),
    Vocabulary(Criterion.self), Vocabulary(NameKind.self), Vocabulary(Access.self),
    Vocabulary(LocationCategory.self), Vocabulary(Reliability.self), Vocabulary(Credibility.self),
    Vocabulary(CustodyAction.self), Vocabulary(Consent.self), Vocabulary(InterventionType.self),
    Vocabulary(SourceKind.self), Vocabulary(AttributionStatus.self),
    Vocabulary(SupersessionReason.self),
  ]
}
