import ByteStreams
import CanonicalJSON
import HeritageExport
public import HeritageImport
import HeritageIndex
import HeritageModel
import HeritageStore
public import HeritageValidation
import SQLiteFile
import XMLStream

/// Why the registry did not do what it was asked for, and what can be done about it.
///
/// Nothing has changed then, unless the kind is ``Kind/notInPlace``.
public struct RegistryError: Error, Hashable, Sendable {
  /// What sort of reason it is, for a program that decides by it, such as on an exit code.
  public enum Kind: Hashable, Sendable {
    /// It was asked in a way that means nothing.
    case usage
    /// A draft has a word that the controlled list of its field does not have.
    case unknownTerm
    /// A draft is no record.
    case invalid
    /// A rule, or what is recorded already, stands against it.
    case refused
    /// What was asked for is not there.
    case notThere
    /// A name means several records.
    case ambiguous
    /// Something that is needed cannot be read.
    case damaged
    /// A record cannot be read, and what it says may forbid to tell others of the rest.
    case unreadForEdition
    /// Another writer holds the registry.
    case locked
    /// The caller asked to stop.
    case cancelled
    /// The operation is recorded, but its files are not in place yet; the next start completes it.
    case notInPlace
    /// The system, a disk or a document has something against it.
    case failed
  }

  /// What belongs to the message, a line each.
  public enum Detail: Hashable, Sendable {
    /// Further faults of the same sort, and all of them as findings.
    case faults([String], findings: [Finding])
    /// The records that a name may mean: the identifier, then the name to show.
    case candidates([String])
    /// The language of a document, which is to be said.
    case language
    /// What an import would have done, with the rows that it refused.
    case rows(ImportResult)
  }

  public let kind: Kind
  /// What is wrong, lowercase, without a full stop.
  public var message: String
  /// What can be done about it, where there is something.
  public let hint: String?
  public let detail: Detail?
  /// What was to be told before it failed.
  public var remarks: [Remark] = []

  public init(
    _ kind: Kind, _ message: String, hint: String? = nil, detail: Detail? = nil
  ) {
    self.kind = kind
    self.message = message
    self.hint = hint
    self.detail = detail
  }

  package static func usage(_ message: String, hint: String? = nil) -> RegistryError {
    RegistryError(.usage, message, hint: hint)
  }
}

extension RegistryError {
  /// Tells any error of the layers below in this layer's form.
  package init(_ error: any Error) {
    switch error {
    case let error as RegistryError: self = error
    case let error as StoreError:
      self.init(error.kind, error.description, hint: error.hint)
    case let error as DamagedRecord:
      self.init(.damaged, error.description, hint: error.hint)
    case let error as RecordError:
      self.init(.invalid, error.description, hint: error.hint)
    case let error as XMLParseError:
      self.init(
        error.isAboutMissingFile ? .notThere : .failed, error.description, hint: error.hint)
    case let error as ImportError:
      self.init(
        .failed, error.description, hint: error.hint,
        detail: error.isAboutLanguage ? .language : nil)
    case let error as InputError:
      self.init(
        error.isAboutMissingFile ? .notThere : .failed, error.description, hint: error.hint)
    case let error as ZipWriterError: self.init(.failed, error.description, hint: error.hint)
    case let error as ExportError: self.init(.failed, error.description, hint: error.hint)
    case let error as MappingError: self.init(.invalid, error.description, hint: error.hint)
    case let error as ProfileRefusal: self.init(.failed, error.description, hint: error.hint)
    case let error as MatchTableError:
      self.init(.invalid, error.description, hint: error.hint)
    case let error as MarkupDocumentError:
      self.init(.failed, error.description, hint: error.hint)
    case let error as SQLiteError:
      self.init(
        error.reason == .interrupted ? .cancelled : .failed, error.description, hint: error.hint)
    case let error as XMLPathError: self.init(.invalid, error.description, hint: error.hint)
    case let error as JSONError: self.init(.failed, error.description, hint: error.hint)
    case let error as IdentifierError: self.init(.invalid, error.description, hint: error.hint)
    case let error as ExternalIDError: self.init(.invalid, error.description, hint: error.hint)
    case let error as EDTFError: self.init(.invalid, error.description, hint: error.hint)
    case let error as InstantError: self.init(.invalid, error.description, hint: error.hint)
    default: self.init(.failed, "\(error)")
    }
  }

  /// Does something that can fail in many ways, and tells every failure in one.
  package static func telling<Result: ~Copyable>(
    _ work: () throws -> Result
  ) throws(RegistryError) -> Result {
    do {
      return try work()
    } catch {
      throw RegistryError(error)
    }
  }

  /// The lines of what belongs to the message.
  public var lines: [String] {
    switch detail {
    case .faults(let lines, _), .candidates(let lines): lines
    case .language, .rows, nil: []
    }
  }
}

extension RegistryError: CustomStringConvertible {
  /// The message and its lines.
  public var description: String { ([message] + lines.map { "  \($0)" }).joined(separator: "\n") }
}

extension StoreError {
  fileprivate var kind: RegistryError.Kind {
    switch self {
    case .locked: .locked
    case .committedButNotInPlace: .notInPlace
    case .notARegistry, .unknownOperation: .notThere
    case .io where isAboutMissingFile: .notThere
    case .damaged, .damagedHeader, .damagedPublication, .lineEndsChanged: .damaged
    case .unfitHeader: .invalid
    case .alreadyThere, .alreadyUndone, .cannotUndo, .madeTheRegistry, .neverKept, .notAcceptable,
      .notPublished, .operationExists, .otherPublication,
      .otherRegistry:
      .refused
    case .unsafePath: .usage
    case .alreadyARegistry, .folderNotEmpty, .newerFormat, .tooLarge: .refused
    case .readOnly, .io, .wrongKind, .evidenceChanged, .nothingToAccept: .failed
    }
  }
}

/// Something to tell beside the result of a piece of work.
public struct Remark: Hashable, Sendable, CustomStringConvertible {
  public enum Kind: Hashable, Sendable {
    /// A plain fact, such as an incident that a label made.
    case fact
    /// Something that was decided for the caller, who may want it otherwise.
    case note
    /// Something that is probably wrong.
    case warning
  }

  public let kind: Kind
  /// Lowercase, without a full stop.
  public let text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  public var description: String {
    switch kind {
    case .fact: text
    case .note: "note: \(text)"
    case .warning: "warning: \(text)"
    }
  }
}
