import Foundation

/// The files of a folder that takes long to make, so that each test can have its own copy.
struct FolderInMemory: Sendable {
  private let files: [String: Data]

  /// Makes the folder once, reads it, and removes it.
  ///
  /// - Parameter make: Fills an empty folder, given its path.
  /// - Throws: What `make` throws, or that the folder cannot be read.
  init(_ make: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "heritage-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try make(folder.path)
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appending(path: path)
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
      if attributes[.type] as? FileAttributeType == .typeRegular {
        files[path] = try Data(contentsOf: file)
      }
    }
    self.files = files
  }

  /// Writes the files into a folder, which is made.
  func put(into folder: URL) throws {
    for (path, bytes) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
  }
}
