public import HeritageModel

/// Why two reports are taken to tell of one event.
public struct IncidentLink: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// Both name the same incident record.
    case incident(RecordID)
    /// Their stated days overlap.
    case overlap
    /// The first looks again at what the second reported.
    case reassessment
    /// The first says only "by then", and the second's event is the newest that had begun.
    case begunByThen
    /// Neither says when.
    case undated
    /// Both say "destroyed", and nothing was rebuilt between.
    case destroyedOnce
  }

  public let report: RecordID
  public let other: RecordID
  public let reason: Reason
}
