import Glibc
import LinuxFiles

/// A reason that a registry's files cannot be read or written.
public enum StoreError: Error, Hashable, Sendable {
  case notARegistry(path: String)
  case alreadyARegistry(path: String)
  /// The folder for a new registry holds other things.
  case folderNotEmpty(path: String, entry: String)
  case newerFormat(path: String, version: Int)
  /// `registry.json` is there but cannot be used.
  case damagedHeader(path: String, detail: String)
  /// `registry.json` is to say something that it cannot, such as another identifier.
  case unfitHeader(detail: String)
  /// Another process is writing and did not finish within the time allowed.
  case locked(path: String, seconds: Int, holder: LockHolder? = nil)
  case readOnly(path: String)
  /// The system refused a call; `code` is its `errno`.
  case io(path: String, code: Int32, doing: String)
  /// The name is none that a registry may hold.
  case unsafePath(String)
  /// Something else than a regular file or folder is in a file's or folder's place.
  case wrongKind(path: String, found: String)
  /// Another program has changed the line ends of the registry's files.
  case lineEndsChanged(path: String)
  /// A file of the registry cannot be understood.
  case damaged(path: String, detail: String)
  /// The bytes of an item of evidence are not those that its name says.
  case evidenceChanged(path: String)
  /// A record is larger than one may be.
  case tooLarge(path: String, bytes: Int)
  case unknownOperation(id: String)
  case cannotUndo(id: String, obstacles: [UndoObstacle])
  /// Another operation has taken back the one that is to be undone.
  case alreadyUndone(id: String, by: String)
  /// The operation only recorded an edit by hand, and what was there before it is gone.
  case neverKept(id: String, path: String)
  /// The operation that is to be undone is the one that made the registry.
  case madeTheRegistry(id: String)
  /// No file differs from what the journal says.
  case nothingToAccept
  /// A hand edit that the caller's validation turned down.
  case notAcceptable(path: String, detail: String)
  /// A record that must be new is there already, or was put earlier in the same change.
  case alreadyThere(path: String)
  /// The journal has an operation of this identifier already.
  case operationExists(id: String)
  /// What is to be published has the place of a file that was not.
  case notPublished(path: String)
  /// The folder holds another publication.
  case otherPublication(path: String, of: String)
  /// The folder holds pages of another registry.
  case otherRegistry(path: String, registry: String, own: String)
  /// The list of what was published cannot be understood.
  case damagedPublication(path: String, detail: String)
  /// The operation is recorded, but its files are not all in place; the next start completes it.
  case committedButNotInPlace(operation: String, path: String, code: Int32)
}

extension StoreError {
  /// Whether another process holds the registry, so that trying again later can help.
  public var isLocked: Bool {
    if case .locked = self { true } else { false }
  }

  /// Whether a file that was to be read is not there.
  public var isAboutMissingFile: Bool {
    if case .io(_, ENOENT, "read") = self { true } else { false }
  }
}

extension StoreError {
  /// The `errno` behind the error, if there is one.
  var code: Int32? {
    switch self {
    case .io(_, let code, _), .committedButNotInPlace(_, _, let code): code
    case .readOnly: EROFS
    default: nil
    }
  }

  /// The path that the error is about.
  var path: String? {
    switch self {
    case .io(let path, _, _), .readOnly(let path), .wrongKind(let path, _): path
    default: nil
    }
  }

  /// The description without the path, where a path is shown beside it.
  var detail: String {
    switch self {
    case .damaged(_, let detail): detail
    case .wrongKind(_, let found): "it is \(found)"
    case .io(_, let code, let doing): "cannot \(doing) it: \(Linux.text(code))"
    default: description
    }
  }
}

