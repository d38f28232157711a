import ArgumentParser
import CanonicalJSON
import HeritageImport
import HeritageModel
import HeritageStore
import XMLStream

/// What a user is told about an error, and the exit code that goes with it.
struct FailureMessage {
  let message: String
  let hint: String?
  let exitCode: ExitCode

  /// Says an error of this program's own; `nil` for those of the argument parser.
  init?(_ error: any Error) {
    switch error {
    case let error as CommandError:
      self.init(error.message, error.hint, error.exitCode)
    case let error as StoreError:
      self.init(error.description, error.hint, error.isLocked ? .locked : .failure)
    case let error as DamagedRecord:
      self.init(error.description, error.hint)
    case let error as RecordError:
      self.init(error.description, "correct the fields and try again")
    case let error as XMLParseError:
      self.init(error.description, error.hint)
    case let error as ImportError:
      self.init(error.description, error.hint)
    case let error as JSONError:
      self.init(error.description, error.hint)
    case let error as IdentifierError:
      self.init(error.description, error.hint)
    case let error as EDTFError:
      self.init(error.description, error.hint)
    default: return nil
    }
  }

  private init(_ message: String, _ hint: String?, _ exitCode: ExitCode = .failure) {
    self.message = message
    self.hint = hint
    self.exitCode = exitCode
  }
}
