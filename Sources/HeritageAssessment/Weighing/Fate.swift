public import HeritageModel

/// What becomes of a claim beside the others.
enum Fate: Equatable {
  /// It has evidence, and nothing answers it.
  case stands
  /// The same body looked again; the position is that of the later look.
  case earlierLook(by: Int)
  /// Works closed it, and somebody looked since.
  case closed(by: RecordID)
  /// Another claim answers it.
  case answered(by: Int, Answer)
  /// Nothing on record carries it.
  case alleged
  /// It could not tell the state.
  case untold
}

/// By what right a lesser claim answers a graver one.
enum Answer: Equatable {
  /// A third party verified the lesser claim alone.
  case verified
  /// One rank less, on better grounds.
  case betterGrounds
  /// One rank less, on grounds as good, naming the graver claim.
  case reassessed
  /// One body merely stated it, and somebody looked later.
  case look
}

/// What brought a state below the gravest claim about it.
public struct Lowering: Hashable, Sendable {
  public enum Kind: String, Sendable {
    case laterLook = "later-look"
    case verified
    case betterGrounds = "better-grounds"
    case reassessed
    case look
    case works
  }

  public let kind: Kind
  /// The report or the intervention that answers the graver claim.
  public let record: RecordID
  /// Who made that report, or `nil` for works.
  public let by: String?
  /// When that report's look was, or else its publication.
  public let look: Look?
  /// The report that is answered.
  public let report: RecordID
  public let assessor: String
  public let grade: DamageGrade
  public let gradeUpper: DamageGrade?
}
