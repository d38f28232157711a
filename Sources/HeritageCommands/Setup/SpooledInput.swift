import ByteStreams
import Glibc
import HeritageRegistry
import HeritageStore
import LinuxFiles

/// Standard input, copied whole to a file without a name that nobody else can open.
///
/// What comes through a pipe may take its time, and no other writer should wait for it.
struct SpooledInput: ~Copyable {
  private let file: OpenedFile

  /// Copies standard input to its end.
  ///
  /// - Parameter registry: The registry in whose own folder the copy is, so that one encrypted disk
  ///   covers both; it is in `$TMPDIR` where there is none or its folder cannot be written.
  /// - Throws: ``RegistryError`` if it is a terminal, or if there is no room for it.
  init(beside registry: Registry?) throws(RegistryError) {
    let own = registry.map { [$0.files.ownFolderPath] } ?? []
    file = try Self.copy(to: own + [Surroundings.current.temporaryFolder])
  }

  private static func copy(to folders: [String]) throws(RegistryError) -> OpenedFile {
    let input = try StandardStreams.document()
    let (descriptor, folder) = try newFile(in: folders)
    let file = OpenedFile(descriptor)
    do {
      while true {
        let piece = try input.read(1 << 20)
        // The copy is read from its beginning, wherever the descriptor stands.
        if piece.isEmpty { return file }
        try file.write(piece)
      }
    } catch {
      throw failure(in: folder, error.reason)
    }
  }

  /// Makes the file in the first of the folders that can hold it.
  private static func newFile(
    in folders: [String]
  ) throws(RegistryError) -> (descriptor: Int32, folder: String) {
    var failed = ("", Int32(0))
    for folder in folders {
      let unnamed = Linux.openUnnamed(in: folder)
      if unnamed >= 0 { return (unnamed, folder) }
      let named = openAndRemove(in: folder)
      if named >= 0 { return (named, folder) }
      failed = (folder, -named)
    }
    throw failure(in: failed.0, Linux.text(failed.1))
  }

  /// Makes a file where the file system has none without a name, and takes its name away.
  private static func openAndRemove(in folder: String) -> Int32 {
    let path = "\(folder)/heritage-\(UInt64.random(in: .min ... .max))"
    let descriptor = Linux.open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
    if descriptor >= 0 { _ = Linux.remove(path) }
    return descriptor
  }

  private static func failure(in folder: String, _ reason: String) -> RegistryError {
    RegistryError(
      .failed, "cannot keep standard input in '\(folder)': \(reason)",
      hint: "write it to a file and import that, or name a folder with room in $TMPDIR")
  }

  /// Holds the copy until here.
  func end() {
    withExtendedLifetime(file) {}
  }

  /// The copy as a document, which must not outlive it.
  func document() throws -> InputFile {
    try InputFile(descriptor: file.descriptor, source: "<standard input>")
  }
}
