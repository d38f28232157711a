package import Foundation

/// The files of a folder that takes long to make, so that each test can have its own copy.
package struct FolderInMemory: Sendable {
  private let folders: [String]
  private let files: [String: Data]

  /// Makes the folder once, reads it, and removes it.
  ///
  /// - Parameter make: Fills an empty folder, given its path.
  /// - Throws: What `make` throws, or that the folder cannot be read.
  package init(_ make: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "heritage-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try make(folder.path)
    var folders: [String] = []
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appending(path: path)
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
      switch attributes[.type] as? FileAttributeType {
      case .typeDirectory: folders.append(path)
      default: files[path] = try Data(contentsOf: file)
      }
    }
    self.folders = folders.sorted()
    self.files = files
  }

  /// Writes the files into a folder, which is made.
  package func put(into folder: URL) throws {
    for path in [""] + folders {
      try FileManager.default.createDirectory(
        at: folder.appending(path: path), withIntermediateDirectories: true)
    }
    for (path, bytes) in files { try bytes.write(to: folder.appending(path: path)) }
  }
}
