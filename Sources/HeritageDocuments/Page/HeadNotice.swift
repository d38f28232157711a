/// What a reader of a page must know before all else; its words are those of the page's language.
public struct HeadNotice: Sendable {
  package enum Kind: Sendable {
    /// What an edition leaves out.
    case edition(EditionNote)
    /// Why what is told is not for everybody.
    case restriction(RestrictionCount)
    /// How many records cannot be read and are left out.
    case unread(Int)
    /// The records that differ from what the journal has, by name.
    case notAsJournaled([String])
    /// The records that the journal has and that are not there, by name.
    case missing([String])
  }

  package let kind: Kind

  init(_ kind: Kind) { self.kind = kind }
}
