import Glibc
import HeritageRegistry
import LinuxFiles

/// The file that an answer goes to.
///
/// An ordinary file gives way to a new one, so that what has its bytes under another name, as a
/// record may, keeps them. A device, a pipe or a file that is open already is written to.
struct OutputFile {
  private let name: String
  /// Where the links lead.
  private let path: String

  init(_ name: String) {
    self.name = name
    path = Registry.place(of: name, followsOpenFiles: false)
  }

  /// Writes an answer in the place of what the file held.
  ///
  /// - Throws: ``RegistryError`` if it cannot be written; a file that would have been replaced then
  ///   stays as it was.
  func write(_ bytes: [UInt8]) throws(RegistryError) {
    try write { (sink) throws(RegistryError) in try sink(bytes) }
  }

  /// Where an answer goes piece by piece.
  typealias Sink = (_ bytes: [UInt8]) throws(RegistryError) -> Void

  /// Writes an answer that is made piece by piece in the place of what the file held; see
  /// ``write(_:)-([UInt8])``.
  func write(_ make: (@escaping Sink) throws(RegistryError) -> Void) throws(RegistryError) {
    func filling(_ draft: Draft) throws(RegistryError) { try make(sink(to: draft.descriptor)) }
    var status = stat()
    let code = Linux.status(path, in: Linux.workingFolder, &status)
    guard code == 0 else { return try replace(mode: nil, filling) }
    // A file with one name is nobody else's, even in a folder that takes no new files.
    let isInPlace =
      isNoOrdinaryFile(status) || (status.st_nlink == 1 && Linux.access(folder, W_OK) != 0)
    if isInPlace { return try overwrite(make) }
    _ = try done(Linux.access(path, W_OK))
    try replace(mode: status.st_mode & 0o777, filling)
  }

  /// Makes a file that is more than a stream of bytes, in the place of what there was.
  ///
  /// - Parameter make: Makes it of an empty file at a path.
  /// - Throws: ``RegistryError`` if it cannot be made; see ``write(_:)-([UInt8])``.
  func make(_ make: (_ path: String) throws(RegistryError) -> Void) throws(RegistryError) {
    func filling(_ draft: Draft) throws(RegistryError) { try make(draft.path) }
    var status = stat()
    let code = Linux.status(path, in: Linux.workingFolder, &status)
    guard code == 0 else { return try replace(mode: nil, filling) }
    guard !isNoOrdinaryFile(status) else {
      throw RegistryError(
        .failed, "cannot write '\(name)': it is no ordinary file, and this format is no stream",
        hint: "name a file")
    }
    _ = try done(Linux.access(path, W_OK))
    try replace(mode: status.st_mode & 0o777, filling)
  }

  /// Whether something with a name is a device, a pipe or open already.
  private func isNoOrdinaryFile(_ status: stat) -> Bool {
    status.st_mode & S_IFMT != S_IFREG || path.hasPrefix("/proc/")
  }

  /// A file that takes the place of the one with the name once it is whole.
  private struct Draft {
    let path: String
    let descriptor: Int32
  }

  private var folder: String { String(path[...(path.lastIndex(of: "/") ?? path.startIndex)]) }

  /// Puts a new file in the place of the one with the name, with its mode where there is one.
  private func replace(
    mode: mode_t?, _ fill: (Draft) throws(RegistryError) -> Void
  ) throws(RegistryError) {
    let draft = folder + ".heritage-\(UInt64.random(in: .min ... .max)).tmp"
    let descriptor = try done(
      Linux.open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666))
    do throws(RegistryError) {
      defer { close(descriptor) }
      if let mode { _ = try done(Linux.setMode(descriptor, mode)) }
      try fill(Draft(path: draft, descriptor: descriptor))
      _ = try done(
        Linux.rename(draft, in: Linux.workingFolder, to: path, in: Linux.workingFolder))
    } catch {
      _ = Linux.remove(draft)
      guard error.kind != .cancelled else {
        throw RegistryError(.cancelled, "interrupted; '\(name)' was not written")
      }
      throw error
    }
  }

  private func overwrite(
    _ make: (@escaping Sink) throws(RegistryError) -> Void
  ) throws(RegistryError) {
    let descriptor = try done(Linux.open(path, O_WRONLY | O_TRUNC))
    defer { close(descriptor) }
    try make(sink(to: descriptor))
  }

  private func sink(to descriptor: Int32) -> Sink {
    { [name] bytes throws(RegistryError) in
      if Interruption.isRequested {
        throw RegistryError(.cancelled, "interrupted; '\(name)' is not complete")
      }
      try StandardStreams.write(bytes, to: descriptor, named: "'\(name)'")
    }
  }

  /// Returns what a call of the system on the file came to, unless that is an error.
  private func done(_ code: Int32) throws(RegistryError) -> Int32 {
    guard code >= 0 else {
      throw RegistryError(cannotWrite: name, -code)
    }
    return code
  }
}
