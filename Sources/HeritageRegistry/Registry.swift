import Foundation
package import HeritageIndex
import HeritageModel
package import HeritageStore

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
  ///   - context: Who makes it, and when.
  /// - Returns: The registry and the identifier of the operation that made it.
  /// - Throws: ``RegistryError`` if the folder holds other things or lies inside a registry.
  public static func create(
    at path: String, title: String, _ context: inout OperationContext
  ) throws(RegistryError) -> (registry: Registry, operation: String) {
    try refuseInsideRegistry(path)
    let id = context.identifiers.uuid()
    let operation = context.identifiers.recordID().text
    let draft = OperationDraft(id: operation, at: context.now, by: context.user, command: "init")
    let timeout = context.lockTimeout
    let files = try RegistryError.telling {
      try FileRegistry.create(at: path, title: title, id: id, draft, timeout: timeout)
    }
    return (Registry(files), operation)
  }

  /// Refuses a folder below a registry, where no program would find the right one of the two.
  private static func refuseInsideRegistry(_ path: String) throws(RegistryError) {
    var place = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
      .deletingLastPathComponent()
    while true {
      if FileManager.default.fileExists(atPath: place.appending(path: "registry.json").path) {
        throw RegistryError(
          .refused, "'\(path)' lies inside the registry '\(place.path)'",
          hint: "name a folder outside of it")
      }
      let parent = place.deletingLastPathComponent()
      if parent.path == place.path { return }
      place = parent
    }
  }
}