extension StoreError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notARegistry(let path): "no registry at '\(path)'"
    case .alreadyARegistry(let path): "'\(path)' is a registry already"
    case .folderNotEmpty(let path, let entry):
      "the folder '\(path)' is not empty: it has '\(entry)'"
    case .newerFormat(let path, let version):
      "the registry '\(path)' has format \(version), which is newer than this program's 1"
    case .damagedHeader(let path, let detail): "'\(path)' is damaged: \(detail)"
    case .unfitHeader(let detail): "'\(Layout.header)' cannot be changed so: \(detail)"
    case .locked(_, _, let holder?): "another writer holds the registry: \(holder)"
    case .locked(let path, let seconds, nil):
      "the registry '\(path)' is locked by another writer for more than \(seconds) s"
    case .readOnly(let path): "cannot write '\(path)': the file system is read-only"
    case .io(let path, let code, let doing): "cannot \(doing) '\(path)': \(Linux.text(code))"
    case .unsafePath(let path): "unsafe path '\(path)'"
    case .wrongKind(let path, "a folder"): "'\(path)' is a folder, not a file"
    case .wrongKind(let path, "a file"): "'\(path)' is a file, not a folder"
    case .wrongKind(let path, let found): "'\(path)' is \(found), not a regular file or folder"
    case .lineEndsChanged(let path):
      "the line ends of '\(path)' and other files were changed since they were written"
    case .damaged(let path, let detail): "'\(path)' is damaged: \(detail)"
    case .evidenceChanged(let path): "the bytes in '\(path)' are not those that its name says"
    case .tooLarge(let path, let bytes):
      "the record '\(path)' has \(bytes) bytes, more than the \(Layout.recordLimit) allowed"
    case .unknownOperation(let id): "no operation '\(id)' in the journal"
    case .cannotUndo(let id, let obstacles):
      "cannot undo '\(id)': \(obstacles.first?.description ?? "nothing to take back")"
        + (obstacles.count > 1 ? " and \(obstacles.count - 1) more" : "")
    case .alreadyUndone(let id, let by):
      "operation '\(id)' is taken back already, by operation '\(by)'"
    case .neverKept(let id, let path):
      "cannot undo '\(id)': the version of '\(path)' before the edit by hand was never kept"
    case .madeTheRegistry(let id): "cannot undo '\(id)': it made the registry"
    case .nothingToAccept: "no file differs from the journal"
    case .notAcceptable(let path, let detail): "cannot accept '\(path)': \(detail)"
    case .alreadyThere(let path): "'\(path)' is there already, and is never replaced"
    case .operationExists(let id): "the journal has an operation '\(id)' already"
    case .notPublished(let path): "'\(path)' is there already and was not published from here"
    case .otherPublication(let path, let other): "'\(path)' holds \(other)"
    case .otherRegistry(let path, let registry, let own):
      "'\(path)' holds the pages of the registry \(registry), and this one is \(own)"
    case .damagedPublication(let path, let detail): "'\(path)' is damaged: \(detail)"
    case .committedButNotInPlace(let operation, let path, let code):
      "operation '\(operation)' is recorded but cannot be completed yet: "
        + "cannot use '\(path)': \(Linux.text(code))"
    }
  }

  /// What the user can do next, when there is something.
  public var hint: String? {
    switch self {
    case .notARegistry: "run 'heritage init' there first, or name another folder with --registry"
    case .alreadyARegistry: "use it as it is, or name another folder"
    case .folderNotEmpty: "name an empty or a new folder"
    case .newerFormat: "get a newer version of heritage"
    case .damagedHeader, .damaged: "run 'heritage check', or restore the file from a copy"
    case .unfitHeader: "change 'title' and what else describes the registry"
    case .locked: "try again when the other command has finished"
    case .readOnly: "copy the registry to a disk that can be written, or lift the write protection"
    case .io(_, let code, _) where code == ENOSPC || code == EDQUOT: "free some space and try again"
    case .io(let path, ENOENT, "create"):
      "make the folder '\(Self.folder(above: path))' first, or name another"
    case .io: nil
    case .unsafePath: "use letters, digits, '-', '_' and '.' only"
    case .wrongKind: "put the file itself there, or remove it"
    case .lineEndsChanged: IntegrityCode.lineEndsChanged.hint
    case .evidenceChanged:
      "move the file out of the registry and repeat the command: the true bytes take its place"
    case .tooLarge: "shorten its texts"
    case .unknownOperation: "run 'heritage log' to see the operations"
    case .cannotUndo(_, let obstacles) where obstacles.contains { $0.laterOperation != nil }:
      "undo the later operations first"
    case .cannotUndo: "run 'heritage check' to see what differs"
    case .alreadyUndone(_, let by): "to bring back what it did, run 'heritage undo \(by)'"
    case .neverKept: "put the old version back from a copy, then run 'heritage accept'"
    case .madeTheRegistry, .nothingToAccept: nil
    case .notAcceptable: "correct the file and try again"
    case .alreadyThere, .operationExists:
      "nothing was recorded; if HERITAGE_ID_SEED is set, set another one or none"
    case .notPublished: "move it elsewhere, or name another folder"
    case .otherPublication: "name another folder, or empty this one first"
    case .otherRegistry:
      "name another folder, or give --force, and those pages give way to the new ones"
    case .damagedPublication: "empty the folder and publish anew, or name another folder"
    case .committedButNotInPlace:
      "do not repeat it; once the cause is removed, any command completes it"
    }
  }
}

extension StoreError {
  private static func folder(above path: String) -> String {
    let above = path.split(separator: "/").dropLast().joined(separator: "/")
    return path.hasPrefix("/") ? "/" + above : above.isEmpty ? "." : above
  }
}

/// What stands in the way of taking an operation back.
public struct UndoObstacle: Hashable, Sendable, CustomStringConvertible {
  /// The path that is no longer as the operation left it.
  public let path: String
  /// The later operation that changed it, or `nil` if the journal knows of none.
  public let laterOperation: String?

  package init(path: String, laterOperation: String?) {
    self.path = path
    self.laterOperation = laterOperation
  }

  public var description: String {
    if let laterOperation {
      "'\(path)' was changed later by operation '\(laterOperation)'"
    } else {
      "'\(path)' is not as the operation left it"
    }
  }
}
