/// Something about a registry's files that is not as its journal says.
public struct IntegrityFinding: Hashable, Sendable {
  public enum Severity: String, Sendable {
    case error
    case warning
  }

  public let code: IntegrityCode
  public let severity: Severity
  /// The file to look at.
  public let path: String
  /// The record that is concerned, where one is and its path can be told.
  public let record: RegistryPath?
  /// What is wrong.
  public let message: String
  /// What to do about it.
  public let hint: String

  init(
    _ code: IntegrityCode, _ path: String, record: RegistryPath? = nil,
    severity: Severity? = nil, _ message: String, hint: String? = nil
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.path = path
    self.record = record
    self.message = message
    self.hint = hint ?? code.hint
  }
}

/// The kinds of integrity findings, with codes that never change.
public enum IntegrityCode: String, CaseIterable, Sendable {
  case operationDamaged = "INT-01"
  case operationMissing = "INT-02"
  case chainBroken = "INT-03"
  case headNotHeld = "INT-04"
  case fileEdited = "INT-10"
  case fileLost = "INT-11"
  case fileNotJournaled = "INT-12"
  case fileUnreadable = "INT-13"
  case fileNotCanonical = "INT-14"
  case lineEndsChanged = "INT-15"
  case lineEndsMayChange = "INT-16"
  case packEdited = "INT-20"
  case lineEdited = "INT-21"
  case lineLost = "INT-22"
  case lineAdded = "INT-23"
  case lineMoved = "INT-24"
  case evidenceEdited = "INT-30"
  case evidenceAbsent = "INT-31"
  case historyEdited = "INT-40"
  case historyLost = "INT-41"
  case versionLost = "INT-42"
  case unknownFile = "INT-50"
  case interrupted = "INT-60"

  /// What the code says, for a list of all codes.
  public var meaning: String {
    switch self {
    case .operationDamaged: "an operation's file in the journal cannot be read or was changed"
    case .operationMissing: "an operation is missing between others of its writer"
    case .chainBroken: "an operation does not follow the one that the journal holds before it"
    case .headNotHeld: "an operation has seen others than those that the journal holds"
    case .fileEdited: "a file is not as its last operation left it"
    case .fileLost: "a file that the journal knows is not there"
    case .fileNotJournaled: "a file is there that no operation recorded"
    case .fileUnreadable: "something is in a file's place that cannot be read"
    case .fileNotCanonical: "a file's JSON is damaged or not in the one form of this format"
    case .lineEndsChanged: "git or another program has changed the line ends of files"
    case .lineEndsMayChange: "git may change the line ends of files"
    case .packEdited: "a pack is not as its operation left it"
    case .lineEdited: "a record in a pack was edited"
    case .lineLost: "a record was taken out of a pack"
    case .lineAdded: "a record was put into a pack"
    case .lineMoved: "a record in a pack is not in its place"
    case .evidenceEdited: "the bytes of an item of evidence are not those that came"
    case .evidenceAbsent: "the bytes of an item of evidence are not in this copy of the registry"
    case .historyEdited: "a replaced version in the history was changed"
    case .historyLost: "a replaced version is not in the history"
    case .versionLost: "of two versions that were recorded apart, one is nowhere"
    case .unknownFile: "a file is none that this format knows"
    case .interrupted: "an interrupted operation has not been completed"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .operationDamaged, .operationMissing, .chainBroken, .headNotHeld:
      "restore the journal from a copy of the registry"
    case .fileEdited:
      "restore the file from a copy, or run 'heritage accept' if the edit was meant"
    case .fileLost:
      "restore the file from a copy, or run 'heritage accept' if the removal was meant"
    case .fileNotJournaled:
      "remove the file, or run 'heritage accept' if it was added by hand"
    case .fileUnreadable: "put the regular file back"
    case .fileNotCanonical: "correct the file, then run 'heritage accept'"
    case .lineEndsChanged:
      "put the line '* -text' into the registry's file '.gitattributes' and commit it, then clone or "
        + "copy the registry anew"
    case .lineEndsMayChange:
      "put the line '* -text' below all others in the registry's file '.gitattributes' and commit it"
    case .packEdited, .lineEdited, .lineLost, .lineAdded, .lineMoved:
      "restore the pack from a copy, or run 'heritage accept' if the edit was meant"
    case .evidenceEdited: "restore the bytes from their source or a copy"
    case .evidenceAbsent: "nothing, if they are kept elsewhere; else restore them from a copy"
    case .historyEdited, .historyLost, .versionLost:
      "restore the version from a copy of the registry"
    case .unknownFile: "move the file out of the registry"
    case .interrupted: "run any command where the registry can be written"
    }
  }

  /// Whether the code tells of the journal itself.
  var isOfJournal: Bool {
    [.operationDamaged, .operationMissing, .chainBroken, .headNotHeld].contains(self)
  }

  /// How grave a finding of the code is.
  public var severity: IntegrityFinding.Severity {
    switch self {
    case .interrupted, .evidenceAbsent, .lineEndsMayChange: .warning
    default: .error
    }
  }
}
