public import CanonicalJSON
public import HeritageModel

/// One journaled change of a registry.
public struct Operation: Hashable, Sendable {
  /// A file that the operation created, replaced or removed.
  public struct Change: Hashable, Sendable {
    public let path: RegistryPath
    /// What the file was before, or `nil` if it was not there.
    public let before: ContentHash?
    /// What the file is since, or `nil` if it is not there any more.
    public let after: ContentHash?
  }

  public let id: String
  /// The folder of the journal that the operation is in.
  public let writer: String
  /// The operation's number among its writer's, counted from 1.
  public let sequence: Int
  /// The hash of the writer's previous operation, or `nil` in the first.
  public let previous: ContentHash?
  public let at: Instant
  public let by: String?
  public let command: String
  public let note: String?
  /// What the command had to say about its work, such as counts.
  public let summary: JSONObject?
  /// The operation that this one takes back.
  public let undoes: String?
  /// Whether the operation only records changes that were made by hand.
  public let accepts: Bool
  /// Ascending by path.
  public let changes: [Change]

  /// The pack that the operation brought, if it did.
  public var pack: Change? { changes.first { $0.path.isPack && $0.after != nil } }
}

/// What a caller says about a change that is to be journaled.
public struct OperationDraft: Hashable, Sendable {
  /// 12 of Crockford's digits in upper case, never used before.
  public var id: String
  public var at: Instant
  public var by: String?
  /// The command's name.
  public var command: String
  public var note: String?
  public var summary: JSONObject?
  /// What a pack's name says about where its records come from, in lower-case letters and digits.
  public var packSource: String

  public init(
    id: String, at: Instant, by: String? = nil, command: String, note: String? = nil,
    summary: JSONObject? = nil, packSource: String = "records"
  ) {
    self.id = id
    self.at = at
    self.by = by
    self.command = command
    self.note = note
    self.summary = summary
    self.packSource = packSource
  }
}
