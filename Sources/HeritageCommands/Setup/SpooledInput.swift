import Foundation
import XMLStream
import HeritageRegistry

/// Standard input, copied whole to a file that has no name any more.
///
/// What comes through a pipe may take its time, and no other writer should wait for it.
struct SpooledInput: ~Copyable {
  private let file: FileHandle

  /// Copies standard input to its end.
  ///
  /// - Throws: ``RegistryError`` if there is no room for it.
  init() throws(RegistryError) {
    file = try Self.copy()
  }

  private static func copy() throws(RegistryError) -> FileHandle {
    let folder = FileManager.default.temporaryDirectory
    let path = folder.appending(path: "heritage-\(UUID().uuidString)")
    do {
      try Data().write(to: path, options: .withoutOverwriting)
      let file = try FileHandle(forUpdating: path)
      try FileManager.default.removeItem(at: path)
      while let piece = try FileHandle.standardInput.read(upToCount: 1 << 20), !piece.isEmpty {
        try file.write(contentsOf: piece)
      }
      try file.seek(toOffset: 0)
      return file
    } catch {
      throw RegistryError(
        .failed,
        "cannot keep standard input in '\(folder.path())': \(StandardStreams.reason(of: error))",
        hint: "write it to a file and import that, or name a folder with room in $TMPDIR")
    }
  }

  /// Holds the copy until here.
  func end() {
    withExtendedLifetime(file) {}
  }

  /// A reader of the copy, which must not outlive it.
  func reader() throws -> XMLReader {
    try XMLReader(descriptor: file.fileDescriptor, source: "<standard input>")
  }
}
