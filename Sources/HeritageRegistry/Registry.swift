import Glibc
package import HeritageIndex
import HeritageModel
package import HeritageStore
import LinuxFiles

/// A registry as programs work with it: find, assess, record, review, import, check, look back.
///
/// It can be used from any thread. What an import brought after it was opened is not seen, while
/// records in files of their own are read as they are then, so open one for each piece of work.
/// Whatever changes the registry looks at it anew, under the lock, and judges what it finds then.
public struct Registry: Sendable {
  package let files: FileRegistry
  package let catalogue: Catalogue

  /// Opens a registry.
  ///
  /// - Parameter path: Its folder.
  /// - Throws: ``RegistryError`` if there is none, or one that this version cannot read.
  public init(at path: String) throws(RegistryError) {
    try self.init(RegistryError.telling { try FileRegistry.open(path: path) })
  }

  init(_ files: FileRegistry) {
    self.files = files
    catalogue = Catalogue(files)
  }

  /// The folder, as the caller named it.
  public var path: String { files.path }

  /// The registry's own identifier, a UUID.
  public var id: String { files.header.id }

  public var title: String { files.header.title }

  /// Makes a registry.
  ///
  /// - Parameters:
  ///   - path: A new folder, an empty one, or one with nothing but hidden files and a `README`.
  ///   - title: What people call the registry.
  ///   - edit: What else is said of it, set as in ``editHeader(_:shown:isRehearsal:_:)``.
  ///   - context: Who makes it, and when.
  /// - Returns: The registry and the identifier of the operation that made it.
  /// - Throws: ``RegistryError`` if something cannot be said of a registry so, or the folder holds
  ///   other things or lies inside a registry.
  public static func create(
    at path: String, title: String, describing edit: RecordEdit = RecordEdit(),
    _ context: inout OperationContext
  ) throws(RegistryError) -> (registry: Registry, operation: String) {
    let (title, said) = try RegistryDescription.members(title: title, edit)
    try refuseInside(path)
    let id = context.identifiers.uuid()
    let operation = context.identifiers.recordID().text
    let draft = OperationDraft(id: operation, at: context.now, by: context.user, command: "init")
    let timeout = context.lockTimeout
    let files = try RegistryError.telling {
      try FileRegistry.create(
        at: path, title: title, besides: said, id: id, draft, timeout: timeout)
    }
    return (Registry(files), operation)
  }

  /// Finds out whether a registry can be made in a folder under a title, and makes nothing.
  ///
  /// - Returns: The title that it would have.
  /// - Throws: ``RegistryError`` as ``create(at:title:describing:_:)`` does.
  public static func checkNew(
    at path: String, title: String, describing edit: RecordEdit = RecordEdit()
  ) throws(RegistryError) -> String {
    let (title, _) = try RegistryDescription.members(title: title, edit)
    try refuseInside(path)
    try RegistryError.telling { try FileRegistry.refuseNew(at: path) }
    return title
  }

  private static func refuseInside(_ path: String) throws(RegistryError) {
    guard let around = folder(around: path) else { return }
    throw RegistryError(
      .refused, "'\(path)' lies inside the registry '\(around)'",
      hint: "name a folder outside of it")
  }

  /// Tells what git could do to the registry's files by rules that were there before it.
  ///
  /// - Returns: A warning with what to add to the rules; nothing if git leaves the files alone.
  /// - Throws: ``RegistryError`` if the registry's folder cannot be read.
  public func remarksOnGit() throws(RegistryError) -> [Remark] {
    try RegistryError.telling {
      try files.dangerFromGit().map {
        [Remark(.warning, "\($0.path): \($0.message) [\($0.code.rawValue)]; \($0.hint)")]
      } ?? []
    }
  }

  /// Returns the folder of the registry that a file or folder lies in, or would lie in, however its
  /// path leads there; `nil` if it lies in none.
  ///
  /// No program would find the right one of two registries, and no answer of a program may take the
  /// place of a record.
  package static func folder(around path: String) -> String? {
    folder(around: path, with: "registry.json")
  }

  /// Returns the folder of a publication that a file would lie in; `nil` if there is none.
  package static func publication(around path: String) -> String? {
    folder(around: path, with: PublicationFolder.listName)
  }

  private static func folder(around path: String, with name: String) -> String? {
    var names = place(of: path).split(separator: "/")
    while names.popLast() != nil {
      let folder = "/" + names.joined(separator: "/")
      if Linux.access("\(folder)/\(name)", F_OK) == 0 { return folder }
    }
    return nil
  }

  /// Returns an absolute path without links, `.` and `..`, in the order in which the system follows
  /// them, of a file that need not be there.
  ///
  /// - Parameters:
  ///   - path: The path, from the working folder or the root.
  ///   - followsOpenFiles: Whether a file that a process holds open, such as `/dev/stdout`, is
  ///     taken by its name and not by its number in `/proc`.
  /// - Returns: The path.
  package static func place(of path: String, followsOpenFiles: Bool = true) -> String {
    var rest = absolute(path).split(separator: "/").map(String.init)
    rest.reverse()
    var place: [String] = []
    var links = 0
    while let name = rest.popLast() {
      switch name {
      case ".": continue
      case "..": _ = place.popLast()
      default:
        place.append(name)
        if !followsOpenFiles, place.first == "proc", place.dropLast().last == "fd" { continue }
        let link = "/" + place.joined(separator: "/")
        guard let target = Linux.target(ofLink: link) else { continue }
        links += 1
        // As many as Linux follows; then opening the file fails too.
        guard links <= 40 else { continue }
        if target.hasPrefix("/") { place = [] } else { place.removeLast() }
        rest += target.split(separator: "/").map(String.init).reversed()
      }
    }
    return "/" + place.joined(separator: "/")
  }

  /// Returns what the last part of a path calls a file or folder, whatever a link there leads to.
  static func name(of path: String) -> String {
    var names: [Substring] = []
    for name in absolute(path).split(separator: "/") {
      switch name {
      case ".": continue
      case "..": _ = names.popLast()
      default: names.append(name)
      }
    }
    return names.last.map(String.init) ?? "/"
  }

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : "\(Linux.currentFolder)/\(path)"
  }
}
